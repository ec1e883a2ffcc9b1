"""Word pieces: what the encoder reads, tied to the tokens of the parse."""

import math
from dataclasses import dataclass
from typing import Any

from reportedly.model.annotation import Annotation

LONGEST, OVERLAP = 320, 64
"""Pieces read at once at most, and how many two stretches share at least: a piece counts in the stretch where it stands
furthest from the edges."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A report in word pieces.

    Attributes:
        ids: vocabulary index of every piece, without the marks at the ends.
        owner: index of the token that each piece belongs to.
        tokens: number of tokens.
    """

    ids: tuple[int, ...]
    owner: tuple[int, ...]
    tokens: int


def stretches(length: int) -> list[tuple[int, int]]:
    """Half-open ranges of pieces that are read at once: as few as can be, of one length."""
    if length <= LONGEST:
        return [(0, length)]
    number = math.ceil((length - OVERLAP) / (LONGEST - OVERLAP))
    size = math.ceil((length + (number - 1) * OVERLAP) / number)
    starts = [n * (length - size) // (number - 1) for n in range(number)]
    return [(start, start + size) for start in starts]


def best_stretch(length: int) -> list[tuple[int, int]]:
    """For every piece, the stretch that counts and its place there."""
    ranges = stretches(length)
    out = []
    for i in range(length):
        choices = [
            (min(i - s, e - 1 - i) if s > 0 or e < length else 0, -n) for n, (s, e) in enumerate(ranges) if s <= i < e
        ]
        n = -max(choices)[1]
        out.append((n, i - ranges[n][0]))
    return out


def pieces_of(tokenizer: Any, a: Annotation) -> Pieces:
    """The pieces of a report's body."""
    return align(tokenizer.encode(a.report.body(), add_special_tokens=False), a)


def align(encoded: Any, a: Annotation) -> Pieces:
    """Give every piece to the token that it starts in; pieces between tokens to the one before."""
    owner = []
    at, last = 0, len(a.tokens) - 1
    for start, _ in encoded.offsets:
        while at < last and a.tokens[at].end <= start:
            at += 1
        owner.append(at)
    return Pieces(tuple(encoded.ids), tuple(owner), len(a.tokens))
