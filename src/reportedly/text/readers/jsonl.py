"""JSON lines: one report a line, read line by line."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reportedly.errors import InputError
from reportedly.model.reading import Failure
from reportedly.model.report import Report
from reportedly.text.document import Given, Received, broken, check_parties, check_published, receive, refuse
from reportedly.text.encoding import decode
from reportedly.text.readers.html import receive_page
from reportedly.text.readers.source import LARGEST_DOCUMENT, Source

FORM = 'one object a line: {"id": …, "text": …} or {"id": …, "html": …}, with published, outlet and title where known'
SURROGATE = re.compile(r"[\ud800-\udfff]")
OPENING = (b"{", b"[", b"[{")
"""First lines of JSON that is written over several lines."""
STRINGS = ("text", "html", "outlet", "title", "source_text", "target_text")


def read_jsonl(source: Source, given: Given) -> Iterator[Received]:
    """Read the records of a file; every line that is not blank gives one document, if only a refused one."""
    seen: set[str] = set()
    for number, line in enumerate(_lines(source), 1):
        name = f"{source.name}, line {number}"
        identity = f"{source.name}:{number}"
        if line is None:
            what = f"{name}: is longer than {LARGEST_DOCUMENT // 1_000_000} MB"
            yield refuse(Report(identity, ""), Failure("input", what, "leave out what is not the report"))
            continue
        if not line.strip():
            continue
        if number == 1 and line.strip() in OPENING:
            what = f"{source.name}: is JSON over several lines"
            yield refuse(Report(source.name, ""), Failure("input", what, FORM))
            return
        try:
            decoded = decode(line, name)
            record = _object(decoded.text, name)
        except InputError as error:
            yield refuse(Report(identity, ""), failure_of(error))
            continue
        try:
            taken = receive_record(record, given, name, identity, decoded.warnings)
        except Exception as error:  # noqa: BLE001 (said, and the other lines are still read)
            taken = broken(Report(identity, ""), name, error)
        if taken.report.id in seen:
            what = f"{name}: the id “{taken.report.id}” has been given before"
            warning = Failure("input", what, "give every report an id of its own", "warning")
            taken = Received(taken.report, (warning, *taken.failures), taken.refused)
        seen.add(taken.report.id)
        yield taken


def receive_record(
    record: Mapping[str, Any], given: Given, name: str, identity: str, failures: tuple[Failure, ...] = ()
) -> Received:
    """Take in one record; what it says of itself wins over what is given for all.

    Args:
        record: "text" or "html", and "id", "published", "outlet", "title" where known; with "text" also
            "source_text" and "target_text", two parties whose relation is asked for; other keys are left alone.
        given: what the caller says about all records.
        name: how messages call it.
        identity: id of the report where the record has none.
        failures: what has gone wrong with it so far.
    """
    own = record.get("id")
    if isinstance(own, str) and SURROGATE.search(own):
        return _half_a_pair(identity, "id", name, failures)
    if isinstance(own, str | int) and not isinstance(own, bool) and own != "":
        identity = str(own)
    wrong = [key for key in STRINGS if not isinstance(record.get(key), str | None)]
    if wrong:
        what = f"{name}: “{wrong[0]}” is not a string but {_kind(record[wrong[0]])}"
        return refuse(Report(identity, ""), Failure("input", what, FORM), failures)
    broken = next((key for key in STRINGS if SURROGATE.search(record.get(key) or "")), None)
    if broken:
        return _half_a_pair(identity, broken, name, failures)
    if record.get("text") is None and record.get("html") is None:
        what = f"{name}: has neither “text” nor “html”"
        return refuse(Report(identity, ""), Failure("input", what, FORM), failures)
    dated = record.get("published") not in (None, "")
    published, undated = check_published(record.get("published"), name)
    failures += undated
    given = Given(
        published if dated else given.published,
        record.get("outlet") or given.outlet,
        record.get("title") or given.title,
    )
    if record.get("text") is None:
        try:
            return receive_page(identity, record["html"], given, name, failures)
        except InputError as error:
            return refuse(Report(identity, ""), failure_of(error), failures)
    report = Report(
        id=identity,
        text=record["text"],
        title=given.title,
        outlet=given.outlet,
        published=given.published,
        published_from="given" if given.published else None,
    )
    marked = record.get("source_text"), record.get("target_text")
    parties, unmarked = check_parties(*marked, record["text"], name)
    return receive(replace(report, parties=parties), name, failures + unmarked)


def _half_a_pair(identity: str, key: str, name: str, failures: tuple[Failure, ...]) -> Received:
    what = f"{name}: “{key}” has half of a surrogate pair"
    return refuse(Report(identity, ""), Failure("encoding", what, "write the file as UTF-8"), failures)


def failure_of(error: InputError) -> Failure:
    """An error as a row of a reading."""
    return Failure(error.stage, error.message, error.remedy)


def _lines(source: Source) -> Iterator[bytes | None]:
    """Lines of a file; None for one that is longer than any document."""
    while line := source.stream.readline(LARGEST_DOCUMENT + 1):
        if len(line) <= LARGEST_DOCUMENT:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.stream.readline(LARGEST_DOCUMENT)
        yield None


def _object(text: str, name: str) -> Mapping[str, Any]:
    """The JSON object of a line.

    Raises:
        InputError: the line is no JSON, or no object.
    """
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{name}: is not JSON ({error.msg} at character {error.colno})", FORM) from error
    except ValueError as error:
        raise InputError(f"{name}: has a number of too many digits", FORM) from error
    except RecursionError as error:
        raise InputError(f"{name}: is JSON nested too deep", FORM) from error
    if not isinstance(record, dict):
        raise InputError(f"{name}: is not a JSON object but {_kind(record)}", FORM)
    return record


def _kind(value: object) -> str:
    return {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}.get(
        type(value), "a number"
    )
