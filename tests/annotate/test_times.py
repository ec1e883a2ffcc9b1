"""Temporal expressions: (sentence, words, value, start, end), read in a report of Thursday 2021-09-02."""

from datetime import date
from itertools import pairwise

import pytest

from reportedly.annotate.times.calendar import containing, easter, narrowed, season, shift
from reportedly.annotate.times.holidays import holiday_of
from reportedly.data import table, values
from reportedly.model.time import Time
from tests.conftest import Annotate

DAY = "2021-09-02"


def by_words(times: tuple[Time, ...], words: str) -> Time:
    found = [t for t in times if t.extent.text == words]
    assert found, f"{words!r} is not among {[t.extent.text for t in times]}"
    return found[0]


def days(time: Time) -> tuple[str | None, str | None]:
    return time.start.isoformat() if time.start else None, time.end.isoformat() if time.end else None


ABSOLUTE = [
    ("The pact was signed on 14 Oct 2019.", "14 Oct 2019", "2019-10-14"),
    ("The pact was signed on October 14th, 2019.", "October 14th, 2019", "2019-10-14"),
    ("The pact was signed on the 14th of October 2019.", "the 14th of October 2019", "2019-10-14"),
    ("The pact was signed on 2019-10-14.", "2019-10-14", "2019-10-14"),
    ("The pact was signed on 25/10/2019.", "25/10/2019", "2019-10-25"),
    ("The pact was signed on 04/10/2019.", "04/10/2019", None),
    ("The pact was signed on Monday, October 14, 2019.", "Monday, October 14, 2019", "2019-10-14"),
    ("The bridge was built in May 1968.", "May 1968", "1968-05"),
    ("The bridge was built in 1968.", "1968", "1968"),
    ("The bridge was built in the mid-1960s.", "the mid-1960s", "196"),
    ("The bridge was built in the 19th century.", "the 19th century", "18"),
    ("The bridge was built in the summer of 1968.", "the summer of 1968", "1968-SU"),
    ("The bridge fell in 146 BC.", "146 BC", "BC0146"),
    ("Exports fell in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
    ("Exports fell in Q1 2020.", "Q1 2020", "2020-Q1"),
    ("Exports fell in the second half of 2019.", "the second half of 2019", "2019-H2"),
    ("Exports fell in early 2019.", "early 2019", "2019"),
    ("Exports fell on Christmas Day 2019.", "Christmas Day 2019", "2019-12-25"),
]

RELATIVE = [
    ("Troops left on Monday.", "Monday", "2021-08-30", "2021-08-30", "2021-08-30"),
    ("Troops left on Thursday.", "Thursday", "2021-09-02", "2021-09-02", "2021-09-02"),
    ("Troops will leave on Monday.", "Monday", "2021-09-06", "2021-09-06", "2021-09-06"),
    ("Troops are due to leave on Monday.", "Monday", "2021-09-06", "2021-09-06", "2021-09-06"),
    ("Troops appear to have left on Monday.", "Monday", "2021-08-30", "2021-08-30", "2021-08-30"),
    ("Troops left late on Monday.", "late on Monday", "2021-08-30", "2021-08-30", "2021-08-30"),
    ("Troops left on Monday night.", "Monday night", "2021-08-30TNI", "2021-08-30", "2021-08-30"),
    ("Troops left at 5 p.m. on Monday.", "5 p.m. on Monday", "2021-08-30T17:00", "2021-08-30", "2021-08-30"),
    ("Troops left at dawn on Tuesday.", "dawn on Tuesday", "2021-08-31TMO", "2021-08-31", "2021-08-31"),
    ("Troops left yesterday.", "yesterday", "2021-09-01", "2021-09-01", "2021-09-01"),
    ("Troops left last week.", "last week", "2021-W34", "2021-08-23", "2021-08-29"),
    ("Troops left on Friday of last week.", "Friday of last week", "2021-08-27", "2021-08-27", "2021-08-27"),
    ("Troops will leave next month.", "next month", "2021-10", "2021-10-01", "2021-10-31"),
    ("Troops left last year.", "last year", "2020", "2020-01-01", "2020-12-31"),
    ("Troops left in September last year.", "September last year", "2020-09", "2020-09-01", "2020-09-30"),
    ("Troops left in March.", "March", "2021-03", "2021-03-01", "2021-03-31"),
    ("Troops left in November.", "November", "2020-11", "2020-11-01", "2020-11-30"),
    ("Troops will leave in November.", "November", "2021-11", "2021-11-01", "2021-11-30"),
    ("Troops left on 5 March.", "5 March", "2021-03-05", "2021-03-05", "2021-03-05"),
    ("Troops left last June.", "last June", "2021-06", "2021-06-01", "2021-06-30"),
    ("Troops left three days ago.", "three days ago", "2021-08-30", "2021-08-30", "2021-08-30"),
    ("Troops left two weeks ago.", "two weeks ago", "2021-W33", "2021-08-19", "2021-08-19"),
    ("Troops left four years ago.", "four years ago", "2017", "2017-01-01", "2017-12-31"),
    ("Troops left overnight.", "overnight", "2021-09-01TNI", "2021-09-01", "2021-09-02"),
    ("Troops left over the weekend.", "the weekend", "2021-W34-WE", "2021-08-28", "2021-08-29"),
    ("Troops will leave at the weekend.", "the weekend", "2021-W35-WE", "2021-09-04", "2021-09-05"),
    ("Troops may leave this week.", "this week", "2021-W35", "2021-09-02", "2021-09-05"),
    ("Troops left earlier this year.", "earlier this year", "2021", "2021-01-01", "2021-09-01"),
    ("Towns fell in the past three weeks.", "the past three weeks", "P3W", "2021-08-12", "2021-09-02"),
    ("Towns fell in the last week of June.", "the last week of June", "2021-W26", "2021-06-24", "2021-06-30"),
    ("They met on the last Sunday of May.", "the last Sunday of May", "2021-05-30", "2021-05-30", "2021-05-30"),
]  # fmt: skip

BOUNDS = [
    ("Hundreds have fled since Monday.", "Monday", "2021-08-30", DAY),
    ("Hundreds have fled since Monday's raid.", "Monday", "2021-08-30", "2021-08-30"),
    ("Hundreds have fled since May.", "May", "2021-05-01", DAY),
    ("Hundreds have fled since mid-July.", "mid-July", "2021-07-15", DAY),
    ("The roads will stay shut until Saturday.", "Saturday", None, "2021-09-04"),
    ("The rebels must disarm by Friday.", "Friday", None, "2021-09-03"),
    ("The court will rule by the end of the year.", "the end of the year", None, "2021-12-31"),
    ("The court may rule before Christmas.", "Christmas", None, "2021-12-24"),
    ("The army will pull out within six months.", "six months", DAY, "2022-03-02"),
    ("The law applies from October 1.", "October 1", "2021-10-01", None),
    ("Miners were on strike from Monday to Wednesday.", "Monday", "2021-08-30", "2021-09-01"),
    ("Miners were on strike between 2002 and 2004.", "2002", "2002-01-01", "2004-12-31"),
    ("Miners were on strike from March 3 to 5.", "5", "2021-03-03", "2021-03-05"),
    ("Miners were on strike on Monday and Tuesday.", "Tuesday", "2021-08-30", "2021-08-31"),
    ("Guns boomed for a third day on Wednesday.", "a third day", "2021-08-30", "2021-09-01"),
    ("He was freed on Wednesday after ten days of talks.", "ten days", "2021-08-23", "2021-09-01"),
]

NARRATIVE = [
    ("He flew in on Monday and left the next day.", "the next day", "2021-08-31"),
    ("He flew in on Monday; a day earlier he had resigned.", "a day earlier", "2021-08-29"),
    ("He flew in on Monday. His deputy went home the same evening.", "the same evening", "2021-08-30TEV"),
    ("He flew in on Monday, and hours later the talks broke down.", "hours later", "2021-08-30TXX"),
]

OTHERS = [
    ("The truce held for 72 hours.", "72 hours", "DURATION", "PT72H"),
    ("A three-week strike ended.", "three-week", "DURATION", "P3W"),
    ("The siege lasted for months.", "months", "DURATION", "PXM"),
    ("The siege lasted two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
    ("The siege lasted half an hour.", "half an hour", "DURATION", "PT30M"),
    ("The council meets every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
    ("The council meets twice a year.", "twice a year", "SET", "XXXX"),
    ("The council meets daily.", "daily", "SET", "XXXX-XX-XX"),
    ("The council now meets in Rome.", "now", "DATE", "PRESENT_REF"),
    ("The council recently met in Rome.", "recently", "DATE", "PAST_REF"),
    ("The council will soon meet in Rome.", "soon", "DATE", "FUTURE_REF"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), ABSOLUTE)
def test_dates_in_full(annotate: Annotate, sentence: str, words: str, value: str | None) -> None:
    assert by_words(annotate(sentence).times, words).value == value


@pytest.mark.parametrize(("sentence", "words", "value", "start", "end"), RELATIVE)
def test_relative_dates(annotate: Annotate, sentence: str, words: str, value: str, start: str, end: str) -> None:
    time = by_words(annotate(sentence).times, words)
    assert (time.value, *days(time)) == (value, start, end)


@pytest.mark.parametrize(("sentence", "words", "start", "end"), BOUNDS)
def test_prepositions_open_and_close(
    annotate: Annotate, sentence: str, words: str, start: str | None, end: str | None
) -> None:
    assert days(by_words(annotate(sentence).times, words)) == (start, end)


@pytest.mark.parametrize(("sentence", "words", "value"), NARRATIVE)
def test_times_that_follow_a_date_told(annotate: Annotate, sentence: str, words: str, value: str) -> None:
    assert by_words(annotate(sentence).times, words).value == value


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), OTHERS)
def test_durations_sets_and_references(annotate: Annotate, sentence: str, words: str, kind: str, value: str) -> None:
    time = by_words(annotate(sentence).times, words)
    assert (time.type, time.value) == (kind, value)


def test_time_between_two_happenings(annotate: Annotate) -> None:
    """The value is the date told, the days are those of what came before it."""
    time = by_words(
        annotate("Troops fired on Monday, two days after voters went to the polls.").times, "two days after"
    )
    assert (time.value, *days(time)) == ("2021-08-30", "2021-08-28", "2021-08-28")


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy may resign.",
        "Some 2000 soldiers and 1,968 cars crossed.",
        "Resolution 1559 was adopted.",
        "A 16-year-old boy and a woman aged 40 years were hurt.",
        "Crowds march to the palace.",
        "They met at 9 Baker Street.",
        "Nine to five of them voted.",
    ],
)
def test_no_times(annotate: Annotate, sentence: str) -> None:
    assert annotate(sentence).times == ()


def test_without_a_date_relative_times_stay_open(annotate: Annotate) -> None:
    times = annotate("They left yesterday and may return next week. In 2004 they won.", published=None).times
    assert [(t.value, *days(t)) for t in times] == [
        (None, None, None),
        (None, None, None),
        ("2004", "2004-01-01", "2004-12-31"),
    ]


def test_far_off_years_have_no_days(annotate: Annotate) -> None:
    assert [t.start for t in annotate("They left yesterday.", published="0001-01-01").times] == [None]


def test_histories_hang_on_their_own_dates(annotate: Annotate) -> None:
    text = (
        "The revolt began on 3 May 1831. The governor fled two days later. In June 1831 the rebels took the port. "
        "On July 9 the fleet came. By October 1831 the town starved, and it fell on 2 November 1831. "
        "In January the leaders were hanged. Peace was made in March 1832, after the siege of 1832."
    )
    times = annotate(text).times
    assert by_words(times, "two days later").value == "1831-05-05"
    assert by_words(times, "July 9").value == "1831-07-09"
    assert by_words(times, "January").value == "1832-01"


def test_extents_quote_the_text_and_never_overlap(annotate: Annotate) -> None:
    text = "From 2008–09 and 10–12 May 2003 to late last year, on the night of March 8, he waited 18 months."
    annotation = annotate(text)
    for time in annotation.times:
        span = time.extent.spans[0]
        assert text[span.start : span.end] == time.extent.text
        assert annotation.tokens[time.tokens[0]].start <= span.start
        assert span.end <= annotation.tokens[time.tokens[1] - 1].end
    assert all(a.extent.spans[0].end <= b.extent.spans[0].start for a, b in pairwise(annotation.times))
    assert [t.extent.text for t in annotation.times] == [
        "2008", "09", "10", "12 May 2003", "late last year", "the night of March 8", "18 months",
    ]  # fmt: skip


def test_calendar() -> None:
    assert shift(date(2020, 2, 29), -1, "Y") == date(2019, 2, 28)
    assert containing(date(2021, 1, 3), "W").value == "2020-W53"
    assert season(1950, "WI").end == date(1951, 2, 28)
    assert easter(2021) == date(2021, 4, 4)
    assert narrowed(containing(date(1985, 1, 1), "DE"), "late").start == date(1986, 1, 1)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", date(2021, 12, 25)),
        ("easter-2", date(2021, 4, 2)),
        ("4/4/11", date(2021, 11, 25)),
        ("1/-1/05", date(2021, 5, 31)),
    ],
)
def test_holidays(rule: str, day: date) -> None:
    assert holiday_of(rule, 2021) == day


def test_lexicon_rows_are_sound() -> None:
    """Words in lower case, none twice in a class, conditions known; holidays with a rule that the calendar reads."""
    seen = set()
    for row in table("time_words.tsv"):
        assert row["class"].isupper()
        assert row["when"] in ("", "capital", "upper", "name", "noun", "adjective", "adverb")
        assert values(row["words"])
        for word in values(row["words"]):
            assert word == word.lower()
            assert (row["class"], word) not in seen
            seen.add((row["class"], word))
    for row in table("time_holidays.tsv"):
        assert values(row["names"])
        assert not row["rule"] or holiday_of(row["rule"], 2024)
    names = [row["rule"] for row in table("time_rules.tsv") if not row["action"]]
    assert len(names) == len(set(names))
