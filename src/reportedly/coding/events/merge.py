"""One event per real act: a second word for an act already named is no event of its own."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.coding.events.syntax import objects
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation, Token

DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both", "its", "their", "his", "her"})
HARM = frozenset({"kill", "wound", "injure", "maim", "die", "slay", "hurt"})
"""Verbs for what came of an attack."""

HURT = HARM - {"kill", "die", "slay"}
NEAR = 2
"""Sentences within which the toll of an attack is given."""


def merge(annotation: Annotation, triggers: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """The triggers without second mentions, in text order."""
    kept: list[Trigger] = []
    for trigger in triggers:
        kept = [k for k in kept if k.type != trigger.type or k.head not in trigger.tokens]
        first = next((n for n in reversed(range(len(kept))) if _same_act(annotation, trigger, kept[n])), None)
        if first is None:
            kept.append(trigger)
        elif kept[first].mode is None and kept[first].type == trigger.type:
            kept[first] = replace(kept[first], mode=trigger.mode)
    return tuple(t for t in kept if not _toll_of_another(annotation, t, kept))


def _same_act(annotation: Annotation, later: Trigger, earlier: Trigger) -> bool:
    """Whether a noun takes up an act that another word has named: a definite one, or one under that word itself."""
    token = annotation.tokens[later.head]
    if later.head in earlier.tokens:
        return True
    if earlier.type == "PROTEST" and later.type in ("REQUEST", "ACCUSE", "PROTEST") and token.head == earlier.head:
        clause = token.dep in ("xcomp", "advcl") or (token.dep == "conj" and later.mode == earlier.mode)
        if clause and (later.type != "PROTEST" or later.mode == earlier.mode):
            return annotation.child(token.i, "nsubj", "nsubjpass") is None
    if later.type != earlier.type or not _compatible(later.mode, earlier.mode):
        return False
    if later.mode == earlier.mode and token.head == earlier.head and token.dep in ("xcomp", "advcl"):
        return any(t.lower == "to" for t in annotation.children(token.i, "aux"))
    if token.pos not in ("NOUN", "PROPN") or (token.head == earlier.head and token.dep == "conj"):
        return False
    if annotation.tokens[earlier.head].pos == "VERB" and _under(annotation, later.head, earlier.head):
        return True
    return any(t.lower in DEFINITE or t.dep == "poss" for t in annotation.children(later.head, "det", "poss"))


def _under(annotation: Annotation, noun: int, verb: int) -> bool:
    """Whether the noun stands in a phrase of the verb itself ("flew there for talks")."""
    for governor in annotation.ancestors(noun):
        if governor.i == verb:
            return True
        if governor.pos not in ("ADP", "NOUN"):
            return False
    return False


def _compatible(a: str | None, b: str | None) -> bool:
    return a == b or a is None or b is None


def _toll_of_another(annotation: Annotation, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether a verb of harm only gives the toll of an attack that another word names nearby."""
    token = annotation.tokens[trigger.head]
    if trigger.type != "ASSAULT" or token.lemma not in HARM:
        return False
    toll = any(
        t.pos == "NUM" or t.tag == "CD" for o in objects(annotation, token.i) for t in (o, *annotation.children(o.i))
    )
    for other in triggers:
        attack = annotation.tokens[other.head]
        if (
            other is not trigger
            and token.lemma in HURT
            and attack.lemma == "kill"
            and token.sentence == attack.sentence
        ):
            return True
        if other is trigger or other.type not in ("ASSAULT", "PROTEST") or attack.lemma in HARM:
            continue
        distance = token.sentence - attack.sentence
        if distance == 0 and _own_act(annotation, token, other):
            continue
        if distance == 0 or (0 < distance <= NEAR and toll):
            return True
    return False


def _own_act(annotation: Annotation, harm: Token, other: Trigger) -> bool:
    """Whether harm has a doer of its own beside the act named in the same sentence."""
    doer = annotation.child(harm.i, "agent", "nsubj") is not None
    return (doer and harm.dep == "conj") or (other.type == "PROTEST" and (doer or harm.dep not in ("advcl", "acl")))
