"""Which event the dead and injured of a report are the consequence of."""

from reportedly.coding.events.figures import Casualties
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation

DEADLY = frozenset({"ASSAULT"})
VIOLENT = frozenset({("PROTEST", "riot"), ("COERCE", "seize"), ("PROTEST", "demo"), ("PROTEST", None)})


def share(
    a: Annotation, triggers: tuple[Trigger, ...], casualties: tuple[Casualties, ...]
) -> dict[int, dict[str, Casualties]]:
    """Give each count to the event that it is a consequence of: index of the trigger → kind → count."""
    out: dict[int, dict[str, Casualties]] = {}
    for count in casualties:
        index = _event_of(a, triggers, count)
        if index is None:
            continue
        figures = out.setdefault(index, {})
        if count.kind not in figures:
            figures[count.kind] = count
    return out


def _event_of(a: Annotation, triggers: tuple[Trigger, ...], count: Casualties) -> int | None:
    able = [k for k, t in enumerate(triggers) if t.type in DEADLY or (t.type, t.mode) in VIOLENT]
    if not able:
        return None
    for k in able:
        if count.cue in triggers[k].tokens or count.cue == triggers[k].head:
            return k
    sentence = a.tokens[count.cue].sentence
    riots = [k for k in able if triggers[k].type == "PROTEST" and sentence - 1 <= _sentence(a, triggers[k]) <= sentence]
    if riots and _officers(a, count):
        return riots[-1]
    assaults = [k for k in able if triggers[k].type in DEADLY] or able
    places = {k: a.tokens[triggers[k].head].sentence for k in able}
    here = [k for k in assaults if places[k] == sentence] or [k for k in able if places[k] == sentence]
    if here:
        return min(
            here,
            key=lambda k: (
                triggers[k].mode == "abduct",
                _distance(a, triggers[k].head, count.cue),
                abs(triggers[k].head - count.cue),
            ),
        )
    before = [k for k in assaults if places[k] < sentence] or [k for k in able if places[k] < sentence]
    if before:
        last = max(places[k] for k in before)
        return min((k for k in before if places[k] == last), key=lambda k: (_depth(a, triggers[k].head), k))
    return None


OFFICERS = frozenset({"officer", "policeman", "police", "constable", "gendarme"})


def _sentence(a: Annotation, trigger: Trigger) -> int:
    return a.tokens[trigger.head].sentence


def _officers(a: Annotation, count: Casualties) -> bool:
    """Whether the hurt are policemen, whom crowds hurt, not those who fire at crowds."""
    near = a.tokens[max(0, count.cue - 4) : count.cue + 5]
    return count.kind == "injured" and any(
        t.lemma in OFFICERS and t.sentence == a.tokens[count.cue].sentence for t in near
    )


def _depth(a: Annotation, i: int) -> int:
    return sum(1 for _ in a.ancestors(i))


def _distance(a: Annotation, i: int, j: int) -> int:
    """Steps between two tokens in the tree."""
    up_i = [i, *(t.i for t in a.ancestors(i))]
    up_j = [j, *(t.i for t in a.ancestors(j))]
    for n, k in enumerate(up_i):
        if k in up_j:
            return n + up_j.index(k)
    return len(up_i) + len(up_j)
