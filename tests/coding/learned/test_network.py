"""The fitted weights as tables and scores, on weights made by hand."""

import numpy as np
import pytest

from reportedly.coding.learned.network import Array, Labels, Network, Table, log_softmax
from reportedly.coding.learned.slots import Slot

LABELS = Labels(
    kinds=("-", "AID"),
    modes=("AID.None",),
    factuality=("CT+",),
    sourced=("None", "CT+"),
    aux=("future",),
    sectors=("GOV", "CVL"),
    ranked=("actor", "place"),
    tags=("-",),
    pointers=("source_start",),
    key=2,
    mix=1,
)


def network() -> Network:
    place = Table(("near", "far"), np.array([[2.0, 0.0], [-2.0, 0.0]], np.float32))
    actor = Table(("m",), np.array([[0.5, 0.0]], np.float32))
    empty = Table((), np.zeros((0, 1), np.float32))
    both, out = np.ones((2, 1, 1), np.float32), np.ones((2, 1), np.float32)
    return Network(LABELS, empty, empty, {"place": place, "actor": actor}, both, out, None, None, "")


def words(**values: list[list[float]]) -> dict[str, Array]:
    """Scores of two words."""
    zeros = {"key": [[0.0] * 4] * 2, "mix_key": [[0.0] * 2] * 2, "part": [[0.0] * 2] * 2}
    return {name: np.array(v, np.float32) for name, v in (zeros | values).items()}


def event(**values: list[float]) -> dict[str, Array]:
    zeros = {"query": [0.0] * 4, "none": [0.0, 0.0], "sector": [0.0] * 6, "number": [0.0] * 12, "mix_query": [0.0] * 2}
    return {name: np.array(v, np.float32) for name, v in (zeros | values).items()}


def test_a_table_sums_what_it_knows_and_leaves_out_the_rest() -> None:
    table = Table(("a", "b"), np.array([[1, 2], [10, 20]], np.float32))
    assert table.sums([["a", "b", "c"], []]).tolist() == [[11, 22], [0, 0]]


def test_shares_of_candidates_add_up_to_one() -> None:
    slots = [Slot(None, (), ()), Slot("x", (0,), ("near",)), Slot("y", (1,), ("far",))]
    shares = np.exp(network().rank("place", slots, event(), words()))
    assert shares.sum() == pytest.approx(1)
    assert shares.argmax() == 1


def test_words_that_answer_the_query_raise_their_candidate() -> None:
    slots = [Slot(None, (), ()), Slot("x", (0,), ()), Slot("y", (1,), ())]
    shares = network().rank("place", slots, event(query=[0, 0, 2, 0]), words(key=[[0, 0, 3, 0], [0, 0, -3, 0]]))
    assert shares.argmax() == 1


def test_what_event_and_words_make_together_counts() -> None:
    slots = [Slot("x", (0,), ()), Slot("y", (1,), ())]
    shares = network().rank("place", slots, event(mix_query=[0, 2]), words(mix_key=[[0, -1], [0, 3]]))
    assert shares.argmax() == 1


def test_the_words_of_a_side_speak_for_its_sector() -> None:
    slots = [Slot((("FRA/GOV",), None), (0,), ()), Slot((("FRA/CVL",), None), (0,), ())]
    shares = network().rank("actor", slots, event(), words(part=[[-2, 2], [0, 0]]))
    assert shares.argmax() == 1


def test_sides_are_weighed_by_sector_and_number() -> None:
    government, people = (("FRA/GOV",), None), (("FRA/CVL",), None)
    slots = [Slot(government, (), ()), Slot(people, (), ()), Slot(((), None), (), ())]
    sector = [-3.0, 3.0, 0, 0, 0, 0]
    number = [-9.0, 0, 0, 0] + [0.0] * 8
    shares = network().rank("actor", slots, event(sector=sector, number=number), words())
    assert shares.argmax() == 1


def test_log_softmax_keeps_large_numbers_finite() -> None:
    assert np.isfinite(log_softmax(np.array([1e4, 0.0, -1e4]))).all()
