"""The dateline: where and when a report was filed, and by which agency."""

import re
from dataclasses import dataclass
from datetime import date

from reportedly.model.span import Extent, Span
from reportedly.text.dates import date_in

LONGEST = 110
"""Characters that may stand before the first sentence."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?"
WHEN = re.compile(
    rf",?\s*(?:(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})(?:,? \d{{4}})?"
    rf"|{WEEKDAY}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})\.?,?$"
)
AGENCY = r"\((?P<paren{0}>[A-Z][\w .&/’'-]{{1,40}})\)|/(?P<slash{0}>[A-Z][\w -]{{1,20}})/\.?"
SENTENCE = r"(?=[\"“‘'A-Z0-9])"
MARK = re.compile(
    rf"\s*(?:(?:{AGENCY.format(1)}|, (?P<bare>[A-Z]{{2,6}}))\s*)?(?P<dash>--+|(?<=\s)[-_]|[–—―:])\s+{SENTENCE}"
    rf"|\s*(?:{AGENCY.format(2)})\s+{SENTENCE}"
)
INNER_AGENCY = re.compile(r"\s*\(([A-Z][\w .&/’'-]{1,40})\)")
PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|of|the|and|de|del|da|do|la|el|al|ed|es)){0,5}")
MIXED_CASE_WORDS = 3
SECOND_DASH = re.compile(r"[^.!?\n]{0,160}\s(?:—|–|--|-)\s")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a report.

    Attributes:
        extent: all of it, without the dash.
        mark: what parts its place from the first sentence: date, agency, dash and white space.
        published: its date; None when it has none or leaves out the year.
        agency: the agency it names; None when it names none.
    """

    extent: Extent
    mark: Span
    published: date | None
    agency: str | None


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that opens a paragraph; None when it opens with a sentence.

    Capitals with a dash, an agency, or a date make one. A place in small letters and a dash alone do so only where no
    second dash in the sentence could close a parenthesis.
    """
    mark = MARK.search(text, paragraph.start, min(paragraph.end, paragraph.start + LONGEST))
    if not mark or mark.start() == paragraph.start:
        return None
    head, dash = text[paragraph.start : mark.start()], mark.group("dash")
    agency = next(filter(None, (v for k, v in mark.groupdict().items() if k != "dash")), None)
    if inner := INNER_AGENCY.search(head):
        agency = agency or inner.group(1)
        head = head.replace(inner.group(), "", 1)
    when = WHEN.search(head)
    place = (head[: when.start()] if when else head).rstrip(" ,.")
    places = re.split(r", ?| ?/ ?", place)
    if len(places) > 3 or not all(PLACE.fullmatch(place) for place in places):
        return None
    capitals = places[0].isupper() and len(places[0]) > 2
    sure = agency is not None or when is not None
    if not capitals:
        dated = when is not None and head[len(place)] in ",."
        if (when and not dated) or (not dated and SECOND_DASH.match(text, mark.end(), paragraph.end)):
            return None
    if dash not in (None, ":") and not sure:
        sure = capitals or len(places[0].split()) <= MIXED_CASE_WORDS
    if not sure or (dash is None and not (capitals or when)) or mark.end() - mark.start() < 2:
        return None
    end = mark.start("dash") if dash else mark.end()
    return Dateline(
        extent=Extent.of(text, [Span(paragraph.start, paragraph.start + len(text[paragraph.start : end].rstrip()))]),
        mark=Span(paragraph.start + len(place), mark.end()),
        published=date_in(when.group()) if when else None,
        agency=agency,
    )
