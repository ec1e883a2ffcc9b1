"""The table of office holders has no holes, and people hold their offices on the right days."""

from datetime import date

import pytest
from tools.check_leaders import MOST_REPORTED, Holding, doubles, gaps, holdings, holes, states

from reportedly.coding.actors.lexicon import Name, load_lexicon

HELD, WRONG = holdings()


def test_lines_have_dates_in_order_and_come_once() -> None:
    assert WRONG == []


@pytest.mark.parametrize("country", states())
def test_every_state_has_its_heads_from_1995(country: str) -> None:
    """Heads of state and of government, and in the most reported states foreign and defence ministers."""
    assert list(holes(country, HELD)) == []


def test_ministers_are_kept_for_sixty_states() -> None:
    assert len(MOST_REPORTED) >= 60
    assert set(states()) >= MOST_REPORTED


def test_nobody_shares_an_office() -> None:
    assert list(doubles(HELD)) == []


def _holding(name: str, start: str, end: str) -> Holding:
    return Holding(name, "AUS", "prime minister", date.fromisoformat(start), date.fromisoformat(end))


def test_gaps_and_doubles_are_told() -> None:
    held = [_holding("A", "1994-01-01", "1996-12-31"), _holding("B", "1997-06-01", "2030-01-01")]
    assert list(gaps(held)) == [(date(1997, 1, 1), date(1997, 5, 31))]
    held.append(_holding("C", "2001-01-01", "2002-01-01"))
    assert len(list(doubles(held))) == 1


ON_A_DAY = [
    ("Peter Struck", "DEU", "2003-05-01", "GOV"),
    ("Peter Struck", "DEU", "2008-05-01", "ELI"),
    ("Edi Sudradjat", "IDN", "1995-06-01", "GOV"),
    ("Fowsiyo Yussuf Haji Adan", "SOM", "2013-06-01", "GOV"),
    ("Bidya Devi Bhandari", "NPL", "2019-06-01", "GOV"),
    ("Wakil Ahmed Muttawakil", "AFG", "2000-06-01", "REB"),
    ("Javier Solana", "ESP", "1995-06-01", "GOV"),
    ("Javier Solana", "IGO", "1998-06-01", None),
    ("Javier Solana", "EUR", "2005-06-01", None),
    ("Ismail Haniyeh", "PSE", "2006-06-01", "GOV"),
]


@pytest.mark.parametrize(("name", "country", "day", "sector"), ON_A_DAY)
def test_whose_somebody_is_on_a_day(name: str, country: str, day: str, sector: str | None) -> None:
    term = _named(name).at(date.fromisoformat(day))
    assert (term.country, term.sector) == (country, sector)


def _named(name: str) -> Name:
    return next(n for n in load_lexicon().surnames[name.split()[-1].lower()] if n.name == name)
