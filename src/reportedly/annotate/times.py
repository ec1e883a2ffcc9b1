"""Temporal expressions (TIMEX3)."""

from reportedly.model.annotation import Annotation
from reportedly.model.time import Time


class TimeFinder:
    """Finds temporal expressions and resolves them against the report's date."""

    def find(self, annotation: Annotation) -> tuple[Time, ...]:
        """Times in text order, without overlap."""
        return ()


def load_time_finder() -> TimeFinder:
    """Build a finder."""
    return TimeFinder()
