"""One passage: what was read of it beside what should have been."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.evaluate.coding import CodedEvent, CodedStatement, Coding, Passage
from reportedly.evaluate.matching import (
    Pairs,
    details,
    event_likeness,
    pair_up,
    question_likeness,
    stance_likeness,
    statement_likeness,
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with a reading of it, and the records of both that belong together.

    Attributes:
        missing: there is no reading of the passage; `read` is empty.
        details: what of each pair in `events` is right, in the same order.
    """

    passage: Passage
    read: Coding
    missing: bool
    events: Pairs
    details: tuple[Mapping[str, bool], ...]
    statements: Pairs
    questions: Pairs
    stances: Pairs

    @property
    def gold(self) -> Coding:
        """What should have been read."""
        return self.passage.gold

    @property
    def matched_events(self) -> tuple[tuple[CodedEvent, CodedEvent], ...]:
        """Events that belong together, gold first."""
        return tuple((self.gold.events[i], self.read.events[j]) for i, j in self.events)

    @property
    def matched_statements(self) -> tuple[tuple[CodedStatement, CodedStatement], ...]:
        """Statements that belong together, gold first."""
        return tuple((self.gold.statements[i], self.read.statements[j]) for i, j in self.statements)


def score_passage(passage: Passage, coding: Coding | None) -> Scored:
    """Match a reading with the gold of its passage; None where there is no reading."""
    gold, read = passage.gold, coding or Coding()
    events = pair_up(gold.events, read.events, event_likeness)
    return Scored(
        passage,
        read,
        coding is None,
        events,
        tuple(details(gold.events[i], read.events[j]) for i, j in events),
        pair_up(gold.statements, read.statements, statement_likeness),
        pair_up(gold.questions, read.questions, question_likeness),
        pair_up(gold.stances, read.stances, stance_likeness),
    )


def score_all(passages: Sequence[Passage], codings: Mapping[str, Coding]) -> tuple[Scored, ...]:
    """Every passage with the reading that has its id."""
    return tuple(score_passage(passage, codings.get(passage.id)) for passage in passages)
