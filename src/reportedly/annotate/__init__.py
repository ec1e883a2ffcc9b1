"""Report → Annotation: one parser pass, then times, places and quotations."""

from reportedly.annotate.annotator import Annotator, load_annotator

__all__ = ["Annotator", "load_annotator"]
