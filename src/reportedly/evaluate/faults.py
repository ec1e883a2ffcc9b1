"""What keeps a line of a gold file from being scored, as the guide (`docs/formats/gold.md`) has it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from reportedly.model.factuality import Aux, Factuality
from reportedly.model.plover import SECTORS, TYPES

KINDS = ("direct", "indirect", "mixed")
ACTOR = re.compile(r"(?:[A-Z]{3}|---)(?:/([A-Z]{3}))?")
VERBATIM = "quote the text exactly, or correct the text"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, and what to do about it."""

    what: str
    remedy: str


Check = Callable[[Any, str], Iterable[Fault]]
"""Checks a value; the string is the passage's text."""


def faults(record: Mapping[str, Any]) -> list[Fault]:
    """All faults of a line, in the order of the guide; empty where it can be scored."""
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return [Fault("has no “text”", "give the passage as a string")]
    found = [*_fields(record, HEAD, "", text)]
    for name, fields in LISTS.items():
        items = record.get(name)
        if not isinstance(items, list):
            what = f"“{name}” is no list" if name in record else f"has no “{name}”"
            found.append(Fault(what, "give a list; [] where the passage has none"))
            continue
        for number, item in enumerate(items, 1):
            where = f"{name[:-1]} {number}"
            if isinstance(item, dict):
                found.extend(_fields(item, fields, _named(where, item), text))
            else:
                found.append(Fault(f"{where} is no object", "give an object with the fields of the guide"))
    found.extend(_unsaid_sources(record) if not found else ())
    return found


def _named(where: str, item: Mapping[str, Any]) -> str:
    words = item.get("trigger") or item.get("cue") or item.get("words")
    return f"{where} (“{words}”): " if isinstance(words, str) else f"{where}: "


def _fields(item: Mapping[str, Any], fields: Mapping[str, Check], where: str, text: str) -> Iterator[Fault]:
    for field, check in fields.items():
        if field not in item and field not in OPTIONAL:
            yield Fault(f"{where}has no “{field}”", "give it; null where it does not apply")
            continue
        for fault in check(item.get(field), text):
            yield Fault(f"{where}“{field}” {fault.what}", fault.remedy)
    if "type" in fields and item.get("type") in TYPES:
        yield from _mode_faults(item, where)
    if "start" in fields and _is_day(item.get("start")) and _is_day(item.get("end")) and item["start"] > item["end"]:
        yield Fault(f"{where}ends ({item['end']}) before it starts ({item['start']})", "correct “start” or “end”")


def _mode_faults(event: Mapping[str, Any], where: str) -> Iterator[Fault]:
    modes = TYPES[event["type"]].modes
    if event.get("mode") is not None and event["mode"] not in modes:
        allowed = f"its modes are {', '.join(modes)}" if modes else "it has none; give null"
        yield Fault(f"{where}{event['type']} has no mode “{event['mode']}”", allowed)


def _unsaid_sources(record: Mapping[str, Any]) -> Iterator[Fault]:
    sources = {statement["source"] for statement in record["statements"]}
    for number, event in enumerate(record["events"], 1):
        if event["according_to"] is not None and event["according_to"] not in sources:
            what = f"“according_to” “{event['according_to']}” is no statement's source"
            yield Fault(_named(f"event {number}", event) + what, "give the source of a statement of this passage")


def _identity(value: Any, _: str) -> Iterator[Fault]:
    if not isinstance(value, str) or not value:
        yield Fault("is no string", "give every passage an id of its own")


def _string_or_null(value: Any, _: str) -> Iterator[Fault]:
    if not isinstance(value, str | None):
        yield Fault("is no string", "give a string, or null")


def _day(value: Any, _: str) -> Iterator[Fault]:
    if not _is_day(value):
        yield Fault(f"is no date ({value!r})", "give a day as YYYY-MM-DD")


def _day_or_null(value: Any, text: str) -> Iterable[Fault]:
    return () if value is None else _day(value, text)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _quoted(value: Any, text: str) -> Iterator[Fault]:
    if not isinstance(value, str) or not value:
        yield Fault("is no string", VERBATIM)
    elif value not in text:
        yield Fault(f"is not in the text: “{value}”", VERBATIM)


def _quoted_or_null(value: Any, text: str) -> Iterable[Fault]:
    return () if value is None else _quoted(value, text)


def _name(value: Any, _: str) -> Iterator[Fault]:
    if not isinstance(value, str) or not value:
        yield Fault("is no string", "give a name")


def _names(value: Any, _: str) -> Iterator[Fault]:
    if not _strings(value):
        yield Fault("is no list of names", "give a list of strings, the speaker first")


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _one_of(*allowed: str, nullable: bool = False) -> Check:
    def check(value: Any, _: str) -> Iterator[Fault]:
        if not (value in allowed if isinstance(value, str) else nullable and value is None):
            near = get_close_matches(str(value).upper(), allowed, 1) if allowed[0].isupper() else []
            remedy = f"did you mean {near[0]}?" if near else f"one of {', '.join(allowed)}"
            yield Fault(f"is {value!r}", remedy + (", or null" if nullable else ""))

    return check


def _actors(value: Any, _: str) -> Iterator[Fault]:
    if not _strings(value):
        yield Fault("is no list of codes", "give a list of COUNTRY/SECTOR; [] where there is none")
        return
    for code in value:
        match = ACTOR.fullmatch(code)
        if not match or (match[1] and match[1] not in SECTORS):
            yield Fault(
                f"has the actor {code!r}", f"COUNTRY/SECTOR, such as USA/MIL; sectors: {' '.join(sorted(SECTORS))}"
            )


def _aux(value: Any, _: str) -> Iterator[Fault]:
    if not _strings(value) or not set(value) <= set(Aux):
        yield Fault(f"is {value!r}", f"a list of {', '.join(Aux)}")


def _range(value: Any, _: str) -> Iterator[Fault]:
    if value is None:
        return
    fits = isinstance(value, list) and len(value) == 2 and all(n is None or type(n) is int for n in value)
    if not fits or (None not in value and value[0] > value[1]):
        yield Fault(f"is {value!r}", "give [least, most], null for an open end; null where no figure is given")


def _sign(value: Any, _: str) -> Iterator[Fault]:
    if type(value) is not int or value not in (1, -1):
        yield Fault(f"is {value!r}", "1 for a friend, -1 for a foe")


OPTIONAL = ("outlet", "source_factuality")
HEAD: dict[str, Check] = {"id": _identity, "published": _day, "outlet": _string_or_null}
LISTS: dict[str, dict[str, Check]] = {
    "statements": {
        "source": _quoted_or_null,
        "cue": _quoted,
        "content": _quoted,
        "kind": _one_of(*KINDS),
        "chain": _names,
    },
    "events": {
        "type": _one_of(*TYPES),
        "mode": _string_or_null,
        "trigger": _quoted,
        "actors": _actors,
        "recipients": _actors,
        "aux": _aux,
        "factuality": _one_of(*Factuality),
        "source_factuality": _one_of(*Factuality, nullable=True),
        "according_to": _string_or_null,
        "start": _day_or_null,
        "end": _day_or_null,
        "place": _quoted_or_null,
        "dead": _range,
        "injured": _range,
    },
    "questions": {"cue": _quoted, "about": _quoted},
    "stances": {"from": _name, "to": _name, "sign": _sign, "words": _quoted},
}
