"""The encoder: one vector for every word of a report.

It runs in a thread of its own while the parser works. Every stretch of pieces is read by itself, so that a report's
vectors do not depend on what is read beside it.
"""

import gzip
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportedly.annotate.pieces import align, best_stretch, stretches
from reportedly.data.weights import FOLDER, load_graph
from reportedly.model.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pieces of a text with their vectors: `vectors` has a row for each of them."""

    pieces: Any
    vectors: Any


class Encoder:
    """Holds tokenizer and graph; build it once with `load_encoder`."""

    def __init__(self, tokenizer: Any, graph: Any, marks: tuple[int, int]) -> None:
        self._tokenizer = tokenizer
        self._graph = graph
        self._marks = marks
        self._thread = ThreadPoolExecutor(1, "encoder")

    def start(self, bodies: Sequence[str]) -> list[Future[Encoded]]:
        """Begin to encode texts, in order."""
        return [self._thread.submit(self.encode, body) for body in bodies]

    def encode(self, body: str) -> Encoded:
        """Encode one text."""
        pieces = self._tokenizer.encode(body, add_special_tokens=False)
        ids = pieces.ids
        if not ids:
            return Encoded(pieces, np.zeros((0, 1), np.float32))
        first, last = self._marks
        parts = []
        for start, end in stretches(len(ids)):
            row = np.array([[first, *ids[start:end], last]], np.int64)
            (out,) = self._graph.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})
            parts.append(out[0, 1:-1])
        if len(parts) == 1:
            return Encoded(pieces, parts[0])
        chosen = best_stretch(len(ids))
        return Encoded(pieces, np.stack([parts[n][at] for n, at in chosen]))


def word_vectors(encoded: Encoded, a: Annotation) -> Any:
    """Mean of the vectors of each token's pieces; zeros for a token without any. Shape: tokens × size."""
    owner = np.array(align(encoded.pieces, a).owner, np.int64)
    out = np.zeros((len(a.tokens), encoded.vectors.shape[1]), np.float32)
    np.add.at(out, owner, encoded.vectors)
    count = np.bincount(owner, minlength=len(a.tokens)).astype(np.float32)
    return out / np.maximum(count, 1)[:, None]


def load_encoder() -> Encoder:
    """Load the packaged encoder.

    Raises:
        FileNotFoundError: this installation is without it.
    """
    from tokenizers import Tokenizer

    packed = FOLDER.joinpath("tokenizer.json.gz").read_bytes()
    tokenizer = Tokenizer.from_str(gzip.decompress(packed).decode("utf-8"))
    first, last = (tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    assert first is not None, "the vocabulary has the marks at the ends"
    assert last is not None, "the vocabulary has the marks at the ends"
    return Encoder(tokenizer, load_graph("encoder.onnx.gz"), (first, last))
