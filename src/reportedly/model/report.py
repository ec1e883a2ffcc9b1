"""One published document."""

import re
from dataclasses import dataclass
from datetime import date

from reportedly.model.span import Extent, Span

INK = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the document that are not part of the report, and why they were left out.

    The extent has no spans where the words stood in the original document (a web page) but not in the clean text.
    """

    extent: Extent
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """A document as every later stage sees it.

    Attributes:
        id: the caller's name of the document.
        text: clean text; every span in a Reading indexes into it. Dropped words stay in it, at their place.
        title: headline; None when the document has none.
        title_extent: where the headline stands in `text`; None when it was given apart from the text.
        outlet: who published it; None when unknown.
        published: day of publication; None when neither given nor found in the document. Never today's date.
        published_from: what the date was taken from ("given", "dateline", "metadata", …); None without a date.
        language: ISO 639-1 code; None when it could not be told.
        dropped: what of the document is not read (headline excepted), in text order.
        parties: words of the text that name two parties, source and target, whose relation is asked for; None where
            it is not.
        dateline: place, date and agency at the head of the first paragraph ("KABUL, Sept. 2 (Reuters)"); None when
            there is none. Its place stays in the body.
        dateline_mark: what parts the place of the dateline from the first sentence: date, agency and dash; None without
            a dateline.
    """

    id: str
    text: str
    title: str | None = None
    title_extent: Extent | None = None
    outlet: str | None = None
    published: date | None = None
    published_from: str | None = None
    language: str | None = None
    dropped: tuple[Dropped, ...] = ()
    parties: tuple[str, str] | None = None
    dateline: Extent | None = None
    dateline_mark: Span | None = None

    def body(self) -> str:
        """The text with headline and dropped words blanked by spaces: same length, same offsets.

        The mark after a dateline becomes a paragraph break, so that no parser reads "KABUL" as the subject.
        """
        blanks = [(span, "") for d in self.dropped for span in d.extent.spans]
        if self.title_extent:
            blanks += [(span, "") for span in self.title_extent.spans]
        if self.dateline_mark:
            blanks.append((self.dateline_mark, "\n\n"))
        pieces, last = [], 0
        for span, head in sorted(blanks):
            start = max(span.start, last)
            if start < span.end:
                pieces.append(self.text[last:start])
                pieces.append((head + INK.sub(" ", self.text[start + len(head) : span.end]))[: span.end - start])
                last = span.end
        pieces.append(self.text[last:])
        return "".join(pieces)
