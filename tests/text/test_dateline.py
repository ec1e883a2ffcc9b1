"""Datelines are found with their date and agency, and part the place from the first sentence."""

from datetime import date

import pytest

from reportedly.model.report import Report
from reportedly.model.span import Span
from reportedly.text.dateline import find_dateline
from reportedly.text.document import furnish

REST = "Ferries stopped on Tuesday, the port said."


@pytest.mark.parametrize(
    ("head", "extent", "published", "agency"),
    [
        ("TIRANA, Sept. 2 (Reuters) — ", "TIRANA, Sept. 2 (Reuters)", None, "Reuters"),
        ("Tirana, 2 September 2021 - ", "Tirana, 2 September 2021", date(2021, 9, 2), None),
        ("TIRANA, Albania, March 3, 2017 (AP) -- ", "TIRANA, Albania, March 3, 2017 (AP)", date(2017, 3, 3), "AP"),
        ("TIRANA, May 7. /TASS/. ", "TIRANA, May 7. /TASS/.", None, "TASS"),
        ("PORT-OF-SPAIN, Aug 16 (PTI) ", "PORT-OF-SPAIN, Aug 16 (PTI)", None, "PTI"),
        ("TIRANA — ", "TIRANA", None, None),
        ("TIRANA/ATHENS – ", "TIRANA/ATHENS", None, None),
        ("Tirana, Albania — ", "Tirana, Albania", None, None),
        ("TIRANA, Thursday (ANA) — ", "TIRANA, Thursday (ANA)", None, "ANA"),
        ("Tirana, March 15, IRNA - ", "Tirana, March 15, IRNA", None, "IRNA"),
    ],
)
def test_a_dateline_is_found(head: str, extent: str, published: date | None, agency: str | None) -> None:
    text = head + REST
    dateline = find_dateline(text, Span(0, len(text)))
    assert dateline is not None
    assert (dateline.extent.text, dateline.published, dateline.agency) == (extent, published, agency)
    assert text[dateline.mark.end :] == REST


@pytest.mark.parametrize(
    "text",
    [
        "Orlova — a judge until last year — said no.",
        "The National Grain Authority (NGA) Said Nothing.",
        "The Red Sea Council (RSC) - Eritrea, Sudan and Yemen among its members - met on Friday.",
        "Ferries stopped on Tuesday - The port said so.",
        "Oslo-based dealers sold the rifles.",
        "By Friday — The deadline — nobody had left.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert find_dateline(text, Span(0, len(text))) is None


def test_the_body_keeps_offsets_and_starts_a_paragraph_after_the_place() -> None:
    report = furnish(Report("x", f"TIRANA, Sept. 2 (Reuters) — {REST}"))
    body = report.body()
    assert len(body) == len(report.text)
    assert body.split() == ["TIRANA", *REST.split()]
    assert "\n\n" in body[: report.text.index("Ferries")]
    assert body.index("Ferries") == report.text.index("Ferries")


@pytest.mark.parametrize(
    ("text", "published", "origin"),
    [
        (f"TIRANA, 2 September 2021 — {REST}", date(2021, 9, 2), "dateline"),
        (f"TIRANA, 2 September — {REST}", None, None),
        (f"Thursday, 2 September 2021\n\n{REST}", date(2021, 9, 2), "date line"),
        (f"{REST}\n\nLast updated: 2021-09-02 10:15 GMT", date(2021, 9, 2), "date line"),
        (f"{REST} The pier was built on 2 September 2001 by hand.", None, None),
        (f"02/09/2021\n\n{REST}", None, None),
        (f"31 February 2021\n\n{REST}", None, None),
    ],
)
def test_the_date_is_the_documents_own_and_whole_or_none(text: str, published: date | None, origin: str | None) -> None:
    report = furnish(Report("x", text))
    assert (report.published, report.published_from) == (published, origin)


def test_a_given_date_wins_over_the_dateline() -> None:
    given = Report("x", f"TIRANA, 2 September 2021 — {REST}", published=date(2021, 9, 5), published_from="given")
    assert furnish(given).published == date(2021, 9, 5)
