"""Numbers of people in noun phrases, as ranges: digits, words, dozens, and the words that open or shift them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.data import table
from reportedly.model.annotation import Annotation
from reportedly.model.event import Range

DIGITS = re.compile(r"\d{1,3}(?:[,.\u202f ]\d{3})+|\d+(?:\.\d+)?")
SPAN = re.compile(r"^(\d[\d,]*)\s*[-–]\s*(\d[\d,]*)$")
REACH = 4
"""Tokens before a number that may hold the words which open or shift it."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """The words for numbers; build it once with `load_quantities`."""

    numbers: Mapping[str, Range]
    rounds: Mapping[str, int]
    shifts: Mapping[str, str]

    def value(self, word: str) -> Range | None:
        """The range that one word names ("13", "thirty-one", "10-15", "dozens"); None for any other word."""
        if word in self.numbers:
            return self.numbers[word]
        if word in self.rounds:
            return self.rounds[word], self.rounds[word]
        span = SPAN.match(word)
        if span:
            return int(span[1].replace(",", "")), int(span[2].replace(",", ""))
        if word[:1].isdigit():
            if not DIGITS.fullmatch(word):
                return None
            plain = word.replace(",", "").replace("\u202f", "")
            return (int(float(plain)), int(float(plain))) if plain.count(".") < 2 else None
        if "-" in word:
            parts = [self.numbers.get(part) for part in word.split("-")]
            known = [part[0] for part in parts if part is not None and part[0] is not None]
            if len(known) == len(parts) == 2 and known[0] >= 20 and 0 < known[1] < 10:
                return known[0] + known[1], known[0] + known[1]
        return None

    def shift(self, annotation: Annotation, first: int) -> str | None:
        """How the words before token `first` change the number that starts there; None when they do not."""
        tokens = annotation.tokens
        stop = annotation.sentences[tokens[first].sentence].start
        for size in range(REACH, 0, -1):
            start = first - size
            if start < stop:
                continue
            kind = self.shifts.get(" ".join(tokens[j].lower for j in range(start, first)))
            if kind is not None:
                return kind
        return None

    def at(self, annotation: Annotation, i: int) -> Range | None:
        """The range of the number that ends at token `i`, with what stands before it ("at least two dozen")."""
        tokens = annotation.tokens
        base = self.value(tokens[i].lower)
        if base is None:
            return None
        stop = annotation.sentences[tokens[i].sentence].start
        first = i
        least, most = base
        if tokens[i].lower in self.rounds and i > stop:
            factor = self._multiplier(annotation, i, stop)
            if factor is not None:
                least, most, first = (
                    factor[0] * self.rounds[tokens[i].lower],
                    factor[0] * self.rounds[tokens[i].lower],
                    factor[1],
                )
        if first - 2 >= stop and tokens[first - 1].lower == "-" and base[0] is not None and 0 < base[0] < 10:
            tens = self.numbers.get(tokens[first - 2].lower)
            if tens is not None and tens[0] is not None and tens[0] >= 20:
                least = most = tens[0] + base[0]
                first -= 2
        if first - 2 >= stop and tokens[first - 1].lower in ("to", "or", "and", "-", "–"):
            before = self.value(tokens[first - 2].lower)
            ranged = tokens[first - 1].lower != "and" or (first - 3 >= stop and tokens[first - 3].lower == "between")
            if before is not None and before[0] is not None and least is not None and ranged and before[0] < least:
                return before[0], most
        return shifted((least, most), self.shift(annotation, first))

    def end(self, annotation: Annotation, i: int) -> int:
        """Last token of the number that starts at token `i` ("four or five", "two dozen")."""
        tokens = annotation.tokens
        stop = annotation.sentences[tokens[i].sentence].end
        while True:
            if i + 1 < stop and self.value(tokens[i + 1].lower) and tokens[i + 1].lower not in ("a", "no", "one", "an"):
                i += 1
            elif (
                i + 2 < stop
                and tokens[i + 1].lower in ("or", "to", "-", "–", "and")
                and tokens[i + 2].lower not in ("a", "an", "one", "no", "another")
                and self.value(tokens[i + 2].lower)
                and (tokens[i + 1].lower != "and" or tokens[i - 1].lower == "between")
            ):
                i += 2
            else:
                return i

    def _multiplier(self, annotation: Annotation, i: int, stop: int) -> tuple[int, int] | None:
        tokens = annotation.tokens
        if tokens[i - 1].lower in ("a", "an", "one"):
            if i - 2 >= stop and tokens[i - 2].lower == "half":
                return None
            return 1, i - 1
        before = self.value(tokens[i - 1].lower)
        if (
            before is not None
            and before[0] is not None
            and before[0] == before[1]
            and tokens[i - 1].lower not in self.rounds
        ):
            return before[0], i - 1
        return None


def shifted(base: Range, kind: str | None) -> Range:
    """The range after "at least", "more than", "up to" and the like."""
    least, most = base
    match kind:
        case "floor":
            return least, None
        case "above":
            return (None if least is None else least + 1), None
        case "ceiling":
            return None, most
        case "below":
            return None, (None if most is None else most - 1)
        case _:
            return base


def added(ranges: list[Range | None]) -> Range | None:
    """The sum of coordinated counts; a part without a number leaves the upper end open."""
    if not ranges or all(r is None for r in ranges):
        return None
    known = [r for r in ranges if r is not None]
    least = sum(r[0] or 0 for r in known)
    open_ended = len(known) < len(ranges) or any(r[1] is None for r in known)
    if len(known) == 1 and len(ranges) == 1:
        return known[0]
    return least, None if open_ended else sum(r[1] or 0 for r in known)


def load_quantities() -> Quantities:
    """Build from the packaged table."""
    numbers: dict[str, Range] = {}
    rounds: dict[str, int] = {}
    shifts: dict[str, str] = {}
    for row in table("quantities.tsv"):
        if row["kind"] == "number":
            numbers[row["word"]] = (int(row["least"]), int(row["most"]) if row["most"] else None)
        elif row["kind"] == "round":
            rounds[row["word"]] = int(row["least"])
        else:
            shifts[row["word"]] = row["kind"]
    return Quantities(numbers, rounds, shifts)
