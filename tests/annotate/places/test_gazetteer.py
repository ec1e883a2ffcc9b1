"""The packed gazetteer: the shipped table, and looking names up in it."""

import hashlib
from collections import Counter

import pytest

from reportedly.annotate.places.gazetteer import Gazetteer, load_gazetteer, pack
from reportedly.annotate.places.names import fold

# Of the table's lines, not of the file: compression may differ between versions of zlib.
LINES_SHA256 = "24ad4b0bc4ca99acc107a726c8e6827e5b83e8c06b270b1ea14117b2f618974d"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_shipped_table_is_the_generated_one(gazetteer: Gazetteer) -> None:
    """Whoever builds it again (tools/build_gazetteer.py) updates digest and counts here."""
    digest, levels, last = hashlib.sha256(), Counter[str](), b""
    for line in filter(None, gazetteer.lines()):
        data = line.encode()
        digest.update(data + b"\n")
        cells = line.split("\t")
        assert len(cells) == 8
        assert last <= data, "the table is sorted"
        levels[cells[2]] += 1
        last = data
    assert levels == {"1": 10392, "2": 8477, "a": 53530, "c": 156035}
    assert digest.hexdigest() == LINES_SHA256


@pytest.mark.parametrize(
    ("name", "level", "code", "lat", "lon"),
    [
        ("Kabul", "city", "AF", 34.5, 69.2),
        ("Kiev", "city", "UA", 50.5, 30.5),
        ("Aleppo", "city", "SY", 36.2, 37.2),
        ("Homs", "city", "SY", 34.7, 36.7),
        ("Goma", "city", "CD", -1.7, 29.2),
        ("Maiduguri", "city", "NG", 11.8, 13.2),
        ("Mogadishu", "city", "SO", 2.0, 45.3),
        ("Kharkiv", "city", "UA", 50.0, 36.2),
        ("Mariupol", "city", "UA", 47.1, 37.5),
        ("Gaza", "city", "PS", 31.5, 34.5),
        ("Jenin", "city", "PS", 32.5, 35.3),
        ("Peshawar", "city", "PK", 34.0, 71.6),
        ("Quetta", "city", "PK", 30.2, 67.0),
        ("Port-au-Prince", "city", "HT", 18.5, -72.3),
        ("São Paulo", "city", "BR", -23.5, -46.6),
        ("Sao Paulo", "city", "BR", -23.5, -46.6),
        ("St. Louis", "city", "US.MO", 38.6, -90.2),
        ("Texarkana", "city", "US.AR", 33.4, -94.0),
        ("Texarkana", "city", "US.TX", 33.4, -94.0),
        ("Amherst", "city", "US.MA", 42.4, -72.5),
        ("Juba", "city", "SS", 4.9, 31.6),
        ("N'Djamena", "city", "TD", 12.1, 15.0),
        ("Hyderabad", "city", "IN", 17.4, 78.5),
        ("Hyderabad", "city", "PK", 25.4, 68.4),
        ("Pristina", "city", "XK", 42.7, 21.2),
        ("Texas", "region", "US.TX", 31.0, -99.0),
        ("Anbar", "region", "IQ", 33.4, 42.0),
        ("Helmand", "region", "AF", 31.4, 64.3),
        ("Kherson Oblast", "region", "UA", 46.6, 33.5),
        ("Harris County", "county", "US.TX", 29.8, -95.4),
        ("Orleans Parish", "county", "US.LA", 30.0, -90.0),
    ],
)
def test_known_places(gazetteer: Gazetteer, name: str, level: str, code: str, lat: float, lon: float) -> None:
    near = [
        e
        for e in gazetteer.find(fold(name))
        if e.level == level and e.code.startswith(code) and abs(e.lat - lat) < 1.5 and abs(e.lon - lon) < 1.5
    ]
    assert near, f"{name} in {code}"


def test_unknown_names_are_found_nowhere(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("") == ()
    assert gazetteer.find("aaaa no such town") == ()
    assert gazetteer.find("zzzz no such town") == ()


def test_names_never_run_over_two_blocks() -> None:
    """Every line is found again, also where a name has more lines than a block holds."""
    rows = [f"town {n:03}\t\tc\tXX.{m}\t{m}\t{n}\t100\t{n * 1000 + m}" for n in range(60) for m in range(40)]
    packed = Gazetteer(pack(rows))
    for n in range(60):
        assert len(packed.find(f"town {n:03}")) == 40
    assert list(filter(None, packed.lines())) == rows


def test_other_files_are_refused() -> None:
    with pytest.raises(ValueError, match="build it again"):
        Gazetteer(b"SQLite format 3\0")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Sana'a", "sanaa"),
        ("Sana’a", "sanaa"),
        ("Saint-Denis", "saint denis"),
        ("St. Paul", "saint paul"),
        ("Łódź", "lodz"),
        ("İzmir", "izmir"),
        ("Washington, D.C.", "washington d c"),
        ("St", "st"),
        ("…", ""),
        ("", ""),
    ],
)
def test_folding(name: str, folded: str) -> None:
    assert fold(name) == folded
