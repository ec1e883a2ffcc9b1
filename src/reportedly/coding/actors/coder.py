"""Noun phrases → PLOVER actors, as of the report's date."""

from reportedly.model.actor import Actor
from reportedly.model.annotation import Annotation


class ReportActors:
    """The parties of one report; answers by the head token of a noun phrase."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation

    def party(self, token: int) -> tuple[Actor, ...]:
        """Code the noun phrase whose head is `token`, with its coordinated heads ("troops and police").

        A pronoun or definite description ("he", "the group", "the ministry") has the code of what it stands for.

        Returns:
            One actor for each member; () where the phrase names no political actor (a thing, an event, a place where
            something happens).
        """
        return ()

    def name(self, token: int) -> str:
        """Fullest name in the report of whoever the noun phrase headed by `token` names, without article or title;
        the description itself where nobody is named.
        """
        return self._annotation.tokens[token].text

    def antecedent(self, token: int) -> int | None:
        """Head token of the noun phrase that a pronoun or definite description stands for; None when unresolved."""
        return None


class ActorCoder:
    """Holds the actor lexicons; build it once with `load_actor_coder`."""

    def of(self, annotation: Annotation) -> ReportActors:
        """Resolve the parties of one report."""
        return ReportActors(annotation)


def load_actor_coder() -> ActorCoder:
    """Build a coder on the packaged lexicons."""
    return ActorCoder()
