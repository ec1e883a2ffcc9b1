"""Word pieces: every piece is read, in the stretch where it stands furthest from the edges."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.pieces import LONGEST, OVERLAP, best_stretch, stretches


@given(st.integers(min_value=1, max_value=5 * LONGEST))
def test_stretches_cover_a_text_and_none_is_too_long(length: int) -> None:
    ranges = stretches(length)
    assert {i for start, end in ranges for i in range(start, end)} == set(range(length))
    assert all(end - start <= LONGEST for start, end in ranges)


@given(st.integers(min_value=1, max_value=5 * LONGEST))
def test_every_piece_is_taken_from_a_stretch_that_holds_it(length: int) -> None:
    ranges = stretches(length)
    chosen = best_stretch(length)
    assert [ranges[n][0] + at for n, at in chosen] == list(range(length))


def test_pieces_in_the_middle_of_a_long_text_have_words_on_both_sides() -> None:
    ranges = stretches(4 * LONGEST)
    for i, (n, at) in enumerate(best_stretch(4 * LONGEST)):
        if LONGEST < i < 3 * LONGEST:
            start, end = ranges[n]
            assert min(at, end - start - 1 - at) >= OVERLAP // 2 - 1
