"""How sure: FactBank's scale and PLOVER's auxiliary modes.

Source: Saurí and Pustejovsky 2009, FactBank; PLOVER manual 2021-09, “Auxiliary modes”.
"""

from enum import StrEnum


class Factuality(StrEnum):
    """Commitment of a source, or of the author, to an event having happened."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAINLY_NOT = "CT-"
    PROBABLY_NOT = "PR-"
    POSSIBLY_NOT = "PS-"
    CERTAIN_WHICH_UNKNOWN = "CTu"
    UNCOMMITTED = "UU"


class Aux(StrEnum):
    """PLOVER's auxiliary modes, in the order in which they are always written."""

    HISTORICAL = "historical"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATION = "negation"


def negated(value: Factuality) -> Factuality:
    """The same commitment to the opposite; the uncommitted values stay."""
    flipped = {"+": "-", "-": "+"}.get(value[-1])
    return Factuality(value[:-1] + flipped) if flipped else value
