"""`reportedly evaluate`: score the reader, or readings made before, on passages with their gold."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.messages import complain
from reportedly.cli.read import Count, Exit, load, start_log, write_utf_8

if TYPE_CHECKING:
    from reportedly.evaluate.coding import Coding, Passage
    from reportedly.evaluate.evaluation import Evaluation
    from reportedly.model.reading import Failure
    from reportedly.pipeline import Pipeline
    from reportedly.present.evaluation import Origin

SHOWN_FAILURES = 20
"""Faults of one file that are told in full; a file of another kind has one on every line."""


def evaluate(
    gold: Annotated[
        str,
        typer.Argument(
            metavar="GOLD", help="Passages with their right readings, JSON lines as the gold guide has them."
        ),
    ],
    readings: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Score these readings, JSON lines as `reportedly read --jsonl` writes them; without it the passages "
            "are read now.",
            show_default=False,
        ),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Readings of another reader, to compare passage by passage.", show_default=False
        ),
    ] = None,
    show: Annotated[int, typer.Option(metavar="N", min=0, help="Passages to list where the two readers differ.")] = 10,
    min_confidence: Annotated[
        float | None,
        typer.Option(
            metavar="P", min=0, max=1, help="Leave out events that the reader holds less likely.", show_default=False
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all of it as JSON.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Print it as a page of Markdown.")] = False,
    model: Annotated[
        str | None, typer.Option(metavar="PACKAGE", help="Installed spaCy English pipeline.", show_default=False)
    ] = None,
    dictionary: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Actor dictionary of your own; may be repeated.", show_default=False),
    ] = None,
    read_by: Annotated[
        str | None,
        typer.Option("--reader", metavar="rules|learned", help="Who reads the passages.", show_default=False),
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks.")] = False,
) -> None:
    """Score readings on passages with their gold: how right, where, how sure of it, and against another reader.

    Exit codes: 0 all was scored, 1 nothing was, 2 the command is wrong, 3 some of the gold or the readings could not be
    used.
    """
    if as_json and as_markdown:
        raise typer.BadParameter("choose one of --json and --markdown")
    if readings is not None and (model or dictionary or read_by):
        raise typer.BadParameter("--readings were made before: --model, --dictionary and --reader have no say in them")
    start_log(debug)
    _check_output()
    from reportedly.evaluate.evaluation import evaluate as score
    from reportedly.evaluate.files import load_gold

    taken = load_gold(gold)
    whole = _tell(taken.failures, f"{gold}: {taken.faulty} lines left out, {len(taken.passages)} scored", "gold")
    other = reader = None
    if against is not None:
        other, used = _given(against, taken.passages)
        whole &= used
    if readings is None:
        from reportedly.config import Settings, load_configuration

        pipeline = load(load_configuration(Settings(model, tuple(dictionary or ()), read_by)).settings)
        codings, used = read_passages(pipeline, taken.passages, gold)
        reader = f"reportedly {pipeline.reader.version}, {pipeline.reader.name} reader, with {pipeline.reader.model}"
    else:
        codings, used = _given(readings, taken.passages)
    evaluation = score(taken.passages, codings, other, min_confidence)
    from reportedly.present.evaluation import Origin

    _print(
        evaluation, Origin(gold, reader, readings, against, _command()), show, as_json=as_json, as_markdown=as_markdown
    )
    raise typer.Exit(Exit.OK if whole and used else Exit.PARTIAL)


def read_passages(
    pipeline: "Pipeline", passages: "Sequence[Passage]", name: str
) -> "tuple[Mapping[str, Coding], bool]":
    """Read the passages as anyone else's reports, without their gold.

    Args:
        pipeline: the reader.
        passages: what is read.
        name: how messages call their file.

    Returns:
        The codings by id, and whether all could be read.
    """
    from reportedly.evaluate.records import coding_of
    from reportedly.present.record import record_of
    from reportedly.text.document import Given
    from reportedly.text.readers.jsonl import receive_record

    def asked(passage: "Passage") -> dict[str, str | None]:
        return {field: getattr(passage, field) for field in ("id", "text", "published", "outlet")}

    documents = (receive_record(asked(one), Given(), f"{name}, {one.id}", one.id) for one in passages)
    count = Count()
    readings = count.watch(pipeline.read_many(documents))
    codings = {reading.report.id: coding_of(record_of(reading)) for reading in readings}
    return codings, count.exit_code == Exit.OK


def _given(path: str, passages: "Sequence[Passage]") -> "tuple[Mapping[str, Coding], bool]":
    """Readings of a file, and whether every passage has one and every line could be used."""
    from reportedly.errors import InputError
    from reportedly.evaluate.files import load_readings

    taken = load_readings(path)
    whole = _tell(taken.failures, f"{path}: {len(taken.failures)} lines left out", "readings")
    ids = {passage.id for passage in passages}
    strange, missing = len(taken.codings.keys() - ids), len(ids - taken.codings.keys())
    if missing == len(ids):
        remedy = "give the readings of this gold file, with its ids"
        raise InputError(f"{path}: no reading has the id of a passage", remedy, "readings")
    if strange:
        what = f"{path}: {strange} readings have the id of no passage"
        complain(what, "readings", "they are passed over", "warning")
    if missing:
        remedy = "all that is in them counts as not found"
        complain(f"{path}: {missing} of {len(ids)} passages have no reading", "readings", remedy)
    return taken.codings, whole and not missing


def _tell(failures: "Sequence[Failure]", sum_of_them: str, stage: str) -> bool:
    """Say what could not be used; whether all could."""
    for failure in failures[:SHOWN_FAILURES]:
        complain(failure.message, failure.stage, failure.remedy, failure.severity)
    if failures:
        rest = len(failures) - SHOWN_FAILURES
        complain(sum_of_them + (f"; {rest} more faults" if rest > 0 else ""), stage)
    return not failures


def _check_output() -> None:
    import sys

    from reportedly.errors import ConfigurationError

    if sys.stdout is None:
        raise ConfigurationError("the output is closed", "give the command somewhere to write", "output")


def _command() -> str:
    """The command line that is running, as it can be run again."""
    import shlex
    import sys

    return shlex.join(["reportedly", *sys.argv[1:]])


def _print(evaluation: "Evaluation", origin: "Origin", show: int, *, as_json: bool, as_markdown: bool) -> None:
    import json
    import sys

    from reportedly.present.evaluation import markdown_of, text_of
    from reportedly.present.evaluation_record import record_of_evaluation

    if as_json:
        write_utf_8()
        record = record_of_evaluation(evaluation, origin, show)
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    elif as_markdown:
        write_utf_8()
        sys.stdout.write(markdown_of(evaluation, origin, show))
    else:
        sys.stdout.write(text_of(evaluation, origin, show))
    sys.stdout.flush()
