"""Numbers in words and figures."""

import re
from collections.abc import Sequence

from reportedly.annotate.times.vocabulary import Vocabulary
from reportedly.model.annotation import Token

FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?")


def number_of(tokens: Sequence[Token], vocabulary: Vocabulary) -> float | None:
    """The number that these tokens write; None when they write none."""
    total, current, seen = 0.0, 0.0, False
    for token in tokens:
        if found := FIGURES.fullmatch(token.text):
            current += float(found[0].replace(",", ""))
        elif unit := vocabulary.value("CARD", token.lower):
            current += float(unit)
        elif scale := vocabulary.value("SCALE", token.lower):
            current = (current or 1.0) * float(scale)
            if current >= 1000:
                total, current = total + current, 0.0
        elif token.lower == "a":
            current = 1.0 if not seen else current
        else:
            continue
        seen = True
    return total + current if seen else None


def ordinal_of(token: Token, vocabulary: Vocabulary) -> int | None:
    """The number that an ordinal or a day's figures stand for; None when the token is neither."""
    if found := ORDINAL.fullmatch(token.lower):
        return int(found[1])
    word = vocabulary.value("ORD", token.lower)
    return int(word) if word else None


def plain(number: float) -> str:
    """Figures without a needless fraction."""
    return str(int(number)) if number == int(number) else f"{number:g}"
