"""Find the words that name events, with PLOVER type and mode."""

from collections.abc import Mapping
from dataclasses import replace

from reportedly.coding.events.contexts import contexts_of, load_contexts
from reportedly.coding.events.lexicon import NOTHING, Lexicon, Sense, load_lexicon
from reportedly.coding.events.match import Word, match, vocabulary
from reportedly.coding.events.merge import merge
from reportedly.coding.events.senses import settle_speech_acts
from reportedly.coding.events.topics import load_topics, without_figures
from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation, Token
from reportedly.model.evidence import Evidence

WEAPONS = frozenset(
    """bomb missile rocket shell grenade mine torpedo mortar explosion blast explosive""".split()  # noqa: SIM905
)
AGAIN = {
    "follow": frozenset({"suit", "example", "lead"}),
    "do": frozenset({"so", "likewise", "same", "thing"}),
}
"""Verbs that stand for the act named before, with what may stand beside them."""
KINDS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A"}


class TriggerFinder:
    """Holds the event lexicon; build it once with `load_trigger_finder`."""

    def __init__(
        self, lexicon: Lexicon, topics: Mapping[str, frozenset[str]], contexts: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._lexicon = lexicon
        self._topics = topics
        self._contexts = contexts

    def find(self, annotation: Annotation) -> tuple[Trigger, ...]:
        """Triggers in text order, one for each real act."""
        found: list[Trigger] = []
        sentence, words = -1, frozenset[str]()
        for token in annotation.tokens:
            if token.sentence != sentence:
                sentence, words = token.sentence, vocabulary(annotation, token.sentence)
            trigger = self._trigger(annotation, token, words) or _again(annotation, token, found)
            if trigger is not None:
                found.append(trigger)
        found = list(without_figures(annotation, self._topics, found))
        found = list(merge(annotation, settle_speech_acts(annotation, found)))
        return tuple(replace(t, contexts=contexts_of(annotation, self._contexts, t)) for t in found)

    def _trigger(self, annotation: Annotation, token: Token, words: frozenset[str]) -> Trigger | None:
        pos = KINDS.get(token.pos)
        senses = self._lexicon.get((token.lemma, pos)) if pos else None
        if senses is None:
            return None
        if pos == "N" and (token.dep in ("compound", "nmod") or (token.pos == "PROPN" and token.entity)):
            return None
        word = Word(annotation, token.i, pos != "N", words)
        for sense in senses:
            if pos == "V" and token.dep == "amod" and not any(c.slot == "amod" for c in sense.conditions):
                continue
            tokens = match(word, sense)
            if tokens is not None:
                if sense.type == NOTHING:
                    return None
                return _trigger_of(annotation, word, sense, _with_weapon(word, sense, tokens))
        return None


def _again(annotation: Annotation, token: Token, earlier: list[Trigger]) -> Trigger | None:
    """An act that is named only by likeness to the last one ("Oslo may follow suit", "the rebels did so too")."""
    wanted = AGAIN.get(token.lemma)
    if wanted is None or not earlier or token.pos not in ("VERB", "AUX") or annotation.child(token.i, "dobj", "prep"):
        objects = annotation.children(token.i, "dobj") if wanted else []
        if not earlier or not any(t.lower in (wanted or ()) for t in objects):
            return None
    if wanted is None or (annotation.child(token.i, "nsubj") is None and token.dep not in ("xcomp", "conj")):
        return None
    words = [token.i, *(t.i for t in annotation.children(token.i, "dobj", "advmod") if t.lower in wanted)]
    if len(words) == 1 and token.lemma != "follow":
        return None
    last = earlier[-1]
    if annotation.tokens[last.head].sentence < token.sentence - 1:
        return None
    return replace(
        last,
        tokens=tuple(sorted(words)),
        head=token.i,
        evidence=(Evidence("triggers", "as the act before", token.text),),
    )


def _with_weapon(word: Word, sense: Sense, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """The trigger's tokens with the weapon that is the subject of its verb: it names the act better than `hit`."""
    if sense.type != "ASSAULT" or not word.verbal:
        return tokens
    subject = word.annotation.child(word.token.i, "nsubj")
    if subject is None or subject.lemma not in WEAPONS:
        return tokens
    return tuple(sorted({*tokens, subject.i}))


def _trigger_of(annotation: Annotation, word: Word, sense: Sense, tokens: tuple[int, ...]) -> Trigger:
    return Trigger(
        tokens=tokens,
        head=word.token.i,
        type=sense.type,
        mode=sense.mode,
        frame=sense.frame,
        contexts=sense.contexts,
        evidence=(Evidence("triggers", sense.name, annotation.extent(tokens).text),),
    )


def load_trigger_finder() -> TriggerFinder:
    """Build a finder on the packaged event lexicon."""
    return TriggerFinder(load_lexicon(), load_topics(), load_contexts())
