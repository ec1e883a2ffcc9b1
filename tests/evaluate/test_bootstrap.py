"""Intervals: the same on every run, wider with fewer passages, and paired where two readers are compared."""

import pytest

from reportedly.evaluate.bootstrap import LEAST_PASSAGES, Draws, Estimate


def test_the_same_passages_have_the_same_interval() -> None:
    shares = [(n % 3, 2) for n in range(60)]
    assert Draws.of(60).estimate(shares) == Draws.of(60).estimate(shares) == Estimate(0.5, 0.4, 0.6, 120)


def test_the_interval_of_a_share_is_near_the_theory() -> None:
    """Of 400 passages with one case each and a share of a half, 1.96 standard errors are 0.049."""
    found = Draws.of(400).estimate([(n % 2, 1) for n in range(400)])
    assert found.low == pytest.approx(0.451, abs=0.006)
    assert found.high == pytest.approx(0.549, abs=0.006)


def test_nothing_counted_is_unknown_or_what_the_figure_is_then() -> None:
    nothing = [(0, 0)] * 20
    assert Draws.of(20).estimate(nothing) == Estimate(None, None, None, 0)
    assert Draws.of(20).estimate(nothing, 1.0) == Estimate(1.0, None, None, 0)


@pytest.mark.parametrize("bearing", [1, LEAST_PASSAGES - 1])
def test_too_few_passages_give_no_interval(bearing: int) -> None:
    shares = [(n % 2, 1) if n < bearing else (0, 0) for n in range(50)]
    found = Draws.of(50).estimate(shares)
    assert (found.low, found.high) == (None, None)
    assert found.of == bearing


def test_all_right_says_nothing_of_how_far_it_would_move() -> None:
    assert Draws.of(50).estimate([(1, 1)] * 50) == Estimate(1.0, None, None, 50)


def test_a_difference_is_paired() -> None:
    """Both readers fail on the same hard passages; one fails on a few more."""
    hard = [(0, 1) if n % 2 else (1, 1) for n in range(100)]
    worse = [(0, 1) if n % 2 or n < 20 else (1, 1) for n in range(100)]
    draws = Draws.of(100)
    found = draws.difference(hard, worse)
    assert found.value == 0.1
    assert found.low is not None
    assert found.low > 0
    alone = draws.estimate(hard)
    assert alone.low is not None
    assert alone.low <= 0.4  # the worse reader's figure: unpaired, they could not be told apart


def test_readers_that_are_alike_differ_by_nothing() -> None:
    shares = [(n % 2, 1) for n in range(30)]
    assert Draws.of(30).difference(shares, shares) == Estimate(0.0, 0.0, 0.0, 60)
