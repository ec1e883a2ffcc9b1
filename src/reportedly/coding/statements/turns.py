"""Speakers that the layout names: turns of a transcript (`HOST: Will you run?`), names under a quotation (`— Lind`)."""

from collections.abc import Iterator

from reportedly.coding.statements.brackets import top
from reportedly.coding.statements.cues import VERBS
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import Passage, Range

DASHES = frozenset({"-", "--", "---", "–", "—", "―", "~"})
QUESTION_ANSWER = frozenset({"Q", "A", "Question", "Answer"})
LONGEST_LABEL = 7
"""Tokens before the colon that names who speaks."""

LONGEST_NAME = 16
"""Tokens of the line that names whose words stand above: a name with its office."""


def read_turns(p: Passage) -> Iterator[Draft]:
    """One statement for each paragraph that opens with its speaker in capitals, or with Q or A, and a colon.

    A label alone is a headline or a list; there must be another one in a report that prints a conversation.
    """
    labels = [(span, label) for span in paragraphs(p) if (label := _label(p, *span)) is not None]
    if len({p.annotation.words(start, colon).casefold() for (start, _), colon in labels}) < 2:
        return
    for (start, end), colon in labels:
        content = p.trim(colon + 1, end)
        if content[0] < content[1]:
            source = top(p, (start, colon))
            head = source if source is not None else colon - 1
            yield Draft(head, (colon,), colon, content, "say", "turn", speaker=(start, colon))


def paragraphs(p: Passage) -> list[Range]:
    """Ranges of the paragraphs."""
    starts = [0] if p.tokens else []
    starts += [t.i for t in p.tokens[1:] if t.paragraph != p.tokens[t.i - 1].paragraph]
    return list(zip(starts, [*starts[1:], len(p.tokens)], strict=True))


def _label(p: Passage, start: int, end: int) -> int | None:
    """The colon after a speaker's name that opens a paragraph; None where none does."""
    colon = next((i for i in range(start + 1, min(end, start + LONGEST_LABEL + 1)) if p.tokens[i].text == ":"), None)
    if colon is None or colon + 1 >= end:
        return None
    words = [t.text for t in p.tokens[start:colon]]
    if words[0] in QUESTION_ANSWER and len(words) == 1:
        return colon
    named = [w for w in words if w[0].isalpha()]
    if not named or not all(w.isupper() for w in named) or max(map(len, named)) < 2:
        return None
    spoken = [t for t in p.tokens[colon + 1 : end] if t.text[0].isalpha()]
    return colon if any(t.text.islower() for t in spoken) or len(spoken) == 1 else None


def read_name_lines(p: Passage) -> Iterator[Draft]:
    """A quotation with nothing but a dash and a name after it, on its own line or the next."""
    tokens = p.tokens
    for quotation in p.annotation.quotations:
        dash = quotation.end + 1
        if not quotation.closed or dash + 1 >= len(tokens) or tokens[dash].text not in DASHES:
            continue
        first = dash + 1
        if p.quoted[quotation.start] is not quotation or tokens[first].paragraph != tokens[dash].paragraph:
            continue
        end = first
        while end < len(tokens) and tokens[end].paragraph == tokens[dash].paragraph and not _new_line(p, first, end):
            end += 1
        words = tokens[first:end]
        if len(words) > LONGEST_NAME or any(t.pos in VERBS and t.tag != "VBN" for t in words):
            continue
        stop = next((t.i for t in words if t.text in (",", ".", ";", "(", ":")), end)
        source = top(p, (first, stop))
        if source is None or tokens[source].pos != "PROPN":
            continue
        content = p.trim(quotation.start, quotation.end)
        if content[0] < content[1]:
            yield Draft(source, (dash,), dash, content, "say", "name line", speaker=(first, stop))


def _new_line(p: Passage, first: int, i: int) -> bool:
    return i > first and "\n" in p.annotation.report.text[p.tokens[i - 1].end : p.tokens[i].start]
