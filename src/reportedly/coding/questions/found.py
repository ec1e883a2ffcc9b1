"""A question found, before it is cut out of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.annotation import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A question as half-open ranges of tokens."""

    cue: tuple[int, int]
    about: tuple[int, int]
    rule: str


def trimmed(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """A range without the marks and joining words at its ends; None where nothing is left."""
    while start < end and not tokens[start].text[0].isalnum() and tokens[start].text not in '“"«‘$€£':
        start += 1
    while end > start and not tokens[end - 1].text[-1].isalnum() and tokens[end - 1].text not in '”"»’%.':
        end -= 1
    while end > start and tokens[end - 1].text in (".", ",", ";", ":", "?", "!", "—", "–", "and", "but"):
        end -= 1
    return (start, end) if start < end else None
