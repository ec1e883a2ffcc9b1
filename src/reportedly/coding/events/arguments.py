"""Who, to whom, when, where, how many: the arguments of a trigger."""

from dataclasses import dataclass

from reportedly.coding.actors import ReportActors
from reportedly.coding.events.trigger import Trigger
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


class ArgumentFinder:
    """Holds the frames; build it once with `load_argument_finder`."""

    def fill(
        self, annotation: Annotation, actors: ReportActors, triggers: tuple[Trigger, ...]
    ) -> tuple[Arguments, ...]:
        """The arguments of each trigger, in the same order; seen together, since acts share parties and times."""
        return tuple(Arguments() for _ in triggers)


def load_argument_finder() -> ArgumentFinder:
    """Build a finder on the packaged frames."""
    return ArgumentFinder()
