"""The one pass over a report's words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from reportedly.annotate.parse import annotation_of, load_language, plain_contractions
from reportedly.annotate.places import PlaceFinder, load_place_finder
from reportedly.annotate.quotations import find_quotations
from reportedly.annotate.times import TimeFinder, load_time_finder
from reportedly.model.annotation import Annotation
from reportedly.model.report import Report


class Annotator:
    """Parses reports and marks quotations, times and places in them.

    Holds the language model; build it once with `load_annotator`.
    """

    def __init__(self, language: Any, times: TimeFinder, places: PlaceFinder) -> None:
        self.language = language
        self._times = times
        self._places = places

    @property
    def model(self) -> str:
        """Name and version of the language model."""
        meta = self.language.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def annotate(self, report: Report) -> Annotation:
        """Annotate one report."""
        return self.enrich(annotation_of(report, self.language(plain_contractions(report.body()))))

    def annotate_many(self, reports: Iterable[Report], batch_size: int = 32) -> Iterator[Annotation]:
        """Annotate reports in order, parsing `batch_size` of them at a time."""
        pairs = ((plain_contractions(report.body()), report) for report in reports)
        for doc, report in self.language.pipe(pairs, as_tuples=True, batch_size=batch_size):
            yield self.enrich(annotation_of(report, doc))

    def enrich(self, annotation: Annotation) -> Annotation:
        """Add quotations, times and places to a parse."""
        annotation = replace(annotation, quotations=find_quotations(annotation))
        annotation = replace(annotation, times=self._times.find(annotation))
        return replace(annotation, places=self._places.find(annotation))


def load_annotator(model: str | None = None) -> Annotator:
    """Build an annotator on the named spaCy model package; on the default one when None."""
    return Annotator(load_language(model), load_time_finder(), load_place_finder())
