"""Statements by fitted weights: cues that the lexicon lacks, with the words that they attribute and to whom.

What the rules found stays, unless the weights are sure that its cue attributes nothing; direct quotations always stay.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from reportedly.coding.factuality.grammar import top
from reportedly.coding.learned.network import Array, Labels, log_softmax
from reportedly.coding.statements.cues import Cues
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import Passage

SURE, DOUBTED = 0.6, 0.03
"""Share of a cue from which a statement that no rule found is added; share below which one of the rules is dropped.
Added where they may stand round or inside known ones, they cost .02 of attribution on whole articles; apart from those
nothing, and .006 more statements are right on the development passages (2026-12).
"""
LONGEST = 120
"""Tokens of a content that has no quotation marks."""
KEPT = frozenset({"quotation", "continued", "around", "after colon", "opening"})
"""Rules that go by quotation marks: surer than the weights."""


def speech(p: Passage, drafts: Sequence[Draft], words: Mapping[str, Array], labels: Labels, cues: Cues) -> list[Draft]:
    """The drafts of the rules, weighed, with those that only the weights find."""
    shares = np.exp(log_softmax(words["cue"].astype(np.float64)))[:, 1]
    out = [d for d in drafts if _kept(p, d, shares)]
    taken = {i for d in drafts for i in d.cue}
    for i in np.flatnonzero(shares >= SURE):
        token = int(i)
        if token in taken:
            continue
        draft = _draft(p, token, words, labels, cues)
        if draft is not None and not any(_meets(draft, d) for d in out):
            out.append(draft)
    return out


def _kept(p: Passage, draft: Draft, shares: Array) -> bool:
    if draft.rule in KEPT or any(p.inside(i) for part in draft.ranges for i in range(*part)):
        return True
    return float(max(shares[i] for i in (*draft.cue, draft.cue_head))) >= DOUBTED


def _meets(new: Draft, known: Draft) -> bool:
    """Whether a new draft shares words with a known one, or stands inside it, or round its cue."""
    mine = {i for part in new.ranges for i in range(*part)}
    other = {i for part in known.ranges for i in range(*part)}
    return bool(mine & other) or new.cue_head in other or known.cue_head in mine


def _draft(p: Passage, cue: int, words: Mapping[str, Array], labels: Labels, cues: Cues) -> Draft | None:
    size = labels.key
    keys = words["pointer_key"].reshape(len(words["pointer_key"]), -1, size)
    query = words["pointer_query"][cue].reshape(-1, size)
    scores = {name: keys[:, n] @ query[n] / math.sqrt(size) for n, name in enumerate(labels.pointers)}
    low, high = max(0, cue - LONGEST), min(len(p.tokens), cue + LONGEST)
    content = _best(scores["content_start"][low:high], scores["content_end"][low:high], LONGEST)
    start, end = p.trim(low + content[0], low + content[1] + 1)
    if start >= end or start <= cue < end:
        return None
    source = _best(scores["source_start"][low:high], scores["source_end"][low:high], 30)
    found = scores["source_start"][low + source[0]] + scores["source_end"][low + source[1]]
    speaker = head = None
    if found > 2 * float(words["no_source"][cue, 0]):
        speaker = (low + source[0], low + source[1] + 1)
        if start < speaker[1] and speaker[0] < end:
            return None
        head = top(p.annotation, range(*speaker))
        if speaker[1] - speaker[0] == 1 and p.tokens[head].pos in ("ADJ", "ADV"):
            return None  # "earlier reports"
    token = p.tokens[cue]
    known = cues.verbs.get(token.lower, ())
    cue_class = (
        known[0].cue_class if known else cues.nouns[token.lower].cue_class if token.lower in cues.nouns else "say"
    )
    return Draft(head, (cue,), cue, (start, end), cue_class, "learned", speaker=speaker)


def _best(starts: Array, ends: Array, longest: int) -> tuple[int, int]:
    """The likeliest range: first and last position, both inclusive."""
    best, most = (0, 0), -math.inf
    top_starts = np.argsort(-starts, kind="stable")[:12]
    for s in top_starts:
        part = ends[s : s + longest]
        e = int(part.argmax())
        score = float(starts[s] + part[e])
        if score > most:
            best, most = (int(s), int(s) + e), score
    return best
