"""The one pass over a report's words."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from itertools import islice, repeat
from typing import Any

from reportedly.annotate.encoder import Encoded, Encoder, load_encoder, word_vectors
from reportedly.annotate.parse import annotation_of, load_language, plain_contractions
from reportedly.annotate.places import PlaceFinder, load_place_finder
from reportedly.annotate.quotations import find_quotations
from reportedly.annotate.times import TimeFinder, load_time_finder
from reportedly.model.annotation import Annotation
from reportedly.model.report import Report


class Annotator:
    """Parses reports and marks quotations, times and places in them.

    Holds the language model and, for the learned reader, the encoder; build it once with `load_annotator`.
    """

    def __init__(self, language: Any, times: TimeFinder, places: PlaceFinder, encoder: Encoder | None = None) -> None:
        self.language = language
        self._times = times
        self._places = places
        self._encoder = encoder

    @property
    def model(self) -> str:
        """Name and version of the language model."""
        meta = self.language.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def annotate(self, report: Report) -> Annotation:
        """Annotate one report."""
        return next(self.annotate_many([report]))

    def annotate_many(self, reports: Iterable[Report], batch_size: int = 32) -> Iterator[Annotation]:
        """Annotate reports in order, parsing `batch_size` of them at a time."""
        waiting = iter(reports)
        while batch := list(islice(waiting, batch_size)):
            bodies = [report.body() for report in batch]
            encoding = self._encoder.start(bodies) if self._encoder else repeat(None, len(batch))
            docs = self.language.pipe(map(plain_contractions, bodies), batch_size=batch_size)
            for report, doc, encoded in zip(batch, docs, encoding, strict=True):
                yield self.enrich(annotation_of(report, doc), encoded)

    def enrich(self, annotation: Annotation, encoded: Future[Encoded] | None = None) -> Annotation:
        """Add quotations, times, places and, with an encoder, vectors to a parse."""
        annotation = replace(annotation, quotations=find_quotations(annotation))
        annotation = replace(annotation, times=self._times.find(annotation))
        annotation = replace(annotation, places=self._places.find(annotation))
        if self._encoder is None:
            return annotation
        found = encoded.result() if encoded else self._encoder.encode(annotation.report.body())
        return replace(annotation, vectors=word_vectors(found, annotation))


def load_annotator(model: str | None = None, encode: bool = False) -> Annotator:
    """Build an annotator on the named spaCy model package, on the default one when None; with the encoder or without.

    Raises:
        ModuleNotFoundError: no such package is installed.
        FileNotFoundError: the encoder is wanted and not part of this installation.
    """
    encoder = load_encoder() if encode else None
    return Annotator(load_language(model), load_time_finder(), load_place_finder(), encoder)
