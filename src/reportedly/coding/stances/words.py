"""The lexicon of stances."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.data import table, values


@dataclass(frozen=True, slots=True)
class StanceWord:
    """One entry: sign is None where another word decides."""

    sign: int | None
    prepositions: frozenset[str]


@cache
def load_stance_words() -> Mapping[tuple[str, str], StanceWord]:
    """The lexicon by (word, kind)."""
    return {
        (word, row["kind"]): StanceWord(
            int(row["sign"]) if row["sign"] else None, frozenset(values(row["prepositions"]))
        )
        for row in table("stances.tsv")
        for word in values(row["word"])
    }
