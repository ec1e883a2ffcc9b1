"""The picture of one report in a terminal, and the trace of how it was read."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from reportedly.model.event import Event
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Reading
from reportedly.present.codes import event_code, side
from reportedly.present.views import Item, Row, Section, certainty, picture_of
from reportedly.present.words import flat

TONES = {"fact": "bold green", "open": "bold yellow", "not": "bold red", "said": "bold cyan", "plain": "bold"}
LABEL_WIDTH = 10


def picture(reading: Reading, console: Console) -> None:
    """Print what was read; long fields wrap, nothing is cut."""
    view = picture_of(reading)
    with _trimmed(console):
        console.print(Rule(style="bold", characters="═"))
        console.print(Text(view.title, style="bold"))
        console.print(_rows(view.facts, indent=0))
        for section in view.sections:
            _section(section, console)
        console.print()


@contextmanager
def _trimmed(console: Console) -> Iterator[None]:
    """Print without the blanks that fill lines up, where no terminal would hide them."""
    with console.capture() as captured:
        yield
    lines = captured.get()
    if console.color_system is None:
        lines = "".join(line.rstrip(" \n") + "\n" for line in lines.splitlines(keepends=True))
    console.file.write(lines)


def _section(section: Section, console: Console) -> None:
    console.print()
    count = f" ({len(section.items)})" if section.items else ""
    console.print(Rule(Text(section.heading.upper() + count, style="bold"), align="left", style="dim", characters="─"))
    if not section.items:
        console.print(Padding(Text(section.empty), (0, 0, 0, 2)))
    for item in section.items:
        console.print(_head(item))
        if item.rows:
            console.print(_rows(item.rows, indent=4))


def _head(item: Item) -> Padding:
    """Title at the left, note at the right; the title wraps in its own column."""
    line = Table.grid(expand=True, padding=(0, 2, 0, 0))
    line.add_column(ratio=1, overflow="fold")
    line.add_column(justify="right", overflow="fold", max_width=30)
    line.add_row(Text(item.title, style=TONES[item.tone]), Text(item.note, style="dim"))
    return Padding(line, (0, 0, 0, 2))


def _rows(rows: tuple[Row, ...], indent: int) -> Padding:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=LABEL_WIDTH, style="dim")
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(row.label, Text(row.text))
    return Padding(grid, (0, 0, 0, indent))


def trace(reading: Reading, console: Console) -> None:
    """Print each stage's result with the rule, words and score behind every decision."""
    with _trimmed(console):
        _trace(reading, console)


def _trace(reading: Reading, console: Console) -> None:
    report = reading.report
    console.print(Rule(style="bold", characters="═"))
    _stage(console, "text", f"{len(report.text):,} characters, {len(report.dropped)} passages dropped")
    _line(console, "from", report.id)
    _line(console, "title", report.title or "none")
    date = f"{report.published} ({report.published_from})" if report.published else "none"
    _line(console, "published", date)
    for dropped in report.dropped:
        _line(console, "dropped", f"{_where(dropped.extent.spans[0].start)} {dropped.extent.text!r}: {dropped.why}")
    _stage(console, "annotate", f"{len(reading.times)} times, {len(reading.places)} places")
    for time in reading.times:
        period = f"{time.start or '…'} to {time.end or '…'}" if time.start or time.end else "no days of the calendar"
        start = _where(time.extent.spans[0].start)
        _line(
            console,
            "time",
            f"{start} {time.extent.text!r} {time.type} {time.value or 'unresolved'} = {period} [{time.rule}]",
        )
    for place in reading.places:
        at = (
            f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else "no coordinates"
        )
        found = f"{place.name or 'in no table'} {place.country or '---'} ({at})"
        start = _where(place.extent.spans[0].start)
        _line(
            console, "place", f"{start} {place.extent.text!r} {place.kind} = {found} [{place.rule}] {place.score:.2f}"
        )
    _stage(console, "statements", f"{len(reading.statements)}")
    for s in reading.statements:
        source = s.source.text if s.source else "nobody"
        _line(
            console,
            s.id,
            f"{_where(s.content.spans[0].start)} {source!r} {s.cue.text!r} {s.content.text!r} {s.kind}, "
            f"chain {' ← '.join(s.chain) or 'empty'}",
        )
        _evidence(console, s.evidence)
    _stage(console, "events", f"{len(reading.events)}")
    for e in reading.events:
        _line(
            console,
            e.id,
            f"{_where(e.trigger.spans[0].start)} {e.trigger.text!r} {event_code(e)}: {_dyad(e)}; {certainty(e)}"
            f" ({_codes(e)})",
        )
        _evidence(console, tuple(ev for a in e.actors + e.recipients for ev in a.evidence) + e.evidence)
    _stage(console, "questions", f"{len(reading.questions)}")
    for q in reading.questions:
        _line(console, "question", f"{_where(q.cue.spans[0].start)} {q.cue.text!r} about {q.about.text!r}")
        _evidence(console, q.evidence)
    _stage(console, "stances", f"{len(reading.stances)}")
    for st in reading.stances:
        _line(console, "stance", f"{st.holder.text!r} → {st.target.text!r} {st.sign:+d} {st.words.text!r}")
        _evidence(console, st.evidence)
    for failure in reading.failures:
        _line(
            console,
            "failure",
            f"{failure.stage}: {failure.message}" + (f" ({failure.remedy})" if failure.remedy else ""),
        )
    console.print(Text(f"read by reportedly {reading.reader.version}, {reading.reader.model}", style="dim"))


def _dyad(event: Event) -> str:
    actors, recipients = (" and ".join(side(event, parties)) for parties in (event.actors, event.recipients))
    return f"{actors or 'not said'} → {recipients}" if recipients else actors or "not said"


def _codes(event: Event) -> str:
    source = [f"{event.source_factuality} for the source"] if event.source_factuality else []
    return ", ".join([event.factuality, *source, *event.aux])


def _where(start: int) -> str:
    return f"@{start}"


def _stage(console: Console, name: str, result: str) -> None:
    console.print(Rule(Text(f"{name}: {result}", style="bold"), align="left", style="dim"))


def _line(console: Console, label: str, text: str) -> None:
    console.print(_rows((Row(label, flat(text)),), indent=2))


def _evidence(console: Console, evidence: tuple[Evidence, ...]) -> None:
    for e in evidence:
        words = f" on {e.cue!r}" if e.cue else ""
        score = f" score {e.score:.2f}" if e.score is not None else ""
        console.print(_rows((Row("", f"because {e.stage}: {e.rule}{words}{score}"),), indent=2))
