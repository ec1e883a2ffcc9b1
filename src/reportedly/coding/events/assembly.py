"""Triggers, arguments and certainty put together into events."""

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
class EventCoder:
    """Codes the events of a report; build it once with `load_event_coder`."""

    triggers: TriggerFinder
    arguments: ArgumentFinder
    factuality: FactualityJudge

    def code(
        self,
        annotation: Annotation,
        actors: ReportActors,
        attributions: tuple[Attribution, ...],
        questions: tuple[Question, ...],
    ) -> tuple[Event, ...]:
        """Events in text order."""
        triggers = self.triggers.find(annotation)
        filled = self.arguments.fill(annotation, actors, triggers)
        events: list[Event] = []
        for trigger, arguments in zip(triggers, filled, strict=True):
            certainty = self.factuality.judge(annotation, attributions, questions, trigger, arguments.time)
            coded = recode(annotation, trigger, arguments, certainty)
            if coded.type != trigger.type:
                certainty = self.factuality.judge(annotation, attributions, questions, coded, arguments.time)
            events.append(_event(f"e{len(events) + 1}", annotation, coded, arguments, certainty))
        return tuple(events)


def _event(
    identity: str, annotation: Annotation, trigger: Trigger, arguments: Arguments, certainty: Certainty
) -> Event:
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
        evidence=trigger.evidence + arguments.evidence + certainty.evidence,
    )


def load_event_coder() -> EventCoder:
    """Build a coder on the packaged lexicons."""
    return EventCoder(load_trigger_finder(), load_argument_finder(), load_factuality_judge())
