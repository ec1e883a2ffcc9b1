"""Lexicons and tables as package data, and the one way to load them.

Tables are tab-separated UTF-8 with a header line. Lines that start with `#` are comments; the first comment of a file
says what it holds and where the facts are from. Cells with several values separate them by `|`.
"""

from collections.abc import Iterator
from importlib.resources import files


def table(name: str) -> Iterator[dict[str, str]]:
    """Rows of `data/NAME` as column → cell, empty cells as "".

    Raises:
        ValueError: a row has more cells than the header; the message names file and line.
    """
    header: list[str] | None = None
    for number, line in enumerate(files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}, line {number}: {len(cells)} cells for {len(header)} columns")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(filter(None, (v.strip() for v in cell.split("|"))))
