"""Verbs that attribute: what stands after them, before them and round them."""

from collections.abc import Iterator

from reportedly.coding.statements.cues import VERBS, Cue, Cues
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import QUOTES, STOPS, SUBJECTS, Passage, Range
from reportedly.coding.statements.sources import extent, nobody, subject
from reportedly.model.annotation import Token

NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "hardly"})
WH = frozenset({"how", "why", "what", "who", "when", "where", "which", "whether", "if", "whom", "whose"})
ADDRESS = frozenset({"dobj", "dative", "iobj", "pobj", "npadvmod"})
LOOSE = frozenset({"parataxis", "ccomp", "advcl", "dep", "relcl", "acl", "conj", "intj", "amod", "appos", "oprd"})
OPEN_SPEECH = frozenset({"say", "claim", "confirm", "report", "find", "believe", "suggest", "deny", "predict", "ask",
                         "promise", "threaten", "fear", "hope", "know", "suspect", "react", "expect"})  # fmt: skip


def read_verbs(p: Passage, cues: Cues) -> Iterator[Draft]:
    """Statements that verbs make, in text order."""
    for token in p.tokens:
        entries = cues.verbs.get(token.lower)
        if entries and _is_verb(p, token):
            yield from _read(p, token, entries)


def _is_verb(p: Passage, token: Token) -> bool:
    if token.dep in ("aux", "auxpass"):
        return False
    if token.pos in VERBS:
        return token.dep not in ("amod", "compound") or token.tag in ("VBD", "VBZ", "VBP")
    return token.lower in ("says", "said", "told", "tells", "claims", "reports") and token.dep in (
        "ROOT",
        "appos",
        "conj",
        "parataxis",
    )


def _read(p: Passage, verb: Token, entries: tuple[Cue, ...]) -> list[Draft]:
    group = _group(p, verb.i)
    negated = any(p.tokens[i].lower in NEGATIONS for i in group)
    for cue in entries:
        seconds = _seconds(p, verb.i, cue)
        if seconds is None:
            continue
        drafts = _match(p, verb, cue, group, seconds, negated)
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
    between = [i for i in range(left, v)]
    if any(tokens[i].dep in SUBJECTS and tokens[i].head == v for i in between):
        between = [i for i in between if tokens[i].dep in ("aux", "auxpass", "neg")]
    return (*between, v)


def _seconds(p: Passage, v: int, cue: Cue) -> tuple[int, ...] | None:
    """Tokens of the words that must follow; None where they do not."""
    found = []
    i = v + 1
    for word in cue.second:
        limit = min(len(p.tokens), i + 4)
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
    p: Passage, verb: Token, cue: Cue, group: tuple[int, ...], seconds: tuple[int, ...], negated: bool
) -> list[Draft]:
    v = verb.i
    passive = _passive(p, v)
    if passive:
        return _read_passive(p, verb, cue, group, seconds, negated)
    source, cluster = _speaker(p, verb)
    if source is not None and nobody(p, source):
        return []
    after = max((v, *seconds)) + 1
    words = (*group, *seconds)
    prefix = "not-" if negated else ""

    def draft(content: Range, cue_class: str, rule: str) -> list[Draft]:
        start, end = p.trim(*content)
        if start >= end or not p.words(start, end):
            return []
        if source is not None and start <= source < end:
            return []
        return [Draft(source, words, v, (start, end), prefix + cue_class, rule)]

    right = _right(p, verb, cue, after, negated)
    if right:
        content, cue_class, rule = right
        if source is not None or rule in ("quotation",):
            return draft(content, cue_class, rule)
        return draft(content, cue_class, rule) if verb.dep not in ("amod", "csubj", "pcomp") else []
    if source is None or (cue.takes("clause") is None and cue.cue_class not in OPEN_SPEECH):
        return []
    out: list[Draft] = []
    for content in _around(p, verb, cluster, after, cue):
        out += draft(content, cue.takes("clause", "wh") or cue.cue_class, "around")
    return out


def _passive(p: Passage, v: int) -> bool:
    tokens = p.tokens
    if any(tokens[c].dep in ("auxpass", "nsubjpass") for c in tokens[v].children):
        return True
    return tokens[v].tag == "VBN" and tokens[v].dep in ("acl", "amod")


def _read_passive(
    p: Passage, verb: Token, cue: Cue, group: tuple[int, ...], seconds: tuple[int, ...], negated: bool
) -> list[Draft]:
    """Is said to, is believed by X to, it was reported that, was told that."""
    v = verb.i
    agent = _agent(p, v)
    passes = "pass" in cue.classes
    if verb.dep in ("acl", "amod"):
        return []
    content: Range | None = None
    for c in verb.children:
        child = p.tokens[c]
        if c < v:
            continue
        if (
            child.dep == "xcomp"
            and _infinitive(p, child)
            and (passes or (agent is not None and "clause" in cue.classes))
        ) or (child.dep in ("ccomp", "advcl") and "clause" in cue.classes and _that(p, child)):
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
            for g in p.tokens[c].children:
                if p.tokens[g].dep == "pobj":
                    return g
    return None


def _that(p: Passage, clause: Token) -> bool:
    """Whether a clause opens with `that`, or with its subject."""
    first = p.tokens[clause.left]
    if first.lower == "that":
        return True
    return first.lower not in WH and any(p.tokens[c].dep in SUBJECTS for c in clause.children)


def _infinitive(p: Passage, verb: Token) -> bool:
    return any(p.tokens[c].lower == "to" and p.tokens[c].tag == "TO" for c in verb.children)


def _speaker(p: Passage, verb: Token) -> tuple[int | None, Range]:
    """The speaker and the range that cue and speaker take up together."""
    v = verb.i
    source = subject(p, v)
    if source is None:
        source = _inverted(p, verb)
    if source is None:
        return None, (v, v + 1)
    start, end = extent(p, source)
    if end <= v:
        gap = p.tokens[end:v]
        if p.tokens[v].dep in ("xcomp", "advcl", "conj", "relcl", "acl", "pcomp") and not any(
            p.tokens[c].dep in SUBJECTS for c in verb.children
        ):
            return source, (v, v + 1)
        del gap
        return source, (start, v + 1)
    if start > v:
        return source, (v, end)
    return source, (v, v + 1)


def _inverted(p: Passage, verb: Token) -> int | None:
    """The speaker after the cue ("…,” said X"), whatever the parser took it for."""
    v = verb.i
    if v + 1 >= len(p.tokens) or not _closed_before(p, v):
        return None
    i = v + 1
    nxt = p.tokens[i]
    if nxt.pos not in ("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM") or nxt.sentence != verb.sentence:
        return None
    head = i
    while p.tokens[head].head != v and v < p.tokens[head].head and p.tokens[head].dep not in ("ROOT",):
        head = p.tokens[head].head
    if p.tokens[head].pos in ("NOUN", "PROPN", "PRON"):
        return head
    return None


def _closed_before(p: Passage, i: int) -> bool:
    """Whether a comma, a closing mark or a dash stands directly before token `i`."""
    if i == 0:
        return False
    before = p.tokens[i - 1]
    return before.text in (",", "—", "–", "--", "?", "!") or p.mark_after(i - 1) is not None


def _right(p: Passage, verb: Token, cue: Cue, after: int, negated: bool) -> tuple[Range, str, str] | None:
    """What the verb introduces after itself."""
    tokens, v = p.tokens, verb.i
    found = _quoted_right(p, verb, after)
    for c in verb.children:
        child = tokens[c]
        if c < after:
            continue
        if child.dep in ("ccomp", "advcl", "dep", "parataxis") and child.left >= after:
            if child.dep != "ccomp" and tokens[child.left].lower != "that":
                continue
            if _after_comma(p, child.left, after) and not p.mark_before(child.left):
                continue
            clause = _clause(p, child, cue, negated, after)
            if clause:
                return clause
        elif child.dep == "xcomp" and child.left >= after:
            if _infinitive(p, child):
                if cue.takes("to"):
                    return (child.left, child.right + 1), cue.classes["to"], "infinitive"
                obj = _object(p, verb, after)
                if obj is not None and cue.takes("object-to"):
                    return (tokens[obj].left, child.right + 1), cue.classes["object-to"], "object and infinitive"
            elif child.tag == "VBG" and cue.takes("ing"):
                return (child.left, child.right + 1), cue.classes["ing"], "gerund"
    obj = _object(p, verb, after)
    if obj is not None:
        of_object = _with_object(p, verb, cue, obj, after)
        if of_object:
            return of_object
    if cue.takes("clause"):
        that = _stray_that(p, verb, after)
        if that:
            return that, cue.classes["clause"], "that"
    if found:
        return found, cue.takes("clause", "quote") or cue.cue_class, "quotation"
    return None


def _clause(p: Passage, child: Token, cue: Cue, negated: bool, after: int) -> tuple[Range, str, str] | None:
    first = p.tokens[child.left]
    if first.lower in (
        "as",
        "because",
        "since",
        "while",
        "although",
        "though",
        "after",
        "before",
        "when",
        "until",
        "once",
    ):
        return None
    infinitive = _infinitive(p, child) and not any(
        p.tokens[c].dep == "aux" and p.tokens[c].tag in FINITE_TAGS for c in child.children
    )
    if infinitive and first.lower not in WH and first.lower != "that":
        has_subject = any(p.tokens[c].dep in SUBJECTS for c in child.children)
        cue_class = cue.takes("object-to") if has_subject else cue.takes("to", "object-to")
        if cue_class is None:
            return None
        return (child.left, child.right + 1), cue_class, "object and infinitive"
    if first.lower in WH and first.tag in ("WRB", "WP", "WDT", "IN", "WP$"):
        if negated or (first.lower in ("whether", "if") and cue.cue_class not in ("ask", "doubt")):
            return None
        cue_class = cue.takes("wh")
        return ((child.left, child.right + 1), cue_class, "question") if cue_class else None
    if child.tag == "VBG" and not any(p.tokens[c].dep in ("aux",) for c in child.children):
        cue_class = cue.takes("ing", "clause")
        return ((child.left, child.right + 1), cue_class, "gerund") if cue_class else None
    cue_class = cue.takes("clause")
    if cue_class:
        return (child.left, child.right + 1), cue_class, "clause"
    if cue.takes("complement"):
        quote = _quotation_in(p, child.left, child.right + 1)
        return (quote or (child.left, child.right + 1)), cue.classes["complement"], "complement"
    if cue.takes("object-to"):
        return (child.left, child.right + 1), cue.classes["object-to"], "object and participle"
    if cue.takes("as", "at", "np", "of"):
        quote = _quotation_in(p, child.left, child.right + 1)
        if quote:
            return quote, cue.cue_class, "quotation"
    return None


FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _object(p: Passage, verb: Token, after: int) -> int | None:
    """The object, or that of the preposition which belongs to the cue."""
    tokens = p.tokens
    for c in verb.children:
        if c >= after and tokens[c].dep in ("dobj", "dative", "iobj", "oprd", "attr") and tokens[c].pos not in ("ADP",):
            return c
    for c in verb.children:
        if tokens[c].dep in ("prep", "prt", "agent", "dative") and verb.i < c < after:
            for g in tokens[c].children:
                if tokens[g].dep in ("pobj", "pcomp") and g >= after:
                    return g
    if after < len(tokens) and after - 1 > verb.i and tokens[after].sentence == verb.sentence:
        i = after
        while (
            tokens[i].head != i
            and tokens[i].head > after
            and tokens[tokens[i].head].pos in ("NOUN", "PROPN", "PRON", "NUM")
        ):
            i = tokens[i].head
        if tokens[i].pos in ("NOUN", "PROPN", "PRON", "NUM"):
            return i
    return None


def _with_object(p: Passage, verb: Token, cue: Cue, obj: int, after: int) -> tuple[Range, str, str] | None:
    tokens = p.tokens
    token = tokens[obj]
    start = min(token.left, obj)
    if start < after:
        start = after
    if cue.takes("object-to"):
        end = _to_after(p, verb, obj)
        if end:
            return (start, end), cue.classes["object-to"], "object and infinitive"
    for complement, word in (("of", ("of", "for", "over")), ("as", ("as",)), ("at", ("at",))):
        if cue.takes(complement):
            prep = _prep(p, verb, obj, word)
            if prep is not None:
                end = prep.right + 1
                if complement == "as" and cue.classes["as"] in ("judge", "react"):
                    quote = _quotation_in(p, prep.i + 1, end)
                    if quote and cue.lemma in SPLITTING and _whole(p, quote, prep.i + 1, end):
                        return quote, cue.classes["as"], "as quoted"
                return (start, end), cue.classes[complement], complement
    if cue.takes("complement"):
        return _object_complement(p, verb, cue, obj, start)
    quote = _quotation_in(p, start, max(token.right, obj) + 1)
    if quote and p.words(*quote) >= 1 and _whole(p, quote, start, max(token.right, obj) + 1):
        return quote, cue.takes("np", "quote", "clause") or cue.cue_class, "quoted object"
    if cue.takes("np") and token.pos not in ("ADP",):
        if token.pos == "PRON" and cue.cue_class not in ("deny", "doubt"):
            return None
        return (start, _noun_end(p, verb, obj)), cue.classes["np"], "noun phrase"
    if quote and p.words(*quote) >= 2 and cue.cue_class != "react":
        return (start, max(token.right, obj) + 1), cue.cue_class, "quoted object"
    if quote and p.words(*quote) >= 2:
        return quote, cue.cue_class, "quoted object"
    return None


SPLITTING = frozenset(
    {"dismiss", "reject", "denounce", "condemn", "describe", "see", "hail", "praise", "deride", "slam"}
)


def _noun_end(p: Passage, verb: Token, obj: int) -> int:
    """End of a bare noun phrase content, the phrases that the verb took over included ("blamed X for Y")."""
    end = max(p.tokens[obj].right, obj) + 1
    for c in verb.children:
        child = p.tokens[c]
        if child.left == end and child.dep == "prep" and child.lower in ("for", "on", "to", "of", "in", "as", "at"):
            if not any(p.tokens[g].entity in ("DATE", "TIME") for g in child.children):
                end = child.right + 1
    return end


def _whole(p: Passage, quote: Range, start: int, end: int) -> bool:
    """Whether a quotation is all there is in the range, an article apart."""
    return p.words(start, end) - p.words(*quote) <= sum(
        1 for t in p.tokens[start : quote[0]] if t.dep in ("det", "punct")
    )


def _to_after(p: Passage, verb: Token, obj: int) -> int | None:
    """End of the infinitive after the object, wherever the parser hung it."""
    tokens = p.tokens
    limit = max(verb.right, tokens[obj].right) + 1
    depth = 0
    for i in range(obj + 1, limit):
        token = tokens[i]
        if token.lower == "to" and token.tag == "TO":
            head = tokens[token.head]
            if head.i > i and head.tag in ("VB", "VBN"):
                return max(head.right, head.i) + 1
        if token.text in (";", ":"):
            return None
        depth += 1
    return None


def _prep(p: Passage, verb: Token, obj: int, words: tuple[str, ...]) -> Token | None:
    tokens = p.tokens
    for governor in (verb.i, obj):
        for c in tokens[governor].children:
            if tokens[c].dep in ("prep", "agent", "mark") and tokens[c].lower in words and c > obj:
                if any(
                    tokens[g].dep in ("pcomp", "pobj", "amod", "prep", "acl", "ccomp") for g in tokens[c].children
                ) or words == ("as",):
                    return tokens[c]
    for i in range(obj + 1, max(verb.right, tokens[obj].right) + 1):
        if tokens[i].lower in words and words != ("at",) and tokens[i].dep in ("prep", "advmod", "mark"):
            return tokens[i]
    return None


def _object_complement(p: Passage, verb: Token, cue: Cue, obj: int, start: int) -> tuple[Range, str, str] | None:
    tokens = p.tokens
    end = obj + 1
    for c in verb.children:
        if c > verb.i and tokens[c].dep in ("dobj", "oprd", "ccomp", "attr", "acomp", "xcomp", "appos", "dep", "nsubj"):
            end = max(end, tokens[c].right + 1)
    quote = _quotation_in(p, start, end)
    if quote and cue.lemma not in ("find", "consider", "judge", "think", "name", "count", "believe", "rate"):
        return quote, cue.classes["complement"], "complement"
    others = [
        c for c in verb.children if c > verb.i and tokens[c].dep in ("oprd", "attr", "acomp", "xcomp") and c != obj
    ]
    if not others and not quote:
        return None
    return (start, end), cue.classes["complement"], "complement"


def _quotation_in(p: Passage, start: int, end: int) -> Range | None:
    for i in range(start, min(end, len(p.tokens))):
        quotation = p.mark_before(i)
        if quotation:
            return quotation.start, quotation.end
        if i == start and i and p.mark_before(i - 1):
            quotation = p.quoted[i]
            if quotation:
                return quotation.start, quotation.end
    return None


def _quoted_right(p: Passage, verb: Token, after: int) -> Range | None:
    """A quotation that follows the cue, after at most an addressee, adverbs and a comma or colon."""
    tokens = p.tokens
    end = p.sentence(verb.i)[1]
    i = after
    while i < end and i < after + 14:
        quotation = p.mark_before(i)
        if quotation:
            break
        token = tokens[i]
        if (token.pos in VERBS and token.dep not in ("amod", "compound")) or token.text in (";", ".", "—", "–"):
            return None
        if token.text in QUOTES:
            return None
        i += 1
    else:
        return None
    if not quotation:
        return None
    before = tokens[i - 1].text
    if i > after and before not in (",", ":") and i - after > 3 and not tokens[i - 1].pos == "ADP":
        between = tokens[after:i]
        if any(t.dep in SUBJECTS for t in between):
            return None
    stop = quotation.end + 1
    if (
        stop < len(tokens)
        and stop < end
        and tokens[stop].text not in STOPS
        and tokens[stop].text not in ("and", "but", "in", "on", "at", "after", "as", "when")
    ):
        clause_end = stop
        while clause_end < end and tokens[clause_end].text not in (",", ";", ":", "."):
            clause_end += 1
        if p.has_clause(i, clause_end) and not p.has_clause(quotation.start, quotation.end):
            return i, clause_end
    return quotation.start, quotation.end


def _after_comma(p: Passage, left: int, after: int) -> bool:
    """Whether a comma stands before a clause on the right, so that the cue stood in the middle of it."""
    i = left - 1
    return (i >= after - 1 and p.tokens[i].text == ",") or p.tokens[left].text == ","


def _stray_that(p: Passage, verb: Token, after: int) -> Range | None:
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


def _around(p: Passage, verb: Token, cluster: Range, after: int, cue: Cue) -> list[Range]:
    """What stands before, and after, a cue that closes or interrupts its content: “…, officials say, …”."""
    tokens, v = p.tokens, verb.i
    left, right = cluster
    sentence_start, sentence_end = p.sentence(v)
    while (
        left > sentence_start
        and tokens[left - 1].head in range(left, right)
        and tokens[left - 1].dep
        in ("aux", "neg", "advmod", "auxpass", "det", "amod", "compound", "poss", "punct", "nmod", "nummod", "appos")
        and tokens[left - 1].text not in STOPS
        and tokens[left - 1].text not in QUOTES
    ):
        left -= 1
    if left <= 0:
        return []
    closing = p.mark_after(left - 1)
    before_text = tokens[left - 1].text
    if closing is None and before_text in (",", "—", "–", "--") and left >= 2:
        closing = p.mark_after(left - 2)
    if closing:
        start = _start(p, verb, left, sentence_start)
        if closing.start - 1 <= start + 1 or p.words(start, closing.start) <= 0:
            start = closing.start
        first: Range = (start, left)
    else:
        if left <= sentence_start or before_text not in (",", "—", "–", "--", "?", "!", ")"):
            return []
        inner = p.inside(v)
        if inner and inner.start > sentence_start:
            sentence_start = inner.start
        first = (_start(p, verb, left, sentence_start), left)
    pieces = []
    trimmed = p.trim(*first)
    if trimmed[0] < trimmed[1]:
        pieces.append(trimmed)
    rest = _rest(p, verb, max(right, after), sentence_end)
    if rest:
        rest = p.trim(*rest)
    if not pieces:
        return [rest] if rest and rest[0] < rest[1] else []
    if rest and rest[0] < rest[1]:
        if p.has_clause(*pieces[0]) and p.has_clause(*rest):
            return [pieces[0], rest]
        if p.words(*rest) > p.words(*pieces[0]):
            return [rest]
    return pieces


def _start(p: Passage, verb: Token, left: int, sentence_start: int) -> int:
    """Where the piece before an interrupting cue begins."""
    tokens, v = p.tokens, verb.i
    start = sentence_start
    if verb.dep == "parataxis" or (verb.head > v and verb.dep in LOOSE):
        start = tokens[verb.head].left
        if start >= left:
            start = sentence_start
    elif verb.dep in ("conj", "ccomp", "advcl", "relcl") and verb.left < left:
        own = [
            c
            for c in verb.children
            if c < left and tokens[c].dep in ("ccomp", "advcl", "dep", "nsubj") and tokens[c].right < left
        ]
        clausal = [c for c in own if tokens[c].dep == "ccomp"]
        if clausal:
            start = verb.left
    for i in range(left - 1, start - 1, -1):
        if tokens[i].text == ";" and not p.inside(i):
            return i + 1
    return start


def _rest(p: Passage, verb: Token, right: int, sentence_end: int) -> Range | None:
    """The piece of the content after an interrupting cue."""
    tokens = p.tokens
    i = right
    while i < sentence_end and tokens[i].text not in STOPS and not p.mark_before(i):
        i += 1
    if i >= sentence_end:
        return None
    if tokens[i].text in (";", ".", ":"):
        return None
    if tokens[i].text in STOPS:
        i += 1
    if i >= sentence_end:
        return None
    quotation = p.mark_before(i)
    if quotation:
        return quotation.start, quotation.end
    if verb.dep == "parataxis" or (verb.head > verb.i and verb.dep in LOOSE):
        head = tokens[verb.head]
        if head.right >= i:
            return i, head.right + 1
    return None
