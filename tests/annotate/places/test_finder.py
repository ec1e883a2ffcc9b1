"""Report's words → places."""

import pytest

from tests.conftest import Annotate


def found(annotate: Annotate, text: str) -> list[str]:
    return [p.extent.text for p in annotate(text).places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rebels shelled the town of Zintan on Monday.", ["Zintan"]),
        ("Troops entered Kidal, a town in northern Mali.", ["Kidal", "northern Mali"]),
        ("A bomb went off near Basra airport in Iraq.", ["Basra airport", "Iraq"]),
        ("Fighting spread through Kursk region on Friday.", ["Kursk region"]),
        ("Thousands gathered in Martyrs Square in Tripoli.", ["Martyrs Square", "Tripoli"]),
        ("The tanker was boarded in the Strait of Hormuz.", ["Strait of Hormuz"]),
        ("Shells fell on the Jabalia refugee camp.", ["Jabalia refugee camp"]),
        ("Israel bombed the Golan Heights.", ["Israel", "Golan Heights"]),
        ("Guards fired across the border with Tajikistan.", ["border with Tajikistan"]),
        ("Envoys met in the Kenyan capital.", ["Kenyan capital"]),
        ("A patrol was ambushed in the village of Oumtala.", ["Oumtala"]),
        ("RABAT — Fishermen blocked the port.", ["RABAT"]),
        ("Flooding cut the road to Reno, Nev., on Tuesday.", ["Reno"]),
        ("Sheriffs of Dallas and Ellis counties met.", ["Dallas", "Ellis"]),
    ],
)
def test_extents(annotate: Annotate, text: str, names: list[str]) -> None:
    got = found(annotate, text)
    assert [n for n in got if n != "Nev."] == names


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton smiled at the crowd.",
        "Mr London paid the fine.",
        "Syrian officials said nothing.",
        "The Washington Post reported it.",
        "She spoke to the Financial Times.",
        "Jordan Peterson gave a lecture.",
        "The ministers met on Monday in May.",
    ],
)
def test_persons_peoples_and_outlets_are_no_places(annotate: Annotate, text: str) -> None:
    assert found(annotate, text) == []


@pytest.mark.parametrize(
    ("text", "name", "country", "lat", "lon"),
    [
        ("A fire broke out in Paris, Texas, on Sunday.", "Paris", "USA", 33.66, -95.56),
        ("Protesters marched through Paris and Lyon.", "Paris", "FRA", 48.85, 2.35),
        ("Police in Atlanta and Savannah, Georgia, made arrests.", "Georgia", "USA", 32.7, -83.4),
        ("Russian jets bombed Georgia near Tbilisi and Gori.", "Georgia", "GEO", 42.0, 43.5),
        ("The envoy flew to Washington for talks.", "Washington", "USA", 38.9, -77.04),
        ("Floods hit Tripoli and Sidon in Lebanon.", "Tripoli", "LBN", 34.43, 35.85),
        ("Militias clashed in Tripoli and Misrata.", "Tripoli", "LBY", 32.88, 13.19),
        ("Gunmen raided Hyderabad, Pakistan.", "Hyderabad", "PAK", 25.4, 68.37),
        ("Voters in Kosovo went to the polls.", "Kosovo", "KOS", 42.58, 21.0),
        ("He was flown to Kabul airport.", "Kabul airport", "AFG", 34.53, 69.17),
    ],
)
def test_resolution(annotate: Annotate, text: str, name: str, country: str, lat: float, lon: float) -> None:
    place = next(p for p in annotate(text).places if p.extent.text == name)
    assert place.country == country
    assert place.lat == pytest.approx(lat, abs=0.5)
    assert place.lon == pytest.approx(lon, abs=0.5)


def test_small_towns_follow_the_report(annotate: Annotate) -> None:
    """Namesakes all over: the one near the report's other towns is meant, though others are larger."""
    text = (
        "Firefighters from Nacogdoches and Lufkin helped. The blaze in Henderson was put out by noon, and schools in "
        "Kilgore, Texas, stayed shut."
    )
    place = next(p for p in annotate(text).places if p.extent.text == "Henderson")
    assert place.lat is not None
    assert place.lon is not None
    assert (round(place.lat), round(place.lon)) == (32, -95)


def test_unlisted_places_stay_unresolved(annotate: Annotate) -> None:
    (place,) = annotate("Herders were killed in the village of Oumtala.").places
    assert (place.kind, place.name, place.lat, place.lon, place.geonames) == ("city", None, None, None, None)
    assert "in no table" in place.rule


def test_facilities_say_whose_point_they_have(annotate: Annotate) -> None:
    place = annotate("Drones struck Kharkiv airport at dawn.").places[0]
    assert (place.kind, place.name) == ("facility", "Kharkiv airport")
    assert "point of Kharkiv" in place.rule
    assert place.radius_km is not None
    assert place.radius_km >= 10


def test_kinds(annotate: Annotate) -> None:
    text = "In Nigeria, troops in Borno state left Maiduguri and the Kremlin watched the Black Sea."
    kinds = {p.extent.text: p.kind for p in annotate(text).places}
    assert kinds == {
        "Nigeria": "country",
        "Borno state": "region",
        "Maiduguri": "city",
        "Kremlin": "facility",
        "Black Sea": "region",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Clashes in Aden, Yemen’s port, and near Taiz city spread north-eastern Syria’s war to Idlib province.",
        "KYIV/MOSCOW (Agency) - The U.S., Britain and France met in St. Petersburg, Fla.",
        "",
        "No names here at all.",
    ],
)
def test_places_are_in_text_order_and_quote_the_text(annotate: Annotate, text: str) -> None:
    annotation = annotate(text)
    last = 0
    for place in annotation.places:
        start, end = place.tokens
        assert last <= start < end <= len(annotation.tokens)
        assert annotation.words(start, end) == place.extent.text
        last = end
