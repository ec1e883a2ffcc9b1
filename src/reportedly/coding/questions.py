"""What a report marks as not known."""

from reportedly.model.annotation import Annotation
from reportedly.model.reading import Question


def find_questions(annotation: Annotation) -> tuple[Question, ...]:
    """Open questions in text order."""
    return ()
