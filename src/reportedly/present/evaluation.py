"""How right a reader is, in words: the same sections for a terminal and for Markdown."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.evaluate.bootstrap import Estimate
from reportedly.evaluate.calibration import Calibration
from reportedly.evaluate.comparison import Comparison, Disagreement, PassageDifference
from reportedly.evaluate.evaluation import Evaluation, Figure
from reportedly.evaluate.table import Cell, Table
from reportedly.present.tables import WIDTH, Grid, markdown_table, text_table
from reportedly.present.words import flat

UNKNOWN = "–"
SIGNED = {"-": "−", "+": "+"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an evaluation comes from.

    Attributes:
        gold: the gold file as it was named.
        reader: who read just now; None where the readings are of a file.
        readings: that file, as it was named; None without one.
        against: the file of the other reader's readings; None without one.
        command: the command that made the evaluation.
    """

    gold: str
    reader: str | None
    readings: str | None
    against: str | None
    command: str

    @property
    def who(self) -> str:
        """Whose readings are scored."""
        return self.reader or f"the readings of {self.readings}"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a table, sentences, and lists of items under a line each."""

    title: str
    grid: Grid | None = None
    notes: tuple[str, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()


def text_of(evaluation: Evaluation, origin: Origin, show: int) -> str:
    """The evaluation in plain text, at most 80 characters a line.

    Args:
        evaluation: what is shown.
        origin: where it comes from.
        show: how many of the passages where two readers differ are listed.
    """
    lines = [*_wrapped(_opening(evaluation, origin))]
    for section in _sections(evaluation, origin, show):
        lines += ["", f"── {section.title.upper()} ".ljust(WIDTH, "─")]
        if section.grid:
            lines += text_table(section.grid)
        for note in section.notes:
            lines += _wrapped(note, "  ")
        for title, items in section.lists:
            lines += _wrapped(title, "  ")
            for item in items:
                lines += _wrapped(item, "    ", "        ")
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str = "", more: str | None = None) -> list[str]:
    return textwrap.wrap(
        flat(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if more is None else more,
        break_on_hyphens=False,
    )


def markdown_of(evaluation: Evaluation, origin: Origin, show: int) -> str:
    """The evaluation as a page of Markdown, which names the command that made it; arguments as for `text_of`."""
    lines = [
        "# How right it is",
        "",
        _opening(evaluation, origin),
        "",
        f"Made by `{flat(origin.command)}`.",
        "",
        METHOD,
    ]
    for section in _sections(evaluation, origin, show):
        lines += ["", f"## {section.title}", ""]
        if section.grid:
            lines += [*markdown_table(section.grid), ""]
        for note in section.notes:
            lines += [flat(note), ""]
        for title, items in section.lists:
            lines += [f"- {flat(title)}", *(f"  - {flat(item)}" for item in items)]
        if not lines[-1]:
            lines.pop()
    return "\n".join(lines) + "\n"


METHOD = """Intervals hold 95 % of 1,000 draws of the passages with replacement (fixed seed). They say how far a figure
would move with other passages of the same kind, not with passages of another kind. “of” is what a figure counts; for
an F1, records of gold and reading together. There is no interval where too few passages bear on a figure, or where all
is right or all wrong; – is unknown, since there is nothing to count."""


def _opening(evaluation: Evaluation, origin: Origin) -> str:
    missing = f", {evaluation.missing} of them without a reading" if evaluation.missing else ""
    least = "" if evaluation.min_confidence is None else f" with a confidence of at least {evaluation.min_confidence:g}"
    return (
        f"{origin.who}, on the {evaluation.passages:,} passages of {origin.gold}{missing}: "
        f"{evaluation.events_gold:,} events in the gold, {evaluation.events_read:,} read{least}."
    )


def _sections(evaluation: Evaluation, origin: Origin, show: int) -> Iterator[Section]:
    notes = ("mode to figures: of the events found; chain and kind: of the statements found. <: better when lower.",)
    yield Section("Figures", _figures(evaluation.figures), notes)
    for table in evaluation.tables:
        yield _section(table)
    yield from _calibration(evaluation.calibration)
    if evaluation.comparison:
        yield from _comparison(evaluation.comparison, origin, show)


def _figures(figures: tuple[Figure, ...]) -> Grid:
    rows = tuple(
        (f.name, _number(f.estimate.value), _interval(f.estimate, 3), str(f.estimate.of), f.words) for f in figures
    )
    return Grid(("figure", "value", "95 %", "of", "what is right"), rows, frozenset({4}))


def _section(table: Table, *notes: str) -> Section:
    rows = tuple((flat(row.label), *map(_cell, row.cells)) for row in table.rows)
    own = (table.note,) if table.note else ()
    return Section(table.title, Grid((table.head, *table.columns), rows) if rows else None, (*own, *notes))


def _cell(cell: Cell) -> str:
    if isinstance(cell, Estimate):
        interval = _interval(cell, 2)
        return _number(cell.value, 2) + (f" ({interval})" if interval != UNKNOWN else "")
    return _number(cell, 2) if isinstance(cell, float) else UNKNOWN if cell is None else str(cell)


def _number(value: float | None, places: int = 3) -> str:
    return UNKNOWN if value is None else f"{value:.{places}f}"


def _interval(estimate: Estimate, places: int) -> str:
    if estimate.low is None or estimate.high is None:
        return UNKNOWN
    return f"{estimate.low:.{places}f}–{estimate.high:.{places}f}"


def _calibration(calibration: Calibration) -> Iterator[Section]:
    if not calibration.known:
        why = "No event that was read carries a confidence: how well it is calibrated is unknown."
        yield Section(calibration.reliability.title, notes=(why,))
        return
    notes = [f"Expected calibration error: {_number(calibration.expected_error)} over {calibration.known:,} events."]
    if calibration.unknown:
        notes.append(
            f"{calibration.unknown:,} more events carry no confidence: they stand in no line, and no --min-confidence "
            "leaves them out."
        )
    yield _section(calibration.reliability, *notes)
    yield _section(calibration.thresholds)


def _comparison(comparison: Comparison, origin: Origin, show: int) -> Iterator[Section]:
    rows = tuple(
        (
            f.name,
            _number(f.this),
            _number(f.other),
            _signed(f.difference.value),
            UNKNOWN if f.difference.low is None else f"{_signed(f.difference.low)} to {_signed(f.difference.high)}",
            f.better or "",
        )
        for f in comparison.figures
    )
    head = ("figure", "this", "other", "difference", "95 %", "better")
    who = f"this: {origin.who}; other: {origin.against}."
    how = "Both readers on the same draws; better where the interval leaves out 0."
    yield Section("This reader and the other", Grid(head, rows, frozenset({5})), (who, how))
    shown = comparison.passages[:show]
    notes = [
        f"They differ in {len(comparison.passages)} passages; of the things that differ, this reader is right in "
        f"{comparison.right('this')} and the other in {comparison.right('other')}."
    ]
    if len(shown) < len(comparison.passages):
        notes.append(f"The {len(shown)} with most differences; --show N lists more.")
    lists = tuple((_passage(p), tuple(map(_disagreement, p.disagreements))) for p in shown)
    yield Section("Where they differ", None, tuple(notes), lists)


def _passage(passage: PassageDifference) -> str:
    return f"{passage.id}: this right in {passage.right('this')}, other right in {passage.right('other')}"


def _disagreement(one: Disagreement) -> str:
    if one.detail:
        return f"{one.right}: has the right {one.detail} of the {one.kind} {one.words}"
    if one.in_gold:
        return f"{one.right}: alone found the {one.kind} {one.words}"
    return f"{one.right}: rightly without the {one.kind} {one.words}, which is not in the gold"


def _signed(value: float | None) -> str:
    if value is None:
        return UNKNOWN
    written = f"{value:+.3f}"
    return SIGNED[written[0]] + written[1:] if float(written) else "0.000"
