"""Sentence tables: who does it to whom, when, where, and how many were hurt, for the act that a word names."""

from datetime import date

import pytest

from reportedly.model.event import Event, Range
from tests.conftest import Read


def event_of(read: Read, text: str, trigger: str) -> Event:
    """The event whose trigger has this word; the test fails when there is none."""
    events = read(text).events
    found = [e for e in events if trigger in e.trigger.text]
    assert found, f"no event named by {trigger!r}; found {[e.trigger.text for e in events]}"
    return found[0]


SIDES = [
    # text, trigger, actors, recipients
    ("French warplanes bombed rebel camps in northern Mali.", "bombed", ["FRA/MIL"], ["MLI/REB"]),
    ("The town was shelled by the Sudanese army.", "shelled", ["SDN/MIL"], ["SDN/CVL"]),
    ("Kenyan police arrested a Ugandan journalist.", "arrested", ["KEN/COP"], ["UGA/JRN"]),
    ("Poland accused Belarus of forging visas.", "accused", ["POL/GOV"], ["BLR/GOV"]),
    ("Norway recalled its ambassador from Cuba.", "recalled", ["NOR/GOV"], ["CUB/GOV"]),
    ("Peru expelled three Bolivian diplomats.", "expelled", ["PER/GOV"], ["BOL/GOV"]),
    ("Chile urged Argentina to reopen the tunnel.", "urged", ["CHL/GOV"], ["ARG/GOV"]),
    ("Brazil imposed sanctions on Venezuela.", "sanctions", ["BRA/GOV"], ["VEN/GOV"]),
    ("Portugal condemned Turkey and closed its airspace.", "condemned", ["PRT/GOV"], ["TUR/GOV"]),
]


@pytest.mark.parametrize(("text", "trigger", "actors", "recipients"), SIDES)
def test_sides(read: Read, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    event = event_of(read, text, trigger)
    assert [a.code for a in event.actors] == actors
    assert [a.code for a in event.recipients] == recipients


MUTUAL = [
    ("The foreign ministers of Japan and India met in Osaka on Friday.", "met", {"JPN/GOV", "IND/GOV"}),
    ("Spain and Morocco signed a fishing treaty.", "signed", {"ESP/GOV", "MAR/GOV"}),
]


@pytest.mark.parametrize(("text", "trigger", "actors"), MUTUAL)
def test_all_sides_of_a_reciprocal_act_are_actors(read: Read, text: str, trigger: str, actors: set[str]) -> None:
    event = event_of(read, text, trigger)
    assert {a.code for a in event.actors} == actors
    assert event.recipients == ()


def test_what_belongs_to_the_actor_is_not_the_other_side(read: Read) -> None:
    event = event_of(read, "After the raid Ecuador recalled its ambassador; Mexico protested.", "recalled")
    assert "ECU/GOV" not in [a.code for a in event.recipients]


def test_protest_without_a_target_is_against_the_government(read: Read) -> None:
    event = event_of(read, "Thousands of students marched in Nairobi on Tuesday.", "marched")
    assert [a.code for a in event.recipients] == ["KEN/GOV"]


# The reports are of Thursday 2 September 2021.
TIMES = [
    ("Gunmen killed four farmers near Jos on Tuesday.", "killed", date(2021, 8, 31), date(2021, 8, 31)),
    ("On Monday soldiers arrested the mayor of Oran.", "arrested", date(2021, 8, 30), date(2021, 8, 30)),
    ("The police said on Tuesday that rebels had attacked a mill.", "attacked", None, None),
    ("Students marched in Oran on Tuesday. That evening police beat four of them.", "beat", *(date(2021, 8, 31),) * 2),
    ("Rebels stormed the barracks on Sunday, killing nine soldiers.", "killing", date(2021, 8, 29), date(2021, 8, 29)),
]


@pytest.mark.parametrize(("text", "trigger", "start", "end"), TIMES)
def test_time(read: Read, text: str, trigger: str, start: date | None, end: date | None) -> None:
    time = event_of(read, text, trigger).time
    assert (time.start if time else None, time.end if time else None) == (start, end)


PLACES = [
    ("Gunmen killed four farmers near Jos on Tuesday.", "killed", "Jos"),
    ("Protesters who had gathered in Oran on Monday burned tyres.", "gathered", "Oran"),
    ("The army shelled Homs for a third night.", "shelled", "Homs"),
    ("Norway has moved its embassy in Sanaa to Amman.", "moved", "Amman"),
    ("Norway recalled its ambassador from Havana.", "recalled", None),
    ("Portugal called on Brazil to free the sailors.", "called", None),
]


@pytest.mark.parametrize(("text", "trigger", "place"), PLACES)
def test_place(read: Read, text: str, trigger: str, place: str | None) -> None:
    found = event_of(read, text, trigger).place
    assert (found.extent.text if found else None) == place


FIGURES: list[tuple[str, str, Range | None, Range | None]] = [
    ("A bomb killed 13 people in Kandahar.", "bomb", (13, 13), None),
    ("Gunmen attacked a clinic, killing at least seven and wounding a dozen others.", "attacked", (7, None), (12, 12)),
    ("Warplanes bombed a market, killing more than 80 people.", "bombed", (81, None), None),
    ("Rebels attacked the convoy; between 10 and 15 drivers died.", "attacked", (10, 15), None),
    ("A bomb left one guard dead and about 30 people in hospital.", "bomb", (1, 1), (30, 30)),
    ("Rebels stabbed three farmers in the valley.", "stabbed", None, (3, 3)),
    ("A mine killed the governor and at least 12 others.", "killed", (13, None), None),
    ("Soldiers shelled a market. Eight people were killed and 20 others wounded.", "shelled", (8, 8), (20, 20)),
    ("Troops shelled the camp, leaving dozens dead.", "shelled", (24, None), None),
    ("Militants attacked a mosque, killing two guards and an imam.", "attacked", (3, 3), None),
    ("Rebels shelled the airport but nobody was hurt.", "shelled", None, (0, 0)),
    ("Gunmen attacked a bus, killing as many as 25 passengers.", "attacked", (None, 25), None),
    ("Soldiers attacked the village and left 45 people in hospital.", "attacked", None, (45, 45)),
]


@pytest.mark.parametrize(("text", "trigger", "dead", "injured"), FIGURES)
def test_figures(read: Read, text: str, trigger: str, dead: Range | None, injured: Range | None) -> None:
    event = event_of(read, text, trigger)
    assert (event.dead, event.injured) == (dead, injured)


def test_every_side_says_where_it_was_found(read: Read) -> None:
    event = event_of(read, "Peru expelled three Bolivian diplomats on Monday.", "expelled")
    rules = [e.rule for e in event.evidence if e.stage == "arguments"]
    assert "actor from subject" in rules
    assert "own time" in rules
