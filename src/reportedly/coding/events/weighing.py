"""Choose the sides of an event among all candidates by weights fitted to our own gold.

The rules of `parties` and `implied` are sure where the clause names a side and guess where it does not; this stage
weighs their choice against everyone else in the report. `data/side_weights.tsv` holds the weights, one feature a line,
so that anyone can see what counts for what; `python -m tools.fit_sides GOLD… --test` measures them on files that they
have not seen: exact actors .749 by rule, .760 by weight; recipients .512, .538; all sides of reciprocal events .396,
.448 (2026-11, 3,242 events of eight files; docs/decisions/0004-sides-by-weight.md).
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reportedly.coding.events.candidates import (
    ACTOR,
    RECIPIENT,
    Candidate,
    Codes,
    candidates,
    codes,
    joint_candidates,
    setting_of,
)
from reportedly.coding.events.implied import Implied, Sides
from reportedly.coding.events.parties import Side
from reportedly.data import table


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each feature, for actors, recipients, and all sides of a reciprocal event."""

    actor: Mapping[str, float]
    recipient: Mapping[str, float]
    joint: Mapping[str, float]


def weigh(implied: Implied, weights: Weights) -> tuple[Sides, ...]:
    """The sides of every trigger, chosen anew from what the rules have filled in."""
    return tuple(_weigh(implied, k, weights) for k in range(len(implied.triggers)))


def _weigh(implied: Implied, k: int, weights: Weights) -> Sides:
    actor, recipient = implied.sides[k]
    setting = setting_of(implied, k)
    if implied.reciprocal(k):
        return _choose(joint_candidates(setting), weights.joint, actor), recipient
    return (
        _choose(candidates(setting, ACTOR), weights.actor, actor),
        _choose(candidates(setting, RECIPIENT), weights.recipient, recipient),
    )


def _choose(found: dict[Codes, Candidate], weights: Mapping[str, float], rule: Side) -> Side:
    """The heaviest candidate with its share of all weight; of equals the first by code."""
    totals = {key: _total(found[key].features, weights) for key in sorted(found)}
    best = max(totals, key=lambda key: totals[key])
    share = 1 / sum(math.exp(total - totals[best]) for total in totals.values())
    side = found[best].side
    if best == codes(rule):
        side = rule
    return replace(side, share=share)


def _total(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """Sum of the weights, exact, so that the order of a set does not matter."""
    return math.fsum(weights[f] for f in features if f in weights)


def load_weights() -> Weights:
    """Load the packaged weights."""
    sides: dict[str, dict[str, float]] = {"actor": {}, "recipient": {}, "joint": {}}
    for row in table("side_weights.tsv"):
        sides[row["side"]][row["feature"]] = float(row["weight"])
    return Weights(**sides)
