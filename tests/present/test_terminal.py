"""The picture: readable at every width, with and without colour, to the last word."""

import io
from datetime import date

import pytest
from rich.console import Console

from reportedly.model.event import EventTime, Range
from reportedly.model.reading import Reading
from reportedly.model.span import Extent, Span
from reportedly.present import terminal
from reportedly.present.views import figures, when
from tests.conftest import Read

TEXT = (
    "Rebels killed at least 13 policemen in Kunduz on Monday, the army said. It is not clear whether Iran, a sworn "
    "enemy of Israel, would attend the talks in Doha. The minister denied that “the "
    + "very " * 60
    + "long” war had been lost, and police arrested two men last week.\n\nSubscribe to our newsletter\n"
)


@pytest.fixture(scope="module")
def reading(read: Read) -> Reading:
    return read(TEXT, title="Rebels kill thirteen")


def drawn(reading: Reading, width: int, *, trace: bool = False, color: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, force_terminal=color, _environ={})
    (terminal.trace if trace else terminal.picture)(reading, console)
    return out.getvalue()


@pytest.mark.parametrize("trace", [False, True])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_and_have_no_blanks_at_their_end(reading: Reading, width: int, trace: bool) -> None:
    lines = drawn(reading, width, trace=trace).splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("width", [60, 80, 120])
def test_every_word_of_a_statement_is_shown(reading: Reading, width: int) -> None:
    shown = " ".join(drawn(reading, width).split())
    assert reading.statements
    for statement in reading.statements:
        assert " ".join(statement.content.text.split()) in shown


def test_colour_adds_nothing_that_is_not_said_in_words(reading: Reading) -> None:
    plain = drawn(reading, 80)
    assert "\x1b" not in plain
    assert "\x1b[" in drawn(reading, 80, color=True)
    for words in ("WHAT HAPPENED", "the report itself", "(ASSAULT", "Afghanistan", "at least 13 people", "not clear"):
        assert words in plain


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((1, 1), "1 person"),
        ((0, 0), "nobody"),
        ((13, None), "at least 13 people"),
        ((None, 25), "at most 25 people"),
        ((2, 5), "2 to 5 people"),
        ((1200, 1200), "1,200 people"),
    ],
)
def test_figures_are_said_in_words(bounds: Range, words: str) -> None:
    assert figures(bounds) == words


LAST_WEEK = Extent("last week", (Span(0, 9),))


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, "no date given"),
        (EventTime(LAST_WEEK, None, None), "“last week”, date unknown"),
        (EventTime(LAST_WEEK, date(2021, 8, 23), date(2021, 8, 29)), "23–29 Aug 2021"),
        (EventTime(LAST_WEEK, date(2021, 8, 23), date(2021, 8, 23)), "23 Aug 2021"),
        (EventTime(LAST_WEEK, date(2021, 8, 30), date(2021, 9, 2)), "30 Aug – 2 Sep 2021"),
        (EventTime(LAST_WEEK, date(2020, 12, 30), date(2021, 1, 2)), "30 Dec 2020 – 2 Jan 2021"),
        (EventTime(LAST_WEEK, date(2021, 8, 23), None), "from 23 Aug 2021"),
        (EventTime(LAST_WEEK, None, date(2021, 8, 29)), "until 29 Aug 2021"),
    ],
)
def test_what_is_not_known_of_a_time_is_said(time: EventTime | None, words: str) -> None:
    assert when(time) == words
