"""The tag of a quotation, read by the order of words and marks where the parse is at a loss.

A quotation that ends in a comma, a question or an exclamation mark is followed by who said it: speaker and verb, or
verb and speaker, with a description or a clause about the speaker between commas. The verb is known by its form,
whatever the parser took it for.
"""

from dataclasses import dataclass

from reportedly.coding.statements.brackets import edge, top
from reportedly.coding.statements.cues import VERBS, Cues, word_class
from reportedly.coding.statements.passage import FINITE, Passage, Range
from reportedly.coding.statements.sources import nobody
from reportedly.model.annotation import Quotation

LONGEST_TAG = 40
"""Tokens after a quotation in which its speaker and verb stand."""

LEADS_ON = frozenset({",", "?", "!", "—", "–", "-", "--", "…", "..."})
CLAUSAL = frozenset({"who", "whose", "which", "whom", "that", "where", "when", "as", "after", "while"})


@dataclass(frozen=True, slots=True)
class Tag:
    """Who a quotation is given to.

    Attributes:
        source: head token of the speaker.
        speaker: range of the words that name the speaker.
        verb: the cue.
    """

    source: int
    speaker: Range
    verb: int


def tag_after(p: Passage, quotation: Quotation, cues: Cues) -> Tag | None:
    """The tag right after a quotation; None where the words after it are none."""
    tokens = p.tokens
    start = quotation.end + 1
    if not quotation.closed or start + 1 >= len(tokens):
        return None
    leads_on = tokens[quotation.end - 1].text in LEADS_ON
    if tokens[start].text == "," and not leads_on:
        start, leads_on = start + 1, True
    if not leads_on or tokens[start].paragraph != tokens[quotation.end].paragraph:
        return None
    stop = start
    while stop < len(tokens) and stop < start + LONGEST_TAG and not _ends(p, stop, tokens[start].paragraph):
        stop += 1
    return _inverted(p, start, stop, cues) or _direct(p, start, stop, cues)


def tag_of(p: Passage, verb: int, cues: Cues) -> Tag | None:
    """The tag that a verb is the cue of, by the quotation before it; None where it is the cue of none."""
    for i in range(verb - 1, max(0, verb - LONGEST_TAG), -1):
        quotation = p.mark_after(i)
        if quotation is not None:
            tag = tag_after(p, quotation, cues)
            return tag if tag is not None and tag.verb == verb else None
        if p.tokens[i].paragraph != p.tokens[verb].paragraph:
            return None
    return None


def _ends(p: Passage, i: int, paragraph: int) -> bool:
    token = p.tokens[i]
    if token.text == "." and i + 1 < len(p.tokens) and p.tokens[i + 1].pos == "PROPN":
        return p.tokens[i + 1].sentence != token.sentence
    return token.paragraph != paragraph or token.text in (".", ";", ":", "?", "!") or p.quoted[i] is not None


def _parts(p: Passage, i: int) -> bool:
    """Whether a speaker's name ends here: at an edge, but not at the full stop of a title."""
    return edge(p, i) and not (p.tokens[i].text == "." and i + 1 < len(p.tokens) and p.tokens[i + 1].pos == "PROPN")


def _says(p: Passage, i: int, cues: Cues) -> bool:
    """Whether a token is a verb of saying in a finite form."""
    token = p.tokens[i]
    if token.lower in word_class("opening") or token.lower in word_class("telling"):
        return p.tokens[i - 1].tag not in ("TO", "MD") and p.tokens[i - 1].lower not in ("has", "have", "had", "be")
    return token.lower in cues.verbs and token.pos == "VERB" and token.tag in FINITE


def _inverted(p: Passage, start: int, stop: int, cues: Cues) -> Tag | None:
    if start + 1 >= stop or not p.tokens[start].text.islower() or not _says(p, start, cues):
        return None
    end = next((i for i in range(start + 1, stop) if _parts(p, i) or p.tokens[i].lower in CLAUSAL), stop)
    return _tag(p, start, (start + 1, end))


def _direct(p: Passage, start: int, stop: int, cues: Cues) -> Tag | None:
    tokens = p.tokens
    end = next((i for i in range(start, stop) if _parts(p, i) or _says(p, i, cues)), stop)
    if end == start or any(t.pos in VERBS and t.tag in FINITE for t in tokens[start:end]):
        return None
    named = end
    while end < stop and not _says(p, end, cues):
        end = next((i for i in range(end, stop - 1) if tokens[i].text == "," and _says(p, i + 1, cues)), stop - 1) + 1
    return _tag(p, end, (start, named)) if end < stop else None


def _tag(p: Passage, verb: int, speaker: Range) -> Tag | None:
    start, end = speaker
    while end - 1 > start and p.tokens[end - 1].pos == "ADV":
        end -= 1
    source = top(p, (start, end)) if start < end else None
    if source is None or nobody(p, source):
        return None
    if p.tokens[start].lower in CLAUSAL or p.tokens[start].pos in ("ADP", "CCONJ", "SCONJ"):
        return None
    if verb + 1 < len(p.tokens) and p.tokens[verb + 1].lower == "that":
        return None
    return Tag(source, (start, end), verb)
