"""Two readers side by side: what only one has, and who has it as the gold does."""

from reportedly.evaluate.bootstrap import Draws
from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.comparison import Comparison, Disagreement, compare
from reportedly.evaluate.evaluation import evaluate
from reportedly.evaluate.scoring import score_all
from tests.evaluate.conftest import coding, event, passage

SAID = {"source": "the navy", "content": "the port is shut", "kind": "indirect", "chain": ["navy"]}


def compared(gold: Coding, this: Coding, other: Coding) -> Comparison:
    passages = [passage(gold)]
    return compare(score_all(passages, {"a-1": this}), score_all(passages, {"a-1": other}), Draws.of(1))


def differences(gold: Coding, this: Coding, other: Coding) -> tuple[Disagreement, ...]:
    found = compared(gold, this, other).passages
    return found[0].disagreements if found else ()


def test_who_alone_found_what_is_in_the_gold_is_right() -> None:
    gold = coding(event(), statements=[SAID])
    assert differences(gold, gold, coding()) == (
        Disagreement("this", "this", "event", "ASSAULT “shelled”", in_gold=True),
        Disagreement("this", "this", "statement", "the navy: “the port is shut”", in_gold=True),
    )
    assert {one.right for one in differences(gold, coding(), gold)} == {"other"}


def test_who_alone_read_what_is_not_in_the_gold_is_wrong() -> None:
    read = coding(event("AID", "sent"), statements=[SAID])
    assert [(one.right, one.read_by) for one in differences(coding(), read, coding())] == [("other", "this")] * 2
    assert [(one.right, one.read_by) for one in differences(coding(), coding(), read)] == [("this", "other")] * 2


def test_what_both_read_wrongly_is_no_difference() -> None:
    read = coding(event("AID", "sent"), statements=[SAID])
    assert differences(coding(), read, read) == ()


def test_a_detail_that_only_one_has_right() -> None:
    gold = coding(event(factuality="UU", start="2022-03-08"))
    (found,) = differences(gold, coding(event(factuality="UU")), coding(event()))
    assert (found.right, found.read_by, found.detail) == ("this", None, "factuality")


def test_figures_are_paired_and_say_who_is_better() -> None:
    gold = [passage(coding(event()), f"a-{n}") for n in range(40)]
    all_found = {one.id: one.gold for one in gold}
    some_found = {one.id: one.gold for one in gold[:25]}
    found = compare(score_all(gold, all_found), score_all(gold, some_found), Draws.of(40))
    figures = {figure.name: figure for figure in found.figures}
    assert (figures["event_f1"].this, figures["event_f1"].other) == (1.0, 0.769)
    assert figures["event_f1"].better == "this"
    assert figures["question_f1"].better is None
    assert (found.right("this"), found.right("other")) == (15, 0)


def test_faults_are_better_when_fewer() -> None:
    gold = [passage(coding(), f"a-{n}") for n in range(40)]
    wrong = {one.id: coding(event()) for one in gold[:20]}
    found = compare(score_all(gold, {}), score_all(gold, wrong), Draws.of(40))
    assert next(figure.better for figure in found.figures if figure.name == "spurious_<") == "this"


def test_the_passages_that_differ_most_come_first(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    found = evaluate(passages, codings, {one.id: one.gold for one in passages}).comparison
    assert found is not None
    counts = [len(one.disagreements) for one in found.passages]
    assert counts == sorted(counts, reverse=True)
    assert found.right("this") == 0
