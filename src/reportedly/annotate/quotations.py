"""Words between quotation marks of every kind.

Typographic marks say themselves whether they open or close; straight ones, two apostrophes for one of them, and ’ which
is also an apostrophe, are told apart by what stands beside them. A mark closes the innermost quotation that its own
kind opens; where there is none, a straight one closes a curly one and the reverse, as careless setting has it. A
quotation never runs past its paragraph: one that has no closing mark there ends with it and is marked as not closed,
as newspapers print quotations of several paragraphs.
"""

from dataclasses import dataclass

from reportedly.model.annotation import Annotation, Quotation, Token

CLOSERS = {
    "“": ("”",),
    "„": ("“", "”", "‟"),
    "‟": ("”",),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "``": ("''",),
    "‘": ("’", "'"),
    '"': ('"',),
    "'": ("'", "’"),
    "''": ("''",),
}
MIXED = {"“": ('"', "''"), '"': ("”", "''"), "''": ('"', "”")}
"""What closes a quotation that another kind of mark opened."""

STRAIGHT = frozenset({'"', "''"})
MARKS = frozenset("“”„‟«»‹›‘’'\"") | {"``", "''"}
SINGLE = frozenset("‘'")
OPENING_BEFORE = frozenset(" \n\t\r\u00a0([{—–-/“‘«„\"'")
SENTENCE_END = frozenset(".,?!…;:")


@dataclass(slots=True)
class _Open:
    mark: str
    at: int


def find_quotations(annotation: Annotation) -> tuple[Quotation, ...]:
    """Quotations in text order, an outer one before those inside it; an unclosed one ends with its paragraph."""
    found: list[Quotation] = []
    tokens, text = annotation.tokens, annotation.report.text
    stack: list[_Open] = []
    paragraph = 0
    for token in tokens:
        if token.paragraph != paragraph:
            _end(stack, found, token.i)
            paragraph = token.paragraph
        mark = token.text
        if mark not in MARKS:
            _glued(token, stack, found)
            continue
        if _closes(token, stack, text):
            partner = _partner(mark, stack)
            while stack:
                top = stack.pop()
                if top is partner:
                    if token.i > top.at + 1:
                        found.append(Quotation(top.at + 1, token.i))
                    break
        elif _opens(token, text, tokens):
            stack.append(_Open(mark, token.i))
    _end(stack, found, len(tokens))
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _glued(token: Token, stack: list[_Open], found: list[Quotation]) -> None:
    """Marks that the tokenizer left on a word."""
    if token.text[0] in "‹›" and len(token.text) > 1 and not stack:
        stack.append(_Open(token.text[0], token.i - 1))
    if stack and stack[-1].mark in "‹›" and len(token.text) > 1 and token.text[-1] in CLOSERS[stack[-1].mark]:
        found.append(Quotation(stack.pop().at + 1, token.i + 1))


def _end(stack: list[_Open], found: list[Quotation], end: int) -> None:
    """Close what is open at the end of a paragraph; a lone single mark was an apostrophe."""
    found.extend(
        Quotation(top.at + 1, end, closed=False) for top in stack if top.mark not in SINGLE and end > top.at + 1
    )
    stack.clear()


def _partner(mark: str, stack: list[_Open]) -> _Open | None:
    """The open quotation that a mark would close."""
    for closers in (CLOSERS, MIXED):
        for top in reversed(stack):
            if mark in closers.get(top.mark, ()):
                return top
    return None


def _closes(token: Token, stack: list[_Open], text: str) -> bool:
    mark = token.text
    if _partner(mark, stack) is None:
        return False
    if mark == "“" and stack[-1].mark != "„":
        return False
    if mark in "’'":
        if token.tag == "POS" and not _ends_sentence(token, text):
            return False
        return not _spaced_before(token, text) and not _word_after(token, text)
    if mark in STRAIGHT:
        return _spaced_before(token, text) is False or _spaced_after(token, text)
    return True


def _opens(token: Token, text: str, tokens: tuple[Token, ...]) -> bool:
    mark = token.text
    if mark in ("”", "’"):
        return False
    if mark == "''" and not (_spaced_before(token, text) and _word_after(token, text)):
        return False
    if mark in "»›":
        return _spaced_before(token, text) and _word_after(token, text)
    if mark in SINGLE:
        if not _word_after(token, text) or not _spaced_before(token, text):
            return False
        return _single_closed(token, tokens, text)
    return True


def _single_closed(token: Token, tokens: tuple[Token, ...], text: str) -> bool:
    """Whether a single mark has its partner in the paragraph: without one it is an apostrophe (’90s, 'em)."""
    for other in tokens[token.i + 1 :]:
        if other.paragraph != token.paragraph:
            return False
        if other.text in ("’", "'") and other.tag != "POS":
            return True
        if other.text in ("’", "'") and _ends_sentence(other, text):
            return True
    return False


def _ends_sentence(token: Token, text: str) -> bool:
    """Whether punctuation stands directly before or after the mark, which a possessive does not have before it."""
    return token.start > 0 and text[token.start - 1] in SENTENCE_END


def _spaced_before(token: Token, text: str) -> bool:
    return token.start == 0 or text[token.start - 1] in OPENING_BEFORE


def _spaced_after(token: Token, text: str) -> bool:
    return token.end == len(text) or not text[token.end].isalnum()


def _word_after(token: Token, text: str) -> bool:
    return token.end < len(text) and not text[token.end].isspace() and text[token.end] not in ".,;:?!)"
