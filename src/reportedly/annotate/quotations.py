"""Words between quotation marks of every kind."""

from reportedly.model.annotation import Annotation, Quotation


def find_quotations(annotation: Annotation) -> tuple[Quotation, ...]:
    """Quotations in text order; an unclosed one ends with its paragraph."""
    return ()
