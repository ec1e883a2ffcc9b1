"""What stands between two marked parties."""

import pytest

import reportedly
from reportedly.errors import InputError
from reportedly.pipeline import Pipeline
from tests.conftest import report_of

PAIRS = (
    ("Peru expelled two Bolivian diplomats on Friday.", "Peru", "Bolivian diplomats", "SANCTION"),
    ("Norway handed Malawi 30 tonnes of seed.", "Norway", "Malawi", "AID"),
    ("Police detained striking dockers in Tartus.", "Police", "striking dockers", "COERCE"),
    (
        "The Iraqi president met his Omani counterpart in Muscat.",
        "The Iraqi president",
        "his Omani counterpart",
        "CONSULT",
    ),
)


@pytest.mark.parametrize(("text", "source", "target", "kind"), PAIRS)
def test_rules_name_the_event_whose_sides_are_marked(
    pipeline: Pipeline, text: str, source: str, target: str, kind: str
) -> None:
    pair = reportedly.read(text, source_text=source, target_text=target, pipeline=pipeline).pair
    assert pair is not None
    assert pair.type == kind
    assert pair.evidence[0].stage == "relation"


@pytest.mark.parametrize(("text", "source", "target", "kind"), PAIRS)
def test_weights_name_the_event_between_the_marked_parties(
    learned: Pipeline, text: str, source: str, target: str, kind: str
) -> None:
    pair = reportedly.read(text, source_text=source, target_text=target, pipeline=learned).pair
    assert pair is not None
    assert pair.type == kind
    assert pair.trigger.text in text


def test_rules_say_nothing_where_no_event_has_either_party(pipeline: Pipeline) -> None:
    text = "Rain fell on Malmö, and the ferry to Rostock was late."
    assert reportedly.read(text, source_text="Malmö", target_text="Rostock", pipeline=pipeline).pair is None


def test_without_marks_there_is_no_pair(learned: Pipeline) -> None:
    assert learned.read(report_of(PAIRS[0][0])).pair is None


def test_a_party_that_the_text_does_not_name_is_refused(pipeline: Pipeline) -> None:
    with pytest.raises(InputError, match="does not name “Chile”"):
        reportedly.read(PAIRS[0][0], source_text="Peru", target_text="Chile", pipeline=pipeline)


def test_one_party_alone_is_refused(pipeline: Pipeline) -> None:
    with pytest.raises(InputError, match="only one"):
        reportedly.read(PAIRS[0][0], source_text="Peru", pipeline=pipeline)


def test_a_line_with_a_party_that_is_not_in_it_is_read_without_a_pair(pipeline: Pipeline) -> None:
    record = {"text": PAIRS[0][0], "source_text": "Peru", "target_text": "Chile"}
    (reading,) = reportedly.read_many([record], pipeline=pipeline)
    assert reading.pair is None
    assert [(f.stage, f.severity) for f in reading.failures] == [("parties", "warning")]
    assert reading.events
