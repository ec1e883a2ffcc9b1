"""What has scope over an event word: the way from it up through the parse.

The way is walked from governed to governor. Each word on it first changes the commitment by its own modifiers, then the
step to its governor changes it by what the governor does to its complement. The way ends at the root of the sentence,
at the border of a reported content, or where words around take the event for granted ("condemned the attack", "since
the attack").
"""

from dataclasses import replace

from reportedly.coding.factuality.commitment import Commitment, Effect
from reportedly.coding.factuality.grammar import (
    CLAUSES,
    COPULAS,
    RANKS,
    SEEMING,
    TRANSPARENT,
    apart,
    asker,
    asking,
    asks_for_doer,
    auxiliaries,
    conditional,
    definite,
    infinitive,
    mark,
    open_whether,
    own_subject,
    passive,
    perfect,
    question_word,
    rather_than,
    withheld,
    words,
)
from reportedly.coding.factuality.lexicon import CertaintyLexicon, Operator
from reportedly.coding.factuality.modifiers import FUTURE, NOT, OPEN, PROBABLE, SUBJECTS, ellipsis, modifications
from reportedly.coding.factuality.way import Way
from reportedly.model.annotation import Annotation, Token
from reportedly.model.evidence import Evidence

OPEN_FUTURE = Effect(level=0, future=True)
IF = Effect(level=0, future=True, hypothetical=True)

LONGEST = 40
"""Most steps of a way; parses are trees, so this only guards against rerouted ones."""


class Climb:
    """One walk; make it with the event's words and call `way`.

    Args:
        own: the event's words, which are no modifiers of it.
        within: the content to stay in; None for the whole sentence.
        light: a verb that carries the event's noun ("launched an attack").
        cues: heads of the cues of statements, at which the way ends as well.
        told: the event is an act of speech or the like, which as a purpose is as sure as what serves it ("telephoned to
            ask", "marched to protest").
    """

    def __init__(
        self,
        annotation: Annotation,
        lexicon: CertaintyLexicon,
        own: frozenset[int],
        within: frozenset[int] | None = None,
        light: int | None = None,
        told: bool = False,
        cues: frozenset[int] = frozenset(),
    ) -> None:
        self.annotation = annotation
        self.lexicon = lexicon
        self.own = own
        self.within = within
        self.light = light
        self.told = told
        self.cues = cues
        self.start = -1
        self.state = Commitment()
        self.granted = False
        self.seen: set[int] = set()
        self.evidence: list[Evidence] = []

    def way(self, start: int, event: bool = True) -> Way:
        """Walk from token `start` up; `event`: whether it is the event word, not a governor on another's way."""
        node, cue = start, None
        if event:
            self.start = start
            stands, meant = ellipsis(self.annotation, self.lexicon, self.annotation.tokens[start], self.own)
            if stands:
                self.own = frozenset((start,))
            if meant:
                self.apply(meant.effect, meant.rule, meant.cue)
        for _ in range(LONGEST):
            token = self.annotation.tokens[node]
            self.seen.add(node)
            self._modify(token)
            if token.head == node:
                self._close(token)
                break
            if self.within is not None and token.head not in self.within:
                break
            head = self.annotation.tokens[token.head]
            if head.i in self.cues and token.dep in CLAUSES and not apart(self.annotation, token, head):
                cue = head.i
                break
            up = self._step(token, head)
            if up is None or up in self.seen:
                break
            node = up
        return Way(self.state, self.granted, tuple(self.evidence), cue)

    def apply(self, effect: Effect, rule: str, cue: Token | None, timeless: bool = False) -> None:
        """Put the commitment under an operator and note it."""
        if effect != Effect():
            self.state = self.state.under(effect, timeless)
            self.evidence.append(Evidence("factuality", rule, cue.text if cue else None))

    def _grant(self, rule: str, cue: Token) -> None:
        self.granted = True
        self.evidence.append(Evidence("factuality", "taken for granted: " + rule, cue.text))

    def _modify(self, token: Token) -> None:
        event = token.i == self.start
        ignored = self.seen | self.own
        for m in modifications(self.annotation, self.lexicon, token, ignored, event, self.within is not None):
            self.apply(m.effect, m.rule, m.cue, m.timeless)

    def _step(self, token: Token, head: Token) -> int | None:
        dep = token.dep
        if rather_than(self.annotation, token):
            self.apply(NOT, "rather than", head)
            return None
        if open_whether(self.annotation, token):
            return self._question(token, asker(self.annotation, head), None)
        if dep == "conj":
            return self._coordinate(token, head)
        if dep == "relcl" and infinitive(self.annotation, token):
            return self._noun_clause(token, head)
        if dep == "relcl":
            operator = self.lexicon.operator(words(self.annotation, head), "that")
            if operator:
                return self._operate(operator, "noun", head, head, self._timeless(token))
            above = self.annotation.tokens[head.head]
            if head.dep == "attr" and any(c.lower == "it" for c in self.annotation.children(above.i, "nsubj")):
                return above.i
            if definite(self.annotation, head) or head.pos == "PROPN":
                self._grant("relative clause", head)
            return None
        if dep == "acl":
            return self._noun_clause(token, head)
        if dep == "advcl":
            return self._adverbial(token, head)
        if dep in CLAUSES:
            return self._complement(token, head)
        if dep in SUBJECTS:
            return self._subject(token, head)
        if dep in ("dobj", "dative", "oprd"):
            return self._object(token, head)
        if dep == "pobj":
            return self._prepositional(token, head)
        if dep in ("compound", "nmod", "amod", "poss"):
            return self._within_noun(token, head)
        if dep == "acomp" and head.lemma in SEEMING:
            self.apply(PROBABLE, "hedge", head)
        return head.i if dep in TRANSPARENT else None

    def _operate(self, operator: Operator, rule: str, cue: Token, verb: Token, timeless: bool = False) -> int | None:
        """Apply what `cue` does; its negation stands at `verb`. The next token of the way; None when it ends."""
        if operator.effect.fact:
            self._grant(rule, cue)
            return None
        if operator.negated is not None and not self._above(verb.i).positive:
            self.apply(operator.negated, rule + ", negated", cue, timeless)
            return None
        self.apply(operator.effect, rule, cue, timeless)
        return verb.i

    def _above(self, start: int) -> Commitment:
        """The commitment to a governing word itself."""
        walk = Climb(self.annotation, self.lexicon, frozenset(), self.within)
        walk.seen |= self.seen
        return walk.way(start, event=False).commitment

    def _timeless(self, token: Token) -> bool:
        """Whether a complement cannot be moved to the future: finite or perfect."""
        if token.pos in ("VERB", "AUX"):
            return perfect(self.annotation, token) or not (infinitive(self.annotation, token) or token.tag == "VBG")
        return False

    def _coordinate(self, token: Token, head: Token) -> int | None:
        """The second of two shares the scope of the first; its modifiers only where it has none of its own."""
        annotation = self.annotation
        if token.pos in ("VERB", "AUX"):
            tensed = any(a.tag in ("MD", "VBD", "VBZ", "VBP") for a in auxiliaries(annotation, token))
            shared = token.tag == head.tag and own_subject(annotation, token) is None and not tensed
        else:
            shared = annotation.child(token.i, "det", "poss", "neg") is None and token.tag[:2] == head.tag[:2]
        joiner = next((c.lower for c in annotation.children(head.i, "cc") if head.i < c.i < token.i), "")
        if joiner == "nor" and not shared:
            self.apply(NOT, "nor", head)
        if not shared or joiner == "but":
            self.seen.update(i for i in head.children if annotation.tokens[i].dep != "mark")
        return head.i

    def _noun_clause(self, token: Token, head: Token) -> int | None:
        annotation, keys = self.annotation, words(self.annotation, head)
        if infinitive(annotation, token):
            operator = self.lexicon.operator(keys, "clause")
            if operator:
                return self._operate(operator, "noun", head, head, self._timeless(token))
            if head.lower in ("nothing", "little"):
                self.apply(NOT, "nothing to", head)
            elif not any(c.lower in RANKS for c in annotation.children(head.i, "amod", "advmod", "nummod")):
                self.apply(OPEN_FUTURE, "purpose", head, self._timeless(token))
            return None
        if mark(annotation, token) or own_subject(annotation, token):
            operator = self.lexicon.operator(keys, "that", "clause")
            if operator:
                return self._operate(operator, "noun", head, head, self._timeless(token))
            attitude = self.lexicon.attitude(keys)
            if attitude and not attitude.endorses:
                self.apply(OPEN, "noun of saying", head)
            return head.i
        return None

    def _adverbial(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        opener = mark(annotation, token)
        first = annotation.tokens[token.left]
        if conditional(annotation, token):
            self.apply(IF, "condition", first, perfect(annotation, token) or token.tag == "VBD")
            return None
        if not opener and infinitive(annotation, token):
            thing = annotation.child(head.i, "dobj")
            if thing is not None and thing.lower in ("nothing", "little"):
                self.apply(NOT, "nothing to", thing)
                return None
            operator = self.lexicon.operator(words(annotation, head), "clause")
            if operator:
                return self._operate(operator, "verb", head, head, self._timeless(token))
            if self.told and token.i == self.start:
                return head.i
            self.apply(OPEN, "purpose", head)
            return None
        if not opener and token.tag in ("VBG", "VBN") and own_subject(annotation, token) is None:
            self.seen.update(i for i in head.children if annotation.tokens[i].dep == "neg")
            return head.i
        if opener == "lest" or (opener in ("until", "till", "before") and token.tag not in ("VBD", "VBN")):
            self.apply(OPEN_FUTURE, "clause of time", first, perfect(annotation, token))
        elif opener == "since" and token.tag in ("VBD", "VBN"):
            self._grant("clause of time", first)
        return None

    def _complement(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        if token.dep == "ccomp" and apart(annotation, token, head):
            self._close(token)
            return None
        asked = question_word(annotation, token)
        if asked is not None:
            return self._question(token, asker(self.annotation, head), asked)
        if token.dep == "pcomp":
            return self._prepositional(token, head)
        if head.lemma == "be" and infinitive(annotation, token) and not annotation.children(head.i, "acomp", "attr"):
            if perfect(annotation, token):
                self.apply(NOT, "was to have", head)
            else:
                self.apply(FUTURE, "is to", head)
            return head.i
        if head.lower == "going" and infinitive(annotation, token):
            self.apply(FUTURE, "going to", head)
            return head.i
        if head.lemma == "have" and any(c.lower == "yet" for c in annotation.children(head.i, "advmod")):
            self.apply(NOT, "yet to", head)
            return head.i
        predicate = annotation.child(head.i, "acomp", "attr", "oprd") if head.lemma in COPULAS else None
        if predicate is not None and predicate.i != token.i:
            operator = self.lexicon.operator(words(annotation, predicate), "clause")
            if operator:
                self.seen.add(predicate.i)
                return self._operate(operator, "predicate", predicate, head, self._timeless(token))
        return self._governed(token, head)

    def _governed(self, token: Token, head: Token) -> int | None:
        annotation, keys = self.annotation, words(self.annotation, head)
        operator = self.lexicon.operator(keys, "clause")
        attitude, timeless = self.lexicon.attitude(keys), self._timeless(token)
        finite = not infinitive(annotation, token) and token.tag != "VBG"
        hedging = passive(annotation, head) or head.lemma in SEEMING
        if attitude and head.pos in ("VERB", "AUX") and (finite or hedging or operator is None):
            if attitude.endorses:
                return head.i
            if hedging:
                self.apply(attitude.passive or OPEN, "hedge", head, timeless)
            else:
                self.apply(replace(attitude.source, level=0), "said", head, timeless)
            return head.i
        return self._operate(operator, "operator", head, head, timeless) if operator else head.i

    def _question(self, token: Token, governor: Token, asked: Token | None) -> int | None:
        """Open, unless somebody knows or has decided; `when`, `how many` and the like ask about what is a fact."""
        annotation = self.annotation
        to_come = infinitive(annotation, token)
        later = to_come or any(a.tag == "MD" for a in auxiliaries(annotation, token))
        if asked is not None and not later and not asks_for_doer(asked):
            self._grant("question", asked)
            return None
        predicate = annotation.child(governor.i, "acomp", "attr") if governor.lemma in COPULAS else None
        operator = self.lexicon.operator(words(annotation, predicate or governor), "whether")
        effect = OPEN
        if operator and self._above(governor.i) == Commitment():
            effect = operator.effect
        elif not later and withheld(annotation, governor):
            untold = self.lexicon.operators.get((governor.lemma, "untold"))
            effect = untold.effect if untold else effect
        self.apply(replace(effect, future=to_come), "question", asked or annotation.tokens[token.left])
        return None

    def _subject(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        predicate = annotation.child(head.i, "acomp", "oprd", "attr")
        inner = annotation.child(head.i, "xcomp") or (annotation.child(predicate.i, "xcomp") if predicate else None)
        if inner is not None and infinitive(annotation, inner) and inner.i not in self.seen:
            head = inner
        elif predicate is not None and head.lemma in COPULAS:
            operator = self.lexicon.operator(words(annotation, predicate), "predicate")
            if operator:
                self.seen.add(predicate.i)
                return self._operate(operator, "predicate", predicate, head)
        turned = passive(annotation, head)
        operator = self.lexicon.operator(words(annotation, head), "object" if turned else "subject")
        if operator:
            return self._operate(operator, "passive" if turned else "subject", head, head)
        known = definite(annotation, token) and annotation.child(head.i, "expl") is None and head.i != self.light
        return None if known and not asking(annotation, token) else head.i

    def _object(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        if head.i == self.light:
            return head.i
        operator = self.lexicon.operator(words(annotation, head), "object")
        if operator:
            return self._operate(operator, "object", head, head)
        return None if definite(annotation, token) else head.i

    def _prepositional(self, token: Token, head: Token) -> int | None:
        """`token` stands under the preposition `head`."""
        annotation = self.annotation
        governor = annotation.tokens[head.head]
        self.seen.add(head.i)
        if governor.i == head.i or (self.within is not None and governor.i not in self.within):
            return None
        if governor.i == self.light:
            return governor.i
        if governor.dep == "prep":
            head, governor = governor, annotation.tokens[governor.head]
            self.seen.add(head.i)
        if conditional(annotation, head):
            self.apply(IF, "condition", head)
            return None
        operator = self.lexicon.operator(words(annotation, governor), head.lower)
        if operator is None and governor.lemma in COPULAS:
            predicate = annotation.child(governor.i, "acomp", "attr")
            operator = self.lexicon.operator(words(annotation, predicate), head.lower) if predicate else None
        if operator:
            return self._operate(operator, "complement", governor, governor, self._timeless(token))
        leading = [c.lower for c in annotation.children(head.i, "advmod")] + [head.lower]
        if operator is None and token.dep == "pcomp" and governor.pos in ("NOUN", "PROPN"):
            verb = annotation.tokens[governor.head]
            operator = self.lexicon.operator(words(annotation, verb), head.lower) if verb.pos == "VERB" else None
            if operator:
                return self._operate(operator, "complement", verb, verb, self._timeless(token))
        effect = next((e for w in leading if (e := self.lexicon.modifiers.get((w, "preposition")))), None)
        if effect is None:
            return None if token.dep == "pobj" and definite(annotation, token) else governor.i
        if effect.fact:
            if head.lower in ("since", "after", "before", "following", "despite"):
                self._grant("adjunct", head)
            return None
        self.apply(effect, "preposition", head)
        if effect.turns:
            self.seen.update(i for i in governor.children if annotation.tokens[i].dep == "neg")
        return governor.i

    def _within_noun(self, token: Token, head: Token) -> int | None:
        operator = self.lexicon.operator(words(self.annotation, head), "compound")
        if operator:
            return self._operate(operator, "compound", head, head)
        return None if token.dep == "poss" else head.i

    def _close(self, token: Token) -> None:
        """At the root: a direct question leaves open what it asks."""
        if not asking(self.annotation, token):
            return
        asked = question_word(self.annotation, token)
        if asked is not None and not asks_for_doer(asked):
            self._grant("question", asked)
        else:
            self.apply(OPEN, "direct question", None)
