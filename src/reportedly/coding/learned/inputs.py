"""What the weights are put to: words and events of one report with their features and candidates."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.coding.actors import ReportActors
from reportedly.coding.events.arguments import ArgumentFinder, Ruled, arguments_of
from reportedly.coding.events.candidates import (
    ACTOR,
    RECIPIENT,
    Candidate,
    Codes,
    candidates,
    joint_candidates,
    setting_of,
)
from reportedly.coding.events.recode import recode
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality import Certainty, FactualityJudge
from reportedly.coding.learned.features import event_features
from reportedly.coding.learned.slots import Slot, slots_of
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Question

MADE = (
    ("GOV", "CVL", "COP", "MIL", "JUD", "REB", "OPP", "UAF", "LEG", "SOC", "CRM"),
    ("CVL", "GOV", "MIL", "REB", "BUS", "OPP", "COP", "UAF", "SOC", "JRN", "REF"),
)
"""Sectors that are tried with the countries of the report, by side: where no phrase names the right party,
its country is named in two cases of three (training passages, 2026-11), and the weights judge the sector by the words
round the trigger."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A report as far as the rules have coded it before its events."""

    annotation: Annotation
    actors: ReportActors
    attributions: tuple[Attribution, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class EventInput:
    """One event whose type is decided.

    Attributes:
        trigger: with its type and mode.
        certainty: what the rules make of it.
        features: see `features.event_features`.
        slots: candidates by place: "actor", "recipient" or, in reciprocal events, "joint"; "place", "time", "dead",
            "injured", "source".
    """

    trigger: Trigger
    certainty: Certainty
    features: tuple[str, ...]
    slots: dict[str, list[Slot]]


def event_inputs(
    heard: Heard, triggers: tuple[Trigger, ...], finder: ArgumentFinder, judge: FactualityJudge
) -> list[EventInput]:
    """The inputs of every trigger, in their order."""
    if not triggers:
        return []
    ruled = finder.by_rule(heard.annotation, heard.actors, triggers)
    return [_input(heard, triggers[k], k, ruled, finder, judge) for k in range(len(triggers))]


def _input(
    heard: Heard, trigger: Trigger, k: int, ruled: Ruled, finder: ArgumentFinder, judge: FactualityJudge
) -> EventInput:
    a, attributions, questions = heard.annotation, heard.attributions, heard.questions
    figures = ruled.range(k)
    time, place = ruled.times[k], ruled.places[k]
    certainty = judge.judge(a, attributions, questions, trigger, time[0])
    coded = recode(a, trigger, arguments_of(ruled.implied.sides[k], time, place, figures), certainty)
    chosen = {"place": place, "time": time, "dead": (figures["dead"], ""), "injured": (figures["injured"], "")}
    slots = slots_of(a, finder.figures, ruled.counts, trigger, chosen, certainty, attributions)
    setting = setting_of(ruled.implied, k)
    if ruled.implied.reciprocal(k):
        slots["joint"] = sides(joint_candidates(setting))
    else:
        slots["actor"] = sides(candidates(setting, ACTOR, MADE[ACTOR]))
        slots["recipient"] = sides(candidates(setting, RECIPIENT, MADE[RECIPIENT]))
    return EventInput(
        trigger, certainty, tuple(event_features(a, trigger, certainty, coded, time[0], attributions)), slots
    )


def sides(found: dict[Codes, Candidate]) -> list[Slot]:
    """Candidate sides as slots, in the order of their codes."""
    return [
        Slot((key, found[key].side), tuple(sorted(found[key].tokens)), tuple(sorted(found[key].features)))
        for key in sorted(found)
    ]


def sectors(key: Sequence[str]) -> list[str]:
    """The sectors of a side's codes; the country where the code has none ("UNO")."""
    return sorted({code.partition("/")[2] or code for code in key})
