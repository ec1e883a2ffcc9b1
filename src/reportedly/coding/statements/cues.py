"""The cue lexicon: words that attribute, what they take, and how they commit their source."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reportedly.data import table, values
from reportedly.model.annotation import Token

VERBS = frozenset({"VERB", "AUX"})
DESIRING = frozenset({"want", "desire", "aspire", "prefer"})
"""Who wants something does not say it: a quotation that follows is of another cue."""


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry: complement → class; `second` is the word that must follow, "" where none must."""

    lemma: str
    second: tuple[str, ...]
    classes: dict[str, str]

    def takes(self, *complements: str) -> str | None:
        """Class of the first of these complements that the cue takes."""
        for complement in complements:
            if complement in self.classes:
                return self.classes[complement]
        return None

    @property
    def cue_class(self) -> str:
        """Class of the complement listed first; that of quoted words."""
        return next(iter(self.classes.values()))


@dataclass(frozen=True, slots=True)
class Cues:
    """Entries by inflected form: verbs (longest first), nouns, adjectives, adverbs."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, Cue]
    adjectives: dict[str, Cue]
    adverbs: dict[str, str]

    def of_noun(self, token: Token) -> Cue | None:
        """Entry of a noun."""
        return self.nouns.get(token.lower)


@cache
def word_class(kind: str) -> frozenset[str]:
    """The words of one kind in `statement_words.tsv`."""
    return frozenset(w for row in table("statement_words.tsv") if row["kind"] == kind for w in values(row["words"]))


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], bool]]:
    return {row["lemma"]: (values(row["forms"]), row["double"] == "yes") for row in table("verb_forms.tsv")}


def forms(lemma: str) -> tuple[str, ...]:
    """Inflected forms of a verb."""
    irregular, double = _irregular().get(lemma, ((), False))
    out = [lemma]
    if lemma.endswith("e"):
        out += [lemma + "s", lemma + "d", (lemma[:-2] + "y" if lemma.endswith("ie") else lemma[:-1]) + "ing"]
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        out += [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    else:
        stem = lemma + lemma[-1] if double else lemma
        out += [lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")]
        out += [stem + "ed", stem + "ing"]
        if lemma.endswith("l"):
            out += [lemma + "led", lemma + "ling"]
    out += irregular
    return tuple(dict.fromkeys(out))


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("is"):
        return noun[:-2] + "es"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def load_cues() -> Cues:
    """Load the packaged cue lexicon."""
    entries: dict[tuple[str, str], dict[str, str]] = {}
    for row in table("cues.tsv"):
        for lemma in values(row["lemma"]):
            classes = entries.setdefault((row["pos"], lemma), {})
            for complement in values(row["complements"]) or ("",):
                classes.setdefault(complement, row["class"])
    verbs: dict[str, list[Cue]] = {}
    nouns: dict[str, Cue] = {}
    adjectives: dict[str, Cue] = {}
    adverbs: dict[str, str] = {}
    for (pos, lemma), classes in entries.items():
        first, *second = lemma.split()
        cue = Cue(lemma, tuple(second), classes)
        if pos == "verb":
            for form in forms(first):
                verbs.setdefault(form, []).append(cue)
        elif pos == "noun":
            nouns[lemma] = nouns[_plural(lemma)] = cue
        elif pos == "adj":
            adjectives[lemma] = cue
        elif pos == "adverb":
            adverbs[lemma] = cue.cue_class
    return Cues({f: _longest_first(c) for f, c in verbs.items()}, nouns, adjectives, adverbs)


def _longest_first(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    return tuple(sorted(cues, key=lambda cue: -len(cue.second)))
