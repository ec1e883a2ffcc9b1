"""What a trigger is, for the stages that find, fill and judge it."""

from dataclasses import dataclass

from reportedly.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event.

    Attributes:
        tokens: the trigger's words, in text order ("carried", "out", "attack" may give only ("attack",)).
        head: token whose dependents are the arguments (for a light verb, that verb; for a noun, the noun).
        type: PLOVER type.
        mode: PLOVER mode; None when it has none.
        frame: how its arguments stand in the parse; a row of `data/frames.tsv`.
        contexts: PLOVER contexts that the trigger itself implies.
        evidence: lexicon entry and what decided between its senses.
    """

    tokens: tuple[int, ...]
    head: int
    type: str
    mode: str | None
    frame: str
    contexts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
