"""Every input gives one document, in order; what cannot be read says where, why and what to do."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.text.document import Given, Received
from reportedly.text.readers import jsonl as jsonl_reader
from reportedly.text.readers import read_files

GOOD = "Ferries stopped on the lake on Tuesday, the port said."


def read(*paths: Path | str, given: Given | None = None, stdin: bytes = b"") -> list[Received]:
    opened: Any = io.BufferedReader(io.BytesIO(stdin))
    return list(read_files([str(p) for p in paths], given or Given(), lambda: opened))


def written(folder: Path, name: str, *lines: object) -> Path:
    path = folder / name
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")
    return path


def test_a_folder_is_read_in_order_of_names_and_formats_are_told_apart(tmp_path: Path) -> None:
    written(tmp_path, "b.txt", GOOD)
    written(tmp_path, "a.html", f"<html><body><article><p>{GOOD} {GOOD}</p><p>{GOOD}</p></article></body></html>")
    written(tmp_path, "c.jsonl", {"id": "c1", "text": GOOD}, {"id": "c2", "text": GOOD})
    written(tmp_path, "ignored.csv", GOOD)
    ids = [d.report.id for d in read(tmp_path)]
    assert ids == [str(tmp_path / "a.html"), str(tmp_path / "b.txt"), "c1", "c2"]


@pytest.mark.parametrize(
    ("content", "identity"),
    [
        (GOOD, "standard input"),
        (json.dumps({"id": "j", "text": GOOD}), "j"),
        (f"<html><p>{GOOD}</p>", "standard input"),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(content: str, identity: str) -> None:
    (document,) = read("-", stdin=content.encode())
    assert document.report.id == identity
    assert document.report.text.strip() == GOOD
    assert not document.refused


def test_files_that_cannot_be_opened_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    good = written(tmp_path, "good.txt", GOOD)
    documents = read(tmp_path / "missing.txt", tmp_path / "empty", good)
    assert [d.refused for d in documents] == [True, True, False]
    assert "no such file" in documents[0].failures[0].message
    assert "no reports" in documents[1].failures[0].message
    assert all(f.remedy for d in documents for f in d.failures)


def test_a_line_of_json_for_every_kind_of_mistake(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "in.jsonl",
        {"id": "good", "text": GOOD, "published": "2021-09-02"},
        "",
        '{"id": "broken", ',
        [1, 2],
        {"id": "none"},
        {"id": "typed", "text": 5},
        {"id": "empty", "text": ""},
        {"id": "undated", "text": f"LINDAU, 3 May 2020 — {GOOD}", "published": "2021-13-45"},
        {"text": GOOD},
        {"id": 7, "text": GOOD},
        {"id": "good", "text": GOOD},
        {"id": "half", "text": "\ud800"},
        "[" * 50_000,
    )
    documents = read(path)
    told = [(d.report.id, d.refused, [f.severity for f in d.failures]) for d in documents]
    assert told == [
        ("good", False, []),
        (f"{path}:3", True, ["error"]),
        (f"{path}:4", True, ["error"]),
        ("none", True, ["error"]),
        ("typed", True, ["error"]),
        ("empty", True, ["error"]),
        ("undated", False, ["error"]),
        (f"{path}:9", False, []),
        ("7", False, []),
        ("good", False, ["warning"]),
        ("half", True, ["error"]),
        (f"{path}:13", True, ["error"]),
    ]
    assert all(
        f"{path}, line {n}: " in f.message for n, d in [(3, documents[1]), (8, documents[6])] for f in d.failures
    )
    assert (documents[6].report.published, documents[6].report.published_from) == (None, None)


def test_what_a_line_says_of_itself_wins_over_what_is_given(tmp_path: Path) -> None:
    path = written(tmp_path, "in.jsonl", {"text": GOOD, "outlet": "Lake Courier"}, {"text": GOOD})
    documents = read(path, given=Given(outlet="Shore Mail", title="Ferries stop"))
    assert [d.report.outlet for d in documents] == ["Lake Courier", "Shore Mail"]
    assert [d.report.title for d in documents] == ["Ferries stop", "Ferries stop"]


def test_a_line_that_never_ends_is_refused_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl_reader, "LARGEST_DOCUMENT", 1000)
    path = written(tmp_path, "in.jsonl", {"id": "a", "text": "x" * 5000}, {"id": "b", "text": GOOD})
    first, second = read(path)
    assert first.refused
    assert second.report.id == "b"


def test_a_page_in_a_line_keeps_the_date_that_is_given(tmp_path: Path) -> None:
    head = '<head><meta property="article:published_time" content="2020-01-01"></head>'
    html = f"<html>{head}<body><article><p>{GOOD} {GOOD}</p><p>{GOOD}</p></article></body></html>"
    dates = ["2021-09-02", None, "2021-99-99"]
    path = written(tmp_path, "in.jsonl", *({"html": html, "published": d} for d in dates))
    got = [(str(d.report.published), d.report.published_from) for d in read(path)]
    assert got == [("2021-09-02", "given"), ("2020-01-01", "article:published_time"), ("None", None)]
