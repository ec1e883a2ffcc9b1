"""Questions that the scope rules put to the parse."""

from collections.abc import Iterable

from reportedly.model.annotation import Annotation, Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
COPULAS = frozenset({"be", "remain", "seem", "look", "appear", "become", "stay", "sound", "prove", "get", "keep"})
QUESTION_WORDS = frozenset({"WP", "WP$", "WDT", "WRB"})
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
    """What a word is looked up as: with its particle, as written, by its base form; most telling first."""
    particle = annotation.child(token.i, "prt")
    found = [f"{token.lemma} {particle.lower}", f"{token.lower} {particle.lower}"] if particle else []
    return (*found, token.lower, token.lemma)


def phrase(annotation: Annotation, token: Token) -> str:
    """The modifier headed by `token` in lower case; only the word itself where it is longer than a phrase."""
    if token.right - token.left >= PHRASE:
        return token.lower
    return " ".join(annotation.tokens[j].lower for j in range(token.left, token.right + 1))


def definite(annotation: Annotation, token: Token) -> bool:
    """Whether a noun is one that the reader is taken to know."""
    for child in annotation.children(token.i, "det", "poss"):
        if child.dep == "poss" or child.lower in DEFINITE:
            return True
    return False


def auxiliaries(annotation: Annotation, token: Token) -> list[Token]:
    """Auxiliaries and infinitive `to` of a verb."""
    return annotation.children(token.i, "aux", "auxpass")


def perfect(annotation: Annotation, token: Token) -> bool:
    """Whether a verb is in the perfect ("may have fled", "to have fled")."""
    return any(a.lemma == "have" for a in auxiliaries(annotation, token))


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
            if annotation.tokens[j].tag in QUESTION_WORDS:
                return annotation.tokens[j]
    return None
