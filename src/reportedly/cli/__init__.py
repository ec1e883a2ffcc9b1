"""The command line."""

import json
import sys
from datetime import date
from pathlib import Path


def main() -> None:
    """Read JSONL, print JSONL (to be replaced by the Typer application)."""
    from reportedly.model.report import Report
    from reportedly.pipeline import load_pipeline
    from reportedly.present.record import record_of

    rows = [json.loads(line) for line in Path(sys.argv[2]).read_text().splitlines() if line.strip()]
    reports = [
        Report(
            id=r["id"],
            text=r.get("text", ""),
            title=r.get("title"),
            outlet=r.get("outlet"),
            published=date.fromisoformat(r["published"][:10]) if r.get("published") else None,
        )
        for r in rows
    ]
    for reading in load_pipeline().read_many(reports):
        sys.stdout.write(json.dumps(record_of(reading), ensure_ascii=False) + "\n")
