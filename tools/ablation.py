"""What rules and weights are each worth: `python -m tools.ablation [--write]`.

Rules only, weights only, both, with speed.

“Weights only” are the encoder's vectors without what rules and parse say of a word, an event or a candidate; candidates
still come from the parse. Others' sets are measured where they are, under ../shared. `--write` writes docs/ablation.md.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "ablation.md"
GOLD = ROOT / "benchmarks" / "quality" / "passages-dev.jsonl"
MEASURE = Path(os.environ.get("REPORTEDLY_SHARED", ROOT.parent / "shared")) / "measure" / "measure.py"
READERS = ("rules", "weights", "both")
NAMES = {"rules": "rules only", "weights": "weights only", "both": "both"}
SETS = ("attribution", "plv", "speed")


def wrapper(folder: Path, reader: str) -> Path:
    """A command that reads like `reportedly`, with this reader."""
    path = folder / reader
    setting = "rules" if reader == "rules" else "learned"
    muted = "1" if reader == "weights" else ""
    path.write_text(
        f"#!/bin/sh\nexport REPORTEDLY_READER={setting} REPORTEDLY_MUTE_RULES={muted}\n"
        f'exec {sys.executable} -m tools.ablation --as-reader "$@"\n',
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def as_reader(arguments: list[str]) -> None:
    """Run the command line, with the features of rules left out where that is asked for."""
    from reportedly.cli import main as run
    from reportedly.coding.learned.network import Array, Table

    if os.environ.get("REPORTEDLY_MUTE_RULES"):
        whole = Table.sums

        def muted(table: Table, features: Sequence[Sequence[str]]) -> Array:
            return whole(table, [()] * len(features))

        setattr(Table, "sums", muted)  # noqa: B010 (a method put in another's place, for this run only)
    sys.argv = ["reportedly", *arguments]
    run()


def figures(command: Path) -> dict[str, float]:
    """All figures of one reader."""
    environment = os.environ | {"REPORTEDLY": str(command), "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        readings = Path(folder, "readings.jsonl")
        readings.write_text(_run(environment, command, "read", GOLD, "--jsonl"), encoding="utf-8")
        told = json.loads(_run(environment, command, "evaluate", GOLD, "--readings", readings, "--json"))
    out: dict[str, float] = {name: one["value"] for name, one in told["figures"].items()}
    for name in SETS if MEASURE.exists() else ():
        found: Mapping[str, float] = json.loads(_run(environment, sys.executable, MEASURE, name).splitlines()[0])
        out |= {f"{name}: {key}": value for key, value in found.items()}
    return out


def _run(environment: Mapping[str, str], *command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def table(found: Mapping[str, Mapping[str, float]]) -> str:
    """The figures side by side."""
    rows = ["| figure | " + " | ".join(NAMES[r] for r in READERS) + " |", "|---" * (len(READERS) + 1) + "|"]
    for key in found["both"]:
        values = [found[r].get(key) for r in READERS]
        rows.append(f"| {key} | " + " | ".join("–" if v is None else f"{v:.3f}" for v in values) + " |")
    return "\n".join(rows) + "\n"


HEAD = """# Rules, weights, and both

Printed by `python -m tools.ablation --write`. “Weights only” are the same weights without the features that rules and
parse give; they were not fitted for that, so the column says how much the two lean on one another rather than what an
encoder alone could reach. Candidates for sides, places and times come from the parse in all three.

Figures of `reportedly evaluate` on `benchmarks/quality/passages-dev.jsonl`; below them those of others' sets, which are
not part of this repository. `over_parse` is the whole command against spaCy's bare parse, on two cores.

"""


def main() -> None:
    if "--as-reader" in sys.argv:
        as_reader(sys.argv[sys.argv.index("--as-reader") + 1 :])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder, "python")  # the measure of speed looks for it beside the command
        python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
        python.chmod(0o755)
        found = {reader: figures(wrapper(Path(folder), reader)) for reader in READERS}
    page = table(found)
    print(page)
    if arguments.write:
        PAGE.write_text(HEAD + page, encoding="utf-8")


if __name__ == "__main__":
    main()
