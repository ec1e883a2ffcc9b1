"""The network: one encoder, many small heads."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from reportedly.annotate.pieces import LONGEST, best_stretch, stretches
from reportedly.model.plover import TYPES
from training.examples import AUX, FACTUALITY

SIZE = 384
KINDS = ("-", *TYPES)
MODES = tuple(f"{t}.{m}" for t in TYPES for m in (None, *TYPES[t].modes))
SOURCED = ("None", *FACTUALITY)
SECTORS = (
    "GOV",
    "MIL",
    "COP",
    "JUD",
    "LEG",
    "SPY",
    "PRM",
    "REB",
    "PTY",
    "UAF",
    "UNK",
    "AGR",
    "BUS",
    "CRM",
    "CVL",
    "EDU",
    "ELI",
    "JRN",
    "LAB",
    "MED",
    "REF",
    "OPP",
    "PRE",
    "REL",
    "SOC",
    "UNO",
    "EUR",
    "IGO",
)
RANKED = ("actor", "recipient", "joint", "place", "time", "dead", "injured", "source")
TAGS = ("-", "cue", "about", "stance+", "stance-")
SIDES = ("actor", "recipient", "joint")
POINTERS = ("source_start", "source_end", "content_start", "content_end")
KEY = 48
MIX = 32
"""Numbers in which features of a candidate, its words and the event are weighed together."""
BAG = 64
"""Numbers that stand beside the encoder's for the features of a word or an event."""
PRIOR = 2.5
"""Log odds that the rules begin with."""
WORD_WIDE = {"kind": len(KINDS), "mode": len(MODES), "cue": 2}
EVENT_WIDE = {"factuality": len(FACTUALITY), "sourced": len(SOURCED), "aux": len(AUX)}


@dataclass(slots=True)
class Vocabulary:
    """Index of every feature, for words, events and candidates; unknown ones are left out."""

    words: dict[str, int]
    events: dict[str, int]
    slots: dict[str, dict[str, int]]


class Bag(nn.Module):
    """Sum of the vectors of a few features; features as one flat list with the start of each owner's."""

    def __init__(self, count: int, size: int) -> None:
        super().__init__()
        self.bag = nn.EmbeddingBag(max(1, count), size, mode="sum")
        nn.init.normal_(self.bag.weight, std=0.05)

    def forward(self, flat: Tensor, starts: Tensor, drop: float = 0.0) -> Tensor:
        if drop and self.training and len(flat):
            weight = (torch.rand(len(flat)) >= drop).float() / (1 - drop)
            return self.bag(flat, starts, per_sample_weights=weight)
        return self.bag(flat, starts)


class Heads(nn.Module):
    """Everything behind the encoder.

    Features work twice: by a vector beside the encoder's (`BAG` numbers), and straight on what is decided (the rest of
    their row). The straight weights begin with what the rules say, so that fitting corrects the rules from the start.
    """

    def __init__(self, vocabulary: Vocabulary, hidden: int = 192, dropout: float = 0.25) -> None:
        super().__init__()
        self.word_bag = Bag(len(vocabulary.words), BAG + sum(WORD_WIDE.values()))
        self.event_bag = Bag(len(vocabulary.events), BAG + sum(EVENT_WIDE.values()))
        self.slot_bags = nn.ModuleDict({k: Bag(len(vocabulary.slots[k]), 1 + MIX) for k in RANKED})
        self.drop = nn.Dropout(dropout)

        def trunk(size: int) -> nn.Sequential:
            return nn.Sequential(nn.Linear(size, hidden), nn.GELU(), nn.Dropout(dropout))

        self.word_trunk = trunk(SIZE + BAG)
        self.kind = nn.Linear(hidden, len(KINDS))
        self.mode = nn.Linear(hidden, len(MODES))
        self.speech_trunk = trunk(SIZE + BAG)
        self.cue = nn.Linear(hidden, 2)
        self.tag = nn.Linear(hidden, len(TAGS))
        self.event_trunk = trunk(SIZE + BAG)
        self.factuality = nn.Linear(hidden, len(FACTUALITY))
        self.sourced = nn.Linear(hidden, len(SOURCED))
        self.aux = nn.Linear(hidden, len(AUX))
        self.sector = nn.Linear(hidden, 3 * len(SECTORS))
        self.number = nn.Linear(hidden, 3 * 4)
        self.query = nn.Linear(hidden, len(RANKED) * KEY)
        self.none = nn.Linear(hidden, len(RANKED))
        self.key_trunk = trunk(SIZE + BAG)
        self.key = nn.Linear(hidden, len(RANKED) * KEY)
        self.mix_query = nn.Linear(hidden, len(RANKED) * MIX)
        self.mix_key = nn.Linear(hidden, len(RANKED) * MIX)
        self.mix_both = nn.Parameter(torch.randn(len(RANKED), MIX, MIX) / math.sqrt(MIX))
        self.mix_out = nn.Parameter(torch.zeros(len(RANKED), MIX))
        self.part = nn.Linear(hidden, len(SECTORS))
        self.pointer_query = nn.Linear(hidden, len(POINTERS) * KEY)
        self.pointer_key = nn.Linear(hidden, len(POINTERS) * KEY)
        self.no_source = nn.Linear(hidden, 1)
        self.pair_query = nn.Linear(hidden, 2 * KEY)
        self.pair_key = nn.Linear(hidden, 2 * KEY)
        self._begin(vocabulary)

    def _begin(self, vocabulary: Vocabulary) -> None:
        """Set the straight weights to what the rules say."""
        with torch.no_grad():
            for bag in (self.word_bag, self.event_bag):
                bag.bag.weight[:, BAG:] = 0
            for bag in self.slot_bags.values():
                bag.bag.weight[:, 0] = 0
            self.part.weight.zero_()
            words, events = self.word_bag.bag.weight, self.event_bag.bag.weight
            for n, kind in enumerate(KINDS[1:], 1):
                if (row := vocabulary.words.get(f"r:h:{kind}")) is not None:
                    words[row, BAG + n] = PRIOR
            for n, mode in enumerate(MODES):
                if (row := vocabulary.words.get(f"r:{mode}")) is not None:
                    words[row, BAG + len(KINDS) + n] = PRIOR
            if (row := vocabulary.words.get("s:cue")) is not None:
                words[row, BAG + len(KINDS) + len(MODES) + 1] = PRIOR
            for n, value in enumerate(FACTUALITY):
                if (row := vocabulary.events.get(f"f:{value}")) is not None:
                    events[row, BAG + n] = PRIOR
            for n, value in enumerate(SOURCED):
                if (row := vocabulary.events.get(f"fs:{value}")) is not None:
                    events[row, BAG + len(FACTUALITY) + n] = PRIOR
            for n, value in enumerate(AUX):
                if (row := vocabulary.events.get(f"a:{value}")) is not None:
                    events[row, BAG + len(FACTUALITY) + len(SOURCED) + n] = 2 * PRIOR
            self.aux.bias.fill_(-PRIOR)
            for name, bag in self.slot_bags.items():
                for feature in ("rule", "none:agreed"):
                    if (row := vocabulary.slots[name].get(feature)) is not None:
                        bag.bag.weight[row, 0] = PRIOR

    def words(self, vectors: Tensor, bags: Tensor) -> dict[str, Tensor]:
        """Of every word: its kind and mode of event, cue of speech, tags, keys, the sector of a party it names."""
        x = self.drop(torch.cat([vectors, bags[:, :BAG]], -1))
        kind, mode, cue = bags[:, BAG:].split(list(WORD_WIDE.values()), -1)
        event, speech, key = self.word_trunk(x), self.speech_trunk(x), self.key_trunk(x)
        return {
            "kind": self.kind(event) + kind,
            "mode": self.mode(event) + mode,
            "cue": self.cue(speech) + cue,
            "tag": self.tag(speech),
            "key": self.key(key),
            "mix_key": self.mix_key(key),
            "part": self.part(key),
            "pointer_query": self.pointer_query(speech),
            "pointer_key": self.pointer_key(speech),
            "no_source": self.no_source(speech),
            "pair_query": self.pair_query(event),
            "pair_key": self.pair_key(key),
        }

    def events(self, vectors: Tensor, bags: Tensor) -> dict[str, Tensor]:
        """Of every event: certainty, sectors and number of its sides, queries."""
        x = self.event_trunk(self.drop(torch.cat([vectors, bags[:, :BAG]], -1)))
        factuality, sourced, aux = bags[:, BAG:].split(list(EVENT_WIDE.values()), -1)
        return {
            "factuality": self.factuality(x) + factuality,
            "sourced": self.sourced(x) + sourced,
            "aux": self.aux(x) + aux,
            "sector": self.sector(x),
            "number": self.number(x),
            "query": self.query(x),
            "mix_query": self.mix_query(x),
            "none": self.none(x),
        }


def word_vectors(encoder: Any, pieces: Sequence[Any]) -> Tensor:
    """Mean of the encoder's vectors of each word's pieces, all words of all reports in one table."""
    rows: list[list[int]] = []
    where: list[int] = []
    owner: list[int] = []
    base = 0
    for p in pieces:
        first = len(rows)
        rows.extend([101, *p.ids[s:e], 102] for s, e in stretches(len(p.ids)))
        where.extend((first + n) * (LONGEST + 2) + at + 1 for n, at in best_stretch(len(p.ids)))
        owner.extend(base + o for o in p.owner)
        base += p.tokens
    width = max(map(len, rows))
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = torch.tensor(row)
        mask[n, : len(row)] = 1
    out = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
    index = torch.tensor(where)
    flat = out.reshape(-1, SIZE).index_select(0, index // (LONGEST + 2) * width + index % (LONGEST + 2))
    owners = torch.tensor(owner)
    total = torch.zeros(base, SIZE, dtype=flat.dtype).index_add(0, owners, flat)
    count = torch.zeros(base).index_add(0, owners, torch.ones(len(owner))).clamp(min=1)
    return total / count[:, None]
