"""The words that name a party: a person's fullest name, or the description itself."""

from reportedly.coding.actors.scene import HYPHENS, Person, Scene

SKIPPED = frozenset({"DET", "PUNCT"})
KEPT_CLAUSES = frozenset({"acl"})


def fullest(scene: Scene, person: Person) -> Person:
    """The longest name in the report that the given one is a part of; of several the earliest.

    A name is a part of another when its words are among the other's, family name included.
    """
    best = person
    for other in dict.fromkeys(scene.persons.values()):
        if (
            len(other.words) > len(best.words)
            and person.words[-1] == other.words[-1]
            and set(person.words) <= set(other.words)
        ):
            best = other
    if best is person and len(person.words) == 1:
        for other in dict.fromkeys(scene.persons.values()):
            if len(other.words) > len(best.words) and person.words[0] in (other.words[0], *other.words):
                best = other
    return best


def description(scene: Scene, i: int) -> str:
    """The noun phrase headed by token `i` without article, possessive pronoun, apposition and relative clause."""
    tokens = scene.tokens
    start, end = extent(scene, i)
    while start < i and (
        tokens[start].pos in SKIPPED
        or tokens[start].tag == "PRP$"
        or (tokens[start].pos == "ADV" and tokens[start].head != start)
        or tokens[start].lower in ("both", "even", "only")
    ):
        start += 1
    return scene.annotation.words(start, end)


def extent(scene: Scene, i: int) -> tuple[int, int]:
    """Half-open range of the noun phrase headed by token `i`: what stands before it, `of` and `in` phrases after it, and
    what is coordinated with it; no apposition, no relative clause.
    """
    tokens = scene.tokens
    start = end = i
    sentence = tokens[i].sentence
    for j in range(i - 1, tokens[i].left - 1, -1):
        if tokens[j].pos in ("PUNCT",) and tokens[j].text not in HYPHENS | {"“", "”", '"', "‘", "’", ","}:
            break
        start = j
    while start < i and tokens[start].text in (",", "”", '"', "’"):
        start += 1
    end = i
    for j in tokens[i].children:
        child = tokens[j]
        if j < i or child.sentence != sentence:
            continue
        if child.dep in ("prep", "acl", "nmod", "conj", "cc", "case", "advmod", "npadvmod", "nummod", "amod", "agent"):
            if child.dep in ("conj", "cc") and tokens[j].pos in ("VERB", "AUX"):
                break
            if child.dep in ("advmod", "npadvmod") and j > end + 1:
                break
            if any(tokens[k].text in ("(", ",", ";", "—", "–", ":") for k in range(end + 1, j)) and child.dep not in (
                "conj",
                "cc",
            ):
                break
            end = _clipped(scene, j) if child.dep in ("prep", "acl", "conj", "agent") else max(end, child.right)
        elif child.dep in ("appos", "relcl", "punct") and child.text not in HYPHENS:
            if child.dep == "punct" and child.text in ("“", "”", '"', "‘", "’"):
                continue
            if child.dep == "punct" and any(tokens[k].dep == "conj" for k in tokens[i].children if k > j):
                continue
            break
    return start, end + 1


def _clipped(scene: Scene, j: int) -> int:
    """Last token of a dependent's phrase, without appositions and relative clauses at its end."""
    tokens = scene.tokens
    end = j
    for k in tokens[j].children:
        if k < j:
            continue
        if tokens[k].dep in ("appos", "relcl"):
            break
        if (
            tokens[k].dep == "punct"
            and tokens[k].text in (",", "(", ";", "—", "–")
            and not any(tokens[m].dep == "conj" for m in tokens[j].children if m > k)
        ):
            break
        end = max(end, _clipped(scene, k))
    return end
