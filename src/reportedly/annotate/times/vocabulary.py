"""Words of temporal expressions, one character a token, so that patterns over tokens are regular expressions.

A token belongs to none, one or several classes (`may`, capitalised, is a MONTH; `second` an ORD). Every set of classes
gets a character of its own; a text becomes a string of such characters, NOTHING for all other words. A class in a
pattern is then the character class of all sets that it is in.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.data import table, values
from reportedly.model.annotation import Annotation, Token

NOTHING = "\x00"
FIRST_CHARACTER = 0x100
NOUNS = ("NN", "NNS", "NNP", "NNPS")

# Shapes of tokens with digits: name, pattern, classes. The first that fits counts.
SHAPES = (
    ("isodate", r"(\d{4})-(\d{2})-(\d{2})", "ISODATE"),
    ("slashdate", r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})", "SLASHDATE"),
    ("years", r"(1\d{3}|20\d{2})[–—-](\d{4}|\d{2})", "YEARS"),
    ("days", r"(\d{1,2})(?:st|nd|rd|th)?[–—-](\d{1,2})(?:st|nd|rd|th)?", "DAYS"),
    ("midyear", r"(?:mid|early|late)-?(?:1\d{3}|20\d{2}|\d0)s?", "MIDYEAR"),
    ("decade", r"(1\d{2}0|20\d0|[1-9]0)s", "DECADE"),
    ("clock", r"([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?:hrs|h)?", "CLOCK"),
    ("clock12", r"(1[0-2]|0?\d)(?:[:.]([0-5]\d))?([ap]\.?m\.?)", "CLOCK12"),
    ("dotted", r"([01]?\d|2[0-3])\.([0-5]\d)", "NUM DOTTED"),
    ("hours", r"(0\d|1\d|2[0-3])([0-5]\d)(?:hrs|h)", "CLOCK"),
    ("military", r"(0\d)([0-5]\d)", "HHMM NUM"),
    ("hourly", r"1[0-9][0-5]0|2[0-3][0-5]0", "HHMM YEAR NUM"),
    ("year", r"1[0-9]\d{2}|20\d{2}|2100", "YEAR NUM"),
    ("small", r"0?[1-9]|1[0-2]", "NUM DAY HOUR TWO"),
    ("middle", r"1[3-9]|2[0-4]", "NUM DAY HOUR TWO"),
    ("large", r"2[5-9]|3[01]", "NUM DAY TWO"),
    ("two", r"\d{2}", "NUM TWO"),
    ("ordinal", r"(\d{1,2})(?:st|nd|rd|th)", "ORD"),
    ("quarter", r"[Qq][1-4]", "QNUMBER"),
    ("half", r"[Hh][12]", "HNUMBER"),
    ("fiscal", r"FY'?(\d{4}|\d{2})", "FYEAR"),
    ("number", r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", "NUM"),
)
SHAPE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in SHAPES), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A word's character where it looks as it must, and where it does not."""

    character: str
    otherwise: str
    when: str


class Vocabulary:
    """Turns tokens into characters and knows what the words stand for."""

    def __init__(self, rows: Iterable[Mapping[str, str]], literals: Iterable[str]) -> None:
        self._values: dict[tuple[str, str], str] = {}
        self._characters: dict[frozenset[str], str] = {frozenset(): NOTHING}
        self._of_class: dict[str, list[str]] = {}
        classes: dict[str, set[str]] = {}
        conditions: dict[str, str] = {}
        conditional: dict[str, set[str]] = {}
        for row in rows:
            for word in values(row["words"]):
                self._values[row["class"], word] = row["value"]
                classes.setdefault(word, set()).add(row["class"])
                if row["when"]:
                    conditions[word] = row["when"]
                    conditional.setdefault(word, set()).add(row["class"])
        for word in literals:
            classes.setdefault(word, set()).add(word)
        self._entries = {
            word: Entry(
                self._character(own), self._character(own - conditional.get(word, set())), conditions.get(word, "")
            )
            for word, own in classes.items()
        }
        self._shapes = {name: self._character(own.split()) for name, _, own in SHAPES}

    def _character(self, classes: Iterable[str]) -> str:
        own = frozenset(classes)
        if own not in self._characters:
            self._characters[own] = chr(FIRST_CHARACTER + len(self._characters))
            for name in own:
                self._of_class.setdefault(name, []).append(self._characters[own])
        return self._characters[own]

    def characters_of(self, name: str) -> str:
        """All characters of tokens in the class, or of the literal word, `name`.

        Raises:
            ValueError: no word has this class.
        """
        found = "".join(sorted(self._of_class.get(name, ())))
        if not found:
            raise ValueError(f"no word of class {name!r}")
        return found

    def encode(self, annotation: Annotation) -> str:
        """One character a token."""
        entries, out = self._entries, []
        for token in annotation.tokens:
            entry = entries.get(token.lower)
            if entry is None:
                out.append(NOTHING if token.text.isalpha() else self._shape(token.text))
            else:
                out.append(entry.character if not entry.when or fits(token, entry.when) else entry.otherwise)
        return "".join(out)

    def _shape(self, text: str) -> str:
        found = SHAPE.fullmatch(text)
        return self._shapes[found.lastgroup] if found and found.lastgroup else NOTHING

    def has(self, name: str, word: str) -> bool:
        """Whether a word is in a class, whatever it looks like in the text."""
        return (name, word) in self._values

    def value(self, name: str, word: str) -> str:
        """What a word of class `name` stands for; "" when it is not in the class."""
        return self._values.get((name, word), "")


def fits(token: Token, when: str) -> bool:
    """Whether a token looks as a lexicon row demands."""
    match when:
        case "capital":
            return token.text[0].isupper()
        case "upper":
            return token.text.isupper()
        case "name":
            return token.text[0].isupper() and token.tag in NOUNS
        case "noun":
            return token.tag in NOUNS
        case "adjective":
            return token.tag.startswith("JJ")
        case "adverb":
            return token.tag.startswith("RB")
        case _:
            raise ValueError(f"no such condition: {when!r}")


def load_vocabulary(literals: Iterable[str]) -> Vocabulary:
    """Read the words of temporal expressions; `literals` are words that patterns name outright."""
    return Vocabulary(table("time_words.tsv"), literals)
