"""Whose words a quotation without a cue of its own is."""

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Nothing was agreed,” said the envoy. The army said the talks were over. “We are going home tonight.”",
            [
                ("the envoy", "Nothing was agreed"),
                ("The army", "the talks were over"),
                ("The army", "We are going home tonight"),
            ],
        ),
        (
            "“I will not run,” the mayor said.\n\n“The town needs younger people,” the priest said.",
            [("the mayor", "I will not run"), ("the priest", "The town needs younger people")],
        ),
        ("“Just one minute,” he urged them, as the crowd hissed.", [("he", "Just one minute")]),
        (
            "“Let us take this chance,” Lind concluded, “to name a leader who has the courage to go on.”",
            [("Lind", "to name a leader who has the courage to go on")],
        ),
        (
            "“The bridge is closed,” the mayor said.\n\n“Nobody may cross it before Monday.”",
            [("the mayor", "The bridge is closed Nobody may cross it before Monday")],
        ),
        (
            "“I do not fear them,” she said outside. But “the gates are shut. They stay shut.”",
            [("she", "I do not fear them the gates are shut. They stay shut")],
        ),
    ],
)
def test_speakers(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(s.source.text if s.source else "", s.content.text) for s in read(text).statements]
    assert found == expected
