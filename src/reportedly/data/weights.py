"""The weights of the learned reader: which files there are, and how their graphs are run."""

import gzip
import hashlib
from importlib.resources import files
from typing import Any

FILES = ("encoder.onnx.gz", "tokenizer.json.gz", "words.onnx", "events.onnx", "heads.npz", "labels.json.gz")
FOLDER = files("reportedly.data").joinpath("learned")


def unavailable() -> str | None:
    """What of the learned reader is not part of this installation; None where all is."""
    lacking = next((name for name in FILES if not FOLDER.joinpath(name).is_file()), None)
    return f"there is no file data/learned/{lacking}" if lacking else None


def digest() -> str:
    """First digits of the SHA-256 of all files, one after another."""
    total = hashlib.sha256()
    for name in FILES:
        total.update(FOLDER.joinpath(name).read_bytes())
    return total.hexdigest()[:16]


def load_graph(name: str) -> Any:
    """A graph, run on one thread so that nothing depends on how many there are.

    Raises:
        FileNotFoundError: this installation is without it.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = FOLDER.joinpath(name).read_bytes()
    if name.endswith(".gz"):
        graph = gzip.decompress(graph)  # 17 MB for 22, and a quarter of a second
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
