"""Readings as JSON records, as `docs/formats/reading.md` describes them."""

from datetime import date
from typing import Any

from reportedly.model.actor import Actor
from reportedly.model.event import Event
from reportedly.model.evidence import Evidence
from reportedly.model.place import Place
from reportedly.model.reading import Pair, Reading
from reportedly.model.span import Extent
from reportedly.model.statement import Statement
from reportedly.model.time import Time

Record = dict[str, Any]


def record_of(reading: Reading) -> Record:
    """A reading as plain JSON values; unknown is null, absent is [] or null, zero is 0."""
    report = reading.report
    return {
        "id": report.id,
        "report": {
            "title": report.title,
            "title_spans": _extent(report.title_extent)["spans"] if report.title_extent else None,
            "outlet": report.outlet,
            "published": _day(report.published),
            "published_from": report.published_from,
            "language": report.language,
            "text": report.text,
        },
        "statements": [_statement(s) for s in reading.statements],
        "events": [_event(e) for e in reading.events],
        "questions": [
            {"cue": _extent(q.cue), "about": _extent(q.about), "evidence": _evidence(q.evidence)}
            for q in reading.questions
        ],
        "stances": [
            {
                "from": _extent(s.holder),
                "to": _extent(s.target),
                "sign": s.sign,
                "words": s.words.text,
                "spans": _extent(s.words)["spans"],
                "evidence": _evidence(s.evidence),
            }
            for s in reading.stances
        ],
        "times": [_time(t) for t in reading.times],
        "places": [_place(p) for p in reading.places],
        "pair": _pair(reading.pair) if reading.pair else None,
        "dropped": [_extent(d.extent) | {"why": d.why} for d in report.dropped],
        "failures": [
            {"severity": f.severity, "stage": f.stage, "message": f.message, "remedy": f.remedy}
            for f in reading.failures
        ],
        "read": not reading.unread,
        "reader": {
            "version": reading.reader.version,
            "model": reading.reader.model,
            "name": reading.reader.name,
            "weights": reading.reader.weights,
        },
    }


def _extent(extent: Extent) -> Record:
    return {"text": extent.text, "spans": [[s.start, s.end] for s in extent.spans]}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _evidence(evidence: tuple[Evidence, ...]) -> list[Record]:
    return [{"stage": e.stage, "rule": e.rule, "cue": e.cue, "score": e.score} for e in evidence]


def _statement(s: Statement) -> Record:
    return {
        "id": s.id,
        "source": _extent(s.source) | {"actor": s.source_name} if s.source else None,
        "cue": _extent(s.cue),
        "content": _extent(s.content),
        "kind": s.kind,
        "chain": list(s.chain),
        "parent": s.parent,
        "evidence": _evidence(s.evidence),
    }


def _actor(a: Actor) -> Record:
    return _extent(a.extent) | {
        "name": a.name,
        "code": a.code,
        "country": a.country,
        "sector": a.sector,
        "wikidata": a.wikidata,
        "evidence": _evidence(a.evidence),
    }


def _event(e: Event) -> Record:
    return {
        "id": e.id,
        "type": e.type,
        "mode": e.mode,
        "contexts": list(e.contexts),
        "trigger": _extent(e.trigger),
        "actors": [_actor(a) for a in e.actors],
        "recipients": [_actor(a) for a in e.recipients],
        "aux": [str(a) for a in e.aux],
        "factuality": str(e.factuality),
        "source_factuality": str(e.source_factuality) if e.source_factuality else None,
        "according_to": _extent(e.according_to.extent) | {"statement": e.according_to.statement}
        if e.according_to
        else None,
        "time": _extent(e.time.extent) | {"start": _day(e.time.start), "end": _day(e.time.end)} if e.time else None,
        "place": _place(e.place) if e.place else None,
        "dead": list(e.dead) if e.dead else None,
        "injured": list(e.injured) if e.injured else None,
        "confidence": e.confidence,
        "evidence": _evidence(e.evidence),
    }


def _pair(p: Pair) -> Record:
    return {
        "type": p.type,
        "mode": p.mode,
        "aux": [str(a) for a in p.aux],
        "factuality": str(p.factuality),
        "trigger": _extent(p.trigger),
        "evidence": _evidence(p.evidence),
    }


def _time(t: Time) -> Record:
    return _extent(t.extent) | {"type": t.type, "value": t.value, "start": _day(t.start), "end": _day(t.end)}


def _place(p: Place) -> Record:
    return _extent(p.extent) | {
        "kind": p.kind,
        "name": p.name,
        "country": p.country,
        "lat": p.lat,
        "lon": p.lon,
        "geonames": p.geonames,
        "radius_km": p.radius_km,
        "rule": p.rule,
    }
