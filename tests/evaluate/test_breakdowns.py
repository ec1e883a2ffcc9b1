"""The parts add up to the whole, and each row counts what its label says."""

from reportedly.evaluate.bootstrap import Draws, Estimate
from reportedly.evaluate.breakdowns import by_factuality, by_length, by_part, by_source, by_type, confusion
from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.scoring import score_all
from reportedly.evaluate.table import Cell, Table
from tests.evaluate.conftest import coding, event, passage


def cells(table: Table) -> dict[str, dict[str, Cell | None]]:
    """The table by label and heading, of an estimate its value."""
    return {
        row.label: {
            head: cell.value if isinstance(cell, Estimate) else cell
            for head, cell in zip(table.columns, row.cells, strict=True)
        }
        for row in table.rows
    }


def test_by_type(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    found = cells(by_type(score_all(passages, codings), Draws.of(len(passages))))
    assert found["ASSAULT"] == {"gold": 2, "read": 3, "precision": 0.667, "recall": 1.0, "F1": 0.8}
    assert found["AGREE"] == {"gold": 1, "read": 0, "precision": None, "recall": 0.0, "F1": 0.0}
    assert found["COOPERATE"] == {"gold": 0, "read": 1, "precision": 0.0, "recall": None, "F1": 0.0}
    assert "THREATEN" not in found


def test_by_factuality_and_what_it_was_read_as(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    scored = score_all(passages, codings)
    found = cells(by_factuality(scored, Draws.of(len(passages))))
    assert found["UU"] == {"gold": 4, "event found": 0.75, "value right": 0.667}
    assert found["PS+"] == {"gold": 1, "event found": 1.0, "value right": 0.0}
    table = cells(confusion(scored))
    assert table["UU"] == {"CT+": 1, "PS+": 0, "UU": 2, "none": 0, "missed": 1}
    assert {value: sum(n for n in row.values() if isinstance(n, int)) for value, row in table.items()} == {
        value: row["gold"] for value, row in found.items()
    }


def test_a_value_that_is_none_is_counted_as_none() -> None:
    scored = score_all([passage(coding(event()))], {"a-1": coding(event(factuality=None))})
    assert cells(confusion(scored)) == {"CT+": {"CT+": 0, "none": 1, "missed": 0}}


def test_by_source(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    statements, events = (cells(table) for table in by_source(score_all(passages, codings), Draws.of(len(passages))))
    assert statements["direct"] == {"gold": 1, "read": 1, "precision": 1.0, "recall": 1.0, "chain": 0.0}
    assert statements["indirect"] == {"gold": 7, "read": 6, "precision": 0.5, "recall": 0.429, "chain": 1.0}
    assert events["a source"] == {"gold": 4, "read": 2, "precision": 1.0, "recall": 0.75, "factuality": 0.667}
    assert events["the author"]["gold"] == 6


def test_by_length_at_the_bounds() -> None:
    texts = {"a-1": 59, "a-2": 60, "a-3": 150, "a-4": 151}
    scored = score_all([passage(coding(), i, " ".join(["word"] * n)) for i, n in texts.items()], {})
    found = cells(by_length(scored, Draws.of(4)))
    assert {label: row["passages"] for label, row in found.items()} == {"under 60": 1, "60 to 150": 2, "over 150": 1}


def test_by_part_only_where_the_ids_part_the_file(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    table = by_part(score_all(passages, codings), Draws.of(len(passages)))
    assert table is not None
    assert {label: row["passages"] for label, row in cells(table).items()} == {"hill": 4, "port": 4}
    for ids in (("a-1", "a-2", "a-3", "a-4"), ("one", "two", "three", "four")):
        assert by_part(score_all([passage(coding(), i) for i in ids], {}), Draws.of(4)) is None
