"""Whom `both countries`, `the two sides` and the like stand for."""

from reportedly.coding.actors.references import RELATIVE, clause_of, relative_of
from reportedly.coding.actors.scene import STATES, Scene
from reportedly.model.annotation import Token

PAIRS = frozenset(
    """side country nation neighbour neighbor government leader state party capital power foe rival ally man president
    minister army partner enemy junta republic member camp group body navy force premier delegation king general
    parliament ruler counterpart regime militia envoy official chief administration""".split()  # noqa: SIM905
)


def pair(scene: Scene, i: int) -> tuple[int, ...]:
    """Heads that `both countries`, `the two sides` or `the three juntas` stand for; () when none do.

    Those that were coordinated last, when they are as many; else the nearest that differ, without the subject of the
    clause: who thanks both countries is neither.
    """
    token = scene.tokens[i]
    words = {t.lower for t in scene.modifiers(i)}
    count = 2 if "both" in words or token.lower == "both" else next((NUMBERS[w] for w in words if w in NUMBERS), None)
    if token.lower in NUMBERS and "the" in words:
        count = NUMBERS[token.lower]
    elif token.lower != "both":
        pointing = "the" in words and token.tag == "NNS" and token.lemma in MUTUAL | HEADS
        if token.lemma not in PAIRS or words & {"other", "more"} or (count is None and not pointing):
            return ()
    joined = _joined(scene, i, count)
    if joined or (count is None and token.lemma not in MUTUAL):
        return joined
    outside = _subjects(scene, token)
    found: list[int] = []
    codes: set[str] = set()
    for j in range(i - 1, scene.dateline - 1, -1):
        naming = scene.names.get(j)
        if naming is None or j != naming.end - 1 or naming.name.kind not in SIDES:
            continue
        term = scene.term(naming)
        key = f"{term.country}/{term.sector if naming.name.kind == 'group' else 'GOV'}"
        if key not in codes and term.country not in outside:
            codes.add(key)
            found.append(j)
        if len(found) == (count or 2):
            break
    if len(found) < 2 or (count is not None and len(found) != count):
        return ()
    return tuple(sorted(_within_a_state(scene, j, found) for j in found))


def _within_a_state(scene: Scene, j: int, found: list[int]) -> int:
    """The state's name at `j`, or the part of the state that it names where the other side is of that state too.

    "Sudan's army fought the RSF. Both sides …": the army is the side, not the state.
    """
    naming = scene.names[j]
    country = scene.term(naming).country
    rivals = [k for k in found if k != j and scene.term(scene.names[k]).country == country]
    head = scene.tokens[j].head
    if naming.name.kind not in STATES or not rivals or scene.tokens[j].dep not in ("poss", "amod", "compound", "nmod"):
        return j
    role = scene.role(head)
    return head if role is not None and role.sector else j


def _joined(scene: Scene, i: int, count: int | None) -> tuple[int, ...]:
    """The last coordination of named sides before token `i`, when there are `count` of them, or any number if None."""
    for j in range(i - 1, scene.dateline - 1, -1):
        token = scene.tokens[j]
        if token.dep == "conj" or not any(scene.tokens[k].dep == "conj" for k in token.children):
            continue
        heads = scene.annotation.conjuncts(j)
        sides = [h for h in heads if h < i and _side(scene, h)]
        if len(sides) == len(heads) and len(sides) >= 2 and (count is None or len(sides) == count):
            return tuple(sides)
    return ()


def _side(scene: Scene, i: int) -> bool:
    naming = scene.names.get(i)
    if naming is not None:
        return naming.name.kind in SIDES
    role = scene.role(i)
    named = any(t.i in scene.names for t in scene.modifiers(i)) or scene.annotation.child(i, "poss") is not None
    return i in scene.persons or (role is not None and role.sector in ("GOV", "MIL", "REB") and named)


def _subjects(scene: Scene, token: Token) -> set[str | None]:
    """Countries of the subject of the clause whose object the token is."""
    if token.dep not in ("dobj", "pobj", "iobj", "dative"):
        return set()
    verb = scene.tokens[clause_of(scene, token)]
    found = set()
    for subject in scene.annotation.children(verb.i, "nsubj"):
        start = subject.i
        if subject.lower in RELATIVE:
            start = relative_of(scene, subject) or start
        for j in (start, *(t.i for t in scene.modifiers(start)), *scene.tokens[start].children):
            naming = scene.names.get(j)
            if naming is not None:
                found.add(scene.term(naming).country)
    return found


SIDES = STATES | {"group", "person", "party"}
MUTUAL = frozenset({"neighbour", "neighbor", "side", "foe", "rival", "ally", "partner"})
"""Plurals that point back to two without a number: `the sides`."""
HEADS = frozenset({"leader", "president", "minister", "premier", "envoy", "diplomat", "general", "official"})
"""Plurals that point back to a coordination of persons without a number: `the leaders met`."""
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
