"""Who does what in a clause, as the event lexicon's conditions ask for it."""

from collections.abc import Iterator

from reportedly.coding.events.grammar import verb_object, verb_subject
from reportedly.model.annotation import Annotation, Token

QUANTITIES = frozenset(
    """dozen hundred thousand score million billion number group series wave string spate handful lot couple half
    majority member part rest most some many several all both one none few barrage round total scores one-third
    quarter third pair crowd column convoy batch package kind type sort set stream""".split()  # noqa: SIM905
)
"""Heads that stand for what follows their `of`."""

RELATIVES = frozenset({"who", "which", "that", "whom"})


def expand(annotation: Annotation, head: int) -> tuple[Token, ...]:
    """The noun phrase's head with its conjuncts; a relative pronoun gives its antecedent, a quantity what it counts."""
    tokens = annotation.tokens
    out: list[Token] = []
    for i in annotation.conjuncts(head):
        token = tokens[i]
        if token.lower in RELATIVES and token.tag[:1] == "W":
            clause = next((a for a in annotation.ancestors(i) if a.dep == "relcl"), None)
            if clause is not None:
                token = tokens[clause.head]
                i = token.i
        out.append(token)
        if token.lemma in QUANTITIES or token.pos == "NUM" or token.pos == "DET":
            of = annotation.child(i, "prep")
            if of is not None and of.lower == "of":
                out.extend(annotation.children(of.i, "pobj"))
        if token.pos in ("NOUN", "PROPN"):
            out.extend(t for t in annotation.children(i, "appos") if t.pos in ("NOUN", "PROPN"))
    return tuple(out)


def objects(annotation: Annotation, i: int) -> tuple[Token, ...]:
    """What verb `i` acts on, logically."""
    found = list(verb_object(annotation, i))
    if not found:
        # small clauses: "let the ship leave", "saw the bill fail"
        clause = annotation.child(i, "ccomp", "xcomp")
        bare = clause is not None and not any(t.lower != "to" for t in annotation.children(clause.i, "aux", "mark"))
        if clause is not None and clause.tag == "VB" and bare:
            inner = annotation.child(clause.i, "nsubj")
            found = [inner.i] if inner is not None else []
    return tuple(t for f in found for t in expand(annotation, f))


def subjects(annotation: Annotation, i: int) -> tuple[Token, ...]:
    """Who does what verb `i` says, logically."""
    return tuple(t for f in verb_subject(annotation, i) for t in expand(annotation, f))


def prepositions(annotation: Annotation, i: int) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Prepositions of token `i`, and of its object, each with what it governs."""
    around = [i, *(t.i for t in annotation.children(i, "dobj", "prt", "advmod"))]
    for j in around:
        for prep in annotation.children(j, "prep", "agent", "dative"):
            if prep.pos not in ("ADP", "SCONJ", "PART", "ADV") and prep.tag != "VBG":
                continue
            found = annotation.children(prep.i, "pobj", "pcomp")
            inner = annotation.child(prep.i, "prep")
            if not found and inner is not None:
                yield (
                    inner,
                    tuple(t for f in annotation.children(inner.i, "pobj", "pcomp") for t in expand(annotation, f.i)),
                )
            yield prep, tuple(t for f in found for t in expand(annotation, f.i))


def modifiers(annotation: Annotation, i: int) -> tuple[Token, ...]:
    """Adjectives, compounds, possessors and numbers in front of noun `i`, theirs included."""
    out: list[Token] = []
    for t in annotation.children(i, "amod", "compound", "nmod", "poss", "nummod", "quantmod", "npadvmod", "advmod"):
        out.append(t)
        out.extend(annotation.children(t.i, "amod", "compound", "nmod", "conj", "npadvmod"))
    return tuple(out)


def governor(annotation: Annotation, i: int) -> tuple[Token, str] | None:
    """Verb or noun that governs noun `i`, through a preposition or a coordination, with the relation."""
    tokens = annotation.tokens
    token = tokens[i]
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = tokens[token.head]
    if token.head == token.i:
        return None
    head = tokens[token.head]
    relation = token.dep
    if relation in ("pobj", "pcomp"):
        return (tokens[head.head], head.lower) if head.head != head.i else None
    return head, relation
