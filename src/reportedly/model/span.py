"""Character ranges and the words in them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open character range `[start, end)` in a report's clean text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Extent:
    """The exact words of something, with where they stand.

    `spans` are in text order and do not overlap. `text` is the words of the spans, joined by one space where there are
    several.
    """

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> "Extent":
        """Cut the words of `spans` out of the report's clean `text`."""
        ordered = tuple(sorted(spans))
        return cls(" ".join(text[s.start : s.end] for s in ordered), ordered)
