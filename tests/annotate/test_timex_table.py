"""A table of news English over all kinds of TIMEX3 expressions, read in a report of Thursday 2021-09-02."""

from time import perf_counter

import pytest

from reportedly.annotate.times.finder import load_time_finder
from tests.conftest import Annotate

Row = tuple[str, str, str, str | None]

DATES: list[Row] = [
    ("The accord was initialled on the 3rd of June, 2020.", "the 3rd of June, 2020", "DATE", "2020-06-03"),
    ("The accord was initialled on Sunday 29 August.", "Sunday 29 August", "DATE", "2021-08-29"),
    ("The accord was initialled on Aug. 29.", "Aug. 29", "DATE", "2021-08-29"),
    ("The accord was initialled on 29/8/2021.", "29/8/2021", "DATE", "2021-08-29"),
    ("The accord was initialled on the 15th.", "the 15th", "DATE", "2021-08-15"),
    ("The accord was initialled on 1 January 2020.", "1 January 2020", "DATE", "2020-01-01"),
    ("The fort dates from around 1850.", "1850", "DATE", "1850"),
    ("The fort was built in the late 1990s.", "the late 1990s", "DATE", "199"),
    ("The fort was built in the '80s.", "the '80s", "DATE", "198"),
    ("The fort was built in the early nineties.", "the early nineties", "DATE", "199"),
    ("The fort was built in the eighteenth century.", "the eighteenth century", "DATE", "17"),
    ("The fort was built at the turn of the century.", "the turn of the century", "DATE", "20"),
    ("The fort was built in the first decade of the century.", "the first decade of the century", "DATE", "200"),
    ("The fort fell on New Year's Eve.", "New Year's Eve", "DATE", "2020-12-31"),
    ("The fort fell on Good Friday.", "Good Friday", "DATE", "2021-04-02"),
]

TIMES: list[Row] = [
    ("Shells fell at 3.30pm on Tuesday.", "3.30pm on Tuesday", "TIME", "2021-08-31T15:30"),
    ("Shells fell at 0645 GMT on Tuesday.", "0645 GMT on Tuesday", "TIME", "2021-08-31T06:45Z"),
    ("Shells fell shortly before midnight on Tuesday.", "midnight on Tuesday", "TIME", "2021-08-31T24:00"),
    ("Shells fell at 10 o'clock this morning.", "10 o'clock this morning", "TIME", "2021-09-02T10:00"),
    (
        "Shells fell at half past six on Wednesday evening.",
        "half past six on Wednesday evening",
        "TIME",
        "2021-09-01T18:30",
    ),
    ("Shells fell on Tuesday afternoon.", "Tuesday afternoon", "TIME", "2021-08-31TAF"),
    ("Shells fell in the early hours of Wednesday.", "the early hours of Wednesday", "TIME", "2021-09-01TMO"),
    ("Shells fell at noon on Wednesday.", "noon on Wednesday", "TIME", "2021-09-01T12:00"),
    ("Shells fell late on Tuesday night.", "late on Tuesday night", "TIME", "2021-08-31TNI"),
    ("Shells fell last night.", "last night", "TIME", "2021-09-01TNI"),
    ("Shells fell yesterday morning.", "yesterday morning", "TIME", "2021-09-01TMO"),
    ("The curfew starts at 9 pm tomorrow.", "9 pm tomorrow", "TIME", "2021-09-03T21:00"),
    ("He will speak tonight.", "tonight", "TIME", "2021-09-02TNI"),
]

WEEKDAYS: list[Row] = [
    ("The court freed him on Friday.", "Friday", "DATE", "2021-08-27"),
    ("The court sits on Friday, his lawyer said.", "Friday", "DATE", "2021-09-03"),
    ("The court is freeing him on Friday.", "Friday", "DATE", "2021-09-03"),
    ("The court has freed him since Friday.", "Friday", "DATE", "2021-08-27"),
    ("The court would free him on Friday, his lawyer said.", "Friday", "DATE", "2021-09-03"),
    ("The court was to free him on Friday.", "Friday", "DATE", "2021-09-03"),
    ("The court plans to free him on Friday.", "Friday", "DATE", "2021-09-03"),
    ("The hearing is scheduled for Friday.", "Friday", "DATE", "2021-09-03"),
    ("The hearing, set for Friday, may be delayed.", "Friday", "DATE", "2021-09-03"),
    ("A hearing on Friday will decide the case.", "Friday", "DATE", "2021-09-03"),
    ("He was freed last Friday.", "last Friday", "DATE", "2021-08-27"),
    ("He was freed on Friday last week.", "Friday last week", "DATE", "2021-08-27"),
    ("He will be freed next Friday.", "next Friday", "DATE", "2021-09-03"),
    ("He will be freed this Friday.", "this Friday", "DATE", "2021-09-03"),
    ("He will be freed on Monday week.", "Monday week", "DATE", "2021-09-13"),
    ("He was freed the day before yesterday.", "the day before yesterday", "DATE", "2021-08-31"),
    ("He will be freed the day after tomorrow.", "the day after tomorrow", "DATE", "2021-09-04"),
]

RELATIVE: list[Row] = [
    ("He resigned a fortnight ago.", "a fortnight ago", "DATE", "2021-W33"),
    ("He resigned two fortnights ago.", "two fortnights ago", "DATE", "2021-W31"),
    ("He resigned some ten days ago.", "some ten days ago", "DATE", "2021-08-23"),
    ("He resigned a couple of months ago.", "a couple of months ago", "DATE", "PAST_REF"),
    ("He resigned eighteen months ago.", "eighteen months ago", "DATE", "2020-03"),
    ("He resigned a year and a half ago.", "a year and a half ago", "DATE", "2020-03"),
    ("He resigned half a century ago.", "half a century ago", "DATE", "1971"),
    ("He resigned a decade ago.", "a decade ago", "DATE", "2011"),
    ("He resigned more than 20 years ago.", "more than 20 years ago", "DATE", "2001"),
    ("He resigned a few days ago.", "a few days ago", "DATE", "PAST_REF"),
    ("He resigned earlier this week.", "earlier this week", "DATE", "2021-W35"),
    ("He resigned late last month.", "late last month", "DATE", "2021-08"),
    ("He resigned in the middle of last month.", "the middle of last month", "DATE", "2021-08"),
    ("He resigned at the end of July.", "the end of July", "DATE", "2021-07"),
    ("He resigned in mid-July.", "mid-July", "DATE", "2021-07"),
    ("He resigned the month before last.", "the month before last", "DATE", "2021-07"),
    ("He resigned the week before last.", "the week before last", "DATE", "2021-W33"),
    ("He resigned the year before last.", "the year before last", "DATE", "2019"),
    ("He will resign the week after next.", "the week after next", "DATE", "2021-W37"),
    ("He will resign in two weeks' time.", "two weeks' time", "DATE", "2021-W37"),
    ("He will resign three days from now.", "three days from now", "DATE", "2021-09-05"),
    ("He will resign a year from now.", "a year from now", "DATE", "2022"),
    ("He will resign later this month.", "later this month", "DATE", "2021-09"),
    ("He will resign in the coming days.", "the coming days", "DURATION", "PXD"),
    ("He will resign by the end of next year.", "the end of next year", "DATE", "2022"),
    ("He will resign early next year.", "early next year", "DATE", "2022"),
    ("He resigned this time last year.", "this time last year", "DATE", "2020-09"),
    ("He resigned a year ago today.", "a year ago today", "DATE", "2020-09-02"),
    ("He resigned a week ago on Monday.", "a week ago on Monday", "DATE", "2021-08-23"),
]

SEASONS: list[Row] = [
    ("The offensive began last spring.", "last spring", "DATE", "2021-SP"),
    ("The offensive will begin next spring.", "next spring", "DATE", "2022-SP"),
    ("The offensive began in the spring.", "the spring", "DATE", "2021-SP"),
    ("The offensive began in the autumn of 2019.", "the autumn of 2019", "DATE", "2019-FA"),
    ("The offensive began in late summer 2019.", "late summer 2019", "DATE", "2019-SU"),
    ("The offensive began in the winter of 2019-20.", "the winter of 2019-20", "DATE", "2019-WI"),
    ("The budget grew in fiscal year 2020.", "fiscal year 2020", "DATE", "2020"),
    ("The budget grew in the 2020 fiscal year.", "the 2020 fiscal year", "DATE", "2020"),
    ("The budget grew in FY2020.", "FY2020", "DATE", "2020"),
    ("The budget grew in the current fiscal year.", "the current fiscal year", "DATE", "2021"),
    ("The budget grew in the last financial year.", "the last financial year", "DATE", "2020"),
    ("Profits rose in the second quarter.", "the second quarter", "DATE", "2021-Q2"),
    ("Profits rose last quarter.", "last quarter", "DATE", "2021-Q2"),
    ("Profits rose in the first half of the year.", "the first half of the year", "DATE", "2021-H1"),
    ("Profits rose in Q4 of last year.", "Q4 of last year", "DATE", "2020-Q4"),
]

EVES: list[Row] = [
    ("He was killed on the eve of the vote on Sunday.", "the eve of", "DATE", "2021-08-28"),
    ("He was killed on the eve of Sunday's vote.", "the eve of", "DATE", "2021-08-28"),
]

DURATIONS: list[Row] = [
    ("The truce lasted a fortnight.", "a fortnight", "DURATION", "P2W"),
    ("The truce lasted two-and-a-half weeks.", "two-and-a-half weeks", "DURATION", "P2.5W"),
    ("The truce lasted nearly three decades.", "nearly three decades", "DURATION", "P3DE"),
    ("The truce lasted several hours.", "several hours", "DURATION", "PTXH"),
    ("The truce lasted 90 minutes.", "90 minutes", "DURATION", "PT90M"),
    ("The truce lasted for a century and a half.", "a century and a half", "DURATION", "P1.5C"),
    ("The decade-long war ended.", "decade-long", "DURATION", "P1DE"),
    ("A 10-day truce ended.", "10-day", "DURATION", "P10D"),
    ("The truce lasted from three to five days.", "three to five days", "DURATION", "PXD"),
    ("The years-long siege ended.", "years-long", "DURATION", "PXY"),
    ("The weekend siege lasted two nights.", "two nights", "DURATION", "P2D"),
    ("The siege lasted a year and three months.", "a year and three months", "DURATION", "P1Y3M"),
    ("He served two terms over the last 10 years.", "the last 10 years", "DURATION", "P10Y"),
]

SETS: list[Row] = [
    ("The council meets on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
    ("The council meets every other week.", "every other week", "SET", "P2W"),
    ("The council meets every two years.", "every two years", "SET", "P2Y"),
    ("The council meets three times a week.", "three times a week", "SET", "XXXX-WXX"),
    ("The council meets every morning.", "every morning", "SET", "XXXX-XX-XXTMO"),
    ("The council meets each summer.", "each summer", "SET", "XXXX-SU"),
    ("The council meets once a month.", "once a month", "SET", "XXXX-XX"),
    ("The council meets annually.", "annually", "SET", "XXXX"),
    ("The council meets every April.", "every April", "SET", "XXXX-04"),
    ("The council meets twice weekly.", "twice weekly", "SET", "XXXX-WXX"),
    (
        "The council meets on the first Monday of every month.",
        "the first Monday of every month",
        "SET",
        "XXXX-XX-WXX-1",
    ),
]

NARRATIVE: list[Row] = [
    ("The siege began on 3 May 2019. Two days later the town fell.", "Two days later", "DATE", "2019-05-05"),
    ("The siege began on 3 May 2019. The town fell the following week.", "the following week", "DATE", "2019-W19"),
    ("The siege began in May 2019. The town fell that month.", "that month", "DATE", "2019-05"),
    ("The siege began in 2015. The following year the town fell.", "The following year", "DATE", "2016"),
    ("The siege began on 3 May 2019. The previous day a convoy had left.", "The previous day", "DATE", "2019-05-02"),
    ("The siege began on 3 May 2019. That night the town burned.", "That night", "TIME", "2019-05-03TNI"),
    ("The siege began in 2015. Three years later the town fell.", "Three years later", "DATE", "2018"),
    ("The siege began in March 2015 and ended in December.", "December", "DATE", "2015-12"),
    ("The siege began on Monday. On the same day a bridge fell.", "the same day", "DATE", "2021-08-30"),
]

MORE: list[Row] = [
    ("The siege lasted two hours and 40 minutes.", "two hours and 40 minutes", "DURATION", "PT2H40M"),
    ("She was jailed for four years and six months.", "four years and six months", "DURATION", "P4Y6M"),
    ("The offensive began in the first week of July.", "the first week of July", "DATE", "2021-W26"),
    ("He was born in the 1930s.", "the 1930s", "DATE", "193"),
    ("He won in the 2020s.", "the 2020s", "DATE", "202"),
    ("They met in the mid-eighties.", "the mid-eighties", "DATE", "198"),
    ("They met in the noughties.", "the noughties", "DATE", "200"),
    ("The parliament will vote within the next 48 hours.", "the next 48 hours", "DURATION", "PT48H"),
    ("The parliament will vote in the next few weeks.", "the next few weeks", "DURATION", "PXW"),
    ("The parliament voted in recent weeks.", "recent weeks", "DURATION", "PXW"),
    ("The parliament voted over the past year.", "the past year", "DURATION", "P1Y"),
    (
        "The parliament voted on Wednesday, 1 September 2021, at 14:00.",
        "Wednesday, 1 September 2021, at 14:00",
        "TIME",
        "2021-09-01T14:00",
    ),
    ("The parliament will vote at 11 am next Tuesday.", "11 am next Tuesday", "TIME", "2021-09-07T11:00"),
    ("The parliament voted in the week of August 16.", "the week of August 16", "DATE", "2021-W33"),
    ("The parliament voted in the week ending August 22.", "the week ending August 22", "DATE", "2021-W33"),
    ("The parliament votes on alternate Tuesdays.", "alternate Tuesdays", "SET", "P2W"),
    ("The parliament votes every few months.", "every few months", "SET", "PXM"),
    ("The parliament votes every four years.", "every four years", "SET", "P4Y"),
    ("The parliament votes on weekdays.", "weekdays", "SET", "XXXX-WXX-WD"),
    ("The parliament votes day and night.", "day and night", "SET", "XXXX-XX-XXTNI"),
    ("The parliament votes every Tuesday and Friday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    ("It was the worst toll in seven years.", "seven years", "DURATION", "P7Y"),
    ("It was the worst toll since 2014.", "2014", "DATE", "2014"),
    ("It was the third attack this month.", "this month", "DATE", "2021-09"),
    ("He died in the small hours of Sunday.", "the small hours of Sunday", "TIME", "2021-08-29TMO"),
    ("He died around dawn on Sunday.", "dawn on Sunday", "TIME", "2021-08-29TMO"),
    ("He died on Sunday at around 5am.", "Sunday at around 5am", "TIME", "2021-08-29T05:00"),
    ("He died on Sunday, hours before the vote.", "hours before", "TIME", "2021-08-29TXX"),
    ("He died days after the vote.", "days after", "DATE", "FUTURE_REF"),
    ("He died at Christmas.", "Christmas", "DATE", "2020-12-25"),
    ("He died during Ramadan.", "Ramadan", "DATE", None),
    ("He died on Eid al-Adha.", "Eid al-Adha", "DATE", None),
    ("He has been in jail since early 2019.", "early 2019", "DATE", "2019"),
    ("He has been in jail for the past two and a half years.", "the past two and a half years", "DURATION", "P2.5Y"),
    ("He had been in jail until last Thursday.", "last Thursday", "DATE", "2021-08-26"),
    ("He left office in January this year.", "January this year", "DATE", "2021-01"),
    ("He will leave office next January.", "next January", "DATE", "2022-01"),
    ("He left office at the end of last year.", "the end of last year", "DATE", "2020"),
    ("He left office in 2016, a year before the coup.", "a year before", "DATE", "2016"),
    ("He had left office the previous year.", "the previous year", "DATE", "2020"),
    ("He will leave at year's end.", "year's end", "DATE", "2021"),
    ("He will leave in a month.", "a month", "DURATION", "P1M"),
    ("He will leave in mid-2022.", "mid-2022", "DATE", "2022"),
    ("He left in the spring of last year.", "the spring of last year", "DATE", "2020-SP"),
    ("He left in the first three months of 2021.", "the first three months of 2021", "DURATION", "P3M"),
    ("Exports grew in the three months to June.", "the three months to June", "DURATION", "P3M"),
    ("He left six weeks ago on Friday.", "six weeks ago on Friday", "DATE", "2021-07-23"),
    ("He left on the night of August 20-21.", "the night of August 20", "TIME", "2021-08-20TNI"),
    ("He left between 8 and 10 August.", "8", "DATE", "2021-08-08"),
    ("He left the previous evening.", "the previous evening", "TIME", "2021-09-01TEV"),
    ("He left on Saturday and returned two days later.", "two days later", "DATE", "2021-08-30"),
    ("He left at lunchtime on Saturday.", "lunchtime on Saturday", "TIME", "2021-08-28T12:00"),
    ("He left around the turn of the year.", "the turn of the year", "DATE", "2021"),
]

ALL = [*DATES, *TIMES, *WEEKDAYS, *RELATIVE, *SEASONS, *EVES, *DURATIONS, *SETS, *NARRATIVE, *MORE]


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), ALL)
def test_words_type_and_value(annotate: Annotate, sentence: str, words: str, kind: str, value: str | None) -> None:
    told = [(t.extent.text, t.type, t.value) for t in annotate(sentence).times]
    assert (words, kind, value) in told


def test_the_finder_reads_fifty_thousand_characters_a_second(annotate: Annotate) -> None:
    """The finder alone, without the parse; it has reached forty times that on an idle machine."""
    text = " ".join(sentence for sentence, *_ in ALL)
    annotation, finder = annotate(text), load_time_finder()
    seconds = []
    for _ in range(3):
        start = perf_counter()
        finder.find(annotation)
        seconds.append(perf_counter() - start)
    assert len(text) / min(seconds) > 50_000


RUNS = [
    ("Exports grew in the three months to June 2021.", "the three months to June 2021", "2021-04-01", "2021-06-30"),
    ("Ten died in the week ending August 22.", "the week ending August 22", "2021-08-16", "2021-08-22"),
    ("Ten died the month before last.", "the month before last", "2021-07-01", "2021-07-31"),
    ("He left in 2016, a year before the coup.", "a year before", "2017-01-01", "2017-12-31"),
]


@pytest.mark.parametrize(("sentence", "words", "start", "end"), RUNS)
def test_days_of_longer_expressions(annotate: Annotate, sentence: str, words: str, start: str, end: str) -> None:
    time = next(t for t in annotate(sentence).times if t.extent.text == words)
    assert (str(time.start), str(time.end)) == (start, end)
