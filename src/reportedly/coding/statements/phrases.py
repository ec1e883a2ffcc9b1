"""Attribution without a verb of its own: `according to`, nouns, adjectives, adverbs, headlines, cited sources."""

from collections.abc import Iterator

from reportedly.coding.statements.brackets import top
from reportedly.coding.statements.cues import VERBS, Cues, word_class
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import STOPS, SUBJECTS, Passage, Range
from reportedly.coding.statements.pieces import clause_start
from reportedly.coding.statements.sources import extent, nobody, subject
from reportedly.model.annotation import Token

PLACES = frozenset({"GPE", "LOC", "DATE", "TIME", "NORP"})
CITING = frozenset({"citing", "quoting", "paraphrasing", "echoing"})


def read_phrases(p: Passage, cues: Cues) -> Iterator[Draft]:
    """Statements that other words than verbs make, in text order; none inside a quotation."""
    for token in p.tokens:
        if p.inside(token.i):
            continue
        lower = token.lower
        if lower == "according":
            yield from _according(p, token, token.i + 2, (token.i, token.i + 1))
        elif lower == "per" and token.dep == "prep" and p.tokens[token.i - 1].text == ",":
            yield from _according(p, token, token.i + 1, (token.i,))
        elif lower in cues.adverbs and token.pos == "ADV":
            yield from _adverb(p, token, cues.adverbs[lower])
        elif lower in word_class("own-words") and token.pos == "NOUN":
            yield from _own_words(p, token)
        if token.pos == "NOUN" and cues.of_noun(token):
            yield from _noun(p, token, cues)
        elif token.pos == "ADJ" and lower in cues.adjectives:
            yield from _adjective(p, token, cues)


def _according(p: Passage, token: Token, first: int, cue: tuple[int, ...]) -> Iterator[Draft]:
    if first >= len(p.tokens):
        return
    source = _pobj(p, first - 1)
    if source is None:
        return
    start, end = extent(p, source)
    start = min(start, first) if start <= first else first
    for content in around_phrase(p, token.i, end):
        if content[0] < content[1]:
            yield Draft(source, cue, token.i, _with_quotation(p, *p.whole(*content)), "say", "according to")


def _with_quotation(p: Passage, start: int, end: int) -> Range:
    """A content that is the last sentence of a quotation, led back to its opening."""
    inner = p.inside(start)
    if inner is None or inner.start == start or p.trim(inner.start, inner.end)[1] != end:
        return start, end
    return inner.start, end


def _pobj(p: Passage, prep: int) -> int | None:
    for c in p.tokens[prep].children:
        if p.tokens[c].dep == "pobj":
            return c
    i = prep + 1
    if i >= len(p.tokens):
        return None
    while p.tokens[i].head > i and p.tokens[i].pos not in VERBS:
        i = p.tokens[i].head
    return i if p.tokens[i].pos in ("NOUN", "PROPN", "PRON") else None


def around_phrase(p: Passage, at: int, end: int) -> list[Range]:
    """The clause that a phrase `[at, end)` belongs to, without the phrase."""
    tokens = p.tokens
    sentence_start, sentence_end = p.sentence(at)
    left = at
    for i in range(at - 1, sentence_start - 1, -1):
        if tokens[i].text == ";" and not p.inside(i):
            sentence_start = i + 1
            break
    while left > sentence_start and tokens[left - 1].text in STOPS:
        left -= 1
    sentence_start = clause_start(p, left, sentence_start)
    dangling = left > sentence_start and (
        tokens[left - 1].dep == "cc" or tokens[left - 1].tag in ("WRB", "WDT", "WP", "IN")
    )
    before = p.trim(sentence_start, left)
    stop = end
    while stop < sentence_end and tokens[stop].text not in (",", ";", ".", "—", "–", ":"):
        stop += 1
    right_end = sentence_end
    for i in range(stop, sentence_end):
        if tokens[i].text == ";" and not p.inside(i):
            right_end = i
            break
    after = p.trim(stop, right_end) if stop < right_end and tokens[stop].text != ";" else (0, 0)
    if before[0] >= before[1]:
        return [after] if after[0] < after[1] else []
    if after[0] < after[1] and (dangling or (not p.has_clause(*before) and p.words(*after) >= p.words(*before))):
        return [after]
    return [before]


def _adverb(p: Passage, token: Token, cue_class: str) -> Iterator[Draft]:
    """`reportedly`: nobody is named; the content is what follows the adverb in its clause."""
    tokens = p.tokens
    head = tokens[token.head]
    end = max(head.right, head.i) + 1
    start = token.i + 1
    if head.pos not in VERBS and head.pos != "ADJ":
        end = max(end, start)
    if head.i < token.i and head.pos in VERBS:
        start = token.i + 1
    for i in range(start, end):
        text = tokens[i].text
        if text in (";", ":") or (text == "," and i + 1 < end and tokens[i + 1].dep == "cc"):
            end = i
            break
    for c in head.children:
        child = tokens[c]
        if child.dep in ("conj",) and c > start and any(tokens[g].dep in SUBJECTS for g in child.children):
            end = min(end, child.left)
    content = p.trim(start, end)
    if content[0] < content[1]:
        yield Draft(None, (token.i,), token.i, content, cue_class, "adverb")


def _own_words(p: Passage, token: Token) -> Iterator[Draft]:
    """`in the words of X`, `in her words`, `by X's account`."""
    tokens = p.tokens
    prep = token.head
    if tokens[prep].lower not in ("in", "by", "on") or token.dep != "pobj" or prep > token.i:
        return
    quoting = token.lower in ("words", "phrase")
    if tokens[prep].lower == "on" and token.lower == "account":
        return
    if any(tokens[c].dep == "compound" for c in token.children):
        return
    source = None
    for c in token.children:
        if tokens[c].dep == "poss":
            source = c
        elif tokens[c].dep == "prep" and tokens[c].lower == "of":
            source = _pobj(p, c)
    if source is None:
        return
    if tokens[source].tag == "PRP$" and any(tokens[c].lower == "own" for c in token.children):
        head = token
        while head.head != head.i and head.pos not in VERBS:
            head = tokens[head.head]
        found = subject(p, head.i) if head.pos in VERBS else None
        source = found if found is not None else source
    cue = tuple(range(prep, token.i + 1))
    if source > token.i:
        cue = (*cue, token.i + 1)
    end = max(extent(p, source)[1], token.i + 1)
    following = end
    limit = min(p.sentence(prep)[1], following + (5 if quoting else 2))
    while following < limit and not p.mark_before(following) and (quoting or tokens[following].text in STOPS):
        following += 1
    quotation = p.mark_before(following) if following < limit else None
    if quotation:
        yield Draft(source, cue, token.i, p.trim(quotation.start, quotation.end), "say", "own words")
        return
    preceding = prep - 1
    while preceding >= 0 and tokens[preceding].text == ",":
        preceding -= 1
    quotation = p.mark_after(preceding)
    if quotation:
        yield Draft(source, cue, token.i, p.trim(quotation.start, quotation.end), "say", "own words")
        return
    if quoting:
        return
    for content in around_phrase(p, prep, end if source > token.i else token.i + 1):
        if content[0] < content[1] and not content[0] <= token.i < content[1]:
            yield Draft(source, cue, token.i, content, "say", "own words")


def _noun(p: Passage, token: Token, cues: Cues) -> Iterator[Draft]:
    """`the claim that …`, `X's insistence that …`, `voiced fears that …`."""
    tokens = p.tokens
    entry = cues.of_noun(token)
    assert entry is not None
    content: Range | None = None
    cue_class = ""
    for c in token.children:
        child = tokens[c]
        if c < token.i:
            continue
        if child.dep in ("acl", "ccomp", "relcl", "appos") and tokens[child.left].lower == "that":
            mark = tokens[child.left]
            if mark.dep in SUBJECTS or mark.dep == "dobj":
                continue
            if entry.takes("clause"):
                content, cue_class = (child.left, child.right + 1), entry.classes["clause"]
                break
        elif child.dep in ("acl", "xcomp") and child.tag == "VB" and entry.takes("to"):
            content, cue_class = (child.left, child.right + 1), entry.classes["to"]
            break
    if content is None:
        return
    source, cue = _noun_source(p, token)
    if source is not None and nobody(p, source):
        return
    trimmed = p.trim(*content)
    if trimmed[0] >= trimmed[1] or source is None:
        return
    yield Draft(source, cue, token.i, trimmed, cue_class, "noun")


def _noun_source(p: Passage, token: Token) -> tuple[int | None, tuple[int, ...]]:
    """Whose claim it is: its possessor, `by`/`of`/`from` X, or who voices it."""
    tokens = p.tokens
    head = tokens[token.head]
    if token.dep == "nsubjpass" and head.lemma in word_class("carrier"):
        agent = next((tokens[c] for c in head.children if tokens[c].dep == "agent"), None)
        if agent is not None:
            return _pobj(p, agent.i), (token.i,)
    if token.dep == "dobj" and head.lemma in word_class("carrier"):
        possessor = next((tokens[c] for c in token.children if tokens[c].dep == "poss"), None)
        if possessor is None or possessor.tag == "PRP$":
            source = subject(p, head.i)
            return source, tuple(range(head.i, token.i + 1)) if 0 < token.i - head.i <= 4 else tuple(
                sorted((head.i, token.i))
            )
    for c in token.children:
        child = tokens[c]
        if child.dep == "poss":
            return c, (token.i,)
        if child.dep == "prep" and child.lower in ("by", "of", "from", "among") and c > token.i:
            return _pobj(p, c), (token.i,)
        if child.dep == "amod" and child.entity in ("NORP", "GPE"):
            return c, (token.i,)
        if child.dep == "compound" and child.entity in ("ORG", "PERSON", "GPE", "NORP"):
            return c, (token.i,)
    return None, ()


def _adjective(p: Passage, token: Token, cues: Cues) -> Iterator[Draft]:
    """`is certain that …`: the subject of the copula is the speaker."""
    tokens = p.tokens
    head = tokens[token.head]
    if token.dep not in ("acomp", "oprd", "ccomp", "conj", "attr") or (head.pos not in VERBS and token.dep != "conj"):
        return
    clause = next((tokens[c] for c in token.children if tokens[c].dep in ("ccomp", "advcl") and c > token.i), None)
    if clause is None:
        clause = next((tokens[c] for c in head.children if tokens[c].dep == "ccomp" and c > token.i), None)
    if clause is None:
        return
    first = tokens[clause.left]
    if (first.lower != "that" and not any(tokens[c].dep in SUBJECTS for c in clause.children)) or first.lower in (
        "if",
        "whether",
    ):
        return
    source = subject(p, head.i)
    if source is None or tokens[source].lower in ("it", "that", "this", "what") or nobody(p, source):
        return
    if head.i > token.i:
        return
    content = p.trim(clause.left, clause.right + 1)
    if content[0] >= content[1]:
        return
    negated = any(tokens[c].dep == "neg" for c in head.children)
    start = min([head.i, *(c for c in head.children if tokens[c].dep in ("aux", "neg"))])
    cue_class = cues.adjectives[token.lower].cue_class
    yield Draft(
        source, tuple(range(start, token.i + 1)), token.i, content, ("not-" if negated else "") + cue_class, "adjective"
    )


def read_headlines(p: Passage) -> Iterator[Draft]:
    """`Minister: deal is dead`: a name or an office before the colon that opens a paragraph."""
    tokens = p.tokens
    paragraph = -1
    for sentence in p.annotation.sentences:
        first = tokens[sentence.start]
        if first.paragraph == paragraph:
            continue
        paragraph = first.paragraph
        colon = next(
            (i for i in range(sentence.start, min(sentence.start + 7, len(tokens))) if tokens[i].text == ":"), None
        )
        if colon is None or colon == sentence.start or colon + 2 >= len(tokens):
            continue
        source = top(p, (sentence.start, colon))
        words = tokens[sentence.start : colon]
        if source is None or any(
            t.pos in VERBS or t.pos in ("PUNCT", "NUM", "ADP") or t.entity in PLACES for t in words
        ):
            continue
        speaks = tokens[source].lower in word_class("headline") or tokens[source].entity in ("PERSON", "ORG")
        if not speaks or tokens[source].text.isupper() or tokens[colon + 1].paragraph != paragraph:
            continue
        opened = p.mark_before(colon + 1)
        end = max(p.sentence(colon + 1)[1], sentence.end)
        content = p.trim(opened.start, opened.end) if opened else p.trim(colon + 1, end)
        if content[0] < content[1] and (opened or p.words(*content) >= 3):
            yield Draft(source, (colon,), colon, content, "say", "headline")


def read_cited(p: Passage, drafts: list[Draft]) -> Iterator[Draft]:
    """`…, reported X, citing Y`: what X says rests on Y, who makes a statement of its own."""
    tokens = p.tokens
    by_head = {d.cue_head: d for d in drafts}
    for token in tokens:
        if token.lower not in CITING or token.tag != "VBG":
            continue
        source = next((c for c in token.children if tokens[c].dep in ("dobj", "pobj") and c > token.i), None)
        if source is None or p.tokens[source].lower in ("reason", "reasons", "concern", "concerns", "need", "lack"):
            continue
        citer = _citer(p, token, drafts, by_head)
        if citer is not None and not p.inside(token.i) and not p.mark_before(token.i + 1):
            yield Draft(source, (token.i,), token.i, citer.content, citer.cue_class, "cited", parent=citer.cue_head)


def _citer(p: Passage, token: Token, drafts: list[Draft], by_head: dict[int, Draft]) -> Draft | None:
    head = token.head
    if head in by_head:
        return by_head[head]
    same = [d for d in drafts if p.tokens[d.cue_head].sentence == token.sentence and d.cue_head < token.i]
    return max(same, key=lambda d: d.cue_head, default=None)
