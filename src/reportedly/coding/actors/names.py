"""Find the names of the lexicon in a report."""

from dataclasses import dataclass

from reportedly.coding.actors.lexicon import Alias, Lexicon, Name, fits, pieces
from reportedly.model.annotation import Annotation, Token


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that are a name of the lexicon: half-open range of token indices."""

    start: int
    end: int
    name: Name


def find_names(annotation: Annotation, lexicon: Lexicon) -> dict[int, Naming]:
    """Names by each token in them; the longest at every place, from left to right."""
    tokens = annotation.tokens
    written: list[str] = []
    owner: list[int] = []
    for token in tokens:
        for piece in pieces(token.text):
            written.append(piece)
            owner.append(token.i)
    lower = [p.lower() for p in written]
    found: dict[int, Naming] = {}
    at = 0
    while at < len(lower):
        alias = None
        candidates = lexicon.aliases.get(lower[at])
        if candidates and (at == 0 or owner[at - 1] != owner[at]):
            alias = next((a for a in candidates if _stands(a, at, lower, written, owner, tokens)), None)
        if alias is None:
            at += 1
            continue
        start, end = owner[at], owner[at + len(alias.pieces) - 1] + 1
        naming = Naming(start, end, alias.name)
        for i in range(start, end):
            found[i] = naming
        at += len(alias.pieces)
    return found


def _stands(
    alias: Alias, at: int, lower: list[str], written: list[str], owner: list[int], tokens: tuple[Token, ...]
) -> bool:
    """Whether a wording stands here: same pieces, written as it must be, in one sentence, ending with a word."""
    end = at + len(alias.pieces)
    if tuple(lower[at:end]) != alias.pieces:
        return False
    if not all(fits(w, c) for w, c in zip(written[at:end], alias.case, strict=True)):
        return False
    first, last = tokens[owner[at]], tokens[owner[end - 1]]
    if first.sentence != last.sentence or (end < len(owner) and owner[end] == last.i):
        return False
    if len(alias.pieces) > 1:
        return all(t.text not in BREAKS for t in tokens[first.i : last.i])
    return not (alias.case == "C" and _part_of_person(first, tokens))


BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "/"})


def _part_of_person(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether a single capitalised word is a given or family name here, as in `Michael Jordan` or `Chad Brown`."""
    if token.entity != "PERSON":
        return False
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    before = tokens[token.i - 1] if token.i else None
    return any(t is not None and t.entity == "PERSON" and t.pos == "PROPN" for t in (before, after))
