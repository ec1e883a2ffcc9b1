"""What one pass of the parser saw in a report: plain values, free of spaCy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from reportedly.model.place import Place
from reportedly.model.report import Report
from reportedly.model.span import Extent, Span
from reportedly.model.time import Time


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark.

    Attributes:
        i: index in the annotation's tokens.
        text: verbatim.
        lower: `text` in lower case, typographic apostrophes made plain.
        lemma: lower-case base form.
        pos: Universal POS.
        tag: Penn Treebank tag.
        dep: ClearNLP dependency label, as spaCy's English models give it.
        head: index of the governor; its own index at the root of a sentence.
        start: first character in the report's text.
        end: one past the last character.
        entity: label of the named entity it is in; "" outside.
        sentence: index of its sentence.
        paragraph: index of its paragraph.
        children: indices of its dependents, in text order.
        left: first index of its subtree.
        right: last index of its subtree, inclusive.
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str
    sentence: int
    paragraph: int
    children: tuple[int, ...]
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Half-open range of token indices, with the root's index."""

    start: int
    end: int
    root: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: half-open range of token indices and OntoNotes label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: first token inside the marks.
        end: one past the last token inside the marks.
        closed: False when the paragraph ended before a closing mark, as in quotations that run over paragraphs.
    """

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Annotation:
    """A report with its tokens, parse, entities, quotations, times and places.

    Attributes:
        vectors: one row of numbers for each token, from the encoder (an array, tokens × size); None without one.
    """

    report: Report
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    quotations: tuple[Quotation, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    vectors: Any = field(default=None, compare=False, repr=False)

    def subtree(self, i: int) -> tuple[int, ...]:
        """Indices of token `i` and everything it governs, in text order."""
        out, stack = [], [i]
        while stack:
            j = stack.pop()
            out.append(j)
            stack.extend(self.tokens[j].children)
        return tuple(sorted(out))

    def ancestors(self, i: int) -> Iterator[Token]:
        """Governors of token `i`, nearest first, without `i` itself."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def child(self, i: int, *deps: str) -> Token | None:
        """First dependent of token `i` under one of these labels."""
        for j in self.tokens[i].children:
            if self.tokens[j].dep in deps:
                return self.tokens[j]
        return None

    def children(self, i: int, *deps: str) -> list[Token]:
        """Dependents of token `i`, in text order; only those under these labels where any are given."""
        found = (self.tokens[j] for j in self.tokens[i].children)
        return [t for t in found if not deps or t.dep in deps]

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """Token `i` and what is coordinated with it further right, in text order."""
        out = [i]
        for j in self.tokens[i].children:
            if self.tokens[j].dep == "conj":
                out.extend(self.conjuncts(j))
        return tuple(out)

    def spans(self, tokens: Iterable[int]) -> tuple[Span, ...]:
        """Character ranges of these tokens; neighbours are one range."""
        out: list[Span] = []
        last = None
        for i in sorted(set(tokens)):
            token = self.tokens[i]
            if last is not None and i == last + 1:
                out[-1] = Span(out[-1].start, token.end)
            else:
                out.append(Span(token.start, token.end))
            last = i
        return tuple(out)

    def extent(self, tokens: Iterable[int]) -> Extent:
        """The words of these tokens with their places in the text."""
        return Extent.of(self.report.text, self.spans(tokens))

    def words(self, start: int, end: int) -> str:
        """Verbatim text from token `start` up to, not including, token `end`."""
        return self.report.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""
