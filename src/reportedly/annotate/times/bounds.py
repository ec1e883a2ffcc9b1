"""What stands before an expression opens, closes or widens its days: `since`, `until`, `from … to …`."""

from collections.abc import Sequence
from datetime import date

from reportedly.annotate.times.calendar import Period, beside
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.reading import Found
from reportedly.model.annotation import Token

Days = tuple[date | None, date | None]
SKIPPED = (
    "early",
    "late",
    "the",
    "about",
    "around",
    "at",
    "least",
    "as",
    "shortly",
    "just",
    "soon",
    "well",
    "ever",
    "only",
)
LINKS = ("to", "until", "till", "through", "and", "-", "–", "—", "into")
STARTING = ("starting", "beginning", "effective", "commencing")
ADJOINING = (["and"], ["and", "on"], ["into"], ["and", "in"], ["and", "again", "on"])
COUNTED = ("offset", "relative")
DAY_GRAINS = ("day", "time")


def bounded(found: Found, period: Period, context: Context, tokens: Sequence[Token]) -> Days:
    """First and last day of an expression with its preposition; either is None when open.

    A preposition before a mere time of day (`before dawn`) leaves the day.
    """
    start, end = period.start, period.end
    if start is None or end is None or found.type in ("DURATION", "SET") or found.kind == "nth":
        return start, end
    if found.end < len(tokens) and tokens[found.end].lower in ("'s", "'"):
        return start, end  # the preposition before `Monday's coup` is the coup's
    i = found.start - 1
    while i >= 0 and tokens[i].lower in SKIPPED and i > found.start - 4:
        i -= 1
    word = tokens[i].lower if i >= 0 else ""
    if found.kind in ("clock", "moment", "part") and (word != "by" or "+" not in found.rule):
        if word == "since" and context.published and not context.history and start <= context.published:
            return start, context.published
        if word == "into" and found.kind == "moment":
            return beside(start, -1), end
        return start, end
    if word == "since":
        last = context.published if not context.history else None
        if found.rule == "edge mid month":
            start = start.replace(day=15)
        if last is None and not context.history:
            return start, None
        return (start, last) if last is None or start <= last else (start, end)
    if word in ("until", "till", "til"):
        return None, end
    if word == "by" and "weekend" in found.rule:
        return None, start
    if word == "by":
        return None, end
    if word == "before" or (word == "of" and i and tokens[i - 1].lower == "ahead"):
        return None, end if "edge last" in found.rule else beside(start, -1)
    if word == "after" and found.kind not in COUNTED:
        return beside(end, 1), None
    if word == "into" and period.grain in DAY_GRAINS:
        return beside(start, -1), end
    if word in STARTING or (word == "from" and found.kind not in COUNTED and not _ranged(found, tokens)):
        return start, None
    if word in ("on", "in") and i and tokens[i - 1].lower in STARTING:
        return start, None
    if word == "within" and context.published and end >= context.published:
        return max(start, context.published), end
    return start, end


def _ranged(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether a `to` follows, as in `from Monday to Friday`."""
    return found.end < len(tokens) and tokens[found.end].lower in LINKS[:4]


def widened(found: Sequence[Found], periods: Sequence[Period], days: list[Days], tokens: Sequence[Token]) -> list[Days]:
    """Give both ends of a range the whole range.

    Ranges are `from … to …`, `between … and …`, dates joined by a dash, and neighbours joined by `and` where the second
    follows the first at once (`Friday and Saturday`).
    """
    out = list(days)
    for i in range(len(found) - 1):
        a, b = found[i], found[i + 1]
        first, second = periods[i], periods[i + 1]
        gap = [t.lower for t in tokens[a.end : b.start]]
        if first.start is None or second.end is None or second.start is None or first.end is None:
            continue
        if a.type not in ("DATE", "TIME") or b.type not in ("DATE", "TIME") or second.end < first.start:
            continue
        before = tokens[a.start - 1].lower if a.start else ""
        whole: Days = (first.start, second.end)
        if a.pair == 1 and b.pair == 2:
            out[i] = out[i + 1] = whole if before not in ("since", "by", "until", "before") else out[i]
        elif gap[:1] in (["to"], ["until"], ["till"], ["through"], ["-"], ["–"], ["—"]) and len(gap) <= 2:
            if before == "from" or gap[0] not in ("to", "until", "till") or (len(gap) == 1 and a.kind == b.kind):
                out[i] = out[i + 1] = whole
        elif (before == "between" and gap[:1] == ["and"]) or (
            gap in ADJOINING and first.grain == second.grain and beside(first.end, 1) == second.start
        ):
            out[i] = out[i + 1] = whole
    return out
