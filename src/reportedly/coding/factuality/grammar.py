"""Questions that the scope rules put to the parse."""

from collections.abc import Iterable

from reportedly.model.annotation import Annotation, Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
COPULAS = frozenset({"be", "remain", "seem", "look", "appear", "become", "stay", "sound", "prove", "get", "keep"})
CONDITIONS = frozenset({"if", "unless", "provided", "providing", "assuming", "supposing", "lest"})
CONDITION_PHRASES = (
    "in case",
    "in the event",
    "as long as",
    "so long as",
    "on condition",
    "only if",
    "even if",
    "provided that",
    "on the condition",
)
QUESTION_WORDS = frozenset({"WP", "WP$", "WDT", "WRB"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp"})
TRANSPARENT = frozenset(
    {"attr", "acomp", "appos", "dep", "prep", "agent", "advmod", "npadvmod", "prt", "auxpass", "aux"}
)
SEEMING = frozenset({"seem", "appear", "look"})
TRYING = frozenset({"try", "attempt", "seek", "struggle", "strive", "endeavour", "endeavor"})
FAILING = frozenset({"unable", "unsuccessful", "powerless"})
RANKS = frozenset({"first", "second", "third", "fourth", "last", "only", "latest", "next"})
"""Words that make an infinitive tell of an act ("the first president to visit")."""
PARTICLES = frozenset({"ahead", "short", "away", "back", "down", "off", "out", "close"})
"""Adverbs that make one verb with the verb before them."""
PHRASE = 5
"""Longest modifier, in tokens, that is looked up as a phrase."""


def top(annotation: Annotation, tokens: Iterable[int]) -> int:
    """The token of these whose governor is not among them; the first where there are several."""
    given = tuple(tokens)
    inside = frozenset(given)
    for i in given:
        head = annotation.tokens[i].head
        if head == i or head not in inside:
            return i
    return given[0]


def words(annotation: Annotation, token: Token) -> tuple[str, ...]:
    """What a word is looked up as: with its particle, with its part of speech ("bid/n"), as written, by its base form;
    most telling first.
    """
    particle = annotation.child(token.i, "prt")
    if particle is None:
        particle = next((c for c in annotation.children(token.i, "advmod") if c.lower in PARTICLES), None)
    found = [f"{token.lemma} {particle.lower}", f"{token.lower} {particle.lower}"] if particle else []
    return (*found, f"{token.lemma}/{token.pos[:1].lower()}", token.lower, token.lemma)


def phrase(annotation: Annotation, token: Token) -> str:
    """The modifier headed by `token` in lower case; only the word itself where it is longer than a phrase."""
    if token.right - token.left >= PHRASE:
        return token.lower
    return " ".join(annotation.tokens[j].lower for j in range(token.left, token.right + 1))


def definite(annotation: Annotation, token: Token) -> bool:
    """Whether a noun is one that the reader is taken to know."""
    return any(c.dep == "poss" or c.lower in DEFINITE for c in annotation.children(token.i, "det", "poss"))


def auxiliaries(annotation: Annotation, token: Token) -> list[Token]:
    """Auxiliaries and infinitive `to` of a verb."""
    return annotation.children(token.i, "aux", "auxpass")


def perfect(annotation: Annotation, token: Token) -> bool:
    """Whether a verb is in the perfect ("may have fled", "to have fled")."""
    return any(a.lemma in ("have", "'ve", "’ve") for a in auxiliaries(annotation, token))


def progressive(annotation: Annotation, token: Token) -> bool:
    """Whether a verb is in the progressive."""
    return token.tag == "VBG" and any(a.lemma == "be" for a in auxiliaries(annotation, token))


def infinitive(annotation: Annotation, token: Token) -> bool:
    """Whether a verb is an infinitive with `to`."""
    return any(a.tag == "TO" for a in auxiliaries(annotation, token))


def passive(annotation: Annotation, token: Token) -> bool:
    """Whether a verb is a passive, the reduced one without an auxiliary included."""
    if any(a.dep == "auxpass" for a in auxiliaries(annotation, token)) or annotation.child(token.i, "nsubjpass"):
        return True
    return token.tag == "VBN" and token.dep in ("acl", "amod", "acomp", "oprd")


def own_subject(annotation: Annotation, token: Token) -> Token | None:
    """The subject of a verb's own clause."""
    return annotation.child(token.i, "nsubj", "nsubjpass", "expl")


def mark(annotation: Annotation, token: Token) -> str:
    """The word that opens a clause ("if", "whether", "because"); "" where none does."""
    for child in annotation.children(token.i, "mark", "advmod", "prep", "preconj"):
        if child.i < token.i and (child.dep == "mark" or child.lower in ("when", "whenever", "whether", "once")):
            return child.lower
    return ""


def question_word(annotation: Annotation, token: Token) -> Token | None:
    """The wh-word that opens the clause of a verb, itself or within its first phrase."""
    for i in annotation.tokens[token.i].children:
        if i > token.i:
            break
        child = annotation.tokens[i]
        if child.dep in ("relcl", "advcl", "ccomp"):
            continue
        for j in range(child.left, min(child.right, child.left + 2) + 1):
            if annotation.tokens[j].tag in QUESTION_WORDS and annotation.tokens[j].lower != "that":
                return annotation.tokens[j]
    return None


def open_whether(annotation: Annotation, token: Token) -> bool:
    """Whether a clause is opened by `whether`, or by `if` where it asks."""
    if annotation.tokens[token.left].lower == "whether" and token.pos in ("VERB", "AUX"):
        return True
    for child in annotation.children(token.i, "mark", "advmod", "cc", "preconj"):
        if child.i < token.i and (
            child.lower == "whether" or (child.lower == "if" and token.dep in ("ccomp", "csubj"))
        ):
            return True
    return False


def apart(annotation: Annotation, token: Token, head: Token) -> bool:
    """Whether a clause only stands beside its governor, parted from it by a semicolon or a dash."""
    low, high = sorted((token.i, head.i))
    return any(annotation.tokens[i].text in (";", "—", "–") for i in range(low + 1, high))


def conditional(annotation: Annotation, token: Token) -> bool:
    """Whether a clause is a condition: opened by `if` and the like, or inverted ("should the talks fail")."""
    if mark(annotation, token) in CONDITIONS:
        return True
    first = annotation.tokens[token.left]
    if first.lower in ("should", "had", "were") and first.i in token.children and first.dep in ("aux", "auxpass"):
        subject = own_subject(annotation, token)
        return subject is not None and subject.i > first.i
    start = " ".join(t.lower for t in annotation.tokens[token.left : token.left + 3])
    return start.startswith(CONDITION_PHRASES)


def asking(annotation: Annotation, token: Token) -> bool:
    """Whether the sentence of a word is a question."""
    sentence = annotation.sentences[token.sentence]
    return any(annotation.tokens[i].text == "?" for i in range(max(sentence.start, sentence.end - 2), sentence.end))


def asker(annotation: Annotation, head: Token) -> Token:
    """What governs an indirect question: over a preposition, its governor ("ruled on whether")."""
    return annotation.tokens[head.head] if head.dep == "prep" else head


def asks_for_doer(asked: Token) -> bool:
    """Whether a question leaves open that it was done by anybody named; "when" and "why" ask about what is a fact."""
    return asked.lower in ("who", "whom", "whose", "which")


def failed(annotation: Annotation, token: Token) -> bool:
    """Whether the next words say that what was tried did not succeed ("tried to seize it but was unable to")."""
    if token.dep != "xcomp" or annotation.tokens[token.head].lemma not in TRYING:
        return False
    for other in annotation.children(token.head, "conj"):
        if other.lemma == "fail" or any(t.lemma in FAILING for t in annotation.children(other.i, "acomp")):
            return True
        helpers = {t.lemma for t in annotation.children(other.i, "aux", "neg")}
        if {"can", "could"} & helpers and {"not", "n't"} & helpers:
            return True
    return False


def rather_than(annotation: Annotation, token: Token) -> bool:
    """Whether a verb stands for what was not done ("wrote letters rather than attack")."""
    left = token.left
    if annotation.tokens[left].lower == "than":
        left += 1
    return left > 1 and [annotation.tokens[left - 2].lower, annotation.tokens[left - 1].lower] == ["rather", "than"]


def withheld(annotation: Annotation, verb: Token) -> bool:
    """Whether those who must know keep a thing to themselves ("neither side would say whether they had met")."""
    subject = own_subject(annotation, verb)
    if subject is None or any(a.lower in ("can", "could") for a in auxiliaries(annotation, verb)):
        return False
    return annotation.tokens[subject.left].lower in ("neither", "no")
