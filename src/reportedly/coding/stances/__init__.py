"""How actors stand to one another, said outright: "a sworn enemy of", "Riyadh's old friend", "calls Kyiv a partner"."""

from collections.abc import Sequence

from reportedly.coding.actors import ReportActors
from reportedly.coding.stances.finder import Finder
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Stance
from reportedly.model.statement import Statement

__all__ = ["find_stances"]


def find_stances(
    annotation: Annotation, actors: ReportActors, statements: Sequence[Statement] = ()
) -> tuple[Stance, ...]:
    """Stances in text order; `statements` tell who speaks where words are quoted ("our oldest friend")."""
    finder = Finder(annotation, actors, statements)
    found: dict[tuple[str, str, int], Stance] = {}
    for token in annotation.tokens:
        for stance in finder.at(token):
            found.setdefault((stance.holder.text, stance.target.text, stance.sign), stance)
    return tuple(sorted(found.values(), key=lambda s: s.words.spans[0].start))
