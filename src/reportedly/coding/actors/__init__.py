"""Who the noun phrases of a report are."""

from reportedly.coding.actors.coder import UNTOLD, ActorCoder, ReportActors, load_actor_coder

__all__ = ["UNTOLD", "ActorCoder", "ReportActors", "load_actor_coder"]
