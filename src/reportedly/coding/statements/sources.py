"""Speakers: whose words they are, and which words name them."""

from reportedly.coding.statements.passage import FINITE, SUBJECTS, Passage
from reportedly.model.annotation import Token

NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
CLIMBED = frozenset({"xcomp", "advcl", "conj", "pcomp", "dep", "ccomp", "prep"})
RELAYED = frozenset({"quoted", "cited", "seen", "obtained", "interviewed", "speaking", "saying", "adding", "contacted"})
NAMING = frozenset({"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "neg", "case", "advmod"})


def subject(p: Passage, v: int) -> int | None:
    """Head of the noun phrase that does what verb `v` says; that of its governors where it has none of its own."""
    tokens = p.tokens
    seen = 0
    finite = tokens[v].tag in FINITE
    while seen < 6:
        seen += 1
        token = tokens[v]
        if seen > 1 and finite and token.tag == "VB" and token.head != v and not _modal(p, token):
            v = token.head
            continue
        own = next((c for c in token.children if tokens[c].dep in SUBJECTS), None)
        if own is not None:
            if tokens[own].lower in RELATIVE and token.dep == "relcl":
                return principal(p, token.head)
            return own
        if token.dep in ("acl", "relcl"):
            if token.tag == "VBG" and token.i and tokens[token.left - 1].text == "," and token.dep == "acl":
                governor = next((t for t in p.annotation.ancestors(token.i) if t.tag in FINITE), None)
                if governor is not None and governor.i < token.i:
                    v = governor.i
                    continue
            return principal(p, token.head)
        if token.dep == "acomp" and seen > 1 and not any(tokens[c].dep == "neg" for c in tokens[token.head].children):
            own = next((c for c in tokens[token.head].children if tokens[c].dep in SUBJECTS), None)
            return own if own is not None and tokens[own].lower != "it" else None
        if token.dep not in CLIMBED or token.head == v:
            return None
        head = tokens[token.head]
        if token.dep == "conj" and head.dep == "ccomp" and token.tag == tokens[head.head].tag and seen == 1:
            head = tokens[head.head]
        v = head.i
        if tokens[v].pos in ("NOUN", "PROPN", "PRON"):
            return None
    return None


def _modal(p: Passage, verb: Token) -> bool:
    return any(p.tokens[c].tag in FINITE and p.tokens[c].dep == "aux" for c in verb.children)


def principal(p: Passage, head: int) -> int:
    """The noun that an apposition stands beside."""
    for _ in range(3):
        if p.tokens[head].dep != "appos" or p.tokens[p.tokens[head].head].pos not in ("NOUN", "PROPN"):
            break
        head = p.tokens[head].head
    return head


def named(p: Passage, head: int) -> int:
    """The name in apposition to a description ("the army chief, Name, said"), else the head itself."""
    token = p.tokens[head]
    if token.pos != "NOUN" and token.lower != "one":
        return head
    for c in token.children:
        child = p.tokens[c]
        if (
            child.dep == "appos"
            and child.pos == "PROPN"
            and any(t.text == "," for t in p.tokens[head + 1 : child.left])
        ):
            return c
    return head


def nobody(p: Passage, head: int) -> bool:
    """Whether the noun phrase denies that there is a speaker ("no group", "nobody")."""
    token = p.tokens[head]
    if token.lower in NOBODY or (token.lower == "one" and head and p.tokens[head - 1].lower == "no"):
        return True
    return any(p.tokens[c].lower in ("no", "neither") and p.tokens[c].dep in ("det", "nummod") for c in token.children)


def extent(p: Passage, head: int) -> tuple[int, int]:
    """Range of the words that name a speaker: article, title, `of`/`in` phrase, restrictive clause; no apposition."""
    tokens = p.tokens
    token = tokens[head]
    if token.pos == "PRON" and token.lower not in ("one", "some", "many", "others", "several", "those", "each", "all"):
        return head, head + 1
    start = head
    for c in token.children:
        child = tokens[c]
        if c < head and child.dep in NAMING and child.left < start:
            start = child.left
    end = head + 1
    for c in token.children:
        child = tokens[c]
        if c < head or child.dep == "punct":
            continue
        if c >= end and child.dep not in ("cc", "conj") and _broken(p, end, child.left):
            break
        if child.dep in ("case", "compound", "nummod", "nmod", "flat", "poss"):
            end = max(end, child.right + 1)
        elif child.dep in ("prep", "amod"):
            if _temporal(p, child):
                break
            end = max(end, _clip(p, child.left, child.right + 1))
        elif child.dep in ("acl", "relcl"):
            if child.right - child.left > 8 or child.lower in (
                "quoted",
                "cited",
                "seen",
                "obtained",
                "interviewed",
                "speaking",
                "saying",
                "adding",
            ):
                break
            end = max(end, _clip(p, child.left, child.right + 1))
        elif child.dep == "appos":
            if child.left == end and child.pos == "PROPN" and token.pos in ("NOUN", "PROPN"):
                end = max(end, _clip(p, child.left, child.right + 1))
            else:
                break
        elif child.dep in ("cc", "conj"):
            if child.dep == "conj":
                end = max(end, extent(p, c)[1])
        else:
            break
    for i in range(start, head):
        if tokens[i].text in (":", ";", "—", "–", "--") or (
            tokens[i].text == "-" and tokens[i - 1].end < tokens[i].start
        ):
            start = i + 1
    while start < end and tokens[start].pos == "PUNCT" and tokens[start].text != "“":
        start += 1
    return start, end


def spoken_by(p: Passage, speaker: tuple[int, int] | None, head: int) -> tuple[int, int]:
    """Words that name a speaker: those between the edges, unless a clause makes them long; else those of the parse."""
    if speaker is None or head != named(p, head) or p.tokens[head].pos == "PRON":
        return extent(p, named(p, head))
    start, end = speaker
    tokens = p.tokens
    if not start <= head < end:
        return extent(p, head)
    for i in range(head + 1, end):
        token = tokens[i]
        if token.entity in ("DATE", "TIME") and tokens[i - 1].pos != "ADP":
            return start, i
        if token.pos == "ADP" and i + 1 < end and tokens[i + 1].entity in ("DATE", "TIME"):
            return start, i
        clause = token.dep == "relcl" or (token.dep == "acl" and token.tag in ("VBG", "VBN"))
        if clause and (end - token.left > 8 or token.lower in RELAYED):
            return start, max(head + 1, token.left)
        if token.dep == "appos" and tokens[i - 1].text == ",":
            return start, i - 1
    return start, end


def _broken(p: Passage, end: int, left: int) -> bool:
    """Whether a comma or dash stands between what was taken and the next dependent."""
    return any(t.text in (",", "—", "–", "-", "--", ";", ":", "”", "“", '"') for t in p.tokens[end:left])


def _clip(p: Passage, start: int, end: int) -> int:
    for i in range(start, end):
        if p.tokens[i].text in (",", ";", ":", "—", "–", "--"):
            return i
    return end


def _temporal(p: Passage, prep: Token) -> bool:
    return any(p.tokens[c].entity in ("DATE", "TIME") for c in prep.children)
