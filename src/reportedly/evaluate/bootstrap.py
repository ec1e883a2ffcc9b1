"""How sure a figure is: the passages drawn anew, with replacement, a thousand times.

A figure is a ratio of sums over passages, so that a draw needs only how often each passage was drawn: all draws are two
products of matrices.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.evaluate.measures import Share

DRAWS = 1000
SEED = 2026
TAILS = (2.5, 97.5)
"""Percentiles: the interval holds 95 % of the draws."""
LEAST_PASSAGES = 5
"""Passages that must bear on a figure for an interval to be given: the draws of fewer are too much alike."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval.

    Attributes:
        value: rounded to three places; None where nothing is counted.
        low: lower end; None where too few passages bear on the figure, or where no draw of them could differ, as where
            all is right: then the passages do not say how far it would move.
        high: upper end, as `low`.
        of: what is counted; for an F1, records of gold and reading together.
    """

    value: float | None
    low: float | None
    high: float | None
    of: int


@dataclass(frozen=True, slots=True)
class Draws:
    """How often each passage stands in each draw; the same for every figure, so that figures can be compared."""

    times: Numbers

    @classmethod
    def of(cls, passages: int) -> "Draws":
        """Draws of as many passages as there are; the same number gives the same draws."""
        # RandomState and not Generator: only its stream is promised to stay the same in later versions of numpy.
        random = np.random.RandomState(SEED)
        return cls(random.multinomial(passages, [1 / passages] * passages, size=DRAWS).astype(np.float64))

    def estimate(self, shares: Sequence[Share], empty: float | None = None) -> Estimate:
        """The figure that the shares of all passages add up to, in the order of the passages."""
        right, counted = self._columns(shares)
        value = _ratio(right.sum(), counted.sum(), empty)
        drawn = _ratios(self.times @ right, self.times @ counted, empty)
        bearing = int(np.count_nonzero(counted))
        alike = np.unique(drawn[~np.isnan(drawn)]).size < 2
        return _estimate(value, drawn, 0 if alike else bearing, int(counted.sum()))

    def difference(self, ours: Sequence[Share], theirs: Sequence[Share], empty: float | None = None) -> Estimate:
        """The one figure less the other, on the same draws: what both readers find hard falls out."""
        (right, counted), (right_2, counted_2) = self._columns(ours), self._columns(theirs)
        values = _ratio(right.sum(), counted.sum(), empty), _ratio(right_2.sum(), counted_2.sum(), empty)
        drawn = _ratios(self.times @ right, self.times @ counted, empty) - _ratios(
            self.times @ right_2, self.times @ counted_2, empty
        )
        value = None if values[0] is None or values[1] is None else round(values[0], 3) - round(values[1], 3)
        bearing = int(np.count_nonzero(counted + counted_2))
        return _estimate(value, drawn, bearing, int(counted.sum() + counted_2.sum()))

    def _columns(self, shares: Sequence[Share]) -> tuple[Numbers, Numbers]:
        table: Any = np.array(shares, dtype=np.float64).reshape(-1, 2)
        return table[:, 0], table[:, 1]


def _ratio(right: float, counted: float, empty: float | None) -> float | None:
    return float(right / counted) if counted else empty


def _ratios(right: Numbers, counted: Numbers, empty: float | None) -> Numbers:
    """Ratios of the draws; where a draw counts nothing, what the figure is then, or NaN."""
    filler = np.full_like(right, np.nan if empty is None else empty)
    return np.divide(right, counted, out=filler, where=counted > 0)


def _estimate(value: float | None, drawn: Numbers, bearing: int, of: int) -> Estimate:
    known = drawn[~np.isnan(drawn)]
    if value is None or bearing < LEAST_PASSAGES or not known.size:
        return Estimate(None if value is None else round(value, 3), None, None, of)
    low, high = (round(float(end), 3) for end in np.percentile(known, TAILS))
    return Estimate(round(value, 3), low, high, of)
