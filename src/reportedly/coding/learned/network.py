"""The fitted weights at work: scores for words, events and candidates.

Two small graphs (`words.onnx`, `events.onnx`) run behind the encoder; the weights of features are tables. One thread,
fixed order: the same report gives the same scores, whatever else is read with it.
"""

import gzip
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.coding.learned.inputs import sectors
from reportedly.coding.learned.slots import Slot
from reportedly.data.weights import FOLDER, digest, load_graph

Array = npt.NDArray[np.float32]
SIDES = ("actor", "recipient", "joint")


@dataclass(frozen=True, slots=True)
class Labels:
    """What the outputs stand for, in their order; `key` and `mix` are the sizes of a key and a mix."""

    kinds: tuple[str, ...]
    modes: tuple[str, ...]
    factuality: tuple[str, ...]
    sourced: tuple[str, ...]
    aux: tuple[str, ...]
    sectors: tuple[str, ...]
    ranked: tuple[str, ...]
    tags: tuple[str, ...]
    pointers: tuple[str, ...]
    key: int
    mix: int


class Table:
    """Vectors of features; a sum of vectors stands for a few of them."""

    def __init__(self, names: Sequence[str], rows: Array) -> None:
        self._index = {name: n for n, name in enumerate(names)}
        self._rows = rows

    def sums(self, features: Sequence[Sequence[str]]) -> Array:
        """One row for each list of features; unknown features count nothing."""
        known = [[i for name in names if (i := self._index.get(name)) is not None] for names in features]
        out = np.zeros((len(features), self._rows.shape[1]), np.float32)
        filled = [n for n, own in enumerate(known) if own]
        if filled:
            starts = np.cumsum([0, *(len(known[n]) for n in filled[:-1])])
            out[filled] = np.add.reduceat(self._rows[[i for own in known for i in own]], starts, axis=0)
        return out


@dataclass(frozen=True, slots=True)
class Network:
    """The heads with their tables; build it once with `load_network`."""

    labels: Labels
    word_table: Table
    event_table: Table
    slot_tables: Mapping[str, Table]
    mix_both: Array
    mix_out: Array
    word_graph: Any
    event_graph: Any
    digest: str

    def words(self, vectors: Array, features: Sequence[Sequence[str]]) -> dict[str, Array]:
        """Scores of every word of a report."""
        return _run(self.word_graph, vectors, self.word_table.sums(features))

    def events(self, vectors: Array, features: Sequence[Sequence[str]]) -> dict[str, Array]:
        """Scores of every event; `vectors` are those of their triggers."""
        return _run(self.event_graph, vectors, self.event_table.sums(features))

    def rank(self, name: str, slots: Sequence[Slot], event: Mapping[str, Array], words: Mapping[str, Array]) -> Array:
        """Log share of every candidate for one place of one event.

        Args:
            name: the place, one of `labels.ranked`.
            slots: its candidates.
            event: the event's own row of each of its scores.
            words: the scores of every word of the report.
        """
        labels = self.labels
        n, size, mix = labels.ranked.index(name), labels.key, labels.mix
        query = event["query"][n * size : (n + 1) * size]
        bags = self.slot_tables[name].sums([s.features for s in slots])
        score = bags[:, 0].astype(np.float64)
        own = np.zeros((len(slots), mix), np.float32)
        for k, slot in enumerate(slots):
            if slot.tokens:
                at = list(slot.tokens)
                dots = words["key"][at, n * size : (n + 1) * size] @ query / math.sqrt(size)
                top = dots.max()
                score[k] += float(top + np.log(np.exp(dots - top).mean()))
                own[k] = words["mix_key"][at, n * mix : (n + 1) * mix].mean(0)
            else:
                score[k] += float(event["none"][n])
        told = event["mix_query"][n * mix : (n + 1) * mix]
        mixed = bags[:, 1:] + told + own + (told * own) @ self.mix_both[n]
        score += (mixed / (1 + np.exp(-mixed))) @ self.mix_out[n]
        if name in SIDES:
            score += self._by_sector(SIDES.index(name), slots, event, words["part"])
        shares: Array = log_softmax(score)
        return shares

    def _by_sector(self, k: int, slots: Sequence[Slot], event: Mapping[str, Array], part: Array) -> Array:
        """What the sectors of each candidate side and their number count for; `part` has the sectors of words."""
        width = len(self.labels.sectors)
        sector, number = event["sector"][k * width : (k + 1) * width], log_softmax(event["number"][k * 4 : (k + 1) * 4])
        out = np.zeros(len(slots), np.float32)
        for m, slot in enumerate(slots):
            known = [self.labels.sectors.index(x) for x in sectors(slot.value[0]) if x in self.labels.sectors]
            own = sector + part[list(slot.tokens)].mean(0) if slot.tokens else sector
            out[m] = own[known].sum() + number[min(3, len(known))]
        return out


def log_softmax(values: Any) -> Any:
    """Log of the share of each value, along the last axis."""
    raised = values - values.max(-1, keepdims=True)
    return raised - np.log(np.exp(raised).sum(-1, keepdims=True))


def _run(graph: Any, vectors: Array, bags: Array) -> dict[str, Array]:
    names = [o.name for o in graph.get_outputs()]
    return dict(zip(names, graph.run(names, {"vectors": vectors, "bags": bags}), strict=True))


def load_network() -> Network:
    """Load the packaged weights.

    Raises:
        FileNotFoundError: this installation is without them.
    """
    told: dict[str, Any] = json.loads(gzip.decompress(FOLDER.joinpath("labels.json.gz").read_bytes()))
    listed: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in told["labels"].items()}
    labels = Labels(**listed)
    with FOLDER.joinpath("heads.npz").open("rb") as stream, np.load(stream) as arrays:
        rows = {name: arrays[name].astype(np.float32) for name in arrays.files}
    names = told["features"]
    slots = {name: Table(names["slot " + name], rows["slot " + name]) for name in labels.ranked}
    return Network(
        labels,
        Table(names["words"], rows["words"]),
        Table(names["events"], rows["events"]),
        slots,
        rows["mix both"],
        rows["mix out"],
        load_graph("words.onnx"),
        load_graph("events.onnx"),
        digest(),
    )
