"""What the judge hands on."""

from dataclasses import dataclass

from reportedly.coding.statements.attribution import Attribution
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Aux, Factuality


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
