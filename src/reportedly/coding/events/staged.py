"""Acts in stories and rehearsals: told, but not as having happened.

A work is taken for the scene of an act where the act's clause is set in it ("in the novel rebels behead …"), or where
the work, as a subject, tells of it ("the play imagines a Britain in which …"). What is done to a work itself is real
("banned the film"), and so is what happens beside it in a clause of its own.
"""

from collections.abc import Mapping
from functools import cache

from reportedly.coding.events.event_times import clause_verb
from reportedly.data import table, values
from reportedly.model.annotation import Annotation, Token

SET_IN = frozenset({"in", "during", "of", "inside"})
REACH = 9
"""Governors above an act among which what sets it in a story is looked for."""
CARRIED = frozenset({"model", "mock", "tabletop"})
"""Marks of a rehearsal rather than of a thing: they count in the phrase that an act is set in."""


@cache
def load_staged() -> Mapping[str, frozenset[str]]:
    """Kind → words."""
    return {row["kind"]: frozenset(values(row["words"])) for row in table("staged.tsv")}


def staged(a: Annotation, head: int) -> bool:
    """Whether the act at a token is part of a story or a rehearsal."""
    words = load_staged()
    verb = a.tokens[clause_verb(a, head)]
    if _unreal_sides(a, head, verb, words):
        return True
    governor = a.tokens[head]
    for _ in range(REACH):
        if _set_in_work(a, governor, words) or _forgery(a, governor, words):
            return True
        if governor.i not in (verb.i, head) and governor.lemma in words["rehearsing"]:
            return True
        if (
            governor.i not in (verb.i, head)
            and governor.lemma in words["telling"]
            and _told_by_work(a, governor, words)
        ):
            return True
        if governor.head == governor.i:
            return False
        governor = a.tokens[governor.head]
    return False


def _set_in_work(a: Annotation, governor: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a clause is set in a story or a rehearsal by a phrase of its own."""
    return any(
        _story(a, noun, words)
        for prep in a.children(governor.i, "prep")
        if prep.lower in SET_IN
        for noun in a.children(prep.i, "pobj")
    )


def _forgery(a: Annotation, noun: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether what shows the act is said to be made up ("the photograph of their meeting was a fabrication")."""
    if noun.dep != "nsubj" or a.tokens[noun.head].lemma != "be":
        return False
    return any(t.lemma in words["forgery"] for t in a.children(noun.head, "attr", "acomp"))


def _told_by_work(a: Annotation, verb: Token, words: Mapping[str, frozenset[str]]) -> bool:
    return any(_story(a, noun, words) for noun in a.children(verb.i, "nsubj"))


def _story(a: Annotation, noun: Token, words: Mapping[str, frozenset[str]]) -> bool:
    if noun.lemma in words["work"] | words["rehearsal"]:
        return True
    marked = {t.lower for t in a.children(noun.i, "amod", "compound", "nmod")}
    return bool(marked & words["unreal"])


def _unreal_sides(a: Annotation, head: int, verb: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether the act itself, or who does it, is marked as not real."""
    acting = [a.tokens[head], *a.children(verb.i, "nsubj", "dobj")]
    if verb.dep in ("acl", "relcl"):
        acting.append(a.tokens[verb.head])
    marked = {t.lower for noun in acting for t in a.children(noun.i, "amod", "compound", "nmod")}
    return bool(marked & (words["unreal"] - CARRIED))
