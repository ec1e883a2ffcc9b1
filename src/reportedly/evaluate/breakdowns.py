"""Where the reader is good and where it is not: by type, certainty, source, length and part of the file."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from reportedly.evaluate.bootstrap import Draws, Estimate
from reportedly.evaluate.coding import CodedEvent, CodedStatement
from reportedly.evaluate.matching import same_chain
from reportedly.evaluate.measures import MEASURES, Measure, Share
from reportedly.evaluate.scoring import Scored
from reportedly.evaluate.table import Row, Table
from reportedly.model.factuality import Factuality
from reportedly.model.plover import TYPES

LENGTHS = (("under 60", 0, 60), ("60 to 150", 60, 151), ("over 150", 151, None))
"""Words of a passage: least, and below what."""
HEADLINE = ("event_f1", "factuality", "statement_f1")
MOST_PREFIXES = 20
"""Of more kinds of ids the file has no parts, only names."""
NUMBER = re.compile(r"[-_:./]?\d+$")


def by_type(scored: Sequence[Scored], draws: Draws) -> Table:
    """Precision, recall and F1 of every event type that either has."""
    rows = []
    for name in TYPES:

        def gold(one: Scored, name: str = name) -> int:
            return sum(event.type == name for event in one.gold.events)

        def read(one: Scored, name: str = name) -> int:
            return sum(event.type == name for event in one.read.events)

        def found(one: Scored, name: str = name) -> int:
            return sum(event.type == name for event, _ in one.matched_events)

        if any(gold(one) or read(one) for one in scored):
            rows.append(Row(name, _precision_recall_f1(scored, draws, gold, read, found)))
    note = "An event is found where its type is right and its trigger touches the gold's."
    columns = ("gold", "read", "precision", "recall", "F1")
    return Table("type", "Events by type", "type", columns, tuple(rows), note)


def _precision_recall_f1(
    scored: Sequence[Scored],
    draws: Draws,
    gold: Callable[[Scored], int],
    read: Callable[[Scored], int],
    found: Callable[[Scored], int],
) -> tuple[int | Estimate, ...]:
    counts = [(gold(one), read(one), found(one)) for one in scored]
    return (
        sum(g for g, _, _ in counts),
        sum(r for _, r, _ in counts),
        draws.estimate([(f, r) for _, r, f in counts]),
        draws.estimate([(f, g) for g, _, f in counts]),
        draws.estimate([(2 * f, g + r) for g, r, f in counts], 1.0),
    )


def by_factuality(scored: Sequence[Scored], draws: Draws) -> Table:
    """How often each value of the author's commitment is kept, of the events found."""
    rows = []
    for value in Factuality:
        events = [[e for e in one.gold.events if e.factuality == value] for one in scored]
        pairs = [[(g, r) for g, r in one.matched_events if g.factuality == value] for one in scored]
        if any(events):
            found = [(len(p), len(e)) for p, e in zip(pairs, events, strict=True)]
            right = [(sum(r.factuality == value for _, r in p), len(p)) for p in pairs]
            cells = (sum(n for _, n in found), draws.estimate(found), draws.estimate(right))
            rows.append(Row(value, cells))
    note = "value right: of the events found, those read with the gold's value."
    columns = ("gold", "event found", "value right")
    return Table("factuality", "Events by the author's commitment", "gold value", columns, tuple(rows), note)


def confusion(scored: Sequence[Scored]) -> Table:
    """What each value of the author's commitment was read as."""
    seen = Counter((g.factuality, r.factuality) for one in scored for g, r in one.matched_events)
    events = Counter(e.factuality for one in scored for e in one.gold.events)
    known = [str(value) for value in Factuality]
    values = [value for value in known if events[value] or any(r == value for _, r in seen)]
    rows = []
    for value in values:
        counts = [seen[value, other] for other in values]
        found = sum(n for (g, _), n in seen.items() if g == value)
        rows.append(Row(value, (*counts, found - sum(counts), events[value] - found)))
    return Table(
        "confusion",
        "What the author's commitment was read as",
        "gold value",
        (*values, "none", "missed"),
        tuple(rows),
        "Events; missed: not found at all; none: found without a value.",
    )


def by_source(scored: Sequence[Scored], draws: Draws) -> tuple[Table, Table]:
    """Statements by how they are told, and events by whether they rest on a source."""
    statements = tuple(Row(kind, _statements(scored, draws, kind)) for kind in ("direct", "indirect", "mixed"))
    events = (
        Row("a source", _events(scored, draws, lambda event: bool(event.according_to))),
        Row("the author", _events(scored, draws, lambda event: not event.according_to)),
    )
    return (
        Table(
            "statement_kind",
            "Statements by kind",
            "kind",
            ("gold", "read", "precision", "recall", "chain"),
            statements,
            "precision: of those read as this kind, those in the gold; chain: of those found.",
        ),
        Table(
            "event_source",
            "Events by whose word they rest on",
            "rests on",
            ("gold", "read", "precision", "recall", "factuality"),
            events,
            "precision: of those read so, those in the gold; factuality: of those found.",
        ),
    )


def _statements(scored: Sequence[Scored], draws: Draws, kind: str) -> tuple[int | Estimate, ...]:
    def of_kind(statements: Iterable[CodedStatement]) -> int:
        return sum(statement.kind == kind for statement in statements)

    pairs = [one.matched_statements for one in scored]
    gold = [of_kind(one.gold.statements) for one in scored]
    read = [of_kind(one.read.statements) for one in scored]
    found = [of_kind(g for g, _ in p) for p in pairs]
    right = [of_kind(r for _, r in p) for p in pairs]
    chains = [(sum(same_chain(g, r) for g, r in p if g.kind == kind), n) for p, n in zip(pairs, found, strict=True)]
    return (
        sum(gold),
        sum(read),
        draws.estimate(list(zip(right, read, strict=True))),
        draws.estimate(list(zip(found, gold, strict=True))),
        draws.estimate(chains),
    )


def _events(scored: Sequence[Scored], draws: Draws, rests: Callable[[CodedEvent], bool]) -> tuple[int | Estimate, ...]:
    def count(events: Iterable[CodedEvent]) -> int:
        return sum(map(rests, events))

    pairs = [one.matched_events for one in scored]
    gold = [count(one.gold.events) for one in scored]
    read = [count(one.read.events) for one in scored]
    found = [count(g for g, _ in p) for p in pairs]
    right = [count(r for _, r in p) for p in pairs]
    sure = [
        (sum(rests(g) and g.factuality == r.factuality for g, r in p), n) for p, n in zip(pairs, found, strict=True)
    ]
    return (
        sum(gold),
        sum(read),
        draws.estimate(list(zip(right, read, strict=True))),
        draws.estimate(list(zip(found, gold, strict=True))),
        draws.estimate(sure),
    )


def by_length(scored: Sequence[Scored], draws: Draws) -> Table:
    """The headline figures of short, middling and long passages."""

    def within(one: Scored, least: int, below: int | None) -> bool:
        count = len(one.passage.text.split())
        return least <= count and (below is None or count < below)

    rows = (
        _headline(label, scored, draws, [within(one, least, below) for one in scored])
        for label, least, below in LENGTHS
    )
    return Table(
        "length", "By length of the text", "words", ("passages", *HEADLINE), tuple(row for row in rows if row.cells[0])
    )


def by_part(scored: Sequence[Scored], draws: Draws) -> Table | None:
    """The headline figures by what the ids begin with; None where they do not part the file."""
    parts = [NUMBER.sub("", one.passage.id) for one in scored]
    names = sorted(set(parts))
    if not 1 < len(names) <= min(MOST_PREFIXES, len(scored) // 2):
        return None
    rows = tuple(_headline(name, scored, draws, [part == name for part in parts]) for name in names)
    return Table("part", "By part of the file, as the ids begin", "id", ("passages", *HEADLINE), rows)


def _headline(label: str, scored: Sequence[Scored], draws: Draws, chosen: Sequence[bool]) -> Row:
    def share(measure: Measure, one: Scored, wanted: bool) -> Share:
        return measure.share(one) if wanted else (0, 0)

    by_name = {measure.name: measure for measure in MEASURES}
    estimates = (
        draws.estimate([share(by_name[name], one, wanted) for one, wanted in zip(scored, chosen, strict=True)])
        for name in HEADLINE
    )
    return Row(label, (sum(chosen), *estimates))
