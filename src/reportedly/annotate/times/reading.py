"""What the rules' actions get and give."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reportedly.annotate.times.calendar import Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.vocabulary import Vocabulary
from reportedly.model.annotation import Annotation, Token
from reportedly.model.time import TimeType

Kind = Literal[
    "day", "weekday", "clock", "moment", "part", "week", "month", "year", "season", "duration", "set", "ref", "span",
    "offset", "nth", "of", "relative",
]  # fmt: skip
Resolve = Callable[[Context], Period]
GROUP_NUMBER = re.compile(r"__\d+$")


@dataclass(frozen=True, slots=True)
class Found:
    """A temporal expression before it is resolved.

    Attributes:
        start: first token.
        end: one past the last token.
        kind: what it can be joined with.
        type: TIMEX3 type.
        resolve: its period, given the context at its place in the text.
        rule: name of the rule.
        pair: 1 for the first of a range, 2 for the second, 0 otherwise.
        part: of a clock, moment or part of day: its TIMEX3 letters ("NI", "T17:00").
        span: character range, where tokens hold more than it; None else.
        dated: whether a year is written out.
        deictic: whether it makes sense only against the report's date.
    """

    start: int
    end: int
    kind: Kind
    type: TimeType
    resolve: Resolve
    rule: str
    pair: int = 0
    part: str = ""
    span: tuple[int, int] | None = None
    dated: bool = False
    deictic: bool = False


class Match:
    """A rule's match, with the words of its groups."""

    def __init__(self, annotation: Annotation, vocabulary: Vocabulary, match: re.Match[str], rule: str) -> None:
        self.annotation = annotation
        self.vocabulary = vocabulary
        self.start, self.end = match.span()
        self.rule = rule
        self._groups: dict[str, tuple[int, int]] = {}
        for name in match.re.groupindex:
            if match.start(name) >= 0:
                self._groups.setdefault(GROUP_NUMBER.sub("", name), match.span(name))

    def __contains__(self, name: str) -> bool:
        return name in self._groups

    def tokens(self, name: str) -> tuple[Token, ...]:
        """Tokens of a group; none when it did not match."""
        start, end = self._groups.get(name, (0, 0))
        return self.annotation.tokens[start:end]

    def range(self, name: str) -> tuple[int, int]:
        """Token range of a group that matched."""
        return self._groups[name]

    def word(self, name: str) -> str:
        """First word of a group, in lower case; "" when it did not match."""
        start, end = self._groups.get(name, (0, 0))
        return self.annotation.tokens[start].lower if start < end else ""

    def value(self, group: str, *classes: str) -> str:
        """What the group's first word stands for in the first of these classes that it is in; "" in none."""
        word = self.word(group)
        for name in classes:
            if found := self.vocabulary.value(name, word):
                return found
        return ""

    def first(self) -> str:
        """The match's first word in lower case."""
        return self.annotation.tokens[self.start].lower

    def before(self) -> str:
        """The word before the match in lower case; "" at the start of the text."""
        return self.annotation.tokens[self.start - 1].lower if self.start else ""

    def after(self) -> Token | None:
        """The token after the match; None at the end of the text."""
        return self.annotation.tokens[self.end] if self.end < len(self.annotation.tokens) else None

    def found(
        self,
        kind: Kind,
        type_: TimeType,
        resolve: Resolve,
        *,
        part: str = "",
        dated: bool = False,
        deictic: bool = False,
    ) -> tuple[Found, ...]:
        """One expression of all the tokens."""
        return (Found(self.start, self.end, kind, type_, resolve, self.rule, part=part, dated=dated, deictic=deictic),)
