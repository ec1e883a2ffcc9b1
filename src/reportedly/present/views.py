"""What a picture of one report shows, in words, before any layout."""

from dataclasses import dataclass
from datetime import date

from reportedly.model.event import Event, EventTime, Range
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.place import Place
from reportedly.model.reading import Reading
from reportedly.model.span import Span
from reportedly.present.codes import country, event_kind, side
from reportedly.present.words import flat

SNIPPET_CHARS = 62

SURE = {
    Factuality.CERTAIN: "certain",
    Factuality.PROBABLE: "probable",
    Factuality.POSSIBLE: "possible",
    Factuality.CERTAINLY_NOT: "certainly not",
    Factuality.PROBABLY_NOT: "probably not",
    Factuality.POSSIBLY_NOT: "possibly not",
    Factuality.CERTAIN_WHICH_UNKNOWN: "known to somebody but not told",
    Factuality.UNCOMMITTED: "left open",
}

MODES = {
    Aux.HISTORICAL: "long past",
    Aux.FUTURE: "yet to come",
    Aux.HYPOTHETICAL: "only possible",
    Aux.NEGATION: "said not to be so",
}

DATED = {
    None: "given",
    "given": "given",
    "dateline": "from its dateline",
    "date line": "from the line that holds its date",
}

WORDING = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}


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
                Item(flat(q.about.text), "", (Row("words", f"“{flat(q.cue.text)}”"),), "open")
                for q in reading.questions
            ),
        ),
        Section(
            "Where they stand",
            tuple(
                Item(
                    f"{flat(s.holder.text)} towards {flat(s.target.text)}: {'friendly' if s.sign > 0 else 'hostile'}",
                    "",
                    (Row("words", f"“{flat(s.words.text)}”"),),
                )
                for s in reading.stances
            ),
        ),
        Section(
            "What was dropped",
            tuple(Item(f"“{flat(d.extent.text)}”", d.why, ()) for d in report.dropped),
        ),
        Section(
            "What could not be read",
            tuple(
                Item(f"{f.stage}: {flat(f.message)}", "", (Row("remedy", flat(f.remedy)),) if f.remedy else (), "not")
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
        title=flat(report.title) if report.title else "(no headline)",
        facts=_facts(reading),
        sections=tuple(s for s in sections if s.items or s.empty),
    )


HAPPENED = "What happened"
CLAIMED = "What happened, by others’ word only"
MIGHT = "What might happen or might have happened"
PLANNED = "What is planned or expected"
NOT = "What did not happen, or is denied"


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
        published = (
            f"{day(report.published)} ({DATED.get(report.published_from, f'from the page’s {report.published_from}')})"
        )
    words = sum(1 for _ in report.body().split())
    language = "English" if report.language == "en" else "language uncertain, taken for English"
    return (
        Row("from", flat(report.id)),
        Row("outlet", flat(report.outlet) if report.outlet else "unknown"),
        Row("published", published),
        Row("text", f"{words:,} words, {language}"),
    )


def _statement(reading: Reading, index: int) -> Item:
    statement = reading.statements[index]
    who = flat(statement.source.text) if statement.source else "Nobody named"
    via = f", via {', '.join(map(flat, statement.chain[1:]))}" if len(statement.chain) > 1 else ""
    rows = []
    name = statement.source_name
    if name and statement.source and name.lower() not in statement.source.text.lower():
        rows.append(Row("that is", flat(name)))
    content = flat(statement.content.text)
    rows.append(Row("words", f"“{content}”" if statement.kind == "direct" else content))
    sure = _commitments(reading, statement.id)
    if sure:
        rows.append(Row("how sure", sure))
    if statement.parent:
        outer = next(s for s in reading.statements if s.id == statement.parent)
        speaker = flat(outer.source.text) if outer.source else "nobody named"
        rows.append(Row("inside", f"what {speaker} {flat(outer.cue.text)}"))
    return Item(f"{who}{via} · {flat(statement.cue.text)}", WORDING[statement.kind], tuple(rows), "said")


def _commitments(reading: Reading, statement: str) -> str:
    """How sure the source is of each event that rests on this statement."""
    parts = [
        f"{flat(e.trigger.text)}: {SURE[e.source_factuality]}"
        for e in reading.events
        if e.according_to and e.according_to.statement == statement and e.source_factuality
    ]
    return "; ".join(dict.fromkeys(parts))


def _event(reading: Reading, event: Event) -> Item:
    rows = _parties(event)
    if event.place:
        rows.append(Row("where", place(event.place)))
    if event.dead:
        rows.append(Row("dead", figures(event.dead)))
    if event.injured:
        rows.append(Row("injured", figures(event.injured)))
    rows.append(Row("how sure", certainty(event)))
    rows.append(Row("words", snippet(reading.report.text, event.trigger.spans)))
    tone = {HAPPENED: "fact", NOT: "not"}.get(_group(event), "open")
    return Item(f"{flat(event.trigger.text)} · {event_kind(event)}", when(event.time), tuple(rows), tone)


def _parties(event: Event) -> list[Row]:
    """Who, and to whom, one party a line."""
    actors = side(event, event.actors) or ("not said",)
    recipients = side(event, event.recipients)
    labels = ["with" if len(actors) > 1 and not recipients else "and"] * (len(actors) - 1)
    rows = [Row(label, words) for label, words in zip(["who", *labels], actors, strict=True)]
    labels = ["and"] * (len(recipients) - 1)
    return rows + [Row(label, words) for label, words in zip(["to whom", *labels], recipients, strict=False)]


def _unresolved(reading: Reading) -> tuple[Item, ...]:
    times = [t for t in reading.times if t.value is None]
    if not times:
        return ()
    words = ", ".join(dict.fromkeys(f"“{flat(t.extent.text)}”" for t in times))
    why = "the report has no date" if not reading.report.published else "nothing in the text says from when"
    return (Item(f"times: {words} – {why}", "", (), "open"),)


def place(where: Place) -> str:
    """The words of a place with what they were resolved to."""
    words = flat(where.extent.text)
    names = (flat(where.name) if where.name else None, country(where.country))
    known = [n for n in dict.fromkeys(names) if n and n.casefold() not in words.casefold()]
    return f"{words} ({', '.join(known)})" if known else words


def figures(bounds: Range) -> str:
    """A range of persons in words."""
    least, most = bounds
    if least is None and most is None:
        return "number not given"
    if least == most:
        return "nobody" if least == 0 else _people(least or 0)
    if most is None:
        return f"at least {_people(least or 0)}"
    if least is None:
        return f"at most {_people(most)}"
    return f"{least:,} to {_people(most)}"


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def when(time: EventTime | None) -> str:
    """A period in words."""
    if time is None:
        return "no date given"
    if time.start and time.end:
        if time.start == time.end:
            return day(time.start)
        if (time.start.year, time.start.month) == (time.end.year, time.end.month):
            return f"{time.start.day}–{day(time.end)}"
        if time.start.year == time.end.year:
            return f"{time.start.day} {time.start:%b} – {day(time.end)}"
        return f"{day(time.start)} – {day(time.end)}"
    if time.start:
        return f"from {day(time.start)}"
    if time.end:
        return f"until {day(time.end)}"
    return f"“{flat(time.extent.text)}”, date unknown"


def certainty(event: Event) -> str:
    """The author's commitment, the source's, and PLOVER's auxiliary modes, in words."""
    own, sure = event.factuality, event.source_factuality
    source = flat(event.according_to.extent.text) if event.according_to else None
    report = "the report itself leaves it open" if own is Factuality.UNCOMMITTED else f"{SURE[own]} for the report"
    if source is None:
        parts = ["certain: the report itself says so" if own is Factuality.CERTAIN else report]
    elif own is Factuality.CERTAIN:
        parts = [f"certain: the report takes it from {source}"]
        if sure and sure is not own:
            parts.append(f"{SURE[sure]} for {source}")
    else:
        parts = [f"{SURE[sure]} for {source}" if sure else f"rests on {source}", report]
    modes = "; ".join(MODES[mode] for mode in event.aux)
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
    return ("…" if start > line_start else "") + flat(text[start:end]) + ("…" if end < line_end else "")


def day(value: date) -> str:
    """2 Sep 2021."""
    return f"{value.day} {value:%b %Y}"
