"""The tables of frames, defaults, support verbs, casualty words and quantities."""

import pytest

from reportedly.coding.events.figures import load_figure_reader
from reportedly.coding.events.frames import DEFAULTS, FORCED, load_frames, load_support_verbs
from reportedly.coding.events.quantities import load_quantities, shifted
from reportedly.data import table, values
from reportedly.model.event import Range
from reportedly.model.plover import SECTORS, TYPES

SLOTS = {"subject", "object", "dative", "clause", "inside"}
SOURCES = {"doer", "done", "near", "other", "party", "blamed", "unknown"}


def test_every_type_has_a_default_frame_that_exists() -> None:
    frames = load_frames().frames
    assert set(DEFAULTS) == set(TYPES)
    assert {*DEFAULTS.values(), *FORCED.values()} <= set(frames)


def test_slots_are_known_or_prepositions() -> None:
    for frame in load_frames().frames.values():
        for slot in frame.actor + frame.recipient:
            assert slot in SLOTS or slot.isalpha(), f"{frame.name}: {slot}"


def test_unexpressed_rows_name_types_modes_sources_and_sectors() -> None:
    seen = set()
    for row in table("unexpressed.tsv"):
        key = (row["type"], row["mode"])
        assert key not in seen, f"twice: {key}"
        seen.add(key)
        assert not row["mode"] or row["mode"] in TYPES[row["type"]].modes, key
        assert row["state"] in SECTORS
        for source in values(row["actor"]) + values(row["recipient"]):
            name, _, sector = source.partition("/")
            assert (name in ("own", "place") and sector in SECTORS) or source in SOURCES, f"{key}: {source}"
    assert {(t, "") for t in TYPES} <= seen


def test_support_verbs_lend_a_known_side() -> None:
    assert set(load_support_verbs().values()) == {"actor", "recipient", "none"}


def test_casualty_words_have_a_kind_and_a_place() -> None:
    kinds = {kind for kind, _ in load_figure_reader().words.values()}
    assert kinds == {"dead", "injured"}


VALUES: list[tuple[str, Range | None]] = [
    ("13", (13, 13)),
    ("1,200", (1200, 1200)),
    ("10-15", (10, 15)),
    ("twenty-one", (21, 21)),
    ("dozens", (24, None)),
    ("scores", (40, None)),
    ("soldiers", None),
]


@pytest.mark.parametrize(("word", "expected"), VALUES)
def test_quantity_of_a_word(word: str, expected: Range | None) -> None:
    assert load_quantities().value(word) == expected


SHIFTS: list[tuple[str | None, Range]] = [
    (None, (9, 9)),
    ("floor", (9, None)),
    ("above", (10, None)),
    ("ceiling", (None, 9)),
    ("below", (None, 8)),
    ("about", (9, 9)),
]


@pytest.mark.parametrize(("kind", "expected"), SHIFTS)
def test_words_before_a_number_shift_its_range(kind: str | None, expected: Range) -> None:
    assert shifted((9, 9), kind) == expected
