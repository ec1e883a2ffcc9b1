"""The shipped weights are the recorded ones, and answer as recorded; without them, rules read and say so."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tools.record_answers import answers

from reportedly.data import weights
from reportedly.data.weights import digest
from reportedly.errors import ConfigurationError
from reportedly.model.report import Report
from reportedly.pipeline import Pipeline, load_pipeline
from reportedly.present.record import record_of

RECORD = json.loads((Path(__file__).parents[1] / "training" / "recorded.json").read_text(encoding="utf-8"))
SIZE_LIMIT = 25_000_000
PASSAGE = (
    "Border guards shot dead two smugglers near Sarakhs on Monday, state media reported. Ashgabat has demanded an "
    "apology and threatened to close the crossing unless Tehran punishes the guards. "
)


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "FILES", ("nothing.onnx",))


def report(text: str = PASSAGE) -> Report:
    return Report("x", text, published=date(2019, 6, 12), published_from="given")


def test_the_weights_have_the_recorded_digest() -> None:
    assert digest() == RECORD["digest"]


def test_the_weights_give_the_recorded_answers(learned: Pipeline) -> None:
    assert answers(learned) == RECORD["answers"]


def test_the_weights_are_small_enough_to_ship() -> None:
    folder = Path(str(weights.FOLDER))
    assert sum(path.stat().st_size for path in folder.iterdir()) <= SIZE_LIMIT


def test_a_reading_names_its_reader_and_weights(learned: Pipeline) -> None:
    reader = learned.read(report()).reader
    assert (reader.name, reader.weights) == ("learned", RECORD["digest"])


def test_a_report_reads_the_same_alone_and_beside_others(learned: Pipeline) -> None:
    alone = record_of(learned.read(report()))
    long = report(PASSAGE * 12)
    beside = [record_of(learned._code(a)) for a in learned.annotator.annotate_many([long, report(), long])]
    assert beside[1] == alone


@pytest.mark.models
def test_the_same_bytes_come_out_on_one_thread_and_on_two(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(PASSAGE * 12, encoding="utf-8")
    command = [sys.executable, "-m", "reportedly", "read", str(path), "--jsonl", "--published", "2019-06-12"]
    out = [
        subprocess.run(command, env=os.environ | {"OMP_NUM_THREADS": threads}, capture_output=True, check=True).stdout
        for threads in ("1", "2")
    ]
    assert out[0] == out[1] != b""


def test_every_token_of_a_long_report_has_a_vector(learned: Pipeline) -> None:
    vectors = learned.annotator.annotate(report(PASSAGE * 40)).vectors
    assert np.abs(vectors).sum(1).min() > 0


def test_events_of_the_learned_reader_have_a_confidence_and_those_of_rules_none(
    learned: Pipeline, pipeline: Pipeline
) -> None:
    assert all(0 < (e.confidence or 0) <= 1 for e in learned.read(report()).events)
    assert all(e.confidence is None for e in pipeline.read(report()).events)


def test_a_higher_confidence_leaves_fewer_events() -> None:
    strict = load_pipeline(reader="learned", min_confidence=0.9)
    events = strict.read(report()).events
    assert all((e.confidence or 0) >= 0.9 for e in events)


def test_without_the_weights_rules_read_and_say_what_is_missing(lacking: None) -> None:
    found = load_pipeline()
    assert found.missing is not None
    assert "nothing.onnx" in found.missing
    assert found.reader.name == "rules"


def test_the_learned_reader_is_not_replaced_unasked(lacking: None) -> None:
    with pytest.raises(ConfigurationError, match="not installed"):
        load_pipeline(reader="learned")


def test_what_came_of_an_attack_is_no_second_act(learned: Pipeline) -> None:
    read = learned.read(report("The army killed 14 in air strikes on two villages, residents said."))
    assert [e.trigger.text for e in read.events if e.type == "ASSAULT"] == ["strikes"]
