"""How many people a noun phrase names: its number, "a", a name, and what is coordinated with it."""

from dataclasses import dataclass

from reportedly.coding.events.quantities import Quantities, added
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import Range


@dataclass(frozen=True, slots=True)
class HeadCount:
    """Counts people in noun phrases by the words for numbers."""

    quantities: Quantities

    def people(self, a: Annotation, head: int) -> Range | None:
        """How many people the coordinated phrase headed by `head` names; None when its words do not say."""
        members = self._members(a, head)
        parts: list[Range | None] = []
        for i in members:
            part = self._single(a, i)
            if part is not None or not parts or a.children(i, "det", "amod", "poss"):
                parts.append(part)
        return added(parts)

    def _members(self, a: Annotation, head: int) -> list[int]:
        out = [head]
        counted = self.number(a, head)
        listed = counted is not None and counted != (1, 1)
        named = [head, *(() if listed else (t.i for t in a.children(head, "appos")))]
        for child in (c for i in named for c in a.children(i, "conj")):
            if child.pos not in ("VERB", "AUX"):
                out.extend(self._members(a, child.i))
        return out

    def _single(self, a: Annotation, i: int) -> Range | None:
        token = a.tokens[i]
        if token.lower in ("upwards", "upward", "minimum", "maximum", "total", "estimated"):
            for prep in a.children(i, "prep"):
                for child in a.children(prep.i, "pobj"):
                    return self.number(a, child.i)
        number = self.number(a, i)
        if number is not None:
            return number
        if token.lower in ("he", "she", "him", "her", "himself", "herself"):
            return 1, 1
        if any(t.lower in ("a", "an", "another") for t in a.children(i, "det")) and token.lower not in COLLECTIVE:
            return 1, 1
        if token.tag == "NNP" and token.entity not in ("GPE", "LOC", "NORP", "DATE", "FAC"):
            return 1, 1
        if token.tag == "NN" and token.pos == "NOUN" and token.lower not in COLLECTIVE:
            return (1, 1) if a.child(i, "det", "poss", "amod", "compound", "nmod", "appos") else None
        return None

    def number(self, a: Annotation, i: int) -> Range | None:
        """The number that the word itself is or has ("dozens", "12 people"); None without one."""
        token = a.tokens[i]
        if year(token) and token.dep == "pobj":
            return None
        if token.i and token.lower == "one" and a.tokens[i - 1].lower == "no":
            return 0, 0
        if (
            token.pos in ("NUM", "NOUN", "PROPN", "PRON", "DET", "ADJ")
            and self.quantities.value(token.lower) is not None
        ):
            if token.lower in ("a", "an", "another", "hundreds", "thousands") and token.pos == "DET":
                return None
            if token.lower in self.quantities.rounds and not (
                i and a.tokens[i - 1].lower in ("a", "half", "one", "two", "three", "four", "five", "six")
            ):
                return None
            return self.quantities.at(a, i)
        for child in reversed(a.children(i, "nummod", "det", "amod", "quantmod", "predet")):
            if child.i > i:
                continue
            if child.lower == "no" or (child.lower == "both"):
                return self.quantities.at(a, child.i)
            if year(child) and token.tag == "NN":
                continue
            if child.pos == "NUM" or child.lower in self.quantities.rounds or child.lower == "one":
                last = self.quantities.end(a, child.i)
                value = self.quantities.at(a, last if last < i else child.i)
                if value is not None:
                    return value
        return None


COLLECTIVE = frozenset(
    """number crowd family group majority people police staff crew militia convoy toll rest part half violence
    regime party public population team community bid campaign attempt deal time hope""".split()  # noqa: SIM905
)


def year(word: Token) -> bool:
    """Whether a number is written like a year."""
    return len(word.lower) == 4 and word.lower[:2] in ("19", "20") and word.lower.isdigit()
