"""Where a plain text carries its headline."""

import re
from collections.abc import Sequence

from reportedly.model.span import Extent, Span

LONGEST = 200
"""Characters; a longer first line is a paragraph."""
FEWEST_WORDS = 3
LABEL = re.compile(r"(?:#+ *|(?:head(?:line|ing)?|title) ?: *)", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<!\.[A-Z])[.,;:][\"'”’)\]]*$|[.,!?][\"”]$")


def find_headline(text: str, lines: Sequence[Span], title: str | None) -> Extent | None:
    """The headline among the lines of a text that are not boilerplate; None when it has none.

    It is the line that repeats the `title` given apart from the text, else a short first line without a full stop that
    stands over prose. A text of one line is no headline: nothing stands under it.
    """
    if title:
        wanted = _letters(title)
        for line in lines[:3]:
            if _letters(text[line.start : line.end]) == wanted and len(lines) > 1:
                return Extent.of(text, [line])
    if len(lines) < 2:
        return None
    first, second = lines[0], lines[1]
    label = LABEL.match(text, first.start, first.end)
    start = label.end() if label else first.start
    words = text[start : first.end]
    if len(words) > LONGEST or len(words.split()) < FEWEST_WORDS or SENTENCE_END.search(words):
        return None
    apart = len(re.findall(r"\r\n|\r|\n", text[first.end : second.start])) > 1
    stands_over_prose = any(line.end - line.start > len(words) for line in lines[1:4])
    return Extent.of(text, [Span(start, first.end)]) if label or apart or stands_over_prose else None


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
