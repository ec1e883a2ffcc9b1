"""Recodings that need an event's parties and certainty: plans to which an actor commits, refusals, who meets whom.

A future meeting, support, cooperation or aid to which the actor commits is AGREE; a future withdrawal or release is
CONCEDE; that an actor will not do any of these is REJECT.
"""

from dataclasses import replace

from reportedly.coding.events.arguments import Arguments
from reportedly.coding.events.senses import MODES
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality import Certainty
from reportedly.model.annotation import Annotation
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.plover import SUPRANATIONAL

COMMITTED = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
DECLINED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "AGREE"})
BODIES = frozenset({"IGO", "EUR"})
THREATS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Acts that are threats when whoever would do them says so ("said it would impose tariffs")."""
SPEAKERS = frozenset({"it", "he", "she", "they", "we", "i"})
MANY = 3
"""Sides that make a meeting multilateral."""


def recode(annotation: Annotation, trigger: Trigger, arguments: Arguments, certainty: Certainty) -> Trigger:
    """The trigger with the type and mode that its parties and its certainty, as first read, make it."""
    held = certainty.source_factuality if certainty.according_to is not None else certainty.factuality
    if Aux.FUTURE in certainty.aux and Aux.HYPOTHETICAL not in certainty.aux:
        if held is Factuality.CERTAIN and trigger.type in COMMITTED:
            return replace(trigger, type=COMMITTED[trigger.type], mode=None)
        if held is Factuality.CERTAINLY_NOT and trigger.type in DECLINED:
            mode = MODES["REJECT"].get((trigger.type, trigger.mode)) or MODES["REJECT"].get((trigger.type, None))
            return replace(trigger, type="REJECT", mode=mode)
        if held is Factuality.CERTAIN and trigger.type in THREATS and _said_of_oneself(annotation, trigger, certainty):
            mode = MODES["THREATEN"].get((trigger.type, trigger.mode)) or MODES["THREATEN"].get((trigger.type, None))
            return replace(trigger, type="THREATEN", mode=mode)
    if trigger.type == "CONSULT" and trigger.mode is None:
        return replace(trigger, mode=_who_meets(arguments))
    return trigger


def _said_of_oneself(annotation: Annotation, trigger: Trigger, certainty: Certainty) -> bool:
    """Whether the words reported are the speaker's own will: a pronoun that "would"."""
    if certainty.according_to is None:
        return False
    subject = annotation.child(trigger.head, "nsubj")
    helpers = {t.lower for t in annotation.children(trigger.head, "aux")}
    return subject is not None and subject.lower in SPEAKERS and bool(helpers & {"would", "will"})


def _who_meets(arguments: Arguments) -> str | None:
    """Mode of a meeting: many sides or the members of a body; two sides in a third country; else none."""
    sides = (*arguments.actors, *arguments.recipients)
    countries = {a.country for a in sides}
    if len(countries) >= MANY or (len(sides) == 1 and countries <= BODIES):
        return "multilateral"
    place = arguments.place.country if arguments.place is not None else None
    if len(sides) == 2 and place is not None and place not in countries and not countries & SUPRANATIONAL:
        return "third-party"
    return None
