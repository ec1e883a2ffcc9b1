"""Years, decades and centuries, written out."""

import re

from reportedly.annotate.times import calendar
from reportedly.annotate.times.calendar import Period
from reportedly.annotate.times.dates import pair, token_pair, year_of
from reportedly.annotate.times.numbers import ordinal_of
from reportedly.annotate.times.reading import Found, Match

NOT_YEARS = ("%", "percent", "per", "km", "kg", "miles", "metres", "meters", "feet", "people", "million", "billion")
NOT_BEFORE_YEARS = ("$", "£", "€", "us$", "than", "least", "nearly", "some", "#", "over", "almost", "roughly")


def year(match: Match) -> tuple[Found, ...]:
    """A bare year; numbers of other things are told by their neighbours."""
    number, token = year_of(match), match.tokens("year")[0]
    if number is None:
        return ()
    if "era" in match or match.rule == "the_year":
        if number < 1:
            value = Period(f"BC{-number:04}", None, None, "year")
            return match.found("year", "DATE", lambda _: value)
        return match.found("year", "DATE", lambda _: calendar.year(number), dated=True)
    following, before = match.after(), match.before()
    if before in NOT_BEFORE_YEARS or match.vocabulary.has("NUMBERED", before):
        return ()
    if following is not None:
        if following.lower in NOT_YEARS:
            return ()
        if following.tag == "NNS" and token.dep == "nummod" and (number < 1700 or number > 2050 or number % 50 == 0):
            return ()
    if number < 1700 and before not in (
        "in",
        "since",
        "by",
        "from",
        "until",
        "of",
        "to",
        "and",
        "between",
        "to",
        "-",
        "–",
    ):
        return ()
    if number < 1500 and following is not None and following.tag in ("NNS", "NN", "JJ", "NNP"):
        return ()
    if match.annotation.tokens[match.start - 1].tag in ("NNP", "CD") and token.dep == "nummod" and number > 2060:
        return ()
    return match.found("year", "DATE", lambda _: calendar.year(number), dated=True)


def yearrange(match: Match) -> tuple[Found, ...]:
    """`1914–18`, `2002 to 2005`."""
    first, text = year_of(match), match.word("later")
    if first is None or match.vocabulary.has("NUMBERED", match.before()):
        return ()
    second = int(str(first)[:2] + text) if len(text) == 2 else int(text)
    if not first < second <= first + 150:
        return ()
    return pair(match, lambda _: calendar.year(first), lambda _: calendar.year(second), "year", True)


def yearpair(match: Match) -> tuple[Found, ...]:
    """`1914–18` where the parser leaves it whole."""
    token = match.annotation.tokens[match.start]
    a, b = re.findall(r"\d+", token.text)[:2]
    first, second = int(a), int(a[:2] + b if len(b) == 2 else b)
    if not first < second <= first + 150:
        return ()
    return token_pair(match, token, lambda _: calendar.year(first), lambda _: calendar.year(second), "year")


def decade(match: Match) -> tuple[Found, ...]:
    """`the 1990s`, `the eighties`."""
    word = match.word("decade")
    named = match.value("decade", "DECADE")
    if named and match.first() not in ("the", "early", "late", "mid"):
        return ()
    number = int(named) if named else int(word[:-1])
    if number < 100:
        number += 1900 if number >= 20 else 2000
    if not 1000 <= number < 2100:
        return ()
    last = match.tokens("decade")[0].i + 1
    return (Found(match.start, last, "season", "DATE", lambda _: calendar.decade(number), match.rule, dated=True),)


def midtoken(match: Match) -> tuple[Found, ...]:
    """`mid-2007` and `mid-1990s` where the parser leaves them whole."""
    text = match.annotation.tokens[match.end - 1].lower
    number = int(re.sub(r"\D", "", text))
    if text.endswith("s"):
        number += 0 if number >= 100 else 1900 if number >= 20 else 2000
        return match.found("season", "DATE", lambda _: calendar.decade(number), dated=True)
    edge = "mid" if text.startswith("mid") else "early" if text.startswith("early") else "late"
    return match.found("year", "DATE", lambda _: calendar.narrowed(calendar.year(number), edge), dated=True)


def century(match: Match) -> tuple[Found, ...]:
    """`the 19th century`."""
    number = ordinal_of(match.tokens("n")[0], match.vocabulary)
    unit = match.annotation.tokens[match.end - 1 - ("era" in match)]
    if match.vocabulary.value("ONE", unit.lower) != "C" and match.vocabulary.value("MANY", unit.lower) != "C":
        return ()
    if number is None or not 1 <= number <= 21:
        return ()
    if match.value("era", "ERA") == "BC":
        return match.found("season", "DATE", lambda _: Period(f"BC{number - 1:02}", None, None, "century"))
    return match.found("season", "DATE", lambda _: calendar.century(number))
