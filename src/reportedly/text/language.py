"""Which language a text is in, told by its script and its function words."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from reportedly.data import table, values

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
"""Characters looked at."""
FEWEST_HITS = 4
FEWEST_HITS_ALONE = 3
"""Of another language, where there is not one word of English."""
FEWEST_HITS_OF_ENGLISH = 1
"""A headline of six words may have one; to take English for granted there does no harm."""
SMALLEST_SHARE = 0.12
"""Share of a language's function words in running text. English news has .35 to .45 of the packaged list, and no
English passage of the gold suite under .2; lists of names and figures have less, and get no language."""
MARGIN = 1.3
"""Times that another language must beat English: names and quotations bring foreign words into English reports."""


@dataclass(frozen=True, slots=True)
class Language:
    """An ISO 639-1 code with the language's English name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Detector:
    """Function words, script and letters by language, and languages by script; build it once with `load_detector`."""

    words: tuple[tuple[Language, frozenset[str], str, str], ...]
    scripts: dict[str, Language]

    def detect(self, text: str) -> Language | None:
        """The language of a text; None where it has too few words to tell."""
        tokens = [w.lower() for w in WORD.findall(text[:SAMPLE])]
        if not tokens:
            return None
        script = _script(tokens)
        candidates = [(language, words, letters) for language, words, of, letters in self.words if of == script]
        if not candidates:
            return self.scripts.get(script)
        counts = Counter(tokens)
        characters = Counter(c for token in tokens for c in token) if script != "LATIN" else Counter[str]()
        hits = [
            (sum(counts[w] for w in words) + sum(characters[c] for c in letters), language)
            for language, words, letters in candidates
        ]
        most, best = max(hits, key=lambda hit: hit[0])
        english = next((n for n, language in hits if language.code == "en"), 0)
        if best.code != "en" and english and most < MARGIN * english:
            most, best = english, Language("en", "English")
        if script != "LATIN":
            return best
        fewest = FEWEST_HITS_OF_ENGLISH if best.code == "en" else FEWEST_HITS if english else FEWEST_HITS_ALONE
        return best if most >= fewest and most >= SMALLEST_SHARE * len(tokens) else None


def _script(tokens: list[str]) -> str:
    """The writing system of most letters; kana make a text Japanese, whatever else it has."""
    counts = Counter(unicodedata.name(c, "").split(" ")[0] for c in "".join(tokens[:400]))
    if counts["HIRAGANA"] + counts["KATAKANA"] > 0.1 * counts.total():
        return "HIRAGANA"
    return counts.most_common(1)[0][0]


@cache
def load_detector() -> Detector:
    """Build a detector on the packaged table."""
    words, scripts = [], {}
    for row in table("languages.tsv"):
        language = Language(row["code"], row["name"])
        if row["words"]:
            words.append((language, frozenset(values(row["words"])), row["script"], row["letters"]))
        else:
            scripts[row["script"]] = language
    return Detector(tuple(words), scripts)
