"""What stands round a report but is not part of it: comment forms, share bars, newsletter boxes, bylines, captions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.data import table
from reportedly.model.report import Dropped
from reportedly.model.span import Extent, Span

LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
SENTENCE = re.compile(r"\S.*?(?:[.!?…][\"'”’)\]*]*(?=\s)|$)")
END_MARKS = r"[.!:…* ]*"
EDGE = " \t\xa0•·*»>|–—-=_#"
LONGEST_LINE = 600
"""Characters; longer lines are prose, only their sentences are looked at."""
LONGEST_LISTED = 140
"""Characters of a headline in a list of related articles; longer lines are prose."""
LONGEST_TAIL = 0.6
"""Share of the text that readers' comments may take up; a heading with more after it stands at the top."""


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Patterns of what is not part of a report; build it once with `load_boilerplate`."""

    lines: tuple[tuple[str, re.Pattern[str]], ...]
    phrases: tuple[tuple[str, re.Pattern[str]], ...]
    sections: tuple[tuple[str, re.Pattern[str]], ...]
    tails: tuple[tuple[str, re.Pattern[str]], ...]

    def find(self, text: str) -> tuple[Dropped, ...]:
        """Lines and closing sentences that are not part of the report, in text order, without overlap."""
        out: list[Dropped] = []
        lines = list(lines_of(text))
        listed: str | None = None
        for number, span in enumerate(lines):
            words = _plain(text[span.start : span.end])
            tail = _match(self.tails, words)
            if tail and _is_tail(text, lines, number):
                rest = ((s, self.why(_plain(text[s.start : s.end]))) for s in lines[number:])
                out += (Dropped(Extent.of(text, [s]), why or tail) for s, why in rest)
                break
            section = _match(self.sections, words)
            why = section or self.why(words)
            if why is None and listed and _headline_like(words):
                why = listed
            elif words:
                listed = section
            if why:
                out.append(Dropped(Extent.of(text, [span]), why))
            else:
                out += self._sentences(text, span)
        return tuple(out)

    def why(self, words: str) -> str | None:
        """What a whole line is when it is no part of a report; None for prose."""
        if len(words) > LONGEST_LINE:
            return None
        return _match(self.lines, words) or _match(self.phrases, words) or self._row(words)

    def _row(self, words: str) -> str | None:
        """What a line of nothing but boilerplate sentences is, run together with or without full stops."""
        first, rest = None, words
        while rest:
            found = next(((w, m) for w, p in self.phrases if (m := p.match(rest)) and m.end()), None)
            if not found:
                return None
            first = first or found[0]
            rest = rest[found[1].end() :].lstrip(" .!?:;,|/·•*–—-")
        return first

    def _sentences(self, text: str, line: Span) -> list[Dropped]:
        """Boilerplate sentences that close a line of prose."""
        sentences = [
            Span(line.start + m.start(), line.start + m.end()) for m in SENTENCE.finditer(text[line.start : line.end])
        ]
        out: list[Dropped] = []
        for span in reversed(sentences[1:]):
            words = _plain(text[span.start : span.end])
            why = _match(self.phrases, words) or self._row(words) if len(words) <= LONGEST_LINE else None
            if not why:
                break
            out.append(Dropped(Extent.of(text, [span]), why))
        return out[::-1]


def lines_of(text: str) -> Iterator[Span]:
    """Lines without the white space round them; blank ones are left out."""
    for match in LINE.finditer(text):
        line = match.group()
        if solid := line.strip():
            start = match.start() + line.index(solid[0])
            yield Span(start, start + len(solid))


def _plain(words: str) -> str:
    """A line as the patterns see it: single spaces, plain marks, nothing at the edges."""
    words = words.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\s+", " ", words[: LONGEST_LINE + 1]).strip(EDGE)


def _match(rules: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> str | None:
    return next((why for why, pattern in rules if pattern.fullmatch(words)), None) if words else None


def _headline_like(words: str) -> bool:
    return len(words) <= LONGEST_LISTED and not re.search(r"[.;,]['\")]*$", words)


def _is_tail(text: str, lines: list[Span], number: int) -> bool:
    """Whether a heading has the report before it and at most readers' words after it."""
    return number > 1 and len(text) - lines[number].start <= LONGEST_TAIL * len(text)


@cache
def load_boilerplate() -> Boilerplate:
    """Compile the packaged patterns."""
    parts: dict[str, str] = {}
    rules: dict[str, list[tuple[str, re.Pattern[str]]]] = {"line": [], "phrase": [], "section": [], "tail": []}
    for row in table("boilerplate.tsv"):
        if row["where"] == "part":
            parts[row["why"]] = row["pattern"]
            continue
        pattern = re.sub(r"\{([A-Z]+)\}", lambda m: parts[m.group(1)], row["pattern"])
        if not pattern.endswith("$"):
            pattern = f"(?:{pattern}){END_MARKS}"
        rules[row["where"]].append((row["why"], re.compile(pattern, re.IGNORECASE)))
    return Boilerplate(*(tuple(rules[where]) for where in ("line", "phrase", "section", "tail")))
