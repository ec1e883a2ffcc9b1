"""Times of day: clocks, moments, parts of the day."""

import re

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import UNKNOWN, Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.numbers import number_of
from reportedly.annotate.times.reading import Found, Match

AFTERNOON_PARTS = ("AF", "EV", "NI")
DAY_WORDS = ("in", "that", "this", "by", "before", "after", "since", "until", "during", "of", "the")


def clock(match: Match) -> tuple[Found, ...]:
    """A time on the clock; a bare number is none without `a.m.`, `o'clock`, a zone or a part of the day."""
    vocabulary, text = match.vocabulary, match.word("hour")
    half = match.value("ampm", "AMPM")
    minute = 0
    if found := re.fullmatch(r"(\d{1,2})[:.h]?(\d\d)?(?::\d\d)?\s*([ap]?)\.?(?:m\.?|hrs|h)?", text):
        hour, minute = int(found[1]), int(found[2] or 0)
        half = half or ({"a": "am", "p": "pm"}.get(found[3], ""))
    elif found := re.fullmatch(r"(\d\d)(\d\d)(?:hrs|h)?", text):
        hour, minute = int(found[1]), int(found[2])
    elif number := vocabulary.value("CARD", text):
        hour = int(number)
    else:
        return ()
    if re.fullmatch(r"\d{4}", text):
        hour, minute = int(text[:2]), int(text[2:])
    part = match.value("part", "PART")
    zone = match.word("zone")
    exact = ":" in text or half or part or "oclock" in match or match.rule == "pasthour"
    if (
        not exact
        and not (zone and ("hrs" in zone or len(text) >= 3 or vocabulary.value("ZONE", zone)))
        and (not re.search(r"hrs|\dh\d", text))
    ):
        return ()
    if zone == "local" and match.annotation.tokens[match.end - 1].lower != "time" and not exact:
        return ()
    if not half and part:
        half = "pm" if part in AFTERNOON_PARTS and not (part == "NI" and hour < 5) else "am"
    if hour > 24 or minute > 59 or (half and hour > 12):
        return ()
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if match.rule == "pasthour":
        minutes = int(number_of(match.tokens("minutes"), vocabulary) or (15 if "quarter" in _words(match) else 30))
        total = hour * 60 + (minutes if match.word("dir") in ("past", "after") else -minutes)
        hour, minute = divmod(total % 1440, 60)
    letters = f"T{hour:02}:{minute:02}" + ("Z" if vocabulary.value("ZONE", zone) == "Z" else "")
    return match.found("clock", "TIME", lambda c: of_day(c, match.start, letters), part=letters)


def _words(match: Match) -> list[str]:
    return [t.lower for t in match.annotation.tokens[match.start : match.end]]


def of_day(context: Context, token: int, letters: str) -> Period:
    """A time on the day that it belongs to."""
    base = context.day_of_moment(token)
    if base is None:
        return Period(f"XXXX-XX-XX{letters if letters.startswith('T') else 'T' + letters}", None, None, "time")
    return calendar.part_of(base, letters)


def moment(match: Match) -> tuple[Found, ...]:
    """`dawn`, `midnight`, `noon`; a title or name with the word in it is none."""
    token = match.tokens("moment")[0]
    if token.text[0].isupper() and token.tag in ("NNP", "NNPS") and (token.entity or match.start):
        return ()
    following = match.after()
    if token.lower in ("dawn", "dusk", "sunset", "twilight") and following is not None and following.lower == "of":
        return ()
    letters = match.value("moment", "MOMENT")
    return (
        Found(token.i, match.end, "moment", "TIME", lambda c: of_day(c, token.i, letters), match.rule, part=letters),
    )


def part(match: Match) -> tuple[Found, ...]:
    """`in the morning`; the bare word is kept only where it joins a day."""
    letters = match.value("part", "PART")
    first = match.annotation.tokens[match.start]
    word = match.tokens("part")[0]
    if match.end - match.start == 1 and (letters == "DT" or (letters == "NI" and word.dep == "compound")):
        return match.found("set", "SET", lambda _: Period(f"XXXX-XX-XXT{letters}", None, None, "none"))
    loose = first.lower != "the" or match.before() not in DAY_WORDS
    following = match.after()
    if loose and match.annotation.tokens[match.end - 1].tag == "NNS":
        return ()
    if following is not None and following.lower == "of":
        loose = True

    def resolve(context: Context) -> Period:
        if loose:
            return UNKNOWN
        return of_day(context, match.start, letters)

    return match.found("part", "TIME", resolve, part=letters)


def hours(match: Match) -> tuple[Found, ...]:
    """`the early hours`, `the small hours`."""
    words = _words(match)
    letters = "NI" if "night" in words or "evening" in words else "MO"
    return match.found("part", "TIME", lambda c: of_day(c, match.start, letters), part=letters)
