"""Read users' own dictionaries of actors: our table, and PETRARCH's actor and agent files as they are.

PETRARCH's files (Phoenix.Countries.actors.txt, Phoenix.agents.txt and their like) carry CAMEO codes; they are turned
into PLOVER's COUNTRY and SECTOR here. docs/formats/actors.md describes all three formats.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from reportedly.coding.actors.lexicon import NO_SECTOR, Role, Row, Term, read_row
from reportedly.data import table
from reportedly.errors import ConfigurationError

COLUMNS = ("name", "aliases", "kind", "country", "sector", "start", "end", "wikidata")


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What a user's file adds: names with codes over time, and nouns that tell a part ("soldier")."""

    rows: tuple[Row, ...] = ()
    roles: tuple[tuple[tuple[str, ...], Role], ...] = ()


def read_dictionary(path: Path) -> Dictionary:
    """Read a dictionary of any of the three formats, told by its name and first lines.

    Raises:
        ConfigurationError: the file cannot be read, or a line of it makes no sense; the message names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: cannot be read as UTF-8 text ({error.strerror if isinstance(error, OSError) else error})",
            "give the path of a dictionary of actors",
        ) from error
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith(("#", ";", "<!--"))]
    if lines and lines[0].split("\t")[0].strip().lower() == "name":
        found = Dictionary(rows=tuple(_table_rows(path, text)))
    elif any("~" in line.partition("[")[2].partition("]")[0] for line in lines):
        found = Dictionary(roles=tuple(_agents(path, text)))
    else:
        found = Dictionary(rows=tuple(_actors(path, text)))
    if not found.rows and not found.roles:
        remedy = "give a table with a header that starts with “name”, or a PETRARCH actor or agent file"
        raise ConfigurationError(f"{path}: holds no actor in any known format", remedy)
    return found


def _table_rows(path: Path, text: str) -> Iterator[Row]:
    header: list[str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            unknown = [c for c in header if c not in (*COLUMNS, "office")]
            if unknown:
                raise ConfigurationError(
                    f"{path}, line {number}: no such column: {', '.join(unknown)}; there are {', '.join(COLUMNS)}"
                )
            continue
        if len(cells) > len(header):
            raise ConfigurationError(f"{path}, line {number}: {len(cells)} cells for {len(header)} columns")
        try:
            yield read_row(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
        except ValueError as error:
            raise ConfigurationError(f"{path}, line {number}: {error}") from error


CODE = re.compile(r"\[([^\]\s]*)\s*([^\]]*)\]")


def _bare(line: str) -> str:
    """A line without its comment: behind `#` or `;`, or an XML-like one."""
    return re.split(r"#|;|<!--", line, maxsplit=1)[0].rstrip()


def _actors(path: Path, text: str) -> Iterator[Row]:
    """Names of a PETRARCH actor file: a name with codes behind it or on indented lines below, synonyms behind `+`."""
    name, synonyms = "", list[str]()
    codes: list[Term] = []
    for number, line in enumerate(text.splitlines(), 1):
        bare = _bare(line)
        if not bare.strip():
            continue
        words = _words(bare.partition("[")[0])
        if bare.lstrip().startswith("+"):
            synonyms.append(_words(bare.lstrip()[1:].partition("[")[0]))
        elif words:
            yield from _entry(name, synonyms, codes)
            name, synonyms, codes = words, [], []
        found = CODE.findall(bare)
        if not found and "[" in bare:
            raise ConfigurationError(f"{path}, line {number}: a code without its closing bracket")
        if found and not name:
            raise ConfigurationError(f"{path}, line {number}: a code without a name before it")
        for code, dates in found:
            country, sector = plover(code)
            if country is not None or sector is not None:
                try:
                    codes.append(Term(country, sector, *_restriction(dates)))
                except ValueError as error:
                    raise ConfigurationError(f"{path}, line {number}: no such date restriction: {dates!r}") from error
    yield from _entry(name, synonyms, codes)


def _entry(name: str, synonyms: list[str], codes: list[Term]) -> Iterator[Row]:
    for term in codes:
        kind = KINDS.get(term.country or "", "group" if term.sector in ("REB", "PRM", "CRM") else "body")
        yield Row(name, tuple(synonyms), kind, term)


KINDS = {"MNC": "company"}


def _words(name: str) -> str:
    """`BANK_OF_NORWAY_` → `Bank of Norway`: underscores are spaces; capitals mean names as news writes them."""
    words = name.replace("_", " ").split()
    return " ".join("-".join(_written(part) for part in word.split("-")) for word in words)


def _written(word: str) -> str:
    if not word.isupper():
        return word
    return word.lower() if word in SMALL else word.capitalize()


SMALL = frozenset(
    {"OF", "THE", "AND", "FOR", "IN", "ON", "TO", "AL", "EL", "BIN", "BEN", "IBN", "DE", "DA", "DI", "DU", "VON", "VAN"}
)


def _restriction(dates: str) -> tuple[date | None, date | None]:
    """`<040101` before, `>040101` after, `040101-050101` between; both ends of a range count."""
    dates = dates.strip()
    if not dates:
        return None, None
    if dates.startswith("<"):
        return None, _day(dates[1:]) - timedelta(days=1)
    if dates.startswith(">"):
        return _day(dates[1:]) + timedelta(days=1), None
    first, _, last = dates.partition("-")
    return _day(first), _day(last or first)


def _day(digits: str) -> date:
    """A day as YYMMDD or YYYYMMDD; month or day 00 is the first."""
    digits = digits.strip()
    if not digits.isdigit() or len(digits) not in (6, 8):
        raise ValueError(digits)
    year = int(digits[:-4])
    if len(digits) == 6:
        year += 1900 if year > 30 else 2000
    return date(year, max(int(digits[-4:-2]), 1), max(int(digits[-2:]), 1))


def _agents(path: Path, text: str) -> Iterator[tuple[tuple[str, ...], Role]]:
    """Nouns of a PETRARCH agent file: `SOLDIER [~MIL]`, plural in braces, sets of words between exclamation marks."""
    sets: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        bare = _bare(line).strip()
        if not bare:
            continue
        if bare.startswith("!") and "=" in bare:
            mark, _, members = bare.partition("=")
            sets[mark.strip()] = tuple(m.strip() for m in members.split(",") if m.strip())
            continue
        found = CODE.search(bare)
        if found is None:
            raise ConfigurationError(f"{path}, line {number}: an agent without a code in brackets")
        country, sector = plover(found.group(1).replace("~", ""))
        role = Role("person", sector, country)
        singular, _, plural = bare[: found.start()].partition("{")
        wordings = [singular] if singular.strip(" _") else []
        if plural.partition("}")[0].strip():
            wordings.append(plural.partition("}")[0])
        for wording in wordings:
            for words in _spelled(wording, sets, path, number):
                yield tuple(words.replace("_", " ").replace("-", " ").lower().split()), role


def _spelled(wording: str, sets: dict[str, tuple[str, ...]], path: Path, number: int) -> Iterator[str]:
    """A wording with each `!SET!` in it replaced by each of its members."""
    parts = re.split(r"(![^!]+!)", wording)
    for part in parts[1::2]:
        if part not in sets:
            raise ConfigurationError(f"{path}, line {number}: the set {part} is not defined above")
    for chosen in product(*(sets[p] if n % 2 else (p,) for n, p in enumerate(parts))):
        yield "".join(chosen)


def plover(cameo: str) -> tuple[str | None, str | None]:
    """PLOVER's country and sector of a CAMEO code such as `USAGOV`, `IGOUNO` or `---MIL`.

    The first role in the code counts; a bare state is GOV. Regions, ethnic and religious codes tell no country.
    """
    triples = [cameo[i : i + 3].upper() for i in range(0, len(cameo), 3)]
    country: str | None = None
    sector: str | None = None
    states = {row["iso3"] for row in table("countries.tsv")}
    for triple in triples:
        if country is None and triple in SUPRANATIONAL:
            country = SUPRANATIONAL[triple]
        elif country == "IGO" and triple in ("UNO", "EEC"):
            country = {"UNO": "UNO", "EEC": "EUR"}[triple]
        elif country is None and sector is None and triple in states:
            country = triple
        elif sector is None and triple in ROLES:
            sector = ROLES[triple]
    if country in NO_SECTOR:
        return country, None
    if country == "IMG" and sector is None:
        return country, "REB"
    return (country, sector or "GOV") if country else (None, sector)


SUPRANATIONAL = {
    "UNO": "UNO",
    "IGO": "IGO",
    "NGO": "NGO",
    "NGM": "NGO",
    "IMG": "IMG",
    "UIS": "IMG",
    "MNC": "MNC",
    "EEC": "EUR",
    "ISM": "ISM",
}
ROLES = {
    **{r: r for r in "GOV MIL COP JUD LEG SPY PRM REB PTY UAF AGR BUS CRM CVL EDU ELI LAB REF OPP REL".split()},  # noqa: SIM905
    "INS": "REB",
    "SEP": "REB",
    "RAD": "REB",
    "MED": "JRN",
    "HLH": "MED",
    "DEV": "SOC",
    "HRI": "SOC",
    "ENV": "SOC",
    "MOD": "SOC",
    "NGO": "SOC",
    "SET": "CVL",
    "TRA": "BUS",
    "MOS": "REL",
    "CHR": "REL",
    "JEW": "REL",
    "HIN": "REL",
    "BUD": "REL",
    "CTH": "REL",
}
"""CAMEO's agent codes (manual 1.1b3, chapter 3) in PLOVER's sectors. CAMEO's MED are media, its HLH are health."""
