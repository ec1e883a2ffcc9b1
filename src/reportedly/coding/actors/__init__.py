"""Who the noun phrases of a report are."""

from reportedly.coding.actors.coder import ActorCoder, ReportActors, load_actor_coder

__all__ = ["ActorCoder", "ReportActors", "load_actor_coder"]
