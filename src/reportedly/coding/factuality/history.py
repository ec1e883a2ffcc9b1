"""What an event's own date says of it: long past, or still to come."""

from datetime import date, timedelta

from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation
from reportedly.model.event import EventTime

BACKGROUND = timedelta(days=300)
"""An event that ended this long before publication is background. Of the training events with dates, all but 3 of 150
that ended earlier are marked historical, and 11 of 2,080 that ended later (2026-11); the guide says "usually over a
year", which loose dates ("last year") undercut.
"""
ACTS = frozenset({"CONCEDE", "THREATEN", "REJECT", "REQUEST", "ACCUSE"})
"""Acts of speech: a later date is that of what they speak of."""


def historical(published: date | None, time: EventTime | None) -> bool:
    """Whether an event is background from before the reporting period; False without both dates."""
    if published is None or time is None or time.end is None:
        return False
    return published - time.end >= BACKGROUND


def to_come(annotation: Annotation, trigger: Trigger, start: int, time: EventTime | None) -> bool:
    """Whether a present tense or a noun tells of an event that its date puts in the future ("opens on Saturday")."""
    published = annotation.report.published
    if published is None or time is None or time.start is None or time.start <= published or trigger.type in ACTS:
        return False
    tags = {annotation.tokens[i].tag for i in (start, *trigger.tokens)}
    noun = bool(tags & {"NN", "NNS", "NNP"})
    if trigger.type == "AGREE":
        return noun
    return noun or bool(tags & {"VBZ", "VBP", "VBG"})
