"""The hand-written tables of countries, places and words."""

import re

import pytest

from reportedly.annotate.places.gazetteer import load_gazetteer
from reportedly.annotate.places.names import fold
from reportedly.data import table, values

COUNTRIES = list(table("countries.tsv"))
PLACES = list(table("places_extra.tsv"))


def test_every_state_is_listed_once() -> None:
    states = [row["iso3"] for row in COUNTRIES if row["kind"] == "state"]
    assert len(states) == len(set(states)) == 197
    assert {"KOS", "PSE", "TWN", "VAT", "SSD"} <= set(states)


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["name"])
def test_country_rows(row: dict[str, str]) -> None:
    assert row["kind"] in {"state", "territory", "breakaway"}
    assert re.fullmatch("[A-Z]{3}", row["iso3"])
    assert re.fullmatch("[A-Z]{2}", row["iso2"]) or row["kind"] == "breakaway"
    assert -90 <= float(row["lat"]) <= 90
    assert -180 <= float(row["lon"]) <= 180
    assert re.fullmatch(r"Q\d+|", row["wikidata"])
    assert row["kind"] != "state" or (row["wikidata"] and row["capital"])
    for cell in row.values():
        assert cell == cell.strip()
        assert len(values(cell)) == len(set(values(cell)))


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Burma", "MMR"), ("Zaire", "COD"), ("Swaziland", "SWZ"), ("Soviet Union", "RUS"), ("Yugoslavia", "SRB"),
        ("UK", "GBR"), ("U.S.", "USA"), ("USA", "USA"), ("DRC", "COD"), ("UAE", "ARE"), ("the Emirates", "ARE"),
        ("ROK", "KOR"), ("DPRK", "PRK"), ("Ivory Coast", "CIV"), ("Holland", "NLD"), ("Puerto Rico", "USA"),
        ("Greenland", "DNK"), ("Hong Kong", "HKG"), ("Somaliland", "SOM"), ("Transnistria", "MDA"),
        ("Abkhazia", "GEO"), ("Northern Cyprus", "CYP"), ("Kosovo", "KOS"), ("Türkiye", "TUR"),
    ],
)  # fmt: skip
def test_names_of_countries(name: str, iso3: str) -> None:
    named = [row["iso3"] for row in COUNTRIES if name in (row["name"], *values(row["aliases"]))]
    assert named == [iso3]


def test_no_name_means_two_countries() -> None:
    owners: dict[str, str] = {}
    for row in COUNTRIES:
        for name in (row["name"], *values(row["aliases"])):
            assert owners.setdefault(name, row["name"]) == row["name"]


@pytest.mark.parametrize("row", PLACES, ids=lambda row: f"{row['name']} {row['country']}")
def test_place_rows(row: dict[str, str]) -> None:
    assert row["kind"] in {"region", "area", "water", "city", "facility"}
    assert row["country"] == "" or row["country"] in {r["iso3"] for r in COUNTRIES}
    assert -90 <= float(row["lat"]) <= 90
    assert -180 <= float(row["lon"]) <= 180
    assert float(row["radius_km"]) > 0
    assert row["country"] or row["kind"] != "city"
    assert all(fold(name) for name in (row["name"], *values(row["aliases"])))


def test_abbreviations_name_regions_of_the_gazetteer() -> None:
    gazetteer = load_gazetteer()
    for row in table("regions_abbreviated.tsv"):
        codes = {e.code for e in gazetteer.find(fold(row["name"])) if e.level == "region"}
        assert row["code"] in codes, row["name"]
        assert values(row["abbreviations"])


def test_words_are_lower_case_and_unique() -> None:
    rows = {row["role"]: values(row["words"]) for row in table("place_words.tsv")}
    assert {"unit", "land", "water", "facility", "border", "settlement", "direction", "locative"} <= set(rows)
    for role, words in rows.items():
        assert len(words) == len(set(words)), role
        assert all(word == word.lower() for word in words), role
