"""Plain text: one report a file."""

from collections.abc import Iterator

from reportedly.model.report import Report
from reportedly.text.document import Given, Received, receive
from reportedly.text.encoding import decode
from reportedly.text.readers.source import Source, whole


def read_plain(source: Source, given: Given) -> Iterator[Received]:
    """Read one text file."""
    decoded = decode(whole(source), source.name)
    report = Report(
        id=source.name,
        text=decoded.text,
        title=given.title,
        outlet=given.outlet,
        published=given.published,
        published_from="given" if given.published else None,
    )
    yield receive(report, source.name, decoded.warnings)
