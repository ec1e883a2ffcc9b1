"""Times two steps from the report's date: `the week before last`, `this time last year`, `a year ago today`."""

from datetime import timedelta

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import UNKNOWN, Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.reading import Found, Match
from reportedly.annotate.times.spans import amount_of, moved


def beforelast(match: Match) -> tuple[Found, ...]:
    """`the month before last`, `the week after next`, `the Friday before last`."""
    unit = match.value("unit", "ONE") or "W"
    if unit not in ("D", "N", "W", "MO", "Y", "DE", "E"):
        return ()
    step = 2 if match.word("dir") == "after" else -2
    weekday = int(match.value("weekday", "WEEKDAY") or 0)

    def resolve(context: Context) -> Period:
        base = context.reference()
        if base is None:
            return UNKNOWN
        if weekday:
            days = (weekday - base.isoweekday()) % 7 or 7
            return calendar.day(base + timedelta(days + 7 if step > 0 else days - 14))
        if unit == "E":
            return calendar.weekend(base + timedelta(7 * step))
        key = "D" if unit == "N" else unit
        whole = calendar.containing(calendar.shift(base, step, key), key)
        return calendar.part_of(whole, "NI") if unit == "N" else whole

    kind = {"W": "week", "E": "week", "MO": "month", "Y": "year"}.get(unit, "day") if not weekday else "day"
    return match.found(kind, "TIME" if unit == "N" else "DATE", resolve, deictic=True)  # type: ignore[arg-type]


def thistime(match: Match) -> tuple[Found, ...]:
    """`this time last year`: about the same day, told to the month when it is a year off."""
    unit = match.value("unit", "ONE")
    if unit not in ("W", "MO", "Y"):
        return ()
    sign = 1 if match.word("rel") == "next" else -1

    def resolve(context: Context) -> Period:
        base = context.reference()
        if base is None:
            return UNKNOWN
        there = calendar.shift(base, sign, unit)
        return calendar.month(there.year, there.month) if unit == "Y" else calendar.day(there)

    return match.found("day", "DATE", resolve, deictic=True)


def agotoday(match: Match) -> tuple[Found, ...]:
    """`a year ago today`: that very day."""
    count, unit = amount_of(match)
    step = {"yesterday": -1, "tomorrow": 1}.get(match.word("day"), 0)
    if count is None:
        return ()

    def resolve(context: Context) -> Period:
        base = context.reference()
        there = moved(base + timedelta(step), count, unit, -1) if base else None
        return calendar.day(there) if there else UNKNOWN

    return match.found("day", "DATE", resolve, deictic=True)
