"""Quotations that no cue of their own introduces: continued ones, ones after a colon, free-standing ones."""

from collections.abc import Iterator

from reportedly.coding.statements.cues import VERBS
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import Passage
from reportedly.coding.statements.sources import subject
from reportedly.model.annotation import Quotation


def read_loose(p: Passage, drafts: list[Draft]) -> Iterator[Draft]:
    """Statements of the quotations that `drafts` leave over, in text order."""
    taken = [False] * len(p.tokens)
    for d in drafts:
        for i in range(*d.content):
            taken[i] = True
    ordered = sorted(drafts, key=lambda d: d.cue_head)
    reached = -1
    for quotation in p.annotation.quotations:
        if quotation.start <= reached:
            continue
        reached = quotation.end
        if any(taken[quotation.start : quotation.end]):
            continue
        draft = _attribute(p, quotation, ordered)
        if draft:
            ordered.append(draft)
            yield draft


def _attribute(p: Passage, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
    tokens = p.tokens
    opening = quotation.start - 1
    content = p.trim(quotation.start, quotation.end)
    if content[0] >= content[1]:
        return None
    colon = opening > 0 and tokens[opening - 1].text == ":"
    starts = (
        opening == 0
        or tokens[opening - 1].text in (".", "!", "?", "”", "’", '"', "''", "»", "...", "…")
        or (
            tokens[opening - 1].sentence != tokens[quotation.start].sentence
            or tokens[opening - 1].paragraph != tokens[opening].paragraph
        )
    )
    if colon:
        start, _ = p.sentence(opening - 1)
        near = [d for d in drafts if start <= d.cue_head < opening]
        if near:
            last = near[-1]
            return Draft(last.source, last.cue, last.cue_head, content, last.cue_class, "after colon")
        root = tokens[p.annotation.sentences[tokens[opening - 1].sentence].root]
        source = subject(p, root.i) if root.pos in VERBS else None
        if source is not None and source < opening and p.words(*content) >= 3:
            return Draft(source, (opening - 1,), root.i, content, "say", "after colon")
        return None
    if starts and (p.has_clause(*content) or p.words(*content) >= 5):
        before = [d for d in drafts if d.cue_head < opening and d.source is not None]
        if not before:
            return None
        last = max(before, key=lambda d: d.cue_head)
        if tokens[opening].paragraph - tokens[last.cue_head].paragraph > 1:
            return None
        return Draft(last.source, last.cue, last.cue_head, content, last.cue_class, "continued")
    return None
