"""Commitment as it is composed on the way from an event word up to whoever speaks.

An event word alone is certain. Every operator that has scope over it (a modal, a negation, `plan to`, `fears of`)
lowers the level, turns the polarity, or adds an auxiliary mode. Levels only fall, as in FactBank's composition.
"""

from dataclasses import dataclass, replace

from reportedly.model.factuality import Aux, Factuality

LEVELS = {"certain": 3, "probable": 2, "possible": 1, "open": 0}


@dataclass(frozen=True, slots=True)
class Effect:
    """What an operator does to the commitment in its scope.

    Attributes:
        level: highest level that it leaves; None when it leaves the level alone.
        turns: whether it turns the polarity.
        future: whether what it governs is yet to come.
        hypothetical: whether what it governs is conditional, speculative or merely possible.
        settled: somebody knows or has decided which (CTu).
        fact: what it governs is taken for granted: operators further up have no scope over it.
    """

    level: int | None = None
    turns: bool = False
    future: bool = False
    hypothetical: bool = False
    settled: bool = False
    fact: bool = False


def effect(words: str) -> Effect:
    """Read an effect as the lexicons write it: "probable not future"; "same" changes nothing.

    Raises:
        ValueError: a word is no effect.
    """
    out = Effect()
    for word in words.split():
        if word in LEVELS:
            out = replace(out, level=LEVELS[word])
        elif word == "not":
            out = replace(out, turns=True)
        elif word in ("future", "hypothetical", "settled", "fact"):
            out = replace(out, **{word: True})
        elif word != "same":
            raise ValueError(f"no such effect: {word!r}")
    return out


@dataclass(frozen=True, slots=True)
class Commitment:
    """Level, polarity and modes reached so far."""

    level: int = 3
    positive: bool = True
    future: bool = False
    hypothetical: bool = False
    settled: bool = False

    def under(self, operator: Effect, timeless: bool = False) -> "Commitment":
        """This commitment in the scope of `operator`; `timeless` when it cannot move the event to the future, as
        with `expected to have left`.
        """
        level = self.level if operator.level is None else min(self.level, operator.level)
        return Commitment(
            level=level,
            positive=self.positive != operator.turns,
            future=self.future or (operator.future and not timeless),
            hypothetical=self.hypothetical or operator.hypothetical,
            settled=(self.settled or operator.settled) and not (operator.level == 0 and not operator.settled),
        )

    @property
    def factuality(self) -> Factuality:
        """The value on FactBank's scale."""
        if self.settled:
            return Factuality.CERTAIN_WHICH_UNKNOWN
        if self.level == 0:
            return Factuality.UNCOMMITTED
        sign = "+" if self.positive else "-"
        return Factuality({3: "CT", 2: "PR", 1: "PS"}[self.level] + sign)

    @property
    def negated(self) -> bool:
        """Whether it is committed to the event not having happened."""
        return self.level > 0 and not self.positive and not self.settled

    @property
    def aux(self) -> tuple[Aux, ...]:
        """The auxiliary modes that the words tell of, in the order in which they are written."""
        held = ((self.future, Aux.FUTURE), (self.hypothetical, Aux.HYPOTHETICAL), (self.negated, Aux.NEGATION))
        return tuple(a for on, a in held if on)
