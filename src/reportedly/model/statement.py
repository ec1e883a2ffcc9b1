"""Attributions: who said, wrote, thought, promised or denied what."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.evidence import Evidence
from reportedly.model.span import Extent

StatementKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One level of reported speech or thought.

    Attributes:
        id: unique in the reading ("s1").
        source: words that name the speaker; None when nobody is named.
        source_name: fullest name of the speaker in the report; None without a source.
        cue: words that attribute.
        content: what is attributed, without cue and surrounding quotation marks.
        kind: all in quotation marks, none, or some.
        chain: names the words came through, speaker first, outermost last; the publishing outlet is never in it.
        parent: id of the statement that this one stands in; None at the outermost level.
    """

    id: str
    source: Extent | None
    source_name: str | None
    cue: Extent
    content: Extent
    kind: StatementKind
    chain: tuple[str, ...]
    parent: str | None = None
    evidence: tuple[Evidence, ...] = ()
