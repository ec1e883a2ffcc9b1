"""What a picture of one report shows, in words, before any layout."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.model.actor import Actor
from reportedly.model.event import Event, EventTime, Range
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.place import Place
from reportedly.model.reading import Reading
from reportedly.model.span import Span

SNIPPET_CHARS = 62

SURE = {
    Factuality.CERTAIN: "certain",
    Factuality.PROBABLE: "probable",
    Factuality.POSSIBLE: "possible",
    Factuality.CERTAINLY_NOT: "certain that not",
    Factuality.PROBABLY_NOT: "probably not",
    Factuality.POSSIBLY_NOT: "possibly not",
    Factuality.CERTAIN_WHICH_UNKNOWN: "known to somebody, but not told",
    Factuality.UNCOMMITTED: "left open",
}

WORDING = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}

LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese"}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled line of an item: "where", "Kabul airport (Afghanistan)"."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was read.

    Attributes:
        title: what stands first.
        note: what stands at the right of it, as the date of an event; "" for none.
        rows: the rest, labelled.
        tone: how sure it is, for colour: "fact", "open", "not", "said" or "plain".
    """

    title: str
    note: str
    rows: tuple[Row, ...]
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; `empty` is said where there are none, "" leaves the section out."""

    heading: str
    items: tuple[Item, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """One report as a person sees it."""

    title: str
    facts: tuple[Row, ...]
    sections: tuple[Section, ...]


def picture_of(reading: Reading) -> Picture:
    """Arrange a reading for a reader."""
    report = reading.report
    groups: dict[str, list[Item]] = {heading: [] for heading in (HAPPENED, CLAIMED, MIGHT, PLANNED, NOT)}
    for event in reading.events:
        groups[_group(event)].append(_event(reading, event))
    sections = [
        Section("What was said", tuple(_statement(reading, i) for i in range(len(reading.statements)))),
        *(Section(heading, tuple(items)) for heading, items in groups.items()),
        Section(
            "What is not known",
            tuple(
                Item(_flat(q.about.text), "", (Row("words", f"“{_flat(q.cue.text)}”"),), "open")
                for q in reading.questions
            ),
        ),
        Section(
            "Where they stand",
            tuple(
                Item(
                    f"{_flat(s.holder.text)} → {_flat(s.target.text)}: {'friend' if s.sign > 0 else 'foe'}",
                    "",
                    (Row("words", f"“{_flat(s.words.text)}”"),),
                )
                for s in reading.stances
            ),
        ),
        Section(
            "What was dropped",
            tuple(Item(f"“{_flat(d.extent.text)}”", d.why, ()) for d in report.dropped),
        ),
        Section(
            "What could not be read",
            tuple(
                Item(f"{f.stage}: {f.message}", "", (Row("remedy", f.remedy),) if f.remedy else (), "not")
                for f in reading.failures
            )
            + _unresolved(reading),
        ),
    ]
    if not reading.statements and not reading.events:
        sections.insert(
            0, Section("What was read", (), "No statement and no political event was found in this report.")
        )
    return Picture(
        title=_flat(report.title) if report.title else "(no headline)",
        facts=_facts(reading),
        sections=tuple(s for s in sections if s.items or s.empty),
    )


HAPPENED = "What happened"
CLAIMED = "What happened, by others’ word only"
MIGHT = "What might happen or might have happened"
PLANNED = "What is planned or expected"
NOT = "What did not happen"


def _group(event: Event) -> str:
    if Aux.NEGATION in event.aux or event.factuality.endswith("-"):
        return NOT
    if Aux.HYPOTHETICAL in event.aux:
        return MIGHT
    if Aux.FUTURE in event.aux:
        return PLANNED
    if event.factuality is Factuality.CERTAIN:
        return HAPPENED
    sure = event.source_factuality or event.factuality
    return CLAIMED if sure is Factuality.CERTAIN else MIGHT


def _facts(reading: Reading) -> tuple[Row, ...]:
    report = reading.report
    published = "unknown – relative times are left unresolved"
    if report.published:
        published = day(report.published) + (f" ({report.published_from})" if report.published_from else "")
    words = sum(1 for _ in report.body().split())
    language = LANGUAGES.get(report.language, report.language) if report.language else "language unknown"
    return (
        Row("outlet", report.outlet or "unknown"),
        Row("published", published),
        Row("text", f"{words:,} words, {language}"),
    )


def _statement(reading: Reading, index: int) -> Item:
    statement = reading.statements[index]
    who = _flat(statement.source.text) if statement.source else "Nobody named"
    via = f", via {', '.join(statement.chain[1:])}" if len(statement.chain) > 1 else ""
    rows = []
    name = statement.source_name
    if name and statement.source and name.lower() not in statement.source.text.lower():
        rows.append(Row("that is", name))
    content = _flat(statement.content.text)
    rows.append(Row("words", f"“{content}”" if statement.kind == "direct" else content))
    sure = _commitments(reading, statement.id)
    if sure:
        rows.append(Row("how sure", sure))
    if statement.parent:
        outer = next(s for s in reading.statements if s.id == statement.parent)
        speaker = _flat(outer.source.text) if outer.source else "nobody named"
        rows.append(Row("inside", f"what {speaker} {_flat(outer.cue.text)}"))
    return Item(f"{who}{via} · {_flat(statement.cue.text)}", WORDING[statement.kind], tuple(rows), "said")


def _commitments(reading: Reading, statement: str) -> str:
    """How sure the source is of each event that rests on this statement."""
    parts = [
        f"{_flat(e.trigger.text)}: {SURE[e.source_factuality]}"
        for e in reading.events
        if e.according_to and e.according_to.statement == statement and e.source_factuality
    ]
    return "; ".join(dict.fromkeys(parts))


def _event(reading: Reading, event: Event) -> Item:
    kind = f"{event.type}·{event.mode}" if event.mode else event.type
    rows = [Row("who", parties(event))]
    if event.place:
        rows.append(Row("where", place(event.place)))
    if event.dead:
        rows.append(Row("dead", figures(event.dead)))
    if event.injured:
        rows.append(Row("injured", figures(event.injured)))
    rows.append(Row("how sure", certainty(event)))
    rows.append(Row("words", snippet(reading.report.text, event.trigger.spans)))
    tone = {HAPPENED: "fact", NOT: "not"}.get(_group(event), "open")
    return Item(f"{_flat(event.trigger.text)} · {kind}", when(event.time), tuple(rows), tone)


def _unresolved(reading: Reading) -> tuple[Item, ...]:
    times = [t for t in reading.times if t.value is None]
    if not times:
        return ()
    words = ", ".join(dict.fromkeys(f"“{_flat(t.extent.text)}”" for t in times))
    why = "the report has no date" if not reading.report.published else "nothing in the text says from when"
    return (Item(f"times: {words} – {why}", "", (), "open"),)


def parties(event: Event) -> str:
    """Who → whom; the sides of a reciprocal event joined by "and"."""
    actors, recipients = _side(event.actors), _side(event.recipients)
    if recipients:
        return f"{' and '.join(actors) or 'unknown'} → {' and '.join(recipients)}"
    return " and ".join(actors) or "unknown"


def _side(side: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{_flat(a.extent.text)} ({a.code})" if a.extent.text else a.code for a in side))


def place(where: Place) -> str:
    """The words of a place with what they were resolved to."""
    words = _flat(where.extent.text)
    known = [n for n in (where.name, where.country) if n and n.lower() not in words.lower()]
    return f"{words} ({', '.join(known)})" if known else words


def figures(bounds: Range) -> str:
    """A range of persons in words."""
    least, most = bounds
    if least is None and most is None:
        return "some"
    if least == most:
        return str(least)
    if most is None:
        return f"at least {least}"
    if least is None:
        return f"at most {most}"
    return f"{least} to {most}"


def when(time: EventTime | None) -> str:
    """A period in words; "" where the report gives none."""
    if time is None:
        return ""
    if time.start and time.end:
        if time.start == time.end:
            return day(time.start)
        if (time.start.year, time.start.month) == (time.end.year, time.end.month):
            return f"{time.start.day}–{day(time.end)}"
        return f"{day(time.start)} – {day(time.end)}"
    if time.start:
        return f"from {day(time.start)}"
    if time.end:
        return f"until {day(time.end)}"
    return f"“{_flat(time.extent.text)}”"


def certainty(event: Event) -> str:
    """The author's commitment, the source's, and PLOVER's auxiliary modes, in words."""
    own = "certain, in the report’s own words" if event.factuality is Factuality.CERTAIN else SURE[event.factuality]
    parts = [f"{own} for the report" if event.factuality is not Factuality.CERTAIN else own]
    if event.according_to:
        source = _flat(event.according_to.extent.text)
        parts.append(
            f"{SURE[event.source_factuality]} for {source}" if event.source_factuality else f"rests on {source}"
        )
    modes = ", ".join(str(a) for a in event.aux)
    return "; ".join(parts) + (f" [{modes}]" if modes else "")


def snippet(text: str, spans: tuple[Span, ...]) -> str:
    """The words round a trigger, cut at word ends; … marks the cut."""
    first, last = spans[0].start, spans[-1].end
    line_start = text.rfind("\n", 0, first) + 1
    line_end = text.find("\n", last)
    line_end = len(text) if line_end < 0 else line_end
    room = max(0, SNIPPET_CHARS - (last - first)) // 2
    start, end = max(line_start, first - room), min(line_end, last + room)
    if start > line_start:
        start = text.find(" ", start, first) + 1 or first
    if end < line_end:
        end = cut if (cut := text.rfind(" ", last, end)) >= 0 else last
    return ("…" if start > line_start else "") + _flat(text[start:end]) + ("…" if end < line_end else "")


def day(value: date) -> str:
    """2 Sep 2021."""
    return f"{value.day} {value:%b %Y}"


def _flat(text: str) -> str:
    return " ".join(text.split())
