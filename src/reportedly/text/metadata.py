"""What a web page says about itself: title, outlet, day of publication."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportedly.text.dates import date_in

PUBLISHED = (
    ("article:published_time", "//meta[@property='article:published_time' or @name='article:published_time']/@content"),
    ("datePublished", "//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime"),
    (
        "meta date",
        "//meta[@name='pubdate' or @name='PubDate' or @name='pubDate' or @name='publishdate' or @name='Date'"
        " or @name='publish-date' or @name='publish_date' or @name='date' or @name='dc.date' or @name='DC.date'"
        " or @name='DC.date.issued' or @name='dc.date.issued' or @name='dcterms.created' or @name='sailthru.date'"
        " or @name='parsely-pub-date' or @name='article.published' or @name='cXenseParse:recs:publishtime'"
        " or @name='OriginalPublicationDate' or @name='publication_date']/@content",
    ),
    ("time element", "//time[@pubdate]/@datetime | //article//time/@datetime | //header//time/@datetime"),
)
TITLE = (
    "//meta[@property='og:title' or @name='og:title']/@content",
    "//meta[@name='twitter:title']/@content",
    "//h1//text()",
    "//title/text()",
)
OUTLET = (
    "//meta[@property='og:site_name' or @name='og:site_name']/@content",
    "//meta[@name='application-name']/@content",
)
ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
)
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; None where it does not.

    `published_from` names the tag that the date was taken from.
    """

    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    published_from: str | None = None


def metadata_of(tree: Any) -> Metadata:
    """Read the metadata of a parsed page (an lxml element)."""
    article = next(_articles(tree), {})
    publisher = article.get("publisher")
    outlet = _first(tree, OUTLET) or _clean(publisher.get("name") if isinstance(publisher, dict) else None)
    title = _clean(article.get("headline")) or _first(tree, TITLE)
    published, published_from = _published(tree, article)
    return Metadata(_without_outlet(title, outlet), outlet, published, published_from)


def _published(tree: Any, article: dict[str, Any]) -> tuple[date | None, str | None]:
    if day := date_in(str(article.get("datePublished") or "")):
        return day, "JSON-LD datePublished"
    for name, path in PUBLISHED:
        for value in tree.xpath(path):
            if day := date_in(str(value)):
                return day, name
    return None, None


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Article objects of the page's linked data."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(str(script), strict=False)
        except (ValueError, RecursionError):
            continue  # many pages carry broken linked data; the other tags say the same
        stack = [data]
        for _ in range(200):
            if not stack:
                break
            item = stack.pop()
            if isinstance(item, list):
                stack.extend(reversed(item))
            elif isinstance(item, dict):
                kinds = item.get("@type")
                if any(k in ARTICLE_TYPES for k in (kinds if isinstance(kinds, list) else [kinds])):
                    yield item
                stack.append(item.get("@graph"))


def _first(tree: Any, paths: tuple[str, ...]) -> str | None:
    return next((found for path in paths for value in tree.xpath(path) if (found := _clean(value))), None)


def _clean(value: object) -> str | None:
    words = " ".join(value.split()) if isinstance(value, str) else ""
    return words if 0 < len(words) <= LONGEST_TITLE else None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """A title without the name of the site that many pages append."""
    if title and outlet:
        for mark in (" | ", " - ", " – ", " — ", " · "):
            head, _, tail = title.rpartition(mark)
            if head and tail.casefold() == outlet.casefold():
                return head
    return title
