"""The questions of one sentence: direct ones, indirect ones, and things that are not known."""

from collections.abc import Iterator

from reportedly.coding.questions.found import Found, trimmed
from reportedly.coding.questions.openness import BE, CLAUSAL, COPULAS, LONGEST, SKIPPED, WH, Openness
from reportedly.coding.questions.things import Things
from reportedly.model.annotation import Annotation, Sentence, Token


class Reader:
    """Reads the questions of one sentence."""

    def __init__(self, annotation: Annotation, sentence: Sentence, quoted: frozenset[int]) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.sentence = sentence
        self.quoted = quoted
        self.openness = Openness(annotation, sentence)
        self.words = self.openness.words
        self.taken: set[int] = set()
        self.things = Things(annotation, sentence, quoted, self.openness, self.taken)

    def read(self) -> Iterator[Found]:
        """The sentence's questions: direct, indirect, of a thing."""
        direct = self._direct()
        if direct is not None:
            yield direct
            return
        things = self.words["thing"]
        cues: list[Token] = []
        for token in self.tokens[self.sentence.start : self.sentence.end]:
            if token.lemma in things or token.lower in things:
                cues.append(token)
            if token.lower in ("whether", "if") or (token.tag in WH and token.lower != "that"):
                found = self._indirect(token)
                if found is not None:
                    yield found
        for token in cues:
            found = self._not_certain(token)
            if found is not None:
                yield found
        for token in cues:
            if token.i not in self.taken and token.i not in self.quoted:
                found = self.things.find(token)
                if found is not None:
                    yield found

    def _direct(self) -> Found | None:
        last = self.sentence.end - 1
        while last > self.sentence.start and self.tokens[last].text != "?" and not self.tokens[last].text.isalnum():
            last -= 1
        if self.tokens[last].text != "?" or last in self.quoted or last - 1 in self.quoted:
            return None
        start = self.sentence.start
        for i in range(last - 1, start, -1):
            if self.tokens[i].text in (";", ":"):
                start = i + 1
                break
        about = trimmed(self.tokens, start, last)
        return Found((last, last + 1), about, "direct question") if about else None

    def _indirect(self, opener: Token) -> Found | None:
        if opener.i in self.quoted or opener.i in self.taken:
            return None
        verb = self._verb(opener)
        if verb is None:
            return self._bare(opener)
        if verb.dep == "relcl" and opener.lower not in ("whether", "why", "how") and opener.tag != "WRB":
            return None
        if opener.lower == "if" and verb.dep == "advcl" and not self._before(opener):
            return None
        start, end = self._clause(opener, verb)
        initial = self._initial(opener, start)
        governor = None
        for candidate in self._governors(opener, verb, end, initial):
            inside = start <= candidate.i < end
            hanging = initial and candidate.lemma in self.words["hang"] and candidate.pos in CLAUSAL
            if candidate.i not in self.quoted and not inside and (hanging or self.openness.marks(candidate)):
                governor = candidate
                break
        if governor is None:
            return self._kept_secret(verb, start, end)
        cue = self.openness.cue(governor)
        if initial:
            end = min(end, cue[0] if cue[0] > start else end)
            while end > start and self.tokens[end - 1].lower in BE | {
                "has",
                "have",
                "had",
                "will",
                "may",
                "could",
                ",",
            }:
                end -= 1
            about = trimmed(self.tokens, start, end)
        else:
            about = trimmed(self.tokens, opener.i + 1 if opener.lower in ("whether", "if") else start, end)
            if opener.lower in ("whether", "if") and cue[1] <= opener.i:
                cue = (cue[0], opener.i + 1)
        if about is None:
            return None
        self.taken.update(range(*cue))
        self.taken.update(range(*about))
        self.taken.add(governor.i)
        return Found(cue, about, "indirect question")

    def _not_certain(self, token: Token) -> Found | None:
        """`It is far from certain that …`."""
        if token.lower not in ("certain", "clear", "guaranteed", "assured", "sure") or token.i in self.quoted:
            return None
        verb = token
        for _ in range(3):
            verb = self.tokens[verb.head]
            if verb.pos in CLAUSAL:
                break
        subject = self.annotation.child(verb.i, "nsubj", "nsubjpass", "expl")
        clause = self.annotation.child(token.i, "ccomp") or self.annotation.child(verb.i, "ccomp")
        if (
            subject is None
            or subject.lower != "it"
            or clause is None
            or clause.left < token.i
            or not self.openness.denied(token)
        ):
            return None
        opener = self.tokens[clause.left]
        if (opener.tag in WH and opener.lower != "that") or opener.lower in ("whether", "if"):
            return None
        about = trimmed(self.tokens, clause.left + (opener.lower == "that"), self._clause(opener, clause)[1])
        if about is None or self.taken.intersection(range(*about)):
            return None
        self.taken.update(range(*about), (token.i,))
        return Found(self.openness.cue(token), about, "not certain")

    def _verb(self, opener: Token) -> Token | None:
        """The verb of the clause that a wh-word opens."""
        token = opener
        for _ in range(LONGEST):
            if token.head == token.i:
                return token if token.pos in CLAUSAL else None
            head = self.tokens[token.head]
            if token is not opener and token.pos in CLAUSAL:
                inserted = token.dep == "advcl" and opener.i < token.i < head.i and head.pos in CLAUSAL
                return head if inserted else token  # "if the rebels, now that they hold it, would talk"
            if head.i < opener.i and token is opener and head.pos in CLAUSAL:
                return None
            token = head
        return None

    def _clause(self, opener: Token, verb: Token) -> tuple[int, int]:
        """The range of a clause, from the phrase of its wh-word to its end."""
        start = opener.i
        if opener.dep in ("pobj", "poss", "det", "advmod", "amod"):
            before = self.tokens[opener.head]
            if before.pos == "ADP" and before.i == opener.i - 1:
                start = before.i
        while start - 2 >= self.sentence.start and self.tokens[start - 1].lower in ("and", "or"):
            if self.tokens[start - 2].tag not in WH:
                break
            start -= 2
        end = max(verb.right + 1, opener.i + 1)
        for i in range(opener.i + 1, end):
            token = self.tokens[i]
            if token.text == ";" or (token.lower in ("but", "though", "although") and i > verb.i):
                return start, i
            if token.dep == "conj" and token.head == verb.i and self.annotation.child(i, "nsubj", "nsubjpass"):
                lead = self.tokens[token.left - 1] if token.left else token
                parted = lead.lower == "and" and self.tokens[token.left - 2].text == ","
                if (parted or lead.lower not in ("and", "or")) and self.tokens[token.left].tag not in WH:
                    return start, token.left
        return start, min(end, self.sentence.end)

    def _initial(self, opener: Token, start: int) -> bool:
        """Whether the clause stands before what is said of it."""
        if start == self.sentence.start:
            return True
        before = self.tokens[start - 1]
        if before.text in (";", ":", "—", "–"):
            return True
        if before.lower in ("but", "and", "though", "or", "although", "yet"):
            return start - 1 == self.sentence.start or self.tokens[start - 2].text in (",", ";", "—", "–", ".")
        return before.text == "," and opener.head != opener.i and self._verb(opener) is not None

    def _before(self, opener: Token) -> Token | None:
        """The open predicate that stands right before an opener."""
        i = opener.i - 1
        while i > self.sentence.start and (self.tokens[i].lower in SKIPPED or self.tokens[i].dep == "npadvmod"):
            i -= 1
        token = self.tokens[i]
        return token if i >= self.sentence.start and self.openness.marks(token) else None

    def _governors(self, opener: Token, verb: Token, end: int, initial: bool) -> Iterator[Token]:
        head = self.tokens[verb.head]
        if head.i != verb.i:
            if head.pos == "ADP" or head.dep in ("prep", "prt"):
                head = self.tokens[head.head]
            yield from self._with_predicates(head)
            if head.head != head.i and head.lemma in COPULAS | {"have", "let", "go", "come"}:
                yield from self._with_predicates(self.tokens[head.head])
        i = opener.i - 1
        while i > self.sentence.start and (self.tokens[i].lower in SKIPPED or self.tokens[i].dep in ("npadvmod",)):
            i -= 1
        if i >= self.sentence.start and not initial:
            yield self.tokens[i]
            yield self.tokens[self.tokens[i].head]
        if initial:
            for j in range(end, self.sentence.end):
                if self.tokens[j].text == ";":
                    return
                yield self.tokens[j]

    def _with_predicates(self, token: Token) -> Iterator[Token]:
        if token.lemma in COPULAS:
            for child in self.annotation.children(token.i, "acomp", "attr", "oprd", "xcomp", "dobj"):
                yield child
            for child in self.annotation.children(token.i, "prep"):
                yield child
        yield token

    def _bare(self, opener: Token) -> Found | None:
        """A wh-word that stands for its whole clause ("would not say where", "who, nobody knows")."""
        verb = self.tokens[opener.head]
        alone = verb.i < opener.i or self.tokens[opener.i + 1].text == ","
        if verb.i == opener.i or verb.pos not in CLAUSAL or not alone or not self.openness.marks(verb):
            return None
        about = trimmed(self.tokens, opener.i, opener.right + 1)
        return Found(self.openness.cue(verb), about, "wh-word") if about else None

    def _kept_secret(self, verb: Token, start: int, end: int) -> Found | None:
        """Somebody knows or has decided, and does not tell."""
        head = self.tokens[verb.head]
        if head.dep == "prep":
            head = self.tokens[head.head]
        knows = (
            head.lemma in self.words["tell"] or head.lemma in self.words["passive"] or head.lemma in ("mind", "verdict")
        )
        if not knows:
            return None
        for i in range(verb.i + 1, self.sentence.end):
            token = self.tokens[i]
            if token.lemma in self.words["keep"] and token.i >= end and self.annotation.child(i, "dobj"):
                about = trimmed(self.tokens, start, end)
                return Found((i, token.right + 1), about, "kept secret") if about else None
            denied = token.pos in CLAUSAL and self.openness.denied(token)
            if (token.lower in self.words["secret"] and (token.pos not in CLAUSAL or denied)) or (
                token.lemma in self.words["secret"] and denied
            ):
                cue_start = self.openness.cue(token)[0]
                about = trimmed(self.tokens, start, min(end, cue_start))
                while about and self.tokens[about[1] - 1].lower in BE | {"and", "but", "is", "has"}:
                    about = trimmed(self.tokens, about[0], about[1] - 1)
                if about is None:
                    return None
                self.taken.update(range(cue_start, i + 1))
                return Found((cue_start, i + 1), about, "kept secret")
        return None
