"""Words → Report: what is the report, what stands round it, and what the document says of itself."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.model.reading import Failure
from reportedly.model.report import Dropped, Report
from reportedly.model.span import Extent
from reportedly.text.boilerplate import lines_of, load_boilerplate
from reportedly.text.dateline import find_dateline
from reportedly.text.dates import date_in, is_date_line, iso_date
from reportedly.text.headline import find_headline
from reportedly.text.language import load_detector

LONGEST_REPORT = 100_000
"""Characters. Parsing takes about 2.5 kB of memory a character; with this a run stays under 700 MB. The longest news
reports have 60,000."""
HEAD_LINES = 4
"""Lines at the head of a document among which its date may stand alone."""
STAMPS = ("date line", "time stamp")
CLOCKS_APART = timedelta(days=1)
"""How far ahead of this machine's date a report may be dated: time zones."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says about documents that do not say it themselves; None where nothing is said."""

    published: date | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A document as a reader hands it over.

    Attributes:
        report: the document; its text is "" where none could be had.
        failures: what could not be taken as it was given.
        refused: the report is not to be read; the last failure says why.
    """

    report: Report
    failures: tuple[Failure, ...] = ()
    refused: bool = False


def refuse(report: Report, failure: Failure, failures: Sequence[Failure] = ()) -> Received:
    """A document that is not to be read."""
    return Received(report, (*failures, failure), refused=True)


def broken(report: Report, name: str, error: Exception) -> Received:
    """A document that could not be taken in because of a defect of ours."""
    log.debug("%s", name, exc_info=error)
    what = f"{name}: the stage broke ({type(error).__name__})"
    return refuse(
        report, Failure("text", what, "this is a defect of reportedly: run with --debug and report what it shows")
    )


def receive(report: Report, name: str, failures: Sequence[Failure] = ()) -> Received:
    """Take a document in: find headline, dateline and what is no part of the report, and refuse what cannot be read.

    Args:
        report: with the text as given and whatever is already known; what is None or empty is looked for in the text.
        name: how messages call the document.
        failures: what has gone wrong with it so far.
    """
    if not report.text.strip():
        return refuse(report, Failure("input", f"{name}: is empty", "give a document with text"), failures)
    if len(report.text) > LONGEST_REPORT:
        what = f"{name}: has {len(report.text):,} characters, more than the {LONGEST_REPORT:,} of one report"
        remedy = "split it into reports, for instance one a line in a .jsonl file"
        return refuse(replace(report, text=""), Failure("input", what, remedy), failures)
    report = furnish(report, any(failure.stage == "published" for failure in failures))
    body = report.body()
    if not body.strip():
        kinds = ", ".join(dict.fromkeys(d.why for d in report.dropped)) or "a headline"
        what = f"{name}: there is nothing to read but {kinds}"
        return refuse(report, Failure("main content", what, "give the page's article, or its text"), failures)
    language = load_detector().detect(body)
    report = replace(report, language=language.code if language else None)
    if language and language.code != "en":
        what = f"{name}: is in {language.name}, not in English"
        return refuse(report, Failure("language", what, "give an English report or a translation"), failures)
    return Received(report, tuple(failures))


def furnish(report: Report, misdated: bool = False) -> Report:
    """Find headline, dateline and boilerplate in a report's text, and what they say about it.

    Args:
        report: with the text as given.
        misdated: a date was given that could not be used; the text's own would hide that.
    """
    text = report.text
    dropped = load_boilerplate().find(text)
    gone = {span for d in dropped for span in d.extent.spans}
    lines = [line for line in lines_of(text) if line not in gone]
    dated = [line for line in lines[:HEAD_LINES] if is_date_line(text[line.start : line.end])]
    dropped = (*dropped, *(Dropped(Extent.of(text, [line]), "date line") for line in dated))
    lines = [line for line in lines if line not in dated]
    headline = find_headline(text, lines, report.title)
    stamped = next((day for d in dropped if d.why in STAMPS and (day := date_in(d.extent.text))), None)
    body = lines[1:] if headline else lines
    dateline = find_dateline(text, body[0]) if body else None
    published, published_from = report.published, report.published_from
    if published is None and not misdated:
        if dateline and dateline.published:
            published, published_from = dateline.published, "dateline"
        elif stamped:
            published, published_from = stamped, "date line"
    return replace(
        report,
        title=report.title or (headline.text.strip() if headline else None),
        title_extent=headline,
        outlet=report.outlet or (dateline.agency if dateline else None),
        published=published,
        published_from=published_from,
        dropped=tuple(sorted(dropped, key=lambda d: d.extent.spans)) + report.dropped,
        dateline=dateline.extent if dateline else None,
        dateline_mark=dateline.mark if dateline else None,
    )


def check_parties(
    source: str | None, target: str | None, text: str, name: str
) -> tuple[tuple[str, str] | None, tuple[Failure, ...]]:
    """The two parties whose relation is asked for, as given; what the text does not name is not used, and said.

    Args:
        source: words for who acts; None and "" are nobody.
        target: words for who is acted on.
        text: the report's text.
        name: how messages call the document.
    """
    if not source and not target:
        return None, ()
    remedy = "give source_text and target_text, each word for word as the text has it; no relation is read"
    if not source or not target:
        return None, (
            Failure("parties", f"{name}: only one of source_text and target_text is given", remedy, "warning"),
        )
    missing = [words for words in (source, target) if words not in text]
    if missing:
        return None, (Failure("parties", f"{name}: the text does not name “{missing[0]}”", remedy, "warning"),)
    return (source, target), ()


def check_published(value: object, name: str) -> tuple[date | None, tuple[Failure, ...]]:
    """The day that a document was published, as given; a date that cannot be right is not used, and said.

    Args:
        value: ISO 8601 date or time stamp; None and "" are no date.
        name: how messages call the document.
    """
    if value is None or value == "":
        return None, ()
    remedy = "give the day of publication as YYYY-MM-DD; relative times are left open"
    try:
        day = value if isinstance(value, date) else iso_date(str(value))
    except ValueError as error:
        return None, (Failure("published", f"{name}: {error}", remedy),)
    if day > date.today() + CLOCKS_APART:
        return None, (Failure("published", f"{name}: the date {day} lies in the future", remedy),)
    return day, ()
