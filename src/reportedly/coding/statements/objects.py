"""Objects of cue verbs that are their content by themselves: figures, topics, bare noun phrases."""

from reportedly.coding.statements.cues import word_class
from reportedly.coding.statements.passage import Passage, Range
from reportedly.coding.statements.sources import subject
from reportedly.model.annotation import Token

CLAUSES = frozenset({"acl", "ccomp", "relcl"})
ASIDES = frozenset({"who", "which", "whose", "where", "after", "as", "while", "when", "although", "though"})
DASHES = ("-", "–", "—")
TALKED = frozenset({"address", "discuss", "raise", "speak", "talk"})
SCENES = frozenset({"on", "in", "at", "during", "after", "before", "via"})
SETTINGS = frozenset({"DATE", "TIME", "ORG", "WORK_OF_ART", "EVENT", "FAC", "PRODUCT"})


def aside(p: Passage, start: int, end: int) -> int:
    """Where a noun phrase ends before a clause that a comma sets off, or before when and where it was spoken about."""
    tokens = p.tokens
    for i in range(start + 1, end - 1):
        if tokens[i].text == "," and tokens[i + 1].lower in ASIDES:
            return i
        if tokens[i].text.endswith(DASHES) and tokens[i].end < tokens[i + 1].start:
            return i if tokens[i].text in DASHES else i + 1
        if tokens[i].lower in SCENES and any(tokens[c].entity in SETTINGS for c in tokens[i].children):
            return i
    return end


def topic(p: Passage, verb: Token, obj: int) -> bool:
    """Whether an object is what a speaker spoke about: talks of several parties are no statement."""
    token, tokens = p.tokens[obj], p.tokens
    source = subject(p, verb.i)
    if token.pos == "PRON" or token.entity in ("DATE", "TIME") or source is None:
        return False
    speaker = tokens[source]
    talked = token.children if verb.lemma in TALKED else ()  # "discussed ties with": the parse may hang it on either
    if any(tokens[c].lower in ("with", "between") for c in (*verb.children, *talked)):
        return False
    if any(tokens[tokens[c].left].lower == "that" and tokens[c].dep in CLAUSES for c in token.children):
        return False
    if verb.lemma not in TALKED:
        return True
    several = speaker.tag in ("NNS", "NNPS") or any(tokens[c].dep == "cc" for c in speaker.children)
    return not several and speaker.lower not in ("they", "we", "both", "sides", "talks", "meeting", "summit")


def shown(p: Passage, verb: Token, obj: int) -> bool:
    """Whether the subject is a survey, a study or a set of figures, and the object what it tells."""
    source = subject(p, verb.i)
    if source is None or p.tokens[obj].pos == "PRON":
        return False
    words = [p.tokens[source], *(p.tokens[c] for c in p.tokens[source].children if p.tokens[c].dep == "compound")]
    return any(t.lower in word_class("data") for t in words)


def figure(p: Passage, obj: int) -> bool:
    """Whether an object is a count of people ("25 dead", "a toll of ten")."""
    token = p.tokens[obj]
    if token.lower in ("toll", "figure", "tally"):
        return any(p.tokens[c].lower == "of" for c in token.children)
    counts = [t for t in (token, *(p.tokens[c] for c in token.children)) if t.pos == "NUM" and t.lower != "one"]
    follows = p.tokens[obj + 1].lower if obj + 1 < len(p.tokens) else ""
    return bool(counts) and (
        token.lower in word_class("counted") or (token.pos == "NUM" and follows in word_class("counted"))
    )


def noun_end(p: Passage, verb: Token, obj: int) -> int:
    """End of a bare noun phrase content, the phrases that the verb took over included ("blamed X for Y")."""
    end = max(p.tokens[obj].right, obj) + 1
    for c in verb.children:
        child = p.tokens[c]
        if c > obj and child.dep == "dobj":
            end = max(child.right, c) + 1
        if (
            child.left == end
            and child.dep in ("prep", "dative")
            and p.tokens[obj].pos != "PRON"
            and child.lower in ("for", "on", "to", "of", "in", "as", "at")
            and not any(p.tokens[g].entity in ("DATE", "TIME") for g in child.children)
        ):
            end = child.right + 1
    quotation = p.mark_before(end)
    if quotation and quotation.end <= verb.right and quotation.closed:
        end = quotation.end + 1
    return end


def whole_object(p: Passage, quote: Range, start: int, end: int) -> bool:
    """Whether a quotation is all there is in the range, an article apart."""
    return p.words(start, end) - p.words(*quote) <= sum(
        1 for t in p.tokens[start : quote[0]] if t.dep in ("det", "punct")
    )
