"""JSON lines of a gold file or of readings, each an object or a failure that says what is wrong with it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.model.reading import Failure


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file; `name` is how messages call it."""

    name: str
    record: Mapping[str, Any]


def read_lines(path: str, stage: str, form: str) -> Iterator[Line | Failure]:
    """Read a file line by line; blank lines are passed over.

    Args:
        path: a file of JSON lines in UTF-8.
        stage: what failures give as their stage.
        form: what a line must be; the remedy of one that is not.

    Raises:
        InputError: there is no such file, or it cannot be read.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file", "check the path", stage) from error
    except OSError as error:
        remedy = "check the path and its permissions"
        raise InputError(f"{path}: cannot be read ({error.strerror or error})", remedy, stage) from error
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        name = f"{path}, line {number}"
        try:
            yield Line(name, _object(line))
        except ValueError as error:
            yield Failure(stage, f"{name}: {error}", form)


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        text = line.decode("utf-8")
        record = json.loads(text)
        if "\\ud" in text.lower():
            json.dumps(record, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("is not UTF-8") from error
    except UnicodeEncodeError as error:
        raise ValueError("has half of a surrogate pair") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON ({error.msg} at character {error.colno})") from error
    except RecursionError as error:
        raise ValueError("is JSON nested too deep") from error
    if not isinstance(record, dict):
        raise ValueError("is not a JSON object")
    return record
