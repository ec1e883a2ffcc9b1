"""Holidays by their names."""

import re
from datetime import date, timedelta

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import UNKNOWN, Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.dates import narrative_or, safe_date, year_of
from reportedly.annotate.times.reading import Found, Match


def holiday_of(rule: str, year: int) -> date | None:
    """The day that a rule gives in a year: `12-25`, `easter-2`, `4/4/11` (fourth Thursday), `1/-1/05` (last Monday)."""
    if fixed := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return safe_date(year, int(fixed[1]), int(fixed[2]))
    if moving := re.fullmatch(r"easter([+-]\d+)", rule):
        return calendar.easter(year) + timedelta(int(moving[1]))
    if nth := re.fullmatch(r"(\d)/(-?\d)/(\d\d)", rule):
        number, count, month = int(nth[1]), int(nth[2]), int(nth[3])
        whole = calendar.month(year, month)
        assert whole.start
        assert whole.end
        if count < 0:
            return whole.end - timedelta((whole.end.isoweekday() - number) % 7)
        return whole.start + timedelta((number - whole.start.isoweekday()) % 7 + 7 * (count - 1))
    return None


def holiday(match: Match, rule: str) -> tuple[Found, ...]:
    """A holiday by its name; one that the calendar does not fix has no value."""
    if not match.annotation.tokens[match.start].text[0].isupper():
        return ()
    written = year_of(match)
    at = (match.start, match.end)

    def resolve(context: Context) -> Period:
        base = narrative_or(context, "that" if context.history else "this")
        if written is not None:
            d = holiday_of(rule, written)
        elif base is None:
            return UNKNOWN
        else:
            d = holiday_of(rule, base.year)
            if d and not context.history:
                if context.future(*at) and d < base:
                    d = holiday_of(rule, base.year + 1)
                elif not context.future(*at) and d > base and (d - base).days > 60:
                    d = holiday_of(rule, base.year - 1)
        return calendar.day(d) if d else UNKNOWN

    return match.found("day", "DATE", resolve, dated=written is not None)
