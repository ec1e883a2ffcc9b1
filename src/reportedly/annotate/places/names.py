"""How place names are compared: without case, accents, apostrophes and hyphens, abbreviations written out."""

import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
    | dict.fromkeys("-–—./,", " ")
    | dict.fromkeys("'’‘ʻʼ`ʿʾ´")
)
_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


def fold(name: str) -> str:
    """The form under which a name is looked up; "" when nothing is left."""
    lower = name.lower()
    if not lower.isascii():
        lower = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    words = lower.translate(_LETTERS).split()
    if len(words) > 1 and words[0] in _WRITTEN_OUT:
        words[0] = _WRITTEN_OUT[words[0]]
    return " ".join(words)
