"""Every output holds to the published schema, and every span gives its words."""

import json
from collections.abc import Iterator
from importlib.resources import as_file, files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reportedly.pipeline import Pipeline
from reportedly.present.record import record_of
from reportedly.text.document import Given
from reportedly.text.readers import read_files
from reportedly.text.readers.jsonl import receive_record

MIXED: list[dict[str, Any]] = [
    {
        "id": "dated",
        "text": "Rebels killed at least 13 men in Kunduz on Monday, the UN said.",
        "published": "2021-09-02",
    },
    {"id": "ask", "text": "It is not clear whether Iran, a sworn enemy of Israel, would attend the talks in Doha."},
    {"id": "wrong date", "text": "Rebels killed a policeman in Kunduz, the army said.", "published": "2021-13-45"},
    {"id": "refused", "text": ""},
    {"id": "untyped", "text": 3},
]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files("reportedly.data").joinpath("reading.schema.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def records(pipeline: Pipeline) -> list[dict[str, Any]]:
    with as_file(files("reportedly.data").joinpath("reports")) as folder:
        bundled = list(pipeline.read_many(read_files([str(folder)], Given(), lambda: pytest.fail("no stdin"))))
    given = (receive_record(r, Given(), "x", "x") for r in MIXED)
    return [json.loads(json.dumps(record_of(r))) for r in [*bundled, *pipeline.read_many(given)]]


def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


def test_every_output_holds_to_the_schema(schema: dict[str, Any], records: list[dict[str, Any]]) -> None:
    validator = Draft202012Validator(schema)
    assert len(records) >= 6 + len(MIXED)
    for record in records:
        assert [f"{e.json_path}: {e.message}" for e in validator.iter_errors(record)] == [], record["id"]


def test_every_span_gives_its_words(records: list[dict[str, Any]]) -> None:
    seen = 0
    for record in records:
        text = record["report"]["text"]
        for words, spans in _extents(record):
            assert " ".join(text[start:end] for start, end in spans) == words
            seen += 1
    assert seen > 100


def test_the_readings_have_something_of_every_kind(records: list[dict[str, Any]]) -> None:
    for field in ("statements", "events", "questions", "times", "places", "dropped", "failures"):
        assert any(record[field] for record in records), field


def test_the_schema_describes_every_field_of_the_format_page(schema: dict[str, Any]) -> None:
    described = set(schema["properties"])
    assert described >= {"id", "report", "statements", "events", "questions", "times", "places", "reader"}
    assert set(schema["required"]) == described


def _extents(value: Any) -> Iterator[tuple[str, list[list[int]]]]:
    if isinstance(value, dict):
        words = value.get("text", value.get("words"))
        if value.get("spans") and isinstance(words, str):
            yield words, value["spans"]
        for inner in value.values():
            yield from _extents(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _extents(inner)
