"""No act that is only possible, denied, planned, asked, ordered, feared or told of may be read as plain fact."""

from functools import cache
from pathlib import Path

import pytest

from reportedly.coding.actors import ActorCoder, load_actor_coder
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality import Certainty, FactualityJudge, load_factuality_judge
from reportedly.coding.questions import find_questions
from reportedly.coding.statements import StatementFinder, load_statement_finder
from reportedly.model.annotation import Annotation
from reportedly.model.factuality import Aux, Factuality
from reportedly.pipeline import Pipeline
from tests.conftest import Annotate, report_of

Probe = tuple[str, str, str, str, str, str]


def probes() -> list[Probe]:
    lines = Path(__file__).with_name("probes.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [tuple(row + [""] * (6 - len(row))) for row in rows]  # type: ignore[misc]


@cache
def stages() -> tuple[ActorCoder, StatementFinder, FactualityJudge]:
    return load_actor_coder(), load_statement_finder(), load_factuality_judge()


def judged(annotation: Annotation, word: str, kind: str = "ASSAULT") -> Certainty:
    """Certainty of the last token `word` as an event of type `kind`."""
    token = next(t for t in reversed(annotation.tokens) if t.text == word)
    coder, finder, judge = stages()
    attributions = finder.find(annotation, coder.of(annotation))
    trigger = Trigger((token.i,), token.i, kind, None, "")
    return judge.judge(annotation, attributions, find_questions(annotation), trigger)


@pytest.fixture(scope="module")
def annotations(pipeline: Pipeline) -> dict[str, Annotation]:
    """The probes' sentences, parsed in batches: one by one would take most of the time."""
    sentences = list(dict.fromkeys(p[0] for p in probes()))
    parsed = pipeline.annotator.annotate_many((report_of(s) for s in sentences), batch_size=128)
    return dict(zip(sentences, parsed, strict=True))


@pytest.mark.parametrize("probe", probes(), ids=lambda p: f"{p[1]}: {p[0]}")
def test_each_probe_is_judged_as_the_table_has_it(annotations: dict[str, Annotation], probe: Probe) -> None:
    sentence, word, factuality, aux, source_factuality, source = probe
    found = judged(annotations[sentence], word)
    rests_on = found.according_to.statement.source if found.according_to else None
    assert (
        found.factuality,
        ",".join(found.aux),
        found.source_factuality or "",
        rests_on.text if rests_on else "",
    ) == (
        factuality,
        aux,
        source_factuality,
        source,
    )


def test_the_table_is_broad_and_has_one_plain_fact_only_where_its_noun_is_sanctioned() -> None:
    rows = probes()
    assert len(rows) >= 200
    assert [p[0] for p in rows if (p[2], p[3]) == ("CT+", "")] == ["The king authorised an attack on the port."]


PLAIN = (
    ("Northland attacked the port.", "attacked"),
    ("Northland managed to attack the port.", "attack"),
    ("The king regretted attacking the port.", "attacking"),
    ("The king condemned the attack on the port.", "attack"),
    ("Ships may stay away after the attack on the port.", "attack"),
    ("It is not known why Northland attacked the port.", "attacked"),
    ("It is unclear how many people died in the attack.", "attack"),
    ("The army did not fail to attack the port.", "attack"),
    ("Not only did Northland attack the port, it burned the town.", "attack"),
    ("Northland attacked the port, which may never reopen.", "attacked"),
)


@pytest.mark.parametrize(("sentence", "word"), PLAIN)
def test_what_is_a_fact_stays_one(annotate: Annotate, sentence: str, word: str) -> None:
    found = judged(annotate(sentence), word)
    assert (found.factuality, found.aux, found.according_to) == (Factuality.CERTAIN, (), None)


@pytest.mark.parametrize("verb", ["confirmed", "admitted", "acknowledged", "announced", "revealed"])
def test_the_author_takes_over_what_a_source_confirms(annotate: Annotate, verb: str) -> None:
    found = judged(annotate(f"The king {verb} that his army had attacked the port."), "attacked")
    assert (found.factuality, found.source_factuality, found.aux) == (Factuality.CERTAIN, Factuality.CERTAIN, ())
    assert found.according_to is not None
    assert found.according_to.statement.source is not None
    assert found.according_to.statement.source.text == "The king"


@pytest.mark.parametrize(
    ("sentence", "word", "kind"),
    [
        ("The king said his government would send doctors.", "send", "AGREE"),
        ("Northland said it would bomb the port.", "bomb", "THREATEN"),
        ("The king said Northland would not free the prisoners.", "free", "REJECT"),
        ("Northland will not free the prisoners.", "free", "REJECT"),
    ],
)
def test_an_act_of_speech_is_as_sure_as_that_it_was_said(
    annotate: Annotate, sentence: str, word: str, kind: str
) -> None:
    found = judged(annotate(sentence), word, kind)
    assert (found.factuality, found.aux, found.according_to) == (Factuality.CERTAIN, (), None)


def test_evidence_names_the_operators_met(annotate: Annotate) -> None:
    found = judged(annotate("The rebels may not attack the port."), "attack")
    assert [(e.rule, e.cue) for e in found.evidence] == [("negation", None), ("modal", "may")]


def test_aux_keep_their_order(annotate: Annotate) -> None:
    found = judged(annotate("The rebels may not attack the port."), "attack")
    assert found.aux == (Aux.FUTURE, Aux.HYPOTHETICAL, Aux.NEGATION)
