"""Leave out figures of speech: words for political acts in reports of sport, culture, markets, weather and nature."""

from collections.abc import Iterable, Mapping
from functools import cache

from reportedly.coding.events.syntax import subjects
from reportedly.coding.events.trigger import Trigger
from reportedly.data import table, values
from reportedly.model.annotation import Annotation

TOPICS = "event_topics.tsv"
AFFAIRS = "affairs"
STRONG = 2
"""Words of a subject that outweigh none of public affairs in the sentence itself."""
FIGURATIVE = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "THREATEN"})
"""Types whose words are used as figures of speech most."""


@cache
def load_topics() -> Mapping[str, frozenset[str]]:
    """Subject → its words, as written in lower case."""
    return {row["topic"]: frozenset(values(row["words"])) for row in table(TOPICS)}


def without_figures(
    annotation: Annotation, topics: Mapping[str, frozenset[str]], triggers: Iterable[Trigger]
) -> tuple[Trigger, ...]:
    """The triggers that a sentence on another subject does not turn into figures of speech."""
    counts: dict[int, tuple[int, int]] = {}

    def count(sentence: int) -> tuple[int, int]:
        """Words of other subjects (of the most frequent one) and of public affairs in the sentence."""
        if sentence not in counts:
            words = [
                t.lower
                for t in annotation.tokens[annotation.sentences[sentence].start : annotation.sentences[sentence].end]
            ]
            other = max(sum(w in listed for w in words) for name, listed in topics.items() if name != AFFAIRS)
            counts[sentence] = other, sum(w in topics[AFFAIRS] for w in words)
        return counts[sentence]

    kept = []
    for trigger in triggers:
        here = annotation.tokens[trigger.head].sentence
        other, affairs = count(here)
        near = [
            count(s)
            for s in (here - 1, here + 1)
            if 0 <= s < len(annotation.sentences)
            and annotation.tokens[annotation.sentences[s].start].paragraph == annotation.tokens[trigger.head].paragraph
        ]
        around = other + sum(o for o, _ in near)
        if trigger.type in FIGURATIVE | {"AID", "SUPPORT"} and _done_by_nature(annotation, topics, trigger):
            continue
        alone = affairs == 0 and not any(a for _, a in near)
        weak = STRONG - 1 if trigger.type in FIGURATIVE else STRONG
        if other >= STRONG * (1 + affairs) or (alone and around >= weak):
            continue
        kept.append(trigger)
    return tuple(kept)


def _done_by_nature(annotation: Annotation, topics: Mapping[str, frozenset[str]], trigger: Trigger) -> bool:
    """Whether weather or animals do it ("fog held passengers hostage", "jellyfish invaded beaches")."""
    doers = subjects(annotation, trigger.head)
    return any(t.lower in topics["weather"] | topics["nature"] or t.lemma in topics["nature"] for t in doers)
