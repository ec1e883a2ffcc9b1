"""Confidence against being right; events without a confidence are unknown, not unlikely."""

from reportedly.evaluate.bootstrap import Draws, Estimate
from reportedly.evaluate.calibration import at_least, calibrate
from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.scoring import score_all
from tests.evaluate.conftest import coding, event, passage


def test_the_bins_hold_all_events_that_have_a_confidence(
    passages: tuple[Passage, ...], codings: dict[str, Coding]
) -> None:
    found = calibrate(score_all(passages, codings), Draws.of(len(passages)))
    assert (found.known, found.unknown) == (8, 2)
    assert sum(int(row.cells[0]) for row in found.reliability.rows if isinstance(row.cells[0], int)) == 8


def test_a_reader_that_is_right_as_often_as_it_says_has_no_error() -> None:
    """Of ten events held likely at 0.7, seven are in the gold."""
    gold = [passage(coding(event()) if n < 7 else coding(), f"a-{n}") for n in range(10)]
    read = {one.id: coding(event(confidence=0.7)) for one in gold}
    found = calibrate(score_all(gold, read), Draws.of(10))
    assert found.expected_error == 0.0
    (row,) = found.reliability.rows
    assert row.label == "0.7 to 0.8"
    count, mean, share = row.cells
    assert (count, mean) == (10, 0.7)
    assert isinstance(share, Estimate)
    assert share.value == 0.7


def test_a_reader_that_is_too_sure_has_the_difference_as_its_error() -> None:
    gold = [passage(coding(event()) if n < 5 else coding(), f"a-{n}") for n in range(10)]
    read = {one.id: coding(event(confidence=1)) for one in gold}
    found = calibrate(score_all(gold, read), Draws.of(10))
    assert found.expected_error == 0.5
    assert found.reliability.rows[0].label == "0.9 to 1.0"


def test_a_higher_threshold_reads_less(passages: tuple[Passage, ...], codings: dict[str, Coding]) -> None:
    found = calibrate(score_all(passages, codings), Draws.of(len(passages))).thresholds
    assert [row.label for row in found.rows] == ["0", "0.3", "0.5", "0.7", "0.9"]
    assert [row.cells[0] for row in found.rows] == [10, 8, 6, 6, 4]
    recall = [cell.value for row in found.rows if isinstance(cell := row.cells[2], Estimate)]
    assert recall == [0.7, 0.7, 0.6, 0.6, 0.4]


def test_without_any_confidence_nothing_is_known() -> None:
    found = calibrate(score_all([passage(coding(event()))], {"a-1": coding(event())}), Draws.of(1))
    assert (found.known, found.unknown, found.expected_error) == (0, 1, None)
    assert found.reliability.rows == found.thresholds.rows == ()


def test_no_threshold_leaves_out_what_is_unknown() -> None:
    read = coding(event(confidence=0.2), event(confidence=0.5), event(confidence=None))
    assert [one.confidence for one in at_least(read, 0.5).events] == [0.5, None]
