"""Candidates for every place of an event: nothing first, and what the words name among them."""

from datetime import date

import pytest

from reportedly.coding.learned.inputs import Heard, event_inputs
from reportedly.coding.learned.slots import Slot
from reportedly.coding.learned.triggers import by_token, trigger_at
from reportedly.coding.questions import find_questions
from reportedly.pipeline import Pipeline
from tests.conftest import Annotate

TEXT = "Militiamen shelled the market of Kosti on 12 May, killing at least 14 people, the governor said."


@pytest.fixture(scope="module")
def slots(annotate: Annotate, pipeline: Pipeline) -> dict[str, list[Slot]]:
    a = annotate(TEXT, "2023-05-14")
    coder = pipeline.coder
    actors = coder.actors.of(a)
    attributions = coder.statements.find(a, actors)
    heard = Heard(a, actors, attributions, find_questions(a))
    known = by_token(coder.events.triggers.find(a))
    shelled = next(t.i for t in a.tokens if t.text == "shelled")
    trigger = trigger_at(shelled, "ASSAULT", "heavy-weapons", known)
    (made,) = event_inputs(heard, (trigger,), coder.events.arguments, coder.events.factuality)
    return made.slots


@pytest.mark.parametrize("name", ["place", "time", "dead", "injured", "source"])
def test_nothing_is_always_a_candidate(slots: dict[str, list[Slot]], name: str) -> None:
    assert slots[name][0].value is None


def test_places_times_and_counts_of_the_sentence_are_candidates(slots: dict[str, list[Slot]]) -> None:
    assert "Kosti" in [s.value.extent.text for s in slots["place"][1:]]
    assert date(2023, 5, 12) in [s.value.start for s in slots["time"][1:]]
    assert (14, None) in [s.value for s in slots["dead"][1:]]


def test_statements_round_the_event_are_candidates_for_its_source(slots: dict[str, list[Slot]]) -> None:
    found = [s for s in slots["source"][1:] if s.value.statement.source.text == "the governor"]
    assert found
    assert "in" in found[0].features


def test_sides_are_candidates_with_every_sector_that_is_tried(slots: dict[str, list[Slot]]) -> None:
    codes = [s.value[0] for s in slots["recipient"]]
    assert ("SDN/CVL",) in codes
    assert () in codes
    assert len(codes) == len(set(codes))


def test_a_trigger_keeps_the_words_of_the_rules_where_they_agree_on_the_kind(
    pipeline: Pipeline, annotate: Annotate
) -> None:
    a = annotate("The army carried out an air strike on Kosti.")
    found = pipeline.coder.events.triggers.find(a)
    known = by_token(found)
    token = found[0].tokens[0]
    assert trigger_at(token, found[0].type, "aerial", known).tokens == found[0].tokens
    assert trigger_at(token, "AID", None, known).tokens == (token,)
