"""Whole dates in a document's furniture: year, month and day, or nothing."""

import re
from datetime import date

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = re.compile(
    r"(?<!\d)(?:(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ .-]*{MONTH.format('m1')},?[ .-]*(?P<y1>\d{{4}})\b"
    rf"|{MONTH.format('m2')} ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? +(?P<y2>\d{{4}})\b)",
    re.IGNORECASE,
)
ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:?\d{2}.*$)")

BESIDE_A_DATE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|on|at|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"|[ap]\.?m|gmt|utc|[a-z]{1,2}[sd]?t|hours|hrs)\b|[^\w]",
    re.IGNORECASE,
)
"""Weekday, time of day, time zone and marks."""


def date_in(text: str) -> date | None:
    """First whole date that the text spells out; None when there is none, or when it is no day of the calendar.

    Dates of figures only ("02/09/2021") are left alone: day and month cannot be told apart.
    """
    match = DATE.search(text)
    if not match:
        return None
    found = match.groupdict()
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = next(i for i, name in enumerate(MONTHS, 1) if name.startswith((found["m1"] or found["m2"]).lower()[:3]))
        return date(int(found["y1"] or found["y2"]), month, int(found["d1"] or found["d2"]))
    except ValueError:
        return None


def is_date_line(words: str) -> bool:
    """Whether a line holds one whole date, with weekday and time of day at most."""
    rest, dates = DATE.subn("", words, count=1)
    return dates == 1 and not BESIDE_A_DATE.sub("", rest)


def iso_date(text: str) -> date:
    """The day of an ISO 8601 date or time stamp.

    Raises:
        ValueError: the text is no such date; the message says so.
    """
    match = ISO.fullmatch(text.strip())
    if not match:
        raise ValueError(f"“{text}” is not a date of the form YYYY-MM-DD")
    try:
        return date.fromisoformat(match.group(1))
    except ValueError as error:
        raise ValueError(f"“{text}” is no day of the calendar") from error
