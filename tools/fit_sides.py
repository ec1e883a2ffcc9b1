"""Fit the weights of candidate sides: `python -m tools.fit_sides GOLD.jsonl… [--test]`, gold in the guide's format.

Writes `src/reportedly/data/side_weights.tsv`. With `--test`, fits to three quarters of the files and reads the last
quarter, in turn, and prints how often the sides are exactly right, by rule and by weight; writes nothing.

A softmax over the candidates of each event, L2-regularised, minimised by Adam from zero: the same files give the same
weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reportedly.coding.events.candidates import Codes, candidates, codes, joint_candidates, setting_of
from reportedly.coding.events.consequences import share
from reportedly.coding.events.event_places import place_events
from reportedly.evaluate.matching import event_likeness, pair_up
from reportedly.evaluate.records import coding_of
from reportedly.pipeline import Pipeline, load_pipeline
from reportedly.present.record import record_of
from reportedly.text.document import Given
from reportedly.text.readers.jsonl import receive_record

TABLE = Path(__file__).parents[1] / "src" / "reportedly" / "data" / "side_weights.tsv"
HEAD = (
    "# Weights of features of candidate sides (coding/events/candidates.py says what each means), fitted to our own"
    " training passages by tools/fit_sides.py.\n"
)
SIDES = ("actor", "recipient", "joint")
L2 = 4.0
LEAST_COUNT = 10
LEAST_WEIGHT = 0.08
STEPS, RATE = 250, 0.05
FOLDS = 4


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one side of one event, and which of them the gold has."""

    file: int
    side: str
    gold: Codes
    rule: Codes
    keys: tuple[Codes, ...]
    features: tuple[tuple[str, ...], ...]


def examples(pipeline: Pipeline, file: int, path: Path) -> Iterator[Example]:
    """Candidates of every event that is read with the right type and trigger."""
    finder = pipeline.coder.events.arguments
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        report = receive_record(item, Given(), path.name, item["id"]).report
        annotation = pipeline.annotator.annotate(report)
        actors = pipeline.coder.actors.of(annotation)
        triggers = pipeline.coder.events.triggers.find(annotation)
        events = coding_of(record_of(pipeline.coder.code(annotation, pipeline.reader))).events
        if not triggers or len(events) != len(triggers):
            continue
        places = tuple(place for place, _ in place_events(annotation, triggers))
        figures = share(annotation, triggers, finder.figures.find(annotation))
        implied = finder.sides_by_rule(annotation, actors, triggers, places, figures)
        of_gold = coding_of(item).events
        for i, k in pair_up(of_gold, events, event_likeness):
            sides = {"actor": of_gold[i].actors, "recipient": of_gold[i].recipients}
            setting = setting_of(implied, k)
            if implied.reciprocal(k):
                yield _example(
                    file, "joint", sides["actor"], codes(implied.sides[k][0]), joint_candidates(setting_of(implied, k))
                )
                continue
            for which, side in enumerate(("actor", "recipient")):
                rule = codes(implied.sides[k][which])
                yield _example(file, side, sides[side], rule, candidates(setting, which))


def _example(file: int, side: str, gold: Sequence[str], rule: Codes, found: dict) -> Example:  # type: ignore[type-arg]
    keys = tuple(sorted(found))
    features = tuple(tuple(sorted(found[key].features)) for key in keys)
    return Example(file, side, tuple(sorted(gold)), rule, keys, features)


def fit(data: Sequence[Example]) -> dict[str, float]:
    """Weights for one side; examples whose gold is no candidate teach nothing."""
    count = Counter(f for e in data for features in e.features for f in features)
    index = {f: n for n, f in enumerate(sorted(f for f, c in count.items() if c >= LEAST_COUNT))}
    feature: list[int] = []
    row: list[int] = []
    starts: list[int] = []
    owner: list[int] = []
    right: list[int] = []
    size = 0
    for e in data:
        if e.gold not in e.keys:
            continue
        starts.append(size)
        right.append(size + e.keys.index(e.gold))
        for features in e.features:
            known = [index[f] for f in features if f in index]
            feature += known
            row += [size] * len(known)
            owner.append(len(starts) - 1)
            size += 1
    columns, rows, begins, owners = (np.array(v) for v in (feature, row, starts, owner))
    target = np.zeros(size)
    target[right] = 1
    weights, first, second = (np.zeros(len(index)) for _ in range(3))
    for step in range(1, STEPS + 1):
        total = np.bincount(rows, weights=weights[columns], minlength=size)
        raised = np.exp(total - np.maximum.reduceat(total, begins)[owners])
        share = raised / np.add.reduceat(raised, begins)[owners]
        slope = np.bincount(columns, weights=(share - target)[rows], minlength=len(index)) + L2 * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {f: round(float(weights[n]), 2) for f, n in index.items() if abs(weights[n]) >= LEAST_WEIGHT}


def right_by_weight(e: Example, weights: dict[str, float]) -> bool:
    totals = [sum(weights.get(f, 0) for f in features) for features in e.features]
    return e.keys[totals.index(max(totals))] == e.gold


def test(data: Sequence[Example], files: int) -> None:
    """Print exact sides on files that the weights have not seen."""
    for side in SIDES:
        own = [e for e in data if e.side == side]
        rule = weight = 0
        for fold in range(FOLDS):
            held = [e for e in own if e.file % FOLDS == fold]
            weights = fit([e for e in own if e.file % FOLDS != fold])
            rule += sum(e.rule == e.gold for e in held)
            weight += sum(right_by_weight(e, weights) for e in held)
        print(
            f"{side:10} {len(own):5} events in {files} files: "
            f"rule {rule / len(own):.3f}, weight {weight / len(own):.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--test", action="store_true")
    arguments = parser.parse_args()
    pipeline = load_pipeline(reader="rules")
    data = [e for n, path in enumerate(arguments.gold) for e in examples(pipeline, n, path)]
    if arguments.test:
        test(data, len(arguments.gold))
        return
    rows = [
        f"{side}\t{feature}\t{weight:.2f}\n"
        for side in SIDES
        for feature, weight in sorted(fit([e for e in data if e.side == side]).items())
    ]
    TABLE.write_text(HEAD + "side\tfeature\tweight\n" + "".join(rows), encoding="utf-8")
    print(f"{TABLE.name}: {len(rows)} weights from {len(data)} sides")


if __name__ == "__main__":
    main()
