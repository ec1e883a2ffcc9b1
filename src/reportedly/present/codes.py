"""PLOVER's codes and countries in plain words, beside the code itself."""

from collections.abc import Iterable
from functools import cache

from reportedly.data import table
from reportedly.model.actor import Actor
from reportedly.model.event import Event
from reportedly.present.words import flat


@cache
def _words() -> dict[tuple[str, str], str]:
    return {(row["kind"], row["code"]): row["words"] for row in table("code_words.tsv")}


@cache
def _countries() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in table("countries.tsv"):
        names.setdefault(row["iso3"], row["name"])
    return names | {code: words for (kind, code), words in _words().items() if kind == "country"}


def country(code: str | None) -> str | None:
    """Name of a country's code; the code itself where it is in no table."""
    return _countries().get(code, code) if code else None


def event_code(event: Event) -> str:
    """`TYPE·mode`."""
    return f"{event.type}·{event.mode}" if event.mode else event.type


def event_kind(event: Event) -> str:
    """What sort of event it is: "arrest (COERCE·arrest)"."""
    code = event_code(event)
    words = _words().get(("mode" if event.mode else "type", code))
    return f"{words} ({code})" if words else code


def side(event: Event, actors: Iterable[Actor]) -> tuple[str, ...]:
    """The parties of one side of an event, each once."""
    return tuple(dict.fromkeys(party(event, actor) for actor in actors))


def party(event: Event, actor: Actor) -> str:
    """A party as the report names it, who that is, and its code in words: "He, that is Ana Ruiz (government, Peru, …)".

    One that no words of the report name is "not named".
    """
    gloss = _gloss(actor)
    if actor.extent.spans == event.trigger.spans:
        return f"not named: {', '.join(gloss)} ({actor.code})"
    words, name = flat(actor.extent.text), flat(actor.name)
    if _plain(words) in _plain(name) and not (name[:1].islower() and any(c.isdigit() for c in name)):
        words = name
    elif _plain(name) not in _plain(words) and not any(c.isdigit() for c in name):
        words = f"{words}, that is {name}"
    if actor.sector in (None, "GOV") and _plain(country(actor.country) or "-") in _plain(words):
        gloss = ()
    return f"{words} ({', '.join([*(part for part in gloss if _plain(part) not in _plain(words)), actor.code])})"


def _gloss(actor: Actor) -> tuple[str, ...]:
    """Sector and country in words."""
    sector = _words().get(("sector", actor.sector)) if actor.sector else None
    where = country(actor.country) or "country unknown"
    return (sector, where) if sector else (where,)


def _plain(name: str) -> str:
    return " ".join(word for word in name.casefold().split() if word != "the")
