"""How actors stand to one another, said outright."""

from reportedly.coding.actors import ReportActors
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Stance


def find_stances(annotation: Annotation, actors: ReportActors) -> tuple[Stance, ...]:
    """Stances in text order."""
    return ()
