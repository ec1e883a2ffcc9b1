"""One published document."""

from dataclasses import dataclass
from datetime import date

from reportedly.model.span import Extent


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the document that are not part of the report, and why they were left out."""

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
        dropped: what of `text` is not read (headline excepted), in text order.
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

    def body(self) -> str:
        """The text with headline and dropped words blanked by spaces: same length, same offsets."""
        spans = [span for d in self.dropped for span in d.extent.spans]
        if self.title_extent:
            spans += self.title_extent.spans
        body = self.text
        for span in spans:
            blank = "".join(c if c == "\n" else " " for c in body[span.start : span.end])
            body = body[: span.start] + blank + body[span.end :]
        return body
