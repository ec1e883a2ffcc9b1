"""What stands before and after a cue that closes or interrupts its content."""

from reportedly.coding.statements.brackets import INTERRUPTING, Bracket, edge
from reportedly.coding.statements.cues import VERBS
from reportedly.coding.statements.passage import FINITE, QUOTES, SUBJECTS, Passage, Range
from reportedly.model.annotation import Token

JOINING = frozenset({"and", "but", "yet", "or", "so", "though", "although", "while", "because"})
RELATIVE = frozenset({"who", "whose", "which"})
ADVERBIALS = frozenset({"advcl", "advmod", "prep", "npadvmod", "mark"})
ASKED = frozenset({"asked", "pressed", "questioned", "speaking", "writing", "addressing", "quizzed", "challenged"})


def pieces(p: Passage, verb: Token, found: Bracket) -> list[Range]:
    """What stands before, and after, the bracket, as contents: both where both are sentences, else the longer."""
    tokens = p.tokens
    left, right = found.range
    low, high = p.sentence(verb.i)
    first = _before(p, verb, left, low)
    rest = _after(p, right, high, found)
    unquoted = first is not None and p.inside(first[0]) is None
    if first and unquoted and not rest and tokens[first[0]].lower in ASKED:
        return []
    if first and unquoted and not rest and _adverbial(p, verb, first):
        opens = tokens[first[0]]
        if not p.has_clause(*first) or opens.tag == "WRB" or opens.lower in ("as", "after", "before", "once", "while"):
            return []
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
    if quoted and p.mark_before(first[0] - 1) is None and not p.inside(first[0]) and _adverbial(p, verb, first):
        return [rest]
    if quoted and p.has_clause(*rest) and whole and not _subordinate(p, rest):
        return [first, rest]
    if quoted and p.mark_before(first[0] - 1) is not None:
        return [first if p.words(*first) >= p.words(*rest) else rest]
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
    if token.dep == "cc" and piece[0] + 1 < piece[1]:
        token = p.tokens[piece[0] + 1]
    return (token.dep == "mark" and token.tag == "IN") or token.tag == "WRB" or token.lower in ("had", "should", "were")


def _adverbial(p: Passage, verb: Token, piece: Range) -> bool:
    """Whether a piece before the bracket says when or how it was said ("Later, when asked, he replied, “…”")."""
    heads = [t for t in p.tokens[slice(*piece)] if t.pos != "PUNCT" and not piece[0] <= t.head < piece[1]]
    return bool(heads) and all(t.head == verb.i and t.dep in ADVERBIALS for t in heads)


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
    if closing and (closing.start - 1 <= start + 1 or _own_quote(p, closing.start)):
        start = closing.start
    content = p.trim(start, left)
    return content if content[0] < content[1] else None


def _own_quote(p: Passage, opening: int) -> bool:
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
        joined = tokens[i].dep == "cc" and tokens[i].lower in ("and", "but") and i > low + 1
        if joined and tokens[i - 1].text == "," and _opens_clause(p, i + 1, left) and p.has_clause(low, i):
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


def _after(p: Passage, right: int, high: int, found: Bracket) -> Range | None:
    tokens = p.tokens
    i = right
    while i < high and i < right + 25 and not edge(p, i):
        i += 1
    if i >= high or tokens[i].text in (";", ".", ")"):
        return None
    quotation = p.mark_before(i)
    if quotation is None and i + 1 < len(tokens):
        quotation = p.mark_before(i + 1)
        if tokens[i].text == ":" and quotation is None:
            return None
        late = next((k for k in range(i + 1, min(high, i + 25)) if p.mark_before(k)), None)
        if quotation is None and late is not None and tokens[late - 1].text in (",", ":"):
            beside = tokens[i + 1].lower in RELATIVE or not p.has_clause(i, late)
            beside = beside or (tokens[late - 1].text == "," and any(t.lower in RELATIVE for t in tokens[i:late]))
            quotation = p.mark_before(late) if beside else None
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
