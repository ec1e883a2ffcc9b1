"""Find the words that name events, with PLOVER type and mode."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.coding.events.contexts import contexts_of, load_contexts
from reportedly.coding.events.lexicon import NOTHING, Lexicon, Sense, load_lexicon
from reportedly.coding.events.match import Word, match, vocabulary
from reportedly.coding.events.merge import merge
from reportedly.coding.events.senses import settle_speech_acts
from reportedly.coding.events.staged import staged
from reportedly.coding.events.syntax import subjects
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
ELLIPTIC = frozenset({"will", "would", "wo", "may", "might"})
"""Helping verbs that do so alone, where the verb itself is left out ("he never will")."""
CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
ADDRESSED = frozenset({"REQUEST", "ACCUSE"})
"""Types of what is said to others: whoever then "does so" does not ask or accuse."""
KINDS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A"}


class TriggerFinder:
    """Holds the event lexicon; build it once with `load_trigger_finder`."""

    def __init__(
        self, lexicon: Lexicon, topics: Mapping[str, frozenset[str]], contexts: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._lexicon = lexicon
        self._topics = topics
        self._contexts = contexts

    @property
    def lexicon(self) -> Lexicon:
        """The event lexicon."""
        return self._lexicon

    def find(self, annotation: Annotation) -> tuple[Trigger, ...]:
        """Triggers in text order, one for each real act."""
        return self.choose(annotation, self.matches(annotation))

    def matches(self, annotation: Annotation) -> list[Trigger]:
        """A trigger for every word that the lexicon names an event by, in text order."""
        found: list[Trigger] = []
        sentence, words = -1, frozenset[str]()
        for token in annotation.tokens:
            if token.sentence != sentence:
                sentence, words = token.sentence, vocabulary(annotation, token.sentence)
            trigger = self._trigger(annotation, token, words)
            if trigger is not None:
                found.append(trigger)
        return found

    def literal(self, annotation: Annotation, triggers: Sequence[Trigger]) -> list[Trigger]:
        """The triggers that are no figures of speech and no part of a story or a rehearsal."""
        told = [t for t in triggers if not staged(annotation, t.head)]
        return list(without_figures(annotation, self._topics, told))

    def choose(self, annotation: Annotation, found: list[Trigger]) -> tuple[Trigger, ...]:
        """Of the matches one for each real act, with the acts named only by likeness to one before."""
        found = list(settle_speech_acts(annotation, self.literal(annotation, found)))
        found = list(merge(annotation, _with_repeated(annotation, found)))
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


def _with_repeated(annotation: Annotation, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with acts named only by likeness to one before ("Oslo may follow suit", "the rebels did so too")."""
    out = list(triggers)
    taken = {i for t in triggers for i in t.tokens}
    for token in annotation.tokens:
        if token.lemma not in AGAIN and token.lemma not in ELLIPTIC:
            continue
        words = _again(annotation, token) if token.i not in taken else ()
        earlier = [t for t in out if t.head < token.i and not (len(words) > 1 and t.type in ADDRESSED)] if words else []
        if not earlier:
            continue
        last = max(earlier, key=lambda t: t.head)
        if annotation.tokens[last.head].sentence >= token.sentence - 1:
            evidence = (Evidence("triggers", "as the act before", token.text),)
            out.append(replace(last, tokens=words, head=token.i, evidence=evidence))
    return sorted(out, key=lambda t: t.head)


def _again(annotation: Annotation, token: Token) -> tuple[int, ...]:
    """Words that stand for an act named before; () where the token does not."""
    wanted = AGAIN.get(token.lemma)
    if token.pos not in ("VERB", "AUX") or (wanted is None and token.lemma not in ELLIPTIC):
        return ()
    subject = annotation.child(token.i, "nsubj") is not None
    beside = [t.i for t in annotation.children(token.i, "dobj", "advmod") if wanted and t.lower in wanted]
    if beside:
        return tuple(sorted((token.i, *beside))) if subject or token.dep in ("xcomp", "conj") else ()
    if token.lemma == "follow":
        alone = annotation.child(token.i, "dobj", "prep", "ccomp") is None
        return (token.i,) if alone and (subject or token.dep in ("xcomp", "conj")) else ()
    if not subject or token.dep not in CLAUSAL or token.lemma not in ELLIPTIC or token.text.istitle():
        return ()
    open_clause = annotation.child(token.i, "dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "advcl", "expl", "mark")
    return (token.i,) if open_clause is None or open_clause.lower == "that" else ()


def _with_weapon(word: Word, sense: Sense, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """The trigger's tokens with the weapon that is the subject of its verb: it names the act better than `hit`."""
    if sense.type != "ASSAULT" or not word.verbal:
        return tokens
    subject = next((t for t in subjects(word.annotation, word.token.i) if t.lemma in WEAPONS), None)
    return tokens if subject is None else tuple(sorted({*tokens, subject.i}))


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
