"""Everyone who could be a side of an event, each with what speaks for and against.

A candidate is a set of party codes. What is known of it is written as features, short strings that `weighing` looks up
in a table of weights:

    rule, rule:SLOT, rule:SLOT:TYPE     the rules of `parties` and `implied` chose it, from this slot
    m…                                  a phrase of the report names it: how many sentences away, before or after the
                                        trigger, in which role, inside, beside or outside the trigger's clause
    part…                               a person of whom the report tells no part, with one that it could have
    g…                                  it is made of a country of the report and a sector
    no…, unk…                           nobody, somebody unknown
    s:SECTORS:TYPE, n:…                 its sectors and their number in such an event
    eq…, pair:…                         how it stands to the other side
    top, atplace, cnt…                  its country and mentions in the report
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportedly.coding.actors import UNTOLD
from reportedly.coding.events.event_times import clause_verb
from reportedly.coding.events.implied import Implied, Mention
from reportedly.coding.events.parties import Side
from reportedly.model.annotation import Token
from reportedly.model.plover import SUPRANATIONAL

ACTOR, RECIPIENT = 0, 1
MADE = (("GOV", "CVL", "COP", "MIL", "JUD"), ("CVL", "GOV"))
"""Sectors that are tried with the countries of the report, by side: the five and two commonest in our own gold."""
COUNTRIES_TRIED = 3
PHRASES_TRIED, SENTENCES_TRIED = 20, 4
"""The nearest phrases, this many sentences away at most: in our passages nobody further off is a side."""
PHRASES_PAIRED = 9
PARTS = ("GOV", "CVL", "PTY", "OPP", "ELI", "LEG", "JUD", "BUS", "JRN", "CRM")
"""Parts that a person could have of whom the report tells none, by the wording of the report round the name."""
RELATIVE = ("WDT", "WP", "WP$")
"""Tags of relative pronouns: what they stand for is a phrase of its own."""
NEAR_WEIGHT, PLACE_WEIGHT = 0.4, 0.5
"""Fall of a country's weight per sentence, and weight of a place against a party."""

Codes = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """A side that could be, with its features."""

    side: Side
    features: set[str] = field(default_factory=set)
    tokens: set[int] = field(default_factory=set)
    """Heads of all phrases that name it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A party named in the report, as seen from one event.

    Attributes:
        distance: sentences away: "0", "-1", "-" (further before), "+1", "+".
        role: S subject, O object, P after a preposition, W possessor, X else.
        where: "in" the phrase holds the trigger, "own" in its clause, "out" else.
        preposition: that which governs it; "" for none.
    """

    token: Token
    side: Side
    codes: Codes
    distance: str
    role: str
    where: str
    preposition: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What all candidates of one event share."""

    implied: Implied
    k: int
    head: Token
    type: str
    mode: str
    phrases: tuple[Phrase, ...]


def codes(side: Side) -> Codes:
    """The codes of a side, sorted."""
    return tuple(sorted(p.code for p in side.parties))


def candidates(s: Setting, which: int, made: Sequence[str] | None = None) -> dict[Codes, Candidate]:
    """Who could be the actor (0) or the recipient (1).

    With `made`, those sectors are tried with each country, and persons of whom no part is told with each of `PARTS`;
    without it, the commonest sectors alone, which the table of side weights was fitted to.
    """
    implied, k = s.implied, s.k
    side, other = implied.sides[k][which], implied.sides[k][1 - which]
    out: dict[Codes, Candidate] = {}
    slot = _slot(side)
    _add(out, side, "rule", f"rule:{slot}", f"rule:{slot}:{s.type}")
    taken = set(other.heads)
    seen: set[Codes] = set()
    for p in s.phrases:
        if p.token.i in taken:
            continue
        order = "b" if p.token.i < s.head.i else "a"
        found = ["m", f"m:{p.distance}", f"m:{p.distance}:{p.role}", f"m:{p.where}", f"m:{p.where}:{p.role}"]
        found += (f"m:{order}", f"m:{p.where}:{p.role}:{p.distance}:{order}")
        if p.preposition:
            found.append(f"m:prep:{p.preposition}")
        if p.token.pos == "PRON":
            found.append("m:pron")
        if p.codes not in seen:
            found.append(f"m:first{min(3, len(seen))}")
            seen.add(p.codes)
        candidate = out.setdefault(p.codes, Candidate(p.side))
        candidate.features.update(found)
        candidate.tokens.add(p.token.i)
        for part in _parts(p.side) if made else ():
            _add(out, part, *found, "part", f"part:{part.parties[0].sector}", f"part:{part.parties[0].sector}:{s.type}")
    ranked = _countries(s)
    for sector in made or MADE[which]:
        for n, country in enumerate(ranked[:COUNTRIES_TRIED]):
            side_made = Side((implied.made(k, country, sector),), f"weighed {sector} of a country named")
            _add(out, side_made, "g", f"g:{sector}", f"g:{n}", f"g:{n}:{sector}", f"g:{sector}:{s.type}")
    _add(out, Side((implied.made(k, None, "UNK"),), "unknown"), "unk", f"unk:{s.type}")
    _add(out, Side(), "no", f"no:{s.type}", f"no:{s.mode}")
    _compare(out, s, other, ranked, slot)
    return out


def _parts(side: Side) -> list[Side]:
    """The same person with every part that it could have, where the report tells none."""
    if len(side.parties) != 1 or not any(e.rule == UNTOLD for e in side.parties[0].evidence):
        return []
    return [replace(side, parties=(replace(side.parties[0], sector=sector),)) for sector in PARTS]


def joint_candidates(s: Setting) -> dict[Codes, Candidate]:
    """Who could be all sides of a reciprocal event: one phrase, or two."""
    side = s.implied.sides[s.k][ACTOR]
    out: dict[Codes, Candidate] = {}
    slot = _slot(side)
    _add(out, side, "rule", f"rule:{slot}", f"rule:{slot}:{s.type}")
    known: dict[Codes, tuple[Side, set[str]]] = {}
    for p in s.phrases:
        found = {f"d{p.distance}", p.where, f"{p.where}:{p.role}", f"{p.where}:{p.role}:{p.distance}"}
        if p.preposition:
            found.add(f"prep:{p.preposition}")
        known.setdefault(p.codes, (p.side, set()))[1].update(found)
    phrases = list(known.values())[:PHRASES_PAIRED]
    for n, (one, found) in enumerate(phrases):
        if len(one.parties) > 1 or len(side.parties) < 2:  # nobody meets or works together alone
            _add(out, one, "one", *(f"1{f}" for f in found))
        for two, more in phrases[n + 1 :]:
            both = _union(one, two)
            _add(out, both, "two", *(f"2{f}" for f in found | more), *(f"b{f}" for f in found & more))
    for key, candidate in out.items():
        if key:
            number = min(4, len(key))
            sectors = _sectors(key)
            states = min(3, len({c[:3] for c in key}))
            candidate.features.update((f"s:{sectors}", f"s:{sectors}:{s.type}", f"n:{number}", f"n:{number}:{s.type}"))
            candidate.features.update((f"n:{number}:{slot}", f"countries{states}"))
    return out


def setting_of(implied: Implied, k: int) -> Setting:
    """See the report from trigger `k`."""
    trigger = implied.triggers[k]
    tokens = implied.scene.annotation.tokens
    head = tokens[trigger.head]
    clause = (head.i, clause_verb(implied.scene.annotation, head.i))
    near = [
        m
        for m in implied.mentions
        if abs(m.sentence - head.sentence) <= SENTENCES_TRIED and tokens[m.token].tag not in RELATIVE
    ]
    near.sort(key=lambda m: (abs(m.sentence - head.sentence), abs(m.token - head.i)))
    phrases = tuple(_phrase(implied, m, head, clause) for m in near[:PHRASES_TRIED])
    return Setting(implied, k, head, trigger.type, f"{trigger.type}.{trigger.mode}", phrases)


def _phrase(implied: Implied, mention: Mention, head: Token, clause: tuple[int, ...]) -> Phrase:
    a = implied.scene.annotation
    token = a.tokens[mention.token]
    away = mention.sentence - head.sentence
    distance = {0: "0", -1: "-1", 1: "+1"}.get(away, "-" if away < 0 else "+")
    if away:
        where = "out"
    elif token.left <= head.i <= token.right:
        where = "in"
    else:
        where = "own" if any(t.i in clause for t in a.ancestors(token.i)) else "out"
    preposition = a.tokens[token.head].lower if token.dep == "pobj" else ""
    side = Side(mention.parties, "weighed phrase", (token.i,))
    return Phrase(token, side, codes(side), distance, _role(token), where, preposition)


def _compare(out: dict[Codes, Candidate], s: Setting, other: Side, countries: list[str], slot: str) -> None:
    """Add what depends on the codes alone: sectors, number, the other side, country."""
    opposite = codes(other)
    there = {c[:3] for c in opposite}
    place = s.implied.places[s.k]
    times: dict[Codes, int] = defaultdict(int)
    for p in s.phrases:
        times[p.codes] += 1
    for key, candidate in out.items():
        if not key:
            continue
        found = candidate.features
        sectors, number, own = _sectors(key), min(3, len(key)), {c[:3] for c in key}
        found.update(
            (f"s:{sectors}:{s.type}", f"s:{sectors}:{s.mode}", f"s:{sectors}", f"n:{number}", f"n:{number}:{slot}")
        )
        if key == opposite:
            found.update(("eq", f"eq:{s.type}"))
        elif own == there:
            found.update(("eqc", f"eqc:{s.type}"))
        elif own & there:
            found.add("eqp")
        alike = "same" if own == there else "diff"
        found.update(f"pair:{_sectors((c,))}:{sectors}:{alike}" for c in opposite)
        if countries and key[0][:3] == countries[0]:
            found.update(("top", f"top:{s.type}"))
        elif len(countries) > 1 and key[0][:3] == countries[1]:
            found.add("top2")
        if place is not None and place.country == key[0][:3]:
            found.update(("atplace", f"atplace:{s.type}"))
        found.add(f"cnt{min(3, times[key])}")


def _countries(s: Setting) -> list[str]:
    """States of the report, those named most and nearest first."""
    a = s.implied.scene.annotation
    weight: dict[str, float] = defaultdict(float)
    for p in s.phrases:
        for party in p.side.parties:
            if party.country:
                weight[party.country] += NEAR_WEIGHT ** abs(p.token.sentence - s.head.sentence)
    for place in a.places:
        if place.country:
            away = abs(a.tokens[place.tokens[0]].sentence - s.head.sentence)
            weight[place.country] += PLACE_WEIGHT * NEAR_WEIGHT**away
    return sorted((c for c in weight if c not in SUPRANATIONAL), key=lambda c: (-weight[c], c))


def _add(out: dict[Codes, Candidate], side: Side, *features: str) -> None:
    candidate = out.setdefault(codes(side), Candidate(side))
    candidate.features.update(features)
    candidate.tokens.update(side.heads)


def _union(one: Side, two: Side) -> Side:
    known = {p.code for p in one.parties}
    return Side(one.parties + tuple(p for p in two.parties if p.code not in known), one.slot, one.heads + two.heads)


def _slot(side: Side) -> str:
    """The slot that the rules filled the side from, without the sector of a default."""
    if not side.parties:
        return "none"
    name, made, _ = side.slot.partition("/")
    return name + ("/d" if made else "") + ("+in" if side.inside else "")


def _role(token: Token) -> str:
    if token.dep.startswith("nsubj"):
        return "S"
    return {"dobj": "O", "obj": "O", "dative": "O", "pobj": "P", "poss": "W"}.get(token.dep, "X")


def _sectors(key: Iterable[str]) -> str:
    return "+".join(sorted({c.partition("/")[2] or c for c in key}))
