"""How actors stand to one another, said outright: "a sworn enemy of", "Riyadh's old friend", "calls Kyiv a partner"."""

from reportedly.coding.actors import ReportActors
from reportedly.coding.stances.finder import Finder
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Stance

__all__ = ["find_stances"]


def find_stances(annotation: Annotation, actors: ReportActors) -> tuple[Stance, ...]:
    """Stances in text order."""
    finder = Finder(annotation, actors)
    found: dict[tuple[str, str, int], Stance] = {}
    for token in annotation.tokens:
        for stance in finder.at(token):
            found.setdefault((stance.holder.text, stance.target.text, stance.sign), stance)
    return tuple(sorted(found.values(), key=lambda s: s.words.spans[0].start))
