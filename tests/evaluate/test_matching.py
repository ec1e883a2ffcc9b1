"""Which words, events and statements are held to be the same."""

from collections import Counter

import pytest

from reportedly.evaluate.coding import CodedStatement
from reportedly.evaluate.matching import (
    countries,
    details,
    event_likeness,
    overlap,
    pair_up,
    sides_match,
    statement_likeness,
    touches,
)
from tests.evaluate.conftest import coding, event


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("shelled", "shelling", True),
        ("bombing", "bombed", True),
        ("opened fire", "fire", True),
        ("met", "met", True),
        ("met", "meet", False),
        ("talks", "talk", True),
        ("striking", "strafed", False),
        ("", "shelled", False),
    ],
)
def test_triggers_touch_by_their_stems(a: str, b: str, same: bool) -> None:
    assert touches(a, b) is same
    assert touches(b, a) is same


def test_overlap_counts_words_as_often_as_they_stand() -> None:
    assert overlap("the army, the navy", "The navy") == 0.5
    assert overlap(None, "") == 1.0
    assert overlap(None, "navy") == 0.0


def test_the_likest_pair_first_and_each_record_once() -> None:
    assert pair_up([3, 5], [5, 4, 9], lambda g, r: max(0, 2 - abs(g - r))) == ((1, 0), (0, 1))
    assert pair_up([1], [], lambda *_: 1.0) == ()


def test_an_event_of_another_type_is_another_event() -> None:
    (shelled, seized) = coding(event(), event("COERCE")).events
    assert event_likeness(shelled, seized) == 0
    assert event_likeness(shelled, shelled) == 9


def test_reciprocal_sides_may_stand_either_way() -> None:
    (together, apart, turned) = coding(
        event("CONSULT", actors=["DNK/GOV", "NOR/GOV"]),
        event("CONSULT", actors=["NOR/GOV"], recipients=["DNK/GOV"]),
        event("CONSULT", actors=["DNK/GOV"], recipients=["NOR/GOV"]),
    ).events
    assert sides_match(together, apart, Counter)
    assert sides_match(apart, together, countries)
    assert not sides_match(apart, turned, Counter)


def test_details_that_nobody_gives_are_not_counted() -> None:
    (bare, full) = coding(
        event(), event(start="2022-03-08", place="port of Adra", dead=[1, 1], according_to="the navy")
    ).events
    assert set(details(bare, bare)) == {"mode", "actors", "recipients", "factuality", "aux"}
    wrong = {"when", "place", "figures", "according_to"}
    assert {name for name, right in details(bare, full).items() if not right} == wrong
    assert {name for name, right in details(full, bare).items() if not right} == wrong


@pytest.mark.parametrize(
    ("source", "content", "same"),
    [
        ("navy", "the port is shut", True),
        ("the army", "the port is shut", False),
        (None, "the port is shut", False),
        ("the navy", "the port", True),
        ("the navy", "the", False),
    ],
)
def test_a_statement_needs_its_source_and_half_of_its_content(source: str | None, content: str, same: bool) -> None:
    gold = CodedStatement("the navy", "the port is shut", "indirect", ("navy",))
    assert (statement_likeness(gold, CodedStatement(source, content, None, ())) > 0) is same


def test_a_source_that_nobody_names_is_the_same_as_none() -> None:
    nobody = CodedStatement(None, "the port is shut", "indirect", ())
    assert statement_likeness(nobody, CodedStatement("", "the port is shut", None, ())) == 1
