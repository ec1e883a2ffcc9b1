"""The actor lexicons: names with their codes over time, and the nouns that tell what part somebody plays."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from reportedly.data import table, values

NO_SECTOR = ("UNO", "EUR", "IGO", "NGO", "MNC")
"""Codes that stand alone, without a sector."""

OFFICE_SECTORS = frozenset({"GOV", "LEG", "MIL", "JUD", "COP", "SPY"})
"""Sectors of public office: whoever has left one is ELI."""


@dataclass(frozen=True, slots=True)
class Term:
    """A code with the days on which it holds, both inclusive; None is open. `office` names a person's part in it."""

    country: str | None
    sector: str | None
    start: date | None = None
    end: date | None = None
    office: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something with a name.

    Attributes:
        name: the name it goes by in readings.
        kind: "country", "capital", "people" (adjectives, demonyms), "nickname", "person", "group" (armed), "body",
            "organ", "party", "company", "outlet".
        terms: codes over time, earliest first.
        wikidata: item id; None unless sure.
        plural: the words name several people ("Iranians").
    """

    name: str
    kind: str
    terms: tuple[Term, ...]
    wikidata: str | None = None
    plural: bool = False

    def at(self, day: date | None) -> Term:
        """The code on a day; the latest one when the day is unknown.

        A person out of public office is ELI; before the first office, a politician without one (PTY). Others keep the
        nearest term.
        """
        last = self.terms[-1]
        if day is None:
            return last
        for term in reversed(self.terms):
            if (term.start is None or term.start <= day) and (term.end is None or (day - term.end).days <= GRACE_DAYS):
                return term
        if self.kind != "person":
            return next((t for t in reversed(self.terms) if t.start is None or t.start <= day), self.terms[0])
        earlier = [t for t in self.terms if t.end is not None and t.end < day]
        if not earlier:
            return Term(
                self.terms[0].country, "PTY" if self.terms[0].sector in OFFICE_SECTORS else self.terms[0].sector
            )
        left = max(earlier, key=lambda t: t.end or day)
        return Term(left.country, "ELI" if left.sector in OFFICE_SECTORS else left.sector)


GRACE_DAYS = 10
"""News of a fall is told with the office: "the president was toppled on Monday" is a reading in the week after."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun tells about who it names.

    Attributes:
        kind: "person", "member" (sector of what they belong to), "body", "means" (weapons, which stand for those who
            fire them), "site" (what gets hit), "many" (stands for what follows `of`), "quality" (an adjective),
            "stand-in" (a description that points back, `the group`).
        sector: its PLOVER sector; for "member" the one when nothing else is said; None when it tells none.
        country: a supranational code when the noun itself implies one ("peacekeepers").
    """

    kind: str
    sector: str | None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A wording: its pieces, how each must be written, and whose it may be; the first unless the report tells."""

    pieces: tuple[str, ...]
    case: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All of it.

    Attributes:
        aliases: first two pieces of a wording, or its only one → wordings, longest first.
        roles: lemmas of a noun with what narrows it down → role.
        longest_role: number of words in the longest of them.
        titles: words that stand before a name without belonging to it.
        surnames: last piece of a person's name → persons.
        countries: ISO alpha-3 → name.
        female: given names of women, lower case.
    """

    aliases: dict[str, tuple[Alias, ...]]
    roles: dict[tuple[str, ...], Role]
    longest_role: int
    titles: frozenset[str]
    surnames: dict[str, tuple[Name, ...]]
    countries: dict[str, str]
    female: frozenset[str]


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Without accents, full stops and apostrophes: `Côte d’Ivoire` and `Cote d'Ivoire` are one, `U.N.` is `UN`."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.translate(PLAIN)
    return text.replace(".", "").replace("'", "").replace("’", "").replace("ʿ", "").replace("ʼ", "")


POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "s", "æ": "a", "ə": "a"}
)


@lru_cache(maxsize=65536)
def pieces(text: str) -> tuple[str, ...]:
    """Words and parts of hyphened words, folded; a possessive `s` is a piece, as it is a token."""
    if "s" in text:
        text = POSSESSIVE.sub(" s", text)
    return tuple("".join(c if c.isalnum() else " " for c in fold(text)).split())


def case_of(piece: str) -> str:
    """How a wording is written: "U" all capitals, "C" capitalised, "l" neither."""
    if len(piece) > 1 and piece.isupper():
        return "U"
    return "C" if piece[0].isupper() else "l"


def fits(written: str, case: str) -> bool:
    """Whether a piece of text may stand for a piece of a wording; `Nato` may for `NATO`, but `us` not for `US`."""
    if case == "l":
        return True
    if case == "C":
        return not written[0].islower()
    return written.isupper() or (len(written) > 3 and written[0].isupper())


def day(cell: str, last: bool) -> date | None:
    """A date; of a bare month or year the first, or the last, day."""
    if not cell:
        return None
    parts = [int(p) for p in cell.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
    if not last:
        return date(year, month, 1)
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of names, as docs/formats/actors.md describes it."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    term: Term
    wikidata: str | None = None


def read_row(row: dict[str, str], kind: str | None = None) -> Row:
    """Read a line of a table of names.

    Raises:
        ValueError: a date is none, or the line has no name.
    """
    if not row["name"]:
        raise ValueError(f"an actor without a name: {row}")
    term = Term(
        row.get("country") or None,
        row.get("sector") or None,
        day(row.get("start", ""), last=False),
        day(row.get("end", ""), last=True),
        row.get("office", ""),
    )
    return Row(
        row["name"],
        values(row.get("aliases", "")),
        row.get("kind") or kind or "body",
        term,
        row.get("wikidata") or None,
    )


def gather(rows: Iterable[Row]) -> Iterator[tuple[Name, tuple[str, ...]]]:
    """Names with all their terms, and their wordings, in the order in which they first come."""
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        grouped.setdefault((row.name, row.kind), []).append(row)
    for (name, kind), own in grouped.items():
        terms = tuple(sorted((r.term for r in own), key=lambda t: t.start or date.min))
        wikidata = next((r.wikidata for r in own if r.wikidata), None)
        wordings = dict.fromkeys([name, *(a for r in own for a in r.aliases)])
        yield Name(name, kind, terms, wikidata), tuple(wordings)


def country_names() -> Iterator[tuple[Name, tuple[str, ...]]]:
    """Countries, their capitals and their people, out of the table of countries."""
    for row in table("countries.tsv"):
        code = row["iso3"]
        broken_away = row["kind"] == "breakaway"
        state = (Term(code, "PRE" if broken_away else "GOV"),)
        yield Name(row["name"], "country", state), (row["name"], *values(row["aliases"]))
        for capital in () if broken_away else values(row["capital"]):
            yield Name(capital, "capital", state), (capital,)
        adjectives, demonyms = values(row["adjectives"]), values(row["demonyms"])
        if adjectives:
            yield Name(row["name"], "people", state), adjectives
        plural = [d if d.endswith(("s", "ese", "ish", "ch")) else d + "s" for d in demonyms]
        plural = [
            p[:-4] + "men" if p.endswith("mans") and p not in ("Germans", "Romans", "Omans") else p for p in plural
        ]
        extra = [p for p in plural if p not in adjectives]
        if extra:
            yield Name(row["name"], "people", state, plural=True), tuple(extra)
        single = [d for d in demonyms if d not in adjectives and d not in plural]
        if single:
            yield Name(row["name"], "people", state), tuple(single)


TABLES = (
    ("peoples.tsv", "people"),
    ("armed_groups.tsv", "group"),
    ("organisations.tsv", "body"),
    ("leaders.tsv", "person"),
)


def packaged_rows() -> Iterator[Row]:
    """Every line of the packaged tables of names."""
    for name, kind in TABLES:
        for row in table(name):
            yield read_row(row, kind)


def build(
    names: Iterable[tuple[Name, tuple[str, ...]]],
    roles: dict[tuple[str, ...], Role],
    titles: frozenset[str],
    female: frozenset[str],
) -> Lexicon:
    """Index names by their first pieces; of two names with one wording, the one that comes first wins."""
    index: dict[str, dict[tuple[tuple[str, ...], str], list[Name]]] = {}
    surnames: dict[str, list[Name]] = {}
    countries: dict[str, str] = {}
    for name, wordings in names:
        if name.kind == "country" and name.terms[0].country:
            countries.setdefault(name.terms[0].country, name.name)
        for wording in wordings:
            split = pieces(wording)
            if not split:
                continue
            case = "".join(case_of(p) for p in split)
            lower = tuple(p.lower() for p in split)
            owners = index.setdefault(" ".join(lower[:2]), {}).setdefault((lower, case), [])
            if name not in owners:
                owners.append(name)
        if name.kind == "person":
            last = pieces(name.name)[-1].lower()
            surnames.setdefault(last, []).append(name)
    aliases = {
        first: tuple(
            Alias(lower, case, tuple(owners))
            for (lower, case), owners in sorted(found.items(), key=lambda item: -len(item[0][0]))
        )
        for first, found in index.items()
    }
    longest = max((len(k) for k in roles), default=1)
    return Lexicon(aliases, roles, longest, titles, {k: tuple(v) for k, v in surnames.items()}, countries, female)


def read_roles() -> dict[tuple[str, ...], Role]:
    """Nouns with what narrows them down → role, out of the packaged table."""
    out: dict[tuple[str, ...], Role] = {}
    for row in table("roles.tsv"):
        role = Role(row["kind"], row["sector"] or None, row.get("country") or None)
        for words in values(row["words"]):
            out.setdefault(tuple(words.split()), role)
    return out


@cache
def load_lexicon() -> Lexicon:
    """The packaged lexicon."""
    return load_lexicon_with((), ())


def load_lexicon_with(rows: Iterable[Row], roles: Iterable[tuple[tuple[str, ...], Role]]) -> Lexicon:
    """The packaged lexicon with a user's names and nouns, which come before the packaged ones."""
    names = [*gather(rows), *country_names(), *gather(packaged_rows())]
    parts = dict(roles)
    for words, role in read_roles().items():
        parts.setdefault(words, role)
    return build(names, parts, _words("titles.tsv"), _words("female_names.tsv"))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for row in table(name) for word in values(row["words"]))
