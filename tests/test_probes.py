"""No act that is denied, possible, planned, …, told in fiction or a metaphor is read as plain fact by any reader."""

import re
from collections import Counter
from pathlib import Path

import pytest

from reportedly.model.event import Event
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.reading import Reading
from reportedly.pipeline import Pipeline
from tests.conftest import report_of

Probe = tuple[str, str, str]
LEAST, KINDS = 200, 13


def probes() -> list[Probe]:
    lines = Path(__file__).with_name("probes.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [(kind, sentence, word) for kind, sentence, word in rows]


def plain(event: Event) -> bool:
    return event.factuality is Factuality.CERTAIN and not set(event.aux) - {Aux.HISTORICAL}


def named(event: Event, sentence: str, word: str) -> bool:
    """Whether the event's trigger is the word, or has it among its words."""
    place = re.search(rf"\b{re.escape(word)}\b", sentence)
    assert place is not None
    return any(span.start < place.end() and place.start() < span.end for span in event.trigger.spans)


@pytest.fixture(scope="module", params=["rules", "learned"])
def readings(request: pytest.FixtureRequest, pipeline: Pipeline, learned: Pipeline) -> dict[str, Reading]:
    """The probes' sentences, read in batches by each reader."""
    chosen = pipeline if request.param == "rules" else learned
    sentences = [sentence for _, sentence, _ in probes()]
    annotations = chosen.annotator.annotate_many((report_of(s) for s in sentences), batch_size=128)
    return dict(zip(sentences, map(chosen._code, annotations), strict=True))


def test_there_are_enough_of_every_kind() -> None:
    count = Counter(kind for kind, _, _ in probes())
    assert len(count) == KINDS
    assert sum(count.values()) >= LEAST
    assert min(count.values()) >= 15


@pytest.mark.parametrize(("kind", "sentence", "word"), probes(), ids=lambda x: x if len(x) < 30 else "")
def test_the_act_is_not_plain_fact(readings: dict[str, Reading], kind: str, sentence: str, word: str) -> None:
    facts = [e for e in readings[sentence].events if plain(e) and named(e, sentence, word)]
    assert facts == []
