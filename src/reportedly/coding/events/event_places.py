"""Where: which of a report's places is the scene of which event."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.coding.events.event_times import SAYING, clause_verb, joined
from reportedly.coding.events.grammar import passive, support, surface_subject, verb_object
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation
from reportedly.model.place import Place

VERBAL = ("VERB", "AUX")
STATIC = frozenset(
    """in at near outside inside around across off on over along throughout within beside beneath under above through
    behind beyond between north south east west amid via""".split()  # noqa: SIM905
)
TOWARDS = frozenset({"to", "into", "onto", "toward", "towards", "through"})
AWAY = frozenset({"from", "out"})
LOCATIVE = STATIC | TOWARDS | AWAY
PHYSICAL = frozenset({"ASSAULT", "PROTEST"})
MOVES = frozenset({"COERCE", "MOBILIZE", "RETREAT", "CONSULT"})
"""Types that have a scene even where only a country is named, and that may lead to or from it."""
AT_A_DISTANCE = frozenset({"restrict", "withhold", "censor", "cyber", "misinformation", None})
"""Modes of COERCE that are ordered from afar, so that a country named is the target rather than the scene."""
SCENE_OBJECTS = frozenset({"ASSAULT", "PROTEST", "RETREAT", "CONSULT", "COERCE", "MOBILIZE"})
"""Types whose object may itself be the scene: towns shelled, visited, seized, left."""
RELOCATION = frozenset({"move", "relocate", "transfer", "shift", "resettle", "rehouse"})
"""Verbs whose place is where they lead, whatever the act is coded as: "the embassy was moved to Doha"."""
INSTRUMENTAL = frozenset({"in", "during", "by", "with", "for", "as"})
ANAPHORA = frozenset(
    """city town village suburb capital region province district quarter camp area enclave territory island port square
    neighbourhood neighborhood peninsula valley settlement compound mosque""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A place with the preposition that makes it the scene of something, and the word it modifies."""

    place: Place
    preposition: str
    anchor: int


def place_events(a: Annotation, triggers: tuple[Trigger, ...]) -> tuple[tuple[Place | None, str], ...]:
    """The place of each trigger with the rule that gave it."""
    scenes = [scene for place in a.places if (scene := locative(a, place)) is not None]
    at = {i: place for place in a.places for i in range(*place.tokens)}
    out: list[tuple[Place | None, str]] = []
    for trigger in triggers:
        found = _own(a, trigger, scenes, at)
        out.append((found, "own place") if found else (None, ""))
    for k, trigger in enumerate(triggers):
        if out[k][0] is None and trigger.type in PHYSICAL | {"COERCE", "MOBILIZE", "AID"}:
            out[k] = _shared(a, triggers, k, out)
        if out[k][0] is None and trigger.type in PHYSICAL:
            found = _nearest(a, trigger)
            out[k] = (found, "place of the sentence") if found else (None, "")
        if out[k][0] is None and trigger.type in PHYSICAL:
            out[k] = _before(a, triggers, k, out)
    return tuple(out)


def head_of(a: Annotation, place: Place) -> int:
    """The token of a mention that hangs outside it."""
    first, last = place.tokens
    inside = range(last - 1, first - 1, -1)
    return next((i for i in inside if not first <= a.tokens[i].head < last or a.tokens[i].head == i), last - 1)


def locative(a: Annotation, place: Place) -> Scene | None:
    """How a mention is the scene of something; None for other mentions ("Syria’s army", "the Kabul government")."""
    token = a.tokens[head_of(a, place)]
    for _ in range(5):
        governor = a.tokens[token.head]
        if token.dep == "pobj" and governor.lower in LOCATIVE:
            return Scene(place, governor.lower, governor.head)
        if token.head == token.i or token.dep not in ("poss", "compound", "nmod", "conj", "appos", "pobj", "amod"):
            return None
        if token.dep == "pobj" and governor.lower != "of":
            return None
        token = a.tokens[governor.head] if token.dep == "pobj" else governor
    return None


def _fits(trigger: Trigger, scene: Scene) -> bool:
    """Whether such a phrase tells where an act of this type happens, rather than whom it concerns. Calibrated on the
    training passages (2026-11).
    """
    moves = trigger.type in MOVES and not (trigger.type == "COERCE" and trigger.mode in AT_A_DISTANCE)
    if scene.preposition in TOWARDS - STATIC and not moves and trigger.type not in PHYSICAL:
        return False
    if scene.preposition in AWAY and trigger.type != "RETREAT":
        return False
    if scene.preposition in ("on", "over", "between") and not moves and trigger.type not in PHYSICAL:
        return False
    return scene.place.kind != "country" or moves or trigger.type in PHYSICAL


def _own(a: Annotation, trigger: Trigger, scenes: list[Scene], at: dict[int, Place]) -> Place | None:
    words = {trigger.head, *trigger.tokens}
    near = _near(a, trigger)
    sentence = a.tokens[trigger.head].sentence
    ranked: list[tuple[int, int, int, Place]] = []
    for scene in scenes:
        if a.tokens[scene.place.tokens[0]].sentence != sentence:
            continue
        if scene.preposition == "to" and a.tokens[scene.anchor].lemma in RELOCATION and scene.anchor in words:
            ranked.append((-1, scene.place.kind == "country", scene.place.tokens[0], scene.place))
            continue
        if not _fits(trigger, scene):
            continue
        rank = _rank(a, scene.anchor, words, near)
        if rank is not None:
            rank += 2 * (scene.preposition in TOWARDS and trigger.type in PHYSICAL)
            ranked.append((rank, scene.place.kind == "country", scene.place.tokens[0], scene.place))
    if trigger.type in SCENE_OBJECTS:
        held = (place for place in _objects(a, trigger, at) if place.kind != "country")
        ranked.extend((0, False, place.tokens[0], place) for place in held)
    if ranked:
        best = min(ranked, key=lambda r: (r[1], r[0], r[2]))
        return best[3]
    return _antecedent(a, trigger, at)


def _near(a: Annotation, trigger: Trigger) -> set[int]:
    """Verbs that say the same act as the trigger, or of which the trigger is subject or object."""
    token = a.tokens[trigger.head]
    if token.pos in VERBAL:
        return {trigger.head}
    out = set()
    lent = support(a, trigger.head)
    if lent is not None:
        out.add(lent)
    verb = a.tokens[clause_verb(a, trigger.head)]
    if (token.head == verb.i and token.dep in ("nsubj", "nsubjpass", "dobj", "attr")) or (
        token.dep == "pobj" and a.tokens[token.head].lower in INSTRUMENTAL and a.tokens[token.head].head == verb.i
    ):
        out.add(verb.i)
    for child in a.children(trigger.head, "relcl", "acl"):
        out.add(child.i)
    return out


def _rank(a: Annotation, anchor: int, words: set[int], near: set[int]) -> int | None:
    """How closely the word that a place modifies belongs to a trigger; None when it does not."""
    if anchor in words:
        return 0
    if anchor in near:
        return 1
    if a.tokens[anchor].pos in VERBAL:
        return None
    for token in a.ancestors(anchor):
        if token.i in words:
            return 1
        if token.i in near:
            return 2
        if token.pos in VERBAL:
            return None
    return None


def _objects(a: Annotation, trigger: Trigger, at: dict[int, Place]) -> Iterator[Place]:
    """Places that are what the act is done to, or hold it: "shelled Hadrut", "the port of Tripoli", "its old town"."""
    token = a.tokens[trigger.head]
    heads: list[int] = []
    if token.pos in VERBAL:
        heads.extend(verb_object(a, trigger.head))
        if not heads and not passive(a, trigger.head) and trigger.mode == "seize":
            subject = surface_subject(a, trigger.head)
            heads.extend([] if subject is None else [subject])
        if trigger.type in PHYSICAL:
            for prep in a.children(trigger.head, "prep"):
                if prep.lower in ("on", "at", "against", "into"):
                    heads.extend(t.i for t in a.children(prep.i, "pobj"))
    for prep in a.children(trigger.head, "prep"):
        if prep.lower in ("of", "on") and token.pos not in VERBAL:
            heads.extend(t.i for t in a.children(prep.i, "pobj"))
    for head in heads:
        yield from _within(a, head, at, 0)


def _within(a: Annotation, i: int, at: dict[int, Place], depth: int) -> Iterator[Place]:
    if i in at:
        yield at[i]
        return
    if depth > 2:
        return
    for child in a.children(i, "poss", "compound", "nmod", "appos"):
        yield from _within(a, child.i, at, depth + 1)
    for prep in a.children(i, "prep"):
        if prep.lower in ("of", "in", "near", "at", "around", "outside"):
            for child in a.children(prep.i, "pobj"):
                yield from _within(a, child.i, at, depth + 1)


def _antecedent(a: Annotation, trigger: Trigger, at: dict[int, Place]) -> Place | None:
    """The place that a relative clause tells of: "the mosque, where hundreds were hurt", "a town they had taken"."""
    verb = a.tokens[clause_verb(a, trigger.head)]
    for _ in range(3):
        if verb.dep == "relcl":
            where = any(t.lower == "where" for t in a.children(verb.i, "advmod"))
            if not where and trigger.type not in SCENE_OBJECTS:
                return None
            noun = a.tokens[verb.head]
            if noun.i in at and (where or at[noun.i].kind != "country"):
                return at[noun.i]
            if noun.dep == "appos" and noun.head in at and (where or at[noun.head].kind != "country"):
                return at[noun.head]
            return next(_within(a, noun.i, at, 1), None) if where else None
        if verb.dep not in ("conj", "xcomp", "ccomp", "advcl") or verb.head == verb.i:
            return None
        verb = a.tokens[verb.head]
    return None


def _shared(
    a: Annotation,
    triggers: tuple[Trigger, ...],
    k: int,
    placed: list[tuple[Place | None, str]],
) -> tuple[Place | None, str]:
    """The place meant by "there" or "the city", or that of a joined clause."""
    trigger = triggers[k]
    token = a.tokens[trigger.head]
    verb = clause_verb(a, trigger.head)
    reach = {verb, trigger.head, *trigger.tokens}
    for word in a.tokens[a.sentences[token.sentence].start : a.sentences[token.sentence].end]:
        there = word.lower == "there" and word.dep == "advmod" and word.head in reach
        named = word.lemma in ANAPHORA and any(
            t.lower in ("the", "that", "this", "same") for t in a.children(word.i, "det")
        )
        if there or (named and any(t.i in reach for t in a.ancestors(word.i)) and _scenic(a, word.i, trigger)):
            before = [p for p in a.places if p.tokens[0] < word.i and p.kind != "country"]
            if before:
                return before[-1], "place meant by the words"
    if trigger.type not in PHYSICAL | {"COERCE"}:
        return None, ""
    for other in sorted(range(len(triggers)), key=lambda j: abs(triggers[j].head - trigger.head)):
        place = placed[other][0]
        if other == k or place is None or a.tokens[triggers[other].head].sentence != token.sentence:
            continue
        if joined(a, verb, clause_verb(a, triggers[other].head)):
            return place, "place of the joined clause"
    return None, ""


def _scenic(a: Annotation, i: int, trigger: Trigger) -> bool:
    token = a.tokens[i]
    if token.dep == "pobj":
        return a.tokens[token.head].lower in LOCATIVE
    return token.dep in ("dobj", "nsubjpass") and trigger.type in SCENE_OBJECTS


def _nearest(a: Annotation, trigger: Trigger) -> Place | None:
    """The scene of violence to which nothing is tied: the nearest town or region that its sentence names as a scene."""
    sentence = a.tokens[trigger.head].sentence
    here = [p for p in a.places if a.tokens[p.tokens[0]].sentence == sentence and p.kind != "country"]
    found = [(p, locative(a, p)) for p in here]
    scenic = [p for p, scene in found if scene is not None and a.tokens[scene.anchor].lemma not in SAYING]
    scenic = scenic or [p for p in here if _holds(a, p)]
    return min(scenic, key=lambda p: (p.kind == "region", abs(p.tokens[0] - trigger.head)), default=None)


def _holds(a: Annotation, place: Place) -> bool:
    """Whether a place has something in it: "Oaxaca’s main square"."""
    token = a.tokens[head_of(a, place)]
    return token.dep == "poss" and a.tokens[token.head].pos == "NOUN" and a.tokens[token.head].dep in ("pobj", "dobj")


def _before(
    a: Annotation, triggers: tuple[Trigger, ...], k: int, placed: list[tuple[Place | None, str]]
) -> tuple[Place | None, str]:
    """The scene of the violence told just before, where the sentence names no place of its own."""
    sentence = a.tokens[triggers[k].head].sentence
    if any(a.tokens[p.tokens[0]].sentence == sentence for p in a.places):
        return None, ""
    for j in range(k - 1, -1, -1):
        if triggers[j].type in PHYSICAL and placed[j][0] is not None:
            if sentence - a.tokens[triggers[j].head].sentence <= 1:
                return placed[j][0], "scene of the act before"
            break
    return None, ""
