"""Abbreviations that a report introduces itself: "the Harbour Front (HF)"."""

from reportedly.coding.actors.scene import Scene
from reportedly.model.annotation import Token


def spelled_out(scene: Scene, token: Token) -> int | None:
    """Head of the name that an abbreviation was told for; None when none was.

    "the Harbour Front (HF)", "(known as HF)" or ", or HF,": by its initials, or, since many are those of a name in
    another language, in brackets right behind a name of several words.
    """
    tokens = scene.tokens
    for at in range(2, len(tokens)):
        if tokens[at].text != token.text or at == token.i or tokens[at].sentence != tokens[at - 1].sentence:
            continue
        mark = at - 1
        while mark > 0 and tokens[mark].lower in ABBREVIATED_BY:
            mark -= 1
        if tokens[mark].text == "(":
            return _by_initials(scene, token.text, mark) or _name_before(scene, mark)
        if tokens[mark].text == "," and tokens[at - 1].lower in ABBREVIATED_BY:
            return _by_initials(scene, token.text, mark)
    return None


ABBREVIATED_BY = frozenset(
    {"or", "known", "as", "called", "abbreviated", "by", "its", "acronym", "initials", "the", "“"}
)


def _by_initials(scene: Scene, letters: str, mark: int) -> int | None:
    """Head of the words before `mark` whose initials these letters are."""
    tokens = scene.tokens
    initials = ""
    for j in range(mark - 1, max(-1, mark - 12), -1):
        if tokens[j].sentence != tokens[mark].sentence or tokens[j].text in (",", ";", ":"):
            break
        initials = (tokens[j].text[0] if tokens[j].text[0].isupper() else "") + initials
        if initials == letters and tokens[j].text[0].isupper():
            return next((t.i for t in tokens[j:mark] if not j <= t.head < mark or t.head == t.i), None)
    return None


def _name_before(scene: Scene, mark: int) -> int | None:
    """Head of the name of at least two words in capitals that ends at `mark`."""
    tokens = scene.tokens
    start = mark
    while start > 0 and (tokens[start - 1].pos == "PROPN" or tokens[start - 1].lower in ("of", "for", "the", "and")):
        start -= 1
    while start < mark and not tokens[start].text[0].isupper():
        start += 1
    words = [t for t in tokens[start:mark] if t.pos == "PROPN"]
    if len(words) < 2 or any(t.i in scene.persons for t in words):
        return None
    return next((t.i for t in tokens[start:mark] if not start <= t.head < mark or t.head == t.i), None)
