"""Every row of the event lexicons says something the finder can use."""

import pytest

from reportedly.coding.events.contexts import CONTEXTS_TABLE
from reportedly.coding.events.lexicon import CLASSES, LEXICONS, NOTHING, condition_of, load_classes, load_lexicon
from reportedly.coding.events.topics import AFFAIRS, load_topics
from reportedly.data import table, values
from reportedly.model.plover import CONTEXTS, TYPES

SLOTS = frozenset(
    """obj subj mod omod gov govobj govsubj via comp inf oprd prt aux sent self det pass ing pl of to at on in into from
    for with against about over under between by as out back together away amod poss across towards toward
    up onto upon dative during after via near through home off inside outside linking that until since before""".split()  # noqa: SIM905
)


@pytest.mark.parametrize("name", LEXICONS)
def test_rows_are_well_formed(name: str) -> None:
    classes = load_classes()
    frames = {row["frame"] for row in table("frames.tsv")}
    for row in table(name):
        where = f"{name}: {row['words']}"
        assert values(row["words"]), where
        assert row["pos"] in ("V", "N", "A"), where
        assert row["type"] == NOTHING or row["type"] in TYPES, where
        assert not row["frame"] or row["frame"] in frames, where
        assert set(values(row["contexts"])) <= CONTEXTS, where
        for text in row["when"].split():
            slots = condition_of(text, classes).slot.split(",")
            assert set(slots) <= SLOTS, f"{where}: {text}"


def test_the_lexicon_is_broad() -> None:
    assert sum(len(senses) for senses in load_lexicon().values()) > 1500
    assert {s.type for senses in load_lexicon().values() for s in senses} == {*TYPES, NOTHING}


def test_classes_name_only_classes() -> None:
    names = {row["class"] for row in table(CLASSES)}
    assert names == set(load_classes())


def test_topics_and_contexts_are_known() -> None:
    assert AFFAIRS in load_topics()
    assert {row["context"] for row in table(CONTEXTS_TABLE)} <= CONTEXTS
