"""Triggers, arguments and certainty put together into events."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.coding.actors import ReportActors
from reportedly.coding.events.arguments import ArgumentFinder, Arguments, load_argument_finder
from reportedly.coding.events.recode import recode
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.events.triggers import TriggerFinder, load_trigger_finder
from reportedly.coding.factuality import Certainty, FactualityJudge, load_factuality_judge
from reportedly.coding.statements import Attribution
from reportedly.model.annotation import Annotation
from reportedly.model.event import AccordingTo, Event
from reportedly.model.reading import Question


@dataclass(frozen=True, slots=True)
class Coded:
    """One event in the making.

    Attributes:
        found: the trigger as it was found.
        trigger: the trigger with the type and mode that its parties and its certainty make it.
    """

    found: Trigger
    trigger: Trigger
    arguments: Arguments
    certainty: Certainty
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class EventCoder:
    """Codes the events of a report; build it once with `load_event_coder`."""

    triggers: TriggerFinder
    arguments: ArgumentFinder
    factuality: FactualityJudge

    def by_rule(
        self,
        annotation: Annotation,
        actors: ReportActors,
        attributions: tuple[Attribution, ...],
        questions: tuple[Question, ...],
        matches: list[Trigger],
    ) -> tuple[Coded, ...]:
        """What the rules make of the matches of the lexicon."""
        triggers = self.triggers.choose(annotation, matches)
        out = []
        for trigger, arguments in zip(triggers, self.arguments.fill(annotation, actors, triggers), strict=True):
            certainty = self.factuality.judge(annotation, attributions, questions, trigger, arguments.time)
            coded = recode(annotation, trigger, arguments, certainty)
            if coded.type != trigger.type:
                certainty = self.factuality.judge(annotation, attributions, questions, coded, arguments.time)
            out.append(Coded(trigger, coded, arguments, certainty))
        return tuple(out)


def events_of(annotation: Annotation, coded: Iterable[Coded]) -> tuple[Event, ...]:
    """Events with their ids."""
    return tuple(_event(f"e{n}", annotation, c) for n, c in enumerate(coded, 1))


def _event(identity: str, annotation: Annotation, coded: Coded) -> Event:
    trigger, arguments, certainty = coded.trigger, coded.arguments, coded.certainty
    source = certainty.according_to
    return Event(
        id=identity,
        type=trigger.type,
        mode=trigger.mode,
        contexts=tuple(sorted(trigger.contexts)),
        trigger=annotation.extent(trigger.tokens),
        actors=arguments.actors,
        recipients=arguments.recipients,
        aux=certainty.aux,
        factuality=certainty.factuality,
        source_factuality=certainty.source_factuality,
        according_to=AccordingTo(source.statement.source, source.statement.id)
        if source and source.statement.source
        else None,
        time=arguments.time,
        place=arguments.place,
        dead=arguments.dead,
        injured=arguments.injured,
        confidence=coded.confidence,
        evidence=trigger.evidence + arguments.evidence + certainty.evidence,
    )


def load_event_coder() -> EventCoder:
    """Build a coder on the packaged lexicons."""
    return EventCoder(load_trigger_finder(), load_argument_finder(), load_factuality_judge())
