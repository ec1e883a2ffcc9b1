"""Find the words that name events, with PLOVER type and mode."""

from reportedly.coding.actors import ReportActors
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.statements import Attribution
from reportedly.model.annotation import Annotation


class TriggerFinder:
    """Holds the event lexicon; build it once with `load_trigger_finder`."""

    def find(
        self, annotation: Annotation, actors: ReportActors, attributions: tuple[Attribution, ...]
    ) -> tuple[Trigger, ...]:
        """Triggers in text order, one for each real act."""
        return ()


def load_trigger_finder() -> TriggerFinder:
    """Build a finder on the packaged event lexicon."""
    return TriggerFinder()
