"""`reportedly evaluate`: what it prints, what it says of files that are not as they must be, and how it ends."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.report import Report
from reportedly.pipeline import Pipeline
from tests.cli.conftest import Run
from tests.evaluate.conftest import GOLD, READINGS
from tests.evaluate.test_measures import BY_SCORE_PY

WHOLE = ("evaluate", GOLD, "--readings", GOLD)
"""The gold read as itself: nothing is missing."""


def test_tables_of_eighty_columns_on_standard_output(run: Run) -> None:
    result = run(*WHOLE, "--against", READINGS)
    assert result.code == 3  # the other reader has left one passage out
    assert max(map(len, result.out.splitlines())) <= 80
    assert [line for line in result.out.splitlines() if line != line.rstrip()] == []
    for heading in ("FIGURES", "BY TYPE", "COMMITMENT", "BY KIND", "LENGTH", "CONFIDENCE", "WHERE THEY DIFFER"):
        assert heading in result.out


def test_all_of_it_as_json(run: Run) -> None:
    result = run("evaluate", GOLD, "--readings", READINGS, "--against", GOLD, "--json", "--show", "2")
    record = json.loads(result.out)
    figures = {name: estimate["value"] for name, estimate in record["figures"].items()}
    counts = {name: record[name] for name in ("events_gold", "events_read", "passages_missing")}
    assert figures | counts == BY_SCORE_PY
    assert set(record["by"]) == {
        "type",
        "factuality",
        "confusion",
        "statement_kind",
        "event_source",
        "length",
        "part",
    }
    assert record["by"]["type"]["ASSAULT"]["recall"] == {"value": 1.0, "low": None, "high": None, "of": 2}
    assert (record["calibration"]["events_known"], record["calibration"]["events_unknown"]) == (8, 2)
    assert set(record["calibration"]["thresholds"]) == {"0", "0.3", "0.5", "0.7", "0.9"}
    comparison = record["comparison"]
    assert comparison["figures"]["type_f1"]["difference"] == -0.3
    assert len(comparison["passages"]) == 2 < comparison["passages_differing"]
    assert comparison["right_this"] == 0
    assert (record["reader"], record["readings"], record["against"]) == (None, str(READINGS), str(GOLD))


def test_markdown_names_the_command_that_made_it(run: Run) -> None:
    result = run(*WHOLE, "--markdown")
    assert result.code == 0
    assert f"Made by `reportedly evaluate {GOLD} --readings {GOLD} --markdown`." in result.out
    assert "| type_f1 | 1.000 | – | 20 | event types of a passage |" in result.out
    assert "\n\n\n" not in result.out


def test_confidence_that_no_event_carries_is_said_to_be_unknown(run: Run) -> None:
    result = run(*WHOLE)
    assert (result.code, result.err) == (0, "")
    assert "No event that was read carries a confidence" in result.out
    assert "--min-confidence" not in result.out


def test_a_least_confidence_leaves_out_events_but_not_from_the_calibration(run: Run) -> None:
    arguments = ("evaluate", GOLD, "--readings", READINGS, "--json")
    all_of_it, likely = (json.loads(run(*arguments, *more).out) for more in ((), ("--min-confidence", "0.5")))
    assert (all_of_it["events_read"], likely["events_read"]) == (10, 6)
    assert likely["by"]["type"]["COERCE"]["gold"] == 2
    kept = all_of_it["calibration"]["thresholds"]["0.5"]
    assert kept["F1"] == likely["figures"]["event_f1"]
    assert likely["calibration"] == all_of_it["calibration"]


def test_the_passages_are_read_as_by_the_read_command_and_without_their_gold(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every figure is that of readings made from texts alone, and the reader is handed nothing else."""
    items = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    texts, readings = tmp_path / "texts.jsonl", tmp_path / "readings.jsonl"
    asked = ({k: item[k] for k in ("id", "text", "published", "outlet")} for item in items)
    texts.write_text("".join(json.dumps(item) + "\n" for item in asked), "utf-8")
    readings.write_text(run("read", texts, "--jsonl").out, "utf-8")
    before = json.loads(run("evaluate", GOLD, "--readings", readings, "--json").out)
    handed: list[Report] = []
    whole = Pipeline.read_many

    def watched(self: Pipeline, documents: Any) -> Any:
        documents = list(documents)
        handed.extend(document.report for document in documents)
        return whole(self, documents)

    monkeypatch.setattr(Pipeline, "read_many", watched)
    result = run("evaluate", GOLD, "--json")
    now = json.loads(result.out)
    assert (result.code, result.err) == (0, "")
    assert now["reader"].startswith("reportedly ")
    assert {k: v for k, v in now.items() if k not in ("reader", "readings")} == {
        k: v for k, v in before.items() if k not in ("reader", "readings")
    }
    assert [report.text for report in handed] == [item["text"] for item in items]


def test_a_bad_line_is_shown_and_counted_and_the_rest_is_scored(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    lines = GOLD.read_text("utf-8").splitlines()
    wrong = json.loads(lines[0]) | {"id": "wrong", "published": "yesterday"}
    path.write_text("\n".join([*lines, json.dumps(wrong), "{"]), "utf-8")
    result = run("evaluate", path, "--readings", GOLD)
    assert result.code == 3
    assert f"{path}, line 9: “published” is no date ('yesterday') [gold]" in result.err
    assert f"{path}, line 10: is not JSON" in result.err
    assert f"{path}: 2 lines left out, 8 scored" in result.err
    assert "on the 8 passages" in result.out


def test_faults_without_end_are_counted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(GOLD.read_text("utf-8") + "{}\n" * 100, "utf-8")
    result = run("evaluate", path, "--readings", GOLD)
    assert result.code == 3
    assert "100 lines left out, 8 scored; 80 more faults" in result.err
    assert len(result.err.splitlines()) < 50


def test_a_gold_file_of_which_nothing_can_be_scored_is_an_error(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text("{}\n", "utf-8")
    for wrong, says in (
        (path, "has no “text”"),
        (tmp_path / "none.jsonl", "no such file"),
        (READINGS, "has no “text”"),
    ):
        result = run("evaluate", wrong)
        assert (result.code, result.out) == (1, "")
        assert says in result.err
        assert "[gold]" in result.err


def test_readings_of_other_passages_are_an_error_and_odd_ones_a_warning(run: Run, tmp_path: Path) -> None:
    other, more = tmp_path / "other.jsonl", tmp_path / "more.jsonl"
    other.write_text('{"id": "x"}\n', "utf-8")
    more.write_text(GOLD.read_text("utf-8") + '{"id": "x"}\n', "utf-8")
    result = run("evaluate", GOLD, "--readings", other)
    assert result.code == 1
    assert "no reading has the id of a passage" in result.err
    result = run("evaluate", GOLD, "--readings", more)
    assert result.code == 0
    assert "warning" in result.err
    assert "1 readings have the id of no passage" in result.err


def test_a_passage_without_a_reading_is_counted_as_not_found_and_said(run: Run) -> None:
    result = run("evaluate", GOLD, "--readings", READINGS)
    assert result.code == 3
    assert f"{READINGS}: 1 of 8 passages have no reading" in result.err
    assert "1 of them without a reading" in " ".join(result.out.split())


@pytest.mark.parametrize(
    "options",
    [
        ("--json", "--markdown"),
        ("--min-confidence", "2"),
        ("--show", "-1"),
        ("--readings", READINGS, "--model", "en_core_web_lg"),
    ],
)
def test_a_command_that_makes_no_sense_is_refused(run: Run, options: tuple[object, ...]) -> None:
    assert run("evaluate", GOLD, *options).code == 2


def test_a_passage_that_cannot_be_read_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    items = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()[3:4]] * 2
    spanish = "Los barcos no salieron porque el puerto fue atacado por dos hombres."
    path.write_text("\n".join(json.dumps(item) for item in (items[0], items[1] | {"id": "es", "text": spanish})))
    result = run("evaluate", path)
    assert result.code == 3
    assert "Spanish" in result.err
    assert "on the 2 passages" in " ".join(result.out.split())


def test_words_of_a_file_give_the_terminal_no_orders(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    item = json.loads(GOLD.read_text("utf-8").splitlines()[0]) | {"id": "a\x1b[2J-1"}
    nothing = {"id": item["id"], "statements": [], "events": []}
    path.write_text(json.dumps(item), "utf-8")
    shutil.copy(path, tmp_path / "other.jsonl")
    (tmp_path / "this.jsonl").write_text(json.dumps(nothing), "utf-8")
    result = run("evaluate", path, "--readings", tmp_path / "this.jsonl", "--against", tmp_path / "other.jsonl")
    assert result.code == 0
    assert "WHERE THEY DIFFER" in result.out
    assert "\x1b" not in result.out
