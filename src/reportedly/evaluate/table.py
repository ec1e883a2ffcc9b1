"""A table of figures, for people and programs alike."""

from dataclasses import dataclass

from reportedly.evaluate.bootstrap import Estimate

Cell = Estimate | int | float | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; None in a cell is unknown."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings.

    Attributes:
        name: the key in JSON.
        title: what it shows.
        head: heading of the labels.
        columns: headings of the cells.
        rows: none where there is nothing to show.
        note: how to read it.
    """

    name: str
    title: str
    head: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
