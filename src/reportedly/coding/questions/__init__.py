"""What a report marks as not known: an open predicate, and the clause or the thing that it is said of."""

from reportedly.coding.questions.found import Found
from reportedly.coding.questions.reader import Reader
from reportedly.model.annotation import Annotation
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Question

__all__ = ["find_questions"]


def find_questions(annotation: Annotation) -> tuple[Question, ...]:
    """Open questions in text order."""
    quoted = frozenset(i for q in annotation.quotations for i in range(q.start, q.end))
    found: list[Found] = []
    for sentence in annotation.sentences:
        found.extend(Reader(annotation, sentence, quoted).read())
    return tuple(_question(annotation, f) for f in sorted(found, key=lambda f: min(f.cue[0], f.about[0])))


def _question(annotation: Annotation, found: Found) -> Question:
    cue, about = annotation.extent(range(*found.cue)), annotation.extent(range(*found.about))
    return Question(cue, about, (Evidence("questions", found.rule, cue.text),))
