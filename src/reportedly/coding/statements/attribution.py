"""A statement with the tokens it was read from."""

from dataclasses import dataclass

from reportedly.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement, tied to tokens for the later coding stages.

    Attributes:
        statement: what goes into the reading.
        source: tokens of the source; empty when nobody is named.
        source_head: head token of the source; None when nobody is named.
        cue: tokens of the cue, in text order.
        cue_head: the cue's syntactic head (a verb, a noun, "according").
        content: tokens of the content.
        cue_class: how the cue commits its source to the content, as the cue lexicon has it ("say", "confirm", "deny",
            "believe", "claim", "promise", "threaten", "accuse", "hope", "reportedly", …).
    """

    statement: Statement
    source: tuple[int, ...]
    source_head: int | None
    cue: tuple[int, ...]
    cue_head: int
    content: frozenset[int]
    cue_class: str
