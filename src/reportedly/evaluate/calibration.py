"""Whether the reader's confidence in an event is the probability that it is right.

An event is right where the gold has one of its type whose trigger its own touches, one to one. Events without a
confidence are unknown: they stand in no bin, and no threshold leaves them out.

Source: Naeini, Cooper and Hauskrecht 2015, “Obtaining well calibrated probabilities”, for the expected error.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.evaluate.bootstrap import Draws
from reportedly.evaluate.coding import Coding
from reportedly.evaluate.matching import event_likeness, pair_up
from reportedly.evaluate.scoring import Scored
from reportedly.evaluate.table import Row, Table

BINS = 10
THRESHOLDS = (0.0, 0.3, 0.5, 0.7, 0.9)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How confidence and being right agree.

    Attributes:
        known: events read with a confidence.
        unknown: events read without.
        expected_error: mean difference of confidence and share right over the bins, by their events; None without any.
        reliability: the bins.
        thresholds: what is left of the events at each least confidence.
    """

    known: int
    unknown: int
    expected_error: float | None
    reliability: Table
    thresholds: Table


@dataclass(frozen=True, slots=True)
class _Judged:
    """An event of one passage: how sure the reader was, and whether it was right."""

    passage: int
    confidence: float
    right: bool


def at_least(coding: Coding, confidence: float) -> Coding:
    """The coding without the events that the reader holds less likely; those without a confidence stay."""
    kept = (event for event in coding.events if event.confidence is None or event.confidence >= confidence)
    return replace(coding, events=tuple(kept))


def calibrate(scored: Sequence[Scored], draws: Draws) -> Calibration:
    """Hold the confidence of all events read against the gold."""
    judged = []
    for passage, one in enumerate(scored):
        right = {j for _, j in one.events}
        judged += [
            _Judged(passage, event.confidence, j in right)
            for j, event in enumerate(one.read.events)
            if event.confidence is not None
        ]
    bins: list[list[_Judged]] = [[] for _ in range(BINS)]
    for event in judged:
        bins[min(int(event.confidence * BINS), BINS - 1)].append(event)
    filled = [(n, events) for n, events in enumerate(bins) if events]
    rows = tuple(_bin(n, events, len(scored), draws) for n, events in filled)
    apart = sum(abs(sum(e.confidence - e.right for e in events)) for _, events in filled)
    unknown = sum(len(one.read.events) for one in scored) - len(judged)
    note = "Calibrated where the share right is the mean confidence."
    return Calibration(
        len(judged),
        unknown,
        round(apart / len(judged), 3) if judged else None,
        Table("reliability", "Confidence of events", "confidence", ("events", "mean", "share right"), rows, note),
        _thresholds(scored, draws, THRESHOLDS if judged else ()),
    )


def _bin(number: int, events: Sequence[_Judged], passages: int, draws: Draws) -> Row:
    shares = [(0, 0)] * passages
    for event in events:
        right, counted = shares[event.passage]
        shares[event.passage] = (right + event.right, counted + 1)
    mean = round(sum(event.confidence for event in events) / len(events), 3)
    return Row(f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}", (len(events), mean, draws.estimate(shares)))


def _thresholds(scored: Sequence[Scored], draws: Draws, thresholds: Sequence[float]) -> Table:
    rows = []
    for threshold in thresholds:
        counts = []
        for one in scored:
            events = at_least(one.read, threshold).events
            found = len(pair_up(one.gold.events, events, event_likeness))
            counts.append((found, len(events), len(one.gold.events)))
        cells = (
            sum(read for _, read, _ in counts),
            draws.estimate([(found, read) for found, read, _ in counts]),
            draws.estimate([(found, gold) for found, _, gold in counts]),
            draws.estimate([(2 * found, read + gold) for found, read, gold in counts], 1.0),
        )
        rows.append(Row(f"{threshold:g}", cells))
    columns = ("events", "precision", "recall", "F1")
    return Table(
        "thresholds",
        "What a least confidence leaves",
        "--min-confidence",
        columns,
        tuple(rows),
        "Of the events, type right and trigger touching.",
    )
