"""Fit the learned reader from the passages of this repository: `python -m training [--hold NAME…] [--out FOLDER]`.

Three steps: parse the passages and list what the rules see in them, fit the network, write it as package data. With
`--hold`, passage files are left out, for measuring on texts that the weights have not seen.
"""

import argparse
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from training.examples import prepare
from training.export import export
from training.fit import EPOCHS, SEED, fit_and_save

HERE = Path(__file__).parent
PASSAGES = HERE / "passages"
BUILD = HERE / "build"
PACKAGE = HERE.parent / "src" / "reportedly" / "data" / "learned"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hold", nargs="*", default=[], metavar="NAME", help="passage files to leave out")
    parser.add_argument("--out", type=Path, default=PACKAGE, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    begun = time.time()
    paths = sorted(PASSAGES.glob("*.jsonl"))
    BUILD.mkdir(exist_ok=True)
    with ProcessPoolExecutor(2) as processes:
        for told in processes.map(prepare, paths, [BUILD] * len(paths)):
            print(told, flush=True)
    names = [path.stem for path in paths if path.stem not in arguments.hold]
    fit_and_save(BUILD, names, BUILD / "fitted", arguments.epochs, arguments.seed)
    export(BUILD / "fitted", arguments.out)
    print(f"{(time.time() - begun) / 60:.0f} minutes in all")


if __name__ == "__main__":
    main()
