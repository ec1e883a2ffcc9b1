"""Verbs that attribute."""

from collections.abc import Iterator

from reportedly.coding.statements.brackets import Bracket, adjacent, bracket
from reportedly.coding.statements.complements import WH, infinitive, introduced
from reportedly.coding.statements.cues import DESIRING, VERBS, Cue, Cues, word_class
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import FINITE, SUBJECTS, Passage, Range
from reportedly.coding.statements.pieces import pieces
from reportedly.coding.statements.sources import nobody, subject
from reportedly.coding.statements.tags import Tag, tag_of
from reportedly.model.annotation import Token

CITING = frozenset({"citing", "quoting", "paraphrasing"})
NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "hardly"})
SPEECH = frozenset(
    {"say", "claim", "confirm", "report", "find", "believe", "suggest", "deny", "predict", "promise", "threaten"}
    | {"fear", "hope", "know", "suspect", "ask", "expect"}
)
"""Classes whose cue may close or interrupt its content."""

INTRODUCING = frozenset({"hold", "figure", "take it", "carry", "air", "print", "count"})
"""Verbs that attribute only what follows them: round a clause they mean something else."""

MISTAGGED = frozenset({"says", "said", "told", "tells", "claims", "reports"})
SPEECH_PREPOSITIONS = frozenset({"of", "on", "upon", "to", "for", "with", "about", "against", "in", "at", "from"})


ACTS = frozenset({"infinitive", "noun phrase", "object and infinitive", "quoted object"})
PERSONAL = frozenset({"tell", "inform", "warn", "advise", "remind", "assure", "promise", "ask", "notify", "brief"})
"""Their passive has the person spoken to as its subject: without an agent nobody is said to speak."""
QUOTED = frozenset({"quotation", "quoted object"})
MODALS = frozenset({"may", "might", "could", "can", "will", "would", "should", "shall"})
UNNAMED = frozenset({"named", "nameless", "unnamed", "anonymous", "anonymity", "unidentified"})
"""Who asks not to be named says so to the reporter alone."""


def read_verbs(p: Passage, cues: Cues) -> Iterator[Draft]:
    """Statements that verbs make, in text order; none inside a quotation, where the quoted speak for themselves."""
    for token in p.tokens:
        entries = cues.verbs.get(token.lower)
        if entries and _is_verb(p, token) and not p.inside(token.i) and token.lower not in CITING:
            yield from _read(p, token, entries, _tag(p, token, cues))


def _is_verb(p: Passage, token: Token) -> bool:
    if token.dep in ("aux", "auxpass"):
        return False
    if token.pos in VERBS:
        if token.tag == "VBG" and token.i and p.tokens[token.i - 1].lower == "as":
            return False
        if token.tag == "VBN" and token.dep not in ("conj", "acl", "amod"):
            return any(p.tokens[c].dep in ("aux", "auxpass", "nsubj") for c in token.children)
        return token.dep not in ("amod", "compound") or token.tag in ("VBD", "VBZ", "VBP")
    return token.lower in MISTAGGED and token.dep in ("ROOT", "appos", "conj", "parataxis")


def _tag(p: Passage, verb: Token, cues: Cues) -> Tag | None:
    """The tag that a verb makes with a name or pronoun; descriptions are left to the parse, which knows appositions."""
    tag = tag_of(p, verb.i, cues)
    return tag if tag is not None and p.tokens[tag.source].pos in ("PROPN", "PRON") else None


def _read(p: Passage, verb: Token, entries: tuple[Cue, ...], tag: Tag | None) -> list[Draft]:
    group = _group(p, verb.i)
    negated = any(p.tokens[i].lower in NEGATIONS for i in group)
    if verb.lower in ("quoted", "quotes", "quote", "cited", "cites"):
        relayed = _as_saying(p, verb)
        if relayed:
            return relayed
    for cue in entries:
        seconds = _seconds(p, verb.i, cue)
        if seconds is None:
            continue
        drafts = _match(p, verb, cue, group, seconds, negated, tag)
        if drafts:
            return drafts
    return []


def _group(p: Passage, v: int) -> tuple[int, ...]:
    """The verb with its auxiliaries, its negation and the adverbs between."""
    tokens = p.tokens
    left = v
    for c in tokens[v].children:
        if c < v and tokens[c].dep in ("aux", "auxpass", "neg", "preconj") and tokens[c].lower != "to":
            left = min(left, c)
    between = list(range(left, v))
    if any(tokens[i].dep in SUBJECTS and tokens[i].head == v for i in between):
        between = [i for i in between if tokens[i].dep in ("aux", "auxpass", "neg")]
    return (*between, v)


def _seconds(p: Passage, v: int, cue: Cue) -> tuple[int, ...] | None:
    """Tokens of the words that must follow; None where they do not. Prepositions follow at once, particles may wait."""
    found = []
    i = v + 1
    for word in cue.second:
        limit = min(len(p.tokens), i + (1 if word in SPEECH_PREPOSITIONS else 4))
        while i < limit and p.tokens[i].lower != word:
            if p.tokens[i].pos in ("PUNCT", "VERB"):
                return None
            i += 1
        if i >= limit:
            return None
        found.append(i)
        i += 1
    return tuple(found)


def _match(
    p: Passage,
    verb: Token,
    cue: Cue,
    group: tuple[int, ...],
    seconds: tuple[int, ...],
    negated: bool,
    tag: Tag | None,
) -> list[Draft]:
    v = verb.i
    if passive(p, verb):
        return _read_passive(p, verb, cue, group, seconds, negated)
    source = subject(p, v)
    after = max((v, *seconds)) + 1
    words = (*group, *seconds)
    prefix = "not-" if negated else ""
    speech = cue.takes("clause", "wh") if cue.cue_class in SPEECH and cue.lemma not in INTRODUCING else None
    if speech:
        judged = cue.takes("complement") == "judge" and p.mark_before(after) is not None
        found = None if judged else bracket(p, verb, group, after, source)  # "…, a ship that Rome deems “a bomb”"
        if tag is not None:
            start, end = min(tag.speaker[0], group[0]), max(found.range[1] if found else after, tag.speaker[1])
            found = Bracket(tag.source, tag.speaker, (start, end), tag.speaker[0] > v)
        if found:
            if nobody(p, found.source) or (negated and speech in ("say", "confirm", "report", "ask")):
                return []
            contents = pieces(p, verb, found)
            if contents:
                return [
                    Draft(found.source, words, v, content, prefix + speech, "around", speaker=found.speaker)
                    for content in contents
                    if not content[0] <= found.source < content[1]
                    and not (speech == "know" and p.tokens[content[0]].lower in ("whether", "if", "what", "how"))
                ]
    if verb.tag in FINITE and verb.dep not in ("relcl", "conj"):
        source = adjacent(p, group[0], source if source is None or source < v else None)
    if source is not None and p.inside(source) and not p.inside(v):
        source = _speaker_before(p, v)
    if verb.lower in word_class("going-on") and p.tokens[v - 1].text == ",":
        source = _outer_speaker(p, verb, source)
    if source is None or nobody(p, source):
        return []
    source = _issuer(p, verb, source)
    right = introduced(p, verb, cue, after, negated)
    if not right:
        return []
    if right[2] in QUOTED and (negated or (verb.tag == "VB" and infinitive(p, verb))):
        return []
    if right[2] in QUOTED and right[1] in ("find", "know", "believe"):
        return []
    if right[2] == "quotation" and cue.lemma in DESIRING:
        return []
    if right[2] in ACTS and _not_done(p, verb, group, negated and right[1] not in ("rule-out", "deny", "hope")):
        return []
    if right[1] == "rule-out" and not negated and right[2] != "clause":
        return []
    start, end = p.whole(*p.trim(*p.whole_quotation(*right[0])))
    if start >= end or not p.words(start, end) or start <= source < end:
        return []
    if right[1] == "know" and p.tokens[start].lower in ("whether", "if"):
        return []
    if any(t.lower in UNNAMED for t in p.tokens[start:end]):
        return []
    return [Draft(source, words, v, (start, end), prefix + right[1], right[2])]


def _outer_speaker(p: Passage, verb: Token, own: int | None) -> int | None:
    """Who goes on with a participle that the parser hung in what they are reported to say; else its own subject."""
    clause = p.tokens[verb.head]
    while clause.dep in ("conj", "xcomp") and clause.head != clause.i:
        clause = p.tokens[clause.head]
    reported = clause.dep == "ccomp" and clause.head < clause.i and p.tokens[clause.head].tag in FINITE
    if verb.dep not in ("advcl", "prep") or not reported:
        return own
    found = subject(p, clause.head)
    return own if found is None else found


def _speaker_before(p: Passage, v: int) -> int | None:
    """Subject of the last finite verb before a cue that stands outside quotations: who goes on after a quotation."""
    for i in range(v - 1, p.sentence(v)[0], -1):
        token = p.tokens[i]
        if token.tag in FINITE and token.pos == "VERB" and not p.inside(i):
            return next((c for c in token.children if token.pos and p.tokens[c].dep in SUBJECTS), None)
    return None


def _issuer(p: Passage, verb: Token, source: int) -> int:
    """Who issues the text that a cue is said of: `they put out a statement saying …`; else the source itself."""
    token = p.tokens[source]
    issuing = p.tokens[token.head]
    if verb.dep not in ("acl", "relcl") or token.dep != "dobj" or token.lower not in word_class("text"):
        return source
    if issuing.lemma not in word_class("carrier") or passive(p, issuing):
        return source
    found = subject(p, issuing.i)
    return source if found is None else found


def _not_done(p: Passage, verb: Token, group: tuple[int, ...], negated: bool) -> bool:
    """Whether a promise, a threat or the like is only possible, asked about, or said not to have been made."""
    if negated or any(p.tokens[i].lower in MODALS for i in group) or (verb.tag == "VB" and infinitive(p, verb)):
        return True
    return p.tokens[group[0]].lower in ("did", "has", "have", "is") and group[0] == p.sentence(verb.i)[0]


def _finite_after_all(p: Passage, verb: Token) -> bool:
    """Whether a participle is the missing finite verb of its sentence ("The agency certified on Monday that …")."""
    head = p.tokens[verb.head]
    if verb.tag != "VBN" or verb.dep != "acl" or head.dep != "ROOT" or head.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    if head.i > verb.i or p.tokens[verb.i - 1].text == "“":
        return False
    clause = any(p.tokens[c].dep == "ccomp" and p.tokens[p.tokens[c].left].lower == "that" for c in verb.children)
    return clause and not any(p.tokens[c].dep in ("agent", "auxpass") for c in verb.children)


def passive(p: Passage, verb: Token) -> bool:
    """Whether a verb form is passive."""
    if _finite_after_all(p, verb):
        return False
    if any(p.tokens[c].dep in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return verb.tag == "VBN" and verb.dep in ("acl", "amod")


def _read_passive(
    p: Passage, verb: Token, cue: Cue, group: tuple[int, ...], seconds: tuple[int, ...], negated: bool
) -> list[Draft]:
    """Is said to, is believed by X to, it was reported that, was told by X that."""
    v = verb.i
    agent = _agent(p, v)
    if verb.dep in ("acl", "amod") or p.tokens[verb.head].lemma == "let" or (agent is None and cue.lemma in PERSONAL):
        return []
    content: Range | None = None
    for c in verb.children:
        child = p.tokens[c]
        if c < v or any(t.text in (",", ":", ";", "—") for t in p.tokens[v + 1 : child.left]):
            continue
        if child.dep == "xcomp" and infinitive(p, child) and cue.takes("pass", "clause"):
            content = (child.left, child.right + 1) if agent is not None or "pass" in cue.classes else None
        elif child.dep in ("ccomp", "advcl") and "clause" in cue.classes and _that(p, child):
            content = (child.left, child.right + 1)
        if content:
            break
    if content is None:
        return []
    start, end = p.trim(*content)
    if start >= end:
        return []
    cue_class = cue.takes("pass", "clause") or cue.cue_class
    prefix = "not-" if negated else ""
    return [Draft(agent, (*group, *seconds), v, (start, end), prefix + cue_class, "passive")]


def _agent(p: Passage, v: int) -> int | None:
    for c in p.tokens[v].children:
        if p.tokens[c].dep == "agent":
            return next((g for g in p.tokens[c].children if p.tokens[g].dep == "pobj"), None)
    return None


def _that(p: Passage, clause: Token) -> bool:
    """Whether a clause opens with `that`, or with its subject."""
    first = p.tokens[clause.left]
    if first.lower == "that":
        return True
    return first.lower not in WH and first.tag != "IN" and any(p.tokens[c].dep in SUBJECTS for c in clause.children)


def _as_saying(p: Passage, verb: Token) -> list[Draft]:
    """`quoted X as saying`, `X was quoted by Y as saying`: X speaks, the other only relays."""
    tokens = p.tokens
    high = p.sentence(verb.i)[1]
    at = next((i for i in range(verb.i + 1, min(high - 1, verb.i + 14))
               if tokens[i].lower == "as" and tokens[i + 1].tag == "VBG"), None)  # fmt: skip
    if at is None:
        return []
    own = subject(p, verb.i)
    if passive(p, verb):
        source, relay = own, _agent(p, verb.i)
    else:
        source = next(
            (c for c in verb.children if verb.i < c < at and tokens[c].dep in ("dobj", "nsubj", "dative")), None
        )
        if source is None:
            source = next((i for i in range(at - 1, verb.i, -1) if tokens[i].pos in ("NOUN", "PROPN", "PRON")), None)
        relay = own
    if source is None:
        return []
    cue = (at, at + 1)
    links = (relay,) if relay is not None else ()
    found = bracket(p, verb, _group(p, verb.i), at + 2, own)
    if found:
        contents = pieces(p, verb, found)
        if contents:
            return [Draft(source, cue, verb.i, c, "say", "as saying", links) for c in contents]
    start = at + 2
    opened = next((i for i in range(start, min(high, start + 10)) if p.mark_before(i)), None)
    if opened is not None:
        quotation = p.mark_before(opened)
        assert quotation is not None
        if not p.has_clause(start, opened):
            start = quotation.start
            return [Draft(source, cue, verb.i, p.trim(start, quotation.end), "say", "as saying", links)]
    content = p.trim(start, high)
    return [Draft(source, cue, verb.i, content, "say", "as saying", links)] if content[0] < content[1] else []
