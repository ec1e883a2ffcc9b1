"""Every code has plain words, and a party is shown with what it is."""

from dataclasses import replace

import pytest

from reportedly.data import table
from reportedly.model.actor import Actor
from reportedly.model.event import Event
from reportedly.model.factuality import Factuality
from reportedly.model.plover import SECTORS, SUPRANATIONAL, TYPES
from reportedly.model.span import Extent, Span
from reportedly.present.codes import country, event_kind, party

TRIGGER = Extent("attack", (Span(40, 46),))
EVENT = Event("e1", "ASSAULT", "aerial", (), TRIGGER, (), (), (), Factuality.CERTAIN)


def test_every_code_has_words_and_no_words_lack_a_code() -> None:
    rows = [(row["kind"], row["code"]) for row in table("code_words.tsv")]
    wanted = {("type", name) for name in TYPES} | {("sector", s) for s in SECTORS}
    wanted |= {("mode", f"{t.name}·{mode}") for t in TYPES.values() for mode in t.modes}
    wanted |= {("country", code) for code in SUPRANATIONAL}
    assert sorted(rows) == sorted(wanted)
    assert all(row["words"] for row in table("code_words.tsv"))


def test_a_kind_of_event_is_in_words_with_its_code() -> None:
    assert event_kind(EVENT) == "attack from the air (ASSAULT·aerial)"
    assert event_kind(replace(EVENT, mode=None)) == "attack, violence (ASSAULT)"


@pytest.mark.parametrize(
    ("code", "name"), [("COD", "Democratic Republic of the Congo"), ("UNO", "United Nations"), (None, None)]
)
def test_countries_have_names(code: str | None, name: str | None) -> None:
    assert country(code) == name


@pytest.mark.parametrize(
    ("words", "name", "code", "shown"),
    [
        ("Peru", "Peru", "PER/GOV", "Peru (PER/GOV)"),
        ("he", "Ana Ruiz", "PER/GOV", "he, that is Ana Ruiz (government, Peru, PER/GOV)"),
        ("army", "Peru’s army", "PER/MIL", "Peru’s army (military, PER/MIL)"),
        ("police", "police", "PER/COP", "police (Peru, PER/COP)"),
        ("men", "at least 21 men", "PER/CVL", "men (civilians, Peru, PER/CVL)"),
        ("The United Nations", "United Nations", "UNO", "United Nations (UNO)"),
        ("gunmen", "gunmen", "---/UAF", "gunmen (armed men, country unknown, ---/UAF)"),
        ("attack", "PER", "PER/CVL", "not named: civilians, Peru (PER/CVL)"),
    ],
)
def test_a_party_is_shown_with_who_it_is(words: str, name: str, code: str, shown: str) -> None:
    where, _, sector = code.partition("/")
    extent = TRIGGER if words == "attack" else Extent(words, (Span(0, len(words)),))
    actor = Actor(extent, name, None if where == "---" else where, sector or None)
    assert party(EVENT, actor) == shown
