"""Users' own dictionaries: our table, and PETRARCH's files as they are."""

from datetime import date
from pathlib import Path

import pytest

from reportedly.coding.actors import load_actor_coder
from reportedly.coding.actors.dictionaries import plover, read_dictionary
from reportedly.errors import ConfigurationError
from tests.conftest import Annotate

TABLE = """# invented
name\taliases\tkind\tcountry\tsector\tstart\tend
Harbour Front\tHF|Frente do Porto\tgroup\tAGO\tREB\t\t2014-03
Harbour Front\t\tparty\tAGO\tPTY\t2014-04\t
"""
ACTORS = """# invented
<!-- also a comment -->
MARTA_QUESSONGO_ ; minister, later judge
\t[AGOGOV 150301-190109]
\t[AGOJUD >190109]
+M._QUESSONGO_

OLD_GUARD_OF_LUBANGO_ [AGOREB <020101]
LEAGUE_OF_PORTS_ [IGO]
"""
AGENTS = """!PERSON! = MAN, WOMEN
FISHERY_!PERSON! [~AGR]
HEADWOMAN {HEADWOMEN} [~GOV]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "own.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("cameo", "expected"),
    [
        ("USAGOV", ("USA", "GOV")),
        ("USA", ("USA", "GOV")),
        ("AFGINSTAL", ("AFG", "REB")),
        ("FRAMED", ("FRA", "JRN")),
        ("FRAHLH", ("FRA", "MED")),
        ("IGOUNO", ("UNO", None)),
        ("IGOEEC", ("EUR", None)),
        ("IGO", ("IGO", None)),
        ("IMGMOSALQ", ("IMG", "REL")),
        ("IMG", ("IMG", "REB")),
        ("MIL", (None, "MIL")),
        ("AFR", (None, None)),
    ],
)
def test_cameo_codes_become_plover(cameo: str, expected: tuple[str | None, str | None]) -> None:
    assert plover(cameo) == expected


def test_table_with_terms(tmp_path: Path) -> None:
    first, second = read_dictionary(written(tmp_path, TABLE)).rows
    assert first.aliases == ("HF", "Frente do Porto")
    assert (first.term.sector, first.term.end) == ("REB", date(2014, 3, 31))
    assert (second.term.sector, second.term.start) == ("PTY", date(2014, 4, 1))


def test_petrarch_actors_with_dates_and_synonyms(tmp_path: Path) -> None:
    rows = read_dictionary(written(tmp_path, ACTORS)).rows
    assert [(r.name, r.term.country, r.term.sector, r.term.start, r.term.end) for r in rows] == [
        ("Marta Quessongo", "AGO", "GOV", date(2015, 3, 1), date(2019, 1, 9)),
        ("Marta Quessongo", "AGO", "JUD", date(2019, 1, 10), None),
        ("Old Guard of Lubango", "AGO", "REB", None, date(2001, 12, 31)),
        ("League of Ports", "IGO", None, None, None),
    ]
    assert rows[0].aliases == ("M. Quessongo",)


def test_petrarch_agents_with_plurals_and_sets(tmp_path: Path) -> None:
    roles = dict(read_dictionary(written(tmp_path, AGENTS)).roles)
    assert set(roles) == {("fishery", "man"), ("fishery", "women"), ("headwoman",), ("headwomen",)}
    assert roles["headwomen",].sector == "GOV"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\tcolour\nHarbour Front\tblue\n", "no such column: colour"),
        ("name\tstart\nHarbour Front\tMay\n", "line 2"),
        ("NOBODY_ [AGOGOV\n", "without its closing bracket"),
        ("NOBODY_ [AGOGOV 9913]\n", "no such date restriction"),
        ("FISHERY_!FOLK! [~AGR]\n", "the set !FOLK! is not defined"),
    ],
)
def test_wrong_lines_are_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        read_dictionary(written(tmp_path, text))


def test_own_names_code_reports(tmp_path: Path, annotate: Annotate) -> None:
    coder = load_actor_coder([written(tmp_path, TABLE)])
    annotation = annotate("The Harbour Front shelled two villages.", published="2012-05-01")
    actors = coder.of(annotation)
    assert [a.code for a in actors.party(2)] == ["AGO/REB"]
