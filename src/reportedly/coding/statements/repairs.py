"""Complements that the parser hung elsewhere, left without an object, or ran together with the next sentence."""

from reportedly.coding.statements.cues import VERBS, Cue, word_class
from reportedly.coding.statements.passage import STOPS, SUBJECTS, Passage, Range
from reportedly.model.annotation import Token

Found = tuple[Range, str, str]
"""Content, class of the cue with that complement, name of the rule."""

BACKSHIFTED = frozenset({"would", "could", "might", "had"})
CONTRASTING = frozenset({"though", "although", "while", "whereas"})
PRONOUNS = frozenset({"which", "who", "whom", "what", "that"})


def cut(p: Passage, start: int, end: int) -> int:
    """Where a reported clause ends though the parser ran on: at `;`, or `, and` with a subject of its own."""
    tokens = p.tokens
    for i in range(start + 2, end - 2):
        if p.inside(i):
            continue
        if tokens[i].text == ";":
            return i
        if (
            tokens[i].dep == "cc"
            and (tokens[i - 1].text == "," or p.mark_after(i - 1))
            and tokens[i + 1].lower not in ("that", "then")
        ):
            follow = i + 1
            while follow < end and tokens[follow].dep in (
                "advmod",
                "det",
                "amod",
                "compound",
                "poss",
                "nummod",
                "case",
                "punct",
            ):
                follow += 1
            goes_on = tokens[i - 1].text != "," and tokens[i - 2].text != "," and tokens[follow].pos == "PRON"
            own = follow < end and tokens[follow].dep in SUBJECTS and p.has_clause(i + 1, end)
            if own and not goes_on and not _still_reported(p, tokens[follow].head, start):
                return i
        if tokens[i].lower in CONTRASTING and tokens[i - 1].text == "," and _has_subject(p, i + 1, end):
            return i
        if tokens[i].dep == "cc" and tokens[i + 1].lower in word_class("opening") and _quotes(p, i + 2, end):
            return i
        if tokens[i].text == "," and tokens[i + 1].tag == "VBG" and tokens[i + 1].lower in word_class("going-on"):
            return i
        if tokens[i].dep == "cc" and tokens[i + 1].lower in word_class("accusing") and _same_tense(p, i + 1, start):
            return i
    return end


def _still_reported(p: Passage, verb: int, start: int) -> bool:
    """Whether a clause joined on is in the tense of reported speech: “… was lost, and the rest would follow”."""
    said = next((t for t in p.tokens[max(0, start - 2) : start] if t.tag == "VBD"), None)
    return said is not None and any(p.tokens[c].lower in BACKSHIFTED for c in p.tokens[verb].children)


def _has_subject(p: Passage, start: int, end: int) -> bool:
    """Whether a subject stands before the next comma: a clause, and not “though old”."""
    for t in p.tokens[start:end]:
        if t.text == ",":
            return False
        if t.dep in SUBJECTS:
            return True
    return False


def _same_tense(p: Passage, verb: int, start: int) -> bool:
    """Whether a joined verb is in the past tense as the cue before the content is: the speaker's second act."""
    return p.tokens[verb].tag == "VBD" and any(t.tag == "VBD" for t in p.tokens[max(0, start - 2) : start])


def _quotes(p: Passage, start: int, end: int) -> bool:
    """Whether a quotation follows, after a comma, colon or `that` at most: a second cue of the same speaker."""
    while start < end and (p.tokens[start].text in (",", ":") or p.tokens[start].lower == "that"):
        start += 1
    return start < end and p.mark_before(start) is not None


def gapped(p: Passage, verb: Token, cue: Cue, after: int) -> Found | None:
    """A relative clause whose pronoun is the object: `which it accuses of …`, `that they say is …`."""
    tokens = p.tokens
    low = p.sentence(verb.i)[0]
    span = range(verb.i - 1, max(low - 1, verb.i - 14), -1)
    pronoun = next((i for i in span if tokens[i].lower in PRONOUNS and tokens[i].tag in ("WDT", "WP", "IN")), None)
    if after >= len(tokens) or tokens[after].sentence != verb.sentence:
        return None
    if pronoun is None:
        bare = verb.dep == "relcl" and cue.takes("clause") and tokens[after].tag in ("MD", "VBD", "VBZ", "VBP")
        return ((after, _edge_after(p, after)), cue.classes["clause"], "gapped") if bare else None
    subjects = [i for i in range(pronoun + 1, verb.i) if tokens[i].pos in ("NOUN", "PROPN", "PRON")]
    if not subjects or any(t.text in (";", ":") for t in tokens[pronoun : verb.i]):
        return None
    if (
        cue.takes("clause")
        and tokens[after].tag in ("MD", "VBD", "VBZ", "VBP")
        and (tokens[pronoun].lower != "what" or (pronoun > low and tokens[pronoun - 1].pos in ("ADP", "SCONJ")))
    ):
        return (after, _edge_after(p, after)), cue.classes["clause"], "gapped"
    for complement, word in (("of", "of"), ("as", "as")):
        if cue.takes(complement) and tokens[after].lower == word:
            quote = p.mark_before(after + 1)
            if quote:
                return (quote.start, quote.end), cue.classes[complement], "gapped"
            start = after if word == "of" else after + 1
            return (start, _edge_after(p, after)), cue.classes[complement], "gapped"
    if cue.takes("complement") and verb.dep in ("relcl", "pcomp", "ccomp", "csubj"):
        quote = p.mark_before(after)
        if quote:
            return (quote.start, quote.end), cue.classes["complement"], "gapped"
        if (
            tokens[after].pos in ("DET", "ADJ", "NOUN", "ADV")
            and tokens[min(after + 1, len(tokens) - 1)].pos != "PROPN"
        ):
            return (after, _edge_after(p, after)), cue.classes["complement"], "gapped"
    return None


def _edge_after(p: Passage, i: int) -> int:
    end = p.sentence(i)[1]
    while i < end and (p.inside(i) or p.tokens[i].text not in STOPS or p.tokens[i].text == "-"):
        i += 1
    return i


def stray_to(p: Passage, verb: Token, after: int) -> Range | None:
    """An infinitive that the parser hung elsewhere ("threatened in a call to X to …")."""
    tokens = p.tokens
    end = p.sentence(verb.i)[1]
    for i in range(after, min(end, after + 16)):
        token = tokens[i]
        if token.text in (",", ";", ":") or (token.pos in VERBS and token.tag not in ("VBN", "VBG")):
            return None
        if token.tag == "TO" and tokens[token.head].tag in ("VB", "VBN") and token.head > i:
            return i, max(tokens[token.head].right, token.head) + 1
        if token.tag == "TO" and i + 1 < end and p.mark_before(i + 1):
            return i, _edge_after(p, i)
    return None


def stray_that(p: Passage, verb: Token, after: int) -> Range | None:
    """A `that` clause which the parser hung elsewhere ("told reporters that", "warned in a letter that")."""
    end = p.sentence(verb.i)[1]
    for i in range(after, min(end, after + 16)):
        token = p.tokens[i]
        if token.text in (";", ":") or p.mark_before(i):
            return None
        if token.lower == "that" and token.tag in ("IN", "WDT") and i + 1 < end:
            if token.dep in SUBJECTS or token.dep == "dobj":
                return None
            head = p.tokens[token.head]
            right = max(head.right, head.i) + 1 if head.i > i else end
            return i + 1, right
        if token.pos in VERBS and token.dep not in ("amod", "acl", "aux"):
            return None
    return None
