"""Find statements by cue, parse and quotation marks."""

from reportedly.coding.actors import ReportActors
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation


class StatementFinder:
    """Holds the cue lexicon; build it once with `load_statement_finder`."""

    def find(self, annotation: Annotation, actors: ReportActors) -> tuple[Attribution, ...]:
        """Statements in text order of their cue; nested ones point to their parent."""
        return ()


def load_statement_finder() -> StatementFinder:
    """Build a finder on the packaged cue lexicon."""
    return StatementFinder()
