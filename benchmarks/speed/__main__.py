"""Measure speed and memory: `python -m benchmarks.speed`; exits 1 where a limit does not hold.

Reading is compared with spaCy's bare parse of the same texts in the same run, since seconds on one machine say nothing
about another. The texts are the development passages, joined to articles of the length of an agency story.
"""

import gc
import importlib
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from reportedly.annotate.parse import DEFAULT_MODEL
from reportedly.api import read_many
from reportedly.pipeline import load_pipeline

PASSAGES = Path(__file__).parents[1] / "quality" / "passages-dev.jsonl"
COMMAND = Path(sys.executable).with_name("reportedly")
PASSAGES_PER_ARTICLE = 8
ROUNDS = 3
MOST_OVER_PARSE = 1.6
MOST_MEMORY_MB = 700
MOST_HELP_S = 0.3


def articles() -> list[str]:
    texts = [json.loads(line)["text"] for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
    return ["\n\n".join(texts[i : i + PASSAGES_PER_ARTICLE]) for i in range(0, len(texts), PASSAGES_PER_ARTICLE)]


def seconds_of_help() -> float:
    best = 9.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([COMMAND, "--help"], capture_output=True, check=True)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    texts = articles()
    words = sum(len(t.split()) for t in texts)
    parser = importlib.import_module(DEFAULT_MODEL).load()
    pipeline = load_pipeline()
    gc.freeze()  # as the command line does
    parse_s = read_s = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _doc in parser.pipe(texts, batch_size=32):
            pass
        middle = time.perf_counter()
        for _reading in read_many(texts, pipeline=pipeline):
            pass
        end = time.perf_counter()
        parse_s, read_s = min(parse_s, middle - start), min(read_s, end - middle)
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    help_s = seconds_of_help()
    rows = (
        ("reading over bare parse", read_s / parse_s, MOST_OVER_PARSE, "×"),
        ("peak memory", memory_mb, MOST_MEMORY_MB, "MB"),
        ("reportedly --help", help_s, MOST_HELP_S, "s"),
    )
    print(
        f"{len(texts)} articles, {words:,} words, best of {ROUNDS}: parse {words / parse_s:,.0f} words/s, "
        f"reading {words / read_s:,.0f} words/s"
    )
    for name, value, most, unit in rows:
        print(f"  {name:24} {value:8.2f} {unit}  at most {most:g}{'' if value <= most else '  OVER ITS LIMIT'}")
    return int(any(value > most for _, value, most, _ in rows))


if __name__ == "__main__":
    sys.exit(main())
