"""Losses of all heads over a batch of passages."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from training.examples import AUX, FACTUALITY, Example
from training.network import KEY, KINDS, MIX, MODES, POINTERS, RANKED, SECTORS, SIDES, SOURCED, Heads, Vocabulary


def segment_lse(values: Tensor, owner: Tensor, count: int) -> Tensor:
    """Log of the summed exponentials of the values of each owner; -inf-like for owners without any."""
    top = torch.full((count,), -1e4).scatter_reduce(0, owner, values.detach(), "amax")
    return torch.log(torch.zeros(count).index_add(0, owner, torch.exp(values - top[owner])) + 1e-20) + top


@dataclass(slots=True)
class Ranked:
    """All candidates for one kind of place, of all events of a report or a batch.

    Attributes:
        event: event of each candidate.
        features, starts: flat features and where each candidate's begin.
        tokens, token_owner: flat tokens that name candidates, and whose they are.
        sectors, size: table of sectors and their number, for sides; empty else.
        right: whether a candidate is right.
    """

    event: Tensor
    features: Tensor
    starts: Tensor
    tokens: Tensor
    token_owner: Tensor
    sectors: Tensor
    size: Tensor
    right: Tensor


def flat(lists: Iterable[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """A list of lists as one, with the start of each."""
    values: list[int] = []
    starts = []
    for one in lists:
        starts.append(len(values))
        values.extend(one)
    return torch.tensor(values, dtype=torch.long), torch.tensor(starts, dtype=torch.long)


def ranked_of(name: str, slots: Sequence[tuple[int, Sequence[Any], Sequence[int]]], bag: dict[str, int]) -> Ranked:
    """Candidates of several events: (event, candidates, right ones) each."""
    event, features, tokens, owner, right, sectors, size = [], [], [], [], [], [], []
    n = 0
    for k, found, good in slots:
        for m, (own, told, about) in enumerate(found):
            event.append(k)
            features.append([bag[f] for f in told if f in bag])
            tokens.extend(own)
            owner.extend([n] * len(own))
            right.append(m in good)
            if name in SIDES:
                known = [SECTORS.index(x) for x in about or () if x in SECTORS]
                sectors.append([float(i in known) for i in range(len(SECTORS))])
                size.append(min(3, len(known)))
            n += 1
    values, starts = flat(features)
    long = torch.long
    return Ranked(
        torch.tensor(event, dtype=long),
        values,
        starts,
        torch.tensor(tokens, dtype=long),
        torch.tensor(owner, dtype=long),
        torch.tensor(sectors) if sectors else torch.zeros(n, 0),
        torch.tensor(size, dtype=long),
        torch.tensor(right),
    )


def rank_scores(
    heads: Heads, name: str, r: Ranked, found: dict[str, Tensor], words: dict[str, Tensor], drop: float
) -> Tensor:
    """Score of every candidate: its features, its words against the event, both together, its sectors."""
    n = RANKED.index(name)
    bag = heads.slot_bags[name](r.features, r.starts, drop)
    query = found["query"].view(-1, len(RANKED), KEY)[:, n]
    key = words["key"].view(-1, len(RANKED), KEY)[:, n].index_select(0, r.tokens)
    size = len(bag)
    dots = (key * query.index_select(0, r.event[r.token_owner])).sum(-1) / math.sqrt(KEY)
    count = torch.zeros(size).index_add(0, r.token_owner, torch.ones(len(r.token_owner)))
    named = segment_lse(dots, r.token_owner, size) - torch.log(count.clamp(min=1))
    score = bag[:, 0] + torch.where(count > 0, named, found["none"][:, n].index_select(0, r.event))

    def mean(values: Tensor) -> Tensor:
        """Mean over the words that name a candidate; nothing where none do."""
        total = torch.zeros(size, values.shape[1]).index_add(0, r.token_owner, values.index_select(0, r.tokens))
        return total / count.clamp(min=1)[:, None]

    event = found["mix_query"].view(-1, len(RANKED), MIX)[:, n].index_select(0, r.event)
    own = mean(words["mix_key"].view(-1, len(RANKED), MIX)[:, n])
    mixed = nn.functional.silu(bag[:, 1:] + event + own + (event * own) @ heads.mix_both[n])
    score = score + heads.drop(mixed) @ heads.mix_out[n]
    if name in SIDES:
        k = SIDES.index(name)
        sector = found["sector"].view(-1, 3, len(SECTORS))[:, k].index_select(0, r.event) + mean(words["part"])
        number = found["number"].view(-1, 3, 4)[:, k].log_softmax(-1)
        score = score + (r.sectors * sector).sum(-1)
        score = score + number.index_select(0, r.event).gather(1, r.size[:, None])[:, 0]
    return score


def pair_logits(words: dict[str, Tensor], start: int, end: int, one: Sequence[int], two: Sequence[int]) -> Tensor:
    """Log score of every PLOVER type between two marked parties."""
    kind = words["kind"][start:end]
    query = words["pair_query"][start:end].view(end - start, 2, KEY)
    keys = words["pair_key"].view(-1, 2, KEY)
    doer = keys[[start + i for i in one], 0].mean(0)
    done = keys[[start + i for i in two], 1].mean(0)
    fit = (query[:, 0] @ doer + query[:, 1] @ done) / math.sqrt(KEY)
    return torch.logsumexp(kind[:, 1:] - kind[:, :1] + fit[:, None], 0)


@dataclass(slots=True)
class Compiled:
    """One example as arrays."""

    example: Example
    words: tuple[Tensor, Tensor]
    kinds: Tensor
    cues: Tensor
    tags: Tensor
    tokens: Tensor
    events: tuple[Tensor, Tensor]
    modes: Tensor
    mode_mask: Tensor
    factuality: Tensor
    sourced: Tensor
    aux: Tensor
    sector_row: Tensor
    sector_goal: Tensor
    number_goal: Tensor
    ranked: dict[str, Ranked]


def compiled(e: Example, vocabulary: Vocabulary) -> Compiled:
    """Look everything up once."""
    size = e.pieces.tokens
    kinds, cues, tags = (torch.zeros(size, dtype=torch.long) for _ in range(3))
    for event in e.events:
        kinds[event.token] = KINDS.index(event.type)
    for token, *_ in e.statements:
        cues[token] = 1
    for cue, about in e.questions:
        tags[about[0] : about[1]] = 2
        tags[cue[0] : cue[1]] = 1
    for span, sign in e.stances:
        tags[span[0] : span[1]] = 3 if sign > 0 else 4
    mask = torch.full((len(e.events), len(MODES)), -1e4)
    rows, goals, numbers = [], [], []
    for n, event in enumerate(e.events):
        for k, m in enumerate(MODES):
            if m.startswith(event.type + "."):
                mask[n, k] = 0.0
        own = (
            ((2, {*event.sectors[0], *event.sectors[1]}),)
            if "joint" in event.slots
            else ((0, event.sectors[0]), (1, event.sectors[1]))
        )
        for k, told in own:
            rows.append(n * 3 + k)
            goals.append([float(x in told) for x in SECTORS])
            numbers.append(min(3, len(told)))
    ranked = {}
    for name in RANKED:
        slots = [
            (n, *x.slots[name])
            for n, x in enumerate(e.events)
            if name in x.slots and x.slots[name][1] and len(x.slots[name][0]) > 1
        ]
        if slots:
            ranked[name] = ranked_of(name, slots, vocabulary.slots[name])
    long = torch.long
    return Compiled(
        e,
        flat([vocabulary.words[f] for f in w if f in vocabulary.words] for w in e.words),
        kinds,
        cues,
        tags,
        torch.tensor([x.token for x in e.events], dtype=long),
        flat([vocabulary.events[f] for f in x.features if f in vocabulary.events] for x in e.events),
        torch.tensor([MODES.index(f"{x.type}.{x.mode}") for x in e.events], dtype=long),
        mask,
        torch.tensor([FACTUALITY.index(x.factuality) for x in e.events], dtype=long),
        torch.tensor([SOURCED.index(str(x.source_factuality)) for x in e.events], dtype=long),
        torch.tensor([[float(a in x.aux) for a in AUX] for x in e.events]).view(-1, len(AUX)),
        torch.tensor(rows, dtype=long),
        torch.tensor(goals).view(-1, len(SECTORS)),
        torch.tensor(numbers, dtype=long),
        ranked,
    )


def join(parts: Sequence[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
    """Flat lists with their starts, one after another."""
    starts, base = [], 0
    for values, own in parts:
        starts.append(own + base)
        base += len(values)
    return torch.cat([v for v, _ in parts]), torch.cat(starts)


def losses(
    heads: Heads, vectors: Tensor, batch: Sequence[Compiled], drop: float, weights: dict[str, float]
) -> tuple[Tensor, dict[str, float]]:
    """Sum of all losses over a batch, and each of them."""
    bases, events, base, count = [], [], 0, 0
    for c in batch:
        bases.append(base)
        events.append(count)
        base += c.example.pieces.tokens
        count += len(c.tokens)
    size = len(batch)
    words = heads.words(vectors, heads.word_bag(*join([c.words for c in batch]), drop))
    cross = nn.functional.cross_entropy
    binary = nn.functional.binary_cross_entropy_with_logits
    parts = {
        "kind": cross(words["kind"], torch.cat([c.kinds for c in batch]), reduction="sum"),
        "cue": cross(words["cue"], torch.cat([c.cues for c in batch]), reduction="sum"),
        "tag": cross(words["tag"], torch.cat([c.tags for c in batch]), reduction="sum"),
    }
    pointers = [p for start, c in zip(bases, batch, strict=True) for p in _pointers(words, start, c.example)]
    if pointers:
        parts["pointer"] = torch.stack(pointers).sum()
    if count:
        index = torch.cat([c.tokens + b for b, c in zip(bases, batch, strict=True)])
        found = heads.events(vectors[index], heads.event_bag(*join([c.events for c in batch if len(c.tokens)]), drop))
        parts["mode"] = cross(
            words["mode"][index] + torch.cat([c.mode_mask for c in batch]),
            torch.cat([c.modes for c in batch]),
            reduction="sum",
        )
        parts["factuality"] = cross(found["factuality"], torch.cat([c.factuality for c in batch]), reduction="sum")
        parts["sourced"] = cross(found["sourced"], torch.cat([c.sourced for c in batch]), reduction="sum")
        parts["aux"] = binary(found["aux"], torch.cat([c.aux for c in batch]), reduction="sum")
        rows = torch.cat([c.sector_row + 3 * n for n, c in zip(events, batch, strict=True)])
        parts["sector"] = binary(
            found["sector"].view(-1, len(SECTORS))[rows], torch.cat([c.sector_goal for c in batch]), reduction="sum"
        )
        parts["number"] = cross(
            found["number"].view(-1, 4)[rows], torch.cat([c.number_goal for c in batch]), reduction="sum"
        )
        for name in RANKED:
            own = [(n, b, c.ranked[name]) for n, b, c in zip(events, bases, batch, strict=True) if name in c.ranked]
            if not own:
                continue
            features, starts = join([(r.features, r.starts) for _, _, r in own])
            before, owners = 0, []
            for _, _, r in own:
                owners.append(r.token_owner + before)
                before += len(r.event)
            whole = Ranked(
                torch.cat([r.event + n for n, _, r in own]),
                features,
                starts,
                torch.cat([r.tokens + b for _, b, r in own]),
                torch.cat(owners),
                torch.cat([r.sectors for _, _, r in own]),
                torch.cat([r.size for _, _, r in own]),
                torch.cat([r.right for _, _, r in own]),
            )
            score = rank_scores(heads, name, whole, found, words, drop)
            present = torch.unique(whole.event)
            everything = segment_lse(score, whole.event, count)[present]
            right = segment_lse(score[whole.right], whole.event[whole.right], count)[present]
            parts["rank:" + name] = (everything - right).sum()
        pairs = []
        for start, c in zip(bases, batch, strict=True):
            for event in c.example.events:
                if event.pair is not None:
                    logits = pair_logits(words, start, start + c.example.pieces.tokens, *event.pair)
                    pairs.append(cross(logits[None], torch.tensor([KINDS.index(event.type) - 1])))
        if pairs:
            parts["pair"] = torch.stack(pairs).sum()
    total = torch.stack([weights.get(k, 1.0) * v for k, v in parts.items()]).sum() / size
    return total, {k: float(v.detach()) / size for k, v in parts.items()}


def _pointers(words: dict[str, Tensor], start: int, e: Example) -> Iterable[Tensor]:
    end = start + e.pieces.tokens
    keys = words["pointer_key"][start:end].view(-1, len(POINTERS), KEY)
    for cue, source, content, _ in e.statements:
        query = words["pointer_query"][start + cue].view(-1, KEY)
        told = (*((source[0], source[1] - 1) if source else (None, None)), content[0], content[1] - 1)
        for n, goal in enumerate(told):
            logits = keys[:, n] @ query[n] / math.sqrt(KEY)
            if n < 2:
                logits = torch.cat([logits, words["no_source"][start + cue]])
                goal = len(logits) - 1 if goal is None else goal
            yield nn.functional.cross_entropy(logits[None], torch.tensor([goal]))
