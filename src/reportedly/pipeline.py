"""The tour: one report through every stage.

bytes → `text` → Report → `annotate` → Annotation → `coding` → Reading
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.annotate import Annotator, load_annotator
from reportedly.coding import Coder, load_coder
from reportedly.data.weights import unavailable
from reportedly.errors import ConfigurationError, ReportedlyError, StageError
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Failure, Reader, Reading
from reportedly.model.report import Report
from reportedly.text.document import Received
from reportedly.version import VERSION

BATCH_SIZE = 32
BATCH_CHARACTERS = 50_000
"""Text that is parsed at once: batches make short reports faster; memory grows by 2.5 kB a character."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A reader with its model and lexicons loaded; build it once with `load_pipeline`."""

    annotator: Annotator
    coder: Coder
    missing: str | None = None
    """What is not installed of the learned reader, where rules read in its stead; None where nothing is."""

    def read(self, report: Report) -> Reading:
        """Read one report.

        Raises:
            StageError: a stage broke on it; the error that it raised is the cause.
        """
        with _stage("annotate", report):
            annotation = self.annotator.annotate(report)
        return self._code(annotation)

    def read_many(self, documents: Iterable[Received]) -> Iterator[Reading]:
        """Read documents in order, as they come in; none is left out.

        One that was refused, or that a stage breaks on, has a Reading that holds its failures and nothing else.
        """
        for batch in _batches(documents):
            annotations = iter(self._annotate([document.report for document in batch if not document.refused]))
            for document in batch:
                yield self._finish(document, None if document.refused else next(annotations))

    def _annotate(self, reports: Sequence[Report]) -> list[Annotation | StageError]:
        """Annotate a batch at once; where that breaks, one by one, so that only the report at fault is lost."""
        try:
            with _stage("annotate", *reports):
                return list(self.annotator.annotate_many(reports, BATCH_SIZE))
        except StageError:
            return [self._annotate_one(report) for report in reports]

    def _annotate_one(self, report: Report) -> Annotation | StageError:
        try:
            with _stage("annotate", report):
                return self.annotator.annotate(report)
        except StageError as error:
            return error

    def _finish(self, document: Received, annotation: Annotation | StageError | None) -> Reading:
        """The reading of a document, with what went wrong on the way."""
        unread = Reading(document.report, self.reader, failures=document.failures, unread=True)
        if annotation is None:
            return unread
        try:
            if isinstance(annotation, StageError):
                raise annotation
            return replace(self._code(annotation), failures=document.failures)
        except StageError as error:
            log.debug("%s", error, exc_info=error)
            failure = Failure(error.stage, error.message, error.remedy)
            return replace(unread, failures=(*document.failures, failure))

    def _code(self, annotation: Annotation) -> Reading:
        with _stage("coding", annotation.report):
            return self.coder.code(annotation, self.reader)

    @property
    def reader(self) -> Reader:
        """What a reading says it was read by."""
        return reader_of(self.annotator, self.coder)


def reader_of(annotator: Annotator, coder: Coder) -> Reader:
    """What a reading says it was read by."""
    if coder.learned is None:
        return Reader(VERSION, annotator.model)
    return Reader(VERSION, annotator.model, "learned", coder.learned.digest)


@contextmanager
def _stage(stage: str, *reports: Report) -> Iterator[None]:
    """Give an error that a stage did not foresee the names of stage and report."""
    try:
        yield
    except ReportedlyError:
        raise
    except Exception as error:
        names = ", ".join(report.id for report in reports)
        remedy = "this is a defect of reportedly: run with --debug and report what it shows"
        raise StageError(f"{names}: the stage broke ({type(error).__name__})", remedy, stage) from error


def _batches(documents: Iterable[Received]) -> Iterator[list[Received]]:
    batch: list[Received] = []
    characters = 0
    for document in documents:
        if batch and characters + len(document.report.text) > BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
        batch.append(document)
        characters += len(document.report.text)
        if len(batch) == BATCH_SIZE:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def load_pipeline(
    model: str | None = None,
    dictionaries: Sequence[str] = (),
    reader: str | None = None,
    min_confidence: float | None = None,
) -> Pipeline:
    """Load the language model, the lexicons and the weights (about two seconds).

    Args:
        model: name of an installed spaCy English package; None for the default one.
        dictionaries: files of actors that are read beside the packaged ones.
        reader: "rules" or "learned"; None for the learned one where its weights are installed, else rules.
        min_confidence: events that the learned reader holds less likely are left out, a probability; None for the
            optimum of precision and recall on the development passages.

    Raises:
        ConfigurationError: there is no such package or reader, a dictionary cannot be read, or the learned reader is
            asked for and not installed.
    """
    if reader not in (None, "rules", "learned"):
        raise ConfigurationError(f"there is no reader {reader}", "choose rules or learned", "settings")
    missing = None if reader == "rules" else unavailable()
    if missing and reader == "learned":
        raise ConfigurationError(f"the learned reader is not installed: {missing}", "use --reader rules", "settings")
    learned = reader != "rules" and not missing
    coder = load_coder((Path(d) for d in dictionaries), learned, min_confidence)
    try:
        annotator = load_annotator(model, learned)
    except ModuleNotFoundError as error:
        if model is None or error.name != model:
            raise
        raise ConfigurationError(
            f"the language model {model} is not installed", f"pip install {model}, or leave out --model", "settings"
        ) from error
    return Pipeline(annotator, coder, missing)
