"""Periods of the calendar: a TIMEX3 value with its first and last day, and arithmetic on them."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Grain = Literal["time", "day", "week", "month", "season", "year", "decade", "century", "span", "none"]

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_OF = {"MO": 1, "Q": 3, "Y": 12, "DE": 120, "C": 1200, "ML": 12000}
DAYS_OF = {"D": 1, "N": 1, "W": 7, "F": 14, "E": 7}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time.

    Attributes:
        value: TIMEX3 value; None when it cannot be told.
        start: first day; None when open or unknown.
        end: last day, inclusive; None when open or unknown.
        grain: what the value counts in.
    """

    value: str | None
    start: date | None
    end: date | None
    grain: Grain


UNKNOWN = Period(None, None, None, "none")


def day(d: date) -> Period:
    """A day."""
    return Period(d.isoformat(), d, d, "day")


def part_of(period: Period, part: str) -> Period:
    """A part of a day ("NI") or a moment in it ("T17:00")."""
    if period.grain not in ("day", "time") or period.value is None:
        return Period(None, period.start, period.end, "time")
    return Period(period.value[:10] + (part if part.startswith("T") else "T" + part), period.start, period.end, "time")


def week(d: date) -> Period:
    """The ISO week that `d` is in."""
    year, number, weekday = d.isocalendar()
    monday = d - timedelta(weekday - 1)
    return Period(f"{year}-W{number:02}", monday, monday + timedelta(6), "week")


def weekend(d: date) -> Period:
    """The weekend of the ISO week of `d`."""
    whole = week(d)
    assert whole.start
    return Period(f"{whole.value}-WE", whole.start + timedelta(5), whole.end, "week")


def month(year: int, number: int) -> Period:
    """A month of a year."""
    last = calendar.monthrange(year, number)[1]
    return Period(f"{year:04}-{number:02}", date(year, number, 1), date(year, number, last), "month")


def season(year: int, name: str) -> Period:
    """A season of the northern year; winter is counted to the year it begins in."""
    first = SEASON_STARTS[name]
    start = date(year, first, 1)
    return Period(f"{year:04}-{name}", start, shift(start, 3, "MO") - timedelta(1), "season")


def months(year: int, first: int, count: int, value: str) -> Period:
    """Some months of one year, under a value of their own: quarters and halves."""
    last = month(year, first + count - 1)
    return Period(value, date(year, first, 1), last.end, "season")


def year(number: int) -> Period:
    """A year."""
    return Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Period:
    """The ten years from `first`."""
    return Period(f"{first // 10:03}", date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century(number: int) -> Period:
    """The 20th century is `century(20)`, with the value "19"."""
    first = max((number - 1) * 100, 1)
    return Period(f"{number - 1:02}", date(first, 1, 1), date((number - 1) * 100 + 99, 12, 31), "century")


def shift(d: date, count: int, unit: str) -> date:
    """`d` moved by whole units; the day is cut to the length of the month.

    Raises:
        OverflowError: the result is outside the calendar.
    """
    if unit in DAYS_OF:
        return d + timedelta(count * DAYS_OF[unit])
    total = d.year * 12 + d.month - 1 + count * MONTHS_OF[unit]
    y, m = divmod(total, 12)
    if not 1 <= y <= 9998:
        raise OverflowError(f"no such year: {y}")
    return date(y, m + 1, min(d.day, calendar.monthrange(y, m + 1)[1]))


def beside(d: date, step: int) -> date | None:
    """The day before (-1) or after (1); None outside the calendar."""
    return None if d in (date.min, date.max) else d + timedelta(step)


def containing(d: date, unit: str) -> Period:
    """The calendar unit that `d` is in."""
    match unit:
        case "D" | "N":
            return day(d)
        case "W" | "F":
            return week(d)
        case "E":
            return weekend(d)
        case "MO":
            return month(d.year, d.month)
        case "Q":
            quarter = (d.month - 1) // 3
            return months(d.year, quarter * 3 + 1, 3, f"{d.year:04}-Q{quarter + 1}")
        case "Y":
            return year(d.year)
        case "DE":
            return decade(d.year // 10 * 10)
        case _:
            return century(d.year // 100 + 1)


def easter(y: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * n) // 433
    number = (h + n - 7 * m + 90) // 25
    return date(y, number, (h + n - 7 * m + 33 * number + 19) % 32)


def narrowed(period: Period, edge: str) -> Period:
    """The early, middle or late part of a period; its value stays, as TIMEX3 marks the part apart.

    Only months, years and decades, whose parts are commonly told apart, get nearer days.
    """
    if period.start is None or period.end is None or period.grain not in ("month", "year", "decade"):
        return period
    start, end = period.start, period.end
    if period.grain == "decade":
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (6, 9)}.get(edge, (0, 9))
        years = (date(start.year + first, 1, 1), date(start.year + last, 12, 31))
        return Period(period.value, *years, period.grain)
    if period.grain == "month":
        bounds = {
            "early": (start, start + timedelta(9)),
            "mid": (start + timedelta(9), start + timedelta(19)),
            "late": (start + timedelta(20), end),
        }
    else:
        bounds = {
            "early": (start, date(start.year, 4, 30)),
            "mid": (date(start.year, 5, 1), date(start.year, 8, 31)),
            "late": (date(start.year, 9, 1), end),
        }
    return Period(period.value, *bounds.get(edge, (start, end)), period.grain)
