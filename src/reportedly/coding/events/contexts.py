"""Why an event happens: PLOVER contexts, from the words of its clause."""

from collections.abc import Mapping
from functools import cache

from reportedly.coding.events.trigger import Trigger
from reportedly.data import table, values
from reportedly.model.annotation import Annotation

CONTEXTS_TABLE = "event_contexts.tsv"


@cache
def load_contexts() -> Mapping[str, tuple[str, ...]]:
    """Lemma → contexts that it implies."""
    out: dict[str, tuple[str, ...]] = {}
    for row in table(CONTEXTS_TABLE):
        for word in values(row["words"]):
            out[word] = (*out.get(word, ()), row["context"])
    return out


def contexts_of(annotation: Annotation, words: Mapping[str, tuple[str, ...]], trigger: Trigger) -> tuple[str, ...]:
    """Contexts of the trigger's own sense and those that the words of its clause imply, sorted."""
    head = annotation.tokens[trigger.head]
    clause = annotation.tokens[head.left : head.right + 1]
    return tuple(sorted({*trigger.contexts, *(c for t in clause for c in words.get(t.lemma, ()))}))
