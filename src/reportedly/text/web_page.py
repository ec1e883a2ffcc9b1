"""HTML → main content, by trafilatura's precision mode and then the same filter that plain text goes through."""

import re
from dataclasses import dataclass
from typing import Any

from reportedly.errors import InputError
from reportedly.model.report import Dropped
from reportedly.model.span import Extent
from reportedly.text.boilerplate import load_boilerplate
from reportedly.text.metadata import Metadata, metadata_of

LONGEST_PAGE = 10_000_000
"""Characters; the largest of 181 news pages measured has 1.1 million."""
MOST_ELEMENTS = 50_000
"""Extraction is quadratic in some layouts; the largest of those pages has 1,700 elements."""
DEEPEST = 250
"""Elements inside one another; the parser leaves out what stands deeper, and the deepest of those pages has 51."""
TOO_DEEP = "boolean(" + "/*" * DEEPEST + ")"
ELEMENT = re.compile(r"<[a-zA-Z]")
FURNITURE = frozenset(
    {"comment form", "newsletter box", "share bar", "cookie notice", "related articles", "advertisement"}
)
"""What of the page's own words is worth naming among the dropped; menus and the like are not."""
LONGEST_FURNITURE = 160
MOST_FURNITURE = 40


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page's article: paragraphs parted by blank lines, what it says about itself, and what was left out."""

    text: str
    metadata: Metadata
    dropped: tuple[Dropped, ...]


def read_web_page(html: str, name: str) -> WebPage:
    """Take the article out of a web page; the text is "" where the page has none.

    Raises:
        InputError: the page is too large, or is no HTML that can be parsed.
    """
    if len(html) > LONGEST_PAGE or len(ELEMENT.findall(html)) > MOST_ELEMENTS:
        raise _too_much(name, f"{LONGEST_PAGE:,} characters or {MOST_ELEMENTS:,} elements")
    import trafilatura

    tree = trafilatura.load_html(html) if html.strip() else None
    if tree is None:
        raise InputError(f"{name}: is no web page that can be parsed", "give its text in a .txt file", "main content")
    if tree.xpath(TOO_DEEP):
        raise _too_much(name, f"{DEEPEST} elements inside one another")
    metadata = metadata_of(tree)
    notices = _furniture(tree)
    found = trafilatura.extract(tree, favor_precision=True, include_comments=False, with_metadata=False) or ""
    text, dropped = _filter(found, metadata.title)
    kept = set(text.splitlines())
    kept.update(d.extent.text for d in dropped)
    return WebPage(text, metadata, dropped + tuple(d for d in notices if d.extent.text not in kept))


def _too_much(name: str, what: str) -> InputError:
    return InputError(f"{name}: the page has more than {what}", "save the article itself as text", "main content")


def _filter(found: str, title: str | None) -> tuple[str, tuple[Dropped, ...]]:
    """Cut boilerplate and a repeated headline out of the extracted lines."""
    dropped = load_boilerplate().find(found)
    pieces, last = [], 0
    for span in (span for d in dropped for span in d.extent.spans):
        pieces.append(found[last : span.start])
        last = span.end
    lines = [line.strip() for line in "".join([*pieces, found[last:]]).splitlines() if line.strip()]
    if title and lines and lines[0].casefold() == title.casefold():
        lines = lines[1:]
    return "\n\n".join(lines), tuple(Dropped(Extent(d.extent.text, ()), d.why) for d in dropped)


def _furniture(tree: Any) -> tuple[Dropped, ...]:
    """Comment forms, share bars and the like among the page's own words, each wording once."""
    boilerplate, out = load_boilerplate(), {}
    for words in tree.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]"):
        plain = " ".join(words.split())
        if plain in out or not 4 < len(plain) <= LONGEST_FURNITURE:
            continue
        why = boilerplate.why(plain)
        if why in FURNITURE:
            out[plain] = Dropped(Extent(plain, ()), str(why))
            if len(out) == MOST_FURNITURE:
                break
    return tuple(out.values())
