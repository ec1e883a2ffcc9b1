"""The figures are those of the gold suite's `score.py`, to the last place."""

import importlib.util
import json
import os
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.evaluation import evaluate
from reportedly.evaluate.files import load_gold
from reportedly.evaluate.records import coding_of
from tests.evaluate.conftest import GOLD, READINGS

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).parents[3] / "shared")) / "gold"
FILES = ("passages-dev.jsonl", *(f"train-{letter}.jsonl" for letter in "abcdefgh"))

BY_SCORE_PY = {
    "type_f1": 0.7,
    "event_f1": 0.7,
    "dyad_f1": 0.6,
    "strict_f1": 0.5,
    "mode": 1.0,
    "actors": 0.857,
    "recipients": 0.571,
    "factuality": 0.714,
    "aux": 0.857,
    "according_to": 0.667,
    "source_factuality": 0.333,
    "when": 1.0,
    "place": 1.0,
    "figures": 1.0,
    "asserted_<": 0.2,
    "spurious_<": 0.5,
    "statement_f1": 0.588,
    "chain": 0.8,
    "kind": 1.0,
    "question_f1": 1.0,
    "stance_f1": 0.5,
    "events_gold": 10,
    "events_read": 10,
    "passages_missing": 1,
}
"""What `score.py tests/evaluate/gold.jsonl tests/evaluate/readings.jsonl` printed on 2026-11-30."""


def figures(passages: Sequence[Passage], codings: Mapping[str, Coding]) -> dict[str, float | None]:
    found = evaluate(passages, codings)
    values = {figure.name: figure.estimate.value for figure in found.figures}
    return values | {
        "events_gold": found.events_gold,
        "events_read": found.events_read,
        "passages_missing": found.missing,
    }


def test_the_figures_are_those_of_the_gold_suite(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    assert figures(passages, codings) == BY_SCORE_PY


def test_gold_read_as_itself_is_all_right(passages: tuple[Passage, ...]) -> None:
    found = figures(passages, {one.id: one.gold for one in passages})
    faults = ("asserted_<", "spurious_<")
    assert {k: found[k] for k in faults} == dict.fromkeys(faults, 0.0)
    assert {v for k, v in found.items() if not k.startswith(("events_", "passages_")) and k not in faults} == {1.0}


@pytest.fixture(scope="module")
def score_py() -> Any:
    path = SHARED / "score.py"
    if not path.exists():
        pytest.skip(f"the gold suite is not under {SHARED}")
    spec = importlib.util.spec_from_file_location("gold_suite_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_score_py_still_says_so(score_py: Any) -> None:
    readings = {record["id"]: record for record in records(READINGS)}
    assert score_py.score(records(GOLD), readings) == BY_SCORE_PY


@pytest.mark.parametrize("name", FILES)
def test_a_gold_file_with_chance_faults_has_the_figures_of_score_py(score_py: Any, name: str) -> None:
    if not (SHARED / name).exists():
        pytest.skip(f"{name} is not under {SHARED}")
    gold = load_gold(str(SHARED / name))
    assert gold.failures == ()
    readings = spoilt(records(SHARED / name), random.Random(name))
    ours = figures(gold.passages, {identity: coding_of(reading) for identity, reading in readings.items()})
    assert ours == score_py.score(records(SHARED / name), readings)


def spoilt(items: list[dict[str, Any]], chance: random.Random) -> dict[str, dict[str, Any]]:
    """Readings that leave out, add, swap and cut, each now and then."""
    events = [event for item in items for event in item["events"]]
    readings: dict[str, dict[str, Any]] = {}
    for item in items:
        if chance.random() < 0.03:
            continue
        reading = {kind: [dict(r) for r in item[kind] if chance.random() > 0.1] for kind in KINDS}
        if chance.random() < 0.2:
            reading["events"].append(dict(chance.choice(events)))
        for event in reading["events"]:
            for field in [f for f in event if f != "trigger" and chance.random() < 0.08]:
                event[field] = chance.choice(events).get(field)
            if chance.random() < 0.1:
                event["actors"], event["recipients"] = event["actors"] + event["recipients"], []
        for kind, field in (("statements", "content"), ("statements", "source"), ("questions", "about")):
            for record in reading[kind]:
                if record[field] and chance.random() < 0.3:
                    record[field] = {"text": record[field][: int(len(record[field]) * chance.random())]}
        for record in reading["stances"]:
            record["sign"] *= chance.choice((1, 1, 1, -1))
        readings[item["id"]] = reading
    return readings


KINDS = ("statements", "events", "questions", "stances")
