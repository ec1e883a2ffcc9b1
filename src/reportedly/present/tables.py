"""Tables of words in plain text and in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 80
GAP = "  "
SHORTEST_LABEL = 8


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells under headings; the first column is of labels.

    Attributes:
        head: one heading a column.
        rows: as many cells a row.
        left: columns that stand at the left, beside the first; the others stand at the right.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left: frozenset[int] = frozenset()


def text_table(grid: Grid, indent: int = 2) -> list[str]:
    """Lines of at most 80 characters; where the labels make them longer, these are cut."""
    widths = [max(map(len, column)) for column in zip(grid.head, *grid.rows, strict=True)]
    rest = indent + sum(widths[1:]) + len(GAP) * (len(widths) - 1)
    widths[0] = min(widths[0], max(WIDTH - rest, SHORTEST_LABEL))
    return [_line(row, widths, grid.left, indent) for row in (grid.head, *grid.rows)]


def _line(row: Sequence[str], widths: Sequence[int], left: frozenset[int], indent: int) -> str:
    label = row[0] if len(row[0]) <= widths[0] else row[0][: widths[0] - 1] + "…"
    cells = [label.ljust(widths[0])]
    for number, (cell, width) in enumerate(zip(row[1:], widths[1:], strict=True), 1):
        cells.append(cell.ljust(width) if number in left else cell.rjust(width))
    return (" " * indent + GAP.join(cells)).rstrip()


def markdown_table(grid: Grid) -> list[str]:
    """Lines of a table in Markdown."""
    rules = ["---" if n == 0 or n in grid.left else "---:" for n in range(len(grid.head))]
    return [_bars(grid.head), "|" + "|".join(rules) + "|", *(_bars(row) for row in grid.rows)]


def _bars(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
