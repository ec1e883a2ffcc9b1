"""Durations and distances in time."""

from datetime import date, timedelta
from math import ceil

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import UNKNOWN, Grain, Period
from reportedly.annotate.times.context import COARSENESS, UNIT_COARSENESS, Context
from reportedly.annotate.times.numbers import number_of, ordinal_of, plain
from reportedly.annotate.times.reading import Found, Match
from reportedly.model.time import TimeType

LETTERS = {"S": "TXS", "M": "TXM", "H": "TXH", "D": "XD", "N": "XD", "W": "XW", "MO": "XM", "Q": "XQ", "Y": "XY",
           "DE": "XDE", "C": "XC", "ML": "XML", "E": "XWE"}  # fmt: skip
SET_VALUES = {"D": "XXXX-XX-XX", "N": "XXXX-XX-XXTNI", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "MO": "XXXX-XX",
              "Y": "XXXX", "Q": "XXXX-QX", "H": "XXXX-XX-XXTXX"}  # fmt: skip
FINER = {"Y": "MO", "DE": "Y", "C": "Y", "MO": "D", "W": "D"}
"""What a fraction of a unit is told in: a year and a half ago was a month, not a year."""
BEGINNING = ("begin", "start", "launch", "open", "declare")


def duration_value(count: float | None, unit: str) -> str:
    """`P3W`, `PT72H`; with X where the number is vague."""
    if unit == "F":
        count, unit = (count * 2 if count is not None else None), "W"
    return "P" + LETTERS[unit].replace("X", plain(count) if count is not None else "X", 1)


def amount_of(match: Match) -> tuple[float | None, str]:
    """How many of which unit; None for a vague number."""
    unit = match.value("unit", "ONE", "MANY") or match.value("many", "MANY", "ONE")
    if "m" in match and match.annotation.tokens[match.range("m")[0] - 1].lower != "and":
        return None, unit
    if match.word("quarter"):
        return (15.0, "M") if unit == "H" else (0.25, unit)
    if "n" in match:
        count = number_of(match.tokens("n"), match.vocabulary)
        return (count + 0.5 if "half" in match and count is not None else count), unit
    if "one" in match and match.tokens("unit") and not match.value("unit", "ONE"):
        return None, unit
    if match.rule == "unit_ago":
        return 1.0, unit
    if "one" in match:
        return (1.5 if "half" in match else 1.0), unit
    if "half" in match:
        if unit == "H":
            return 30.0, "M"
        return {"Y": (6.0, "MO"), "DE": (5.0, "Y"), "C": (50.0, "Y"), "D": (12.0, "H")}.get(unit, (0.5, unit))
    return None, unit


def moved(base: date, count: float, unit: str, sign: int) -> date | None:
    """`base` moved by so much; None outside the calendar. Hours count as days only when whole."""
    try:
        if unit in ("S", "M", "H"):
            hours = count / {"S": 3600, "M": 60, "H": 1}[unit]
            return base + timedelta(sign * int(hours // 24))
        whole = calendar.shift(base, sign * int(count), unit)
        if count != int(count):
            extra = {"Y": (6, "MO"), "DE": (5, "Y"), "C": (50, "Y"), "MO": (15, "D"), "W": (3, "D")}.get(unit)
            whole = calendar.shift(whole, sign * extra[0], extra[1]) if extra else whole
        return whole
    except OverflowError:
        return None


def point(d: date | None, unit: str, base_grain: Grain = "day") -> Period:
    """What an expression that counts in `unit`s names: a day, or the week, month or year that the day is in.

    Weeks give the week as the value and the day itself as the period, as careful coders date them.
    """
    if d is None:
        return UNKNOWN
    unit = {"F": "W", "N": "D", "H": "D", "M": "D", "S": "D", "DE": "Y"}.get(unit, unit)
    whole = calendar.containing(d, unit)
    if unit == "W" and base_grain in ("day", "time"):
        return Period(whole.value, d, d, "week")
    return whole


def until(base: date, count: float, unit: str, sign: int) -> tuple[date, date] | None:
    """First and last day of the stretch of so much before or after a day."""
    if unit in ("S", "M", "H"):
        hours = count / {"S": 3600, "M": 60, "H": 1}[unit]
        other: date | None = base + timedelta(sign * ceil(hours / 24))
    else:
        other = moved(base, count, unit, sign)
    if other is None:
        return None
    return (other, base) if sign < 0 else (base, other)


def span(match: Match) -> tuple[Found, ...]:
    """`the past three weeks`, `the coming days`, `recent months`."""
    rel = match.value("rel", "REL")
    unit = match.value("unit", "ONE", "MANY")
    many = match.value("unit", "MANY") != ""
    count: float | None
    if match.word("half"):
        count, unit = amount_of(match)
    elif "n" in match:
        count = number_of(match.tokens("n"), match.vocabulary)
    else:
        count = None if many else 1.0
    if match.vocabulary.value("VAGUE", match.word("vague")) == "" and match.word("vague") == "couple":
        count = None
    if rel in ("this", "that", "same") and count is None and match.word("rel") != "these":
        return ()
    article = match.annotation.tokens[match.start].lower == "the"
    if match.rule == "span_one" and "n" not in match and (not article or rel == "last"):
        return ()
    if match.tokens("rel")[0].pos == "VERB" and not (article and rel == "coming"):
        return ()
    value = duration_value(count, unit)
    sign = 1 if rel in ("next", "coming", "foll") else -1

    def resolve(context: Context) -> Period:
        base = context.reference()
        if context.history or rel in ("foll", "prev"):
            anchor = context.anchor("D")
            base = anchor.start if anchor else None
        if base is None or count is None or rel in ("this", "that", "same"):
            return Period(value, None, None, "span")
        if not many and unit in ("MO", "Y", "DE") and context.history:
            return Period(value, None, None, "span")
        ends = until(base, count, unit, sign)
        return Period(value, *ends, "span") if ends else Period(value, None, None, "span")

    return match.found("span", "DURATION", resolve, deictic=rel in ("past", "last", "coming"))


def offset(match: Match) -> tuple[Found, ...]:
    """`three days ago`, `two weeks earlier`, `hours later`, `a year after`.

    Before a clause or noun (`two days after the coup`) and after a date in the sentence, the value is that date and the
    period the day of what follows, which is what such words date in a report.
    """
    word = match.word("dir")
    direction = {"from": "hence", "into": "hence", "time": "hence"}.get(word) or match.value("dir", "AGO")
    count, unit = amount_of(match)
    if word == "later" and match.first() == "later" and "n" not in match:
        return ()
    following = match.after()
    if word in ("on", "back") and following is not None and following.pos != "PUNCT":
        return ()
    linked = (
        word in ("after", "before")
        and following is not None
        and (following.tag == "VBG" or following.pos not in ("PUNCT", "CCONJ", "VERB", "AUX"))
    )
    sign = 1 if direction in ("later", "hence") else -1
    span_ = (match.start, match.end)
    vague = "PAST_REF" if sign < 0 else "FUTURE_REF"

    def resolve(context: Context) -> Period:
        base: Period | None
        if direction in ("ago", "hence"):
            ref = context.reference()
            base = calendar.day(ref) if ref else None
            if context.history:
                base = context.anchor(unit)
        else:
            base = context.upcoming(span_[1]) if linked else None
            base = base or context.anchor(unit)
        if unit in ("S", "M", "H") and (count is None or count < 24):
            if base is None or base.start is None or direction in ("ago", "hence"):
                return Period(
                    vague if count is None else None, base.start if base else None, base.end if base else None, "time"
                )
            return Period(f"{base.start.isoformat()}TXX", base.start, base.end, "time")
        if count is None:
            return Period(vague, None, None, "none")
        if base is None or base.start is None:
            return UNKNOWN
        if linked and context.upcoming(span_[1]) is None:
            told = context.day_in_sentence(span_[0]) or context.upcoming(span_[1], 60)
            if told is not None and told.start is not None:
                there = point(moved(told.start, count, unit, -sign), unit)
                return Period(told.value, there.start, there.end, told.grain)
            told = context.period_in_sentence(span_[0], unit)
            if told is not None and told.start is not None:
                there = point(moved(told.start, count, unit, -sign), unit, told.grain)
                return Period(told.value, there.start, there.end, told.grain)
        if linked and not context.history and context.upcoming(span_[1]) is None:
            return UNKNOWN
        if COARSENESS[base.grain] > UNIT_COARSENESS.get(unit, 0):
            return UNKNOWN
        target = moved(base.start, count, unit, sign)
        if target is not None and match.word("approx") == "exactly":
            return calendar.day(target)
        return point(target, FINER.get(unit, unit) if count != int(count) else unit, base.grain)

    type_: TimeType = "TIME" if unit in ("S", "M", "H") else "DATE"
    return match.found("offset", type_, resolve, deictic=direction == "ago")


def duration(match: Match) -> tuple[Found, ...]:
    """How long; what stands before it (`within`, `in`, `for`) and its verb decide whether it has days."""
    tokens = match.annotation.tokens
    count, unit = amount_of(match)
    if match.rule == "unitlong":
        count = None if "many" in match else 1.5 if "half" in match else 1.0
        unit = match.value("many", "MANY") or match.value("one", "ONE")
    if not unit or tokens[match.end - 1].lower == "old" or match.word("one") == "the":
        return ()
    following, before = match.after(), match.before()
    if following is not None and (
        following.lower in ("old", "olds")
        or (following.text == "-" and match.end + 1 < len(tokens) and tokens[match.end + 1].lower in ("old", "olds"))
    ):
        return ()
    if (
        following is not None
        and following.lower == "of"
        and match.end + 1 < len(tokens)
        and tokens[match.end + 1].lower == "age"
    ):
        return ()
    if before == "aged" or (unit == "E" and count is not None) or unit == "ML":
        return ()
    if unit in ("S", "M") and match.word("one") and "half" not in match and tokens[match.end - 1].lower == "minute":
        return ()
    if unit == "N" and match.value("unit", "ONE") and "n" not in match:
        return ()
    if unit in ("S", "Q") and "n" not in match:
        return ()
    if match.rule == "many" and (
        tokens[match.start].tag.startswith("NNP")
        or unit in ("S", "N", "E")
        or tokens[match.start - 1].pos in ("ADJ", "NUM")
    ):
        return ()
    if unit == "Q" and following is not None and following.lower == "of":
        return ()
    if match.word("one") and match.rule == "duration" and match.start:
        previous = tokens[match.start - 1]
        if previous.pos in ("NOUN", "SYM", "NUM") or previous.text == "%":
            return match.found(
                "set", "SET", lambda _: Period(SET_VALUES.get(unit, duration_value(1, unit)), None, None, "none")
            )
    value = duration_value(count, unit)
    span_ = (match.start, match.end)
    content = following is not None and following.lower == "of" and before != "in"

    def resolve(context: Context) -> Period:
        ends = None
        if count is not None:
            ends = _stretch(context, count, unit, before, span_, content)
        return Period(value, *ends, "span") if ends else Period(value, None, None, "span")

    return match.found("duration", "DURATION", resolve)


def _stretch(
    context: Context, count: float, unit: str, before: str, at: tuple[int, int], content: bool
) -> tuple[date | None, date | None] | None:
    """First and last day of a duration, where its words or its verb tell; None where they do not."""
    ref = context.reference()
    if context.history or ref is None:
        return None
    lead = context.annotation.tokens[at[0] - 1] if at[0] else None
    verbal = lead is not None and context.annotation.tokens[lead.head].pos in ("VERB", "AUX", "ADJ")
    if before in ("within", "in", "inside") and verbal and context.future(*at):
        ends = until(ref, count, unit, 1)
        if ends is None or before != "in":
            return ends
        return (
            (ends[1], ends[1])
            if unit in ("D", "W", "F", "H")
            else (point(ends[1], unit).start, point(ends[1], unit).end)
        )
    if unit in ("S", "M", "H") or count < 1:
        return None
    if before in ("for", "these") or (before == "in" and verbal):
        perfect = context.perfect(*at)
        if perfect in ("has", "have", "'ve"):
            return until(ref, count, unit, -1)
        named = context.day_in_sentence(at[0])
        if perfect == "had" and named is not None and named.start is not None:
            since = moved(named.start, count, unit, -1)
            return (since + timedelta(1), named.start) if since else None
    if content:
        told = context.day_in_sentence(at[0]) or context.upcoming(at[1], 25)
        anchor = told or context.anchor("D")
        if anchor is None or anchor.start is None:
            return None
        head = context.governor(at[0])
        if before == "for" or (head is not None and head.lemma in BEGINNING and before != "after"):
            last = moved(anchor.start, count, unit, 1)
            return (anchor.start, last - timedelta(1)) if last else None
        first = moved(anchor.start, count, unit, -1)
        inclusive = timedelta(1 if unit in ("D", "N") else 0)
        return (first + inclusive, anchor.start) if first else None
    return None


def nth(match: Match) -> tuple[Found, ...]:
    """`for a third day`: from two days before to the day told of."""
    tokens = match.annotation.tokens
    number, unit = ordinal_of(match.tokens("n")[0], match.vocabulary), match.value("unit", "ONE")
    words = [t.lower for t in tokens[match.start : match.end]]
    if number is None or "weekday" in match or unit not in ("D", "N", "W", "MO", "Y"):
        return ()
    if words[0] != "for" and unit not in ("D", "N"):
        return ()
    start = match.start + (words[0] == "for")
    at = (match.start, match.end)

    def resolve(context: Context) -> Period:
        anchor = context.upcoming(at[1], 3) or context.day_in_sentence(at[0])
        nights = unit == "N" and anchor is None
        if anchor is None and context.published is not None:
            anchor = calendar.day(context.published)
        if anchor is None or anchor.start is None or words[0] != "for" or context.history:
            return UNKNOWN
        if unit not in ("D", "N"):
            return Period(None, None, None, "none")
        return Period(anchor.value, anchor.start - timedelta(number - 1 + nights), anchor.start, "span")

    return (Found(start, match.end, "nth", "DATE", resolve, match.rule),)
