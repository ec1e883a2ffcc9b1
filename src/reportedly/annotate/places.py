"""Place names and what they stand for."""

from reportedly.model.annotation import Annotation
from reportedly.model.place import Place


class PlaceFinder:
    """Finds place names and resolves them, with the report's other places as context."""

    def find(self, annotation: Annotation) -> tuple[Place, ...]:
        """Places in text order, without overlap."""
        return ()


def load_place_finder() -> PlaceFinder:
    """Build a finder."""
    return PlaceFinder()
