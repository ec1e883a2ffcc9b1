"""Quotations that no cue of their own introduces: continued ones, ones after a colon, free-standing ones.

What follows a quotation in the same paragraph or opens the next continues its statement (“…,” she said. “…”). One that
opens a later paragraph, or follows words without marks, is a statement of its own by the last speaker.
"""

from dataclasses import replace

from reportedly.coding.statements.brackets import edge, top
from reportedly.coding.statements.cues import DESIRING, VERBS, Cues, word_class
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import QUOTES, Passage, Range
from reportedly.coding.statements.sources import nobody, subject
from reportedly.coding.statements.tags import tag_after
from reportedly.model.annotation import Quotation

QUIET = frozenset({"noun", "adjective", "adverb", "cited"})
"""Rules whose speakers are only reported on; a quotation that follows is not theirs."""

SAYING = frozenset(
    {
        "say",
        "claim",
        "confirm",
        "report",
        "find",
        "believe",
        "suggest",
        "predict",
        "deny",
        "doubt",
        "ask",
        "judge",
        "react",
    }
)
"""Classes whose speakers may go on speaking in a quotation without a cue."""

NAMES = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "X", "PART"})
LONGEST_NAME = 8
"""Tokens before a colon that name a speaker."""

ENDS = frozenset({".", "!", "?", "...", "…"})


def add_loose(p: Passage, drafts: list[Draft], cues: Cues) -> list[Draft]:
    """The drafts with the quotations that they leave over: joined to one of them, or as drafts of their own."""
    out = list(drafts)
    taken = bytearray(len(p.tokens) + 1)
    for d in drafts:
        for part in d.ranges:
            taken[part[0] : part[1]] = b"\x01" * (part[1] - part[0])
    reached = -1
    for quotation in p.annotation.quotations:
        if quotation.start <= reached:
            continue
        reached = quotation.end
        content = p.trim(quotation.start, quotation.end)
        if content[0] >= content[1] or any(taken[content[0] : content[1]]):
            continue
        opening = quotation.start - 1
        tagged = None if quotation.closed else _closed_later(p, quotation, out)
        if tagged is not None:
            out[tagged] = replace(out[tagged], more=(*out[tagged].more, content))
        elif opening > 0 and p.tokens[opening - 1].text == ":":
            draft = _after_colon(p, opening, content, out, cues)
            if draft:
                out.append(draft)
        elif _free(p, opening) and (tag := tag_after(p, quotation, cues)):
            if not any(d.cue_head == tag.verb for d in out):  # else that cue has taken a longer piece
                out.append(Draft(tag.source, (tag.verb,), tag.verb, content, "say", "tagged", speaker=tag.speaker))
        elif _free(p, opening) and (p.has_clause(*content) or p.words(*content) >= 5):
            _continue(p, quotation, content, out)
    return out


def _closed_later(p: Passage, quotation: Quotation, drafts: list[Draft]) -> int | None:
    """The draft that takes the next paragraph's quotation, which goes on an unclosed one, by a cue after it."""
    if not _free(p, quotation.start - 1):
        return None
    following = p.quoted[quotation.end] if quotation.end < len(p.tokens) else None
    if following is None or following.start != quotation.end + 1:
        return None
    start = following.start
    return next((k for k, d in enumerate(drafts) if d.content[0] == start and d.cue_head > start), None)


def _free(p: Passage, opening: int) -> bool:
    """Whether a quotation begins a sentence."""
    tokens = p.tokens
    if opening <= 0:
        return opening == 0
    before = tokens[opening - 1]
    if (before.text in QUOTES or before.lower in ("but", "and", "so", "yet")) and opening >= 2:
        before = tokens[opening - 2]
    if before.text[-1] == "." and len(before.text) > 2 and opening + 1 < len(tokens):
        return tokens[opening + 1].text[0].isupper()  # an abbreviation's full stop ends the sentence too
    return before.text in ENDS or before.paragraph != tokens[opening].paragraph


def _after_colon(p: Passage, opening: int, content: Range, drafts: list[Draft], cues: Cues) -> Draft | None:
    tokens = p.tokens
    name = _named(p, opening - 1)
    if name is not None:
        return Draft(name, (opening - 1,), opening - 1, content, "say", "named")
    start, _ = p.sentence(opening - 1)
    near = [d for d in drafts if start <= d.cue_head < opening and d.source is not None and _may_go_on(d)]
    if near:
        last = max(near, key=lambda d: d.cue_head)
        return replace(last, content=content, more=(), rule="after colon")
    verbs = [t for t in tokens[start:opening] if t.lower in cues.verbs and t.pos in VERBS]
    root = tokens[p.annotation.sentences[tokens[opening - 1].sentence].root]
    said = [t for t in verbs if t.lemma not in DESIRING]
    saying = [t for t in said if any(cue.cue_class in SAYING for cue in cues.verbs[t.lower])]
    verb = (saying or verbs or [root])[-1]
    source = subject(p, verb.i) if verb.pos in VERBS else None
    if source is None or source >= opening or nobody(p, source) or p.words(*content) < 3:
        return None
    if not verbs and (verb.lemma in ("be", "have", "get", "do") or tokens[source].lower == "it"):
        return None
    cue = (verb.i,) if verbs else (opening - 1,)
    return Draft(source, cue, verb.i, content, "say", "after colon")


def _named(p: Passage, colon: int) -> int | None:
    """The name that stands alone before a colon, after an edge, `from` or nothing (`From the report: “…”`)."""
    tokens = p.tokens
    low, _ = p.sentence(colon)
    first = colon
    while first > low and not edge(p, first - 1) and tokens[first - 1].pos in NAMES:
        first -= 1
    if first == colon or colon - first > LONGEST_NAME or (first > low and tokens[first - 1].pos in VERBS):
        return None
    if first > low and not edge(p, first - 1) and tokens[first - 1].lower != "from":
        return None
    head = top(p, (first, colon))
    if head is None:
        return None
    speaks = tokens[head].entity in ("PERSON", "ORG") or tokens[head].lower in word_class("headline")
    return head if speaks else None


def _may_go_on(draft: Draft) -> bool:
    return draft.cue_class.removeprefix("not-") in SAYING


def _continue(p: Passage, quotation: Quotation, content: Range, drafts: list[Draft]) -> None:
    tokens = p.tokens
    opening = quotation.start - 1
    before = [
        k
        for k, d in enumerate(drafts)
        if d.cue_head < opening and d.source is not None and d.rule not in QUIET and _may_go_on(d)
    ]
    if not before:
        return

    def latest(k: int) -> tuple[int, bool, int, int]:
        d = drafts[k]
        last = max(d.ranges[-1][1] - 1, d.cue_head)
        return tokens[last].sentence, p.inside(d.content[0]) is not None, d.ranges[-1][1], d.cue_head

    k = max(before, key=latest)
    last = drafts[k]
    paragraph = tokens[opening].paragraph
    held = p.quoted[last.ranges[-1][1] - 1]
    beside = tokens[last.ranges[-1][1] - 1].paragraph
    if held is not None and paragraph - 1 <= beside <= paragraph:
        drafts[k] = replace(last, more=(*last.more, content))
    elif paragraph - tokens[last.cue_head].paragraph <= 1 or tokens[last.ranges[-1][1] - 1].paragraph >= paragraph - 1:
        drafts.append(replace(last, content=content, more=(), rule="continued"))
