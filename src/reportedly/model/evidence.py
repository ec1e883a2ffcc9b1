"""Why the machine decided."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason behind a decision.

    Attributes:
        stage: which stage decided ("statements", "triggers", "factuality", "actors", …).
        rule: name of the rule or lexicon entry.
        cue: the words of the text that the rule went by; None when it went by none.
        score: in [0, 1], not calibrated; None when the rule does not grade.
    """

    stage: str
    rule: str
    cue: str | None = None
    score: float | None = None
