"""Everything that is known about how right a reader is on one gold file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.evaluate import breakdowns
from reportedly.evaluate.bootstrap import Draws, Estimate
from reportedly.evaluate.calibration import Calibration, at_least, calibrate
from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.comparison import Comparison, compare
from reportedly.evaluate.measures import MEASURES
from reportedly.evaluate.scoring import Scored, score_all
from reportedly.evaluate.table import Table

Codings = Mapping[str, Coding]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the gold suite: its name, what it says, and its value with the interval."""

    name: str
    words: str
    estimate: Estimate
    lower_is_better: bool


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How right a reader is.

    Attributes:
        passages: those scored.
        missing: those without a reading; all that is in them counts as not found.
        events_gold: events in the gold.
        events_read: events read.
        min_confidence: events that the reader held less likely were left out of all but the calibration; None where
            none were.
        figures: in the order of the guide.
        tables: the breakdowns.
        calibration: of all events read.
        comparison: with another reader; None where there is none.
    """

    passages: int
    missing: int
    events_gold: int
    events_read: int
    min_confidence: float | None
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    calibration: Calibration
    comparison: Comparison | None


def evaluate(
    passages: Sequence[Passage], codings: Codings, other: Codings | None = None, min_confidence: float | None = None
) -> Evaluation:
    """Score a reader on passages with their gold.

    Args:
        passages: at least one.
        codings: the reader's, by the id of the passage; a passage without one counts as read without a finding.
        other: those of a second reader, to be compared with.
        min_confidence: leave out events that either reader holds less likely.
    """
    draws = Draws.of(len(passages))
    scored_whole = score_all(passages, codings)
    scored = scored_whole if min_confidence is None else score_all(passages, _likely(codings, min_confidence))
    if other is not None and min_confidence is not None:
        other = _likely(other, min_confidence)
    return Evaluation(
        passages=len(scored),
        missing=sum(one.missing for one in scored),
        events_gold=sum(len(one.gold.events) for one in scored),
        events_read=sum(len(one.read.events) for one in scored),
        min_confidence=min_confidence,
        figures=figures(scored, draws),
        tables=_tables(scored, draws),
        calibration=calibrate(scored_whole, draws),
        comparison=None if other is None else compare(scored, score_all(passages, other), draws),
    )


def _likely(codings: Codings, min_confidence: float) -> Codings:
    return {identity: at_least(coding, min_confidence) for identity, coding in codings.items()}


def figures(scored: Sequence[Scored], draws: Draws) -> tuple[Figure, ...]:
    """The figures of the gold suite."""
    return tuple(
        Figure(
            measure.name,
            measure.words,
            draws.estimate([measure.share(one) for one in scored], measure.empty),
            measure.lower_is_better,
        )
        for measure in MEASURES
    )


def _tables(scored: Sequence[Scored], draws: Draws) -> tuple[Table, ...]:
    part = breakdowns.by_part(scored, draws)
    return (
        breakdowns.by_type(scored, draws),
        breakdowns.by_factuality(scored, draws),
        breakdowns.confusion(scored),
        *breakdowns.by_source(scored, draws),
        breakdowns.by_length(scored, draws),
        *([part] if part else []),
    )
