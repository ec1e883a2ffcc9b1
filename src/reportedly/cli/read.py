"""`reportedly read`: read reports and print the picture, or the Readings as JSON."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.messages import complain

if TYPE_CHECKING:
    from reportedly.config import Settings
    from reportedly.model.reading import Reading
    from reportedly.pipeline import Pipeline
    from reportedly.text.document import Given


LINE_BREAKS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Characters that JSON leaves alone but at which many programs end a line."""


class Exit(IntEnum):
    """What the command tells its caller."""

    OK = 0
    FAILED = 1
    PARTIAL = 3


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|DIR|-",
            help="Text, HTML or JSON lines; a folder of those; - for standard input.",
            show_default=False,
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Day of publication, YYYY-MM-DD, of what does not say its own in JSON lines. Without it, a date is "
            "taken from the document only.",
            show_default=False,
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.", show_default=False)] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.", show_default=False)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the Reading as JSON; a list where several.")] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one Reading a line, as they come.")] = False,
    trace: Annotated[bool, typer.Option("--trace", help="Show what each stage found, and why.")] = False,
    model: Annotated[
        str | None, typer.Option(metavar="PACKAGE", help="Installed spaCy English pipeline.", show_default=False)
    ] = None,
    dictionary: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Actor dictionary of your own; may be repeated.", show_default=False),
    ] = None,
    reader: Annotated[
        str | None,
        typer.Option(
            metavar="rules|learned",
            help="Who reads the events: rules alone, or the weights fitted on our own passages as well (the default "
            "where they are installed).",
            show_default=False,
        ),
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(
            metavar="P",
            min=0,
            max=1,
            help="Leave out events that the learned reader holds less likely: more of them right, fewer found.",
            show_default=False,
        ),
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks.")] = False,
) -> None:
    """Read reports: what was said, what happened, how sure, and what is not known.

    Exit codes: 0 all was read, 1 nothing was, 2 the command is wrong, 3 some of it could not be read.
    """
    if as_json + as_jsonl + trace > 1:
        raise typer.BadParameter("choose one of --json, --jsonl and --trace")
    given = _given(published, outlet, title)
    start_log(debug)
    from reportedly.config import Settings, load_configuration

    flags = Settings(model, tuple(dictionary or ()), reader, min_confidence)
    pipeline = load(load_configuration(flags).settings)
    run(pipeline, paths, given, as_json=as_json, as_jsonl=as_jsonl, trace=trace)


def run(
    pipeline: "Pipeline",
    paths: list[str],
    given: "Given",
    *,
    as_json: bool = False,
    as_jsonl: bool = False,
    trace: bool = False,
) -> None:
    """Read files, print what was read, and exit with what the caller should know."""
    import sys
    from io import BufferedReader

    from reportedly.errors import ConfigurationError, InputError
    from reportedly.text.readers import read_files

    if sys.stdout is None:
        raise ConfigurationError("the output is closed", "give the command somewhere to write", "output")

    def standard_input() -> BufferedReader:
        if sys.stdin is None:
            raise InputError("standard input: is closed", "give a file, or something to read")
        stream = sys.stdin.buffer
        assert isinstance(stream, BufferedReader), "standard input is open for reading"
        return stream

    count = Count()
    readings = count.watch(pipeline.read_many(read_files(paths, given, standard_input)))
    if as_jsonl:
        _print_lines(readings)
    elif as_json:
        _print_json(readings)
    else:
        _print_pictures(readings, trace)
    sys.stdout.flush()
    raise typer.Exit(count.exit_code)


class Count:
    """Counts readings on their way out and says on standard error what went wrong with them."""

    def __init__(self) -> None:
        self.read = 0
        self.failed = 0

    def watch(self, readings: "Iterable[Reading]") -> "Iterator[Reading]":
        """Pass readings on."""
        for reading in readings:
            for failure in reading.failures:
                complain(failure.message, failure.stage, failure.remedy, failure.severity)
            self.failed += any(failure.severity == "error" for failure in reading.failures)
            self.read += not reading.unread
            yield reading

    @property
    def exit_code(self) -> Exit:
        """3 where some of the input could not be read or used, 1 where none could."""
        return Exit.OK if not self.failed else Exit.PARTIAL if self.read else Exit.FAILED


def _given(published: str | None, outlet: str | None, title: str | None) -> "Given":
    from reportedly.text.document import Given, check_published

    if published == "":
        raise typer.BadParameter("it is empty; give the day as YYYY-MM-DD", param_hint="--published")
    day, wrong = check_published(published, "--published")
    if wrong:
        what = wrong[0].message.removeprefix("--published: ")
        raise typer.BadParameter(f"{what}; give the day as YYYY-MM-DD", param_hint="--published")
    return Given(day, outlet, title)


def load(settings: "Settings") -> "Pipeline":
    """The pipeline that the settings ask for."""
    import gc

    from reportedly.pipeline import load_pipeline

    pipeline = load_pipeline(settings.model, settings.dictionaries, settings.reader, settings.min_confidence)
    if pipeline.missing:
        remedy = "install the whole package, or say --reader rules"
        complain(f"rules read alone: {pipeline.missing}", "settings", remedy, "warning")
    gc.freeze()  # the model and the lexicons stay: walking them in every collection costs a tenth of the reading
    return pipeline


def start_log(debug: bool) -> None:
    """Let the log through only where the user wants to see it."""
    import logging

    logging.basicConfig(level=logging.WARNING if debug else logging.CRITICAL)
    if debug:
        logging.getLogger("reportedly").setLevel(logging.DEBUG)


def _print_lines(readings: "Iterable[Reading]") -> None:
    import json
    import sys

    from reportedly.present.record import record_of

    write_utf_8()
    for reading in readings:
        line = json.dumps(record_of(reading), ensure_ascii=False).translate(LINE_BREAKS)
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _print_json(readings: "Iterable[Reading]") -> None:
    import json
    import sys

    from reportedly.present.record import record_of

    write_utf_8()
    records = [record_of(reading) for reading in readings]
    out = records[0] if len(records) == 1 else records
    sys.stdout.write(json.dumps(out, ensure_ascii=False, indent=2) + "\n")


def write_utf_8() -> None:
    """JSON is UTF-8, whatever the terminal speaks."""
    import io
    import sys

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _print_pictures(readings: "Iterable[Reading]", trace: bool) -> None:
    from rich.console import Console

    from reportedly.present import terminal

    console = Console(highlight=False)
    show = terminal.trace if trace else terminal.picture
    for reading in readings:
        if not reading.unread:
            show(reading, console)
