"""Gold files and readings: every fault is named with its line and what to do, and costs only its line."""

import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import InputError
from reportedly.evaluate.faults import faults
from reportedly.evaluate.files import load_gold, load_readings
from tests.evaluate.conftest import GOLD, READINGS, event

TEXT = "Rebels shelled the port of Adra on Tuesday, the navy said. It is unclear if it is shut. Rebels hate the navy."


def record(**fields: Any) -> dict[str, Any]:
    return {
        "id": "a-1",
        "published": "2022-03-10",
        "text": TEXT,
        "statements": [
            {"source": "the navy", "cue": "said", "content": "Rebels shelled", "kind": "indirect", "chain": ["navy"]}
        ],
        "events": [event(actors=["SYR/REB"], according_to="the navy", place="port of Adra")],
        "questions": [{"cue": "unclear", "about": "if it is shut"}],
        "stances": [{"from": "Rebels", "to": "the navy", "sign": -1, "words": "hate"}],
    } | fields


def with_first(name: str, **fields: Any) -> dict[str, Any]:
    """The record with fields of the first of its statements, events, questions or stances changed."""
    whole = record()
    whole[name] = [whole[name][0] | fields]
    return whole


def test_a_record_that_keeps_to_the_guide_has_no_fault() -> None:
    assert faults(record()) == []
    assert faults(record(outlet=None, statements=[], events=[], questions=[], stances=[])) == []


@pytest.mark.parametrize(
    ("wrong", "says", "remedy"),
    [
        (record(text=""), "no “text”", "passage"),
        (record(id=7), "“id” is no string", "id of its own"),
        (record(published="10 March"), "“published” is no date ('10 March')", "YYYY-MM-DD"),
        (record(published=None), "“published” is no date", "YYYY-MM-DD"),
        (record(events=None), "“events” is no list", "[]"),
        ({k: v for k, v in record().items() if k != "stances"}, "has no “stances”", "[]"),
        (record(questions=["x"]), "question 1 is no object", "fields of the guide"),
        (
            with_first("statements", content="Rebels fled"),
            "statement 1 (“said”): “content” is not in the text",
            "quote",
        ),
        (with_first("statements", kind="verbal"), "“kind” is 'verbal'", "direct, indirect, mixed"),
        (with_first("statements", chain="navy"), "“chain” is no list", "speaker first"),
        (with_first("events", type="ASSUALT"), "“type” is 'ASSUALT'", "did you mean ASSAULT?"),
        (with_first("events", type="AGREE", mode="visit"), "AGREE has no mode “visit”", "it has none"),
        (
            with_first("events", mode="seize"),
            "event 1 (“shelled”): ASSAULT has no mode “seize”",
            "its modes are abduct",
        ),
        (with_first("events", trigger="bombed"), "“trigger” is not in the text", "quote"),
        (with_first("events", trigger=None), "“trigger” is no string", "quote"),
        (with_first("events", actors=["Syria"]), "“actors” has the actor 'Syria'", "COUNTRY/SECTOR"),
        (with_first("events", recipients=["SYR/XYZ"]), "the actor 'SYR/XYZ'", "sectors: AGR"),
        (with_first("events", aux=["past"]), "“aux” is ['past']", "historical, future"),
        (with_first("events", factuality="CT"), "“factuality” is 'CT'", "did you mean CT"),
        (with_first("events", factuality=None), "“factuality” is None", "one of CT+"),
        (with_first("events", source_factuality="sure"), "“source_factuality” is 'sure'", "or null"),
        (with_first("events", according_to="Rebels"), "“according_to” “Rebels” is no statement's source", "source of"),
        (with_first("events", start="2022-02-30"), "“start” is no date", "YYYY-MM-DD"),
        (with_first("events", start="2022-03-02", end="2022-03-01"), "before it starts", "correct"),
        (with_first("events", dead=12), "“dead” is 12", "[least, most]"),
        (with_first("events", injured=[3, 1]), "“injured” is [3, 1]", "[least, most]"),
        (with_first("questions", about="whether"), "“about” is not in the text", "quote"),
        (with_first("stances", sign=2), "“sign” is 2", "-1 for a foe"),
        (with_first("stances", words=None), "“words” is no string", "quote"),
    ],
)
def test_a_fault_says_what_is_wrong_and_what_to_do(wrong: dict[str, Any], says: str, remedy: str) -> None:
    (found,) = faults(wrong)
    assert says in found.what
    assert remedy in found.remedy


def test_all_faults_of_a_line_are_told() -> None:
    wrong = with_first("events", type="WAR", actors=["x"], start="May")
    assert len(faults(wrong)) == 3


def test_a_bad_line_costs_only_itself_and_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    lines = [
        json.dumps(record()),
        "{broken",
        "",
        json.dumps(record(id="a-2", events=[event("WAR"), event("PEACE")])),
        json.dumps(record()),
        "[1]",
        '{"id": "\\ud800"}',
        "[" * 100_000,
        json.dumps(record(id="a-3")),
    ]
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode() + b"\r\n\xff\xfe\r\n")
    gold = load_gold(str(path))
    assert [one.id for one in gold.passages] == ["a-1", "a-3"]
    assert gold.faulty == 7
    told = [failure.message.removeprefix(f"{path}, line ") for failure in gold.failures]
    assert [line.split(":")[0] for line in told] == ["2", "4", "4", "5", "6", "7", "8", "10"]
    assert "has been given before" in told[3]
    assert all(failure.remedy for failure in gold.failures)
    assert {failure.stage for failure in gold.failures} == {"gold"}


@pytest.mark.parametrize("load", [load_gold, load_readings])
def test_a_file_of_which_nothing_can_be_used_is_an_error(tmp_path: Path, load: Any) -> None:
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(InputError, match=path.name) as raised:
            load(str(path))
        assert raised.value.remedy
    path = tmp_path / "bad.jsonl"
    for content in ("", "{}\n[]\n", "a,b,c\n"):
        path.write_text(content)
        with pytest.raises(InputError, match="that can be scored"):
            load(str(path))


def test_readings_of_our_own_and_of_the_guide_are_read_alike() -> None:
    ours, guides = load_readings(str(READINGS)), load_readings(str(GOLD))
    assert ours.failures == guides.failures == ()
    (shelled, _) = ours.codings["port-1"].events
    assert (shelled.actors, shelled.start, shelled.place) == (("SYR/REB",), "2022-03-08", "Adra harbour")
    assert (shelled.figures, shelled.confidence) == (((12, None), ()), 0.92)
    assert ours.codings["port-2"].statements[2].source is None
    assert guides.codings["port-1"].events[0].confidence is None


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"events": [{"trigger": "x"}]}, "event 1: “type” is None"),
        ({"events": [event(confidence=1.2)]}, "“confidence” is 1.2"),
        ({"events": [event(confidence=True)]}, "“confidence” is True"),
        ({"events": [event(actors=[7])]}, "an actor is 7"),
        ({"events": [event(dead=["many"])]}, "“dead” is no list of numbers"),
        ({"events": [event(time="May")]}, "“time” is no object"),
        ({"events": [event(aux=[1])]}, "“aux” is no list of strings"),
        ({"events": [event(place=4)]}, "“place” is neither a string"),
        ({"events": {"type": "AID"}}, "“events” is no list of objects"),
        ({"statements": [{"chain": "x"}]}, "statement 1: “chain” is no list"),
        ({"statements": [{"kind": 1}]}, "“kind” is no string"),
        ({"stances": [{"sign": "+"}]}, "“sign” is no number"),
        ({"id": 5}, "has no “id”"),
    ],
)
def test_a_reading_that_cannot_be_scored_is_told_and_costs_only_itself(
    tmp_path: Path, fields: dict[str, Any], says: str
) -> None:
    path = tmp_path / "readings.jsonl"
    path.write_text(json.dumps({"id": "b"}) + "\n" + json.dumps({"id": "a"} | fields) + "\n")
    found = load_readings(str(path))
    assert list(found.codings) == ["b"]
    (failure,) = found.failures
    assert f"{path}, line 2: " in failure.message
    assert says in failure.message


def test_fields_of_readings_may_be_objects(tmp_path: Path) -> None:
    path = tmp_path / "readings.jsonl"
    other = event(
        factuality={"author": "UU"},
        actors=[{"country": "SYR", "sector": None}, {"code": "IGO"}, {}],
        place={"text": "Adra"},
    )
    path.write_text(json.dumps({"id": "a", "events": [other]}))
    (found,) = load_readings(str(path)).codings["a"].events
    assert (found.factuality, found.actors, found.place) == ("UU", ("SYR", "IGO", "---"), "Adra")
