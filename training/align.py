"""Gold strings, tied to the tokens of the parsed passage."""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality.grammar import top
from reportedly.coding.learned.triggers import by_token, trigger_at
from reportedly.model.annotation import Annotation

Range = tuple[int, int]


def occurrences(a: Annotation, words: str | None) -> list[Range]:
    """Half-open token ranges that cover each occurrence of a string."""
    if not words:
        return []
    out = []
    text = a.report.text
    for found in re.finditer(re.escape(words), text):
        start, end = found.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if (before.isalnum() and words[0].isalnum()) or (after.isalnum() and words[-1].isalnum()):
            continue
        tokens = [t.i for t in a.tokens if t.start < end and t.end > start]
        if tokens:
            out.append((tokens[0], tokens[-1] + 1))
    return out


def gold_triggers(a: Annotation, events: Sequence[dict[str, Any]], read: Iterable[Trigger]) -> list[Trigger | None]:
    """The trigger of every gold event on its token; None where the words cannot be found.

    Of several occurrences the one that the rules read as an event of that type, else the first that is free; of several
    words the one that the parse puts on top.
    """
    rules = by_token(read)
    taken: set[int] = set()
    out: list[Trigger | None] = []
    for event in events:
        choices = []
        for n, (start, end) in enumerate(occurrences(a, event["trigger"])):
            own = [i for i in range(start, end) if a.tokens[i].pos in ("VERB", "NOUN", "PROPN", "ADJ", "AUX")]
            head = top(a, own or range(start, end))
            rule = next((rules[i] for i in range(start, end) if i in rules), None)
            same = rule is not None and rule.type == event["type"]
            choices.append((head in taken, not same, rule is None, n, head))
        if not choices:
            out.append(None)
            continue
        head = min(choices)[-1]
        taken.add(head)
        out.append(trigger_at(head, event["type"], event["mode"], rules))
    return out


def trigger_token(a: Annotation, trigger: Trigger, event: dict[str, Any]) -> int:
    """The token that the weights are to find: the head of the gold's own words."""
    for start, end in occurrences(a, event["trigger"]):
        inside = [i for i in trigger.tokens if start <= i < end]
        if inside:
            own = [i for i in range(start, end) if a.tokens[i].pos in ("VERB", "NOUN", "PROPN", "ADJ", "AUX")]
            return top(a, own or inside)
    return trigger.head


def gold_statement(a: Annotation, statement: dict[str, Any]) -> tuple[Range | None, Range, Range] | None:
    """Token ranges of source, cue and content; the nearest occurrences where there are several."""
    contents, cues = occurrences(a, statement["content"]), occurrences(a, statement["cue"])
    sources: list[Range | None] = list(occurrences(a, statement["source"])) or [None]
    if statement["source"] and sources == [None]:
        return None
    best, least = None, 10**9
    for content, cue, source in product(contents, cues, sources):
        if _meet(content, cue) and cue != content:
            continue
        apart = _gap(content, cue) + (_gap(cue, source) if source else 0)
        if source and _meet(source, cue):
            apart += 50
        if apart < least:
            best, least = (source, cue, content), apart
    return best


def _gap(one: Range, two: Range) -> int:
    return max(two[0] - one[1], one[0] - two[1], 0)


def _meet(one: Range, two: Range) -> bool:
    return one[0] < two[1] and two[0] < one[1]
