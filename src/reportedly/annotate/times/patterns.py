"""The rules' patterns: regular expressions over words and classes of words.

A pattern is a row of time_rules.tsv: words in lower case stand for themselves, words in upper case for a class of
time_words.tsv, `{name}` for the part of that name (a row without action). `( | )`, `?`, `*`, `+` mean what they mean in
regular expressions; `name=` gives what follows a name to ask for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.annotate.times.vocabulary import Vocabulary

PIECE = re.compile(r"[()|?*+]|\w+=(?=[(A-Za-z])|[^\s()|?*+{}=]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over a vocabulary's characters.

    Attributes:
        name: for evidence.
        action: what reads a match.
        expression: to match with.
        first: characters that a match may begin with.
    """

    name: str
    action: str
    expression: re.Pattern[str]
    first: str


@dataclass(frozen=True, slots=True)
class _Node:
    """Source of a piece of pattern, the characters it may begin with, and whether it may match nothing."""

    source: str
    first: frozenset[str]
    empty: bool


def expand(pattern: str, parts: Mapping[str, str]) -> str:
    """Put parts into a pattern, parts of parts too."""
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda m: f"({parts[m[1]]})", pattern)
    return pattern


def is_class(word: str) -> bool:
    """Whether a word of a pattern names a class."""
    return len(word) > 1 and word.isalnum() and word.isupper()


def literals_of(pattern: str) -> set[str]:
    """The words that a pattern names outright."""
    words = (p for p in PIECE.findall(pattern) if p not in "()|?*+" and not p.endswith("="))
    return {word for word in words if not is_class(word)}


def compile_rule(name: str, action: str, pattern: str, vocabulary: Vocabulary) -> Rule:
    """Turn a pattern without parts into a rule.

    Raises:
        ValueError: brackets that do not match, or a class that no word has.
    """
    pieces = _numbered(PIECE.findall(pattern))
    node = _alternatives(pieces, vocabulary)
    if pieces or node.empty:
        raise ValueError(f"rule {name!r}: brackets do not match, or the pattern may match nothing")
    return Rule(name, action, re.compile(node.source), "".join(sorted(node.first)))


def _numbered(pieces: list[str]) -> list[str]:
    """Make repeated group names different, as regular expressions need: `n=`, `n=` → `n=`, `n__1=`."""
    counts: dict[str, int] = {}
    out = []
    for piece in pieces:
        if piece.endswith("="):
            name = piece[:-1]
            counts[name] = counts.get(name, -1) + 1
            piece = f"{name}__{counts[name]}=" if counts[name] else piece
        out.append(piece)
    return out


def _alternatives(pieces: list[str], vocabulary: Vocabulary) -> _Node:
    options = [_sequence(pieces, vocabulary)]
    while pieces and pieces[0] == "|":
        pieces.pop(0)
        options.append(_sequence(pieces, vocabulary))
    return _Node(
        "|".join(o.source for o in options),
        frozenset().union(*(o.first for o in options)),
        any(o.empty for o in options),
    )


def _sequence(pieces: list[str], vocabulary: Vocabulary) -> _Node:
    source, first, empty = "", frozenset[str](), True
    while pieces and pieces[0] not in "|)":
        node = _item(pieces, vocabulary)
        source += node.source
        if empty:
            first |= node.first
        empty = empty and node.empty
    return _Node(source, first, empty)


def _item(pieces: list[str], vocabulary: Vocabulary) -> _Node:
    piece = pieces.pop(0)
    opening = "(?:"
    if piece.endswith("="):
        opening = f"(?P<{piece[:-1]}>"
        piece = pieces.pop(0)
    if piece == "(":
        node = _alternatives(pieces, vocabulary)
        if not pieces or pieces.pop(0) != ")":
            raise ValueError("a bracket of the pattern is not closed")
    else:
        characters = vocabulary.characters_of(piece)
        node = _Node(f"[{characters}]", frozenset(characters), False)
    source, empty = f"{opening}{node.source})", node.empty
    while pieces and pieces[0] in "?*+":
        mark = pieces.pop(0)
        source += mark
        empty = empty or mark in "?*"
    return _Node(source, node.first, empty)
