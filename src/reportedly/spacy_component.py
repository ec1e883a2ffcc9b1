"""The spaCy component: `nlp.add_pipe("reportedly")` puts a Reading on `doc._.reading`."""

from typing import Any

from reportedly.annotate.annotator import Annotator
from reportedly.annotate.encoder import load_encoder
from reportedly.annotate.parse import annotation_of
from reportedly.annotate.places import load_place_finder
from reportedly.annotate.times import load_time_finder
from reportedly.coding import load_coder
from reportedly.data.weights import unavailable
from reportedly.errors import ConfigurationError, InputError
from reportedly.model.report import Report
from reportedly.pipeline import reader_of
from reportedly.text.document import check_published


class Component:
    """Codes a parsed Doc; the publication date is read from `doc.user_data["published"]` where it is set."""

    def __init__(self, nlp: Any) -> None:
        learned = unavailable() is None
        encoder = load_encoder() if learned else None
        self._annotator = Annotator(nlp, load_time_finder(), load_place_finder(), encoder)
        self._coder = load_coder(learned=learned)

    def __call__(self, doc: Any) -> Any:
        """Read the document and set `doc._.reading`.

        Raises:
            InputError: the publication date is none.
            ConfigurationError: nothing in the pipeline has parsed the document.
        """
        if not doc.has_annotation("DEP"):
            raise ConfigurationError(
                "the document is not parsed", "add the component after the parser of an English pipeline", "annotate"
            )
        published, wrong = check_published(doc.user_data.get("published"), "doc.user_data")
        if wrong:
            raise InputError(wrong[0].message, wrong[0].remedy, wrong[0].stage)
        report = Report(id="doc", text=doc.text, published=published, published_from="given" if published else None)
        annotation = self._annotator.enrich(annotation_of(report, doc))
        doc._.reading = self._coder.code(annotation, reader_of(self._annotator, self._coder))
        return doc


def make_component(nlp: Any, name: str) -> Component:  # noqa: ARG001 (spaCy passes the name)
    """Build the component; spaCy calls this through the entry point."""
    from spacy.tokens import Doc

    if not Doc.has_extension("reading"):
        Doc.set_extension("reading", default=None)
    return Component(nlp)


def register() -> None:
    """Make the factory known to spaCy; run by the entry point's import."""
    from spacy.language import Language

    if not Language.has_factory("reportedly"):
        Language.factory("reportedly", func=make_component)


register()
