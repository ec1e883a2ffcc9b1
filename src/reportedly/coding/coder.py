"""One annotation through every coding stage, in the order in which each needs the one before."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reportedly.coding.actors import ActorCoder, load_actor_coder
from reportedly.coding.events.assembly import EventCoder, load_event_coder
from reportedly.coding.questions import find_questions
from reportedly.coding.stances import find_stances
from reportedly.coding.statements import StatementFinder, load_statement_finder
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Reader, Reading


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes annotations; holds the lexicons. Build it once with `load_coder`."""

    actors: ActorCoder
    statements: StatementFinder
    events: EventCoder

    def code(self, annotation: Annotation, reader: Reader) -> Reading:
        """Read one annotated report."""
        actors = self.actors.of(annotation)
        attributions = self.statements.find(annotation, actors)
        questions = find_questions(annotation)
        return Reading(
            report=annotation.report,
            reader=reader,
            statements=tuple(a.statement for a in attributions),
            events=self.events.code(annotation, actors, attributions, questions),
            questions=questions,
            stances=find_stances(annotation, actors, tuple(a.statement for a in attributions)),
            times=annotation.times,
            places=annotation.places,
        )


def load_coder(dictionaries: Iterable[Path] = ()) -> Coder:
    """Build a coder on the packaged lexicons and, before them, users' own dictionaries of actors.

    Raises:
        ConfigurationError: a dictionary cannot be read.
    """
    return Coder(load_actor_coder(dictionaries), load_statement_finder(), load_event_coder())
