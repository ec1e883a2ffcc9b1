"""Who is subject and object of an event word, seen through passives, control, coordination and relative clauses."""

from collections.abc import Iterator

from reportedly.model.annotation import Annotation, Token

OBJECT_CONTROL = frozenset(
    """ask order tell urge force compel allow let permit make help press push beg implore invite persuade convince
    instruct direct command authorize authorise send dispatch deploy enable lead leave get cause oblige require call
    appeal plead warn advise encourage want expect forbid prompt request""".split()  # noqa: SIM905
)
PREPOSITIONAL_CONTROL = frozenset(
    """accuse blame condemn criticise criticize denounce suspect praise thank charge convict stop prevent keep bar
    ban deter dissuade sentence jail punish fine sanction chide commend forgive pardon warn arrest detain
    investigate sue indict acquit clear fault rebuke excuse hold imprison execute""".split()  # noqa: SIM905
)
"""Verbs whose object is what follows `for`, `of` or `from` is said of ("blamed gangs for looting shops")."""
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
MAX_DEPTH = 6


def passive(a: Annotation, i: int) -> bool:
    """Whether the verb `i` is in the passive voice, as a participle after a noun or coordinated with one included."""
    token = a.tokens[i]
    if token.tag != "VBN":
        return a.child(i, "nsubjpass", "auxpass") is not None
    if a.child(i, "nsubjpass", "auxpass", "agent") is not None:
        return True
    if any(a.tokens[j].lemma == "have" and a.tokens[j].dep == "aux" for j in token.children):
        return False
    if token.dep == "acl":
        return True
    if token.dep == "conj" and a.child(i, "nsubj") is None and token.head != i:
        return passive(a, token.head)
    return token.dep in ("advcl", "oprd", "amod") and a.child(i, "nsubj", "dobj") is None


def surface_subject(a: Annotation, i: int, depth: int = 0) -> int | None:
    """Head of the phrase that stands as subject of the verb `i`, in either voice; None when there is none."""
    if depth > MAX_DEPTH:
        return None
    token = a.tokens[i]
    own = _own_subject(a, i)
    if own is not None and own.dep != "csubj" and own.lower not in ("it", "there", "what"):
        return relative(a, own.i, i)
    if own is not None and own.lower == "it":
        return own.i
    if token.head == i:
        return None
    if token.dep == "conj" and a.tokens[token.head].pos in ("VERB", "AUX"):
        return surface_subject(a, token.head, depth + 1)
    if token.dep == "acl":
        return token.head if token.tag in ("VBG", "VBN") else controller(a, token.head, depth + 1)
    if token.dep == "relcl":
        return token.head
    if token.dep in ("xcomp", "ccomp", "advcl", "pcomp", "dep", "prep", "oprd"):
        return controller(a, token.head, depth + 1)
    return None


def _own_subject(a: Annotation, i: int) -> Token | None:
    """The verb's subject; where the parse gives a relative pronoun and a noun ("which Oslo holds"), the noun."""
    found = a.children(i, "nsubj", "nsubjpass", "csubj")
    if len(found) > 1:
        return next((t for t in found if t.tag not in ("WDT", "WP")), found[0])
    return found[0] if found else None


def controller(a: Annotation, i: int, depth: int = 0) -> int | None:
    """Head of the phrase that is understood as subject of a clause governed by token `i`."""
    if depth > MAX_DEPTH:
        return None
    token = a.tokens[i]
    if token.pos == "ADP" or token.dep in ("prep", "agent"):
        verb = a.tokens[token.head]
        if verb.lemma in PREPOSITIONAL_CONTROL and token.lower in ("for", "of", "from", "over", "with"):
            controlled = surface_subject(a, verb.i, depth + 1) if passive(a, verb.i) else None
            blamed = a.child(verb.i, "dobj")
            if blamed is not None or controlled is not None:
                return blamed.i if blamed is not None else controlled
        return controller(a, token.head, depth + 1) if token.head != i else None
    if token.pos in ("VERB", "AUX"):
        if token.lemma in OBJECT_CONTROL and not passive(a, i):
            addressed = a.child(i, "dobj", "dative")
            if addressed is not None and addressed.dep == "dative" and addressed.pos == "ADP":
                addressed = a.child(addressed.i, "pobj")
            if addressed is not None:
                return addressed.i
        if passive(a, i):
            agent = next(iter(by_agent(a, i)), None)
            if agent is not None and token.lemma not in OBJECT_CONTROL:
                return agent
        return surface_subject(a, i, depth + 1)
    if token.pos in NOMINAL:
        owner = a.child(i, "poss")
        if owner is not None:
            return owner.i
        if token.dep in ("attr", "acomp") and token.head != i:
            return surface_subject(a, token.head, depth + 1)
        if token.dep in ("dobj", "pobj", "nsubj", "nsubjpass", "conj") and token.head != i:
            return controller(a, token.head, depth + 1)
    return None


def relative(a: Annotation, i: int, verb: int) -> int:
    """The noun that a relative pronoun `i` stands for; `i` itself for any other word."""
    if a.tokens[i].lower not in RELATIVE or a.tokens[i].tag not in ("WP", "WDT", "WP$", "IN"):
        return i
    j, depth = verb, 0
    while a.tokens[j].dep in ("conj", "xcomp", "ccomp") and a.tokens[j].head != j and depth < MAX_DEPTH:
        j, depth = a.tokens[j].head, depth + 1
    return a.tokens[j].head if a.tokens[j].dep in ("relcl", "acl") else i


def by_agent(a: Annotation, i: int) -> Iterator[int]:
    """Heads of the by-phrases of token `i`, or of the participle that carries it out ("raids launched by X")."""
    for child in a.children(i, "agent", "prep"):
        if child.lower == "by":
            yield from (t.i for t in a.children(child.i, "pobj"))
    for child in a.children(i, "acl"):
        if child.tag == "VBN" and a.tokens[i].pos in NOMINAL:
            yield from by_agent(a, child.i)


def verb_subject(a: Annotation, i: int) -> Iterator[int]:
    """Heads of the phrases that may name the doer of the verb `i`."""
    if passive(a, i):
        yield from by_agent(a, i)
        token = a.tokens[i]
        if token.dep == "conj" and passive(a, token.head):
            yield from by_agent(a, token.head)
        for child in a.children(i, "conj"):
            if passive(a, child.i):
                yield from by_agent(a, child.i)
        return
    subject = surface_subject(a, i)
    if subject is not None:
        yield subject


def verb_object(a: Annotation, i: int) -> Iterator[int]:
    """Heads of the phrases that may name what the verb `i` is done to."""
    token = a.tokens[i]
    if passive(a, i):
        subject = surface_subject(a, i)
        if subject is not None:
            yield subject
        yield from (t.i for t in a.children(i, "dobj", "oprd"))
        return
    found = False
    for child in a.children(i, "dobj", "oprd"):
        found = True
        yield relative(a, child.i, i)
    if found:
        return
    adverbs = {t.lower for t in a.children(i, "advmod")}
    plain = token.dep == "relcl" and not adverbs & {"where", "when", "why"}
    if plain and a.child(i, "nsubj") is not None and not _pronoun_subject(a, i):
        yield token.head
    if token.dep == "acl" and token.tag not in ("VBG", "VBN"):
        yield token.head
    for child in a.children(i, "conj"):
        if child.pos == "VERB" and a.child(child.i, "nsubj", "nsubjpass") is None and not passive(a, child.i):
            yield from (t.i for t in a.children(child.i, "dobj"))
            break


def _pronoun_subject(a: Annotation, i: int) -> bool:
    subject = _own_subject(a, i)
    return subject is not None and subject.lower in RELATIVE and subject.tag in ("WP", "WDT")


def prepositional(a: Annotation, i: int) -> Iterator[tuple[str, int]]:
    """Prepositions of token `i` in text order, each with the head of its object; `out of` is `out`."""
    for child in a.children(i, "prep", "agent", "dative", "prt", "advmod"):
        if child.dep in ("prt", "advmod") and child.pos != "ADP":
            continue
        if child.pos not in ("ADP", "SCONJ") and child.dep == "dative":
            continue
        yield from _objects(a, child, child.lower)


def _objects(a: Annotation, preposition: Token, name: str) -> Iterator[tuple[str, int]]:
    for child in a.children(preposition.i):
        if child.dep == "pobj":
            yield name, child.i
        elif child.dep == "prep":
            yield from _objects(a, child, name if child.lower == "of" else child.lower)


def support(a: Annotation, i: int) -> int | None:
    """The verb whose object, passive subject or copular complement the noun `i` is; None when there is none."""
    token = a.tokens[i]
    while token.dep in ("conj", "compound", "appos") and token.head != token.i and a.tokens[token.head].pos in NOMINAL:
        token = a.tokens[token.head]
    governor = a.tokens[token.head]
    if governor.pos in ("VERB", "AUX") and (
        token.dep in ("dobj", "attr", "oprd", "dative")
        or (token.dep == "nsubjpass")
        or (token.dep == "nsubj" and passive(a, governor.i))
    ):
        return governor.i
    if token.dep == "nsubj" and governor.tag == "VBN" and passive(a, governor.i):
        return governor.i
    for child in a.children(token.i, "acl"):
        if child.tag == "VBN":
            return child.i
    return None
