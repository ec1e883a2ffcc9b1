"""What a report marks as not known: the words that mark it, and what it is about."""

import pytest

from reportedly.coding.questions import find_questions
from reportedly.coding.questions.openness import load_question_words
from reportedly.data import table
from tests.conftest import Annotate

QUESTIONS = (
    ("It is unclear whether the queen will return.", "unclear whether", "the queen will return"),
    ("It was not immediately clear who had opened the gates.", "not immediately clear", "who had opened the gates"),
    ("It is not known how many sailors drowned.", "not known", "how many sailors drowned"),
    ("It remains to be seen if the truce will hold.", "remains to be seen if", "the truce will hold"),
    ("Whether the queen will return is an open question.", "an open question", "Whether the queen will return"),
    ("Who opened the gates remains a mystery.", "remains a mystery", "Who opened the gates"),
    ("Who opened the gates is anyone’s guess.", "anyone’s guess", "Who opened the gates"),
    ("Nobody knows where the crown is kept.", "Nobody knows", "where the crown is kept"),
    ("The palace would not say whether the queen was ill.", "would not say whether", "the queen was ill"),
    ("The palace did not say when the wedding would be held.", "did not say", "when the wedding would be held"),
    ("The palace has not disclosed who paid for the ship.", "has not disclosed", "who paid for the ship"),
    ("The palace declined to say whether the queen was ill.", "declined to say whether", "the queen was ill"),
    ("The council has yet to decide whether to open the port.", "has yet to decide whether", "to open the port"),
    ("The council has not decided whether to open the port.", "has not decided whether", "to open the port"),
    ("The council is weighing whether to open the port.", "weighing whether", "to open the port"),
    ("Neither side would say what had been agreed.", "Neither side would say", "what had been agreed"),
    ("Only the queen knows whether she will return.", "Only the queen knows whether", "she will return"),
    (
        "How the gold left the vault has never been explained.",
        "has never been explained",
        "How the gold left the vault",
    ),
    (
        "Whether sailors loyal to the queen hold the harbour is not known.",
        "not known",
        "Whether sailors loyal to the queen hold the harbour",
    ),
    ("The cause of the fire is unknown.", "unknown", "The cause of the fire"),
    ("The whereabouts of the queen were not known.", "not known", "The whereabouts of the queen"),
    ("The figures could not be independently verified.", "could not be independently verified", "The figures"),
    ("It was impossible to verify the figures.", "impossible to verify", "the figures"),
    ("Questions loom over the future of the port.", "Questions loom over", "the future of the port"),
    ("There was no word on the fate of the crew.", "no word on", "the fate of the crew"),
    ("It is far from certain that the truce will hold.", "far from certain", "the truce will hold"),
    ("Will the queen return?", "?", "Will the queen return"),
    ("No date has been set; will the queen return by May?", "?", "will the queen return by May"),
    (
        "The queen has decided whether to return, but is keeping her counsel.",
        "keeping her counsel",
        "whether to return",
    ),
)


@pytest.mark.parametrize(("text", "cue", "about"), QUESTIONS)
def test_a_question_is_found_with_its_cue_and_matter(annotate: Annotate, text: str, cue: str, about: str) -> None:
    found = [(q.cue.text, q.about.text) for q in find_questions(annotate(text))]
    assert found == [(cue, about)]


@pytest.mark.parametrize(
    "text",
    [
        "The queen said that the port would open.",
        "It is clear that the queen will return.",
        "Everyone knows where the crown is kept.",
        "The queen will return if the truce holds.",
        "The man who opened the gates has fled.",
        "The palace said when the wedding would be held.",
        "There is no doubt that the queen will return.",
        "“Will the queen return?” a boy asked.",
        "The town where the queen was born is quiet.",
        "A boy asked whether the queen would return.",
    ],
)
def test_what_is_known_is_no_question(annotate: Annotate, text: str) -> None:
    assert find_questions(annotate(text)) == ()


def test_extents_are_the_words_of_the_text(annotate: Annotate) -> None:
    annotation = annotate(
        "The port burned. It is unclear whether the queen will return. Nobody knows who lit the fire."
    )
    questions = find_questions(annotation)
    assert [q.about.text for q in questions] == ["the queen will return", "who lit the fire"]
    for question in questions:
        for extent in (question.cue, question.about):
            cut = " ".join(annotation.report.text[s.start : s.end] for s in extent.spans)
            assert cut == extent.text


def test_every_row_of_the_lexicon_is_of_a_kind_that_is_read() -> None:
    assert {row["kind"] for row in table("questions.tsv")} == set(load_question_words()) - {"thing"}
    for row in table("questions.tsv"):
        assert row["word"].strip("|") == row["word"] == row["word"].lower()
