"""The bundled reports against the reading that a careful coder gives them, and against what must never be read."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from reportedly.evaluate.coding import Passage
from reportedly.evaluate.evaluation import evaluate
from reportedly.evaluate.records import coding_of
from reportedly.pipeline import Pipeline
from reportedly.present.record import record_of
from reportedly.text.document import Given
from reportedly.text.readers import read_files

GOLD = {
    row["id"]: row
    for row in map(
        json.loads, (Path(__file__).parent / "golden" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    )
}
Records = dict[str, dict[str, Any]]


@pytest.fixture(scope="module", params=["pipeline", "learned"])
def records(request: pytest.FixtureRequest) -> Records:
    pipeline: Pipeline = request.getfixturevalue(request.param)
    folder = Path(str(files("reportedly.data").joinpath("reports")))
    documents = read_files([str(folder)], Given(), lambda: pytest.fail("nothing is read from standard input"))
    readings = [record_of(reading) for reading in pipeline.read_many(documents)]
    return {Path(reading["id"]).stem: reading for reading in readings}


def test_all_are_read(records: Records) -> None:
    assert records.keys() == GOLD.keys()
    assert all(not r["failures"] for r in records.values())


def test_dates_come_from_the_documents(records: Records) -> None:
    assert {k: r["report"]["published"] for k, r in records.items()} == {k: g["published"] for k, g in GOLD.items()}


def test_the_reading_is_near_the_careful_one(records: Records) -> None:
    """Floors of what was reached; like all floors they only rise."""
    passages = [Passage(row["id"], "", row["published"] or "", None, coding_of(row)) for row in GOLD.values()]
    scored = evaluate(passages, {name: coding_of(record) for name, record in records.items()})
    figures = {figure.name: figure.estimate.value for figure in scored.figures}
    assert figures["asserted_<"] == 0
    assert {k: figures[k] for k in FLOORS if (figures[k] or 0) < FLOORS[k]} == {}


FLOORS = {"statement_f1": 0.8, "event_f1": 0.75, "factuality": 0.85, "when": 0.7, "question_f1": 0.7, "chain": 0.8}


def test_nothing_denied_possible_or_planned_is_a_plain_fact(records: Records) -> None:
    """By word, since these are the words that coders in use get wrong."""
    words = {
        "1-general-rules-nothing-out": {"coordinate", "meeting"},
        "4-strike-denied": {"shelled", "attack", "meeting"},
        "5-undated-protest": {"new strike"},
        "6-summit-postponed": {"sign", "meet", "send", "sanctions"},
    }
    for report, never in words.items():
        facts = {event.trigger for event in coding_of(records[report]).events if event.plain_fact}
        assert not facts & never


def test_an_undated_report_leaves_relative_times_open(records: Records) -> None:
    reading = records["5-undated-protest"]
    assert {t["text"] for t in reading["times"]} >= {"yesterday", "last Tuesday"}
    assert all(t["start"] is None and t["end"] is None for t in reading["times"])
    assert all(e["time"] is None or e["time"]["start"] is None for e in reading["events"])


def test_the_comment_form_is_not_read(records: Records) -> None:
    reading = records["4-strike-denied"]
    assert "Leave a Reply" not in reading["report"]["text"] or any(
        "Leave a Reply" in d["text"] for d in reading["dropped"]
    )
    assert reading["report"]["title"] == "Yerevan denies shelling border village"
    assert reading["report"]["outlet"] == "The Lesser Caucasus Post"
