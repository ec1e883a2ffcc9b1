"""Cues that open a sentence, as (source, cue, content)."""

import pytest

from tests.conftest import Read

CASES = [
    ("Said Petra Holm, who farms nearby, “We lost the barn.”", ("Petra Holm", "Said", "We lost the barn")),
    ("Added Holm: “Nobody warned us of the flood.”", ("Holm", "Added", "Nobody warned us of the flood")),
    ("As the Harbour Post reported, the pier has sunk.", ("the Harbour Post", "reported", "the pier has sunk")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_openings(read: Read, text: str, expected: tuple[str, str, str]) -> None:
    found = [(s.source and s.source.text, s.cue.text, s.content.text) for s in read(text).statements]
    assert found == [expected]


def test_as_with_an_object_is_a_time(read: Read) -> None:
    assert read("As the mayor reported the theft, the lights went out.").statements == ()
