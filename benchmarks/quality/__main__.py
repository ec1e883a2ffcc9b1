"""Measure the reader against the floors: `python -m benchmarks.quality`; exits 1 where one does not hold."""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
COMMAND = Path(sys.executable).with_name("reportedly")
SHARED = Path(os.environ.get("REPORTEDLY_SHARED", HERE.parents[1].parent / "shared"))


def passages() -> dict[str, float | None]:
    """Figures on the passages that ship here, by the command line alone; the answers are kept from the reader."""
    gold = HERE / "passages-dev.jsonl"
    items = map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    asked = "".join(
        json.dumps({k: item[k] for k in ("id", "text", "published", "outlet")}, ensure_ascii=False) + "\n"
        for item in items
    )
    with tempfile.TemporaryDirectory() as folder:
        questions, readings = Path(folder, "in.jsonl"), Path(folder, "readings.jsonl")
        questions.write_text(asked, encoding="utf-8")
        readings.write_text(_run("read", questions, "--jsonl"), encoding="utf-8")
        scored = json.loads(_run("evaluate", gold, "--readings", readings, "--json"))
    figures = {name: estimate["value"] for name, estimate in scored["figures"].items()}
    return figures | {name: scored[name] for name in ("events_gold", "events_read", "passages_missing")}


def _run(*arguments: str | Path) -> str:
    return subprocess.run([COMMAND, *arguments], capture_output=True, text=True, check=True).stdout


def others(name: str) -> dict[str, float | None] | None:
    """Figures on a set that belongs to others; None where it is not here."""
    script = SHARED / "measure" / "measure.py"
    if not script.exists():
        return None
    environment = os.environ | {"REPORTEDLY": str(COMMAND)}
    done = subprocess.run([sys.executable, script, name], capture_output=True, text=True, env=environment, check=True)
    figures: dict[str, float | None] = json.loads(done.stdout.splitlines()[0])
    return figures


def main() -> int:
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    failed = 0
    for name, bounds in floors.items():
        figures = passages() if name == "passages" else others(name)
        if figures is None:
            print(f"{name}: skipped, its data is not under {SHARED}")
            continue
        print(name)
        for key, bound in bounds.items():
            value = figures.get(key)
            lower = key.endswith("_<")
            holds = value is not None and (value <= bound if lower else value >= bound)
            failed += not holds
            shown = "none" if value is None else f"{value:.3f}"
            verdict = "" if holds else "  BELOW ITS FLOOR"
            print(f"  {key:16} {shown:>6}  {'at most' if lower else 'at least'} {bound:.2f}{verdict}")
        rest = {k: v for k, v in figures.items() if k not in bounds}
        print("  other figures: " + ", ".join(f"{k} {v}" for k, v in rest.items()))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
