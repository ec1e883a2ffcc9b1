"""Things, not clauses, that a report marks as not known ("the cause is unknown", "questions loom over the vote")."""

from reportedly.coding.questions.found import Found, trimmed
from reportedly.coding.questions.openness import CLAIMS, CLAUSAL, COPULAS, NOBODY, WH, Openness
from reportedly.model.annotation import Annotation, Sentence, Token


class Things:
    """Reads the open matters of one sentence."""

    def __init__(
        self, annotation: Annotation, sentence: Sentence, quoted: frozenset[int], openness: Openness, taken: set[int]
    ) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.sentence = sentence
        self.quoted = quoted
        self.openness = openness
        self.words = openness.words
        self.taken = taken

    def find(self, token: Token) -> Found | None:
        """The open matter that `token` marks."""
        return self._matter(token) or self._trouble(token) or self._check(token) or self._to_settle(token)

    def _matter(self, token: Token) -> Found | None:
        """A thing, not a clause, that is not known ("the cause is unknown", "the claim could not be verified")."""
        keys = (token.lower, token.lemma, self.openness.phrase(token))
        said_of = token.dep in ("attr", "acomp", "oprd") or (
            token.pos == "ADP" and self.tokens[token.head].lemma in COPULAS | {"hang"}
        )
        found = said_of and any(k in self.words["matter"] for k in keys) and not self.openness.denied(token)
        if not found and any(k in self.words["finding"] for k in keys):
            found = (self.openness.passive(token) or (said_of and token.pos != "ADP")) and self.openness.denied(token)
        if not found:
            return None
        verb = token if self.openness.passive(token) else self.tokens[token.head]
        for _ in range(3):
            subject = self.annotation.child(verb.i, "nsubjpass", "nsubj")
            if subject is not None or verb.head == verb.i or verb.dep not in ("xcomp", "acomp", "attr", "prep"):
                break
            verb = self.tokens[verb.head]
        if subject is None or subject.i > token.i or subject.pos not in ("NOUN", "PROPN") or subject.i in self.quoted:
            return None
        earlier = self._claimed(subject)
        if earlier:
            return Found(self.openness.cue(token), earlier, "open claim")
        start = subject.left
        while start < subject.i and self.tokens[start].lower in ("no", "neither", "but", "and"):
            start += 1
        start = self._opened(start)
        about = trimmed(self.tokens, start, min(subject.right + 1, token.i))
        if about is None or subject.lower in NOBODY:
            return None
        return Found(self.openness.cue(token), about, "open matter")

    def _opened(self, start: int) -> int:
        """Where the clause before a predicate begins, if the parser took its last noun alone for the subject.

        "Whether troops loyal to the general control the airport is not known."
        """
        first = self.sentence.start
        for i in range(start - 1, first, -1):
            if self.tokens[i].text in (";", ":", "—", "–"):
                first = i + 1
                break
        while first < start and self.tokens[first].lower in ("but", "and", "yet", "though"):
            first += 1
        opener = self.tokens[first]
        return first if opener.tag in WH or opener.lower == "whether" else start

    def _to_settle(self, token: Token) -> Found | None:
        """`The price is one of the issues to be worked out`."""
        noun = self.tokens[token.head]
        if token.lemma not in self.words["settle"] or not self.openness.to_come(token) or noun.pos != "NOUN":
            return None
        said_of = self.tokens[self.tokens[noun.head].head] if noun.dep == "pobj" else noun
        verb = self.tokens[said_of.head]
        subject = self.annotation.child(verb.i, "nsubj")
        if said_of.dep != "attr" or subject is None or subject.pos not in ("NOUN", "PROPN"):
            return None
        if self.openness.denied(said_of) or subject.i > token.i:
            return None
        about = trimmed(self.tokens, subject.left, subject.right + 1)
        return Found(self.openness.cue(token), about, "matter to settle") if about else None

    def _check(self, token: Token) -> Found | None:
        """`could not independently verify the figures`, `no way to verify the claim`."""
        thing = self.annotation.child(token.i, "dobj")
        if token.lemma not in self.words["check"] or token.pos != "VERB" or thing is None or thing.pos != "NOUN":
            return None
        able = any(c.lower in ("can", "could", "ca") for c in self.annotation.children(token.i, "aux"))
        above = self.tokens[token.head]
        said_of = {c.lemma for c in (above, *self.annotation.children(above.i, "acomp", "attr"))}
        unable = self.openness.to_come(token) and bool(said_of & {"impossible", "unable", "way", "possible"})
        if not (able or unable) or not self.openness.denied(token) or self.annotation.child(token.i, "conj"):
            return None
        about = self._claimed(thing) or trimmed(self.tokens, thing.left, thing.right + 1)
        return Found(self.openness.cue(token), about, "unchecked") if about else None

    def _claimed(self, noun: Token) -> tuple[int, int] | None:
        """The words that "the claim" or "the report" stands for."""
        if noun.tag != "NN" or noun.lemma not in CLAIMS or self.annotation.child(noun.i, "ccomp", "acl", "relcl"):
            return None
        return self._earlier_claim()

    def _earlier_claim(self) -> tuple[int, int] | None:
        """The last words reported, without quotation marks, in the sentences before."""
        first = self.tokens[self.sentence.start].sentence
        for s in range(first - 1, max(first - 4, -1), -1):
            sentence = self.annotation.sentences[s]
            for i in range(sentence.start, sentence.end):
                clause = self.annotation.child(i, "ccomp")
                if clause is not None and clause.i not in self.quoted and self.tokens[i].pos in CLAUSAL:
                    about = trimmed(self.tokens, clause.left, clause.right + 1)
                    if about and about[1] - about[0] > 3:
                        return about
        return None

    def _trouble(self, token: Token) -> Found | None:
        """`Questions loom over …`, `no word on …`, `little is known about …`."""
        annotation = self.annotation
        none = any(c.lower in ("no", "little") for c in annotation.children(token.i, "det", "amod"))
        prepositions: list[Token] = []
        if token.lemma in self.words["trouble"] and token.pos == "NOUN" and not none:
            verb = self.tokens[token.head]
            following = self.tokens[min(token.i + 1, len(self.tokens) - 1)]
            if following.lower.rstrip("s") in self.words["standing"]:  # "questions loom" is often parsed as one noun
                verb = following
            elif verb.lemma not in self.words["standing"] or token.dep not in ("nsubj", "nsubjpass", "attr"):
                return None
            prepositions = annotation.children(token.i, "prep") + annotation.children(verb.i, "prep", "dobj")
        elif token.lemma in self.words["absent"] and none:
            prepositions = annotation.children(token.i, "prep")
        elif token.lower == "known" and self.tokens[token.head].i and annotation.child(token.i, "nsubjpass"):
            subject = annotation.child(token.i, "nsubjpass")
            if subject is not None and subject.lower in ("little", "nothing"):
                prepositions = annotation.children(token.i, "prep")
        for preposition in prepositions:
            if preposition.dep == "dobj":
                about = trimmed(self.tokens, preposition.left, preposition.right + 1)
            elif token.lemma in ("confirmation", "verification") and (inner := annotation.child(preposition.i, "pobj")):
                about = self._claimed(inner) or trimmed(self.tokens, preposition.i + 1, preposition.right + 1)
            elif preposition.lower in ("over", "about", "on", "of", "as", "around", "for"):
                about = trimmed(self.tokens, preposition.i + 1, preposition.right + 1)
            else:
                continue
            if about:
                if self.taken.intersection(range(*about)) or (
                    self.tokens[about[0]].pos == "PRON" and about[1] - about[0] == 1
                ):
                    return None
                start = min(token.left, token.i)
                end = preposition.i + 1 if preposition.dep == "prep" else preposition.left
                return Found((start, max(end, token.i + 1)), about, "doubt")
        return None
