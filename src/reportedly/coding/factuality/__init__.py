"""How sure the author and the source are that an event happened."""

from reportedly.coding.factuality.certainty import Certainty
from reportedly.coding.factuality.judge import FactualityJudge, load_factuality_judge

__all__ = ["Certainty", "FactualityJudge", "load_factuality_judge"]
