"""The author's layer and the source's layer of one event."""

from dataclasses import dataclass, replace

from reportedly.coding.events.staged import load_staged
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality.certainty import Certainty
from reportedly.coding.factuality.commitment import Commitment
from reportedly.coding.factuality.grammar import failed, infinitive, top, words
from reportedly.coding.factuality.history import historical, to_come
from reportedly.coding.factuality.lexicon import Attitude, CertaintyLexicon, load_certainty_lexicon
from reportedly.coding.factuality.modifiers import FUTURE, NOT, OPEN
from reportedly.coding.factuality.scope import Climb
from reportedly.coding.factuality.speech import declines, performed
from reportedly.coding.factuality.way import Way
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation
from reportedly.model.event import EventTime
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.reading import Question

TOLD = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "AID"}
)
"""Types whose acts are, as a purpose, as sure as what serves them."""
FACT_QUESTIONS = frozenset({"how", "when", "where", "why", "what", "which"})


@dataclass(frozen=True, slots=True)
class FactualityJudge:
    """Holds the cue lexicons of certainty; build it once with `load_factuality_judge`."""

    lexicon: CertaintyLexicon

    def judge(
        self,
        annotation: Annotation,
        attributions: tuple[Attribution, ...],
        questions: tuple[Question, ...],
        trigger: Trigger,
        time: EventTime | None = None,
    ) -> Certainty:
        """Judge one event by its trigger's place in the parse, and by its time where that is known."""
        start = top(annotation, trigger.tokens)
        certainty = self._undated(annotation, attributions, questions, trigger, start)
        held = certainty.source_factuality or certainty.factuality
        added = {Aux.HISTORICAL} if historical(annotation.report.published, time) else set[Aux]()
        if held is Factuality.CERTAIN and to_come(annotation, trigger, start, time):
            added.add(Aux.FUTURE)
        if not added:
            return certainty
        return replace(certainty, aux=tuple(a for a in Aux if a in added or a in certainty.aux))

    def _undated(
        self,
        annotation: Annotation,
        attributions: tuple[Attribution, ...],
        questions: tuple[Question, ...],
        trigger: Trigger,
        start: int,
    ) -> Certainty:
        own = frozenset(trigger.tokens)
        light = trigger.head if trigger.head not in own else None
        source = innermost(attributions, start, own)
        if (
            performed(annotation, self.lexicon, trigger, start, source)
            if source is not None
            else declines(annotation, self.lexicon, trigger, start)
        ):
            return Certainty(evidence=(Evidence("factuality", "act of speech"),))
        within = source.content if source else None
        heads = {a.cue_head: a for a in attributions if a.statement.source is not None and own.isdisjoint(a.cue)}
        cues = frozenset(heads) if source is None else frozenset[int]()
        way = Climb(annotation, self.lexicon, own, within, light, trigger.type in TOLD, cues).way(start)
        if way.cue is not None:
            source = heads[way.cue]
        if source is not None and not way.granted:
            return self._sources(annotation, source, way, start)
        commitment = way.commitment
        if failed(annotation, annotation.tokens[start]):
            commitment = commitment.under(NOT)
        if commitment == Commitment() and not way.granted and _asked(annotation, questions, start):
            commitment = commitment.under(OPEN)
        return Certainty(commitment.factuality, None, None, commitment.aux, way.evidence)

    def _sources(self, annotation: Annotation, source: Attribution, way: Way, start: int) -> Certainty:
        attitude = self._attitude(annotation, source)
        negated = _negated(annotation, source)
        effect = attitude.source if attitude else None
        if negated:
            effect = attitude.negated if attitude and attitude.negated else OPEN
        held = way.commitment if effect is None else way.commitment.under(effect)
        if held.level == 0 and infinitive(annotation, annotation.tokens[start]):
            held = held.under(FUTURE)
        cue = Evidence("factuality", f"source: {attitude.word}" if attitude else "source", source.statement.cue.text)
        endorsed = attitude is not None and attitude.endorses and not negated and not _forged(annotation, source)
        if endorsed:
            above = Climb(annotation, self.lexicon, frozenset(source.cue)).way(source.cue_head)
            endorsed = above.commitment == Commitment()
        return Certainty(
            factuality=held.factuality if endorsed else Factuality.UNCOMMITTED,
            source_factuality=held.factuality,
            according_to=source,
            aux=held.aux,
            evidence=(*way.evidence, cue),
        )

    def _attitude(self, annotation: Annotation, source: Attribution) -> Attitude | None:
        head = annotation.tokens[source.cue_head]
        return self.lexicon.attitude((source.statement.cue.text.lower(), *words(annotation, head), source.cue_class))


def _asked(annotation: Annotation, questions: tuple[Question, ...], start: int) -> bool:
    """Whether a token stands in what the passage marks as open; how, when, where or why it was is open of a fact."""
    at = annotation.tokens[start].start
    return any(
        span.start <= at < span.end and q.about.text.partition(" ")[0].lower() not in FACT_QUESTIONS
        for q in questions
        if q.cue.text != "?"
        for span in q.about.spans
    )


def _forged(annotation: Annotation, source: Attribution) -> bool:
    """Whether the source is one that nobody should take at its word ("a hoax letter announced")."""
    return any(annotation.tokens[i].lower in load_staged()["forged"] for i in source.source)


def _negated(annotation: Annotation, source: Attribution) -> bool:
    cue = frozenset(source.cue)
    if any(annotation.tokens[i].lower in ("not", "n't", "n’t", "never", "neither", "nor") for i in cue):
        return True
    return annotation.child(source.cue_head, "neg") is not None


def innermost(attributions: tuple[Attribution, ...], start: int, own: frozenset[int]) -> Attribution | None:
    """The attribution with a source that stands nearest round a token: longest chain, then shortest content."""
    around = [
        a for a in attributions if start in a.content and a.statement.source is not None and own.isdisjoint(a.cue)
    ]
    return min(around, key=lambda a: (-len(a.statement.chain), len(a.content)), default=None)


def load_factuality_judge() -> FactualityJudge:
    """Build a judge on the packaged lexicons."""
    return FactualityJudge(load_certainty_lexicon())
