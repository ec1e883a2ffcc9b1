"""The learned reader: what the rules saw and what the encoder saw, weighed together by fitted weights."""

from importlib.resources import files

FOLDER = "learned"
FILES = ("encoder.onnx", "tokenizer.json.gz", "words.onnx", "events.onnx", "heads.npz", "labels.json.gz")


def unavailable() -> str | None:
    """What of the learned reader is not part of this installation; None where all is."""
    folder = files("reportedly.data").joinpath(FOLDER)
    lacking = next((name for name in FILES if not folder.joinpath(name).is_file()), None)
    return f"there is no file data/{FOLDER}/{lacking}" if lacking else None
