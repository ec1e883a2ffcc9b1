"""A statement in the making."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What one rule found.

    Attributes:
        source: head token of the speaker; None when nobody is named.
        cue: tokens of the cue, in text order.
        cue_head: the cue's syntactic head.
        content: half-open range of tokens, trimmed.
        cue_class: as the lexicon has it, "not-" before it where the cue is negated.
        rule: name of the rule that found it.
        speaker: range of the words that name the speaker, by the edges of the cue; None leaves it to the parse.
        links: head tokens of the outlets and go-betweens that the words came through, innermost first.
        more: further ranges of the content: quotations that continue it in later sentences, without a cue of their own.
        parent: cue head of the statement that this one stands in where containment cannot tell, as with cited sources.
    """

    source: int | None
    cue: tuple[int, ...]
    cue_head: int
    content: tuple[int, int]
    cue_class: str
    rule: str
    links: tuple[int, ...] = ()
    more: tuple[tuple[int, int], ...] = ()
    speaker: tuple[int, int] | None = None
    parent: int | None = None

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """All ranges of the content, in text order."""
        return tuple(sorted((self.content, *self.more)))

    def holds(self, token: int) -> bool:
        """Whether a token is in the content."""
        return any(start <= token < end for start, end in self.ranges)
