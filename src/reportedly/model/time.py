"""When: temporal expressions with their normalised value (TIMEX3, ISO-TimeML)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.model.span import Extent

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Time:
    """A temporal expression.

    Attributes:
        extent: its words.
        tokens: half-open range of token indices.
        type: TIMEX3 type.
        value: TIMEX3 value ("2021-W34", "P3W", "2021-08-26TNI", "PAST_REF"); None when it cannot be resolved, for
            instance a relative date in an undated report.
        start: first day of the period, inclusive; None when open or unresolved.
        end: last day of the period, inclusive; None when open or unresolved.
        rule: name of the rule that read it.
    """

    extent: Extent
    tokens: tuple[int, int]
    type: TimeType
    value: str | None
    start: date | None
    end: date | None
    rule: str = ""
