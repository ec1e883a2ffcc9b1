"""How sure the author and the source are that an event happened."""

from dataclasses import dataclass

from reportedly.coding.events.trigger import Trigger
from reportedly.coding.statements import Attribution
from reportedly.model.annotation import Annotation
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.reading import Question


@dataclass(frozen=True, slots=True)
class Certainty:
    """The certainty of one event.

    Attributes:
        factuality: the author's commitment.
        source_factuality: the commitment of the source it rests on; None without one.
        according_to: the statement it rests on; None when the author reports it as fact or leaves it open.
        aux: auxiliary modes, in the order of `Aux`.
    """

    factuality: Factuality = Factuality.CERTAIN
    source_factuality: Factuality | None = None
    according_to: Attribution | None = None
    aux: tuple[Aux, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class FactualityJudge:
    """Holds the cue lexicons of certainty; build it once with `load_factuality_judge`."""

    def judge(
        self,
        annotation: Annotation,
        attributions: tuple[Attribution, ...],
        questions: tuple[Question, ...],
        trigger: Trigger,
    ) -> Certainty:
        """Judge one event by its trigger's place in the parse."""
        return Certainty()


def load_factuality_judge() -> FactualityJudge:
    """Build a judge on the packaged lexicons."""
    return FactualityJudge()
