"""The tour: one report through every stage.

bytes → `text` → Report → `annotate` → Annotation → `coding` → Reading
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.annotate import Annotator, load_annotator
from reportedly.coding import Coder, load_coder
from reportedly.model.reading import Reader, Reading
from reportedly.model.report import Report
from reportedly.version import VERSION


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A reader with its model and lexicons loaded; build it once with `load_pipeline`."""

    annotator: Annotator
    coder: Coder

    def read(self, report: Report) -> Reading:
        """Read one report."""
        return self.coder.code(self.annotator.annotate(report), self.reader)

    def read_many(self, reports: Iterable[Report], batch_size: int = 32) -> Iterator[Reading]:
        """Read reports in order, parsing `batch_size` of them at a time."""
        for annotation in self.annotator.annotate_many(reports, batch_size):
            yield self.coder.code(annotation, self.reader)

    @property
    def reader(self) -> Reader:
        """What a reading says it was read by."""
        return Reader(VERSION, self.annotator.model)


def load_pipeline(model: str | None = None) -> Pipeline:
    """Load the language model and the lexicons (about two seconds)."""
    return Pipeline(load_annotator(model), load_coder())
