"""Eight passages of our own with their gold, and readings of seven, right and wrong in every way that is counted."""

from pathlib import Path
from typing import Any

import pytest

from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.files import load_gold, load_readings
from reportedly.evaluate.records import coding_of

HERE = Path(__file__).parent
GOLD = HERE / "gold.jsonl"
READINGS = HERE / "readings.jsonl"


@pytest.fixture(scope="session")
def passages() -> tuple[Passage, ...]:
    gold = load_gold(str(GOLD))
    assert gold.failures == ()
    return gold.passages


@pytest.fixture(scope="session")
def codings() -> dict[str, Coding]:
    return dict(load_readings(str(READINGS)).codings)


def event(type_: str = "ASSAULT", trigger: str = "shelled", **fields: Any) -> dict[str, Any]:
    """A record of an event as the guide has it; fields that are not given do not apply."""
    empty = dict.fromkeys(("mode", "according_to", "start", "end", "place", "dead", "injured"))
    return {"type": type_, "trigger": trigger, "actors": [], "recipients": [], "aux": [], "factuality": "CT+"} | {
        **empty,
        **fields,
    }


def coding(*events: dict[str, Any], **lists: Any) -> Coding:
    return coding_of({"events": events and list(events), **lists})


def passage(gold: Coding, identity: str = "a-1", text: str = "Rebels shelled Adra.") -> Passage:
    return Passage(identity, text, "2022-03-10", None, gold)
