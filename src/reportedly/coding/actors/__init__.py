"""Who the noun phrases of a report are."""

from reportedly.coding.actors.belonging import UNTOLD
from reportedly.coding.actors.coder import ActorCoder, ReportActors, load_actor_coder

__all__ = ["UNTOLD", "ActorCoder", "ReportActors", "load_actor_coder"]
