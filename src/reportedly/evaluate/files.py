"""A gold file, and a file of readings: what of them can be scored, and what cannot, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.evaluate.coding import Coding, Passage
from reportedly.evaluate.faults import faults
from reportedly.evaluate.lines import read_lines
from reportedly.evaluate.records import coding_of
from reportedly.model.reading import Failure

GOLD_FORM = "one passage a line, as docs/formats/gold.md describes it"
READINGS_FORM = "one reading a line, as `reportedly read --jsonl` writes it"


@dataclass(frozen=True, slots=True)
class Gold:
    """The passages of a gold file.

    Attributes:
        passages: those that keep to the guide, in the order of the file.
        failures: every fault of the others.
        faulty: lines that are left out.
    """

    passages: tuple[Passage, ...]
    failures: tuple[Failure, ...]
    faulty: int


@dataclass(frozen=True, slots=True)
class Readings:
    """Codings by the id of their passage, and what is wrong with lines that hold none."""

    codings: Mapping[str, Coding]
    failures: tuple[Failure, ...]


def load_gold(path: str) -> Gold:
    """Read a gold file; a line with a fault is left out, and each of its faults is told.

    Raises:
        InputError: there is no such file, or none of its lines keeps to the guide.
    """
    passages: dict[str, Passage] = {}
    failures: list[Failure] = []
    faulty = 0
    for line in read_lines(path, "gold", GOLD_FORM):
        if isinstance(line, Failure):
            found = [line]
        else:
            found = [Failure("gold", f"{line.name}: {fault.what}", fault.remedy) for fault in faults(line.record)]
            if not found and line.record["id"] in passages:
                what = f"{line.name}: the id “{line.record['id']}” has been given before"
                found = [Failure("gold", what, "give every passage an id of its own")]
        failures.extend(found)
        faulty += bool(found)
        if not found and not isinstance(line, Failure):
            record = line.record
            passages[record["id"]] = Passage(
                record["id"], record["text"], record["published"], record.get("outlet"), coding_of(record)
            )
    if not passages:
        first = f"; the first fault: {failures[0].message}" if failures else ""
        raise InputError(f"{path}: has no passage that can be scored{first}", GOLD_FORM, "gold")
    return Gold(tuple(passages.values()), tuple(failures), faulty)


def load_readings(path: str) -> Readings:
    """Read a file of readings; of several with one id, the last counts.

    Raises:
        InputError: there is no such file, or none of its lines is a reading.
    """
    codings: dict[str, Coding] = {}
    failures: list[Failure] = []
    for line in read_lines(path, "readings", READINGS_FORM):
        if isinstance(line, Failure):
            failures.append(line)
            continue
        identity = line.record.get("id")
        if not isinstance(identity, str):
            failures.append(Failure("readings", f"{line.name}: has no “id”", "give the id of the gold's passage"))
            continue
        try:
            codings[identity] = coding_of(line.record)
        except ValueError as error:
            failures.append(Failure("readings", f"{line.name}: {error}", READINGS_FORM))
    if not codings:
        first = f"; the first fault: {failures[0].message}" if failures else ""
        raise InputError(f"{path}: has no reading that can be scored{first}", READINGS_FORM, "readings")
    return Readings(codings, tuple(failures))
