"""What one coder, a person or a program, found in a passage; plain strings, as the gold guide writes them."""

from dataclasses import dataclass

Figures = tuple[tuple[int | None, ...], tuple[int | None, ...]]
"""Dead and injured, each as least and most; empty where none are given."""


@dataclass(frozen=True, slots=True)
class CodedStatement:
    """A statement; `source` is None where nobody is named."""

    source: str | None
    content: str
    kind: str | None
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """An event.

    Attributes:
        actors: codes, "USA/MIL".
        recipients: codes.
        factuality: the author's commitment.
        source_factuality: the commitment of the source in `according_to`.
        start: ISO date; None where that end is open or no time is given.
        end: ISO date, as `start`.
        confidence: the coder's own probability that the event is right, in [0, 1]; None when it gives none.
    """

    type: str
    mode: str | None
    trigger: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    aux: frozenset[str]
    factuality: str | None
    source_factuality: str | None
    according_to: str | None
    start: str | None
    end: str | None
    place: str | None
    figures: Figures
    confidence: float | None = None

    @property
    def plain_fact(self) -> bool:
        """Whether it is told as having happened, of late or long ago."""
        return self.factuality == "CT+" and not self.aux - {"historical"}


@dataclass(frozen=True, slots=True)
class CodedStance:
    """A stance, +1 friend or -1 foe."""

    holder: str
    target: str
    sign: int | None


@dataclass(frozen=True, slots=True)
class Coding:
    """All that a coder found in one passage; `questions` are the words that say what is not known."""

    statements: tuple[CodedStatement, ...] = ()
    events: tuple[CodedEvent, ...] = ()
    questions: tuple[str, ...] = ()
    stances: tuple[CodedStance, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a gold file with its right coding."""

    id: str
    text: str
    published: str
    outlet: str | None
    gold: Coding
