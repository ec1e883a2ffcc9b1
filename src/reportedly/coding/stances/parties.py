"""The parties of a stance: who can be one, whom a pronoun stands for, and the words that name them."""

from reportedly.coding.actors import ReportActors
from reportedly.model.annotation import Annotation, Token

NAMED = frozenset({"GPE", "ORG", "NORP", "PERSON", "FAC", "LOC"})
SPEAKER = frozenset({"our", "my", "we", "i", "us", "me"})
SUBJECTS = ("nsubj", "nsubjpass")
OFFICES = frozenset({"president", "premier", "chancellor", "king", "emir", "sultan", "prime minister", "pope"})
BEYOND = frozenset({"relcl", "appos", "acl", "conj", "cc", "punct", "advcl", "parataxis", "case"})
"""Dependents that are no part of a party's name."""


class Parties:
    """Answers for the noun phrases of one report."""

    def __init__(self, annotation: Annotation, actors: ReportActors) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.actors = actors

    def is_party(self, token: Token) -> bool:
        """Whether a word can name a party."""
        if token.pos == "PRON" or token.tag == "PRP$" or token.lower in ("both", "all"):
            return True
        return token.entity in NAMED or token.pos == "PROPN" or bool(self.actors.party(token.i))

    def resolve(self, token: Token, other: Token | None = None) -> Token | None:
        """The word that names the party: for a pronoun its antecedent, for `we` the speaker."""
        if token.lower in SPEAKER:
            return self._speaker(token)
        if token.pos == "PRON" or token.tag == "PRP$":
            found = self.actors.antecedent(token.i)
            if found is None and token.tag == "PRP$" and other is not None:
                subject = self.clause_subject(other)
                return subject if subject is not None and subject.pos != "PRON" else None
            return self.tokens[found] if found is not None else None
        if token.lemma in OFFICES and token.pos == "NOUN" and not self.annotation.children(token.i, "amod", "poss"):
            found = self.actors.antecedent(token.i)
            if found is not None and self.tokens[found].entity == "PERSON":
                return self.tokens[found]
        return token

    def _speaker(self, token: Token) -> Token | None:
        """Who says the words that `token` stands in: the subject of the nearest verb over them, or beside them."""
        for verb in self.annotation.ancestors(token.i):
            if verb.pos == "VERB" and verb.i != token.head:
                subject = self.annotation.child(verb.i, "nsubj")
                if subject is not None and subject.lower not in SPEAKER:
                    return subject
        return None

    def clause_subject(self, token: Token) -> Token | None:
        """The subject of the clause that a party stands in, unless it is that subject."""
        if token.dep in SUBJECTS:
            return None
        for verb in self.annotation.ancestors(token.i):
            if verb.pos in ("VERB", "AUX"):
                subject = self.annotation.child(verb.i, *SUBJECTS)
                if subject is not None:
                    return subject if subject.left <= subject.i < token.i else None
        return None

    def name(self, token: Token) -> list[int]:
        """The words that name a party: the noun phrase without clauses, appositions and coordinated parties."""
        out, stack = [], [token.i]
        while stack:
            i = stack.pop()
            out.append(i)
            stack.extend(j for j in self.tokens[i].children if self.tokens[j].dep not in BEYOND or i != token.i)
        for entity in self.annotation.entities if token.entity in NAMED else ():
            if entity.start <= token.i < entity.end:
                out.extend(i for i in range(entity.start, entity.end) if i not in out)
        out.sort()
        last = out.index(token.i)
        end = last
        while end + 1 < len(out) and out[end + 1] == out[end] + 1:
            end += 1
        start = last
        while start > 0 and out[start - 1] == out[start] - 1:
            start -= 1
        return out[start : end + 1]
