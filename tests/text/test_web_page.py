"""A web page gives its article, what it says about itself, and what was left out."""

from datetime import date

import pytest

from reportedly.errors import InputError
from reportedly.text.web_page import read_web_page

PARAGRAPHS = (
    "The mayor of Lindau said on Monday that the bridge over the northern arm would stay shut until spring.",
    "Two firms from Bregenz accused each other of having poured the wrong concrete, and a court hears them in May.",
    "Ferries will run every half an hour in the meantime, the port authority promised in a statement on its own page.",
)


def page(head: str = "", body: str = "") -> str:
    article = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    main = f"<article><h1>Bridge shut</h1>{article}</article>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{main}{body}</body></html>"


def test_the_article_is_kept_and_the_form_is_named() -> None:
    found = read_web_page(page(body="<h3>Leave a Reply</h3><p>Your email address will not be published.</p>"), "x")
    assert found.text == "\n\n".join(PARAGRAPHS)
    assert ("Leave a Reply", "comment form") in [(d.extent.text, d.why) for d in found.dropped]
    assert all(d.extent.spans == () for d in found.dropped)


@pytest.mark.parametrize(
    ("head", "published", "origin"),
    [
        (
            '<meta property="article:published_time" content="2022-09-20T08:15:00+04:00">',
            date(2022, 9, 20),
            "article:published_time",
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-09-20"}</script>',
            date(2022, 9, 20),
            "JSON-LD datePublished",
        ),
        (
            '<script type="application/ld+json">{broken</script><meta name="date" content="20 September 2022">',
            date(2022, 9, 20),
            "meta date",
        ),
        ('<meta property="article:modified_time" content="2022-09-20">', None, None),
        ("", None, None),
    ],
)
def test_the_date_comes_from_the_page_and_its_tag_is_named(
    head: str, published: date | None, origin: str | None
) -> None:
    metadata = read_web_page(page(head), "x").metadata
    assert (metadata.published, metadata.published_from) == (published, origin)


def test_the_title_is_told_from_the_site() -> None:
    head = '<title>Bridge shut | Lake Courier</title><meta property="og:site_name" content="Lake Courier">'
    metadata = read_web_page(
        page(head + '<meta property="og:title" content="Bridge shut | Lake Courier">'), "x"
    ).metadata
    assert (metadata.title, metadata.outlet) == ("Bridge shut", "Lake Courier")


@pytest.mark.parametrize(
    "bomb",
    ["<div>" * 100_000, "<p>" + "<b><i>" * 500 + "deep", "<li>x" * 60_000, "x" * 10_000_001],
    ids=["nested", "deep", "many", "long"],
)
def test_a_page_that_cannot_be_taken_apart_in_time_is_refused(bomb: str) -> None:
    with pytest.raises(InputError, match=r"lake\.html: the page has more than") as error:
        read_web_page(f"<html><body>{bomb}", "lake.html")
    assert error.value.stage == "main content"


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(InputError, match="no web page"):
        read_web_page(" ", "lake.html")
