"""JSON records → codings: those of a gold file, and those of any reader.

A quoted field of a reading may be a string or an object with `text`; an actor may be "USA/MIL", or an object with
`code`, or with `country` and `sector`; `start` and `end` may stand in an event's `time`; `factuality` may be an object
with the author's under `author`. So readings of other programs need little to be scored.
"""

from collections.abc import Mapping
from typing import Any

from reportedly.evaluate.coding import CodedEvent, CodedStance, CodedStatement, Coding
from reportedly.model.plover import TYPES


def coding_of(record: Mapping[str, Any]) -> Coding:
    """The coding that a record holds.

    Raises:
        ValueError: a field is not as it must be; the message names it.
    """
    return Coding(
        tuple(_statement(item, where) for where, item in _items(record, "statements")),
        tuple(_event(item, where) for where, item in _items(record, "events")),
        tuple(_text(item, "about", where) or "" for where, item in _items(record, "questions")),
        tuple(_stance(item, where) for where, item in _items(record, "stances")),
    )


def _items(record: Mapping[str, Any], name: str) -> list[tuple[str, Mapping[str, Any]]]:
    items = record.get(name) or []
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ValueError(f"“{name}” is no list of objects")
    return [(f"{name[:-1]} {number}", item) for number, item in enumerate(items, 1)]


def _text(item: Mapping[str, Any], field: str, where: str) -> str | None:
    return _words(item.get(field), f"{where}: “{field}”")


def _words(value: Any, what: str) -> str | None:
    if isinstance(value, dict):
        value = value.get("text")
    if not isinstance(value, str | None):
        raise ValueError(f"{what} is neither a string nor an object with “text”")
    return value


def _string(item: Mapping[str, Any], field: str, where: str) -> str | None:
    value = item.get(field)
    if not isinstance(value, str | None):
        raise ValueError(f"{where}: “{field}” is no string")
    return value


def _list(item: Mapping[str, Any], field: str, where: str) -> list[Any]:
    value = item.get(field) or []
    if not isinstance(value, list):
        raise ValueError(f"{where}: “{field}” is no list")
    return value


def _statement(item: Mapping[str, Any], where: str) -> CodedStatement:
    chain = (_words(name, f"{where}: a name of “chain”") for name in _list(item, "chain", where))
    return CodedStatement(
        _text(item, "source", where),
        _text(item, "content", where) or "",
        _string(item, "kind", where),
        tuple(name or "" for name in chain),
    )


def _event(item: Mapping[str, Any], where: str) -> CodedEvent:
    if item.get("type") not in TYPES:
        raise ValueError(f"{where}: “type” is {item.get('type')!r}, none of {', '.join(TYPES)}")
    time = item.get("time") or {}
    if not isinstance(time, dict):
        raise ValueError(f"{where}: “time” is no object")
    factuality = item.get("factuality")
    judged = {"factuality": factuality.get("author") if isinstance(factuality, dict) else factuality}
    when = {end: item.get(end, time.get(end)) for end in ("start", "end")}
    aux = _list(item, "aux", where)
    if not all(isinstance(mode, str) for mode in aux):
        raise ValueError(f"{where}: “aux” is no list of strings")
    return CodedEvent(
        type=item["type"],
        mode=_string(item, "mode", where),
        trigger=_text(item, "trigger", where) or "",
        actors=tuple(_code(actor, where) for actor in _list(item, "actors", where)),
        recipients=tuple(_code(actor, where) for actor in _list(item, "recipients", where)),
        aux=frozenset(aux),
        factuality=_string(judged, "factuality", where),
        source_factuality=_string(item, "source_factuality", where),
        according_to=_text(item, "according_to", where),
        start=_string(when, "start", where),
        end=_string(when, "end", where),
        place=_text(item, "place", where),
        figures=(_range(item, "dead", where), _range(item, "injured", where)),
        confidence=_confidence(item.get("confidence"), where),
    )


def _code(actor: Any, where: str) -> str:
    if isinstance(actor, dict):
        country, sector = actor.get("country") or "---", actor.get("sector")
        actor = actor.get("code") or (f"{country}/{sector}" if sector else country)
    if not isinstance(actor, str):
        raise ValueError(f"{where}: an actor is {actor!r}, neither a code nor an object with one")
    return actor


def _range(item: Mapping[str, Any], field: str, where: str) -> tuple[int | None, ...]:
    value = _list(item, field, where)
    if not all(number is None or type(number) is int for number in value):
        raise ValueError(f"{where}: “{field}” is no list of numbers")
    return tuple(value)


def _confidence(value: Any, where: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f"{where}: “confidence” is {value!r}, not a number from 0 to 1")
    return float(value)


def _stance(item: Mapping[str, Any], where: str) -> CodedStance:
    sign = item.get("sign")
    if not isinstance(sign, int | None):
        raise ValueError(f"{where}: “sign” is no number")
    return CodedStance(_text(item, "from", where) or "", _text(item, "to", where) or "", sign)
