"""Weekdays, weekends, seasons and what else is named by where it stands to another time."""

import re
from datetime import date, timedelta

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import UNKNOWN, Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.dates import CENTURY_TURN, month_of, narrative_or, relative_unit, year_of
from reportedly.annotate.times.numbers import number_of, ordinal_of
from reportedly.annotate.times.reading import Found, Kind, Match

KINDS: dict[str, Kind] = {"D": "day", "W": "week", "F": "week", "E": "week", "MO": "month", "Y": "year"}
LINKED = ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")


def weekday(match: Match) -> tuple[Found, ...]:
    """The nearest past one, published day included, or the next where its verb is in the future."""
    number, rel, ref = int(match.value("day", "WEEKDAY")), match.value("rel", "REL"), match.value("ref", "REL")
    at, weeks = (match.start, match.end), 14 if match.word("ref") == "fortnight" else 7
    token, following = match.tokens("day")[0], match.after()
    if token.entity in ("ORG", "WORK_OF_ART") and following is not None and following.tag == "NNP" and not ref:
        return ()

    def resolve(context: Context) -> Period:
        base = narrative_or(context, ref or rel)
        if base is None or (context.history and not context.days):
            return UNKNOWN
        if match.rule == "weekday_week":  # `on Monday week`: a week from the coming Monday
            return calendar.day(base + timedelta(((number - base.isoweekday()) % 7 or 7) + weeks))
        if ref:
            step = {"last": -1, "past": -1, "prev": -1, "next": 1, "foll": 1, "coming": 1}.get(ref, 0)
            whole = calendar.week(base + timedelta(7 * step))
            assert whole.start
            return calendar.day(whole.start + timedelta(number - 1))
        back, ahead = (base.isoweekday() - number) % 7, (number - base.isoweekday()) % 7
        if rel in ("last", "past", "prev"):
            return calendar.day(base - timedelta(back or 7))
        if rel in ("next", "foll", "coming") or (context.history and rel != "that"):
            return calendar.day(base + timedelta(ahead or 7))
        if context.future(*at):
            return calendar.day(base + timedelta(ahead))
        return calendar.day(base - timedelta(back))

    return match.found("weekday", "DATE", resolve, deictic=True)


def weekend(match: Match) -> tuple[Found, ...]:
    """The one before the report or in it; the coming one where its verb is in the future."""
    rel = match.value("rel", "REL")
    at = (match.start, match.end)

    def resolve(context: Context) -> Period:
        base = narrative_or(context, rel)
        if base is None:
            return UNKNOWN
        in_it = base.isoweekday() >= 6
        if rel in ("next", "foll"):
            return calendar.weekend(base + timedelta(7))
        if rel == "coming" or context.future(*at):
            return calendar.weekend(base)
        if rel in ("last", "past", "prev") or not in_it:
            return calendar.weekend(base - timedelta(7))
        return calendar.weekend(base)

    if not rel and match.first() != "the" and match.rule == "weekend" and match.after() is None:
        return ()
    return match.found("week", "DATE", resolve, deictic=True)


def season(match: Match) -> tuple[Found, ...]:
    """`last summer` is the latest that has begun before this season, `next summer` the first to come."""
    token = match.tokens("season")[0]
    name, year, rel = match.value("season", "SEASON", "FALL"), year_of(match), match.value("rel", "REL")
    following = match.after()
    if match.rule == "in_fall" and following is not None and following.lower in ("of", "from", "in"):
        return ()
    if not rel and year is None and following is not None and following.tag == "NNP" and token.tag == "NNP":
        return ()
    at = (match.start, match.end)

    def resolve(context: Context) -> Period:
        if year is not None:
            return calendar.season(year, name) if year > 0 else UNKNOWN
        if "winter" in match:
            return calendar.season(int(match.word("winter")[:4]), name)
        base = narrative_or(context, rel)
        if base is None:
            return Period(f"XXXX-{name}", None, None, "season") if not rel else UNKNOWN
        if match.rule == "seasonrel":
            step = {"last": -1, "next": 1}.get(rel, 0)
            return calendar.season(base.year + step, name)
        here = calendar.season(base.year, name)
        if name == "WI" and base.month <= 2:
            here = calendar.season(base.year - 1, name)
        assert here.start
        assert here.end
        step = 0
        if rel in ("last", "past", "prev"):
            step = -1 if here.end >= base else 0
        elif rel in ("next", "coming", "foll"):
            step = 1 if here.start <= base else 0
        elif not rel and not context.history:
            future = context.future(*at)
            step = 1 if future and here.end < base else -1 if not future and here.start > base else 0
        return calendar.season(here.start.year + step, name)

    start = match.start + (match.rule in ("in_fall", "edgefall"))
    return (
        Found(start, match.end, "season", "DATE", resolve, match.rule, dated=year is not None or "winter" in match),
    )


def _year_named(match: Match, context: Context) -> int | None:
    """The year written, or that `this year`, `last year` names, or the report's or narrative's own."""
    written = year_of(match)
    if written is not None:
        return written
    rel = match.value("rel", "REL")
    base = narrative_or(context, rel or ("that" if context.history else "this"))
    return base.year + {"last": -1, "next": 1}.get(rel, 0) if base else None


def quarter(match: Match) -> tuple[Found, ...]:
    """`the third quarter of 2020`, `Q3`."""
    word = match.word("n")
    if word == "last" and "year" not in match and "rel" not in match:
        return ()  # `last quarter` is the one before this
    number = (
        4
        if word in ("last", "final")
        else int(word[1])
        if word[0] == "q"
        else ordinal_of(match.tokens("n")[0], match.vocabulary)
    )
    if number is None or not 1 <= number <= 4:
        return ()

    def resolve(context: Context) -> Period:
        y = _year_named(match, context)
        if y is None or y < 1:
            return Period(f"XXXX-Q{number}", None, None, "season")
        return calendar.months(y, number * 3 - 2, 3, f"{y:04}-Q{number}")

    return match.found("season", "DATE", resolve, dated="year" in match)


def halfyear(match: Match) -> tuple[Found, ...]:
    """`the second half of 2006`, `H1`."""
    word = match.word("n")
    nth = ordinal_of(match.tokens("n")[0], match.vocabulary)
    if nth is not None and nth > 2:
        return ()
    number = nth or (1 if word in ("early", "h1") else 2)

    def resolve(context: Context) -> Period:
        y = _year_named(match, context)
        if y is None or y < 1:
            return UNKNOWN
        return calendar.months(y, number * 6 - 5, 6, f"{y:04}-H{number}")

    return match.found("season", "DATE", resolve, dated="year" in match)


def fiscal(match: Match) -> tuple[Found, ...]:
    """`fiscal 2019`, `the last financial year`, counted as the calendar year."""
    if "rel" in match:
        rel, at = match.value("rel", "REL"), (match.start, match.end)
        return match.found("year", "DATE", lambda c: relative_unit(c, rel, "Y", at), deictic=True)
    digits = re.sub(r"\D", "", match.word("year"))
    number = int(digits) + (0 if len(digits) == 4 else 2000 if int(digits) <= CENTURY_TURN else 1900)
    return match.found(
        "year", "DATE", lambda _: Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")
    )


def deictic(match: Match) -> tuple[Found, ...]:
    """`yesterday`, `today`, `tomorrow`, `tonight`."""
    word = match.word("day") or match.annotation.tokens[match.end - 1].lower
    night = word in ("tonight", "tonite")
    step = 0 if night else int(match.value("day", "DEICTIC") or 0)
    if match.rule == "after_tomorrow":
        step = -2 if word == "yesterday" else 2
    end = match.end - (match.annotation.tokens[match.end - 1].lower == "'s")

    def resolve(context: Context) -> Period:
        base = context.reference()
        if word == "today" and context.history:
            return Period("PRESENT_REF", None, None, "none")
        if base is None or (context.history and not context.days):
            return UNKNOWN
        whole = calendar.day(base + timedelta(step))
        return calendar.part_of(whole, "NI") if night else whole

    if night:
        return (Found(match.start, end, "moment", "TIME", resolve, match.rule, deictic=True),)
    return (Found(match.start, end, "day", "DATE", resolve, match.rule, deictic=True),)


def lastnight(match: Match) -> tuple[Found, ...]:
    """The night before the report."""

    def resolve(context: Context) -> Period:
        base = context.reference()
        return calendar.part_of(calendar.day(base - timedelta(1)), "NI") if base else UNKNOWN

    return match.found("moment", "TIME", resolve, deictic=True)


def overnight(match: Match) -> tuple[Found, ...]:
    """The night before the report, and its morning; the night of the day that is named with it, else."""

    def resolve(context: Context) -> Period:
        base = context.reference()
        if base is None or (context.history and not context.days):
            return UNKNOWN
        if context.history:
            return calendar.part_of(calendar.day(base), "NI")
        if context.future(match.start, match.end):
            return Period(f"{base.isoformat()}TNI", base, base + timedelta(1), "time")
        before = base - timedelta(1)
        return Period(f"{before.isoformat()}TNI", before, base, "time")

    if match.annotation.tokens[match.start].pos == "ADJ" and match.annotation.tokens[match.start].dep == "amod":
        return ()
    return match.found("moment", "TIME", resolve, deictic=True)


def relunit(match: Match) -> tuple[Found, ...]:
    """`last week`, `this month`, `the following year`."""
    rel = match.value("rel", "REL")
    unit = match.value("unit", "ONE") or "Q"
    if unit in ("S", "M", "H", "ML") or rel in ("recent",):
        return ()
    if unit == "N":
        return relpart(match)
    if rel in ("past", "last") and match.word("rel") in ("past", "last") and unit == "D":
        return ()
    article = match.annotation.tokens[match.start].lower == "the"
    if rel in ("past", "coming") and article:
        return ()
    at = (match.start, match.end)
    kind = KINDS.get(unit, "season")
    return match.found(kind, "DATE", lambda c: relative_unit(c, rel, unit, at), deictic=rel in ("last", "this", "next"))


def theunit(match: Match) -> tuple[Found, ...]:
    """`the year`, `the month` alone mean nothing; with an edge (`the end of the year`, `year's end`) they do."""
    unit, following = match.value("unit", "ONE"), match.after()
    if following is not None and following.text in ("-", "–"):
        return ()  # `the decade-long war`
    ending = match.rule in ("units_end", "unit_out")

    def resolve(context: Context) -> Period:
        if context.history:
            anchor = context.anchor(unit)
            return calendar.containing(anchor.start, unit) if anchor and anchor.start else UNKNOWN
        return calendar.containing(context.published, unit) if context.published else UNKNOWN

    if not ending:
        return match.found("of", "DATE", resolve)

    def last_day(context: Context) -> Period:
        whole = resolve(context)
        return Period(whole.value, whole.end, whole.end, whole.grain)

    start = match.start + (match.rule == "unit_out")
    return (Found(start, match.end, "span", "DATE", last_day, f"edge last {match.rule}"),)


def relpart(match: Match) -> tuple[Found, ...]:
    """`this morning`, `that night`, `the next evening`."""
    rel = match.value("rel", "REL")
    part = match.value("part", "PART") or "NI"
    step = {"last": -1, "prev": -1, "next": 1, "foll": 1}.get(rel, 0)

    def resolve(context: Context) -> Period:
        if rel in ("this", "last"):
            base = context.reference() if not context.history or context.days else None
        else:
            anchor = context.anchor("D")
            base = anchor.start if anchor else None
        return calendar.part_of(calendar.day(base + timedelta(step)), part) if base else UNKNOWN

    return match.found("moment", "TIME", resolve, deictic=rel in ("this", "last"))


def adjacent(match: Match) -> tuple[Found, ...]:
    """`the day before`, `the night before`, `the eve of`."""
    unit, part = match.value("unit", "ONE"), match.value("part", "PART")
    if unit == "N":
        part = "NI"
    step = 1 if match.word("dir") in ("after", "following") else -1
    if unit not in ("", "D", "N", "W", "MO", "Y"):
        return ()
    span, eve = (match.start, match.end), match.word("dir") == "eve"
    following = match.after()
    linked = match.word("dir") in ("after", "before") and following is not None and following.pos in LINKED

    def resolve(context: Context) -> Period:
        named = context.upcoming(span[1]) if linked or eve else None
        told = context.day_in_sentence(span[0]) if (linked or eve) and named is None else None
        if told is not None and told.start is not None:
            other = calendar.day(told.start - timedelta(step))
            return told if eve or part else Period(told.value, other.start, other.end, "day")
        key = unit if unit not in ("", "N") else "D"
        anchor = named or context.anchor(key)
        if anchor is None or anchor.start is None:
            return UNKNOWN
        moved = calendar.containing(calendar.shift(anchor.start, step, key), key)
        return calendar.part_of(moved, part) if part else moved

    return match.found("relative", "TIME" if part else "DATE", resolve)


def narrow_days(period: Period) -> tuple[date | None, date | None]:
    """First and last day of a period."""
    return period.start, period.end


def nthpart(match: Match) -> tuple[Found, ...]:
    """`the last week of`, `the first two months of`: of the time that follows; of no use where none does."""
    last = match.word("n") in ("last", "final", "closing")
    number = 1 if last or match.word("n") == "opening" else ordinal_of(match.tokens("n")[0], match.vocabulary)
    unit = match.value("unit", "ONE", "MANY")
    count = int(number_of(match.tokens("count"), match.vocabulary) or 1)
    many = match.value("unit", "MANY") != ""
    if number is None or unit not in ("D", "W", "MO", "Y", "DE") or match.word("vague"):
        return ()

    def resolve(context: Context) -> Period:
        whole = context.whole
        if whole is None or whole.start is None or whole.end is None:
            return Period(f"P{count if 'count' in match else 'X'}{unit[0]}" if many else None, None, None, "span")
        if many and "count" not in match:
            return Period(f"PX{unit[0]}", *narrow_days(calendar.narrowed(whole, "late" if last else "early")), "span")
        if last:
            end = whole.end
            start = calendar.shift(end + timedelta(1), -count, unit)
        else:
            start = calendar.shift(whole.start, number - 1, unit)
            end = calendar.shift(start, count, unit) - timedelta(1)
        if unit == "D" and count == 1:
            return calendar.day(start)
        return Period(
            f"P{count}{unit[0]}" if many else calendar.containing(end if last else start, unit).value,
            start,
            end,
            "span",
        )

    return (Found(match.start, match.end - 1, "of", "DURATION" if many else "DATE", resolve, match.rule),)


def nthweekday(match: Match) -> tuple[Found, ...]:
    """`the last Sunday of the month`, `the second Tuesday in May`."""
    last = match.word("n") in ("last", "final")
    nth = None if last else ordinal_of(match.tokens("n")[0], match.vocabulary)
    number, rel = int(match.value("weekday", "WEEKDAY")), match.value("rel", "REL") or "this"

    def resolve(context: Context) -> Period:
        if "month" in match:
            y = year_of(match) or (context.reference().year if context.reference() else None)  # type: ignore[union-attr]
            whole = calendar.month(y, month_of(match)) if y else UNKNOWN
        else:
            ref = context.reference()
            whole = UNKNOWN
            if ref:
                moved = calendar.shift(ref, {"last": -1, "next": 1}.get(rel, 0), "MO")
                whole = calendar.month(moved.year, moved.month)
        if whole.start is None or whole.end is None:
            return UNKNOWN
        if nth is None:
            return calendar.day(whole.end - timedelta((whole.end.isoweekday() - number) % 7))
        d = whole.start + timedelta((number - whole.start.isoweekday()) % 7 + 7 * (nth - 1))
        return calendar.day(d) if d <= whole.end else UNKNOWN

    return match.found("day", "DATE", resolve)
