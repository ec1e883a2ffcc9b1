"""What a cue verb introduces after itself: clauses, infinitives, objects, quoted words."""

from reportedly.coding.statements.cues import VERBS, Cue
from reportedly.coding.statements.objects import aside, figure, noun_end, shown, topic, whole_object
from reportedly.coding.statements.passage import QUOTES, STOPS, SUBJECTS, Passage, Range
from reportedly.coding.statements.repairs import Found, cut, gapped, stray_that, stray_to
from reportedly.model.annotation import Token

WH = frozenset({"how", "why", "what", "who", "when", "where", "which", "whether", "if", "whom", "whose"})


def infinitive(p: Passage, verb: Token) -> bool:
    """Whether `to` stands before a verb."""
    return any(p.tokens[c].lower == "to" and p.tokens[c].tag == "TO" for c in verb.children)


def introduced(p: Passage, verb: Token, cue: Cue, after: int, negated: bool) -> Found | None:
    """What the verb introduces after itself."""
    tokens = p.tokens
    found = _quoted_right(p, verb, after, cue.takes("quote") is not None)
    for c in verb.children:
        child = tokens[c]
        if c < after:
            continue
        if child.dep in ("ccomp", "advcl", "dep", "parataxis") and child.left >= after:
            if child.dep != "ccomp" and tokens[child.left].lower != "that":
                continue
            if _set_off(p, child.left, after):
                continue
            clause = _clause(p, verb, child, cue, negated)
            if clause and clause[2] == "clause" and _lacks_subject(p, child, after):
                clause = ((after, clause[0][1]), clause[1], clause[2])
            if clause:
                return clause
        elif child.dep == "xcomp" and child.left >= after:
            if infinitive(p, child):
                obj = _object(p, verb, after)
                if obj is not None and obj < child.left and cue.takes("object-to"):
                    return (tokens[obj].left, _reach(p, verb, child)), cue.classes["object-to"], "object and infinitive"
                if cue.takes("to"):
                    return (child.left, _reach(p, verb, child)), cue.classes["to"], "infinitive"
            elif (child.tag == "VBG" or tokens[child.left].lower in ("having", "being")) and cue.takes("ing"):
                return (child.left, _reach(p, verb, child)), cue.classes["ing"], "gerund"
    obj = _object(p, verb, after)
    if obj is not None:
        of_object = _with_object(p, verb, cue, obj, after)
        if of_object:
            return of_object
    gap = gapped(p, verb, cue, after)
    if gap:
        return gap
    if cue.takes("clause"):
        that = stray_that(p, verb, after)
        if that:
            return that, cue.classes["clause"], "that"
    if cue.takes("to", "object-to") and not found:
        stray = stray_to(p, verb, after)
        if stray and cue.takes("to"):
            return stray, cue.classes["to"], "infinitive"
    if found:
        return found, cue.takes("clause", "quote") or cue.cue_class, "quotation"
    return None


def _lacks_subject(p: Passage, child: Token, after: int) -> bool:
    """Whether a reported clause opens with its verb: the parser hung its subject on the cue."""
    first = p.tokens[child.left]
    if first.tag not in FINITE_TAGS or any(p.tokens[c].dep in SUBJECTS for c in child.children):
        return False
    between = p.tokens[after : child.left]
    return any(t.pos in ("NOUN", "PROPN", "PRON") for t in between) and not any(t.text == "," for t in between)


def _clause(p: Passage, verb: Token, child: Token, cue: Cue, negated: bool) -> Found | None:
    first = p.tokens[child.left]
    if first.lower in ("himself", "herself", "itself", "themselves", "myself", "ourselves"):
        return None
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
    bare = infinitive(p, child) and not any(
        p.tokens[c].dep == "aux" and p.tokens[c].tag in FINITE_TAGS for c in child.children
    )
    if bare and first.lower not in WH and first.lower != "that":
        has_subject = any(p.tokens[c].dep in SUBJECTS for c in child.children)
        cue_class = cue.takes("object-to") if has_subject else cue.takes("to", "object-to")
        if cue_class is None:
            return None
        return (child.left, _reach(p, verb, child)), cue_class, "object and infinitive"
    if first.lower in WH and first.tag in ("WRB", "WP", "WDT", "IN", "WP$"):
        condition = (
            first.lower in ("if", "when", "where") and p.tokens[first.head].dep == "advcl" and first.head != child.i
        )
        if negated and not condition:
            return None
        if first.lower in ("whether", "if") and cue.cue_class not in ("ask", "doubt") and not condition:
            return None
        cue_class = cue.takes("clause") if condition else cue.takes("wh")
        return ((child.left, _reach(p, verb, child)), cue_class, "question") if cue_class else None
    if first.lower in ("having", "being") or (
        child.tag == "VBG" and not any(p.tokens[c].dep == "aux" for c in child.children)
    ):
        cue_class = cue.takes("ing", "clause")
        return ((child.left, _reach(p, verb, child)), cue_class, "gerund") if cue_class else None
    cue_class = cue.takes("clause")
    if cue_class:
        return (child.left, _reach(p, verb, child)), cue_class, "clause"
    if cue.takes("complement"):
        quote = _quotation_in(p, child.left, child.right + 1)
        return (quote or (child.left, _reach(p, verb, child))), cue.classes["complement"], "complement"
    if cue.takes("object-to"):
        return (child.left, _reach(p, verb, child)), cue.classes["object-to"], "object and participle"
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


def _with_object(p: Passage, verb: Token, cue: Cue, obj: int, after: int) -> Found | None:
    tokens = p.tokens
    token = tokens[obj]
    start = min(token.left, obj)
    if start < after:
        start = after
    if tokens[start].lower in ("itself", "himself", "herself", "themselves"):
        return None
    if cue.takes("object-to") and token.pos not in ("NUM", "SYM") and token.entity != "MONEY":
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
                    if quote and cue.lemma in SPLITTING and whole_object(p, quote, prep.i + 1, end):
                        return quote, cue.classes["as"], "as quoted"
                return (start, end), cue.classes[complement], complement
    if cue.takes("complement"):
        return _object_complement(p, verb, cue, obj, start)
    quote = _quotation_in(p, start, max(token.right, obj) + 1)
    if quote and p.words(*quote) >= 1 and whole_object(p, quote, start, max(token.right, obj) + 1):
        return quote, cue.takes("np", "quote", "clause") or cue.cue_class, "quoted object"
    if cue.takes("figure") and figure(p, obj):
        return (start, noun_end(p, verb, obj)), cue.classes["figure"], "figure"
    if cue.takes("data") and shown(p, verb, obj):
        return (start, aside(p, start, noun_end(p, verb, obj))), cue.classes["data"], "noun phrase"
    if cue.takes("topic") and topic(p, verb, obj):
        return (start, aside(p, start, noun_end(p, verb, obj))), cue.classes["topic"], "noun phrase"
    if cue.takes("np") and token.pos not in ("ADP",):
        if token.pos == "PRON" and cue.cue_class not in ("deny", "doubt", "rule-out", "promise", "accuse"):
            return None
        if token.lower in ("nothing", "lives", "other", "same"):
            return None
        return (start, noun_end(p, verb, obj)), cue.classes["np"], "noun phrase"
    if quote and cue.cue_class != "react":
        return (start, max(token.right, obj) + 1), cue.cue_class, "quoted object"
    if quote and p.words(*quote) >= 2:
        return quote, cue.cue_class, "quoted object"
    return None


GOVERNED = frozenset({"pcomp", "pobj", "amod", "prep", "acl", "ccomp"})
SPLITTING = frozenset(
    {"dismiss", "reject", "denounce", "condemn", "describe", "see", "hail", "praise", "deride", "slam"}
)


def _to_after(p: Passage, verb: Token, obj: int) -> int | None:
    """End of the infinitive after the object, wherever the parser hung it."""
    tokens = p.tokens
    limit = max(verb.right, tokens[obj].right) + 1
    for i in range(obj + 1, limit):
        token = tokens[i]
        if token.lower == "to" and token.tag == "TO":
            head = tokens[token.head]
            if head.i > i and head.tag in ("VB", "VBN"):
                return max(head.right, head.i) + 1
        if token.text in (";", ":"):
            return None
    return None


def _prep(p: Passage, verb: Token, obj: int, words: tuple[str, ...]) -> Token | None:
    tokens = p.tokens
    for governor in (verb.i, obj):
        for c in tokens[governor].children:
            if tokens[c].dep not in ("prep", "agent", "mark") or tokens[c].lower not in words or c <= obj:
                continue
            if words == ("as",) or any(tokens[g].dep in GOVERNED for g in tokens[c].children):
                return tokens[c]
    for i in range(obj + 1, max(verb.right, tokens[obj].right) + 1):
        if tokens[i].lower in words and words != ("at",) and tokens[i].dep in ("prep", "advmod", "mark"):
            return tokens[i]
    return None


def _object_complement(p: Passage, verb: Token, cue: Cue, obj: int, start: int) -> Found | None:
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
    beside = [c for c in p.tokens[obj].children if c > obj and tokens[c].dep == "appos" and tokens[c].left == obj + 1]
    if beside and tokens[obj + 1].pos in ("DET", "PRON") and not others:
        others, end = beside, max(end, tokens[beside[0]].right + 1)  # "called Lind his friend"
    if not others and not quote:
        return None
    if cue.lemma == "hold" and not all(tokens[c].pos == "ADJ" for c in others):
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


def _quoted_right(p: Passage, verb: Token, after: int, governed: bool) -> Range | None:
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
    lead = i - 1
    while lead > after and tokens[lead].pos in ("DET", "ADJ"):
        lead -= 1
    if (
        lead >= after
        and tokens[lead].pos == "ADP"
        and not governed
        and not p.has_clause(quotation.start, quotation.end)
    ):
        return None
    before = tokens[i - 1].text
    if i > after and before not in (",", ":") and i - after > 3 and tokens[i - 1].pos != "ADP":
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


def _set_off(p: Passage, left: int, after: int) -> bool:
    """Whether an edge stands before a clause on the right, so that it does not belong to the cue."""
    tokens = p.tokens
    i = left if tokens[left].text in STOPS else left - 1
    if i < after or tokens[i].text not in STOPS or (tokens[i].text in (",", ":") and p.mark_before(i + 1)):
        return False
    parenthesis = (
        i > after and tokens[after].text in STOPS and not any(p.tokens[k].text == ";" for k in range(after, i))
    )
    that = tokens[i + 1].lower == "that" and tokens[i + 1].dep == "mark"
    return not (parenthesis and (that or not p.has_clause(after, i)))


def _reach(p: Passage, verb: Token, child: Token) -> int:
    """End of a complement with the phrases that the parser hung on the cue but that follow without an edge."""
    tokens = p.tokens
    end = max(child.right, child.i) + 1
    for c in verb.children:
        other = tokens[c]
        if (
            c > child.i
            and other.left == end
            and other.dep in ("advcl", "prep", "advmod", "npadvmod", "conj", "cc", "dep")
        ):
            if other.dep in ("conj", "cc") and tokens[child.i].dep != "ccomp":
                break
            if other.dep == "cc":
                joined = next((tokens[k] for k in verb.children if k > c and tokens[k].dep == "conj"), None)
                if joined is None or joined.left != end + 1 or not _goes_on(p, verb, child, joined):
                    break
                end = max(joined.right, joined.i) + 1
                continue
            if other.dep == "conj" and not any(tokens[g].dep in SUBJECTS for g in other.children):
                if not _shares_tense(p, verb, child, other):
                    break
                end = max(other.right, other.i) + 1
                continue
            if other.dep == "cc" or (other.dep == "conj" and tokens[end - 1].dep != "cc"):
                break
            end = max(other.right, other.i) + 1
    return cut(p, min(child.left, child.i), end)


def _shares_tense(p: Passage, verb: Token, child: Token, joined: Token) -> bool:
    """Whether a verb without a subject, hung on the cue, goes on the reported clause by its form ("would …")."""
    if any(p.tokens[c].dep in SUBJECTS for c in joined.children):
        return False
    modal = any(p.tokens[c].tag == "MD" for c in joined.children)
    perfect = joined.tag == child.tag == "VBN" and verb.tag != "VBN"
    return modal or perfect


def _goes_on(p: Passage, verb: Token, child: Token, joined: Token) -> bool:
    """Whether a clause joined to the cue without a comma is still reported: “it was late but she would wait”."""
    opens = p.tokens[joined.left]
    if opens.dep in SUBJECTS and opens.tag == "PRP" and p.tokens[joined.left - 2].text != ",":
        return True
    return _shares_tense(p, verb, child, joined)
