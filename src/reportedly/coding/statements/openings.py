"""Cues that open a sentence: `Said the minister, “…”`, `As the agency reported, …`.

The parse often takes the verb for a participle or for a clause of time; the order of words and marks tells them.
"""

from collections.abc import Iterator

from reportedly.coding.statements.brackets import edge, top
from reportedly.coding.statements.cues import Cues, word_class
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import FINITE, SUBJECTS, Passage
from reportedly.coding.statements.sources import nobody

LONGEST_SPEAKER = 25
"""Tokens between an opening verb and the quotation: a name with title, post and relative clause."""

LONGEST_AS = 14
"""Tokens from `As` to the comma."""


def read_openings(p: Passage, cues: Cues) -> Iterator[Draft]:
    """Statements whose cue opens the sentence, in text order."""
    for sentence in p.annotation.sentences:
        first = p.tokens[sentence.start]
        if p.quoted[first.i] is not None or sentence.end - sentence.start < 5:
            continue
        if first.lower == "as":
            yield from _as(p, cues, sentence.start, sentence.end)
        elif first.lower in ("but", "and") and p.tokens[first.i + 1].lower == "as":
            yield from _as(p, cues, sentence.start + 1, sentence.end)
        elif first.lower in word_class("opening") and first.text[0].isupper():
            yield from _said(p, cues, sentence.start, sentence.end)


def _said(p: Passage, cues: Cues, start: int, end: int) -> Iterator[Draft]:
    """Verb, speaker, comma or colon, quotation."""
    tokens = p.tokens
    mark = next((i for i in range(start + 2, min(end, start + LONGEST_SPEAKER)) if p.mark_before(i)), None)
    if mark is None or tokens[mark - 1].text not in (",", ":"):
        return
    if tokens[start + 1].pos in ("ADP", "SCONJ") or tokens[start + 1].tag in ("WDT", "WP", "WRB"):
        return  # "Asked about the bridge, he …"
    stop = next(i for i in range(start + 1, mark) if edge(p, i))
    source = top(p, (start + 1, stop))
    quotation = p.mark_before(mark)
    if source is None or nobody(p, source) or quotation is None:
        return
    content = p.trim(quotation.start, quotation.end)
    if content[0] < content[1]:
        entry = cues.verbs[tokens[start].lower][-1]
        cue_class = entry.takes("clause", "quote") or entry.cue_class
        yield Draft(source, (start,), start, content, cue_class, "inverted", speaker=(start + 1, stop))


def _as(p: Passage, cues: Cues, start: int, end: int) -> Iterator[Draft]:
    """`As`, speaker, verb without an object, comma; the rest of the sentence is the content."""
    tokens = p.tokens
    comma = next((i for i in range(start + 3, min(end, start + LONGEST_AS)) if tokens[i].text == ","), None)
    if comma is None:
        return
    if tokens[start + 1].tag == "VBN" and tokens[start + 2].lower == "by":
        yield from _as_reported(p, cues, start, comma, end)
        return
    verb = next(
        (t for t in tokens[start + 2 : comma] if t.tag in FINITE and t.lower in word_class("parenthetical")), None
    )
    if verb is None or any(
        tokens[c].dep in ("dobj", "ccomp", "xcomp", "nsubjpass") and c > verb.i for c in verb.children
    ):
        return
    if any(t.tag in FINITE or t.text in '“"' for t in (*tokens[start + 1 : verb.i], *tokens[verb.i + 1 : comma])):
        return
    source = next((c for c in verb.children if tokens[c].dep in SUBJECTS and start < c < verb.i), None)
    if source is None:
        source = top(p, (start + 1, verb.i))
    if source is None or nobody(p, source) or tokens[source].tag == "EX":
        return
    stop = next((i for i in range(comma + 1, end) if tokens[i].text == ";" and not p.inside(i)), end)
    opened = p.mark_before(comma + 1)
    content = p.trim(opened.start, opened.end) if opened else p.whole(*p.trim(comma + 1, stop))
    if content[0] < content[1] and (opened or p.has_clause(*content)):
        entry = cues.verbs[verb.lower][-1]
        yield Draft(source, (verb.i,), verb.i, content, entry.takes("clause") or entry.cue_class, "as")


def _as_reported(p: Passage, cues: Cues, start: int, comma: int, end: int) -> Iterator[Draft]:
    """`As reported by the agency, …`."""
    tokens = p.tokens
    source = top(p, (start + 3, comma))
    stop = next((i for i in range(comma + 1, end) if tokens[i].text == ";" and not p.inside(i)), end)
    content = p.whole(*p.trim(comma + 1, stop))
    if tokens[start + 1].lower not in word_class("parenthetical") or source is None or nobody(p, source):
        return
    if content[0] < content[1] and p.has_clause(*content):
        entry = cues.verbs[tokens[start + 1].lower][-1]
        yield Draft(source, (start + 1,), start + 1, content, entry.takes("clause") or entry.cue_class, "as")
