"""What a reader is given, and what a reader is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from reportedly.errors import InputError
from reportedly.text.document import Given, Received

LARGEST_DOCUMENT = 20_000_000
"""Bytes of one document; the largest of 181 news pages measured has 1.1 million."""


@dataclass(frozen=True, slots=True)
class Source:
    """An open file with the name that messages call it."""

    name: str
    stream: BinaryIO


class ReportReader(Protocol):
    """Reads the documents of one file format."""

    def __call__(self, source: Source, given: Given) -> Iterator[Received]:
        """Documents in the order of the file; what cannot be read is there too, refused."""


def whole(source: Source) -> bytes:
    """All bytes of a source that holds one document.

    Raises:
        InputError: it is larger than any document.
    """
    data = source.stream.read(LARGEST_DOCUMENT + 1)
    if len(data) > LARGEST_DOCUMENT:
        raise InputError(
            f"{source.name}: is larger than {LARGEST_DOCUMENT // 1_000_000} MB",
            "split it into reports, for instance one a line in a .jsonl file",
        )
    return data
