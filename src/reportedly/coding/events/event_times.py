"""When: which of a report's times dates which event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reportedly.coding.events.grammar import MAX_DEPTH, support
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import EventTime
from reportedly.model.time import Time

VERBAL = ("VERB", "AUX")
LATER = frozenset(
    "after before until since once because if although though unless whereas provided lest".split()  # noqa: SIM905
)
"""Words that set a clause at another time than the one it hangs on."""
SAYING = frozenset(
    """say tell report announce claim state declare warn argue insist add maintain write note condemn deplore
    denounce praise welcome criticise criticize discuss describe recall mourn commemorate investigate mark
    accuse blame""".split()  # noqa: SIM905
)
"""Verbs whose time is that of the words, not of the act they speak of."""
SCENES = frozenset({"ASSAULT", "PROTEST"})
"""Types of what happens in a day: where nothing dates such an act, the one day that its sentence names does in two of
three cases (training passages, 2026-11).
"""
PARTS_OF_DAY = frozenset({"day", "evening", "night", "morning", "afternoon", "nightfall", "dusk"})
DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A temporal expression with the word it modifies; `loose` where a word such as "after" comes between."""

    time: Time
    at: int
    loose: bool


def date_events(a: Annotation, triggers: tuple[Trigger, ...]) -> tuple[tuple[EventTime | None, str], ...]:
    """The time of each trigger with the rule that gave it."""
    anchors = [anchor(a, time) for time in a.times if time.start is not None or time.end is not None]
    anchors.extend(same_days(a, anchors))
    return tuple(_dated(a, trigger, anchors) for trigger in triggers)


def same_days(a: Annotation, anchors: list[Anchor]) -> Iterator[Anchor]:
    """What "the same day", "that evening" and "within hours" date, at the day told last before."""
    taken = {i for x in anchors for i in range(*x.time.tokens)}
    days = sorted((x for x in anchors if _single(x.time)), key=lambda x: x.time.tokens[0])
    for token in a.tokens:
        if token.i in taken or not _anaphoric(a, token):
            continue
        told = [x for x in days if x.time.tokens[0] < token.i and not x.loose]
        if told and token.sentence - a.tokens[told[-1].time.tokens[0]].sentence <= 2:
            time = replace(told[-1].time, extent=a.extent([token.i]), tokens=(token.i, token.i + 1))
            yield Anchor(time, _modified(a, token.i, token.i, token.i + 1)[0], False)


def _anaphoric(a: Annotation, token: Token) -> bool:
    before = a.tokens[token.i - 1].lower if token.i else ""
    if token.lower in PARTS_OF_DAY:
        return before in ("same", "that") or (before in ("by", "at", "after") and token.lower in ("nightfall", "dusk"))
    after = a.tokens[token.i + 1].lower if token.i + 1 < len(a.tokens) else ""
    return token.lower in ("hours", "minutes") and (before == "within" or after in ("later", "afterwards"))


def _words(a: Annotation, i: int) -> bool:
    """Whether a time is that of words, not of the act they speak of: "said on Tuesday that"."""
    return a.tokens[i].lemma in SAYING or any(t.pos in VERBAL for t in a.children(i, "ccomp"))


def _single(time: Time) -> bool:
    return time.start is not None and time.start == time.end


def _dated(a: Annotation, trigger: Trigger, anchors: list[Anchor]) -> tuple[EventTime | None, str]:
    sentence = a.tokens[trigger.head].sentence
    here = [x for x in anchors if a.tokens[x.time.tokens[0]].sentence == sentence]
    if not here:
        return None, ""
    words = {trigger.head, *trigger.tokens}
    near = set(_same_act(a, trigger))
    verbal = a.tokens[trigger.head].pos in VERBAL
    joined_verbs = set(_same_time(a, trigger)) if verbal and trigger.type != "THREATEN" else set()
    ranked = []
    for x in here:
        if _within(a, trigger, x.time):
            rank = 0
        elif x.at in words:
            rank = 1
        elif x.at in near:
            rank = 2
        elif x.at in joined_verbs:
            rank = 4
        elif a.tokens[x.at].pos not in VERBAL and _climbs_to(a, x.at, words | near):
            rank = 3
        else:
            continue
        single = x.time.start is not None and x.time.start == x.time.end
        ranked.append((rank, x.loose or x.time.type == "DURATION", not single, x.time.tokens[0], x))
    if not ranked:
        told = {(x.time.start, x.time.end): x for x in here if _single(x.time) and not x.loose and not _words(a, x.at)}
        if len(told) == 1 and trigger.type in SCENES and not _later(a, trigger):
            return event_time(a, next(iter(told.values())), trigger), "only day of the sentence"
        return None, ""
    rank, *_, best = min(ranked, key=lambda r: r[:4])
    return event_time(a, best, trigger), "own time" if rank < 4 else "time of the joined clause"


def _later(a: Annotation, trigger: Trigger) -> bool:
    """Whether the act may or will happen or is from another time than the clause above it."""
    token = a.tokens[trigger.head]
    helpers = {t.lemma for t in a.children(trigger.head, "aux")}
    if token.pos in VERBAL and helpers & MODALS and "have" not in helpers:
        return True
    verb = a.tokens[clause_verb(a, trigger.head)]
    return not _simultaneous(a, verb) or bool({t.lemma for t in a.children(verb.i, "aux")} & MODALS)


MODALS = frozenset({"will", "would", "may", "might", "can", "could", "shall", "should", "to"})


def event_time(a: Annotation, x: Anchor, trigger: Trigger) -> EventTime:
    """The period as the expression tells it; as a modifier ("since Monday’s coup") the day itself."""
    time = x.time
    head = a.tokens[_head(a, time)]
    whole = DAY.match(time.value or "")
    if whole and head.dep in ("poss", "compound", "nmod") and head.head in (trigger.head, *trigger.tokens):
        day = date(int(whole[1]), int(whole[2]), int(whole[3]))
        return EventTime(time.extent, day, day)
    return EventTime(time.extent, time.start, time.end)


def _head(a: Annotation, time: Time) -> int:
    first, last = time.tokens
    inside = range(last - 1, first - 1, -1)
    return next((i for i in inside if not first <= a.tokens[i].head < last or a.tokens[i].head == i), last - 1)


def anchor(a: Annotation, time: Time) -> Anchor:
    """The word that a temporal expression modifies: a verb, or a noun that may name an act."""
    first, last = time.tokens
    return Anchor(time, *_modified(a, _head(a, time), first, last))


def _modified(a: Annotation, head: int, first: int, last: int) -> tuple[int, bool]:
    i = a.tokens[head].head
    loose = False
    for _ in range(MAX_DEPTH):
        token = a.tokens[i]
        if token.head == i or token.pos in VERBAL:
            break
        if token.pos in ("ADP", "SCONJ", "PART", "ADV", "PUNCT", "DET", "NUM") or first <= i < last:
            loose = loose or (token.lower in ("after", "before") and not first <= i < last)
            i = token.head
            continue
        break
    return i, loose


def clause_verb(a: Annotation, i: int) -> int:
    """The verb of the clause that token `i` stands in; the topmost noun where there is none."""
    for _ in range(12):
        token = a.tokens[i]
        if token.pos in VERBAL or token.head == i:
            return i
        i = token.head
    return i


def _within(a: Annotation, trigger: Trigger, time: Time) -> bool:
    """Whether the trigger fills the expression: "after 13 days of protests"."""
    for token in a.ancestors(trigger.head):
        if time.tokens[0] <= token.i < time.tokens[1]:
            return True
        if token.pos in VERBAL or token.pos not in ("ADP", "NOUN"):
            return False
    return False


def _same_act(a: Annotation, trigger: Trigger) -> Iterator[int]:
    """Verbs that say the same act as the trigger: its light verb, the verb it is subject of or stands in."""
    for i in (trigger.head, *trigger.tokens):
        token = a.tokens[i]
        if token.pos in VERBAL:
            yield from (t.i for t in a.children(i, "auxpass", "aux"))
            continue
        verb = support(a, i)
        if verb is not None:
            yield verb
        above = a.tokens[clause_verb(a, i)]
        path = [token, *_up_to(a, i, above.i)]
        if above.pos in VERBAL and above.lemma not in SAYING and all(t.dep in CASES for t in path):
            yield above.i
        yield from (t.i for t in a.children(i, "relcl", "acl"))


CASES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "prep", "compound", "agent", "poss", "dative", "oprd"})


def _up_to(a: Annotation, i: int, top: int) -> Iterator[Token]:
    for token in a.ancestors(i):
        if token.i == top:
            return
        yield token


def _same_time(a: Annotation, trigger: Trigger) -> Iterator[int]:
    """Verbs of clauses that tell of the same time as the trigger’s: coordinated, participles, "when", infinitives.

    Of the training events so dated 58 to 91 % were dated so by the coder as well, by relation (2026-11).
    """
    verb = clause_verb(a, trigger.head)
    lower = a.tokens[verb]
    for _ in range(3):
        upper = a.tokens[lower.head]
        if upper.i == lower.i:
            break
        if upper.pos == "ADP" and lower.dep == "pcomp":
            lower = upper
            continue
        relation = lower.dep
        if relation == "relcl" and any(
            t.lower == "which" for p in a.children(lower.i, "prep") for t in a.children(p.i)
        ):
            yield clause_verb(a, upper.i)
            break
        if relation not in ("conj", "advcl", "xcomp", "prep", "pcomp") or upper.pos not in VERBAL:
            break
        if relation == "advcl" and not _simultaneous(a, lower):
            break
        if upper.lemma in SAYING and relation in ("conj", "advcl"):
            break
        yield upper.i
        lower = upper
    for child in a.children(verb, "advcl", "conj"):
        if child.pos in VERBAL and (child.dep == "conj" or _simultaneous(a, child)) and child.lemma not in SAYING:
            yield child.i


def _simultaneous(a: Annotation, token: Token) -> bool:
    return not any(a.tokens[j].lower in LATER for j in token.children if a.tokens[j].dep in ("mark", "advmod", "prep"))


def _climbs_to(a: Annotation, at: int, words: set[int]) -> bool:
    """Whether the first verb or trigger above a noun is this trigger: "outside the oilfield on Sunday"."""
    for token in a.ancestors(at):
        if token.i in words:
            return True
        if token.pos in VERBAL:
            return False
    return False


def joined(a: Annotation, one: int, two: int) -> bool:
    """Whether two clauses tell of one scene: coordinated, participle, "when"; not "after" or a relative clause."""
    if one == two:
        return True
    for lower, upper in ((one, two), (two, one)):
        token = a.tokens[lower]
        if token.head != upper:
            continue
        if token.dep in ("conj", "xcomp") or (token.dep == "advcl" and _simultaneous(a, token)):
            return True
    return False
