"""Speakers that the layout names: transcripts, and names under a quotation."""

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HOST: Will you run?\n\nDORN: I will. The town needs me.\n\nHOST: When?",
            [("HOST", "Will you run?"), ("DORN", "I will. The town needs me"), ("HOST", "When?")],
        ),
        ("Q: Will you run?\n\nA: Not this year.", [("Q", "Will you run?"), ("A", "Not this year")]),
        ("UPDATE: The bridge is open again.", []),
        ("“The bridge will stand.”\n\n— Ana Lind, mayor of Dorn", [("Ana Lind", "The bridge will stand")]),
        ("“The bridge will stand.” – Ana Lind", [("Ana Lind", "The bridge will stand")]),
        ('"The bridge will stand."\n-- Ana Lind, Dorn.', [("Ana Lind", "The bridge will stand")]),
        ("“The bridge will stand.”\n\n— a boast, as it turned out", []),
    ],
)
def test_speakers(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(s.source.text if s.source else "", s.content.text) for s in read(text).statements]
    assert found == expected


def test_a_turn_is_direct_and_holds_what_the_speaker_reports(read: Read) -> None:
    statements = read("HOST: Will you run?\n\nDORN: My wife says that I must.").statements
    outer, inner = statements[1], statements[2]
    assert (outer.kind, inner.parent, inner.source.text if inner.source else "") == ("direct", outer.id, "My wife")
