"""When: which of a report's times dates which event."""

from collections.abc import Iterator

from reportedly.coding.events.grammar import MAX_DEPTH, support
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import EventTime
from reportedly.model.time import Time

VERBAL = ("VERB", "AUX")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADV")
SAME_TIME = frozenset({"when", "as", "while", "whereupon"})
LATER = frozenset(
    {"after", "before", "until", "since", "once", "because", "if", "although", "though", "unless", "whereas"}
)


def date_events(a: Annotation, triggers: tuple[Trigger, ...]) -> tuple[tuple[EventTime | None, str], ...]:
    """The time of each trigger with the rule that gave it."""
    anchors = [(time, anchor(a, time)) for time in a.times if time.start is not None or time.end is not None]
    own = [_own(a, trigger, anchors) for trigger in triggers]
    out: list[tuple[EventTime | None, str]] = []
    for k in range(len(triggers)):
        found = own[k]
        if found is not None:
            out.append((_event_time(found), "own time"))
            continue
        lender = _lender(a, triggers, own, k)
        shared = own[lender] if lender is not None else None
        out.append((_event_time(shared), "time of the joined clause") if shared else (None, ""))
    return tuple(out)


def _event_time(time: Time | None) -> EventTime | None:
    return None if time is None else EventTime(time.extent, time.start, time.end)


def anchor(a: Annotation, time: Time) -> int:
    """The word that a temporal expression modifies: a verb, or a noun that may name an act."""
    first, last = time.tokens
    head = next(
        (i for i in range(last - 1, first - 1, -1) if not first <= a.tokens[i].head < last or a.tokens[i].head == i),
        last - 1,
    )
    i = a.tokens[head].head
    for _ in range(MAX_DEPTH):
        token = a.tokens[i]
        if token.head == i or token.pos in VERBAL:
            break
        if token.pos in ("ADP", "SCONJ", "PART", "ADV", "PUNCT", "DET", "NUM") or first <= i < last:
            i = token.head
            continue
        break
    return i


def clause_verb(a: Annotation, i: int) -> int:
    """The verb of the clause that token `i` stands in; the topmost noun where there is none."""
    for _ in range(12):
        token = a.tokens[i]
        if token.pos in VERBAL or token.head == i:
            return i
        i = token.head
    return i


def _own(a: Annotation, trigger: Trigger, anchors: list[tuple[Time, int]]) -> Time | None:
    """The time that modifies the trigger, its light verb, or the verb whose subject or object it is."""
    words = {trigger.head, *trigger.tokens}
    best: tuple[int, int, Time] | None = None
    near = set(_neighbourhood(a, trigger))
    sentence = a.tokens[trigger.head].sentence
    for time, at in anchors:
        if a.tokens[time.tokens[0]].sentence != sentence:
            continue
        if at in words:
            rank = 0
        elif at in near:
            rank = 1
        elif a.tokens[at].pos not in VERBAL and _climbs_to(a, at, words, near):
            rank = 2
        else:
            continue
        key = (rank, 0 if time.type != "DURATION" else 1)
        if best is None or key < best[:2]:
            best = (*key, time)
    return best[2] if best else None


def _neighbourhood(a: Annotation, trigger: Trigger) -> Iterator[int]:
    """Verbs that say the same act as the trigger."""
    for i in (trigger.head, *trigger.tokens):
        token = a.tokens[i]
        if token.pos not in VERBAL:
            verb = support(a, i)
            if verb is not None:
                yield verb
        else:
            for child in a.children(i, "auxpass", "aux"):
                yield child.i


def _climbs_to(a: Annotation, at: int, words: set[int], near: set[int]) -> bool:
    """Whether the first verb or trigger above a noun is this trigger: "outside the oilfield on Sunday"."""
    for token in a.ancestors(at):
        if token.i in words or token.i in near:
            return True
        if token.pos in VERBAL:
            return False
    return False


def _lender(a: Annotation, triggers: tuple[Trigger, ...], own: list[Time | None], k: int) -> int | None:
    """The trigger whose time also dates trigger `k`, through a clause joined to it."""
    head = triggers[k].head
    sentence = a.tokens[head].sentence
    verb = clause_verb(a, head)
    for other, trigger in enumerate(triggers):
        if other == k or own[other] is None or a.tokens[trigger.head].sentence != sentence:
            continue
        if _joined(a, verb, clause_verb(a, trigger.head)):
            return other
    return None


def _joined(a: Annotation, one: int, two: int) -> bool:
    """Whether two clauses tell of the same time: coordinated, participle, "when"; not "after" or a relative clause."""
    if one == two:
        return True
    for lower, upper in ((one, two), (two, one)):
        token = a.tokens[lower]
        if token.head == upper and _same_time(a, token):
            return True
    return False


def _same_time(a: Annotation, token: Token) -> bool:
    if token.dep == "conj":
        return True
    if token.dep in ("advcl", "xcomp"):
        marks = {a.tokens[j].lower for j in token.children if a.tokens[j].dep in ("mark", "advmod", "prep")}
        return not marks & LATER
    return False
