"""The article that the project began with, against the facts that a right reading of it holds.

It belongs to others and is not in this repository: the tests are skipped where it is not beside the checkout.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.report import Report
from reportedly.pipeline import Pipeline
from reportedly.present.record import record_of
from reportedly.text.document import furnish

ARTICLE = Path(__file__).parents[1].parent / "shared" / "articles" / "kabul-coordination.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="kabul-coordination.txt is not beside the checkout")
Record = dict[str, Any]


def reading(pipeline: Pipeline, published: date | None) -> Record:
    report = Report("seed", ARTICLE.read_text(encoding="utf-8"), published=published)
    return record_of(pipeline.read(furnish(report)))


@pytest.fixture(scope="module", params=["pipeline", "learned"])
def dated(request: pytest.FixtureRequest) -> Record:
    return reading(request.getfixturevalue(request.param), date(2021, 9, 2))


def plain(event: Record) -> bool:
    return event["factuality"] == "CT+" and not set(event["aux"]) - {"historical"}


def facts(record: Record, kind: str) -> list[Record]:
    return [e for e in record["events"] if e["type"] == kind and plain(e)]


def codes(event: Record) -> set[str]:
    return {a["code"] for a in event["actors"] + event["recipients"]}


def test_form_and_headline_are_no_part_of_the_body(dated: Record) -> None:
    assert any("Reply" in d["text"] for d in dated["dropped"])
    assert "Rule Out" in dated["report"]["title"]


@pytest.mark.parametrize("reader", ["pipeline", "learned"])
def test_without_a_date_nothing_is_dated(request: pytest.FixtureRequest, reader: str) -> None:
    undated = reading(request.getfixturevalue(reader), None)
    assert undated["report"]["published"] is None
    assert any(t["text"] == "last week" and t["start"] is None for t in undated["times"])
    assert all(not e["time"] or e["time"]["start"] is None for e in undated["events"])


def test_the_general_is_heard_through_the_paper_and_nothing_is_asserted(dated: Record) -> None:
    assert ["Mark Milley", "Arab News"] in [s["chain"] for s in dated["statements"]]
    possible = [e for e in dated["events"] if e["type"] == "COOPERATE" and "hypothetical" in e["aux"]]
    assert any({"USA/GOV", "AFG/REB"} <= codes(e) for e in possible)
    assert not any("strike" in e["trigger"]["text"] for e in facts(dated, "ASSAULT"))
    assert not facts(dated, "AGREE")
    assert not facts(dated, "SUPPORT")


def test_what_was_done_is_dated_and_placed(dated: Record) -> None:
    (done,) = facts(dated, "COOPERATE")
    assert {"USA/MIL", "AFG/REB"} <= codes(done)
    assert (done["time"]["start"], done["time"]["end"]) == ("2021-08-12", "2021-09-02")
    assert "Kabul" in done["place"]["text"]
    assert done["place"]["lat"] is not None


def test_the_bombing_is_the_only_plain_assault(dated: Record) -> None:
    (bombing,) = facts(dated, "ASSAULT")
    assert bombing["mode"] == "suicide-attack"
    assert bombing["dead"] == [53, None]
    assert (bombing["time"]["start"], bombing["time"]["end"]) == ("2021-08-23", "2021-08-29")


def test_the_promise_is_a_threat_and_the_mission_has_moved(dated: Record) -> None:
    assert any("USA/GOV" in codes(e) and e["mode"] == "violence" for e in facts(dated, "THREATEN"))
    assert any(e["place"] and e["place"]["text"] == "Doha" and plain(e) for e in dated["events"])


@pytest.mark.parametrize("speaker", ["Austin", "Biden", "analysts", "Lazare"])
def test_who_spoke(dated: Record, speaker: str) -> None:
    assert any(s["source"] and speaker in s["source"]["text"] for s in dated["statements"])


@pytest.mark.parametrize("matter", ["relationship", "willing", "ties", "anger"])
def test_what_is_open(dated: Record, matter: str) -> None:
    assert any(matter in q["about"]["text"] for q in dated["questions"])


def test_who_is_whose_enemy(dated: Record) -> None:
    assert any("ISIS-K" in s["to"]["text"] and s["sign"] == -1 for s in dated["stances"])
