"""Quotation marks of every kind, told from apostrophes."""

import pytest

from tests.conftest import Annotate

CASES = [
    ("“We are ready,” she said.", ["We are ready,"]),
    ('He called it "a bad day" and left.', ["a bad day"]),
    ("‘The gates stay shut,’ the warden said.", ["The gates stay shut,"]),
    ("The villagers' wells and the miners’ huts were burnt.", []),
    ("'It isn't over,' the captain's brother said.", ["It isn't over,"]),
    ("«Nous partons», dit-il.", ["Nous partons"]),
    ("„Wir gehen“, sagte er.", ["Wir gehen"]),
    ("“He told me ‘go home’ twice,” the driver said.", ["He told me ‘go home’ twice,", "go home"]),
    ("''We are ready,'' she said. ''We've been ready all week.''", ["We are ready,", "We've been ready all week."]),
    ("He called it ''a bad day'' for the captains' wives.", ["a bad day"]),
    ('“We are ready," she said. "We will go,” he said.', ["We are ready,", "We will go,"]),
    ('“He told me "go home" twice,” the driver said.', ['He told me "go home" twice,', "go home"]),
    ("Nothing is quoted here.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_between_marks(annotate: Annotate, text: str, expected: list[str]) -> None:
    annotation = annotate(text)
    assert [annotation.words(q.start, q.end) for q in annotation.quotations] == expected
    assert all(q.closed for q in annotation.quotations)


def test_a_quotation_over_paragraphs_stays_open_until_the_last(annotate: Annotate) -> None:
    annotation = annotate("“The dam will hold,” the engineer said. “It was built well.\n\n“And it was built to last.”")
    assert [q.closed for q in annotation.quotations] == [True, False, True]


def test_a_quotation_ends_with_its_paragraph(annotate: Annotate) -> None:
    annotation = annotate("“The first line has no end.\n\nThe second is the reporter's own.")
    (quotation,) = annotation.quotations
    assert annotation.words(quotation.start, quotation.end) == "The first line has no end."
