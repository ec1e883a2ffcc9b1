"""Neighbouring expressions that make one: `5 p.m. on Monday`, `late last year`, `the first two weeks of July`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.reading import Found, Kind, Resolve
from reportedly.annotate.times.vocabulary import Vocabulary
from reportedly.model.annotation import Token

OF_DAY: tuple[Kind, ...] = ("clock", "moment", "part")
DAYS: tuple[Kind, ...] = ("day", "weekday", "relative")
PERIODS: tuple[Kind, ...] = ("week", "month", "season", "year", "span", "of", "day", "weekday", "moment", "part")
RANGE_LINKS = ("-", "–", "—", "to", "until", "till", "through", "and")
EDGE_NOUNS = frozenset(
    [
        "beginning",
        "start",
        "end",
        "close",
        "middle",
        "midst",
        "outset",
        "onset",
        "opening",
        "eve",
        "dawn",
        "rest",
        "remainder",
        "turn",
        "height",
    ]
)


def join(found: Sequence[Found], tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Found]:
    """Join neighbours, put the words of beginning and end to what they limit, and drop parts that stand alone."""
    out = _pass(_pass(found, tokens, _one_day), tokens, _joined)
    for i, (a, b) in enumerate(pairwise(out)):
        open_range = a.kind in ("day", "month") and b.kind == a.kind and b.dated and not a.dated and not a.pair
        if open_range and " ".join(t.lower for t in tokens[a.end : b.start]) in RANGE_LINKS:
            out[i] = replace(a, resolve=_year_of_end(a, b))
    out = [_edged(f, out[i - 1].end if i else 0, tokens, vocabulary) for i, f in enumerate(out)]
    return [f for f in out if f.kind != "of" or f.rule.startswith("edge ") or "+" in f.rule or f.rule == "nthpart"]


def _pass(
    found: Sequence[Found], tokens: Sequence[Token], joint: Callable[[Found, Found, Sequence[Token]], Found | None]
) -> list[Found]:
    out: list[Found] = []
    for item in found:
        if out and out[-1].end <= item.start and (joined := joint(out[-1], item, tokens)):
            out[-1] = joined
        else:
            out.append(item)
    return out


def _one_day(a: Found, b: Found, tokens: Sequence[Token]) -> Found | None:
    """`Sunday, 3 May`."""
    gap = " ".join(t.lower for t in tokens[a.end : b.start])
    if a.kind == "weekday" and b.kind == "day" and b.pair != 2 and gap in ("", ",", "the", ", the"):
        return replace(b, start=a.start, rule=f"{a.rule}+{b.rule}")
    return None


def _joined(a: Found, b: Found, tokens: Sequence[Token]) -> Found | None:
    between = [t.lower for t in tokens[a.end : b.start]]
    gap = " ".join(between)
    if a.kind == "moment" and a.rule.startswith("weekday+") and b.kind == "part" and not gap and b.part in LATE_PARTS:
        return replace(a, end=b.end, resolve=_later(a), rule=f"{a.rule}+{b.rule}")
    if a.pair == 1 or b.pair == 2 or (a.kind == "moment" and "+" in a.rule):
        return None
    if a.kind in OF_DAY and b.kind in DAYS and gap in ("", "on", "of", ",", "of the", "on the"):
        if gap == "" and b.kind == "relative":
            return None
        return _with_part(a, b, b, a)
    if (
        a.kind in DAYS
        and b.kind in OF_DAY
        and (
            gap in ("", "at", "around", "about", "at around", "at about")
            or (b.kind == "clock" and gap in (",", ", at"))
            or (b.kind == "part" and gap == "in")
        )
    ):
        if b.kind == "moment" and b.rule in ("relpart", "that_same", "last_night", "tonight", "overnight"):
            return None
        return _with_part(a, b, a, b)
    if a.kind == "part" and b.kind == "clock" and gap in ("", "at"):
        return None
    if a.kind == "clock" and b.kind == "part" and gap in ("in", "in the", ""):
        return replace(a, end=b.end, rule=f"{a.rule}+{b.rule}")
    if a.kind == "offset" and a.deictic and b.kind == "weekday" and gap == "on":
        return replace(a, end=b.end, kind="day", resolve=_anniversary(a, b), rule=f"{a.rule}+{b.rule}")
    if a.rule == "the_unit" and b.kind == "day" and gap in WEEK_LINKS and tokens[a.end - 1].lower == "week":
        return replace(b, start=a.start, kind="week", resolve=_week_of(b, gap), rule=f"{a.rule}+{b.rule}")
    if a.kind == "duration" and b.kind in ("month", "day") and gap in RUN_LINKS and b.pair == 0:
        start = a.start - (a.start > 0 and tokens[a.start - 1].lower == "the")
        return replace(a, start=start, end=b.end, resolve=_run_to(a, b), rule=f"{a.rule}+{b.rule}", dated=b.dated)
    if _adds(a, b, gap):
        return replace(a, end=b.end, resolve=_summed(a, b), rule=f"{a.rule}+{b.rule}")
    if a.rule == "nthpart" and gap in ("of", "of the") and b.kind in PERIODS:
        return replace(a, end=b.end, resolve=_within(a, b), kind="span", rule=f"{a.rule}+{b.rule}", dated=b.dated)
    if (
        a.kind in ("month", "season")
        and b.kind == "year"
        and gap in ("", "of", ",", "in")
        and not b.dated
        and b.pair == 0
    ):
        return replace(a, end=b.end, resolve=_of_year(a, b), rule=f"{a.rule}+{b.rule}")
    if (
        a.kind == "day"
        and a.rule in ("daymonth", "monthday")
        and b.kind == "year"
        and gap in ("", "of", ",")
        and not b.dated
    ):
        return replace(a, end=b.end, resolve=_of_year(a, b), rule=f"{a.rule}+{b.rule}")
    return None


def _with_part(a: Found, b: Found, day: Found, part: Found) -> Found:
    letters = part.part or "TXX"

    def resolve(context: Context) -> Period:
        whole = day.resolve(context)
        if part.rule == "overnight" and whole.start:
            return Period(f"{whole.start.isoformat()}TNI", whole.start, whole.start + timedelta(1), "time")
        return calendar.part_of(whole, letters) if whole.start else whole

    return Found(a.start, b.end, "moment", "TIME", resolve, f"{day.rule}+{part.rule}", pair=day.pair, dated=day.dated,
                 deictic=day.deictic)  # fmt: skip


LATE_PARTS = ("AF", "EV", "NI")
CLOCK = re.compile(r"T(0\d|1[01])(?=:)")


def _later(clock: Found) -> Resolve:
    """`half past six on Wednesday evening`: the hour is one after noon."""

    def resolve(context: Context) -> Period:
        period = clock.resolve(context)
        value = CLOCK.sub(lambda m: f"T{int(m[1]) + 12}", period.value or "")
        return replace(period, value=value or period.value)

    return resolve


def _within(part: Found, whole: Found) -> Resolve:
    def resolve(context: Context) -> Period:
        context.whole = whole.resolve(context)
        period = part.resolve(context)
        context.whole = None
        return period

    return resolve


def _anniversary(ago: Found, weekday: Found) -> Resolve:
    """`ten years ago on Sunday`: the date of that Sunday, in the year so long ago."""

    def resolve(context: Context) -> Period:
        then, now = ago.resolve(context), weekday.resolve(context)
        if then.start is not None and then.grain == "week" and now.start is not None:
            monday = then.start - timedelta(then.start.isoweekday() - 1)
            return calendar.day(monday + timedelta(now.start.isoweekday() - 1))
        if then.start is None or now.start is None or then.grain != "year":
            return then
        return calendar.day(calendar.shift(now.start, 12 * (then.start.year - now.start.year), "MO"))

    return resolve


WEEK_LINKS = ("of", "beginning", "starting", "ending", "ended", "to")
RUN_LINKS = ("to", "ending", "ended", "ending in", "ended in", "through")


def _week_of(inner: Found, link: str) -> Resolve:
    """`the week of August 16`; `the week ending August 22` runs to that day."""

    def resolve(context: Context) -> Period:
        told = inner.resolve(context)
        if told.start is None or told.grain != "day":
            return told
        whole = calendar.containing(told.start, "W")
        if link in ("beginning", "starting"):
            return Period(whole.value, told.start, told.start + timedelta(6), "week")
        return whole if link == "of" else Period(whole.value, told.start - timedelta(6), told.start, "week")

    return resolve


def _run_to(length: Found, last: Found) -> Resolve:
    """`the three months to June`: so long, and its days."""

    def resolve(context: Context) -> Period:
        period, end = length.resolve(context), last.resolve(context).end
        found = LENGTH.fullmatch(period.value or "")
        if end is None or found is None or found[1] or found[3] == "S":
            return period
        unit = {"M": "MO"}.get(found[3], found[3])
        first = calendar.shift(end + timedelta(1), -int(found[2]), unit)
        return Period(period.value, first, end, "span")

    return resolve


def _adds(a: Found, b: Found, gap: str) -> bool:
    """Whether two durations are one: `a year and three months`, `two hours 40 minutes`."""
    return a.kind == b.kind == "duration" and a.rule == b.rule == "duration" and gap in ("and", "")


def _summed(a: Found, b: Found) -> Resolve:
    """`P1Y` and `P3M` are `P1Y3M`, where the second is of a smaller unit; the first alone otherwise."""

    def resolve(context: Context) -> Period:
        first, second = a.resolve(context), b.resolve(context)
        one, two = (LENGTH.fullmatch(p.value or "") for p in (first, second))
        if one is None or two is None or UNITS.index(one[1] + one[3]) >= UNITS.index(two[1] + two[3]):
            return first
        return Period(f"P{one[1]}{one[2]}{one[3]}{two[1] if not one[1] else ''}{two[2]}{two[3]}", None, None, "span")

    return resolve


LENGTH = re.compile(r"P(T?)(\d+)([YMWDHS])")
UNITS = ("Y", "M", "W", "D", "TH", "TM", "TS")


def _year_of_end(first: Found, second: Found) -> Resolve:
    """`26 June to 4 August 1952`: the first in the year of the second, or the one before."""

    def resolve(context: Context) -> Period:
        own, end = first.resolve(context), second.resolve(context)
        if not own.value or end.start is None:
            return own
        month = int(own.value[5:7])
        year = end.start.year - (month > end.start.month)
        if own.grain == "month":
            return calendar.month(year, month)
        whole = calendar.month(year, month)
        assert whole.end
        return calendar.day(whole.end.replace(day=min(int(own.value[8:10]), whole.end.day)))

    return resolve


def _of_year(inner: Found, outer: Found) -> Resolve:
    """`September of last year`: the inner period, in the year of the outer one."""

    def resolve(context: Context) -> Period:
        whole, own = outer.resolve(context), inner.resolve(context)
        if not whole.value or not own.value or not whole.value.isdigit():
            return own
        value = whole.value + own.value[4:]
        year = int(whole.value)
        if own.grain == "month":
            return calendar.month(year, int(own.value[5:7]))
        if own.grain == "season" and own.value[5:] in calendar.SEASON_STARTS:
            return calendar.season(year, own.value[5:])
        if own.grain == "day" and own.start:
            return calendar.day(
                date(year, own.start.month, min(own.start.day, 28) if own.start.month == 2 else own.start.day)
            )
        return Period(value, None, None, own.grain)

    return resolve


def _edged(found: Found, floor: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> Found:
    """Take `early`, `the end of`, `later` that stand before an expression into it."""
    if found.kind not in PERIODS or found.pair == 2 or "+overnight" in found.rule:
        return found
    words = [t.lower for t in tokens[max(floor, found.start - 4) : found.start]]
    edge, size = _edge_of(words, found, vocabulary)
    if not edge:
        return found
    inner = found.resolve

    def resolve(context: Context) -> Period:
        return _limited(inner(context), edge, context)

    return replace(found, start=found.start - size, resolve=resolve, rule=f"edge {edge} {found.rule}")


def _edge_of(words: list[str], found: Found, vocabulary: Vocabulary) -> tuple[str, int]:
    """The edge that these words before an expression put to it, and how many of them do; ("", 0) for none."""
    last = words[-1] if words else ""
    if last in ("-", "–") and len(words) > 1 and words[-2] in ("mid", "early", "late"):
        return vocabulary.value("EDGE", words[-2]), 2 + (words[-3:-2] == ["the"])
    if last in ("early", "late", "mid", "earlier", "later", "earliest"):
        if words[-2:-1] == ["as"] or (last == "earlier" and found.dated):
            return "", 0
        return vocabulary.value("EDGE", last), 1 + (words[-2:-1] == ["the"] and last in ("early", "late"))
    if last in ("in", "on", "of") and len(words) > 1:
        noun = words[-2]
        if last == "of" and noun in EDGE_NOUNS:
            edge = vocabulary.value("EDGE", noun)
            edge = {"early": "first", "late": "last"}.get(edge, edge) or "part"
            edge = "rest" if noun in ("rest", "remainder") else "part" if noun == "eve" else edge
            return edge, 2 + (words[-3:-2] == ["the"])
        if last in ("in", "on") and noun in ("early", "late", "later", "earlier"):
            return vocabulary.value("EDGE", noun), 2
    return "", 0


def _limited(period: Period, edge: str, context: Context) -> Period:
    start, end, ref = period.start, period.end, context.reference() if not context.history else None
    if start is None or end is None or period.grain in ("day", "time"):
        return period
    if edge in ("early", "late", "mid"):
        return calendar.narrowed(period, edge)
    if edge == "first":
        return Period(period.value, start, start, period.grain)
    if edge == "last":
        whole = _whole(period)
        return Period(period.value, whole, whole, period.grain)
    if ref is not None and edge == "earlier" and start < ref:
        return Period(period.value, start, min(end, ref - timedelta(1)), period.grain)
    if ref is not None and edge in ("later", "rest"):
        whole = _whole(period)
        if start <= ref <= whole:
            return Period(period.value, ref, whole, period.grain)
    return period


def _whole(period: Period) -> date:
    """The last day of the calendar unit, also where the period was cut at the report's date."""
    assert period.start
    assert period.end
    unit = {"week": "W", "month": "MO", "year": "Y", "decade": "DE"}.get(period.grain)
    if unit is None:
        return period.end
    return calendar.containing(period.start, unit).end or period.end
