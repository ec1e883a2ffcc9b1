"""Where the way from an event word up through the parse led."""

from dataclasses import dataclass

from reportedly.coding.factuality.commitment import Commitment
from reportedly.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Way:
    """Where the way from an event word led.

    Attributes:
        commitment: what was reached.
        granted: the words around take the event for granted, so that no speaker further out is responsible for it.
        evidence: the operators met, innermost first.
        cue: head of the cue of a statement at which the way ended; None when it ended elsewhere.
    """

    commitment: Commitment
    granted: bool
    evidence: tuple[Evidence, ...]
    cue: int | None = None
