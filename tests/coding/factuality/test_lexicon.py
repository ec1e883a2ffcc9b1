"""The cue lexicons of certainty."""

import pytest

from reportedly.coding.factuality.commitment import Commitment, Effect, effect
from reportedly.coding.factuality.lexicon import load_certainty_lexicon
from reportedly.data import table, values
from reportedly.model.factuality import Factuality


@pytest.mark.parametrize("name", ["operators", "modifiers", "attitudes"])
def test_every_row_can_be_read(name: str) -> None:
    load_certainty_lexicon()
    for row in table(f"certainty_{name}.tsv"):
        words = values(row["word"])
        assert words
        assert all(word == word.lower() for word in words), row


def test_every_relation_is_written_as_the_scope_rules_ask_for_it() -> None:
    prepositions = set("to into from at of in on upon for with over about against by since after behind".split())  # noqa: SIM905
    asked = {"clause", "object", "subject", "any", "that", "compound", "whether", "predicate"}
    told = {"ready", "meeting", "refusal", "untold", "out of"}
    for row in table("certainty_operators.tsv"):
        assert set(values(row["relation"])) <= asked | told | prepositions, row


def test_an_unknown_effect_is_refused() -> None:
    with pytest.raises(ValueError, match="maybe"):
        effect("maybe future")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("same", Factuality.CERTAIN),
        ("not", Factuality.CERTAINLY_NOT),
        ("probable", Factuality.PROBABLE),
        ("probable not", Factuality.PROBABLY_NOT),
        ("possible hypothetical", Factuality.POSSIBLE),
        ("open", Factuality.UNCOMMITTED),
        ("open not", Factuality.UNCOMMITTED),
        ("settled", Factuality.CERTAIN_WHICH_UNKNOWN),
    ],
)
def test_effects_on_what_is_certain(words: str, expected: Factuality) -> None:
    assert Commitment().under(effect(words)).factuality is expected


def test_levels_only_fall_and_two_negations_cancel() -> None:
    held = Commitment().under(effect("possible")).under(effect("probable"))
    assert held.factuality is Factuality.POSSIBLE
    assert Commitment().under(Effect(turns=True)).under(Effect(turns=True)).factuality is Factuality.CERTAIN
