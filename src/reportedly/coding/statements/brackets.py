"""Cues that close or interrupt what they attribute: “…, officials say, …”, “…,” said the minister.

The parse of such sentences is often wrong, the punctuation seldom: a stretch between commas or marks that holds nothing
but a speaker and a cue is found by its edges first, and the parse is asked only for what the edges leave open.
"""

from dataclasses import dataclass

from reportedly.coding.statements.cues import VERBS, word_class
from reportedly.coding.statements.passage import QUOTES, Passage, Range
from reportedly.coding.statements.sources import extent
from reportedly.model.annotation import Token

EDGES = frozenset({",", "—", "–", "--", ";", ":", "-"})
INTERRUPTING = frozenset({",", "—", "–", "--", "?", "!", "-"})
NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADP", "PART", "SYM", "X", "CCONJ", "ADV", "INTJ"})
FIRST = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM"})
CLAUSAL = frozenset({"who", "whose", "which", "whom"})
LONGEST_CLAUSE = 30
"""Tokens of a clause between speaker and cue."""

OPENERS = frozenset({"that", "whether", "if", "how", "why", "what"})


@dataclass(frozen=True, slots=True)
class Bracket:
    """Speaker and cue between edges.

    Attributes:
        source: head token of the speaker.
        speaker: range of the words that name the speaker.
        range: tokens that speaker, cue and what belongs to them take up, without the edges.
        inverted: whether the speaker stands after the cue.
    """

    source: int
    speaker: Range
    range: Range
    inverted: bool


def bracket(p: Passage, verb: Token, group: tuple[int, ...], after: int, own: int | None) -> Bracket | None:
    """The bracket round a cue verb; None where the cue stands before its content.

    Args:
        p: the report.
        verb: the cue.
        group: the verb with auxiliaries and adverbs.
        after: first token after the verb and its particles.
        own: subject by the parse.
    """
    low, high = p.sentence(verb.i)
    first = group[0]
    if _has_object(p, verb, after):
        return None
    left = _left(p, first, low)
    if verb.tag == "VBG":
        return None
    if left is None and first > low and (interrupts(p, first - 1) or p.mark_after(first - 1)):
        marked = p.mark_after(first - 1) is not None or p.mark_after(first - 2) is not None
        direct = own is not None and own < first and (p.tokens[own].head == verb.i or not marked)
        found = _inverted(p, first, after, high, own) if _names(p, after, high) and not direct else None
        if found:
            return found
    if left is None or (own is not None and p.tokens[own].tag == "PRP" and left[2] < own < first and own - left[2] > 1):
        return None
    source, speaker, start = left
    if start == 0 or not (interrupts(p, start - 1) or p.mark_after(start - 1)):
        return None
    if start <= low and not p.mark_after(start - 1):
        return None
    joined = after < high and p.tokens[after].dep == "cc" and (p.mark_after(start - 1) or p.mark_after(start - 2))
    end = after if joined else _right_edge(p, after, high)
    if end is None and _closes_quotation(p, start):
        end = after
    if end is None or _introduces(p, start, end):
        return None
    return Bracket(source, speaker, (start, end), False)


def _closes_quotation(p: Passage, start: int) -> bool:
    """Whether a quotation ends right before a bracket, in a comma or the like: who said it follows."""
    closed = p.mark_after(start - 1)
    return closed is not None and p.tokens[closed.end - 1].text in (",", "?", "!")


def _introduces(p: Passage, start: int, end: int) -> bool:
    """Whether the stretch opens a sentence or paragraph of its own: `… end.” He added, “…`."""
    tokens = p.tokens
    if tokens[start - 1].paragraph != tokens[start].paragraph:
        return True
    closed = p.mark_after(start - 1)
    if closed is None or tokens[closed.end - 1].text not in (".", "!", "?") or end + 1 >= len(tokens):
        return False
    if tokens[closed.end - 1].text != "." or not tokens[start].text[0].isupper():
        return False
    opens = p.mark_before(end) or (tokens[end].text in (",", ":") and p.mark_before(end + 1))
    goes_on = tokens[end].text == "," and p.sentence(end)[0] >= start and p.has_clause(end, p.sentence(end)[1])
    return bool(opens) or goes_on


def adjacent(p: Passage, first: int, own: int | None) -> int | None:
    """The speaker right before the cue where the parse names another ("CITY — The ministry said")."""
    low, _ = p.sentence(first)
    if own is not None and own < first and any(t.text == ")" for t in p.tokens[own:first]):
        bracketed = next((i for i in range(own, max(low, own - 6), -1) if p.tokens[i].text == "("), None)
        start = _stretch(p, bracketed - 1, low) if bracketed is not None and bracketed > low else None
        if bracketed is not None and start is not None and start < bracketed:
            return top(p, (start, bracketed)) or own
    if first <= low or p.tokens[first - 1].pos == "PUNCT":
        return own
    start = _stretch(p, first - 1, low)
    if start is None or (own is not None and start <= own < first):
        return own
    found = top(p, (start, first))
    if found is None or p.tokens[found].entity in ("DATE", "TIME"):
        return own
    return found


def _has_object(p: Passage, verb: Token, after: int) -> bool:
    """Whether the verb takes an object other than a person spoken to, so that its content is not round it."""
    if verb.lower in word_class("addressing"):
        return False
    for c in verb.children:
        child = p.tokens[c]
        if c >= after and child.dep == "dobj" and child.entity not in ("DATE", "TIME"):
            edge = any(p.tokens[i].text in EDGES or p.tokens[i].text in QUOTES for i in range(after, child.left))
            if not edge and not (
                p.mark_after(verb.i - 1) or (child.pos in ("PROPN", "PRON") and interrupts(p, verb.i - 1))
            ):
                return True
    return False


def interrupts(p: Passage, i: int) -> bool:
    """Whether token `i` may set off an interrupting cue."""
    return p.tokens[i].text in INTERRUPTING and not _hyphen(p, i)


def _hyphen(p: Passage, i: int) -> bool:
    return p.tokens[i].text == "-" and i > 0 and p.tokens[i - 1].end == p.tokens[i].start


def edge(p: Passage, i: int) -> bool:
    """Whether token `i` is punctuation that parts stretches of a sentence."""
    text = p.tokens[i].text
    if _hyphen(p, i) or p.tokens[i].tag == "POS":
        return False
    return text in EDGES or text in QUOTES or text in ("(", ")", "?", "!", ".", "...", "…")


def _names(p: Passage, i: int, high: int) -> bool:
    return (i < high and p.tokens[i].pos in FIRST and p.tokens[i].tag not in ("PRP$",)) or (
        i + 1 < high and p.tokens[i].tag == "PRP$"
    )


def _inverted(p: Passage, first: int, after: int, high: int, own: int | None) -> Bracket | None:
    tokens = p.tokens
    if own is not None and own >= after and own - after < 12:
        head = own
    else:
        run = after
        while run < high and tokens[run].pos in FIRST | {"PART", "ADV"} and not edge(p, run):
            run += 1
        nouns = [i for i in range(after, run) if tokens[i].pos in ("NOUN", "PROPN", "PRON")]
        if not nouns:
            return None
        head = nouns[-1]
        if tokens[nouns[0]].pos == "PRON" and tokens[nouns[0]].tag == "PRP":
            head = nouns[0]
    if tokens[head].tag == "PRP" and tokens[head].lower in ("it", "them", "him", "me", "us", "her"):
        return None
    start, end = extent(p, head)
    if start > after + 1 or end <= after or _right_edge(p, end, high) is None:
        return None
    stop = end
    while stop < high and stop - after < 12 and not edge(p, stop) and tokens[stop].pos in FIRST | {"ADP", "PART"}:
        stop += 1
    of_place = end < high and tokens[end].lower in ("of", "in", "at", "on", "from", "for", "with")
    if of_place and stop > end and not any(t.entity in ("DATE", "TIME") for t in tokens[end:stop]):
        end = stop
    return Bracket(head, (start, end), (first, end), True)


def _left(p: Passage, first: int, low: int) -> tuple[int, Range, int] | None:
    """Speaker, words that name it and start of the bracket, from the stretches between edges before the cue."""
    tokens = p.tokens
    i = first - 1
    if i < low:
        return None
    closed = tokens[i].text == ","
    if closed:
        i -= 1
    if tokens[i].text == ")":
        i = next((k - 1 for k in range(i - 1, max(low, i - 8), -1) if tokens[k].text == "("), i)
    start = _stretch(p, i, low)
    if closed and (start is None or start > i or p.tokens[start - 1].text != ","):
        return _before_clause(p, i, low)
    if start is None or start > i:
        return None
    segments = [(start, first - 1 if closed else first)]
    if closed:
        if start - 1 <= low or tokens[start - 1].text != ",":
            return None
        before = _stretch(p, start - 2, low)
        if before is None or before > start - 2:
            return None
        segments.append((before, start - 1))
        start = before
        while tokens[before].pos == "NUM" and before == segments[-1][1] - 1 and before - 2 > low:
            earlier = _stretch(p, before - 2, low) if tokens[before - 1].text == "," else None
            if earlier is None or earlier > before - 2:
                break
            segments[-1] = (earlier, before - 1)
            start = before = earlier
    head, speaker = None, segments[0]
    for segment in segments:
        found = top(p, segment)
        if found is None:
            return None
        if head is None or (tokens[head].pos != "PROPN" and tokens[found].pos == "PROPN"):
            head, speaker = found, segment
    assert head is not None
    if tokens[start - 1].lower == "as" and start - 1 > low:
        start -= 1
    return head, speaker, start


def _before_clause(p: Passage, i: int, low: int) -> tuple[int, Range, int] | None:
    """Speaker that a clause between commas parts from the cue: `Name, who has not seen it, told`."""
    tokens = p.tokens
    for comma in range(i, max(low, i - LONGEST_CLAUSE), -1):
        if tokens[comma].text in QUOTES or tokens[comma].text in (";", ":", "(", ")"):
            return None
        opens = tokens[comma + 1]
        if tokens[comma].text != "," or not (opens.lower in CLAUSAL or opens.tag in ("VBN", "VBG")):
            continue
        start = _stretch(p, comma - 1, low)
        if start is None or start > comma - 1 or not start:
            continue
        head = top(p, (start, comma))
        if head is None or not (p.mark_after(start - 1) or p.mark_after(start - 2) or interrupts(p, start - 1)):
            continue
        return head, (start, comma), start
    return None


def _stretch(p: Passage, i: int, low: int) -> int | None:
    """Start of the stretch without edges and verbs that ends with token `i`; None where it is no noun phrase."""
    tokens = p.tokens
    start = i
    while start >= low and not edge(p, start):
        token = tokens[start]
        if token.pos in VERBS and not (
            token.tag in ("VBN", "VBG", "VB")
            and token.dep in ("acl", "amod", "compound", "relcl", "advcl", "pcomp", "nsubj")
        ):
            if not _relative(p, token):
                return None
        elif token.pos not in NOMINAL and token.pos not in VERBS and not _in_relative(token):
            return None
        start -= 1
    start += 1
    if i - start > 22 or start > i:
        return None
    while start < i and (tokens[start].dep == "cc" or tokens[start].lower == "as"):
        start += 1
    if any(t.tag == "WP" and t.lower == "what" for t in tokens[start : i + 1]):
        return None
    if tokens[start].pos not in FIRST and tokens[start].lower not in ("even", "only", "as"):
        return None
    if (
        tokens[start].tag in ("WP", "WDT", "WP$", "WRB", "EX")
        or tokens[start].pos == "ADP"
        or tokens[start].lower in ("so", "as", "then", "there")
    ):
        return None
    return start


def _relative(p: Passage, token: Token) -> bool:
    """Whether a verb is part of a restrictive relative clause ("people who know him say")."""
    tokens = p.tokens
    for _ in range(4):
        if token.dep == "relcl":
            return any(tokens[i].lower in ("who", "that", "which", "whose", "whom") for i in range(token.left, token.i))
        if token.head == token.i or token.dep not in (
            "aux",
            "auxpass",
            "xcomp",
            "ccomp",
            "conj",
            "advcl",
            "pcomp",
            "prep",
            "acl",
        ):
            return False
        token = tokens[token.head]
    return False


def _in_relative(token: Token) -> bool:
    return token.pos in ("AUX", "PART", "SCONJ", "PUNCT") and token.dep != "mark"


def top(p: Passage, segment: Range) -> int | None:
    """Head of the noun phrase in a stretch: the noun before its first preposition or relative pronoun."""
    tokens = p.tokens
    last = None
    for i in range(*segment):
        token = tokens[i]
        if token.pos in ("NOUN", "PROPN", "PRON", "NUM") and token.tag != "PRP$":
            if token.tag in ("WP", "WDT") and last is not None:
                break
            nxt = tokens[i + 1] if i + 1 < segment[1] else None
            if nxt is not None and nxt.tag == "POS":
                continue
            last = i
        elif (token.pos == "VERB" and token.dep in ("amod", "compound")) or token.text == "-":
            continue
        elif last is not None and token.pos in ("ADP", "SCONJ", "VERB", "AUX", "CCONJ") and token.tag != "POS":
            break
        elif i == segment[1] - 1 and (token.pos == "DET" or (token.pos == "ADJ" and last is None)):
            last = i
    return last


def _right_edge(p: Passage, after: int, high: int) -> int | None:
    """Where the bracket ends: the next edge, unless a clause begins before it."""
    tokens = p.tokens
    i = after
    while i < high:
        token = tokens[i]
        if edge(p, i):
            if p.mark_before(i) and i > after and tokens[i - 1].text != ",":
                return None
            if token.text == "." or i >= high - 1:
                return i
            return i
        if token.lower in OPENERS and token.tag in ("IN", "WRB", "WP", "WDT") and token.dep != "prep":
            return None
        if token.pos in VERBS and token.tag != "VBG" and not (token.tag == "VBN" and token.dep in ("acl", "amod")):
            return _embedded(p, after, i)
        i += 1
    return high


def _embedded(p: Passage, after: int, i: int) -> int | None:
    """A verb before the edge is harmless inside `after/when/as …` ("said as he left,") or a relative clause."""
    tokens = p.tokens
    for k in range(after, i):
        if tokens[k].lower in (
            "after",
            "before",
            "as",
            "when",
            "while",
            "who",
            "which",
            "to",
            "hours",
            "once",
        ) and tokens[k].tag in ("IN", "WRB", "WP", "WDT"):
            while i < p.sentence(after)[1] and not edge(p, i):
                i += 1
            return i
    return None
