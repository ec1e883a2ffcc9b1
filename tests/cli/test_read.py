"""`reportedly read`: formats, exit codes and messages."""

import io
import json
import signal
import sys
from collections.abc import Callable, Iterator
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


def test_a_reading_is_one_line_for_every_program(run: Run, tmp_path: Path) -> None:
    """Also for those that end a line at U+0085, U+2028 or U+2029, which JSON lets stand."""
    path = tmp_path / "in.jsonl"
    text = GOOD + "\u2028\u0085\u2029" + GOOD
    path.write_text(json.dumps({"id": "1", "text": text}) + "\n", "utf-8")
    result = run("read", path, "--jsonl")
    assert len(result.out.splitlines()) == 1
    assert result.readings[0]["report"]["text"] == text


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
        ("pile.html", b"<html><body><p>" + b"<b>" * 400 + GOOD.encode(), "inside one another"),
        ("zero.txt", GOOD.encode().replace(b"port", b"po\0rt"), "binary"),
        ("russian.txt", "Суда не вышли, потому что порт атакован, сообщила полиция.".encode("cp1251") * 3, "Russian"),
        ("list.json", json.dumps([{"text": GOOD}], indent=1).encode(), "JSON over several lines"),
        ("one.json", json.dumps([{"text": GOOD}]).encode(), "line 1: is not a JSON object but a list"),
        ("a" * 400, None, "cannot be read"),
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
    assert f": {path}" in alone.err
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


@pytest.mark.parametrize("day", ["2021-13-45", "tomorrow", "2199-01-01", ""])
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

    def broken(self: Any, annotation: Annotation, encoded: Any = None) -> Annotation:
        if annotation.report.id == "b":
            raise RecursionError
        return whole(self, annotation, encoded)  # type: ignore[no-any-return]

    monkeypatch.setattr(type(pipeline.annotator), "enrich", broken)
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": GOOD}) + "\n" for i in "abc"), "utf-8")
    result = run("read", path, "--jsonl")
    assert [(r["id"], r["read"]) for r in result.readings] == [("a", True), ("b", False), ("c", True)]
    assert "[annotate]" in result.err


WRONG_LINES = {
    '{"id": "number", "text": "The police said so.", "n": 1' + "0" * 5000 + "}": "digits",
    '{"id": "\\ud800", "text": "The police said so."}': "surrogate",
    '{"id": "half", "text": "\\udc00 said the police"}': "surrogate",
    "[" * 100_000: "nested too deep",
    '{"id": "untyped", "text": 5}': "not a string but a number",
    '{"id": "nothing"}': "neither",
    "NaN": "not a JSON object but a number",
}


def test_no_line_however_wrong_keeps_another_from_being_read(run: Run) -> None:
    good = json.dumps({"id": "good", "text": GOOD})
    lines = [line for wrong in WRONG_LINES for line in (good, wrong)]
    result = run("read", "-", "--jsonl", stdin="\n".join(lines).encode())
    assert result.code == 3
    assert [r["read"] for r in result.readings] == [True, False] * len(WRONG_LINES)
    for reading, says in zip(result.readings[1::2], WRONG_LINES.values(), strict=True):
        assert says in reading["failures"][0]["message"]


@pytest.mark.parametrize(("published", "says"), [("someday", "is not a date"), ("2199-01-01", "in the future")])
def test_a_line_with_a_date_that_is_none_is_read_undated_and_said(run: Run, published: str, says: str) -> None:
    line = json.dumps({"id": "a", "text": "KABUL, Sept. 2, 2021 – " + GOOD, "published": published})
    result = run("read", "-", "--jsonl", stdin=line.encode())
    assert (result.code, result.readings[0]["read"], result.readings[0]["report"]["published"]) == (3, True, None)
    assert f"standard input, line 1: {'“someday” ' if published == 'someday' else 'the date '}" in result.err
    assert says in result.err


def broken(*_: object) -> None:
    raise KeyError("a defect")


def test_a_reader_that_breaks_on_one_report_leaves_the_others(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.text.readers.html.read_web_page", broken)
    lines = [{"id": "a", "text": GOOD}, {"id": "b", "html": f"<p>{GOOD}</p>"}, {"id": "c", "text": GOOD}]
    result = run("read", "-", "--jsonl", stdin="\n".join(map(json.dumps, lines)).encode())
    assert [r["read"] for r in result.readings] == [True, False, True]
    assert "line 2: the stage broke (KeyError) [text]" in result.err


def test_a_web_page_that_breaks_the_reader_leaves_the_other_files(
    run: Run, tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<p>{GOOD}</p>", "utf-8")
    monkeypatch.setattr("reportedly.text.readers.html.decode", broken)
    result = run("read", page, good, "--jsonl")
    assert [r["read"] for r in result.readings] == [False, True]
    assert f"{page}: the stage broke (KeyError)" in result.err


def test_what_may_not_be_opened_is_said(run: Run, tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reportedly.text.readers.files._open", closed)
    result = run("read", good)
    assert result.code == 1
    assert f"{good}: cannot be read (Permission denied) [input]" in result.err


def test_a_folder_that_may_not_be_opened_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(folder: str, onerror: Callable[[OSError], None]) -> Iterator[Any]:
        onerror(PermissionError(13, "Permission denied", folder))
        return iter(())

    monkeypatch.setattr("os.walk", closed)
    result = run("read", tmp_path)
    assert result.code == 1
    assert f"{tmp_path}: cannot be read (Permission denied)" in result.err


def test_a_folder_is_read_in_order_with_the_folders_inside_and_round_links(run: Run, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    for path in (tmp_path / "b.txt", inner / "c.md", tmp_path / "picture.png"):
        path.write_text(GOOD, "utf-8")
    (inner / "up").symlink_to(tmp_path)
    (tmp_path / "round").symlink_to(tmp_path / "round")
    result = run("read", tmp_path, "--jsonl")
    assert [r["id"] for r in result.readings] == [str(tmp_path / "b.txt"), str(inner / "c.md")]


@pytest.mark.parametrize(("name", "says"), [("", "there is no such file"), ("loop.txt", "symbolic links")])
def test_names_that_lead_nowhere(run: Run, tmp_path: Path, name: str, says: str) -> None:
    if name:
        (tmp_path / name).symlink_to(tmp_path / name)
    result = run("read", tmp_path / name if name else "")
    assert result.code == 1
    assert says in result.err


def test_odd_names_of_files_are_shown_on_one_line(run: Run, tmp_path: Path) -> None:
    result = run("read", tmp_path / "two\nlines \x1b[31m.txt")
    assert len(result.err.splitlines()) == 2
    assert "\x1b" not in result.err


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("\n", "\r\n") * 3,
        "😀 Two gunmen 👩‍👩‍👧 attacked the port of Tirana on Monday, the police 👮 said.",
        "Two gun\u200bmen atta\u00adcked the port of Ti\ufeffrana on Monday, the police\u200d said.",
        "The minister (وزير) said “لا سلام” on Monday, and gunmen attacked \u202eTirana\u202c, the police said.",
        "The police said on Monday that " + "a" * 20_000 + " was attacked by two gunmen in Tirana.",
        "The police said \x00 on Monday that gunmen \x1b[2J attacked \x07 Tirana.",
    ],
    ids=["crlf", "emoji", "zero-width", "right-to-left", "long word", "controls"],
)
def test_odd_text_is_read_with_spans_that_fit_and_a_picture_without_orders(run: Run, text: str) -> None:
    line = json.dumps({"text": text}).encode()
    reading = run("read", "-", "--jsonl", stdin=line).readings[0]
    assert reading["report"]["text"] == text
    assert all(text[a:b] for s in reading["statements"] for a, b in s["content"]["spans"])
    shown = run("read", "-", stdin=line)
    assert shown.code == 0
    assert not set(shown.out) & {"\x00", "\x07", "\x1b", "\r", "\u202e"}


def test_json_is_utf_8_and_a_picture_fits_any_terminal(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in ([], ["--jsonl"]):
        out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        monkeypatch.setattr(sys, "stdout", out)
        assert run("read", good, "--title", "Häfen – zu", *arguments).code == 0
        written = out.buffer.getvalue()
        assert ("Häfen – zu".encode() if arguments else b"H?fen ? zu") in written


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_closed_stream_is_said(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch, stream: str) -> None:
    result = run("read", "-" if stream == "stdin" else good, closed=stream)
    assert result.code == 1
    assert "closed" in result.err


def test_a_full_disk_is_said(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("json.dumps", full)
    result = run("read", good, "--jsonl")
    assert result.code == 1
    assert "the output cannot be written (No space left on device) [output]" in result.err


def test_interrupted_it_ends_with_130_and_says_nothing(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.cli.read.run", lambda *_, **__: signal.raise_signal(signal.SIGINT))
    result = run("read", good)
    assert (result.code, result.out, result.err) == (130, "", "")
