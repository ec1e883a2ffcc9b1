"""Files, folders and standard input → documents, each file by the reader of its format."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path

from reportedly.errors import InputError
from reportedly.model.reading import Failure
from reportedly.model.report import Report
from reportedly.text.document import Given, Received, broken, refuse
from reportedly.text.readers.html import read_html
from reportedly.text.readers.jsonl import failure_of, read_jsonl
from reportedly.text.readers.plain import read_plain
from reportedly.text.readers.source import ReportReader, Source

READERS: dict[str, ReportReader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|\?xml|html|head|body|!--|article|div|p\b)", re.IGNORECASE
)
JSONL = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"")
SNIFFED = 1024
STANDARD_INPUT = "-"


def read_files(paths: Sequence[str], given: Given, standard_input: Callable[[], BufferedReader]) -> Iterator[Received]:
    """Read files, folders and standard input in the order given.

    Args:
        paths: files, folders (their files of known formats, sorted by name, with those of folders inside), or "-".
        given: what the caller says about documents that do not say it themselves.
        standard_input: opens what "-" stands for.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _read(path, lambda _: standard_input(), given)
        elif os.path.isdir(path):  # noqa: PTH112 (that of Path raises on some names)
            yield from _read_folder(path, given)
        else:
            yield from _read(path, _open, given)


def _read_folder(folder: str, given: Given) -> Iterator[Received]:
    closed: list[OSError] = []
    inside = sorted(
        file
        for place, _, names in os.walk(folder, onerror=closed.append)
        for file in (Path(place, name) for name in names)
        if file.suffix.lower() in READERS and file.is_file()
    )
    for error in closed:
        yield _unopened(str(error.filename or folder), error)
    if not inside and not closed:
        name = _printable(folder)
        what = f"{name}: the folder has no reports"
        yield refuse(Report(name, ""), Failure("input", what, f"files that are read: {', '.join(READERS)}"))
    for file in inside:
        yield from _read(str(file), _open, given)


def _open(path: str) -> BufferedReader:
    return open(path, "rb")  # noqa: PTH123 (a Path makes "." of an empty name)


def _printable(path: str) -> str:
    """A path whose bytes are no UTF-8 can be opened but not written."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read(path: str, opening: Callable[[str], BufferedReader], given: Given) -> Iterator[Received]:
    """Documents of one file; a file that cannot be read is one refused document."""
    name = "standard input" if path == STANDARD_INPUT else _printable(path)
    try:
        with opening(path) as stream:
            yield from _reader(path, stream.peek(SNIFFED))(Source(name, stream), given)
    except InputError as error:
        yield refuse(Report(name, ""), failure_of(error))
    except FileNotFoundError:
        what = f"{name or 'a file without a name'}: there is no such file"
        yield refuse(Report(name, ""), Failure("input", what, "check the path"))
    except OSError as error:
        yield _unopened(path, error)
    except Exception as error:  # noqa: BLE001 (said, and the other files are still read)
        yield broken(Report(name, ""), name, error)


def _unopened(path: str, error: OSError) -> Received:
    name = _printable(path)
    what = f"{name}: cannot be read ({error.strerror or error})"
    return refuse(Report(name, ""), Failure("input", what, "check the path and its permissions"))


def _reader(path: str, head: bytes) -> ReportReader:
    """The reader of a file's format, by its name, else by its first bytes."""
    by_name = READERS.get(Path(path).suffix.lower())
    if by_name:
        return by_name
    return read_html if HTML.match(head) else read_jsonl if JSONL.match(head) else read_plain
