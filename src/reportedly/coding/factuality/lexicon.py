"""The cue lexicons of certainty, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.coding.factuality.commitment import Effect, effect
from reportedly.data import table, values


@dataclass(frozen=True, slots=True)
class Operator:
    """What a governing word does to its complement; `negated` is None where plain composition with negation holds."""

    word: str
    effect: Effect
    negated: Effect | None


@dataclass(frozen=True, slots=True)
class Attitude:
    """How a reporting word commits its source; None stands for nothing committed to.

    Attributes:
        source: commitment of the source.
        negated: the same where the reporting word is negated.
        passive: the author's own hedge in the passive without a source ("is believed to").
        endorses: whether the author takes the source's word for it.
    """

    word: str
    source: Effect
    negated: Effect | None
    passive: Effect | None
    endorses: bool


@dataclass(frozen=True, slots=True)
class CertaintyLexicon:
    """Operators by (word, relation), modifiers by (word, kind), attitudes by word."""

    operators: Mapping[tuple[str, str], Operator]
    modifiers: Mapping[tuple[str, str], Effect]
    attitudes: Mapping[str, Attitude]

    def operator(self, words: tuple[str, ...], *relations: str) -> Operator | None:
        """The entry of the first of `words` that has one for one of `relations`, or for any."""
        for word in words:
            for relation in (*relations, "any"):
                found = self.operators.get((word, relation))
                if found:
                    return found
        return None

    def attitude(self, words: tuple[str, ...]) -> Attitude | None:
        """The entry of the first of `words` that has one."""
        return next((self.attitudes[w] for w in words if w in self.attitudes), None)


def _optional(cell: str) -> Effect | None:
    return effect(cell) if cell else None


@cache
def load_certainty_lexicon() -> CertaintyLexicon:
    """Read the packaged tables; of two rows with the same key, the first holds."""
    operators: dict[tuple[str, str], Operator] = {}
    for row in table("certainty_operators.tsv"):
        does, negated = effect(row["effect"]), _optional(row["negated"])
        for word in values(row["word"]):
            for relation in values(row["relation"]):
                operators.setdefault((word, relation), Operator(word, does, negated))
    modifiers: dict[tuple[str, str], Effect] = {}
    for row in table("certainty_modifiers.tsv"):
        does = effect(row["effect"])
        for word in values(row["word"]):
            modifiers.setdefault((word, row["kind"]), does)
    attitudes: dict[str, Attitude] = {}
    for row in table("certainty_attitudes.tsv"):
        commits = effect(row["source"])
        negated, passive = _optional(row["negated"]), _optional(row["passive"])
        for word in values(row["word"]):
            attitudes.setdefault(word, Attitude(word, commits, negated, passive, row["endorses"] == "yes"))
    return CertaintyLexicon(operators, modifiers, attitudes)
