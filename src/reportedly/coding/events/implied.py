"""Who the sides of an event are when its own clause does not say: the sides of joined acts, the nearest other party, or
a default of the type in the country of the scene.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.coding.actors import UNTOLD
from reportedly.coding.events.event_places import STATIC
from reportedly.coding.events.event_times import clause_verb
from reportedly.coding.events.frames import Frames, Unexpressed
from reportedly.coding.events.parties import MUTUAL, Scene, Side
from reportedly.coding.events.trigger import Trigger
from reportedly.model.actor import Actor
from reportedly.model.evidence import Evidence
from reportedly.model.place import Place
from reportedly.model.plover import SUPRANATIONAL

Sides = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in the report."""

    token: int
    sentence: int
    parties: tuple[Actor, ...]


@dataclass(slots=True)
class Implied:
    """Looks for what is not expressed in one report."""

    scene: Scene
    frames: Frames
    triggers: tuple[Trigger, ...]
    sides: list[Sides]
    places: tuple[Place | None, ...]
    found: tuple[Mention, ...] | None = None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Parties in text order, looked for once."""
        if self.found is None:
            self.found = tuple(_mentions(self.scene))
        return self.found

    def fill(self, k: int) -> None:
        """Complete the sides of trigger `k` in place."""
        trigger = self.triggers[k]
        frame = self.frames.of(trigger)
        default = self.frames.default(trigger)
        actor, recipient = self.sides[k]
        if self.reciprocal(k):
            if len(actor.parties) < 2 and not self._plural(actor):
                actor = self._partners(k, actor)
            self.sides[k] = _as_actor(actor, trigger, default, self.scene), Side()
            return
        if not actor.parties:
            actor = self._search(k, default.actor, recipient)
            self.sides[k] = actor, recipient
        if not recipient.parties and trigger.type in JOINT and len({p.code for p in actor.parties}) > 1:
            self.sides[k] = actor, Side()
            return
        if not recipient.parties and frame.recipient:
            recipient = self._search(k, default.recipient, actor)
        elif not recipient.parties:
            recipient = self._search(k, tuple(s for s in default.recipient if "/" in s), actor)
        self.sides[k] = (
            _as_actor(actor, trigger, default, self.scene),
            _as_recipient(recipient, actor, trigger, self.scene),
        )

    def reciprocal(self, k: int) -> bool:
        """Whether all sides of trigger `k` are its actors."""
        return self.frames.of(self.triggers[k]).reciprocal or self.sides[k][1].slot == MUTUAL

    def _plural(self, side: Side) -> bool:
        """Whether the words name several at once ("the leaders")."""
        tokens = self.scene.annotation.tokens
        return any(tokens[h].tag in ("NNS", "NNPS") for h in side.heads)

    def _search(self, k: int, sources: tuple[str, ...], opposite: Side) -> Side:
        for source in sources:
            side = self._from(k, source, opposite)
            if side.parties:
                return side
        return Side()

    def _from(self, k: int, source: str, opposite: Side) -> Side:
        name, _, sector = source.partition("/")
        match name:
            case "unknown":
                return Side((self.made(k, None, "UNK"),), "unknown")
            case "own" | "place":
                country = self._country(k, opposite, name == "own")
                return Side((self.made(k, country, sector),), source) if country else Side()
            case "doer":
                return self._joined(k, 0, opposite)
            case "done":
                return self._joined(k, 1, opposite)
            case "blamed":
                return self._blamed(k)
            case "near":
                return self._near(k, opposite)
            case "party":
                return self._other(k, opposite)
            case "other":
                return self._ruler(k, opposite) or self._other(k, opposite)
            case _:
                raise ValueError(f"unexpressed.tsv: no such source: {source}")

    def made(self, k: int, country: str | None, sector: str) -> Actor:
        """A party that no words name; its extent is that of the trigger which implies it."""
        extent = self.scene.annotation.extent(self.triggers[k].tokens)
        evidence = (Evidence("arguments", "unexpressed"),)
        if country in SUPRANATIONAL:
            return Actor(extent, country, country, None, evidence=evidence)
        return Actor(extent, country or "unknown", country, sector, evidence=evidence)

    def _country(self, k: int, opposite: Side, own: bool) -> str | None:
        place = self.places[k]
        states = [p.country for p in opposite.parties if p.country and p.country not in SUPRANATIONAL]
        if own and states:
            return states[0]
        if place is not None and place.country:
            return place.country
        sentence = self.scene.annotation.tokens[self.triggers[k].head].sentence
        ranked = sorted(
            (abs(self.scene.annotation.tokens[p.tokens[0]].sentence - sentence), n, p.country)
            for n, p in enumerate(self.scene.annotation.places)
            if p.country
        )
        if ranked:
            return ranked[0][2]
        if states:
            return states[0]
        near = [m for m in self.mentions if any(p.country and p.country not in SUPRANATIONAL for p in m.parties)]
        if not near:
            return None
        best = min(near, key=lambda m: (abs(m.sentence - sentence), abs(m.token - self.triggers[k].head)))
        return next(p.country for p in best.parties if p.country and p.country not in SUPRANATIONAL)

    def _joined(self, k: int, which: int, opposite: Side) -> Side:
        """The same side of the act that governs this one, or of an act of the same kind before."""
        a = self.scene.annotation
        trigger = self.triggers[k]
        sentence = a.tokens[trigger.head].sentence
        verb = clause_verb(a, trigger.head)
        above = {verb, *(t.i for t in a.ancestors(verb))}
        taken = set(opposite.heads)
        order = sorted(
            (j for j in range(len(self.triggers)) if j != k and self.sides[j][0].parties + self.sides[j][1].parties),
            key=lambda j: abs(self.triggers[j].head - trigger.head),
        )
        for j in order:
            other = self.triggers[j]
            same = a.tokens[other.head].sentence == sentence
            if which == 0 and same and clause_verb(a, other.head) in above:
                side = self.sides[j][1 if other.type in ABOUT else 0]
                if side.parties and not taken & set(side.heads):
                    return Side(side.parties, "governing act", side.heads)
            if (
                other.type == trigger.type
                and other.head < trigger.head
                and a.tokens[other.head].sentence >= sentence - 1
            ):
                side = self.sides[j][which]
                if side.parties and not taken & set(side.heads) and _codes(side) != _codes(opposite):
                    return Side(side.parties, "act before", side.heads)
        return Side()

    def _blamed(self, k: int) -> Side:
        """Whoever the report says is accused of it."""
        a = self.scene.annotation
        sentence = a.tokens[self.triggers[k].head].sentence
        for j, trigger in enumerate(self.triggers):
            side = self.sides[j][1]
            near = abs(a.tokens[trigger.head].sentence - sentence) <= 2
            if near and side.parties and (trigger.type, trigger.mode) == ("ACCUSE", "allege"):
                return Side(side.parties, "blamed", side.heads)
        return Side()

    def _near(self, k: int, opposite: Side) -> Side:
        head = self.triggers[k].head
        sentence = self.scene.annotation.tokens[head].sentence
        taken = set(opposite.heads)
        codes = _codes(opposite)
        before = [
            m
            for m in self.mentions
            if m.token < head and m.sentence >= sentence - 1 and m.token not in taken and _of(m.parties) != codes
        ]
        if not before:
            return Side()
        best = before[-1]
        return Side(best.parties, "nearest party", (best.token,))

    def _ruler(self, k: int, opposite: Side) -> Side | None:
        """The government of the country whose rebels, parties, unions or people act."""
        countries = {p.country for p in opposite.parties}
        if len(countries) != 1 or not all(p.sector in RULED for p in opposite.parties):
            return None
        country = next(iter(countries))
        if country is None or country in SUPRANATIONAL:
            return None
        return Side((self.made(k, country, "GOV"),), "own/GOV")

    def _other(self, k: int, opposite: Side) -> Side:
        """The party of another country that the report speaks of most near the trigger."""
        own = {p.country for p in opposite.parties}
        best = self._salient(k, own, set(opposite.heads))
        if best is None:
            return Side()
        parties = tuple(p for p in best.parties if p.country not in own)
        if self.triggers[k].type not in ("ASSAULT", "AID", "COERCE"):
            parties = tuple(replace(p, sector="GOV") if p.sector in BYSTANDERS else p for p in parties)
        return Side(parties, "most salient other party", (best.token,))

    def _salient(self, k: int, own: set[str | None], taken: set[int], reach: int = 99) -> Mention | None:
        head = self.triggers[k].head
        sentence = self.scene.annotation.tokens[head].sentence
        weight: dict[str, float] = {}
        for mention in self.mentions:
            distance = abs(mention.sentence - sentence) + (mention.sentence > sentence)
            if distance > reach or mention.token in taken:
                continue
            for party in mention.parties:
                country = party.country
                if country and country not in own and party.sector != "JRN":
                    part = 1.0 if party.sector in STATELY else ASIDE
                    weight[country] = weight.get(country, 0.0) + part * DECAY**distance / len(mention.parties)
        if not weight:
            return None
        for j, sides in enumerate(self.sides):
            if j != k:
                for country in [p.country for side in sides for p in side.parties]:
                    if country in weight:
                        weight[country] += ACTING
        chosen = max(sorted(weight), key=lambda c: weight[c])
        return min(
            (m for m in self.mentions if m.token not in taken and any(p.country == chosen for p in m.parties)),
            key=lambda m: (
                abs(m.sentence - sentence) + (m.sentence > sentence),
                len(m.parties),
                all(p.sector not in ("GOV", None) for p in m.parties),
                abs(m.token - head),
            ),
        )

    def _partners(self, k: int, actor: Side) -> Side:
        head = self.triggers[k].head
        if not actor.parties:
            for j in sorted(range(len(self.triggers)), key=lambda j: abs(self.triggers[j].head - head)):
                one, two = self.sides[j]
                if j != k and len(one.parties) + len(two.parties) > 1:
                    parties = one.parties + tuple(p for p in two.parties if p.code not in _codes(one))
                    return Side(parties, "sides of another act", one.heads + two.heads)
        best = self._salient(k, {p.country for p in actor.parties}, set(actor.heads), reach=2)
        if best is None:
            return actor
        return Side(actor.parties + best.parties, actor.slot or "nearest party", (*actor.heads, best.token))


STATELY = frozenset({"GOV", "MIL", "REB", "LEG", "PTY", "OPP", None})
BYSTANDERS = frozenset({"JRN", "UNK", "BUS", "CVL", "SPY", "COP"})
ASIDE = 0.3
"""Weight of those who seldom are the other side of a state: the press, firms, people."""
DECAY = 0.3
ACTING = 0.5
"""Weight of a mention per sentence between it and the trigger, and of taking part in another act of the report. Of
1,080 training events whose recipient of another country the clause does not name, these find the country of 66 %, the
nearest mention of 62 % (2026-11).
"""


ABOUT = frozenset({"ACCUSE", "REQUEST", "REJECT"})
"""Acts of speech about what the other side did or is to do."""
RULED = frozenset("REB OPP PTY LAB EDU AGR MED PRM PRE".split())  # noqa: SIM905
"""Sectors whose acts, where no other side is named, are on their own government (38 of 56 training events, 2026-11)."""
JOINT = frozenset({"AGREE", "SUPPORT", "COOPERATE", "CONSULT"})
"""Types in which several actors without a recipient act on one another."""


def fill_sides(
    scene: Scene,
    frames: Frames,
    triggers: tuple[Trigger, ...],
    named: tuple[Sides, ...],
    places: tuple[Place | None, ...],
) -> Implied:
    """Complete the sides of every trigger by rule."""
    implied = Implied(scene, frames, triggers, list(named), places)
    for k in range(len(triggers)):
        implied.fill(k)
    return implied


def _mentions(scene: Scene) -> Iterator[Mention]:
    tokens = scene.annotation.tokens
    for token in tokens:
        if token.pos not in ("NOUN", "PROPN", "PRON", "ADJ") or token.dep == "conj":
            continue
        if token.dep in ("compound", "amod", "nmod") and token.pos != "ADJ":
            continue
        if token.dep == "pobj" and token.entity in ("GPE", "LOC", "FAC") and tokens[token.head].lower in STATIC:
            continue
        parties = scene.party(token.i)
        if parties:
            yield Mention(token.i, token.sentence, parties)


def _as_actor(side: Side, trigger: Trigger, default: Unexpressed, scene: Scene) -> Side:
    """Parties with the part they play in such an act: armed forces for "Houthi fire", an office for a bare name."""
    parties = side.parties
    tokens = scene.annotation.tokens
    armed = trigger.mode in ARMED or side.inside or any(tokens[h].entity == "NORP" for h in side.heads)
    if default.state != "GOV" and armed:
        parties = tuple(replace(p, sector=default.state) if p.sector == "GOV" else p for p in parties)
    return replace(side, parties=tuple(_in_office(p) for p in parties))


ARMED = frozenset({"aerial", "heavy-weapons", "drone"})
"""Modes in which a country acts through its armed forces, however it is named."""


def _as_recipient(side: Side, actor: Side, trigger: Trigger, scene: Scene) -> Side:
    """The same for the other side: protests are against those who rule, demands on a person are on his office."""
    parties = side.parties
    if trigger.type not in ("COERCE", "ASSAULT", "SANCTION"):
        parties = tuple(_in_office(p) for p in parties)
    if trigger.type == "PROTEST":
        spared = ("CVL",) if side.slot in ("object", "inside") else ("CVL", "MIL")
        parties = tuple(replace(p, sector="GOV") if p.sector in spared else p for p in parties)
    if trigger.type == "COERCE" and side.inside and _codes(side) == _codes(actor):
        parties = tuple(replace(p, sector="CVL") if p.sector == "GOV" else p for p in parties)
    if trigger.type == "ASSAULT" and any(scene.annotation.tokens[h].entity == "NORP" for h in side.heads):
        parties = tuple(replace(p, sector="MIL") if p.sector == "GOV" else p for p in parties)
    if trigger.type == "REJECT" or (trigger.type, trigger.mode) in LOST:
        parties = tuple(replace(p, sector="GOV") if p.sector == "CVL" else p for p in parties)
    return replace(side, parties=parties)


LOST = frozenset({("COERCE", "seize"), ("RETREAT", "withdraw")})
"""Modes in which a town stands for those who rule it, not for those who live there."""


def _in_office(party: Actor) -> Actor:
    """A person of whom the report tells no part acts, in political events, for a government far more often than for
    anybody else (148 of 198 in training passages, 2026-11).
    """
    if any(e.rule == UNTOLD for e in party.evidence):
        return replace(party, sector="GOV")
    return party


def _codes(side: Side) -> list[str]:
    return _of(side.parties)


def _of(parties: tuple[Actor, ...]) -> list[str]:
    return sorted(p.code for p in parties)
