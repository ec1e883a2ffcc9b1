"""Dates, months, seasons, years and longer, written out or in part."""

import re
from datetime import date

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import UNKNOWN, Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.numbers import ordinal_of
from reportedly.annotate.times.reading import Found, Match, Resolve
from reportedly.model.annotation import Token

CENTURY_TURN = 50  # two-digit years up to this are of the 2000s
ATTACKS = ("attack", "terror", "terrorist", "hijacking", "hijacker", "bombing")  # after "September 11": of 2001
FAR_MONTHS = 8  # what was planned for a month that comes so late is told of one that is past
FINE_GRAINS = ("day", "time", "week", "month")
MONTH_LEADS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "last",
        "next",
        "this",
        "of",
        "to",
        "and",
        "or",
        "late",
        "early",
        "mid",
        "before",
        "after",
        "during",
        "through",
        "for",
        "between",
        "every",
        "each",
        "that",
        "around",
        "previous",
        "following",
        "coming",
        "towards",
        "toward",
        "past",
        "-",
        "–",
        "(",
    ]
)


def year_of(match: Match, group: str = "year") -> int | None:
    """The year that a group writes; negative before Christ, None without the group."""
    text = match.word(group)
    digits = re.sub(r"\D", "", text)
    if not digits:
        return None
    number = int(digits)
    if len(digits) == 2 and "era" not in match:
        number += 2000 if number <= CENTURY_TURN else 1900
    return -number if match.value("era", "ERA") == "BC" else number


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date; None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(match: Match, group: str = "month") -> int:
    """The month that a group names."""
    return int(match.value(group, "MONTH"))


def day_resolver(year: int | None, month: int, day: int, at: tuple[int, int]) -> Resolve:
    """Resolves a day of a month; the year may be left to the context."""

    def resolve(context: Context) -> Period:
        y = year if year is not None else open_year(context, month, day, at)
        d = safe_date(y, month, day) if y is not None and y > 0 else None
        return calendar.day(d) if d else Period(f"XXXX-{month:02}-{day:02}" if y is None else None, None, None, "day")

    return resolve


def open_year(context: Context, month: int, day: int | None, at: tuple[int, int]) -> int | None:
    """The year of a month or day named without one.

    In a history the year of the narrative, the next one where the story has passed from autumn to winter. In news the
    year of a date written out before it in the sentence, else the nearest past one, or future by the verb's tense.
    """
    if context.history:
        if not context.mentioned or context.frame is None:
            return None
        last = context.mentioned[-1][1]
        near = last.start is not None and last.start.year == context.frame
        turn = near and last.grain in FINE_GRAINS and last.start is not None and last.start.month - month >= 10
        return context.frame + turn
    named = context.year_in_sentence(at[0])
    published = context.published
    if named is not None and (published is None or named < published.year - 1):
        return named
    if published is None:
        return context.mentioned[-1][1].start.year if context.mentioned and context.mentioned[-1][1].start else None
    here = (published.month, published.day if day is not None else 0)
    that = (month, day if day is not None else 0)
    if context.future(*at):
        year = published.year + (that < here)
        far = year > published.year and (month - published.month) % 12 > FAR_MONTHS
        return year - far
    return published.year - (that > here)


def isodate(match: Match) -> tuple[Found, ...]:
    """`2021-09-02` in one token."""
    y, m, d = (int(x) for x in re.split(r"-", match.annotation.tokens[match.start].text))
    return (
        match.found("day", "DATE", day_resolver(y, m, d, (match.start, match.end)), dated=True)
        if safe_date(y, m, d)
        else ()
    )


def isosplit(match: Match) -> tuple[Found, ...]:
    """`2021-09-02` in five tokens."""
    y, m, d = (int(match.word(g)) for g in ("year", "month", "day"))
    return (
        match.found("day", "DATE", day_resolver(y, m, d, (match.start, match.end)), dated=True)
        if safe_date(y, m, d)
        else ()
    )


def slashdate(match: Match) -> tuple[Found, ...]:
    """Day and month are told apart only where one is over 12 or both are the same; else the value is unknown."""
    a, b, y = (int(x) for x in re.split(r"[/.]", match.annotation.tokens[match.start].text))
    if y < 100:
        y += 2000 if y <= CENTURY_TURN else 1900
    first, second = safe_date(y, b, a), safe_date(y, a, b)
    if first is None and second is None:
        return ()
    if first is not None and second is not None and first != second:
        return match.found("day", "DATE", lambda _: UNKNOWN, dated=True)
    d = first or second
    assert d
    return match.found("day", "DATE", day_resolver(d.year, d.month, d.day, (match.start, match.end)), dated=True)


def daymonth(match: Match) -> tuple[Found, ...]:
    """`2 September 2021`, `September 2nd`."""
    month, year = month_of(match), year_of(match)
    day = ordinal_of(match.tokens("day")[0], match.vocabulary)
    word = match.tokens("day")[0]
    following = match.after()
    if word.text.isalpha() and (word.text[0].isupper() or (following is not None and following.tag in ("NN", "NNP"))):
        return ()
    if day is None or safe_date(2000 if year is None or year < 1 else year, month, day) is None:
        return ()
    at = (match.start, match.end)
    if (month, day, year) == (9, 11, None) and following is not None and following.lemma in ATTACKS:
        year = 2001
    return match.found("day", "DATE", day_resolver(year, month, day, at), dated=year is not None)


def ofmonth(match: Match) -> tuple[Found, ...]:
    """`the 9th of that month`."""
    day, rel = ordinal_of(match.tokens("day")[0], match.vocabulary), match.value("rel", "REL")

    def resolve(context: Context) -> Period:
        base = relative_unit(context, rel, "MO", (match.start, match.end))
        d = safe_date(base.start.year, base.start.month, day) if base.start and day else None
        return calendar.day(d) if d else UNKNOWN

    return match.found("day", "DATE", resolve)


def dayrange(match: Match) -> tuple[Found, ...]:
    """`3 and 5 May 2003`, `May 3–5`."""
    month, year = month_of(match), year_of(match)
    first = next((d for t in match.tokens("first") if (d := ordinal_of(t, match.vocabulary))), None)
    second = ordinal_of(match.tokens("later" if "later" in match else "day")[0], match.vocabulary)
    if "later" in match:
        first = ordinal_of(match.tokens("day")[0], match.vocabulary)
    if first is None or second is None:
        return ()
    if safe_date(2000, month, first) is None or safe_date(2000, month, second) is None:
        return ()
    return pair(match, day_resolver(year, month, first, (match.start, match.end)),
                day_resolver(year, month, second, (match.start, match.end)), "day", year is not None)  # fmt: skip


def pair(match: Match, first: Resolve, second: Resolve, kind: str, dated: bool) -> tuple[Found, ...]:
    """Two expressions that make a range."""
    a, b = match.range("first"), match.range("second")
    assert kind in ("day", "month", "year")
    joined = match.annotation.tokens[a[1]].lower
    ranged = 0 if joined == "or" else 1
    return (
        Found(*a, kind, "DATE", first, match.rule, pair=ranged, dated=dated),  # type: ignore[arg-type]
        Found(*b, kind, "DATE", second, match.rule, pair=2 * ranged, dated=dated),  # type: ignore[arg-type]
    )


def token_pair(match: Match, token: Token, first: Resolve, second: Resolve, kind: str) -> tuple[Found, ...]:
    """Two expressions that make a range, joined in one token."""
    cut = re.search(r"[–—-]", token.text)
    assert cut
    end = match.annotation.tokens[match.end - 1].end
    start = match.annotation.tokens[match.start].start
    spans = ((start, token.start + cut.start()), (token.start + cut.end(), end))
    i = token.i
    return (
        Found(match.start, i + 1, kind, "DATE", first, match.rule, pair=1, span=spans[0], dated=True),  # type: ignore[arg-type]
        Found(i, match.end, kind, "DATE", second, match.rule, pair=2, span=spans[1], dated=True),  # type: ignore[arg-type]
    )


def daypair(match: Match) -> tuple[Found, ...]:
    """`3–5 May` where the parser leaves the days whole."""
    month, year, token = month_of(match), year_of(match), match.tokens("first")[0]
    first, second = (int(x) for x in re.findall(r"\d+", token.text)[:2])
    if safe_date(2000, month, first) is None or safe_date(2000, month, second) is None:
        return ()
    at = (match.start, match.end)
    return token_pair(match, token, day_resolver(year, month, first, at), day_resolver(year, month, second, at), "day")


def month_resolver(year: int | None, month: int, at: tuple[int, int]) -> Resolve:
    """Resolves a month; the year may be left to the context."""

    def resolve(context: Context) -> Period:
        y = year if year is not None else open_year(context, month, None, at)
        if y is None or y < 1:
            return Period(f"XXXX-{month:02}" if y is None else None, None, None, "month")
        return calendar.month(y, month)

    return resolve


def monthyear(match: Match) -> tuple[Found, ...]:
    """`May 1968`."""
    at = (match.start, match.end)
    return match.found("month", "DATE", month_resolver(year_of(match), month_of(match), at), dated=True)


def month(match: Match) -> tuple[Found, ...]:
    """A bare month; words that are also verbs or names need a preposition."""
    token = match.tokens("month")[0]
    following = match.after()
    if token.entity == "PERSON" or (following and following.tag == "NNP" and following.entity == token.entity == "ORG"):
        return ()
    if token.lower in ("march", "may") and match.before() not in MONTH_LEADS and match.start:
        return ()
    resolve = month_resolver(None, month_of(match), (match.start, match.end))
    end = token.i + 1
    return (Found(match.start, end, "month", "DATE", resolve, match.rule),)


def monthrange(match: Match) -> tuple[Found, ...]:
    """`March to May 2003`."""
    at, year = (match.start, match.end), year_of(match)
    first, second = month_of(match), month_of(match, "second_month")
    earlier = year - (first > second) if year is not None else None
    return pair(match, month_resolver(earlier, first, at), month_resolver(year, second, at), "month", year is not None)


def relmonth(match: Match) -> tuple[Found, ...]:
    """`last June` is the latest one that is over, `this June` is this year's, `next June` the first to come."""
    rel, number = match.value("rel", "REL"), month_of(match)

    def resolve(context: Context) -> Period:
        ref = narrative_or(context, rel)
        if ref is None:
            return UNKNOWN
        year = ref.year
        if rel in ("last", "past", "prev"):
            year -= number >= ref.month
        elif rel in ("next", "coming", "foll"):
            year += number <= ref.month
        return calendar.month(year, number)

    return match.found("month", "DATE", resolve)


def narrative_or(context: Context, rel: str) -> date | None:
    """What an expression is relative to: the last date named for `that` and `the following`, or the report."""
    if rel in ("that", "same", "foll", "prev"):
        found = context.mentioned[-1][1].start if context.mentioned else None
        return found or context.reference()
    return context.reference()


def relative_unit(context: Context, rel: str, unit: str, at: tuple[int, int]) -> Period:
    """`last week`, `this month`, `the following year`, `that day`.

    A future `this week` starts at the report's date, a past one ends there.
    """
    step = {"last": -1, "past": -1, "prev": -1, "next": 1, "foll": 1, "coming": 1}.get(rel, 0)
    if rel in ("foll", "prev", "that", "same") or (
        rel == "next" and (unit == "D" or context.annotation.tokens[at[0]].lower == "the")
    ):
        anchor = context.anchor(unit)
        base = anchor.start if anchor else None
    else:
        base = context.reference()
        if context.history and context.anchor(unit) is None:
            base = None
    if base is None:
        return UNKNOWN
    whole = calendar.containing(calendar.shift(base, step, unit), unit)
    if rel == "this" and not context.history and whole.start and whole.end and unit not in ("D", "N", "E"):
        assert context.published
        if context.future(*at):
            return Period(whole.value, context.published, whole.end, whole.grain)
        return Period(whole.value, whole.start, context.published, whole.grain)
    return whole


def bareday(match: Match) -> tuple[Found, ...]:
    """`on the 5th`: of the month last named, or in news of the nearest month."""
    token = match.tokens("day")[0]
    day, following = ordinal_of(token, match.vocabulary), match.after()
    if not token.text[0].isdigit() or day is None or day > 31:
        return ()
    if following is not None and (following.pos in ("NOUN", "PROPN", "ADJ", "NUM") or following.text == "-"):
        return ()
    if match.before() not in ("on", "by", "from", "until", "since", "before", "after", "to", "of"):
        return ()

    def resolve(context: Context) -> Period:
        anchor = context.anchor("MO")
        base = anchor.start if anchor else None
        if context.published and not context.history:
            base = context.published
            if day > base.day and not context.future(match.start, match.end):
                base = calendar.shift(base, -1, "MO")
            elif day < base.day and context.future(match.start, match.end):
                base = calendar.shift(base, 1, "MO")
        if base is None:
            return UNKNOWN
        d = safe_date(base.year, base.month, day)
        return calendar.day(d) if d else UNKNOWN

    return match.found("day", "DATE", resolve)
