"""Find the names of the lexicon in a report."""

from dataclasses import dataclass
from datetime import date

from reportedly.coding.actors.lexicon import Alias, Lexicon, Name, fits, pieces
from reportedly.model.annotation import Annotation, Token


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that are a name of the lexicon: half-open range of token indices."""

    start: int
    end: int
    name: Name


def find_names(annotation: Annotation, lexicon: Lexicon) -> dict[int, Naming]:
    """Names by each token in them; the longest at every place, from left to right.

    Where several go by the same wording, the one whose country the report speaks of.
    """
    tokens = annotation.tokens
    written: list[str] = []
    owner: list[int] = []
    for token in tokens:
        for piece in pieces(token.text):
            written.append(piece)
            owner.append(token.i)
    lower = [p.lower() for p in written]
    found: list[tuple[int, int, Alias]] = []
    at = 0
    while at < len(lower):
        alias = None
        if at == 0 or owner[at - 1] != owner[at]:
            following = f"{lower[at]} {lower[at + 1]}" if at + 1 < len(lower) else ""
            for candidates in (lexicon.aliases.get(following, ()), lexicon.aliases.get(lower[at], ())):
                for candidate in candidates:
                    if _stands(candidate, at, lower, written, owner, tokens):
                        alias = candidate
                        break
                if alias is not None:
                    break
        if alias is None:
            at += 1
            continue
        found.append((owner[at], owner[at + len(alias.pieces) - 1] + 1, alias))
        at += len(alias.pieces)
    day = annotation.report.published
    named = {a.names[0].at(day).country for _, _, a in found if len(a.names) == 1 and a.names[0].kind not in HOMELY}
    spoken = named | {place.country for place in annotation.places}
    wider = {i: place.tokens for place in annotation.places for i in range(*place.tokens)}
    out: dict[int, Naming] = {}
    for start, end, alias in found:
        name = _chosen(alias, named, spoken, day)
        around = wider.get(start, (start, end))
        inside_place = around[1] - around[0] > end - start
        if name is not None and not (name.kind == "capital" and inside_place and tokens[around[0]].text[0].isupper()):
            naming = Naming(start, end, name)
            for i in range(start, end):
                out[i] = naming
    return out


HOMELY = frozenset({"nickname", "organ"})
"""Kinds that hold only where the report speaks of their country anyway: `the North`, `Congress`."""


def _chosen(alias: Alias, named: set[str | None], spoken: set[str | None], day: date | None) -> Name | None:
    """Whose the wording is; None where a bare family name is that of nobody who was in the news then."""
    names = alias.names
    name = names[0]
    if len(names) > 1 and name.kind == "capital":
        name = name if name.at(day).country in named else names[-1]
    elif len(names) > 1 and name.kind != "country":
        name = next((n for n in names if n.at(day).country in spoken), name)
    if name.kind in HOMELY and name.terms[0].country not in spoken:
        return None
    if name.kind == "person" and len(alias.pieces) == 1 and day is not None and not _current(name, day):
        return None
    return name


def _current(name: Name, day: date) -> bool:
    """Whether a person was in public life around a day, by the terms in the table."""
    first, last = name.terms[0].start, name.terms[-1].end
    return (first is None or day.year >= first.year - BEFORE_YEARS) and (
        last is None or day.year <= last.year + AFTER_YEARS
    )


BEFORE_YEARS, AFTER_YEARS = 3, 15
"""How long before the first and after the last office a bare family name still means the office holder."""
SINGLE_NOUNS = frozenset({"person", "party", "company", "outlet", "body", "group"})
"""Kinds whose one-word names count only as proper nouns: `Total`, `Park`, `Labour`."""


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
    if alias.names[0].kind in SINGLE_NOUNS and alias.case == "C" and first.pos not in ("PROPN", "NOUN", "X"):
        return False
    return not (alias.case == "C" and _part_of_person(first, tokens))


BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "/"})


def _part_of_person(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether a single capitalised word is a given or family name here, as in `Michael Jordan` or `Chad Brown`."""
    if token.entity != "PERSON":
        return False
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    before = tokens[token.i - 1] if token.i else None
    return any(t is not None and t.entity == "PERSON" and t.pos == "PROPN" for t in (before, after))
