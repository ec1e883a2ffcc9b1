"""What was read in one report."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.event import Event
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.place import Place
from reportedly.model.report import Report
from reportedly.model.span import Extent
from reportedly.model.statement import Statement
from reportedly.model.time import Time


@dataclass(frozen=True, slots=True)
class Question:
    """What the report marks as not known: the words that mark it, and what it is about."""

    cue: Extent
    about: Extent
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Stance:
    """How one actor stands to another, said outright.

    Attributes:
        holder: whose stance ("from" in files).
        target: towards whom ("to" in files).
        sign: +1 friend, -1 foe.
        words: the words that say so.
    """

    holder: Extent
    target: Extent
    sign: int
    words: Extent
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be read, or not as it was given.

    Attributes:
        stage: where it went wrong ("input", "encoding", "language", "main content", "published", "annotate", …).
        message: what is wrong; names the file and line where there are any.
        remedy: what to do about it; None when nothing.
        severity: an error left something unread or unused; a warning did not.
    """

    stage: str
    message: str
    remedy: str | None = None
    severity: Literal["error", "warning"] = "error"


@dataclass(frozen=True, slots=True)
class Reader:
    """What read it.

    Attributes:
        version: of this package.
        model: name of the language model with its version.
        name: "rules" or "learned".
        weights: first digits of the SHA-256 of the learned reader's weights; None for rules.
    """

    version: str
    model: str
    name: str = "rules"
    weights: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands between two parties that the caller marked: the best-supported event.

    Attributes:
        type: PLOVER type.
        mode: PLOVER mode; None when it has none.
        aux: auxiliary modes that hold.
        factuality: the author's commitment.
        trigger: the words that name it.
    """

    type: str
    mode: str | None
    aux: tuple[Aux, ...]
    factuality: Factuality
    trigger: Extent
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with everything that was read in it.

    Attributes:
        pair: what stands between the two marked parties; None without marks, or where nothing was read between them.
        unread: the report was refused, or a stage broke on it: the other fields are empty, and `failures` says why.
    """

    report: Report
    reader: Reader
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    questions: tuple[Question, ...] = ()
    stances: tuple[Stance, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    pair: Pair | None = None
    failures: tuple[Failure, ...] = ()
    unread: bool = False
