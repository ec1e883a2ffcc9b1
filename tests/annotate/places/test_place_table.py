"""Places in a table: recognised, resolved together, of a kind, with a radius; sites say whose point they have.

Rows are (sentence, words, kind, country, point, least and largest radius in km, part of the rule); None: any will do.
"""

from math import cos, hypot, radians

import pytest

from reportedly.model.place import Place
from tests.conftest import Annotate, Read

Row = tuple[str, str, str, str | None, tuple[float, float] | None, tuple[int, int] | None, str | None]

ROWS: list[Row] = [
    ("A mine exploded in the hamlet of Dulkora, killing two.", "Dulkora", "city", None, None, None, "in no table"),
    ("Shelling resumed around Avdiivka overnight.", "Avdiivka", "city", "UKR", (48.14, 37.75), (1, 20), None),
    ("Gunmen torched homes near Bentiu.", "Bentiu", "city", "SSD", (9.23, 29.8), None, None),
    ("Floods hit Derna hard.", "Derna", "city", "LBY", (32.77, 22.64), None, None),
    ("Police in Reading, England, arrested a man.", "Reading", "city", "GBR", (51.45, -0.97), None, None),
    ("Two died in Nice on Thursday.", "Nice", "city", "FRA", (43.7, 7.26), None, None),
    ("The ferry left Split for Bari.", "Split", "city", "HRV", (43.5, 16.4), None, None),
    ("A bus crashed in Cordoba, Argentina.", "Cordoba", "city", "ARG", (-31.4, -64.2), None, "within"),
    ("A bus crashed in Cordoba, Spain.", "Cordoba", "city", "ESP", (37.9, -4.8), None, "within"),
    ("A bus crashed in Valencia, Venezuela.", "Valencia", "city", "VEN", (10.16, -68.0), None, "within"),
    ("Shots were fired in Birmingham, Alabama.", "Birmingham", "city", "USA", (33.5, -86.8), None, "within"),
    ("Shots were fired in Aurora, Colo., on Friday.", "Aurora", "city", "USA", (39.7, -104.8), None, "within"),
    ("Shots were fired in London, Ontario.", "London", "city", "CAN", (42.98, -81.25), None, "within"),
    ("Shots were fired in Santiago in Chile.", "Santiago", "city", "CHL", (-33.45, -70.66), None, None),
    ("Shots were fired in Santiago de Cuba.", "Santiago de Cuba", "city", "CUB", (20.0, -75.8), None, None),
    ("Troops moved from San Salvador to Santa Ana.", "Santa Ana", "city", "SLV", (14.0, -89.5), None, None),
    ("Clashes were reported in Taiz, Marib and Hodeida.", "Marib", "region", "YEM", (15.46, 45.3), None, None),
    (
        "Trains run between Cambridge and Peterborough; commuters in Ely complained.",
        "Ely",
        "city",
        "GBR",
        (52.4, 0.26),
        None,
        None,
    ),
    (
        "Boston police called colleagues in Cambridge and Somerville.",
        "Cambridge",
        "city",
        "USA",
        (42.37, -71.1),
        None,
        None,
    ),
    (
        "Protesters in Merida and Caracas burned tyres as Venezuelan troops watched.",
        "Merida",
        "city",
        "VEN",
        (8.6, -71.1),
        None,
        None,
    ),
    (
        "Officials in Guadalajara and Monterrey, Mexico, closed schools; in Leon they stayed open.",
        "Leon",
        "city",
        "MEX",
        (21.1, -101.7),
        None,
        None,
    ),
    ("Fighting spread in Luhansk region.", "Luhansk region", "region", "UKR", (48.9, 39.0), (30, 400), None),
    ("Gunmen attacked in Zamfara state.", "Zamfara state", "region", "NGA", (12.1, 6.2), (30, 400), None),
    ("A quake shook the province of Herat.", "Herat", "region", "AFG", (34.3, 62.2), (30, 400), None),
    ("A quake shook the city of Herat.", "Herat", "city", "AFG", (34.35, 62.2), (1, 40), None),
    ("The state of Kano imposed a curfew.", "Kano", "region", "NGA", (11.7, 8.5), (30, 400), None),
    ("Boats sank in the Gulf of Aden.", "Gulf of Aden", "region", None, (12, 48), (100, 900), None),
    ("The army patrols the Niger Delta.", "Niger Delta", "region", "NGA", (5, 6), None, None),
    (
        "Insurgents roam northern Mozambique.",
        "northern Mozambique",
        "region",
        "MOZ",
        (-18, 35),
        (300, 900),
        "point of Mozambique",
    ),
    ("Refugees camped on the Polish border.", "Polish border", "region", "POL", (52, 20), None, "point of Poland"),
    ("France sent aid.", "France", "country", "FRA", (46, 2), (300, 900), None),
    ("Ships waited off Yemen's coast.", "Yemen", "country", "YEM", None, (300, 900), None),
    ("Rockets hit Kabul airport.", "Kabul airport", "facility", "AFG", (34.5, 69.2), (10, 40), "point of Kabul"),
    ("Rockets hit the airport in Kabul.", "Kabul", "city", "AFG", (34.5, 69.2), None, None),
    ("Inmates rioted at Mosul prison.", "Mosul prison", "facility", "IRQ", (36.3, 43.1), (10, 40), "point of Mosul"),
    (
        "A blast rocked Liberation Square in Benghazi.",
        "Liberation Square",
        "facility",
        "LBY",
        (32.1, 20.07),
        (3, 40),
        "point of Benghazi",
    ),
    (
        "In Dhaka, students blocked Shahbagh Square.",
        "Shahbagh Square",
        "facility",
        "BGD",
        (23.7, 90.4),
        (3, 40),
        "point of Dhaka",
    ),
    (
        "A bomb exploded outside the Noor Mosque, in the city of Multan.",
        "Noor Mosque",
        "facility",
        "PAK",
        (30.2, 71.5),
        (3, 40),
        "point of Multan",
    ),
    (
        "Gunmen stormed the Splendid Hotel in Ouagadougou, Burkina Faso.",
        "Splendid Hotel",
        "facility",
        "BFA",
        (12.4, -1.5),
        (3, 40),
        "point of Ouagadougou",
    ),
    ("Crowds filled Liberty Park on Sunday.", "Liberty Park", "facility", None, None, None, "in no table"),
    ("Water poured over the Kakhovka dam.", "Kakhovka dam", "facility", "UKR", (46.8, 33.4), (1, 30), None),
    (
        "Crowds gathered outside the presidential palace in Colombo.",
        "presidential palace",
        "facility",
        "LKA",
        (6.9, 79.9),
        (3, 40),
        "point of Colombo",
    ),
    ("Shells hit Al-Shifa Hospital in Gaza City.", "Al-Shifa Hospital", "facility", "PSE", (31.5, 34.45), None, None),
]


@pytest.mark.parametrize(("sentence", "words", "kind", "country", "point", "radius_km", "rule"), ROWS)
def test_places(
    annotate: Annotate,
    sentence: str,
    words: str,
    kind: str,
    country: str | None,
    point: tuple[float, float] | None,
    radius_km: tuple[int, int] | None,
    rule: str | None,
) -> None:
    place = next(p for p in annotate(sentence).places if p.extent.text == words)
    assert place.kind == kind
    if country is not None:
        assert place.country == country
    if point is not None:
        assert _within(place, *point)
    if radius_km is not None:
        assert place.radius_km is not None
        assert radius_km[0] <= place.radius_km <= radius_km[1]
    assert rule is None or rule in place.rule


def _within(place: Place, lat: float, lon: float) -> bool:
    """Within 80 km of a town's point, or within the radius that a land's place gives itself."""
    assert place.lat is not None
    assert place.lon is not None
    away = 111 * hypot(place.lat - lat, (place.lon - lon) * cos(radians(lat)))
    return away <= max(80.0, place.radius_km or 0.0)


@pytest.mark.parametrize(
    "sentence",
    [
        "Iranian officials met a Turkish delegation.",
        "The Kenyans beat the Ugandans.",
        "Madison Keys won the title.",
        "Chelsea Clinton spoke.",
        "Sydney Sweeney starred.",
        "Mr Lincoln said no.",
        "The Boston Globe reported it.",
        "Washington Post reporters wrote it.",
        "Georgia Meloni spoke.",
        "Jordan Henderson scored twice.",
        "Florence Parly resigned.",
        "Holland Taylor smiled.",
    ],
)
def test_peoples_persons_and_papers_are_no_places(annotate: Annotate, sentence: str) -> None:
    assert annotate(sentence).places == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Afghan troops killed 12 militants on Monday.",
        "Syrian jets bombed rebels.",
        "A Turkish soldier shot a Kurdish fighter.",
        "The Kenyans arrested two Somalis.",
    ],
)
def test_peoples_are_never_the_places_of_events(read: Read, sentence: str) -> None:
    reading = read(sentence)
    assert reading.events
    assert all(event.place is None for event in reading.events)


def test_a_site_takes_the_city_told_of_before(annotate: Annotate) -> None:
    """And says so; another paragraph's city further up is too far."""
    text = "Police clashed with students in Lahore. Hours later they sealed off the Anarkali Market."
    place = next(p for p in annotate(text).places if p.extent.text.endswith("Market"))
    assert (place.kind, place.country, place.geonames) == ("facility", "PAK", None)
    assert "point of Lahore, named before it" in place.rule
    assert place.score < 0.7


def test_a_site_keeps_its_own_city(annotate: Annotate) -> None:
    place = annotate("Mortars hit Kharkiv airport in Ukraine.").places[0]
    assert "point of Kharkiv" in place.rule
