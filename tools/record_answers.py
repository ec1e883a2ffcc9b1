"""Record what the shipped weights are and what they answer: `python -m tools.record_answers`, after `make train`.

`tests/test_weights.py` holds the package to the record, so that weights never change unseen.
"""

import json
from pathlib import Path
from typing import Any

from reportedly.data.weights import digest
from reportedly.pipeline import Pipeline, load_pipeline
from reportedly.text.document import Given
from reportedly.text.readers.jsonl import receive_record

RECORD = Path(__file__).parents[1] / "training" / "recorded.json"
ASKED = (
    "Gunmen stormed a police post near Djibo on Sunday and killed nine officers, the interior ministry said.",
    "The president may visit Tbilisi next month, but his office denied that he would meet rebel leaders there.",
    "Lawmakers urged the government to scrap the fuel tax; thousands marched through Quito against it on Monday.",
    "Norway will send 40 tonnes of grain to Eritrea, its foreign minister announced.",
    "It is not clear whether the army shelled the village of Orlivka, as a spokesman for the separatists claims.",
    "The champions crushed their rivals in a match that the papers called a massacre.",
)
PUBLISHED = "2022-05-18"


def answers(pipeline: Pipeline) -> list[dict[str, Any]]:
    """What is read in each of the sentences, short."""
    out = []
    for n, text in enumerate(ASKED):
        record = {"id": str(n), "text": text, "published": PUBLISHED}
        reading = pipeline.read(receive_record(record, Given(), "record", str(n)).report)
        events = [
            [
                e.type,
                e.mode,
                e.trigger.text,
                [a.code for a in e.actors],
                [a.code for a in e.recipients],
                str(e.factuality),
                [str(a) for a in e.aux],
                e.according_to.extent.text if e.according_to else None,
                e.place.extent.text if e.place else None,
            ]
            for e in reading.events
        ]
        statements = [[s.source.text if s.source else None, s.cue.text, s.content.text] for s in reading.statements]
        out.append({"text": text, "events": events, "statements": statements})
    return out


def main() -> None:
    told = {"digest": digest(), "published": PUBLISHED, "answers": answers(load_pipeline(reader="learned"))}
    RECORD.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{RECORD.name}: weights {told['digest']}")


if __name__ == "__main__":
    main()
