"""Draw events and statements at random, to be judged by hand: `python -m tools.draw_sample READINGS.jsonl FOLDER`.

Writes `sheet.tsv`, one row for each record drawn, with empty columns for the verdicts, and `context.txt`, the same
records with the words round them, which stays out of the repository where the texts are others'. The draw depends on
the readings alone.
"""

import argparse
import json
import random
from pathlib import Path
from typing import Any

NUMBER, SEED = 50, 20261130
COLUMNS = ("number", "report", "kind", "start", "what", "parties", "certainty", "verdict", "why")
AROUND = 450


def codes(event: dict[str, Any]) -> str:
    """Both sides of an event."""
    return " > ".join(",".join(a["code"] for a in event[side]) or "-" for side in ("actors", "recipients"))


def row_of(kind: str, reading: dict[str, Any], record: dict[str, Any]) -> dict[str, str]:
    """What the sheet says of one record: no words of the report but the cue."""
    if kind == "event":
        start = record["trigger"]["spans"][0][0]
        mode = f"/{record['mode']}" if record["mode"] else ""
        sure = [record["factuality"], *record["aux"]]
        if record["source_factuality"]:
            sure.append(f"source {record['source_factuality']}")
        return _row(reading, kind, start, record["type"] + mode, codes(record), " ".join(sure))
    start = record["cue"]["spans"][0][0]
    return _row(reading, kind, start, record["cue"]["text"], f"{len(record['chain'])} in the chain", record["kind"])


def _row(reading: dict[str, Any], kind: str, start: int, what: str, parties: str, certainty: str) -> dict[str, str]:
    told = (reading["id"], kind, str(start), what, parties, certainty)
    return dict(zip(COLUMNS[1:7], told, strict=True)) | {"verdict": "", "why": ""}


def context(reading: dict[str, Any], record: dict[str, Any], kind: str) -> str:
    """The record with the words round it."""
    text = reading["report"]["text"]
    start = (record["trigger"] if kind == "event" else record["cue"])["spans"][0][0]
    shown = f"{text[max(0, start - AROUND) : start]} >>> {text[start : start + AROUND]}"
    if kind == "statement":
        source = record["source"]["text"] if record["source"] else None
        return f"source: {source}\ncue: {record['cue']['text']}\ncontent: {record['content']['text']}\n…{shown}…"
    names = [[a["name"] for a in record[side]] for side in ("actors", "recipients")]
    source = record["according_to"]["text"] if record["according_to"] else None
    return f"trigger: {record['trigger']['text']}\nsides: {names}\naccording to: {source}\n…{shown}…"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    readings = [json.loads(line) for line in arguments.readings.read_text(encoding="utf-8").splitlines()]
    order = random.Random(SEED)
    drawn = []
    for kind in ("event", "statement"):
        everything = [(reading, record) for reading in readings for record in reading[kind + "s"]]
        drawn += [(kind, *pair) for pair in order.sample(everything, NUMBER)]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    lines, contexts = ["\t".join(COLUMNS)], []
    for number, (kind, reading, record) in enumerate(drawn, 1):
        row = {"number": str(number)} | row_of(kind, reading, record)
        lines.append("\t".join(row[c] for c in COLUMNS))
        contexts.append(f"### {number} {' | '.join(row[c] for c in COLUMNS[1:7])}\n{context(reading, record, kind)}\n")
    (arguments.folder / "sheet.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (arguments.folder / "context.txt").write_text("\n".join(contexts), encoding="utf-8")


if __name__ == "__main__":
    main()
