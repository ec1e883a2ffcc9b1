"""`import reportedly`: the same as the command line, as values."""

from datetime import date
from typing import Any

import pytest

import reportedly
from reportedly.model.report import Report
from reportedly.pipeline import Pipeline

TEXT = "Ferries stop in Tirana\n\nFerries stopped in Tirana last week after gunmen attacked the port, police said."


@pytest.mark.parametrize("published", ["2021-09-02", date(2021, 9, 2)])
def test_read_gives_a_reading_with_the_headline_kept_apart(pipeline: Pipeline, published: Any) -> None:
    reading = reportedly.read(TEXT, published=published, pipeline=pipeline)
    assert reading.report.title == "Ferries stop in Tirana"
    assert reading.report.published == date(2021, 9, 2)
    assert [s.source_name for s in reading.statements] == ["police"]
    assert all(span.start > TEXT.index("\n") for s in reading.statements for span in s.content.spans)
    assert [t.start for t in reading.times] == [date(2021, 8, 23)]


@pytest.mark.parametrize(
    ("text", "published", "says"),
    [
        ("", None, "is empty"),
        (TEXT, "2021-13-45", "calendar"),
        ("Los barcos no salieron porque el puerto no abre.", None, "Spanish"),
    ],
)
def test_what_cannot_be_read_raises(pipeline: Pipeline, text: str, published: str | None, says: str) -> None:
    with pytest.raises(reportedly.InputError, match=says):
        reportedly.read(text, published=published, pipeline=pipeline)


def test_read_many_takes_texts_records_and_reports_and_leaves_none_out(pipeline: Pipeline) -> None:
    records: list[Any] = [TEXT, {"id": "b", "text": TEXT, "outlet": "Shore Mail"}, {"id": "c"}, Report("d", TEXT)]
    readings = list(reportedly.read_many(records, pipeline=pipeline))
    assert [r.report.id for r in readings] == ["1", "b", "c", "d"]
    assert [r.unread for r in readings] == [False, False, True, False]
    assert readings[1].report.outlet == "Shore Mail"
    assert readings[0].statements == readings[3].statements


def test_read_many_streams(pipeline: Pipeline) -> None:
    taken = []

    def records() -> Any:
        for n in range(200):
            taken.append(n)
            yield TEXT

    next(iter(reportedly.read_many(records(), pipeline=pipeline)))
    assert len(taken) < 70


def test_every_public_name_is_there() -> None:
    assert all(getattr(reportedly, name) is not None for name in reportedly.__all__)
    with pytest.raises(AttributeError):
        _ = reportedly.no_such_name


@pytest.mark.parametrize("records", ["one text", {"text": TEXT}, [3], [None]])
def test_what_is_no_record_is_a_type_error(pipeline: Pipeline, records: Any) -> None:
    with pytest.raises(TypeError, match=r"several records|record 1 is a"):
        list(reportedly.read_many(records, pipeline=pipeline))


def test_a_text_that_is_none_is_a_type_error(pipeline: Pipeline) -> None:
    nothing: Any = None
    with pytest.raises(TypeError, match="NoneType, not a string"):
        reportedly.read(nothing, pipeline=pipeline)
