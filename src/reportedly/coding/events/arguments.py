"""Who, to whom, when, where, how many: the arguments of a trigger."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportedly.coding.actors import ReportActors
from reportedly.coding.events.consequences import share
from reportedly.coding.events.event_places import place_events
from reportedly.coding.events.event_times import date_events
from reportedly.coding.events.figures import Casualties, FigureReader, load_figure_reader
from reportedly.coding.events.frames import Frames, load_frames, load_support_verbs
from reportedly.coding.events.implied import Implied, fill_sides
from reportedly.coding.events.parties import Scene, Side, find_sides, victims
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.events.weighing import Weights, load_weights, weigh
from reportedly.model.actor import Actor
from reportedly.model.annotation import Annotation
from reportedly.model.event import EventTime, Range
from reportedly.model.evidence import Evidence
from reportedly.model.place import Place


@dataclass(frozen=True, slots=True)
class Arguments:
    """What fills an event's places."""

    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    time: EventTime | None = None
    place: Place | None = None
    dead: Range | None = None
    injured: Range | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules fill in for the triggers of one report, in their order."""

    times: tuple[tuple[EventTime | None, str], ...]
    places: tuple[tuple[Place | None, str], ...]
    counts: tuple[Casualties, ...]
    figures: Mapping[int, Mapping[str, Casualties]]
    implied: Implied

    def range(self, k: int) -> dict[str, Range | None]:
        """Dead and injured of trigger `k`."""
        counted = self.figures.get(k, {})
        return {kind: counted[kind].range if kind in counted else None for kind in ("dead", "injured")}


def arguments_of(
    sides: tuple[Side, Side],
    time: tuple[EventTime | None, str],
    place: tuple[Place | None, str],
    figures: Mapping[str, Range | None],
) -> Arguments:
    """Put together what fills the places of one event, each with the rule that chose it."""
    actor, recipient = sides
    evidence = [
        Evidence("arguments", f"{name} from {side.slot}", score=side.share)
        for name, side in (("actor", actor), ("recipient", recipient))
        if side.parties
    ]
    if time[0] is not None:
        evidence.append(Evidence("arguments", time[1], time[0].extent.text))
    if place[0] is not None:
        evidence.append(Evidence("arguments", place[1], place[0].extent.text))
    return Arguments(
        actors=actor.parties,
        recipients=recipient.parties,
        time=time[0],
        place=place[0],
        dead=figures["dead"],
        injured=figures["injured"],
        evidence=tuple(evidence),
    )


@dataclass(frozen=True, slots=True)
class ArgumentFinder:
    """Holds the frames; build it once with `load_argument_finder`."""

    frames: Frames = field(default_factory=load_frames)
    verbs: Mapping[str, str] = field(default_factory=load_support_verbs)
    figures: FigureReader = field(default_factory=load_figure_reader)
    weights: Weights = field(default_factory=load_weights)

    def fill(
        self, annotation: Annotation, actors: ReportActors, triggers: tuple[Trigger, ...]
    ) -> tuple[Arguments, ...]:
        """The arguments of each trigger, in the same order; seen together, since acts share parties and times."""
        if not triggers:
            return ()
        ruled = self.by_rule(annotation, actors, triggers)
        sides = weigh(ruled.implied, self.weights)
        return tuple(
            arguments_of(sides[k], ruled.times[k], ruled.places[k], ruled.range(k)) for k in range(len(triggers))
        )

    def by_rule(self, annotation: Annotation, actors: ReportActors, triggers: tuple[Trigger, ...]) -> Ruled:
        """What the rules fill in for each trigger, before anything is weighed."""
        times = date_events(annotation, triggers)
        places = place_events(annotation, triggers)
        counts = self.figures.find(annotation)
        figures = share(annotation, triggers, counts)
        implied = self.sides_by_rule(annotation, actors, triggers, tuple(place for place, _ in places), figures)
        return Ruled(times, places, counts, figures, implied)

    def sides_by_rule(
        self,
        annotation: Annotation,
        actors: ReportActors,
        triggers: tuple[Trigger, ...],
        places: tuple[Place | None, ...],
        figures: Mapping[int, Mapping[str, Casualties]],
    ) -> Implied:
        """What the rules alone make of the sides, with the parties of the report to weigh against.

        `places` says where each trigger happened, in their order; `figures` is what `consequences.share` gives.
        """
        scene = Scene(annotation, actors, self.verbs)
        named = tuple(self._named(scene, t, tuple(figures.get(k, {}).values())) for k, t in enumerate(triggers))
        return fill_sides(scene, self.frames, triggers, named, places)

    def _named(self, scene: Scene, trigger: Trigger, counts: tuple[Casualties, ...]) -> tuple[Side, Side]:
        """The sides that the text names: those of the clause, else the victims that are counted."""
        actor, recipient = find_sides(scene, self.frames.of(trigger), trigger)
        open_side = not recipient.parties or recipient.inside
        if trigger.type == "ASSAULT" and open_side and not self.frames.of(trigger).reciprocal:
            for count in counts:
                hurt = victims(scene, count.cue)
                if hurt.parties and not set(hurt.heads) & set(actor.heads):
                    return actor, hurt
        return actor, recipient


def load_argument_finder() -> ArgumentFinder:
    """Build a finder on the packaged frames."""
    return ArgumentFinder(load_frames(), load_support_verbs(), load_figure_reader(), load_weights())
