"""Which records of two codings speak of the same thing.

A pair of records has a likeness of 0 where it does not; pairs are made one to one, the likest first.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reportedly.evaluate.coding import CodedEvent, CodedStance, CodedStatement

Record = TypeVar("Record")
Pairs = tuple[tuple[int, int], ...]
"""Positions in the gold and in the reading."""

WORD = re.compile(r"\w+")
SAME_NAME = 0.34
"""Share of common words from which two names are one: more than one word of three."""
SAME_WORDS = 0.5
"""Share of common words from which two contents are one."""


def words(text: str | None) -> Counter[str]:
    """The words of a text, as a multiset."""
    return Counter(WORD.findall((text or "").lower()))


def overlap(a: str | None, b: str | None) -> float:
    """Words in both by words in either, as multisets; 1 where both are empty."""
    left, right = words(a), words(b)
    union = sum((left | right).values())
    return sum((left & right).values()) / union if union else 1.0


def touches(a: str, b: str) -> bool:
    """Whether two triggers share a word: all of a short one, or a common beginning of at least four letters."""
    return any(_same_stem(x, y) for x in words(a) for y in words(b))


def _same_stem(a: str, b: str) -> bool:
    if a == b:
        return True
    shorter = min(len(a), len(b))
    kept = max(4, shorter - 3)
    return shorter >= 4 and a[:kept] == b[:kept]


def pair_up(gold: Sequence[Record], read: Sequence[Record], likeness: Callable[[Record, Record], float]) -> Pairs:
    """Pairs of positions, one to one, the likest first; of pairs alike, the last in the passage."""
    ranked = sorted(
        ((value, i, j) for i, g in enumerate(gold) for j, r in enumerate(read) if (value := likeness(g, r)) > 0),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    of_gold: set[int] = set()
    of_read: set[int] = set()
    for _, i, j in ranked:
        if i not in of_gold and j not in of_read:
            of_gold.add(i)
            of_read.add(j)
            pairs.append((i, j))
    return tuple(pairs)


def event_likeness(gold: CodedEvent, read: CodedEvent) -> float:
    """At least 1 where the type is right and the trigger touches the gold's, more for what else is right."""
    if gold.type != read.type or not touches(gold.trigger, read.trigger):
        return 0.0
    right = (
        gold.mode == read.mode,
        gold.factuality == read.factuality,
        (gold.start, gold.end) == (read.start, read.end),
        gold.place == read.place,
    )
    sides = (_same_side(gold.actors, read.actors), _same_side(gold.recipients, read.recipients))
    return 1.0 + sum(right) + 2 * sum(sides)


def _same_side(gold: Sequence[str], read: Sequence[str]) -> bool:
    return sorted(gold) == sorted(read)


def sides_match(gold: CodedEvent, read: CodedEvent, key: Callable[[Iterable[str]], Counter[str]]) -> bool:
    """Whether both sides are equal under `key`; reciprocal events may list the parties either way round."""
    of_gold = key(gold.actors), key(gold.recipients)
    of_read = key(read.actors), key(read.recipients)
    return (
        of_gold == of_read
        or (not of_gold[1] and of_gold[0] == of_read[0] + of_read[1])
        or (not of_read[1] and of_read[0] == of_gold[0] + of_gold[1])
    )


def countries(codes: Iterable[str]) -> Counter[str]:
    """The countries of actor codes, as a multiset."""
    return Counter(code.split("/")[0] for code in codes)


def details(gold: CodedEvent, read: CodedEvent) -> dict[str, bool]:
    """What of a matched event is right; a detail that neither has, or that the gold does not ask for, is left out."""
    right = {
        "mode": gold.mode == read.mode,
        "actors": _same_side(gold.actors, read.actors),
        "recipients": _same_side(gold.recipients, read.recipients),
        "factuality": gold.factuality == read.factuality,
        "aux": gold.aux == read.aux,
    }
    if gold.according_to or read.according_to:
        both = bool(gold.according_to and read.according_to)
        right["according_to"] = both and overlap(gold.according_to, read.according_to) >= SAME_NAME
    if gold.source_factuality:
        right["source_factuality"] = gold.source_factuality == read.source_factuality
    when, when_read = (gold.start, gold.end), (read.start, read.end)
    if when != (None, None) or when_read != (None, None):
        right["when"] = when == when_read
    if gold.place is not None or read.place is not None:
        words_of_both = gold.place and read.place
        right["place"] = overlap(gold.place, read.place) >= SAME_WORDS if words_of_both else gold.place == read.place
    if any(gold.figures) or any(read.figures):
        right["figures"] = gold.figures == read.figures
    return right


def statement_likeness(gold: CodedStatement, read: CodedStatement) -> float:
    """Overlap of the contents, where it is at least half and the source is the same."""
    nobody = not gold.source and not read.source
    if not nobody and overlap(gold.source, read.source) < SAME_NAME:
        return 0.0
    return question_likeness(gold.content, read.content)


def same_chain(gold: CodedStatement, read: CodedStatement) -> bool:
    """Whether the words came through the same people and outlets."""
    return len(gold.chain) == len(read.chain) and all(
        overlap(a, b) >= SAME_NAME for a, b in zip(gold.chain, read.chain, strict=True)
    )


def question_likeness(gold: str, read: str) -> float:
    """Overlap of the words, where it is at least half."""
    shared = overlap(gold, read)
    return shared if shared >= SAME_WORDS else 0.0


def stance_likeness(gold: CodedStance, read: CodedStance) -> float:
    """1 where both names and the sign are the same."""
    near = overlap(gold.holder, read.holder) >= SAME_NAME and overlap(gold.target, read.target) >= SAME_NAME
    return float(near and gold.sign == read.sign)
