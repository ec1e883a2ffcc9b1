"""What has scope over an event word: the way from it up through the parse.

The way is walked from governed to governor. Each word on it first changes the commitment by its own modifiers (modals,
negation, adverbs, adjectives, a condition), then the step to its governor changes it by what the governor does to its
complement. The way ends at the root of the sentence, at the border of a reported content, or where the words around
take the event for granted ("condemned the attack", "since the attack").
"""

from dataclasses import dataclass, replace

from reportedly.coding.factuality.commitment import Commitment, Effect
from reportedly.coding.factuality.grammar import (
    COPULAS,
    auxiliaries,
    definite,
    infinitive,
    mark,
    own_subject,
    passive,
    perfect,
    phrase,
    progressive,
    question_word,
    words,
)
from reportedly.coding.factuality.lexicon import CertaintyLexicon, Operator
from reportedly.model.annotation import Annotation, Token
from reportedly.model.evidence import Evidence

NOT = Effect(turns=True)
OPEN = Effect(level=0)
FUTURE = Effect(future=True)
OPEN_FUTURE = Effect(level=0, future=True)
HYPOTHETICAL = Effect(hypothetical=True)
CONDITIONED = Effect(level=1, hypothetical=True)
IF = Effect(level=0, future=True, hypothetical=True)
UNREAL = Effect(turns=True, hypothetical=True)
PROBABLE = Effect(level=2)

CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST = 40
"""Most steps of a way; parses are trees, so this only guards against rerouted ones."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where the way from an event word led.

    Attributes:
        commitment: what was reached.
        granted: the words around take the event for granted, so that no speaker further out is responsible for it.
        adjunct: the way left its clause through a relative or an adverbial clause.
        last: last token on the way.
    """

    commitment: Commitment
    granted: bool
    adjunct: bool
    last: int
    evidence: tuple[Evidence, ...]


class Climb:
    """One walk; make it with the event word and call `way`."""

    def __init__(
        self,
        annotation: Annotation,
        lexicon: CertaintyLexicon,
        own: frozenset[int],
        within: frozenset[int] | None = None,
        light: int | None = None,
    ) -> None:
        """`own`: the event's words, which are no modifiers of it. `within`: the content to stay in. `light`: a verb
        that carries the event's noun ("launched an attack").
        """
        self.annotation = annotation
        self.lexicon = lexicon
        self.own = own
        self.within = within
        self.light = light
        self.state = Commitment()
        self.seen: set[int] = set()
        self.evidence: list[Evidence] = []
        self.granted = False
        self.adjunct = False
        self.first = True

    def way(self, start: int) -> Way:
        """Walk from token `start` up."""
        node = start
        for _ in range(LONGEST):
            self.seen.add(node)
            token = self.annotation.tokens[node]
            self._modify(token)
            self.first = False
            head = token.head
            if head == node:
                self._close(token)
                break
            if self.within is not None and head not in self.within:
                break
            up = self._step(token, self.annotation.tokens[head])
            if up is None or up in self.seen:
                break
            node = up
        return Way(self.state, self.granted, self.adjunct, node, tuple(self.evidence))

    def apply(self, effect: Effect, rule: str, cue: Token | None, timeless: bool = False) -> None:
        """Put the commitment under an operator and note it."""
        self.state = self.state.under(effect, timeless)
        if effect != Effect() and effect != Effect(fact=True):
            self.evidence.append(Evidence("factuality", rule, cue.text if cue else None))

    # -- the modifiers of a word on the way

    def _modify(self, token: Token) -> None:
        annotation, modifiers = self.annotation, self.lexicon.modifiers
        negated = False
        modal: Token | None = None
        hedges: list[tuple[Effect, str, Token]] = []
        for i in token.children:
            if i in self.seen or i in self.own:
                continue
            child = annotation.tokens[i]
            dep = child.dep
            if dep == "neg":
                if not self._correlative(child):
                    negated = not negated
            elif dep == "aux":
                if (child.lower, "modal") in modifiers:
                    modal = child
            elif dep in ("advmod", "npadvmod", "cc", "preconj", "intj", "dep", "prep"):
                if dep == "cc" and i > token.i:
                    continue
                found = self._adverb(child)
                if found is None:
                    continue
                if found == NOT:
                    if not self._correlative(child):
                        negated = not negated
                else:
                    hedges.append((found, "adverb", child))
            elif dep in ("amod", "compound", "nmod"):
                found = modifiers.get((child.lower, "adjective"))
                if found:
                    hedges.append((found, "adjective", child))
            elif dep == "det":
                if (child.lower, "determiner") in modifiers:
                    negated = not negated
            elif dep in SUBJECTS or (self.first and dep in ("dobj", "attr")) or (dep == "attr" and token.lemma == "be"):
                if self._none(child):
                    negated = not negated
        if negated:
            self.apply(NOT, "negation", None)
        if modal is not None:
            self._modal(token, modal, negated)
        for effect, rule, cue in hedges:
            self.apply(effect, rule, cue, perfect(annotation, token))
        self._condition(token, modal)

    def _adverb(self, child: Token) -> Effect | None:
        text = phrase(self.annotation, child)
        found = self.lexicon.modifiers.get((text, "adverb"))
        if found or child.dep == "prep":
            return found or self._fiction(child)
        return self.lexicon.modifiers.get((child.lower, "adverb"))

    def _fiction(self, preposition: Token) -> Effect | None:
        if preposition.lower != "in":
            return None
        noun = self.annotation.child(preposition.i, "pobj")
        return self.lexicon.modifiers.get((noun.lemma, "fiction")) if noun else None

    def _correlative(self, child: Token) -> bool:
        """Whether a negation only opens "not only … but"."""
        following = child.i + 1
        tokens = self.annotation.tokens
        return following < len(tokens) and tokens[following].lower in ("only", "just", "merely", "least")

    def _none(self, child: Token) -> bool:
        """Whether a noun phrase denies that there is any ("nobody", "no troops", "not a single shot")."""
        modifiers = self.lexicon.modifiers
        if (child.lower, "pronoun") in modifiers or (child.lower, "determiner") in modifiers:
            return True
        for inner in self.annotation.children(child.i, "det", "neg", "predet", "advmod", "nummod", "amod"):
            if (inner.lower, "determiner") in modifiers or inner.dep == "neg":
                return True
            if inner.lower in ("hardly", "barely", "scarcely"):
                return True
        first = self.annotation.tokens[child.left].lower
        return child.left < child.i and first in ("not", "no", "none", "neither")

    def _modal(self, token: Token, modal: Token, negated: bool) -> None:
        annotation, lower = self.annotation, modal.lower
        done = perfect(annotation, token)
        if lower in ("would", "'d", "’d"):
            if done:
                self.apply(UNREAL, "would have", modal)
            elif self.within is not None:
                self.apply(FUTURE, "would of reported speech", modal)
            else:
                self.apply(self.lexicon.modifiers[lower, "modal"], "modal", modal)
        elif lower in ("can", "could", "ca") and negated:
            return
        elif lower == "must" and done:
            self.apply(PROBABLE, "must have", modal)
        else:
            effect = self.lexicon.modifiers[lower, "modal"]
            ongoing = progressive(annotation, token) and effect.hypothetical
            self.apply(effect, "modal", modal, timeless=done or ongoing)

    def _condition(self, token: Token, modal: Token | None) -> None:
        """A clause with `if` or the like makes what follows from it hypothetical."""
        if modal is None:
            return
        for child in self.annotation.children(token.i, "advcl", "prep"):
            if child.i in self.seen:
                continue
            if self._conditional(child):
                effect = CONDITIONED if self.state.level == 3 else HYPOTHETICAL
                self.apply(effect, "condition", child)
                return

    def _conditional(self, token: Token) -> bool:
        """Whether a clause is a condition: opened by `if` and the like, or inverted ("should the talks fail")."""
        modifiers = self.lexicon.modifiers
        opener = mark(self.annotation, token)
        if (opener, "condition") in modifiers:
            return opener not in ("whenever", "once")
        first = self.annotation.tokens[token.left]
        if first.lower in ("should", "had", "were") and first.i in token.children and first.dep in ("aux", "auxpass"):
            subject = own_subject(self.annotation, token)
            return subject is not None and subject.i > first.i
        start = " ".join(t.lower for t in self.annotation.tokens[token.left : token.left + 3])
        return start.startswith(("in case", "in the event", "as long as", "so long as", "on condition", "only if"))

    # -- the step to the governor

    def _step(self, token: Token, head: Token) -> int | None:
        dep = token.dep
        if dep == "conj":
            return self._coordinate(token, head)
        if dep == "relcl":
            self.adjunct = True
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
        if dep in ("pobj",):
            return self._prepositional(token, head)
        if dep in ("compound", "nmod", "amod", "poss"):
            return self._within_noun(token, head)
        if dep in ("attr", "acomp", "appos", "dep", "prep", "agent", "advmod", "npadvmod", "prt", "auxpass", "aux"):
            return head.i
        return None

    def _operate(self, operator: Operator, rule: str, cue: Token, timeless: bool) -> bool:
        """Apply an operator; False when the way ends with it."""
        if operator.effect.fact:
            self._grant(rule, cue)
            return False
        if operator.negated is not None:
            above = self._above(cue.i)
            if not above.commitment.positive:
                self.apply(operator.negated, rule + ", negated", cue, timeless)
                return False
        self.apply(operator.effect, rule, cue, timeless)
        return True

    def _above(self, start: int) -> Way:
        """The way of a governing word itself."""
        walk = Climb(self.annotation, self.lexicon, frozenset(), self.within)
        walk.first = False
        walk.seen |= self.seen
        return walk.way(start)

    def _grant(self, rule: str, cue: Token) -> None:
        self.granted = True
        self.evidence.append(Evidence("factuality", "taken for granted: " + rule, cue.text))

    def _timeless(self, token: Token) -> bool:
        """Whether a complement cannot be moved to the future: finite or perfect."""
        if token.pos in ("VERB", "AUX"):
            return perfect(self.annotation, token) or not (infinitive(self.annotation, token) or token.tag == "VBG")
        return False

    def _coordinate(self, token: Token, head: Token) -> int | None:
        """The second of two shares the scope of the first; its modifiers only where it has none of its own."""
        annotation = self.annotation
        verbal = token.pos in ("VERB", "AUX")
        shared = (
            token.tag == head.tag
            and own_subject(annotation, token) is None
            and not any(a.dep == "aux" and a.tag in ("MD", "VBD", "VBZ", "VBP") for a in auxiliaries(annotation, token))
            if verbal
            else annotation.child(token.i, "det", "poss", "neg") is None and token.tag[:2] == head.tag[:2]
        )
        joiner = next((c.lower for c in annotation.children(head.i, "cc") if head.i < c.i < token.i), "")
        if not shared or joiner == "but":
            self.seen.update(
                i for i in head.children if annotation.tokens[i].dep not in ("mark",) and i not in self.seen
            )
        return head.i

    def _noun_clause(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        if infinitive(annotation, token):
            operator = self.lexicon.operator(words(annotation, head), "clause")
            if operator:
                return head.i if self._operate(operator, "noun", head, self._timeless(token)) else None
            if head.i in annotation.tokens and any(
                c.tag in ("JJ", "JJS") and c.lemma in ("first", "second", "third", "last", "only", "latest")
                for c in annotation.children(head.i, "amod")
            ):
                return head.i
            self.apply(OPEN_FUTURE, "purpose", head, self._timeless(token))
            return None
        if mark(annotation, token) or own_subject(annotation, token):
            operator = self.lexicon.operator(words(annotation, head), "that", "clause")
            if operator:
                return head.i if self._operate(operator, "noun", head, self._timeless(token)) else None
            attitude = self.lexicon.attitude(words(annotation, head))
            if attitude and not attitude.endorses:
                self.apply(OPEN, "noun of saying", head)
            return head.i
        self.adjunct = True
        return None

    def _adverbial(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        opener = mark(annotation, token)
        if self._conditional(token):
            past = perfect(annotation, token) or token.tag == "VBD"
            self.apply(IF, "condition", annotation.tokens[token.left], timeless=past)
            return None
        if not opener and infinitive(annotation, token):
            operator = self.lexicon.operator(words(annotation, head), "clause")
            if operator:
                return head.i if self._operate(operator, "verb", head, self._timeless(token)) else None
            self.apply(OPEN, "purpose", head)
            return None
        if not opener and token.tag in ("VBG", "VBN") and own_subject(annotation, token) is None:
            self.seen.update(i for i in head.children if annotation.tokens[i].dep == "neg")
            return head.i
        if opener in ("until", "till", "lest"):
            self.apply(OPEN_FUTURE, "clause of time", annotation.tokens[token.left], token.tag == "VBD")
            return None
        self.adjunct = True
        return None

    def _complement(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        if token.dep == "pcomp":
            return self._prepositional(token, head)
        opener = mark(annotation, token)
        asked = question_word(annotation, token)
        if opener in ("whether", "if") or asked is not None:
            return self._question(token, head, asked)
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
                return self._after(operator, "predicate", predicate, head, token)
        return self._governed(token, head)

    def _after(self, operator: Operator, rule: str, cue: Token, head: Token, token: Token) -> int | None:
        """Operate with a predicate ("it is likely that"), whose negation stands at its verb."""
        if operator.effect.fact:
            self._grant(rule, cue)
            return None
        timeless = self._timeless(token)
        if operator.negated is not None and not self._above(head.i).commitment.positive:
            self.apply(operator.negated, rule + ", negated", cue, timeless)
            return None
        self.apply(operator.effect, rule, cue, timeless)
        return head.i

    def _governed(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        keys = words(annotation, head)
        operator = self.lexicon.operator(keys, "clause")
        attitude = self.lexicon.attitude(keys)
        timeless = self._timeless(token)
        verb = head.pos in ("VERB", "AUX")
        finite = not infinitive(annotation, token) and token.tag != "VBG"
        if attitude and verb and (finite or passive(annotation, head) or operator is None):
            if attitude.endorses:
                return head.i
            if passive(annotation, head):
                self.apply(attitude.passive or OPEN, "hedge", head, timeless)
                return head.i
            self.apply(OPEN, "said", head)
            if attitude.source.future:
                self.apply(FUTURE, "said", head, timeless)
            if attitude.source.turns or attitude.source.hypothetical:
                self.apply(replace(attitude.source, level=0), "said", head, timeless)
            return head.i
        if operator:
            return head.i if self._operate(operator, "operator", head, timeless) else None
        return head.i

    def _question(self, token: Token, head: Token, asked: Token | None) -> int | None:
        """Open, unless somebody knows or has decided; `when`, `how many` and the like ask about what is a fact."""
        annotation = self.annotation
        later = any(a.tag == "MD" for a in auxiliaries(annotation, token)) or infinitive(annotation, token)
        if asked is not None and not later and not self._asks_for_doer(asked):
            self._grant("question", asked)
            return None
        governor = annotation.child(head.i, "acomp", "attr") if head.lemma in COPULAS else None
        operator = self.lexicon.operator(words(annotation, governor or head), "whether")
        effect = OPEN
        if operator:
            above = self._above(head.i).commitment
            if above == Commitment():
                effect = operator.effect
        if infinitive(annotation, token):
            effect = replace(effect, future=True)
        self.apply(effect, "question", asked or annotation.tokens[token.left])
        return None

    def _asks_for_doer(self, asked: Token) -> bool:
        return asked.lower in ("who", "whom", "whose", "which", "what", "whoever")

    def _subject(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        verb = head
        inner = annotation.child(head.i, "xcomp")
        predicate = annotation.child(head.i, "acomp", "oprd")
        if inner is None and predicate is not None:
            inner = annotation.child(predicate.i, "xcomp")
        if inner is not None and infinitive(annotation, inner) and inner.i not in self.seen:
            verb = inner
        keys = words(annotation, verb)
        turned = passive(annotation, verb)
        operator = self.lexicon.operator(keys, "object") if turned else self.lexicon.operator(keys, "subject")
        if operator:
            if operator.effect.fact:
                self._grant("object" if turned else "subject", verb)
                return None
            if operator.effect != Effect():
                self.apply(operator.effect, "passive", verb)
        elif definite(annotation, token) and annotation.child(head.i, "expl") is None and verb.i != self.light:
            self._grant("definite subject", token)
            return None
        return verb.i

    def _object(self, token: Token, head: Token) -> int | None:
        annotation = self.annotation
        if head.i == self.light:
            return head.i
        operator = self.lexicon.operator(words(annotation, head), "object")
        if operator:
            return head.i if self._operate(operator, "object", head, False) else None
        if definite(annotation, token):
            self._grant("definite object", token)
            return None
        return head.i

    def _prepositional(self, token: Token, head: Token) -> int | None:
        """`token` stands under the preposition `head`."""
        annotation = self.annotation
        governor = annotation.tokens[head.head]
        self.seen.add(head.i)
        if governor.i == head.i or (self.within is not None and governor.i not in self.within):
            return None
        if governor.i == self.light:
            return governor.i
        if governor.dep == "prep" and governor.lower in ("because", "due", "ahead", "prior", "instead", "out", "short"):
            head, governor = governor, annotation.tokens[governor.head]
            self.seen.add(head.i)
        start = " ".join(t.lower for t in annotation.tokens[head.left : head.left + 3])
        if start.startswith(("in case", "in the event")):
            self.apply(IF, "condition", head)
            return None
        operator = self.lexicon.operator(words(annotation, governor), head.lower)
        if operator is None and governor.lemma in COPULAS:
            predicate = annotation.child(governor.i, "acomp", "attr")
            operator = self.lexicon.operator(words(annotation, predicate), head.lower) if predicate else None
        if operator:
            return governor.i if self._operate(operator, "complement", governor, self._timeless(token)) else None
        effect = self.lexicon.modifiers.get((head.lower, "preposition"))
        if effect:
            if effect.fact:
                self._grant("adjunct", head)
                return None
            self.apply(effect, "preposition", head)
            if effect.turns:
                self.seen.update(
                    i for i in governor.children if annotation.tokens[i].dep == "neg" and i not in self.seen
                )
            return governor.i
        if token.dep == "pobj" and definite(annotation, token):
            self._grant("definite", token)
            return None
        return governor.i

    def _within_noun(self, token: Token, head: Token) -> int | None:
        operator = self.lexicon.operator(words(self.annotation, head), "compound")
        if operator:
            return head.i if self._operate(operator, "compound", head, False) else None
        if token.dep == "poss":
            self._grant("possessor", head)
            return None
        return head.i

    def _close(self, token: Token) -> None:
        """At the root: a direct question leaves open what it asks."""
        sentence = self.annotation.sentences[token.sentence]
        if any(
            self.annotation.tokens[i].text == "?" for i in range(max(sentence.start, sentence.end - 2), sentence.end)
        ):
            asked = question_word(self.annotation, token)
            if asked is not None and not self._asks_for_doer(asked):
                self._grant("question", asked)
                return
            self.apply(OPEN, "direct question", None)
