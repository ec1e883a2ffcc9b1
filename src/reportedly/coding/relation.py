"""What stands between two parties that the caller marks in the text."""

from collections.abc import Sequence

from reportedly.coding.events.assembly import Coded
from reportedly.model.actor import Actor
from reportedly.model.annotation import Annotation
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Pair
from reportedly.model.span import Span

REVERSED = 0.5
"""What a party is worth on the other side of an event than the one it is marked for."""


def tokens_of(a: Annotation, words: str) -> tuple[int, ...]:
    """Tokens of the first place where the text has these words; () where the body has none there."""
    start = a.report.text.find(words)
    end = start + len(words)
    return tuple(t.i for t in a.tokens if t.start < end and t.end > start)


def pair_by_rule(
    a: Annotation, coded: Sequence[Coded], source: tuple[int, ...], target: tuple[int, ...]
) -> Pair | None:
    """The event whose sides meet the marked words best; None where no event has any of them for a side.

    A party that stands on the other side counts half; of events that fit alike, the one nearest to both.
    """
    best, most = None, (0.0, 0)
    for c in coded:
        doer, done = c.arguments.actors, c.arguments.recipients
        fit = _meets(a, doer, source) + _meets(a, done, target)
        fit = max(fit, REVERSED * (_meets(a, doer, target) + _meets(a, done, source)))
        if not c.arguments.recipients:
            fit = max(fit, _meets(a, doer, source) + _meets(a, doer, target))
        near = -sum(abs(c.trigger.head - i[0]) for i in (source, target) if i)
        if fit > 0 and (best is None or (fit, near) > most):
            best, most = c, (fit, near)
    return None if best is None else pair_of(a, best, Evidence("relation", "sides meet the marked words"))


def pair_of(a: Annotation, coded: Coded, evidence: Evidence) -> Pair:
    """An event as the relation of its parties."""
    return Pair(
        coded.trigger.type,
        coded.trigger.mode,
        coded.certainty.aux,
        coded.certainty.factuality,
        a.extent(coded.trigger.tokens),
        (evidence, *coded.trigger.evidence, *coded.certainty.evidence),
    )


def _meets(a: Annotation, side: Sequence[Actor], marked: tuple[int, ...]) -> float:
    """1 where a party of the side is named by the marked words."""
    spans = [Span(a.tokens[i].start, a.tokens[i].end) for i in marked]
    return float(any(s.start < m.end and m.start < s.end for p in side for s in p.extent.spans for m in spans))
