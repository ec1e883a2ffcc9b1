"""The words that name a party: a person's fullest name, or the description itself."""

from reportedly.coding.actors.scene import HYPHENS, Person, Scene
from reportedly.model.annotation import Token

ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "both"})
QUOTES = frozenset({"“", "”", '"', "‘", "’", "'", "«", "»"})
ENDING = frozenset({"(", ",", ";", ":", "—", "–", "--"})
TOLD = frozenset(
    [
        "say",
        "allege",
        "tell",
        "add",
        "claim",
        "quote",
        "cite",
        "boast",
        "warn",
        "insist",
        "report",
        "announce",
        "argue",
        "write",
        "reveal",
        "note",
    ]
)
"""Participles that the parser hangs on a speaker although they are the verb of the sentence."""


def fullest(scene: Scene, person: Person) -> Person:
    """The longest name in the report that the given one is a part of; of several the earliest.

    A name is a part of another when its words are among the other's, family name included.
    """
    best = person
    others = scene.everybody
    for other in others:
        same = person.words[-1] == other.words[-1] and set(person.words) <= set(other.words)
        if same and len(other.words) > len(best.words):
            best = other
    if best is person and len(person.words) == 1:
        best = next((o for o in others if len(o.words) > 1 and person.words[0] in o.words), person)
    return best


def description(scene: Scene, i: int) -> str:
    """The noun phrase headed by token `i` without article, possessive pronoun, apposition and added relative clause;
    only the proper name of "the news agency Belta".
    """
    tokens = scene.tokens
    proper = _proper(scene, i)
    if proper is not None:
        return scene.annotation.words(*proper)
    start, end = extent(scene, i)
    while start < i and (
        tokens[start].lower in ARTICLES
        or tokens[start].tag == "PRP$"
        or tokens[start].pos in ("PUNCT", "ADV", "CCONJ", "SCONJ")
    ):
        if tokens[start].text in QUOTES and any(t.text in QUOTES for t in tokens[start + 1 : end]):
            break
        start += 1
    return scene.annotation.words(start, end)


def _proper(scene: Scene, i: int) -> tuple[int, int] | None:
    """Half-open range of a proper name that a common noun announces, before it or in close apposition."""
    tokens = scene.tokens
    token = tokens[i]
    if token.pos == "PROPN":
        start = i
        while start > token.left and (tokens[start - 1].pos in ("PROPN", "X") or tokens[start - 1].text in HYPHENS):
            start -= 1
        naming = scene.names.get(i)
        if naming is not None:
            start = min(start, naming.start) if naming.start >= token.left else naming.start
        before = tokens[start - 1] if start > token.left else None
        if before is not None and before.pos == "NOUN" and before.tag == "NN" and scene.role(before.i) is not None:
            return start, i + 1
        return None
    close = tokens[i + 1] if i + 1 < len(tokens) else None
    if close is None or close.pos not in ("PROPN", "DET", "X", "NUM"):
        return None
    for j in token.children:
        child = tokens[j]
        if child.dep in ("appos", "nmod") and child.left == i + 1 and child.pos == "PROPN" and j not in scene.persons:
            return i + 1, child.i + 1
    return None


def extent(scene: Scene, i: int) -> tuple[int, int]:
    """Half-open range of the noun phrase headed by token `i`: what stands before it, its `of` and `in` phrases and
    other restrictions after it, and what is coordinated with it; no apposition, no clause behind a comma.
    """
    tokens = scene.tokens
    start = i
    for j in range(i - 1, tokens[i].left - 1, -1):
        if tokens[j].pos == "PUNCT" and tokens[j].text not in HYPHENS | QUOTES | {","}:
            break
        if tokens[j].pos in ("VERB", "AUX") and tokens[j].dep not in ("amod", "compound", "nmod"):
            break
        start = j
    while start < i and (
        tokens[start].text == "," or (tokens[start].text in ("”", '"', "’") and tokens[start].dep == "punct")
    ):
        start += 1
    end = _end(scene, i)
    while end > i and tokens[end].tag == "POS":
        end -= 1
    if tokens[min(end + 1, len(tokens) - 1)].text in ("”", "’") and any(
        t.text in ("“", "‘") for t in tokens[start : end + 1]
    ):
        end += 1
    return start, end + 1


def _unnamed(scene: Scene, verb: Token) -> bool:
    """Whether a relative clause says no more than that the source keeps its name to itself."""
    words = {scene.tokens[j].lower for j in range(verb.left, verb.right + 1)}
    return bool(words & {"not", "anonymity", "declined"}) and bool(words & {"named", "identified", "anonymity", "name"})


def _end(scene: Scene, i: int) -> int:
    """Last token of a phrase, without appositions and what stands behind a comma, coordination excepted."""
    tokens = scene.tokens
    end = i
    children = [tokens[k] for k in tokens[i].children if k > i and tokens[k].sentence == tokens[i].sentence]
    for n, child in enumerate(children):
        if child.dep == "punct":
            if child.text in ENDING and not any(c.dep == "conj" and c.pos not in ("VERB", "AUX") for c in children[n:]):
                break
            continue
        if any(tokens[k].text in ENDING for k in range(end + 1, child.left)) and child.dep not in ("conj", "cc"):
            break
        if child.dep == "appos":
            if child.left == end + 1 and child.pos == "PROPN" and tokens[i].pos != "PROPN":
                end = max(end, child.i)
                continue
            break
        if child.dep in ("conj", "cc") and (
            child.pos in ("VERB", "AUX") or (n + 1 == len(children) and child.dep == "cc")
        ):
            break
        if child.dep == "cc" and child.lower == "or" and tokens[child.i - 1].text == ",":
            break  # `the Harbour Front, or HF`: another word for the same
        if child.dep == "acl" and (child.lemma in TOLD or child.left > end + 1):
            break
        if child.dep == "relcl" and not (child.left == end + 1 and _unnamed(scene, child)):
            break
        if child.dep in ("advmod", "npadvmod") and child.i > end + 1:
            break
        end = max(end, _end(scene, child.i))
    return end
