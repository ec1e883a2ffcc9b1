"""What `import reportedly` offers: read a text, or many."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from reportedly.errors import InputError
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.pipeline import Pipeline, load_pipeline
from reportedly.text.document import Given, Received, check_parties, check_published, receive
from reportedly.text.readers.jsonl import receive_record


@cache
def default_pipeline() -> Pipeline:
    """The pipeline on the default model and the packaged lexicons, loaded at the first call."""
    return load_pipeline()


def read(
    text: str,
    published: str | date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    *,
    source_text: str | None = None,
    target_text: str | None = None,
    pipeline: Pipeline | None = None,
) -> Reading:
    """Read one report.

    Args:
        text: the report as published; spans of the reading index into it.
        published: day of publication, ISO 8601. Without it a date is taken from the text's own dateline only, and
            relative times stay open where it has none.
        outlet: who published it.
        title: its headline, where the text does not carry it.
        source_text: words of the text that name who acts, with `target_text`, whom: the reading then has `pair`, the
            best-supported event between the two.
        target_text: words of the text that name who is acted on.
        pipeline: one from `load_pipeline`; the default one when None.

    Raises:
        TypeError: the text is no string.
        InputError: the text cannot be read (empty, not English, too long), the date is none, or a party is not named.
        StageError: a stage broke on it.
    """
    if not isinstance(text, str):
        raise TypeError(f"the text is a {type(text).__name__}, not a string")
    day, wrong = check_published(published, "the text")
    parties, unmarked = check_parties(source_text, target_text, text, "the text")
    if unmarked:
        raise InputError(unmarked[0].message, unmarked[0].remedy, unmarked[0].stage)
    document = receive(
        Report(
            "text",
            text,
            title=title,
            outlet=outlet,
            published=day,
            published_from="given" if day else None,
            parties=parties,
        ),
        "the text",
        wrong,
    )
    errors = [failure for failure in document.failures if failure.severity == "error"]
    if errors:
        raise InputError(errors[-1].message, errors[-1].remedy, errors[-1].stage)
    return (pipeline or default_pipeline()).read(document.report)


def read_many(
    records: Iterable[str | Report | Mapping[str, Any]], *, pipeline: Pipeline | None = None
) -> Iterator[Reading]:
    """Read reports in order, one reading each; what could not be read says so in its `failures`.

    Args:
        records: texts, reports, or mappings with "text" or "html" and, where known, "id", "published", "outlet" and
            "title", and with "text" also "source_text" and "target_text", as in `read`.
        pipeline: one from `load_pipeline`; the default one when None.

    Raises:
        TypeError: a record is none of these, or one record was given in place of many.
    """
    if isinstance(records, str | Mapping):
        raise TypeError("read_many takes several records; for one text there is read")
    yield from (pipeline or default_pipeline()).read_many(_received(n, record) for n, record in enumerate(records, 1))


def _received(number: int, record: str | Report | Mapping[str, Any]) -> Received:
    name = f"record {number}"
    if isinstance(record, Report):
        return receive(record, name)
    if isinstance(record, str):
        record = {"text": record}
    if not isinstance(record, Mapping):
        raise TypeError(f"{name} is a {type(record).__name__}, not a text, a report or a mapping")
    return receive_record(record, Given(), name, str(number))
