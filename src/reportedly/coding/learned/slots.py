"""Who, where, when, how many and by whose word: what could fill each place of an event, with what speaks for it.

Every place of an event is filled in the same way: the candidates of the report are listed, "nothing" first, each with
features and, where words name it, with its tokens; `ranking` then weighs them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.coding.events.event_places import LOCATIVE, locative
from reportedly.coding.events.event_times import anchor, clause_verb, event_time, same_days
from reportedly.coding.events.figures import Casualties, FigureReader
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality.certainty import Certainty
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import EventTime, Range
from reportedly.model.place import Place

NEAR = 4
"""Sentences away from a trigger within which what fills its places is looked for."""
UNCOUNTED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"})


@dataclass(frozen=True, slots=True)
class Slot:
    """One candidate: what it would put there, the tokens that name it, and its features."""

    value: Any
    tokens: tuple[int, ...]
    features: tuple[str, ...]


def position(a: Annotation, head: Token, token: Token) -> list[str]:
    """How a token stands to a trigger."""
    away = token.sentence - head.sentence
    side = "b" if token.i < head.i else "a"
    distance = {0: "0", -1: "-1", 1: "+1"}.get(away, "-" if away < 0 else "+")
    out = [f"d:{distance}", f"o:{distance}:{side}", f"dep:{token.dep}"]
    if not away:
        gap = abs(token.i - head.i)
        out.append(f"gap:{side}:{0 if gap < 4 else 1 if gap < 8 else 2 if gap < 16 else 3}")
        ups = {t.i for t in a.ancestors(token.i)}
        if head.i in ups:
            out.append("under")
        if clause_verb(a, token.i) == clause_verb(a, head.i):
            out.append("clause")
        if any(a.tokens[t.head].i == head.i for t in (token, a.tokens[token.head])):
            out.append("child")
    if token.dep == "pobj":
        out.append(f"prep:{a.tokens[token.head].lower}")
    return out


def place_slots(a: Annotation, trigger: Trigger, ruled: Place | None, rule: str) -> list[Slot]:
    """The places that an event could have happened at."""
    head = a.tokens[trigger.head]
    out = [Slot(None, (), ("none", f"none:{trigger.type}", "none:ruled" if ruled else "none:agreed"))]
    order = 0
    for place in (*a.places, *unresolved(a)):
        first, last = place.tokens
        token = a.tokens[last - 1]
        if abs(token.sentence - head.sentence) > NEAR:
            continue
        found = [
            *position(a, head, token),
            f"kind:{place.kind}",
            f"kind:{place.kind}:{trigger.type}",
            f"pr:{place.rule}",
        ]
        scene = locative(a, place)
        if scene is not None:
            found += ["scene", f"scene:{scene.preposition}", f"scene:{place.kind}:{trigger.type}"]
            if scene.anchor in (trigger.head, *trigger.tokens):
                found.append("scene:own")
            found.append(f"scene:gov:{a.tokens[scene.anchor].pos}")
        if ruled is not None and ruled.tokens == place.tokens:
            found += ["rule", f"rule:{rule}", f"rule:{trigger.type}"]
        elif ruled is not None:
            found.append("unruled")
        inner = any(p is not place and p.tokens[0] == last + 1 for p in a.places)
        if inner:
            found.append("before another")
        if any(p is not place and first - 2 <= p.tokens[1] <= first for p in a.places):
            found.append("after another")
        found.append(f"order:{min(order, 3)}")
        order += 1
        out.append(Slot(place, tuple(range(first, last)), tuple(found)))
    return out


def unresolved(a: Annotation) -> list[Place]:
    """Names after locative prepositions that no table and no rule took for places."""
    taken = {i for place in a.places for i in range(*place.tokens)}
    out = []
    for token in a.tokens:
        if token.i in taken or token.pos != "PROPN" or token.dep != "pobj" or not token.text[:1].isupper():
            continue
        if a.tokens[token.head].lower not in LOCATIVE or token.entity in ("DATE", "TIME", "PERSON"):
            continue
        start = token.i
        while start > 0 and a.tokens[start - 1].head == token.i and a.tokens[start - 1].pos == "PROPN":
            start -= 1
        if not taken & set(range(start, token.i + 1)):
            span = (start, token.i + 1)
            out.append(
                Place(a.extent(range(*span)), span, "city", None, None, rule="name after a preposition", score=0.3)
            )
    return out


def time_slots(a: Annotation, trigger: Trigger, ruled: EventTime | None, rule: str) -> list[Slot]:
    """The times that could date an event."""
    head = a.tokens[trigger.head]
    out = [Slot(None, (), ("none", f"none:{trigger.type}", "none:ruled" if ruled else "none:agreed"))]
    anchors = [anchor(a, time) for time in a.times if time.start is not None or time.end is not None]
    anchors += same_days(a, anchors)
    for x in anchors:
        token = a.tokens[x.time.tokens[1] - 1]
        if abs(token.sentence - head.sentence) > NEAR:
            continue
        at = a.tokens[x.at]
        value = event_time(a, x, trigger)
        found = [*position(a, head, token), f"type:{x.time.type}", f"at:{at.pos}", f"tr:{x.time.rule}"]
        found += ["loose"] if x.loose else []
        if x.at in (trigger.head, *trigger.tokens):
            found.append("own")
        elif clause_verb(a, head.i) == x.at:
            found.append("own clause")
        found.append(f"at:{at.lemma}")
        if at.i in {t.i for t in a.ancestors(head.i)}:
            found.append("at above")
        single = value.start is not None and value.start == value.end
        found.append(f"single:{single}:{trigger.type}")
        published = a.report.published
        if published is not None:
            end, start = value.end or published, value.start or published
            span = "future" if start > published else "old" if (published - end).days > 300 else "now"
            found += [f"when:{span}", f"when:{span}:{trigger.type}"]
        if ruled is not None:
            same = (ruled.start, ruled.end) == (value.start, value.end)
            found += ["rule", f"rule:{rule}", f"rule:{trigger.type}"] if same else ["unruled"]
        out.append(Slot(value, tuple(range(*x.time.tokens)), tuple(found)))
    if ruled is not None and not any(s.value and (s.value.start, s.value.end) == (ruled.start, ruled.end) for s in out):
        out.append(Slot(ruled, (), ("rule", f"rule:{rule}", "rule:alone")))
    return out


def figure_slots(
    a: Annotation,
    reader: FigureReader,
    counts: Sequence[Casualties],
    trigger: Trigger,
    ruled: Range | None,
    kind: str,
) -> list[Slot]:
    """The numbers of dead or of injured that an event could have had."""
    head = a.tokens[trigger.head]
    agreed = "none:ruled" if ruled else "none:agreed"
    out = [Slot(None, (), ("none", f"none:{trigger.type}", agreed, f"{agreed}:{trigger.type}"))]
    told: dict[Range, list[tuple[tuple[int, ...], list[str]]]] = {}
    for count in counts:
        token = a.tokens[count.cue]
        if abs(token.sentence - head.sentence) > NEAR:
            continue
        found = [
            *position(a, head, token),
            "cue",
            f"cue:{count.kind == kind}",
            f"cue:{token.lemma}:{count.kind == kind}",
        ]
        if count.cue in (trigger.head, *trigger.tokens):
            found.append(f"cue:own:{count.kind == kind}")
        told.setdefault(count.range, []).append(((count.cue,), found))
    for token in a.tokens:
        if abs(token.sentence - head.sentence) > NEAR or token.entity in UNCOUNTED:
            continue
        value = reader.quantities.value(token.lower)
        if value is None or token.lower in ("a", "an", "one", "another", "no", "both", "half") or token.pos == "VERB":
            continue
        shifted = reader.quantities.at(a, token.i)
        if shifted is None or (shifted[0] or 0) > 100_000 or 1900 <= (shifted[0] or 0) <= 2100:
            continue
        noun = a.tokens[token.head]
        found = [*position(a, head, token), "num", f"num:{noun.lemma}", f"num:{noun.pos}"]
        near = {t.lemma for t in a.tokens[max(0, token.i - 6) : token.i + 7] if t.sentence == token.sentence}
        found += [f"near:{lemma}" for lemma in sorted(near & CASUALTY)]
        told.setdefault(shifted, []).append(((token.i,), found))
    told.setdefault((1, 1), []).append(
        ((trigger.head,), ["single", f"single:{trigger.type}.{trigger.mode}", f"single:{head.lemma}"])
    )
    for value, mentions in told.items():
        features = [f for _, found in mentions for f in found]
        features.append(f"mentions:{min(3, len(mentions))}")
        if ruled is not None:
            features += ["rule", f"rule:{trigger.type}"] if ruled == value else ["unruled"]
        out.append(Slot(value, tuple(i for tokens, _ in mentions for i in tokens), tuple(sorted(set(features)))))
    if ruled is not None and ruled not in told:
        out.append(Slot(ruled, (), ("rule", f"rule:{trigger.type}", "rule:alone")))
    return out


CASUALTY = frozenset(
    """kill die dead death injure wound hurt injury toll body casualty victim hospital life fatality perish slay
    shoot massacre execute behead survive missing arrest detain flee displace abduct kidnap release""".split()  # noqa: SIM905
)


def source_slots(
    a: Annotation, trigger: Trigger, certainty: Certainty, attributions: Sequence[Attribution]
) -> list[Slot]:
    """The statements whose source an event could rest on."""
    head = a.tokens[trigger.head]
    ruled = certainty.according_to
    agreed = "none:ruled" if ruled else "none:agreed"
    out = [Slot(None, (), ("none", f"none:{trigger.type}", agreed, f"none:f:{certainty.factuality}"))]
    ancestors = {t.i for t in a.ancestors(head.i)}
    depth = 0
    for x in attributions:
        token = a.tokens[x.cue_head]
        if x.statement.source is None or abs(token.sentence - head.sentence) > NEAR:
            continue
        found = [*position(a, head, token), f"class:{x.cue_class}", f"kind:{x.statement.kind}"]
        if head.i in x.content:
            found += ["in", f"in:{x.cue_class}", f"in:{trigger.type}", f"in:{min(depth, 2)}"]
            depth += 1
        else:
            found.append("out")
            found.append(f"out:{x.cue_class}:{token.sentence - head.sentence}")
        if set(x.cue) & set(trigger.tokens):
            found += ["cue", f"cue:{x.cue_class}", f"cue:{trigger.type}"]
        if x.cue_head in ancestors:
            found.append("above")
        if x.statement.parent is not None:
            found.append("nested")
        found.append(f"chain:{min(3, len(x.statement.chain))}")
        if ruled is not None:
            found += ["rule", f"rule:f:{certainty.factuality}"] if ruled is x else ["unruled"]
        tokens = (x.cue_head, *((x.source_head,) if x.source_head is not None else ()))
        out.append(Slot(x, tokens, tuple(found)))
    return out


def slots_of(
    a: Annotation,
    reader: FigureReader,
    counts: Sequence[Casualties],
    trigger: Trigger,
    ruled: Mapping[str, tuple[Any, str]],
    certainty: Certainty,
    attributions: Sequence[Attribution],
) -> dict[str, list[Slot]]:
    """The candidates for every place of one event but its parties; `ruled` is what the rules put there, and why."""
    return {
        "place": place_slots(a, trigger, *ruled["place"]),
        "time": time_slots(a, trigger, *ruled["time"]),
        "dead": figure_slots(a, reader, counts, trigger, ruled["dead"][0], "dead"),
        "injured": figure_slots(a, reader, counts, trigger, ruled["injured"][0], "injured"),
        "source": source_slots(a, trigger, certainty, attributions),
    }
