"""Web pages: one report a file."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.model.reading import Failure
from reportedly.model.report import Report
from reportedly.text.document import Given, Received, check_published, receive, refuse
from reportedly.text.encoding import declared_charset, decode
from reportedly.text.readers.source import Source, whole
from reportedly.text.web_page import read_web_page


def read_html(source: Source, given: Given) -> Iterator[Received]:
    """Read one saved web page."""
    data = whole(source)
    decoded = decode(data, source.name, declared_charset(data))
    yield receive_page(source.name, decoded.text, given, source.name, decoded.warnings)


def receive_page(identity: str, html: str, given: Given, name: str, failures: Sequence[Failure] = ()) -> Received:
    """Take in a web page; what is given wins over what the page says of itself.

    Args:
        identity: id of the report.
        html: the page.
        given: what the caller says about it.
        name: how messages call it.
        failures: what has gone wrong with it so far.
    """
    page = read_web_page(html, name)
    published: date | None = given.published
    published_from = "given" if published else None
    misdated = any(failure.stage == "published" for failure in failures)
    if published is None and page.metadata.published and not misdated:
        published, wrong = check_published(page.metadata.published, name)
        failures = (*failures, *wrong)
        published_from = page.metadata.published_from if published else None
    report = Report(
        id=identity,
        text=page.text,
        title=given.title or page.metadata.title,
        outlet=given.outlet or page.metadata.outlet,
        published=published,
        published_from=published_from,
        dropped=page.dropped,
    )
    if not page.text:
        kinds = ", ".join(dict.fromkeys(d.why for d in page.dropped)) or "menus and notices"
        what = f"{name}: the page has no article, only {kinds}"
        return refuse(report, Failure("main content", what, "give the article's own page, or its text"), failures)
    return receive(report, name, failures)
