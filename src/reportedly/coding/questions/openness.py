"""Whether a word marks what it governs as not known, and which words say so."""

from collections.abc import Mapping
from functools import cache

from reportedly.data import table, values
from reportedly.model.annotation import Annotation, Sentence, Token

COPULAS = frozenset({"be", "remain", "stay", "seem", "appear", "prove", "look", "become", "keep", "leave"})
NEGATIVE = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "nowhere", "scarcely"})
CLAIMS = frozenset({"claim", "account", "report", "version", "assertion", "allegation", "count"})
NOBODY = frozenset({"nobody", "none", "no-one", "no", "neither", "few", "nothing", "little"})
UNDOING = frozenset(
    {"decline", "refuse", "fail", "unable", "remain", "early", "soon", "impossible", "hard", "difficult", "unwilling"}
    | {"reluctant", "way", "loath", "avoid", "struggle", "powerless", "premature", "tough", "wait"}
)
"""What turns the infinitive under it into something not done ("declined to say", "too early to tell")."""
FAR = ("far from", "by no means", "anything but", "less than", "not at all", "yet to be", "not yet", "no longer")
SKIPPED = frozenset(
    {"on", "about", "over", "of", "as", "to", "for", "in", "exactly", "just", "precisely", "publicly", "yet"}
)
WH = frozenset({"WP", "WP$", "WDT", "WRB"})
CLAUSAL = frozenset({"VERB", "AUX"})
BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "'s", "’s"})
LONGEST = 6
"""Most steps from a wh-word to the verb of its clause."""


@cache
def load_question_words() -> Mapping[str, frozenset[str]]:
    """The lexicon as kind → words, with `thing` for the first words of whatever marks a thing as open."""
    kinds: dict[str, set[str]] = {}
    for row in table("questions.tsv"):
        kinds.setdefault(row["kind"], set()).update(values(row["word"]))
    things = (
        kinds["matter"]
        | kinds["finding"]
        | kinds["trouble"]
        | kinds["absent"]
        | kinds["check"]
        | kinds["settle"]
        | {"known"}
    )
    kinds["thing"] = {word.split()[0] for word in things}  # of phrases the preposition, to look the rest up from
    return {kind: frozenset(words) for kind, words in kinds.items()}


class Openness:
    """Answers for the words of one sentence."""

    def __init__(self, annotation: Annotation, sentence: Sentence) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.sentence = sentence
        self.words = load_question_words()

    def marks(self, token: Token) -> bool:
        """Whether a word marks what it governs as open."""
        keys = (token.lower, token.lemma, self.phrase(token))
        if any(k in self.words["open"] for k in keys) and token.dep != "pobj":
            return not self.denied(token) and not self._weak(token)
        if any(k in self.words["known"] for k in keys) and (self.denied(token) or self._to_few(token)):
            return True
        if token.pos not in CLAUSAL:
            return False
        if self.passive(token):
            return token.lemma in self.words["passive"] and (self.denied(token) or self.to_come(token))
        if token.lemma in self.words["tell"] and self.denied(token):
            return True
        # what somebody asked then is not open now: 11 of 12 in the passages on attribution and the articles (2026-12)
        put = token.lemma in ("ask", "wonder") and (token.tag == "VBD" or token.lower == "asked")
        return token.lemma in self.words["ask"] and token.tag != "VBN" and not put and not self.denied(token)

    def _to_few(self, token: Token) -> bool:
        """`known only to the generals`."""
        following = [t.lower for t in self.tokens[token.i + 1 : token.i + 3]]
        return following[:1] == ["only"] or (
            following[:1] == ["to"] and following[1:2] in (["few"], ["nobody"], ["none"])
        )

    def _weak(self, token: Token) -> bool:
        """Nouns that mark a question only with a word that says so ("an open question", "another matter")."""
        if token.lemma not in ("question", "matter", "issue", "point", "story", "secret"):
            return False
        return not (self.annotation.children(token.i, "amod", "det", "prep", "relcl", "acl", "compound"))

    def phrase(self, token: Token) -> str:
        """A preposition with its noun ("in doubt", "in the air")."""
        if token.pos != "ADP":
            return ""
        noun = self.annotation.child(token.i, "pobj")
        if noun is None:
            return ""
        with_article = f"{token.lower} {self.tokens[noun.i - 1].lower} {noun.lower}"
        return with_article if with_article in self.words["open"] else f"{token.lower} {noun.lower}"

    def passive(self, token: Token) -> bool:
        """Whether a verb is a passive with its auxiliary or subject."""
        return token.tag == "VBN" and any(c.dep in ("auxpass", "nsubjpass") for c in self.annotation.children(token.i))

    def to_come(self, token: Token) -> bool:
        """`is to be decided`, `remains to be seen`."""
        return any(c.tag == "TO" for c in self.annotation.children(token.i, "aux"))

    def denied(self, token: Token, depth: int = 0) -> bool:
        """Whether what a word says is denied, by itself or by what governs it."""
        annotation = self.annotation
        for child in annotation.children(token.i):
            if child.dep == "neg" or (child.lower in NEGATIVE and child.dep in ("advmod", "cc", "preconj", "det")):
                return True
            if child.dep in ("nsubj", "nsubjpass") and self._nobody(child, token):
                return True
            if child.dep == "det" and child.lower == "no":
                return True
            if child.dep == "advmod" and child.lower in ("only", "unlikely") and child.i < token.i:
                return child.lower == "unlikely"
        if token.dep == "conj" and "nor" in (self.tokens[token.left].lower, self.tokens[token.left - 1].lower):
            return True
        start = max(self.sentence.start, token.i - 4)
        before = " ".join(t.lower for t in self.tokens[start : token.i + 1])
        if any(f"{phrase} {token.lower}" in before for phrase in FAR):
            return True
        if depth > 3 or token.head == token.i:
            return False
        head = self.tokens[token.head]
        if token.dep in ("xcomp", "acl", "ccomp", "advcl", "relcl") or head.lemma in COPULAS:
            if head.lemma in UNDOING and (token.dep in ("xcomp", "acl", "advcl", "ccomp") and self.to_come(token)):
                return True
            if head.lemma == "have" and any(c.lower == "yet" for c in annotation.children(head.i, "advmod")):
                return True
            if head.lemma in COPULAS or head.lemma in (
                "willing",
                "possible",
                "able",
                "ready",
                "prepared",
                "draw",
                "go",
            ):
                if any(c.lemma in UNDOING for c in annotation.children(head.i, "acomp")) and self.to_come(token):
                    return True
                if token.dep in ("xcomp", "acomp", "attr", "prep", "oprd", "auxpass"):
                    return self.denied(head, depth + 1)
        if token.dep == "pcomp" and head.lower == "without":
            return True
        if token.dep == "prep" and head.pos in CLAUSAL:
            return self.denied(head, depth + 1)
        if token.dep == "conj" and annotation.child(token.i, "nsubj", "nsubjpass") is None:
            tensed = any(c.dep == "aux" for c in annotation.children(token.i))
            return not tensed and token.tag == head.tag and self.denied(head, depth + 1)
        return False

    def _nobody(self, subject: Token, verb: Token) -> bool:
        """Whether a subject denies that anybody does it; `only the generals know` leaves it open for the rest."""
        first = self.tokens[subject.left].lower
        if subject.lower in NOBODY or first in NOBODY or (subject.lower == "one" and first == "no"):
            return True
        if any(c.lower in ("no", "neither") for c in self.annotation.children(subject.i, "det", "preconj", "cc")):
            return True
        return first == "only" and verb.lemma in ("know", "tell", "say")

    def cue(self, governor: Token) -> tuple[int, int]:
        """From what denies or leads in the open word up to that word, without a leading `be`."""
        start = end = governor.i
        if governor.pos == "ADP":
            end = max(governor.i, governor.right)
        elif governor.pos in ("NOUN", "PRON", "PROPN", "ADJ"):
            start = min(governor.left, governor.i) if governor.i - governor.left <= 5 else governor.i
            end = governor.i
            for child in self.annotation.children(governor.i, "prep"):
                if child.right - child.i <= 3 and child.i == end + 1:
                    end = child.right
        head = governor
        for _ in range(3):
            for child in self.annotation.children(head.i):
                if child.i < start and child.dep in ("aux", "auxpass", "neg", "advmod", "preconj"):
                    start = min(start, child.i)
                if child.i < start and child.dep in ("nsubj", "nsubjpass") and self._nobody(child, head):
                    start = min(start, child.left)
                if child.dep == "prt" and child.i == end + 1:
                    end = child.i
            up = self.tokens[head.head]
            if up.i == head.i or up.i > start or head.dep not in ("xcomp", "acomp", "attr", "acl", "prep", "oprd"):
                break
            if start - up.i > 3:
                break
            start, head = up.i, up
        if start - self.sentence.start >= 2:
            before = f"{self.tokens[start - 2].lower} {self.tokens[start - 1].lower}"
            start -= 2 if before in ("far from", "anything but", "less than") else 0
        while start < end and (self.tokens[start].lower in BE or self.tokens[start].lower in ("the", "it", ",")):
            start += 1
        return start, end + 1
