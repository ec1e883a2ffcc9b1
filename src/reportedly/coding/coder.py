"""One annotation through every coding stage, in the order in which each needs the one before."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.coding.actors import ActorCoder, load_actor_coder
from reportedly.coding.events.assembly import EventCoder, events_of, load_event_coder
from reportedly.coding.learned.inputs import Heard
from reportedly.coding.learned.reader import LearnedReader, load_learned_reader
from reportedly.coding.learned.speech import speech
from reportedly.coding.questions import find_questions
from reportedly.coding.relation import pair_by_rule, tokens_of
from reportedly.coding.stances import find_stances
from reportedly.coding.statements import StatementFinder, load_statement_finder
from reportedly.coding.statements.passage import passage_of
from reportedly.model.annotation import Annotation
from reportedly.model.reading import Reader, Reading


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes annotations; holds the lexicons. Build it once with `load_coder`."""

    actors: ActorCoder
    statements: StatementFinder
    events: EventCoder
    learned: LearnedReader | None = None

    def code(self, annotation: Annotation, reader: Reader) -> Reading:
        """Read one annotated report."""
        actors = self.actors.of(annotation)
        passage = passage_of(annotation)
        drafts = self.statements.drafts(passage)
        attributions = self.statements.settle(passage, drafts, actors)
        questions = find_questions(annotation)
        matches = self.events.triggers.matches(annotation)
        coded = self.events.by_rule(annotation, actors, attributions, questions, matches)
        parties = annotation.report.parties
        marked = tuple(tokens_of(annotation, words) for words in parties) if parties else ()
        pair = None
        if self.learned is not None:
            heard = Heard(annotation, actors, attributions, questions)
            seen = self.learned.see(heard, coded, matches)
            weighed = speech(passage, drafts, seen.words, self.learned.network.labels, self.statements.cues)
            if weighed != drafts:
                attributions = self.statements.settle(passage, weighed, actors)
                heard = replace(heard, attributions=attributions)
            coded = self.learned.read(heard, seen)
            pair = self.learned.pair(heard, seen, coded, *marked) if marked else None
        elif marked:
            pair = pair_by_rule(annotation, coded, *marked)
        return Reading(
            report=annotation.report,
            reader=reader,
            statements=tuple(a.statement for a in attributions),
            events=events_of(annotation, coded),
            questions=questions,
            stances=find_stances(annotation, actors, tuple(a.statement for a in attributions)),
            times=annotation.times,
            places=annotation.places,
            pair=pair,
        )


def load_coder(dictionaries: Iterable[Path] = (), learned: bool = False, min_confidence: float | None = None) -> Coder:
    """Build a coder on the packaged lexicons and, before them, users' own dictionaries of actors.

    With `learned`, events are read by the packaged weights too; annotations must then carry vectors.

    Raises:
        ConfigurationError: a dictionary cannot be read.
        FileNotFoundError: the weights are wanted and not part of this installation.
    """
    events = load_event_coder()
    reader = None
    if learned:
        reader = load_learned_reader(events.triggers, events.arguments, events.factuality, min_confidence)
    return Coder(load_actor_coder(dictionaries), load_statement_finder(), events, reader)
