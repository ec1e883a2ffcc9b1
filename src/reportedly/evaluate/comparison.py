"""Two readers on the same passages: how their figures differ, and where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.evaluate.bootstrap import Draws, Estimate
from reportedly.evaluate.coding import CodedEvent, CodedStatement
from reportedly.evaluate.matching import Record, event_likeness, pair_up, statement_likeness
from reportedly.evaluate.measures import MEASURES
from reportedly.evaluate.scoring import Scored

Reader = Literal["this", "other"]
Kind = Literal["event", "statement"]


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A figure of both readers, and the first less the second with a paired interval."""

    name: str
    this: float | None
    other: float | None
    difference: Estimate
    lower_is_better: bool

    @property
    def better(self) -> Reader | None:
        """Who is better; None where the interval holds 0 or there is none."""
        low, high = self.difference.low, self.difference.high
        if low is None or high is None or low <= 0 <= high:
            return None
        return "this" if (low > 0) is not self.lower_is_better else "other"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing that the readers do not agree on.

    Attributes:
        right: who has it as the gold does.
        read_by: the only one that read it; None where both did, and only a detail differs.
        kind: of the record.
        words: type and trigger of an event, or source and content of a statement.
        in_gold: whether the gold has it; where not, the one who left it out is right.
        detail: what differs of an event that both read.
    """

    right: Reader
    read_by: Reader | None
    kind: Kind
    words: str
    in_gold: bool
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class PassageDifference:
    """A passage with all that the readers do not agree on there."""

    id: str
    disagreements: tuple[Disagreement, ...]

    def right(self, reader: Reader) -> int:
        """How often a reader is right there, of the things that differ."""
        return sum(one.right == reader for one in self.disagreements)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readers compared; the passages with most differences come first."""

    figures: tuple[FigureDifference, ...]
    passages: tuple[PassageDifference, ...]

    def right(self, reader: Reader) -> int:
        """How often a reader is right, of all things that differ."""
        return sum(passage.right(reader) for passage in self.passages)


def compare(this: Sequence[Scored], other: Sequence[Scored], draws: Draws) -> Comparison:
    """Compare two readers on the same passages, in the same order."""
    figures = []
    for measure in MEASURES:
        ours, theirs = [measure.share(one) for one in this], [measure.share(one) for one in other]
        this_value, other_value = (draws.estimate(shares, measure.empty).value for shares in (ours, theirs))
        difference = draws.difference(ours, theirs, measure.empty)
        figures.append(FigureDifference(measure.name, this_value, other_value, difference, measure.lower_is_better))
    passages = (PassageDifference(a.passage.id, tuple(_disagreements(a, b))) for a, b in zip(this, other, strict=True))
    differing = [passage for passage in passages if passage.disagreements]
    return Comparison(tuple(figures), tuple(sorted(differing, key=lambda p: -len(p.disagreements))))


def _disagreements(this: Scored, other: Scored) -> Iterator[Disagreement]:
    ours, theirs = ({i: right for (i, _), right in zip(one.events, one.details, strict=True)} for one in (this, other))
    for i, event in enumerate(this.gold.events):
        words = words_of_event(event)
        if (i in ours) != (i in theirs):
            reader: Reader = "this" if i in ours else "other"
            yield Disagreement(reader, reader, "event", words, in_gold=True)
        elif i in ours:
            yield from _details(event, ours[i], theirs[i])
    yield from _extra_events(this, other)
    found, found_by_other = ({i for i, _ in one.statements} for one in (this, other))
    for i, statement in enumerate(this.gold.statements):
        if (i in found) != (i in found_by_other):
            reader = "this" if i in found else "other"
            yield Disagreement(reader, reader, "statement", words_of_statement(statement), in_gold=True)
    yield from _extra_statements(this, other)


def _details(gold: CodedEvent, this: Mapping[str, bool], other: Mapping[str, bool]) -> Iterator[Disagreement]:
    """Details that only one has right; of what the gold has not, he who has not read it is right."""
    for name in dict.fromkeys((*this, *other)):
        right = this.get(name, True)
        if right != other.get(name, True):
            reader: Reader = "this" if right else "other"
            yield Disagreement(reader, None, "event", words_of_event(gold), in_gold=True, detail=name)


def _extra_events(this: Scored, other: Scored) -> Iterator[Disagreement]:
    """Events that are not in the gold and that only one reader has."""
    ours, theirs = (_rest(one.read.events, [j for _, j in one.events]) for one in (this, other))
    pairs = pair_up(ours, theirs, event_likeness)
    for event in _rest(ours, [i for i, _ in pairs]):
        yield Disagreement("other", "this", "event", words_of_event(event), in_gold=False)
    for event in _rest(theirs, [j for _, j in pairs]):
        yield Disagreement("this", "other", "event", words_of_event(event), in_gold=False)


def _extra_statements(this: Scored, other: Scored) -> Iterator[Disagreement]:
    ours, theirs = (_rest(one.read.statements, [j for _, j in one.statements]) for one in (this, other))
    pairs = pair_up(ours, theirs, statement_likeness)
    for statement in _rest(ours, [i for i, _ in pairs]):
        yield Disagreement("other", "this", "statement", words_of_statement(statement), in_gold=False)
    for statement in _rest(theirs, [j for _, j in pairs]):
        yield Disagreement("this", "other", "statement", words_of_statement(statement), in_gold=False)


def _rest(records: Sequence[Record], taken: Sequence[int]) -> list[Record]:
    return [record for n, record in enumerate(records) if n not in taken]


def words_of_event(event: CodedEvent) -> str:
    """Type and trigger."""
    return f"{event.type} “{event.trigger}”"


def words_of_statement(statement: CodedStatement) -> str:
    """Source and content."""
    return f"{statement.source or 'nobody named'}: “{statement.content}”"
