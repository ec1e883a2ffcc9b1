"""Cues that close or interrupt what they attribute: “…, officials say, …”, “…,” said the minister.

The parse of such sentences is often wrong, the punctuation seldom: a stretch between commas or marks that holds nothing
but a speaker and a cue is found by its edges first, and the parse is asked only for what the edges leave open.
"""

from dataclasses import dataclass

from reportedly.coding.statements.cues import VERBS
from reportedly.coding.statements.passage import FINITE, QUOTES, SUBJECTS, Passage, Range
from reportedly.coding.statements.sources import extent
from reportedly.model.annotation import Token

EDGES = frozenset({",", "—", "–", "--", ";", ":", "-"})
INTERRUPTING = frozenset({",", "—", "–", "--", "?", "!", "-"})
NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADP", "PART", "SYM", "X", "CCONJ", "ADV", "INTJ"})
FIRST = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM"})
OPENERS = frozenset({"that", "whether", "if", "how", "why", "what"})
JOINING = frozenset({"and", "but", "yet", "or", "so", "though", "although", "while", "because"})


ADDRESSING = frozenset(
    """told tell tells telling assured assures assuring warned warns warning reminded reminds informed informs advised
    advises asked asks begged begs cautioned cautions notified notifies reassured reassures promised promises briefed
    lectured messaged texted emailed answered cabled phoned telephoned taunted teased implored pleaded instructed
    """.split()  # noqa: SIM905
)


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
    if left is None:
        return None
    source, speaker, start = left
    if start == 0 or not (interrupts(p, start - 1) or p.mark_after(start - 1)):
        return None
    if start <= low and not p.mark_after(start - 1):
        return None
    end = _right_edge(p, after, high)
    if end is None or _introduces(p, start, end):
        return None
    return Bracket(source, speaker, (start, end), False)


def _introduces(p: Passage, start: int, end: int) -> bool:
    """Whether the stretch opens a sentence or paragraph of its own: `… end.” He added, “…`."""
    tokens = p.tokens
    if tokens[start - 1].paragraph != tokens[start].paragraph:
        return True
    closed = p.mark_after(start - 1)
    if closed is None or tokens[closed.end - 1].text not in (".", "!", "?") or end + 1 >= len(tokens):
        return False
    opens = p.mark_before(end) or (tokens[end].text in (",", ":") and p.mark_before(end + 1))
    return bool(opens) and tokens[start].text[0].isupper() and tokens[closed.end - 1].text == "."


def adjacent(p: Passage, first: int, own: int | None) -> int | None:
    """The speaker right before the cue where the parse names another ("…: traders told", "CITY — The ministry said")."""
    low, _ = p.sentence(first)
    if first <= low or p.tokens[first - 1].pos == "PUNCT":
        return own
    start = _stretch(p, first - 1, low)
    if start is None or (own is not None and start <= own < first):
        return own
    top = _top(p, (start, first))
    if top is None or p.tokens[top].entity in ("DATE", "TIME"):
        return own
    return top


def _has_object(p: Passage, verb: Token, after: int) -> bool:
    """Whether the verb takes an object other than a person spoken to, so that its content is not round it."""
    if verb.lower in ADDRESSING:
        return False
    for c in verb.children:
        child = p.tokens[c]
        if c >= after and child.dep == "dobj" and child.entity not in ("DATE", "TIME"):
            edge = any(p.tokens[i].text in EDGES or p.tokens[i].text in QUOTES for i in range(after, child.left))
            if not edge and not (
                p.mark_after(verb.i - 1) or child.pos in ("PROPN", "PRON") and interrupts(p, verb.i - 1)
            ):
                return True
    return False


def interrupts(p: Passage, i: int) -> bool:
    """Whether token `i` may set off an interrupting cue."""
    return p.tokens[i].text in INTERRUPTING and not _hyphen(p, i)


def _hyphen(p: Passage, i: int) -> bool:
    return p.tokens[i].text == "-" and i > 0 and p.tokens[i - 1].end == p.tokens[i].start


def _edge(p: Passage, i: int) -> bool:
    text = p.tokens[i].text
    if _hyphen(p, i):
        return False
    return text in EDGES or text in QUOTES or text in ("(", ")", "?", "!", ".", "...", "…")


def _names(p: Passage, i: int, high: int) -> bool:
    return (
        i < high
        and p.tokens[i].pos in FIRST
        and p.tokens[i].tag not in ("PRP$",)
        or (i + 1 < high and p.tokens[i].tag == "PRP$")
    )


def _inverted(p: Passage, first: int, after: int, high: int, own: int | None) -> Bracket | None:
    tokens = p.tokens
    if own is not None and own >= after and own - after < 12:
        head = own
    else:
        run = after
        while run < high and tokens[run].pos in FIRST | {"PART", "ADV"} and not _edge(p, run):
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
    while stop < high and stop - after < 12 and not _edge(p, stop) and tokens[stop].pos in FIRST | {"ADP", "PART"}:
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
    head, speaker = None, segments[0]
    for segment in segments:
        top = _top(p, segment)
        if top is None:
            return None
        if head is None or (tokens[head].pos != "PROPN" and tokens[top].pos == "PROPN"):
            head, speaker = top, segment
    assert head is not None
    if tokens[start - 1].lower == "as" and start - 1 > low:
        start -= 1
    return head, speaker, start


def _stretch(p: Passage, i: int, low: int) -> int | None:
    """Start of the stretch without edges and verbs that ends with token `i`; None where it is no noun phrase."""
    tokens = p.tokens
    start = i
    while start >= low and not _edge(p, start):
        token = tokens[start]
        if token.pos in VERBS and not (
            token.tag in ("VBN", "VBG", "VB")
            and token.dep in ("acl", "amod", "compound", "relcl", "advcl", "pcomp", "nsubj")
        ):
            if not _relative(p, token):
                return None
        elif token.pos not in NOMINAL and token.pos not in VERBS and not _in_relative(p, token):
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


def _in_relative(p: Passage, token: Token) -> bool:
    return token.pos in ("AUX", "PART", "SCONJ", "PUNCT") and token.dep != "mark"


def _top(p: Passage, segment: Range) -> int | None:
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
        elif token.pos == "VERB" and token.dep in ("amod", "compound") or token.text == "-":
            continue
        elif last is not None and token.pos in ("ADP", "SCONJ", "VERB", "AUX", "CCONJ") and token.tag != "POS":
            break
        elif token.pos == "ADJ" and last is None and i == segment[1] - 1:
            last = i
        elif token.pos == "DET" and i == segment[1] - 1:
            last = i
    return last


def _right_edge(p: Passage, after: int, high: int) -> int | None:
    """Where the bracket ends: the next edge, unless a clause begins before it."""
    tokens = p.tokens
    i = after
    while i < high:
        token = tokens[i]
        if _edge(p, i):
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
            while i < p.sentence(after)[1] and not _edge(p, i):
                i += 1
            return i
    return None


def pieces(p: Passage, verb: Token, found: Bracket) -> list[Range]:
    """What stands before, and after, the bracket, as contents: both where both are sentences, else the longer."""
    tokens = p.tokens
    left, right = found.range
    low, high = p.sentence(verb.i)
    first = _before(p, verb, left, low)
    rest = _after(p, verb, right, high, found)
    if not first or not rest:
        return [content for content in (first, rest) if content]
    dangling = tokens[left - 2]
    if dangling.dep == "cc" or dangling.tag in ("WDT", "WP", "IN", "WRB", "MD") or dangling.lower == "then":
        return [rest]
    if tokens[rest[0]].tag in FINITE and tokens[rest[0] - 1].text not in QUOTES:
        return [rest]
    whole = p.has_clause(*first) and not _subordinate(p, first)
    quoted = tokens[rest[0] - 1].text in QUOTES
    if not quoted and p.mark_before(first[0] - 1) and p.inside(first[1] - 1) is p.inside(first[0]):
        return [first]
    if quoted and p.has_clause(*rest) and (whole or p.mark_before(first[0] - 1) is not None):
        return [first, rest]
    if whole and (_joined(p, right, rest) or p.words(*first) >= p.words(*rest)):
        return [first]
    if tokens[rest[0]].tag in ("VBG", "IN") and p.has_clause(*first):
        return [first]
    if not whole and (_finite(p, rest) or p.words(*rest) >= p.words(*first)):
        return [rest]
    return [first]


def _subordinate(p: Passage, piece: Range) -> bool:
    """Whether a piece is a clause that waits for another ("If …", "Had she …")."""
    token = p.tokens[piece[0]]
    return (token.dep == "mark" and token.tag == "IN") or token.tag == "WRB" or token.lower in ("had", "should", "were")


def _finite(p: Passage, rest: Range) -> bool:
    """Whether a piece opens with the verb whose subject stood before the bracket."""
    return p.tokens[rest[0]].pos in VERBS


def _joined(p: Passage, right: int, rest: Range) -> bool:
    return any(p.tokens[i].lower in JOINING for i in range(right, min(rest[0] + 1, len(p.tokens))))


def _before(p: Passage, verb: Token, left: int, low: int) -> Range | None:
    tokens = p.tokens
    mark = left - 1
    closing = p.mark_after(mark)
    if closing is None and mark > 0 and tokens[mark].text in INTERRUPTING:
        closing = p.mark_after(mark - 1)
    inner = p.inside(verb.i)
    if inner and inner.start > low:
        low = inner.start
    start = clause_start(p, left, low)
    if closing:
        if closing.start - 1 <= start + 1 or p.words(start, closing.start) <= 0 or _own_quote(p, start, closing.start):
            start = closing.start
    content = p.trim(start, left)
    return content if content[0] < content[1] else None


def _own_quote(p: Passage, start: int, opening: int) -> bool:
    """Whether what stands before a closing quotation ends in a colon or full stop: another sentence."""
    return opening >= 2 and p.tokens[opening - 2].text in (":", ".", "!", "?")


def clause_start(p: Passage, left: int, low: int) -> int:
    """Where the sentence that a bracket closes begins: after a semicolon, a colon, a dateline, or `…, and`."""
    tokens = p.tokens
    for i in range(left - 1, low - 1, -1):
        if p.inside(i):
            continue
        text = tokens[i].text
        if text == ";":
            return i + 1
        if text in (":", "—", "–", "--") and i - low < 14 and i < left - 2 and p.has_clause(i + 1, left):
            return i + 1
        if text == ":" and i < left - 2:
            return i + 1
        if tokens[i].dep == "cc" and tokens[i].lower in ("and", "but") and i > low + 1 and tokens[i - 1].text == ",":
            if _opens_clause(p, i + 1, left) and p.has_clause(low, i):
                return i + 1
    return low


def _opens_clause(p: Passage, start: int, end: int) -> bool:
    """Whether a subject with its finite verb begins at once."""
    tokens = p.tokens
    for i in range(start, min(end, start + 12)):
        if tokens[i].dep in SUBJECTS and tokens[i].left <= start + 1:
            return p.has_clause(start, end)
        if tokens[i].text in (",", ";"):
            return False
    return False


def _after(p: Passage, verb: Token, right: int, high: int, found: Bracket) -> Range | None:
    tokens = p.tokens
    i = right
    while i < high and i < right + 25 and not _edge(p, i):
        i += 1
    if i >= high or tokens[i].text in (";", ".", ")"):
        if i + 1 < len(tokens) and False:
            return None
        return None
    quotation = p.mark_before(i)
    if quotation is None and i + 1 < len(tokens):
        quotation = p.mark_before(i + 1)
        if tokens[i].text == ":" and quotation is None:
            return None
    if quotation:
        content = p.trim(quotation.start, quotation.end)
        return content if content[0] < content[1] else None
    if found.inverted or tokens[i].text == ":":
        return None
    start = i + 1
    end = start
    while end < high:
        if not p.inside(end):
            if tokens[end].text == ";":
                break
            if (
                end > start + 2
                and tokens[end].text == ","
                and end + 1 < high
                and tokens[end + 1].lower in ("and", "but")
                and _opens_clause(p, end + 2, high)
            ):
                break
        end += 1
    content = p.trim(start, end)
    return content if content[0] < content[1] else None
