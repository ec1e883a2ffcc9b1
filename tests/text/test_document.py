"""Headlines, and what is refused with which words."""

from datetime import date, timedelta

import pytest

from reportedly.model.report import Report
from reportedly.text.document import LONGEST_REPORT, check_published, furnish, receive

PROSE = "The mayor of Lindau said on Monday that the bridge would stay shut until spring."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Bridge shut until spring\n\n{PROSE}", "Bridge shut until spring"),
        (f"Bridge shut until spring\n{PROSE}\n{PROSE}", "Bridge shut until spring"),
        (f"Will the bridge reopen?\n\n{PROSE}", "Will the bridge reopen?"),
        (f"# Bridge shut until spring\n\n{PROSE}", "Bridge shut until spring"),
        (f"By Ada Lindqvist\n\nBridge shut until spring\n\n{PROSE}", "Bridge shut until spring"),
        (f"\r\nBridge shut until spring\r\n\r\n{PROSE}", "Bridge shut until spring"),
        (f"{PROSE}\n\n{PROSE}", None),
        ("Bridge shut until spring", None),
        (PROSE, None),
        (f"Overview\n\n{PROSE}", None),
        (f"Friday, 3 May 2019\n\n{PROSE}", None),
        (f"Friday, 3 May 2019 10:15 GMT\n\nBridge shut until spring\n\n{PROSE}", "Bridge shut until spring"),
        (f"Bridge bombed on 3 May 2019\n\n{PROSE}", "Bridge bombed on 3 May 2019"),
        (f"Army says bridge was hit by the U.S.\n\n{PROSE}", "Army says bridge was hit by the U.S."),
        (f"The bridge was bombed by NATO.\n\n{PROSE}", None),
        (f"“We shut the bridge,” he said,\n\n{PROSE}", None),
    ],
)
def test_a_headline_is_the_title_and_not_read(text: str, title: str | None) -> None:
    report = furnish(Report("x", text))
    assert report.title == title
    if report.title_extent:
        (span,) = report.title_extent.spans
        assert text[span.start : span.end] == title
        assert not report.body()[span.start : span.end].strip()
    assert PROSE not in text or PROSE in report.body()


def test_the_title_that_is_given_is_found_in_the_text() -> None:
    report = furnish(Report("x", f"Lindau: Bridge stays shut.\n\n{PROSE}", title="Lindau: bridge stays shut"))
    assert report.title == "Lindau: bridge stays shut"
    assert report.title_extent is not None
    assert report.body().strip() == PROSE


@pytest.mark.parametrize(
    ("text", "stage", "says"),
    [
        (" \n", "input", "is empty"),
        ("Leave a Reply\n\nShare this on Facebook", "main content", "comment form, share bar"),
        (
            "El puente quedará cerrado hasta la primavera, dijo el lunes la alcaldesa de la ciudad.",
            "language",
            "Spanish",
        ),
        ("Мост останется закрытым до весны, сообщил в понедельник мэр города.", "language", "Russian"),
        ("桥将关闭至春季，市长周一说。", "language", "Chinese"),
        ("x " * LONGEST_REPORT, "input", "split it"),
    ],
)
def test_what_cannot_be_read_is_refused_with_stage_and_remedy(text: str, stage: str, says: str) -> None:
    document = receive(Report("x", text), "lake.txt")
    assert document.refused
    (failure,) = document.failures
    assert failure.stage == stage
    assert failure.message.startswith("lake.txt: ")
    assert says in f"{failure.message} {failure.remedy}"
    assert failure.remedy


def test_an_english_report_with_foreign_words_is_read() -> None:
    document = receive(Report("x", f"{PROSE} “No pasarán, no pasarán,” the crowd sang, and “La lucha sigue”."), "x")
    assert not document.refused
    assert document.report.language == "en"


def test_a_date_that_cannot_be_right_is_not_used_and_said() -> None:
    tomorrow = date.today() + timedelta(days=1)
    assert check_published("2021-09-02T08:15:00+04:00", "x") == (date(2021, 9, 2), ())
    assert check_published(None, "x") == check_published("", "x") == (None, ())
    assert check_published(tomorrow, "x") == (tomorrow, ())
    for value in ("2021-13-45", "yesterday", "2021", 20210902, str(tomorrow + timedelta(days=1))):
        day, (failure,) = check_published(value, "lake.jsonl, line 7")
        assert day is None
        assert failure.stage == "published"
        assert failure.message.startswith("lake.jsonl, line 7: ")


def test_a_large_text_with_much_boilerplate_keeps_its_offsets_quickly() -> None:
    text = "\n\n".join([PROSE, "Read more: The lake in winter"] * 2_000)
    report = furnish(Report("x", text))
    body = report.body()
    assert len(report.dropped) == 2_000
    assert len(body) == len(text)
    assert body.split() == PROSE.split() * 2_000
