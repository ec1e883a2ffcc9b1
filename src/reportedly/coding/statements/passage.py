"""One report as the statement rules look at it: its tokens, the quotation each stands in, and ranges of words.

Ranges are half-open and of token indices.
"""

from dataclasses import dataclass

from reportedly.model.annotation import Annotation, Quotation, Token

Range = tuple[int, int]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
QUOTES = frozenset("“”„‟«»‹›‘’'\"") | {"``", "''"}
STOPS = frozenset(",;:.—–-…|") | {"--", "...", "/"}
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Passage:
    """An annotation with its outermost quotation by token.

    Attributes:
        annotation: the report.
        tokens: its tokens.
        quoted: for each token the outermost quotation that it, or a mark at its edge, belongs to; None outside.
    """

    annotation: Annotation
    tokens: tuple[Token, ...]
    quoted: tuple[Quotation | None, ...]

    def sentence(self, i: int) -> Range:
        """Range of the sentence that token `i` is in."""
        s = self.annotation.sentences[self.tokens[i].sentence]
        return s.start, s.end

    def inside(self, i: int) -> Quotation | None:
        """The outermost quotation whose words, not marks, token `i` is one of."""
        quotation = self.quoted[i]
        return quotation if quotation and quotation.start <= i < quotation.end else None

    def mark_before(self, i: int) -> Quotation | None:
        """The quotation that token `i` is the opening mark of."""
        quotation = self.quoted[i] if i < len(self.quoted) else None
        return quotation if quotation and quotation.start == i + 1 else None

    def mark_after(self, i: int) -> Quotation | None:
        """The quotation that token `i` is the closing mark of."""
        quotation = self.quoted[i] if i >= 0 else None
        return quotation if quotation and quotation.end == i and quotation.closed else None

    def trim(self, start: int, end: int) -> Range:
        """Leave out what is no part of a content: punctuation, `that`, conjunctions, marks round the whole."""
        tokens = self.tokens
        moved = True
        while moved and start < end:
            moved = False
            token = tokens[start]
            opened = self.mark_before(start)
            if opened:
                if opened.end >= end - 1 or (opened.end == end - 2 and tokens[end - 1].text in STOPS):
                    start, moved = start + 1, True
            elif token.text in STOPS or token.text in QUOTES or (token.lower == "that" and token.dep == "mark"):
                start, moved = start + 1, True
        moved = True
        while moved and start < end:
            moved = False
            token = tokens[end - 1]
            closed = self.mark_after(end - 1)
            if closed:
                if closed.start - 1 < start:
                    end, moved = end - 1, True
            elif token.text in STOPS or token.text in QUOTES or token.dep == "cc":
                end, moved = end - 1, True
        return start, end

    def whole(self, start: int, end: int) -> Range:
        """A content carried on to the end of the quotation that opens in it, over however many sentences."""
        if start < end < len(self.tokens):
            follows = self.mark_before(end)
            beside = self.tokens[end].paragraph == self.tokens[end - 1].paragraph
            if beside and follows and follows.closed and self.inside(end - 1) is None:
                return self.trim(start, follows.end + 1)
            held = self.inside(end - 1)
            if held and end < held.end and held.start >= start:
                end = held.end + 1 if held.closed and held.start > start else held.end
                return self.trim(start, end)
        return start, end

    def words(self, start: int, end: int) -> int:
        """How many tokens of a range are no punctuation."""
        return sum(1 for t in self.tokens[start:end] if t.pos != "PUNCT")

    def whole_quotation(self, start: int, end: int) -> Range:
        """The range; of one that opens with a quotation which ends in a comma, only that quotation."""
        quotation = self.mark_before(start)
        if quotation is None and start and self.mark_before(start - 1):
            quotation = self.quoted[start]
        if quotation is None or not quotation.closed or quotation.end >= end - 1:
            return start, end
        goes_on = any(self.inside(i) for i in range(quotation.end + 1, end))
        if self.tokens[quotation.end - 1].text != "," or goes_on or self.words(quotation.start, quotation.end) < 2:
            return start, end
        return quotation.start, quotation.end - 1

    def has_clause(self, start: int, end: int) -> bool:
        """Whether a range holds a finite verb with its subject: could stand as a sentence."""
        for t in self.tokens[start:end]:
            if t.dep in SUBJECTS and start <= t.head < end:
                head = self.tokens[t.head]
                if head.tag in FINITE:
                    return True
                if any(
                    self.tokens[c].tag in FINITE and self.tokens[c].dep in ("aux", "auxpass") for c in head.children
                ):
                    return True
        return False


def passage_of(annotation: Annotation) -> Passage:
    """Look up the quotation of every token once."""
    quoted: list[Quotation | None] = [None] * len(annotation.tokens)
    reached = -1
    for quotation in annotation.quotations:
        if quotation.start <= reached:
            continue
        last = quotation.end if quotation.closed else quotation.end - 1
        for i in range(max(0, quotation.start - 1), min(last + 1, len(quoted))):
            quoted[i] = quotation
        reached = last
    return Passage(annotation, annotation.tokens, tuple(quoted))
