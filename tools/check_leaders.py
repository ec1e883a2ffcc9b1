"""Report holes in `data/leaders.tsv`: `python -m tools.check_leaders [COUNTRY…]`; exits 1 when there is one.

Looks at heads of state and of government of every state, and at foreign and defence ministers of the states that news
reports most, from 1995 to today: offices without a holder for more than 60 days, two holders of one office at once, a
state without the office, dates that are none, lines that are there twice.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reportedly.data import table

FIRST, LAST = date(1995, 1, 1), date(2026, 1, 1)
GAP_DAYS, OVERLAP_DAYS = 60, 31

HEADS_OF_STATE = frozenset(
    {
        *("president", "Yugoslav president", "king", "queen", "monarch", "emir", "sultan", "emperor", "grand duke"),
        *("prince", "leader", "supreme leader", "Taliban government", "pope"),
    }
)
HEADS_OF_GOVERNMENT = frozenset(
    {
        *("prime minister", "premier", "chancellor", "taoiseach", "state counsellor", "state minister"),
        *("secretary for foreign affairs", "minister of state"),
    }
)
FOREIGN = frozenset({"foreign minister", "foreign secretary", "secretary of state"})
DEFENCE = frozenset({"defence minister", "defence secretary", "defense secretary"})

MOST_REPORTED = frozenset(
    """
    USA CAN MEX COL VEN BRA CUB AUS
    GBR FRA DEU ITA ESP NLD POL GRC SRB TUR RUS UKR BLR GEO ARM AZE
    ISR PSE LBN SYR IRQ IRN JOR SAU YEM ARE QAT EGY LBY DZA MAR
    NGA KEN ETH SDN RWA ZAF ZWE
    AFG PAK IND BGD LKA CHN TWN JPN KOR PRK PHL IDN MYS THA MMR VNM
    """.split()  # noqa: SIM905
)
"""The sixty-two states whose governments English-language news names most; their ministers are in the table."""

WITHOUT_PREMIER = frozenset(
    """
    USA MEX GTM HND SLV NIC CRI PAN DOM COL VEN ECU BOL PRY CHL ARG URY BRA SUR
    SAU CUB CYP CHE IRN IDN PHL MDV MHL FSM KIR NRU PLW TKM AFG
    BDI BEN BWA COM ERI GHA GMB KEN LBR MWI NGA SLE SSD SYC ZAF ZMB ZWE AGO LBY GAB GNQ GIN COG
    VAT
    """.split()  # noqa: SIM905
)
"""States without a head of government of their own, at least for long: the head of state is one."""

MONARCH_ELSEWHERE = frozenset("AUS CAN NZL JAM BHS BLZ GRD KNA LCA VCT ATG BRB PNG SLB TUV AND SMR".split())  # noqa: SIM905
"""Realms of the British monarch, and states whose heads are bishops, neighbours' presidents or change twice a year."""

COLLECTIVE = frozenset({"BIH"})
"""States with several heads at once."""

YOUNGER = {
    "KOS": date(2002, 3, 4),
    "MNE": date(1998, 1, 15),
    "SOM": date(2000, 8, 27),
    "SSD": date(2011, 7, 9),
    "TLS": date(2002, 5, 20),
}
"""States that began, or had no government, until then."""

WITHOUT_HOLDER: tuple[tuple[str, str, date, date, str], ...] = (
    ("AFG", "foreign minister", date(1996, 9, 27), date(2001, 12, 21), "two governments"),
    ("ARM", "defence minister", date(1995, 5, 18), date(1995, 7, 24), "vacant"),
    ("ARM", "foreign minister", date(2021, 6, 1), date(2021, 8, 18), "vacant"),
    ("AUT", "head of state", date(2016, 7, 9), date(2017, 1, 25), "the run-off was repeated"),
    ("BGD", "defence minister", FIRST, LAST, "the head of government holds the office"),
    ("BRA", "defence minister", FIRST, date(1998, 12, 31), "began then"),
    ("BTN", "head of government", FIRST, date(1998, 7, 19), "the king presided"),
    ("BTN", "head of government", date(2013, 4, 29), date(2013, 7, 26), "interim government"),
    ("BTN", "head of government", date(2018, 8, 10), date(2018, 11, 6), "interim government"),
    ("BTN", "head of government", date(2023, 11, 2), date(2024, 1, 27), "interim government"),
    ("CHN", "defence minister", date(2023, 10, 25), date(2023, 12, 28), "vacant"),
    ("CIV", "head of government", date(1999, 12, 25), date(2000, 5, 17), "after the coup"),
    ("COD", "head of government", date(1997, 4, 3), date(2006, 12, 29), "the president governed"),
    ("DZA", "defence minister", FIRST, LAST, "the president holds the office"),
    ("GEO", "head of government", date(1995, 10, 6), date(1995, 12, 7), "abolished with the new constitution"),
    ("HTI", "head of government", date(1997, 10, 21), date(1999, 3, 25), "parliament could not agree"),
    ("HTI", "head of state", date(2021, 7, 7), LAST, "the president was murdered, nobody elected since"),
    ("IRQ", "", date(2003, 4, 9), date(2004, 6, 28), "under the Coalition Provisional Authority"),
    ("IRQ", "defence minister", date(2016, 8, 26), date(2017, 1, 29), "voted out, vacant"),
    ("IRQ", "defence minister", date(2018, 10, 26), date(2019, 6, 23), "vacant"),
    ("JOR", "defence minister", FIRST, LAST, "the prime minister holds the office"),
    ("KEN", "defence minister", FIRST, date(2005, 12, 6), "a department of the president's office"),
    ("LBN", "head of state", date(2007, 11, 24), date(2008, 5, 24), "parliament could not agree"),
    ("LBN", "head of state", date(2014, 5, 25), date(2016, 10, 30), "parliament could not agree"),
    ("LBN", "head of state", date(2022, 10, 31), date(2025, 1, 8), "parliament could not agree"),
    ("LBY", "foreign minister", date(2011, 9, 1), date(2011, 11, 23), "civil war"),
    ("LKA", "defence minister", FIRST, LAST, "the president holds the office"),
    ("MAR", "defence minister", FIRST, LAST, "the king commands; a minister delegate administers"),
    ("MCO", "head of government", date(2025, 1, 18), date(2025, 7, 20), "the minister died; another acted"),
    ("MMR", "head of government", date(2011, 3, 30), date(2016, 4, 5), "the president governed"),
    ("MMR", "head of government", date(2021, 2, 2), date(2021, 7, 31), "after the coup"),
    ("NGA", "", date(2015, 5, 30), date(2015, 11, 10), "no cabinet yet"),
    ("NGA", "", date(2019, 5, 30), date(2019, 8, 20), "no cabinet yet"),
    ("NGA", "", date(2023, 5, 30), date(2023, 8, 20), "no cabinet yet"),
    ("NGA", "defence minister", date(2008, 9, 9), date(2008, 12, 16), "vacant"),
    ("NPL", "head of government", date(2005, 2, 2), date(2006, 4, 24), "the king governed"),
    ("PAK", "", date(2013, 3, 17), date(2013, 6, 6), "caretaker government"),
    ("PAK", "head of government", date(1999, 10, 13), date(2002, 11, 22), "under the chief executive"),
    ("PHL", "defence minister", date(2006, 12, 1), date(2007, 2, 4), "the president acted"),
    ("PRK", "defence minister", date(1995, 2, 26), date(1995, 10, 7), "vacant"),
    ("PRK", "foreign minister", date(2007, 1, 3), date(2007, 5, 17), "vacant"),
    ("PSE", "defence minister", FIRST, LAST, "there is no such ministry"),
    ("PSE", "foreign minister", FIRST, date(2003, 4, 28), "began then"),
    ("PSE", "head of government", FIRST, date(2003, 3, 18), "began then"),
    ("SDN", "", date(2019, 4, 12), date(2019, 9, 7), "after the coup"),
    ("SDN", "defence minister", date(2020, 3, 26), date(2020, 6, 1), "vacant"),
    ("SDN", "foreign minister", date(2025, 5, 1), date(2025, 8, 31), "vacant"),
    ("SDN", "head of government", FIRST, date(2017, 3, 1), "the president governed"),
    ("SDN", "head of government", date(2019, 4, 12), date(2019, 8, 20), "after the coup"),
    ("SEN", "head of government", date(2019, 5, 15), date(2022, 9, 16), "abolished for a time"),
    ("SVK", "head of state", date(1998, 3, 3), date(1999, 6, 14), "parliament could not agree"),
    ("SWZ", "head of government", date(1996, 5, 9), date(1996, 7, 25), "vacant"),
    ("SYR", "head of government", date(2025, 3, 30), LAST, "abolished"),
    ("TCD", "head of government", date(2018, 5, 5), date(2021, 4, 25), "abolished for a time"),
    ("THA", "defence minister", date(2014, 5, 8), date(2014, 8, 29), "after the coup"),
    ("TUN", "head of government", date(2021, 7, 26), date(2021, 10, 10), "dismissed, vacant"),
    ("TUR", "head of government", date(2018, 7, 10), LAST, "abolished"),
    ("YEM", "foreign minister", date(2019, 6, 11), date(2019, 9, 18), "resigned, vacant"),
    ("ZWE", "defence minister", date(2001, 5, 27), date(2001, 7, 31), "vacant"),
)
"""State, office ("" for all), first and last day of a time without a holder, and why."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One line: who held an office of a state, from when to when, both days inclusive."""

    name: str
    country: str
    office: str
    start: date
    end: date


def holdings() -> tuple[list[Holding], list[str]]:
    """Dated lines of the table, and what is wrong with others."""
    found: list[Holding] = []
    wrong: list[str] = []
    seen: set[tuple[str, ...]] = set()
    for row in table("leaders.tsv"):
        key = (row["name"], row["country"], row["office"], row.get("start", ""))
        if key in seen:
            wrong.append(f"{row['country']} {row['office']}: {row['name']} from {row['start']} is there twice")
        seen.add(key)
        try:
            start = date.fromisoformat(row["start"]) if row.get("start") else None
            end = date.fromisoformat(row["end"]) if row.get("end") else date(2100, 1, 1)
        except ValueError as error:
            wrong.append(f"{row['country']} {row['office']}: {row['name']}: {error}")
            continue
        if start is not None:
            if end < start:
                wrong.append(f"{row['country']} {row['office']}: {row['name']} ends before the start, {start}")
            found.append(Holding(row["name"], row["country"], row["office"], start, end))
    return found, wrong


def gaps(held: Sequence[Holding], first: date = FIRST, last: date = LAST) -> Iterator[tuple[date, date]]:
    """Stretches of more than GAP_DAYS without any of these, first and last day."""
    free = first
    for one in sorted(held, key=lambda h: h.start):
        if (one.start - free).days > GAP_DAYS:
            yield free, min(one.start - timedelta(days=1), last)
        free = max(free, one.end + timedelta(days=1))
        if free > last:
            return
    if (last - free).days > GAP_DAYS:
        yield free, last


def overlaps(held: Sequence[Holding]) -> Iterator[tuple[Holding, Holding]]:
    """Neighbours of one office that hold it at once for more than OVERLAP_DAYS."""
    ordered = sorted(held, key=lambda h: (h.start, h.end))
    for before, after in pairwise(ordered):
        if before.name != after.name and (min(before.end, after.end) - after.start).days > OVERLAP_DAYS:
            yield before, after


def expected(country: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What has to be known of a state: a word for it, and the offices any of which serves."""
    yield "head", HEADS_OF_STATE | HEADS_OF_GOVERNMENT
    if country not in MONARCH_ELSEWHERE:
        yield "head of state", HEADS_OF_STATE
    if country not in WITHOUT_PREMIER:
        yield "head of government", HEADS_OF_GOVERNMENT
    if country in MOST_REPORTED:
        yield "foreign minister", FOREIGN
        yield "defence minister", DEFENCE


def holes(country: str, held: Sequence[Holding]) -> Iterator[str]:
    """What is missing for a state."""
    own = [h for h in held if h.country == country]
    for what, offices in expected(country):
        series = [h for h in own if h.office in offices]
        if not series and not _known(country, what, FIRST, LAST):
            yield f"{country} {what}: none"
            continue
        for start, end in gaps(series, YOUNGER.get(country, FIRST)):
            if not _known(country, what, start, end):
                yield f"{country} {what}: nobody from {start} to {end}"


def _known(country: str, what: str, start: date, end: date) -> bool:
    """Whether nobody held the office then."""
    return any(
        state == country and office in ("", what) and first <= start and end <= last
        for state, office, first, last, _ in WITHOUT_HOLDER
    )


def doubles(held: Sequence[Holding]) -> Iterator[str]:
    """Who holds one office of one state at the same time as another."""
    single = HEADS_OF_STATE - {"leader", "Taliban government"} | HEADS_OF_GOVERNMENT | FOREIGN | DEFENCE
    series: dict[tuple[str, str], list[Holding]] = {}
    for one in held:
        if one.office in single and one.country not in COLLECTIVE:
            series.setdefault((one.country, one.office), []).append(one)
    for (country, office), own in series.items():
        for before, after in overlaps(own):
            yield f"{country} {office}: {before.name} to {before.end}, {after.name} from {after.start}"


def states() -> list[str]:
    """Codes of the states."""
    return [row["iso3"] for row in table("countries.tsv") if row["kind"] == "state"]


def main(wanted: Sequence[str]) -> int:
    held, wrong = holdings()
    wrong += doubles(held)
    for country in states():
        wrong += holes(country, held)
    wrong = [line for line in wrong if not wanted or line[:3] in wanted]
    print("\n".join(wrong))
    print(f"{len(held)} dated lines, {len(wrong)} remarks")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
