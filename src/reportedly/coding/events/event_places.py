"""Where: which of a report's places is the scene of which event."""

from reportedly.coding.events.event_times import clause_verb
from reportedly.coding.events.grammar import support
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation
from reportedly.model.place import Place

LOCATIVE = frozenset(
    """in at near outside inside around across off on over along throughout within beside beneath under above between
    through into onto toward towards to from into amid behind beyond north south east west""".split()  # noqa: SIM905
)
STATIC = frozenset(
    """in at near outside inside around across off on over along throughout within beside beneath under above through
    behind beyond north south east west""".split()  # noqa: SIM905
)
SPECIFIC = {"facility": 0, "city": 1, "region": 2, "country": 3}


def place_events(a: Annotation, triggers: tuple[Trigger, ...]) -> tuple[tuple[Place | None, str], ...]:
    """The place of each trigger with the rule that gave it."""
    scenes = [(place, *found) for place in a.places if (found := locative(a, place)) is not None]
    return tuple(_own(a, trigger, scenes) for trigger in triggers)


def locative(a: Annotation, place: Place) -> tuple[str, int] | None:
    """The preposition that makes a mention the scene of something, and the word it modifies; None for other mentions
    ("Syria’s army", "the Kabul government").
    """
    first, last = place.tokens
    head = next(
        (i for i in range(last - 1, first - 1, -1) if not first <= a.tokens[i].head < last or a.tokens[i].head == i),
        last - 1,
    )
    token = a.tokens[head]
    for _ in range(4):
        governor = a.tokens[token.head]
        if token.dep == "pobj" and governor.lower in LOCATIVE:
            return governor.lower, governor.head
        if token.dep in ("poss", "compound", "nmod", "conj", "appos", "pobj", "amod") and token.head != token.i:
            if token.dep == "pobj" and governor.lower != "of":
                return None
            token = a.tokens[governor.head] if token.dep == "pobj" else governor
            continue
        return None
    return None


def _own(a: Annotation, trigger: Trigger, scenes: list[tuple[Place, str, int]]) -> tuple[Place | None, str]:
    words = {trigger.head, *trigger.tokens}
    verb = clause_verb(a, trigger.head)
    lent = support(a, trigger.head)
    near = {verb} if lent is None else {verb, lent}
    sentence = a.tokens[trigger.head].sentence
    best: tuple[int, int, Place] | None = None
    for place, preposition, at in scenes:
        if a.tokens[place.tokens[0]].sentence != sentence:
            continue
        rank = _rank(a, at, words, near)
        if rank is None:
            continue
        if preposition not in STATIC:
            rank += 3
        if best is None or rank < best[0]:
            best = (rank, place.tokens[0], place)
    return (best[2], "own place") if best else (None, "")


def _rank(a: Annotation, at: int, words: set[int], near: set[int]) -> int | None:
    """How closely the word that a place modifies belongs to a trigger; None when it does not."""
    if at in words:
        return 0
    if at in near:
        return 1
    if a.tokens[at].pos in ("VERB", "AUX"):
        return None
    for token in a.ancestors(at):
        if token.i in words:
            return 1
        if token.i in near:
            return 2
        if token.pos in ("VERB", "AUX"):
            return None
    return None
