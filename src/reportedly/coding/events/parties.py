"""Who does it and to whom: the sides of an event, from the slots of its frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportedly.coding.actors import ReportActors
from reportedly.coding.events.frames import Frame, Frames
from reportedly.coding.events.grammar import (
    by_agent,
    passive,
    prepositional,
    support,
    surface_subject,
    verb_object,
    verb_subject,
)
from reportedly.coding.events.trigger import Trigger
from reportedly.model.actor import Actor
from reportedly.model.annotation import Annotation, Token

VERBAL = ("VERB", "AUX")
INSIDE_DEPTH = 3
INSIDE = ("poss", "amod", "compound", "nmod")
INSIDE_PREPOSITIONS = ("of", "by", "against", "from", "on", "with", "between", "to", "for", "among")
CLAUSES = ("ccomp", "xcomp", "advcl", "pcomp")


@dataclass(frozen=True, slots=True)
class Side:
    """Parties of one side with the slot they came from and the heads of their phrases."""

    parties: tuple[Actor, ...] = ()
    slot: str = ""
    heads: tuple[int, ...] = ()
    inside: bool = False
    """Whether the party is not the phrase itself but what it belongs to."""
    share: float | None = None
    """Its part of the weight of all candidates; None before they are weighed."""


@dataclass(slots=True)
class Scene:
    """What is asked again and again about one report."""

    annotation: Annotation
    actors: ReportActors
    verbs: Mapping[str, str]
    known: dict[int, tuple[Actor, ...]] = field(default_factory=dict)

    def party(self, i: int) -> tuple[Actor, ...]:
        """The actors at a head, looked up once."""
        if i not in self.known:
            self.known[i] = self.actors.party(i)
        return self.known[i]

    def resolve(self, i: int, depth: int = 0) -> tuple[Actor, ...]:
        """The party that the phrase headed by token `i` is or belongs to ("its embassy", "Houthi missiles")."""
        found = self.party(i)
        if found or depth >= INSIDE_DEPTH:
            return found
        a = self.annotation
        for child in a.children(i, *INSIDE):
            if child.dep != "poss" and not tells_whose(child):
                continue
            found = self.resolve(child.i, depth + 1)
            if found:
                return found
        for wanted in INSIDE_PREPOSITIONS:
            for name, head in prepositional(a, i):
                if name == wanted:
                    found = self.resolve(head, depth + 1)
                    if found:
                        return found
        return ()

    def own(self, i: int) -> bool:
        """Whether a possessive pronoun marks the phrase as somebody's own ("its ambassador", "their border")."""
        return any(t.tag == "PRP$" for t in self.annotation.children(i, "poss"))


def find_sides(scene: Scene, frame: Frame, trigger: Trigger) -> tuple[Side, Side]:
    """Actors and recipients of a trigger as far as its own clause names them."""
    clause = _Clause(scene, trigger)
    if frame.reciprocal:
        return _all_sides(scene, frame, clause), Side()
    actor = _doer(scene, clause, frame.actor)
    recipient = _undergoer(scene, clause, frame.recipient, actor, trigger)
    if recipient.slot == MUTUAL:
        return actor, recipient
    return actor, recipient


def _doer(scene: Scene, clause: "_Clause", slots: tuple[str, ...]) -> Side:
    for slot in slots:
        for head in clause.heads(slot):
            parties = scene.resolve(head)
            if parties:
                return Side(parties, slot, (head,), inside=not scene.party(head))
    return Side()


def _undergoer(scene: Scene, clause: "_Clause", slots: tuple[str, ...], actor: Side, trigger: Trigger) -> Side:
    """The first slot with a party other than the actor or what is the actor's own; that as a last resort."""
    codes = sorted(p.code for p in actor.parties)
    countries = {p.country for p in actor.parties}
    second = Side()
    found = [(slot, head) for slot in slots for head in clause.heads(slot)]
    for slot, head in found:
        if trigger.type == "MOBILIZE" and slot in ("object", "inside"):
            continue
        if head in actor.heads:
            continue
        if _mutual(scene.annotation, head):
            return Side((), MUTUAL, (head,))
        parties = scene.resolve(head)
        if not parties:
            continue
        side = Side(parties, slot, (head,), inside=not scene.party(head))
        belongs = scene.own(head) and {p.country for p in parties} <= countries
        same = sorted(p.code for p in parties) == codes
        if belongs and (trigger.type not in DOMESTIC or (side.inside and same)):
            continue
        if same and scene.annotation.tokens[head].tag == "PRP":
            continue
        instrument = (
            slot in ("object", "inside")
            and trigger.type in OUTWARD
            and {p.country for p in parties} <= countries
            and bool(codes)
        )
        if not same and not instrument:
            return side
        if not second.parties and trigger.type in DOMESTIC:
            second = side
    return second


MUTUAL = "each other"
DOMESTIC = frozenset({"COERCE", "CONCEDE", "REQUEST", "ACCUSE", "ASSAULT", "PROTEST", "RETREAT", "REJECT", "THREATEN"})
"""Types in which a government may well act on its own people."""
OUTWARD = frozenset({"AID", "MOBILIZE", "SANCTION", "AGREE", "ASSAULT", "RETREAT", "COOPERATE"})
"""Types whose object may be what the actor sends, and the preposition that follows names whom it is sent to."""


def _mutual(a: Annotation, i: int) -> bool:
    """Whether a phrase says "each other" or "one another", as head or as possessor."""
    words = [i, *(t.i for t in a.children(i, "poss"))]
    return any(
        a.tokens[w].lower in ("other", "another") and w and a.tokens[w - 1].lower in ("each", "one") for w in words
    )


def _all_sides(scene: Scene, frame: Frame, clause: "_Clause") -> Side:
    parties: list[Actor] = []
    heads: list[int] = []
    for slot in dict.fromkeys(frame.actor + frame.recipient):
        if slot in ("of", "to", "dative", "object") and len(parties) > 1:
            continue
        for head in clause.heads(slot):
            if head in heads:
                continue
            if slot == "object" and scene.own(head):
                continue
            found = scene.resolve(head) if slot in ("subject", "between", "of") else scene.party(head)
            if found:
                heads.append(head)
                codes = [(q.code, q.name) for q in parties]
                parties.extend(p for p in found if (p.code, p.name) not in codes)
                if slot == "subject":
                    break
    return Side(tuple(parties), "all", tuple(heads))


class _Clause:
    """The slots around one trigger."""

    def __init__(self, scene: Scene, trigger: Trigger) -> None:
        self.scene = scene
        self.a = scene.annotation
        tokens = self.a.tokens
        self.head = trigger.head
        self.type = trigger.type
        self.tokens = trigger.tokens
        nouns = [i for i in trigger.tokens if tokens[i].pos in ("NOUN", "PROPN", "ADJ", "NUM") and i != trigger.head]
        self.verb: int | None = trigger.head if tokens[trigger.head].pos in VERBAL else None
        self.noun: int | None = None
        self.lent: str | None = None
        if self.verb is None:
            self.noun = trigger.head
            verb = support(self.a, trigger.head)
            if verb is not None:
                self.lent = scene.verbs.get(tokens[verb].lemma)
                self.verb = verb if self.lent in ("actor", "recipient") else None
        elif nouns:
            self.noun = nouns[-1]
            self.lent = "actor"
        self.pure = self.noun is None

    def heads(self, slot: str) -> Iterator[int]:
        """Heads of the phrases in a slot, best first."""
        if slot == "subject":
            yield from self._subject()
        elif slot == "object":
            yield from self._object()
        elif slot == "dative":
            yield from self._dative()
        elif slot == "clause":
            yield from self._clause_subject()
        elif slot == "inside":
            yield from self._inside()
        else:
            yield from (head for name, head in self._prepositions() if name == slot)

    def _subject(self) -> Iterator[int]:
        if self.pure and self.verb is not None:
            yield from verb_subject(self.a, self.verb)
            return
        if self.noun is not None:
            yield from noun_subject(self.a, self.noun)
        if self.verb is not None and self.lent == "actor":
            if passive(self.a, self.verb):
                yield from by_agent(self.a, self.verb)
            else:
                yield from verb_subject(self.a, self.verb)

    def _object(self) -> Iterator[int]:
        if self.pure and self.verb is not None:
            yield from verb_object(self.a, self.verb)
            return
        if self.lent == "recipient" and self.verb is not None:
            subject = surface_subject(self.a, self.verb)
            if subject is not None:
                yield subject
        if self.noun is not None:
            yield from (head for name, head in prepositional(self.a, self.noun) if name == "of")
            if self.type == "ASSAULT":
                yield from self._struck(self.noun)

    def _struck(self, noun: int) -> Iterator[int]:
        """What is hit where the noun is subject: "a shell killed two boys", "the bomb that tore apart a bus"."""
        token = self.a.tokens[noun]
        verbs = [t.i for t in self.a.children(noun, "relcl") if self.a.child(t.i, "nsubj") is not None]
        if token.dep == "nsubj" and self.a.tokens[token.head].pos in VERBAL and not passive(self.a, token.head):
            verbs.append(token.head)
        for verb in verbs:
            yield from (t.i for t in self.a.children(verb, "dobj"))

    def _dative(self) -> Iterator[int]:
        for i in self._nodes():
            for child in self.a.children(i, "dative"):
                if child.pos == "ADP":
                    yield from (t.i for t in self.a.children(child.i, "pobj"))
                else:
                    yield child.i

    def _clause_subject(self) -> Iterator[int]:
        for i in self._nodes():
            for child in self.a.children(i, *CLAUSES):
                yield from (t.i for t in self.a.children(child.i, "nsubj", "nsubjpass") if t.i > i)

    def _inside(self) -> Iterator[int]:
        if self.verb is not None:
            for child in self.a.children(self.verb, "dobj", "nsubjpass", "attr"):
                yield child.i

    def _nodes(self) -> Iterator[int]:
        if self.noun is not None:
            yield self.noun
        if self.verb is not None:
            yield self.verb
        if self.head not in (self.noun, self.verb):
            yield self.head

    def _prepositions(self) -> Iterator[tuple[str, int]]:
        for i in self._nodes():
            yield from prepositional(self.a, i)
        if self.verb is not None:
            for child in self.a.children(self.verb, "dobj", "prt", "advmod", "acomp"):
                if child.i != self.noun:
                    yield from ((n, h) for n, h in prepositional(self.a, child.i) if n not in ("of", "in"))


def victims(scene: Scene, cue: int) -> Side:
    """Whoever a word for deaths or injuries says was hurt: "killing two marines", "five miners died"."""
    a = scene.annotation
    token = a.tokens[cue]
    heads: list[int] = []
    if token.pos in VERBAL:
        heads.extend(verb_object(a, cue))
        subject = surface_subject(a, cue)
        if not heads and subject is not None and token.lemma in ("die", "perish", "drown", "succumb"):
            heads.append(subject)
    elif token.pos in ("NOUN", "PROPN"):
        heads.extend(head for name, head in prepositional(a, cue) if name == "of")
    for head in heads:
        parties = scene.party(head)
        if parties:
            return Side(parties, "victims", (head,))
    return Side()


def noun_subject(a: Annotation, i: int) -> Iterator[int]:
    """Heads of the phrases that may name the doer of an act named by noun `i`."""
    yield from (t.i for t in a.children(i, "poss"))
    yield from by_agent(a, i)
    for child in a.children(i, "compound", "amod", "nmod"):
        if tells_whose(child):
            yield child.i
        yield from (t.i for t in a.children(child.i, "compound", "amod", "nmod", "npadvmod", "conj") if tells_whose(t))
    token: Token = a.tokens[i]
    if token.dep == "conj" and a.tokens[token.head].pos in ("NOUN", "PROPN"):
        yield from noun_subject(a, token.head)


WHOSE = frozenset(
    """police army government military navy rebel insurgent guerrilla militant militia jihadist separatist
    opposition junta gang cartel mob student teacher worker farmer union prosecution regime state vigilante
    pirate islamist""".split()  # noqa: SIM905
)


def tells_whose(token: Token) -> bool:
    """Whether a modifier can name who does what the noun says: a name, a people, "police", not "missile"."""
    return token.text[:1].isupper() or token.lemma in WHOSE


def load_scene(annotation: Annotation, actors: ReportActors, verbs: Mapping[str, str]) -> Scene:
    """Prepare one report."""
    return Scene(annotation, actors, verbs)


__all__ = ["Frames", "Scene", "Side", "find_sides", "load_scene"]
