"""`reportedly read`: formats, exit codes and messages."""

import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.coding import Coder
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Reader, Reading
from tests.cli.conftest import Run

GOOD = "Ferries stopped in Tirana last week after two gunmen attacked the port, the police said.\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


def test_the_picture_goes_to_standard_output_and_nothing_to_standard_error(run: Run, good: Path) -> None:
    result = run("read", good)
    assert (result.code, result.err) == (0, "")
    assert "WHAT WAS SAID" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_trace_names_stages_and_rules(run: Run, good: Path) -> None:
    result = run("read", good, "--trace")
    assert result.code == 0
    assert "statements" in result.out


def test_one_report_is_an_object_and_several_are_a_list(run: Run, good: Path) -> None:
    assert isinstance(json.loads(run("read", good, "--json").out), dict)
    assert len(json.loads(run("read", good, good, "--json").out)) == 2


def test_a_date_resolves_relative_times_and_without_one_they_stay_open(run: Run, good: Path) -> None:
    dated = json.loads(run("read", good, "--json", "--published", "2021-09-02", "--outlet", "Shore Mail").out)
    assert (dated["report"]["published"], dated["report"]["published_from"]) == ("2021-09-02", "given")
    assert dated["report"]["outlet"] == "Shore Mail"
    assert [t["start"] for t in dated["times"]] == ["2021-08-23"]
    undated = json.loads(run("read", good, "--json").out)
    assert (undated["report"]["published"], undated["report"]["published_from"]) == (None, None)
    assert [t["text"] for t in undated["times"]] == ["last week"]
    assert [t["start"] for t in undated["times"]] == [None]


def test_lines_keep_their_order_and_each_has_a_reading(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": str(n), "text": GOOD, "published": "2021-09-02"}) for n in range(40)]
    lines[6] = "{broken"
    path.write_text("\n".join(lines), "utf-8")
    result = run("read", path, "--jsonl")
    assert result.code == 3
    assert [r["id"] for r in result.readings] == [*map(str, range(6)), f"{path}:7", *map(str, range(7, 40))]
    assert [r["read"] for r in result.readings].count(False) == 1
    failed = result.readings[6]
    assert failed["failures"][0]["stage"] == "input"
    assert (failed["statements"], failed["events"], failed["report"]["text"]) == ([], [], "")
    assert f"{path}, line 7: is not JSON" in result.err
    assert "Traceback" not in result.err


def test_standard_input(run: Run) -> None:
    result = run("read", "-", "--jsonl", stdin=GOOD.encode())
    assert result.code == 0
    assert result.readings[0]["report"]["text"] == GOOD


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "is empty"),
        ("picture.txt", bytes(range(256)) * 9, "binary"),
        ("spanish.txt", b"Los barcos no salieron porque el puerto fue atacado por dos hombres.", "Spanish"),
        ("form.txt", b"Leave a Reply\n\nShare this on Facebook\n", "comment form"),
        ("long.txt", b"The port is shut, the police said. " * 150_000, "100,000"),
        ("bomb.html", b"<div>" * 100_000, "elements"),
    ],
)
def test_bad_input_alone_fails_and_beside_good_input_is_partial(
    run: Run, tmp_path: Path, good: Path, name: str, content: bytes | None, says: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    alone, beside = run("read", path), run("read", path, good, "--jsonl")
    assert (alone.code, beside.code) == (1, 3)
    assert f"reportedly: error: {path}: " in alone.err
    assert says in alone.err
    assert alone.err == beside.err
    assert [r["read"] for r in beside.readings] == [False, True]


def test_a_guessed_encoding_is_said_and_no_failure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("The captain’s brother – a fisherman – was arrested on Monday, the police said.".encode("cp1252"))
    result = run("read", path, "--jsonl")
    assert result.code == 0
    assert "read as cp1252" in result.err
    assert result.readings[0]["failures"][0]["severity"] == "warning"


@pytest.mark.parametrize("day", ["2021-13-45", "tomorrow", "2199-01-01"])
def test_a_date_that_is_none_is_wrong_usage(run: Run, good: Path, day: str) -> None:
    result = run("read", good, "--published", day)
    assert (result.code, result.out) == (2, "")
    assert day in result.err
    assert "YYYY-MM-DD" in result.err


def test_two_formats_at_once_are_wrong_usage(run: Run, good: Path) -> None:
    assert run("read", good, "--json", "--jsonl").code == 2


def test_a_stage_that_breaks_on_one_report_leaves_the_others(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Coder.code

    def broken(self: Coder, annotation: Annotation, reader: Reader) -> Reading:
        if annotation.report.id == "b":
            raise KeyError("a defect")
        return whole(self, annotation, reader)

    monkeypatch.setattr(Coder, "code", broken)
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": GOOD}) + "\n" for i in "abc"), "utf-8")
    result = run("read", path, "--jsonl")
    assert result.code == 3
    assert [r["read"] for r in result.readings] == [True, False, True]
    assert "b: the stage broke (KeyError) [coding]" in result.err
    assert "Traceback" not in result.err


def test_a_report_that_breaks_the_parser_is_found_in_its_batch(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Any
) -> None:
    whole = type(pipeline.annotator).enrich

    def broken(self: Any, annotation: Annotation) -> Annotation:
        if annotation.report.id == "b":
            raise RecursionError
        return whole(self, annotation)  # type: ignore[no-any-return]

    monkeypatch.setattr(type(pipeline.annotator), "enrich", broken)
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": GOOD}) + "\n" for i in "abc"), "utf-8")
    result = run("read", path, "--jsonl")
    assert [(r["id"], r["read"]) for r in result.readings] == [("a", True), ("b", False), ("c", True)]
    assert "[annotate]" in result.err
