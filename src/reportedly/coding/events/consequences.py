"""Which event the dead and injured of a report are the consequence of."""

from dataclasses import replace

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
    able = [k for k, t in enumerate(triggers) if t.type in DEADLY or (t.type, t.mode) in VIOLENT]
    own = {count.cue for count in casualties for k in able if count.cue in (*triggers[k].tokens, triggers[k].head)}
    for count in sorted(casualties, key=lambda c: (c.cue not in own, c.cue)):
        index = _event_of(a, triggers, able, count, out)
        if index is None:
            continue
        figures = out.setdefault(index, {})
        known = figures.get(count.kind)
        if known is None:
            figures[count.kind] = count
        elif _other_claim(a, known, count):
            figures[count.kind] = _either(known, count)
    return out


def _event_of(
    a: Annotation,
    triggers: tuple[Trigger, ...],
    able: list[int],
    count: Casualties,
    given: dict[int, dict[str, Casualties]],
) -> int | None:
    for k in able:
        if count.cue in triggers[k].tokens or count.cue == triggers[k].head:
            return k
    told = [k for k in able if _told_with(a, triggers[k], count)]
    if told:
        return told[0]
    able = [k for k in able if not _unreal(a, triggers[k])] or [k for k in able if not _modal(a, triggers[k])]
    sentence = a.tokens[count.cue].sentence
    riots = [k for k in able if triggers[k].type == "PROTEST" and sentence - 1 <= _sentence(a, triggers[k]) <= sentence]
    if riots and _officers(a, count):
        return riots[-1]
    assaults = [k for k in able if triggers[k].type in DEADLY and triggers[k].mode != "destroy"] or able
    places = {k: a.tokens[triggers[k].head].sentence for k in able}
    here = [k for k in assaults if places[k] == sentence] or [k for k in able if places[k] == sentence]
    if here:
        return min(
            here,
            key=lambda k: (
                count.kind in given.get(k, {}),
                triggers[k].mode == "abduct",
                _distance(a, triggers[k].head, count.cue),
                abs(triggers[k].head - count.cue),
            ),
        )
    before = [k for k in assaults if places[k] < sentence] or [k for k in able if places[k] < sentence]
    if before:
        last = max(places[k] for k in before)
        return min(
            (k for k in before if places[k] == last),
            key=lambda k: (count.kind in given.get(k, {}), _depth(a, triggers[k].head), k),
        )
    return None


def _told_with(a: Annotation, trigger: Trigger, count: Casualties) -> bool:
    """Whether the count itself names the act: "the toll from the clashes", "died in a raid"."""
    if a.tokens[trigger.head].pos not in ("NOUN", "PROPN"):
        return False
    i = trigger.head
    for _ in range(4):
        prep = a.tokens[a.tokens[i].head]
        if a.tokens[i].dep != "pobj" or prep.lower not in ("in", "from", "of", "by", "during", "at"):
            return False
        if prep.head == count.cue:
            return True
        i = prep.head
        if a.tokens[i].pos != "NOUN":
            return False
    return False


def _unreal(a: Annotation, trigger: Trigger) -> bool:
    """Whether the act is denied, or only may or will happen."""
    token = a.tokens[trigger.head]
    return _modal(a, trigger) or (token.pos in ("VERB", "AUX") and a.child(token.i, "neg") is not None)


def _modal(a: Annotation, trigger: Trigger) -> bool:
    helpers = {t.lemma for t in a.children(trigger.head, "aux")}
    return bool(helpers & MODALS) and "have" not in helpers


def _other_claim(a: Annotation, first: Casualties, second: Casualties) -> bool:
    """Whether two counts are two sides' figures for the same deaths: "157 perished, …, while the ministry says 57"."""
    if a.tokens[first.cue].sentence != a.tokens[second.cue].sentence or first.range == second.range:
        return False
    if min(first.range[0] or 0, second.range[0] or 0) < 2:
        return False
    between = a.tokens[first.cue + 1 : second.cue]
    return any(t.lower in CONTRAST for t in between) and any(
        t.lemma in CLAIMING for t in (*between, *a.ancestors(second.cue))
    )


def _either(first: Casualties, second: Casualties) -> Casualties:
    """The lower and the higher of two sides' figures."""
    least = [n for n, _ in (first.range, second.range) if n is not None]
    most = [n for _, n in (first.range, second.range) if n is not None]
    highest = max([*most, *least])
    open_ended = any(r[1] is None and r[0] is not None and r[0] >= highest for r in (first.range, second.range))
    return replace(first, range=(min(least), None if open_ended else highest))


MODALS = frozenset({"will", "would", "may", "might", "can", "could", "shall", "should", "must"})
CONTRAST = frozenset({"while", "whereas", "though", "although", "but", "however", ";"})
CLAIMING = frozenset("say claim put insist give admit report count speak tell estimate maintain".split())  # noqa: SIM905
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
