"""The figures: each is a share, right by counted, summed over the passages.

An F1 counts twice the matched records by those of gold and reading together.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.evaluate.matching import countries, same_chain, sides_match
from reportedly.evaluate.scoring import Scored

Share = tuple[int, int]
"""Right, and counted."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure.

    Attributes:
        name: the key in JSON; one that ends in "_<" is better when lower.
        words: what it says.
        share: what one passage adds to it.
        empty: its value where nothing is counted; None for unknown.
    """

    name: str
    words: str
    share: Callable[[Scored], Share]
    empty: float | None = None

    @property
    def lower_is_better(self) -> bool:
        """Whether it counts faults."""
        return self.name.endswith("_<")


def _types(scored: Scored) -> Share:
    gold, read = (Counter(e.type for e in coding.events) for coding in (scored.gold, scored.read))
    return 2 * (gold & read).total(), gold.total() + read.total()


def _f1(kind: str) -> Callable[[Scored], Share]:
    def share(scored: Scored) -> Share:
        pairs = getattr(scored, kind)
        return 2 * len(pairs), len(getattr(scored.gold, kind)) + len(getattr(scored.read, kind))

    return share


def _sides(key: Callable[..., Counter[str]]) -> Callable[[Scored], Share]:
    def share(scored: Scored) -> Share:
        right = sum(sides_match(gold, read, key) for gold, read in scored.matched_events)
        return 2 * right, len(scored.gold.events) + len(scored.read.events)

    return share


def detail_share(name: str) -> Callable[[Scored], Share]:
    """How often a detail of the matched events is right."""

    def share(scored: Scored) -> Share:
        found = [right[name] for right in scored.details if name in right]
        return sum(found), len(found)

    return share


def _asserted(scored: Scored) -> Share:
    read_as = dict(scored.events)
    open_events = [i for i, event in enumerate(scored.gold.events) if not event.plain_fact]
    return sum(i in read_as and scored.read.events[read_as[i]].plain_fact for i in open_events), len(open_events)


def _spurious(scored: Scored) -> Share:
    return (0, 0) if scored.gold.events else (len(scored.read.events), 1)


def _chain(scored: Scored) -> Share:
    return sum(same_chain(gold, read) for gold, read in scored.matched_statements), len(scored.statements)


def _kind(scored: Scored) -> Share:
    return sum(gold.kind == read.kind for gold, read in scored.matched_statements), len(scored.statements)


DETAILS = {
    "mode": "PLOVER mode",
    "actors": "all actors with their sectors",
    "recipients": "all recipients with their sectors",
    "factuality": "the author's commitment",
    "aux": "auxiliary modes",
    "according_to": "the source it rests on",
    "source_factuality": "that source's commitment",
    "when": "start and end",
    "place": "place",
    "figures": "dead and injured",
}
"""Details of matched events, in the order in which they are shown."""

MEASURES = (
    Measure("type_f1", "event types of a passage", _types, 1.0),
    Measure("event_f1", "type right, trigger touching", _f1("events"), 1.0),
    Measure("dyad_f1", "and the countries of both sides", _sides(countries), 1.0),
    Measure("strict_f1", "and their sectors", _sides(Counter), 1.0),
    *(Measure(name, words, detail_share(name)) for name, words in DETAILS.items()),
    Measure("asserted_<", "not asserted, read as plain fact", _asserted),
    Measure("spurious_<", "events per passage that has none", _spurious),
    Measure("statement_f1", "source, and half of the content", _f1("statements"), 1.0),
    Measure("chain", "whom the words came through", _chain),
    Measure("kind", "direct, indirect or mixed", _kind),
    Measure("question_f1", "half of what is not known", _f1("questions"), 1.0),
    Measure("stance_f1", "both names and the sign", _f1("stances"), 1.0),
)
"""The figures of the gold suite, in its order. `mode` to `figures` are of matched events, `chain` and `kind` of matched
statements."""
