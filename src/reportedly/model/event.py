"""Events: who did what to whom, in PLOVER's terms, and how sure."""

from dataclasses import dataclass
from datetime import date

from reportedly.model.actor import Actor
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.place import Place
from reportedly.model.span import Extent

Range = tuple[int | None, int | None]
"""Least and most; None where that end is open."""


@dataclass(frozen=True, slots=True)
class AccordingTo:
    """The source that an event rests on, with the id of its statement; None for a source without one."""

    extent: Extent
    statement: str | None


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event happened: the words it was read from, and the period, both days inclusive; None is open."""

    extent: Extent
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Event:
    """One PLOVER event.

    Attributes:
        id: unique in the reading ("e1").
        type: PLOVER type.
        mode: PLOVER mode of that type; None when it has none.
        contexts: PLOVER contexts, sorted.
        trigger: the words that name it.
        actors: who does it; all sides of a reciprocal event.
        recipients: whom it is done to.
        aux: auxiliary modes that hold.
        factuality: the author's commitment.
        source_factuality: the commitment of the source it rests on; None without such a source.
        according_to: that source; None when the author reports it as fact or leaves it open.
        time: None when the report gives no time.
        place: most specific named place; None when there is none.
        dead: range of people killed; None when no figure is given.
        injured: range of people hurt; None when no figure is given.
        confidence: how likely it is that the text tells of an event of this type here, in [0, 1], calibrated on the
            development passages (docs/accuracy.md); None from the reader by rules, which does not grade.
    """

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    trigger: Extent
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    aux: tuple[Aux, ...]
    factuality: Factuality
    source_factuality: Factuality | None = None
    according_to: AccordingTo | None = None
    time: EventTime | None = None
    place: Place | None = None
    dead: Range | None = None
    injured: Range | None = None
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()
