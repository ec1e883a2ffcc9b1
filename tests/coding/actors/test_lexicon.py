"""Every row of the actor tables makes sense, and codes hold on their days."""

from collections.abc import Iterator
from datetime import date

import pytest

from reportedly.coding.actors.lexicon import (
    NO_SECTOR,
    Name,
    Term,
    fits,
    fold,
    gather,
    load_lexicon,
    packaged_rows,
    pieces,
    read_roles,
)
from reportedly.data import table
from reportedly.model.plover import SECTORS

COUNTRIES = {row["iso3"] for row in table("countries.tsv")} | {*NO_SECTOR, "IMG", "ISM"}
KINDS = {"people", "nickname", "group", "body", "organ", "party", "company", "outlet", "person"}
ROLE_KINDS = {"person", "member", "body", "means", "site", "many", "quality", "stand-in", "thing"}


def test_every_name_has_a_known_code_and_its_days_in_order() -> None:
    for row in packaged_rows():
        assert row.kind in KINDS, row
        assert row.term.country in COUNTRIES, row
        assert (row.term.sector is None) == (row.term.country in NO_SECTOR), row
        assert row.term.sector in {None, *SECTORS}, row
        if row.term.start and row.term.end:
            assert row.term.start <= row.term.end, row


def test_every_role_has_a_known_kind_and_sector() -> None:
    for words, role in read_roles().items():
        assert role.kind in ROLE_KINDS, words
        assert role.sector in {None, *SECTORS}, words
        assert role.country in {None, "UNO", "NGO"}, words


def test_enough_is_known() -> None:
    kinds = [name.kind for name, _ in gather(packaged_rows())]
    assert kinds.count("group") >= 300
    assert kinds.count("person") >= 1000


def person(*terms: tuple[str, str, str]) -> Name:
    made = (
        Term("XKX", sector, date.fromisoformat(start), date.fromisoformat(end) if end else None)
        for sector, start, end in terms
    )
    return Name("Somebody", "person", tuple(made))


@pytest.mark.parametrize(
    ("day", "sector"),
    [
        ("1999-12-31", "PTY"),
        ("2000-01-01", "GOV"),
        ("2004-06-30", "GOV"),
        ("2004-07-05", "GOV"),
        ("2004-08-01", "ELI"),
        ("2010-01-01", "LEG"),
        ("2030-01-01", "LEG"),
    ],
)
def test_offices_hold_on_their_days(day: str, sector: str) -> None:
    name = person(("GOV", "2000-01-01", "2004-06-30"), ("LEG", "2009-01-01", ""))
    assert name.at(date.fromisoformat(day)).sector == sector


def test_without_a_date_the_last_term_counts() -> None:
    assert person(("GOV", "2000-01-01", "2004-06-30"), ("LEG", "2009-01-01", "")).at(None).sector == "LEG"


def test_writing_of_names() -> None:
    assert fold("Côte d’Ivoire") == fold("Cote d'Ivoire")
    assert pieces("U.N. envoy") == ("UN", "envoy")
    assert pieces("al-Shabaab") == ("al", "Shabaab")
    assert fits("Nato", "U")
    assert not fits("us", "U")
    assert not fits("who", "U")
    assert not fits("turkey", "C")


def names(wording: str) -> Iterator[Name]:
    first = " ".join(p.lower() for p in pieces(wording)[:2])
    for alias in load_lexicon().aliases.get(first, ()):
        yield from alias.names


@pytest.mark.parametrize(
    ("wording", "day", "code"),
    [
        ("Taliban", "2021-09-06", ("AFG", "REB")),
        ("Taliban", "2021-09-07", ("AFG", "GOV")),
        ("Islamic State", "2015-01-01", ("IMG", "REB")),
        ("ISIS-K", "2021-08-27", ("AFG", "REB")),
        ("Rapid Support Forces", "2023-05-01", ("SDN", "REB")),
        ("Pentagon", "2020-01-01", ("USA", "MIL")),
        ("Kremlin", "2020-01-01", ("RUS", "GOV")),
        ("UNICEF", "2020-01-01", ("UNO", None)),
        ("OSCE", "2020-01-01", ("IGO", None)),
        ("European Commission", "2020-01-01", ("EUR", None)),
        ("Knesset", "2020-01-01", ("ISR", "LEG")),
    ],
)
def test_well_known_names(wording: str, day: str, code: tuple[str, str | None]) -> None:
    terms = [name.at(date.fromisoformat(day)) for name in names(wording)]
    assert code in [(term.country, term.sector) for term in terms]
