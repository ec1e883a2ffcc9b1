"""Who is said outright to be whose friend or foe."""

import pytest

from reportedly.coding.actors import ActorCoder, load_actor_coder
from reportedly.coding.stances import find_stances
from reportedly.data import table
from tests.conftest import Annotate

STANCES = (
    ("Norway, a close ally of Iceland, sent two ships.", "Norway", "Iceland", 1, "a close ally of"),
    ("Norway, Iceland’s old friend, sent two ships.", "Norway", "Iceland", 1, "Iceland’s old friend"),
    ("Norway is a sworn enemy of Iceland.", "Norway", "Iceland", -1, "a sworn enemy of"),
    ("Norway is no friend of Iceland.", "Norway", "Iceland", -1, "no friend of"),
    ("Norway is not an enemy of Iceland.", "Norway", "Iceland", 1, "an enemy of"),
    ("Norway and Iceland are bitter rivals.", "Norway", "Iceland", -1, "bitter rivals"),
    ("Norway and Iceland, old friends, signed a treaty.", "Norway", "Iceland", 1, "old friends"),
    ("Norway considers Iceland a threat.", "Norway", "Iceland", -1, "considers Iceland a threat"),
    ("Norway regards Iceland as a partner.", "Norway", "Iceland", 1, "regards Iceland as a partner"),
    ("Norway, which sees Iceland as an enemy, sent two ships.", "Norway", "Iceland", -1, "sees Iceland as an enemy"),
    ("Norway is hostile to Iceland.", "Norway", "Iceland", -1, "hostile"),
    ("Norway is allied with Iceland.", "Norway", "Iceland", 1, "allied"),
)


@pytest.fixture(scope="module")
def coder() -> ActorCoder:
    return load_actor_coder()


@pytest.mark.parametrize(("text", "holder", "target", "sign", "words"), STANCES)
def test_a_stance_is_found_with_its_words(
    annotate: Annotate, coder: ActorCoder, text: str, holder: str, target: str, sign: int, words: str
) -> None:
    annotation = annotate(text)
    found = find_stances(annotation, coder.of(annotation))
    assert [(s.holder.text, s.target.text, s.sign, s.words.text) for s in found] == [(holder, target, sign, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway attacked Iceland.",
        "Norway could become an ally of Iceland.",
        "Norway and Iceland signed a treaty with their partners.",
        "A friend of the editor lives in Iceland.",
        "The threat of rain kept ships in port.",
    ],
)
def test_what_is_not_said_outright_is_no_stance(annotate: Annotate, coder: ActorCoder, text: str) -> None:
    annotation = annotate(text)
    assert find_stances(annotation, coder.of(annotation)) == ()


def test_signs_are_given_wherever_a_word_decides_by_itself() -> None:
    for row in table("stances.tsv"):
        decides = row["kind"] not in ("verb", "party", "core", "within") and "terms" not in row["word"]
        assert (row["sign"] in ("1", "-1")) == decides, row
