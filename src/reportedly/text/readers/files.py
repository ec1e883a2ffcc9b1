"""Files, folders and standard input → documents, each file by the reader of its format."""

import re
from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path

from reportedly.errors import InputError
from reportedly.model.reading import Failure
from reportedly.model.report import Report
from reportedly.text.document import Given, Received, refuse
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
JSONL = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\{\s*\"")
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
        elif Path(path).is_dir():
            inside = sorted(p for p in Path(path).rglob("*") if p.suffix.lower() in READERS and p.is_file())
            if not inside:
                what = f"{path}: the folder has no reports"
                yield refuse(Report(path, ""), Failure("input", what, f"files that are read: {', '.join(READERS)}"))
            for file in inside:
                yield from _read(str(file), _open, given)
        else:
            yield from _read(path, _open, given)


def _open(path: str) -> BufferedReader:
    return Path(path).open("rb")


def _read(path: str, opening: Callable[[str], BufferedReader], given: Given) -> Iterator[Received]:
    """Documents of one file; a file that cannot be read is one refused document."""
    try:
        with opening(path) as stream:
            name = "standard input" if path == STANDARD_INPUT else path
            yield from _reader(path, stream.peek(SNIFFED))(Source(name, stream), given)
    except InputError as error:
        yield refuse(Report(path, ""), failure_of(error))
    except FileNotFoundError:
        yield refuse(Report(path, ""), Failure("input", f"{path}: there is no such file", "check the path"))
    except OSError as error:
        what = f"{path}: cannot be opened ({error.strerror or error})"
        yield refuse(Report(path, ""), Failure("input", what, "check the path and its permissions"))


def _reader(path: str, head: bytes) -> ReportReader:
    """The reader of a file's format, by its name, else by its first bytes."""
    by_name = READERS.get(Path(path).suffix.lower())
    if by_name:
        return by_name
    return read_html if HTML.match(head) else read_jsonl if JSONL.match(head) else read_plain
