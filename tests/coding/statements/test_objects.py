"""Bare noun phrases that are contents."""

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister mentioned her grandson, who is five.", "her grandson"),
        ("She discussed her years in prison.", "her years in prison"),
        ("The candidate talked about her plan for the harbour.", "her plan for the harbour"),
        ("The president announced a truce.", "a truce"),
        ("The navy expressed fears that the strait might close.", "the strait might close"),
    ],
)
def test_topics(read: Read, text: str, content: str) -> None:
    assert [s.content.text for s in read(text).statements] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers discussed the border.",
        "The envoy discussed the border with the general.",
        "A dozen towns held contests to choose their nominees.",
    ],
)
def test_talks_are_no_statement(read: Read, text: str) -> None:
    assert read(text).statements == ()


def test_what_something_is_called_follows_the_verb(read: Read) -> None:
    text = "Berlin has not cut ties with Ankara, whose leader, Recep Tayyip Erdogan, it considers “a rival”."
    (statement,) = read(text).statements
    assert (statement.source and statement.source.text, statement.content.text) == ("it", "a rival")
