"""Verbs of considering: who calls, sees or treats whom as a friend or a foe."""

from collections.abc import Iterator, Mapping

from reportedly.coding.stances.parties import NAMED, REFLEXIVE, SUBJECTS, VERBAL, Parties
from reportedly.coding.stances.words import StanceWord
from reportedly.model.annotation import Annotation, Token

LONGEST = 10
"""Most tokens from the verb to the end of the phrase for the words of the stance to take in both."""
ANYBODY = frozenset({"many", "some", "most", "few", "critics", "observers", "analysts", "others", "people", "widely"})
OBJECTS = ("dobj", "nsubj", "oprd", "ccomp", "dative", "xcomp", "pobj", "appos", "nmod")
RELATIVE = ("WP", "WDT", "WP$")


class Considered:
    """Reads one report's verbs of considering."""

    def __init__(self, annotation: Annotation, parties: Parties, words: Mapping[tuple[str, str], StanceWord]) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.parties = parties
        self.words = words

    def verb_over(self, token: Token) -> Token | None:
        """The verb that considers somebody what `token` says."""
        head = self.tokens[token.head]
        if token.dep == "pobj" and head.lower == "of" and self.tokens[head.head].lower in ("one", "gravest", "best"):
            token = self.tokens[head.head]
            head = self.tokens[token.head]
        if token.dep == "conj":
            return self.verb_over(head) if head.pos in ("NOUN", "PROPN", "ADJ") else None
        if token.dep == "pobj" and head.lower in ("as", "among", "to", "but"):
            preposition, head = head, self.tokens[head.head]
            if head.dep == "pobj" and preposition.lower == "but":  # "nothing but bandits"
                head = self.tokens[self.tokens[head.head].head]
            if head.lemma in ("nothing", "anything"):
                head = self.tokens[head.head]
            if preposition.lower == "among" and head.lemma not in ("count", "number", "rank", "include"):
                return None
            if preposition.lower == "to" and head.lemma not in ("liken", "compare"):
                return None
            if head.pos not in VERBAL and head.pos in ("NOUN", "PROPN", "PRON", "ADP"):
                head = self.tokens[head.head]
        elif (
            token.dep == "appos"
            and head.dep in ("dobj", "oprd")
            and head.right - token.right <= 1
            and head.i >= token.left - 2
        ):
            head = self.tokens[head.head]  # "considers Doe a traitor", parsed as an apposition
        elif token.dep not in ("oprd", "dobj", "attr", "ccomp", "xcomp", "npadvmod", "appos", "dep", "acomp"):
            return None
        return head if (head.lemma, "verb") in self.words and head.pos == "VERB" else None

    def sides(self, token: Token, verb: Token, other: Token | None) -> Iterator[tuple[Token, Token]]:
        """The holder and the one considered."""
        considered, holder = self._considered(token, verb), self._holder(verb)
        if considered is not None and considered.lower in REFLEXIVE:
            if holder is not None and other is not None:
                yield holder, other
            return
        if considered is None or considered.i == token.i:
            return
        if (holder is None or holder.lower in ANYBODY) and other is not None:
            yield considered, other
        elif holder is not None and holder.i != considered.i:
            yield holder, considered
            for member in self.annotation.conjuncts(considered.i)[1:2]:
                if self.tokens[member].i < token.i and self.parties.is_party(self.tokens[member]):
                    yield holder, self.tokens[member]

    def _top(self, verb: Token) -> Token:
        """The verb that carries the subject ("came to regard")."""
        while verb.dep in ("xcomp", "advcl") and self.tokens[verb.head].pos in VERBAL:
            infinitive = any(t.tag == "TO" for t in self.annotation.children(verb.i, "aux"))
            if verb.dep == "advcl" and not infinitive:
                break
            verb = self.tokens[verb.head]
        return verb

    def _considered(self, token: Token, verb: Token) -> Token | None:
        annotation = self.annotation
        top = self._top(verb)
        passive = annotation.child(verb.i, "nsubjpass")
        if passive is not None:
            return self._relative(passive, top)
        if self._participle(verb):
            return self._host(verb)
        if verb.lemma in ("speak", "think", "say"):
            of = next((p for p in annotation.children(verb.i, "prep") if p.lower in ("of", "about")), None)
            return annotation.child(of.i, "pobj") if of is not None else None
        found: Token | None = None
        root = token
        while root.dep == "conj":
            root = self.tokens[root.head]
        for child in annotation.children(verb.i, *OBJECTS):
            if child.i not in (token.i, root.i) and verb.i < child.i < token.i and not token.left <= child.i:
                found = child
        if found is None:
            inner = annotation.child(token.i, "nsubj", "compound", "nmod", "appos")
            if inner is not None and verb.i < inner.i < token.i and inner.dep == "nsubj":
                found = inner
        if found is not None and found.dep == "ccomp":
            found = annotation.child(found.i, *SUBJECTS) or found
        if found is not None:
            return found
        for v in (verb, top):
            for child in annotation.children(v.i):
                if child.i < verb.i and child.tag in RELATIVE and child.dep not in SUBJECTS:
                    return self._relative(child, top)
        opposed = annotation.child(token.i, "compound")  # "consider the opposition vermin"
        if token.dep == "dobj" and opposed is not None and self.parties.is_party(opposed):
            return opposed
        holder = self._own_subject(top)
        if top.dep == "relcl" and holder is not None and holder.tag not in RELATIVE:
            return self.tokens[top.head]
        return None

    def _relative(self, token: Token, verb: Token) -> Token | None:
        """Whom a relative pronoun stands for."""
        if token.tag not in RELATIVE:
            return token
        if verb.dep == "conj" and self.tokens[verb.head].dep == "relcl":
            verb = self.tokens[verb.head]
        return self.tokens[verb.head] if verb.dep == "relcl" else None

    def _participle(self, verb: Token) -> bool:
        """Whether it stands as a past participle beside a name ("considered a traitor by his own")."""
        return (
            verb.tag in ("VBN", "VBD")
            and verb.dep in ("acl", "advcl", "appos", "amod", "conj", "parataxis")
            and self.annotation.child(verb.i, "aux", "auxpass", *SUBJECTS) is None
            and (verb.tag == "VBN" or self._by(verb) is not None)
            and not any(t.entity in NAMED for t in self.annotation.children(verb.i, "dobj", "oprd") if t.i > verb.i)
        )

    def _host(self, verb: Token) -> Token | None:
        head = self.tokens[verb.head]
        if head.pos in ("NOUN", "PROPN", "PRON"):
            return head
        before = self.tokens[max(verb.i - 2, 0)]
        if self.tokens[verb.i - 1].text == "," and before.pos == "PROPN":
            return before
        return self.annotation.child(head.i, *SUBJECTS)

    def _own_subject(self, verb: Token) -> Token | None:
        """The subject, inverted ones included ("said the envoy")."""
        subjects = self.annotation.children(verb.i, "nsubj")
        return next((s for s in reversed(subjects) if s.i < verb.i), None)

    def _holder(self, verb: Token) -> Token | None:
        annotation = self.annotation
        agent = self._by(verb)
        if annotation.child(verb.i, "nsubjpass") is not None or self._participle(verb):
            return annotation.child(agent.i, "pobj") if agent is not None else None
        top = self._top(verb)
        holder = self._own_subject(top)
        if holder is None and top.tag in ("VBD", "VBN") and top.dep == "acl":  # a main verb taken for a participle
            return self.tokens[top.head]
        if holder is not None:
            return self._relative(holder, top)
        return self._subject_of_participle(top)

    def _by(self, verb: Token) -> Token | None:
        """The `by` of a passive, on the verb or on what follows it."""
        below = [verb, *(t for t in self.annotation.children(verb.i, "dobj", "oprd", "prep") if t.i > verb.i)]
        return next((p for t in below for p in self.annotation.children(t.i, "agent", "prep") if p.lower == "by"), None)

    def _subject_of_participle(self, verb: Token) -> Token | None:
        """`…, calling the kingdom a friend`: who the participle is said of."""
        node = verb
        while node.dep in ("advcl", "conj", "xcomp", "acl") and node.head != node.i:
            node = self.tokens[node.head]
            subject = self.annotation.child(node.i, "nsubj", "nsubjpass")
            if subject is not None:
                if subject.tag in RELATIVE and node.dep == "relcl":
                    return self.tokens[node.head]
                return subject
        return None

    def words_of(self, token: Token, verb: Token) -> range:
        """The verb up to the end of the phrase where that is short, else the phrase."""
        if 0 <= token.right - verb.i <= LONGEST:
            return range(verb.i, token.right + 1)
        return range(min(token.left, token.i), token.i + 1)
