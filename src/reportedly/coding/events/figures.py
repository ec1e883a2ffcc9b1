"""How many dead and injured: every wording of casualties, and the event they belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reportedly.coding.events.grammar import passive, surface_subject, verb_object
from reportedly.coding.events.quantities import Quantities, added, load_quantities
from reportedly.data import table
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import Range

Kind = Literal["dead", "injured"]
SUBSET = ("include", "among", "of")


@dataclass(frozen=True, slots=True)
class Casualties:
    """One count in the text: what kind, how many, and the word that reports it."""

    kind: str
    range: Range
    cue: int


@dataclass(frozen=True, slots=True)
class FigureReader:
    """The casualty words; build it once with `load_figure_reader`."""

    words: Mapping[tuple[str, str], tuple[str, str]]
    quantities: Quantities
    lemmas: frozenset[str] = field(default_factory=frozenset)

    def find(self, a: Annotation) -> tuple[Casualties, ...]:
        """Counts in text order."""
        out = []
        for token in a.tokens:
            if token.lemma not in self.lemmas and token.lower not in self.lemmas:
                continue
            entry = self._entry(a, token)
            if entry is None:
                continue
            kind, place = entry
            found = self._count(a, token, place)
            if found is not None:
                out.append(Casualties(kind, found, token.i))
        return tuple(out)

    def _entry(self, a: Annotation, token: Token) -> tuple[str, str] | None:
        if token.pos == "VERB" or (token.pos == "AUX" and token.tag[:1] == "V"):
            if token.tag == "VB" and a.child(token.i, "aux") is not None and a.child(token.i, "neg") is None:
                return None
            entry = self.words.get((token.lemma, "VERB")) or self.words.get((token.lower, "VERB"))
            if entry is not None and entry[1] == "down":
                return (entry[0], "object") if _particle(a, token, "down") else None
            if token.lemma == "shoot":
                if _particle(a, token, "down") or _particle(a, token, "at"):
                    return None
                return "dead", "object" if _shot_dead(a, token) else "counted"
            return entry or self.words.get((token.lower, "ADJ"))
        if token.lower in ("hospital", "hospitals"):
            ward = (
                token.dep == "pobj" and a.tokens[token.head].lower in ("in", "to") and a.child(token.i, "det") is None
            )
            return ("injured", "hospital") if ward else None
        if token.lower == "death" and token.dep == "pobj" and a.tokens[token.head].lower == "to":
            return "dead", "manner"
        for pos in ("NOUN", "ADJ", "VERB"):
            entry = self.words.get((token.lemma, pos)) or self.words.get((token.lower, pos))
            if entry is not None and (pos != "VERB" or token.pos in ("ADJ", "ADV")):
                return entry
        return None

    def _count(self, a: Annotation, token: Token, place: str) -> Range | None:
        match place:
            case "object" | "counted":
                found = self._beside(a, token)
                if found is not None:
                    return found
                heads = list(verb_object(a, token.i))
                found = self.people(a, heads[0]) if heads else None
                return None if place == "counted" and found in ((0, 0), (1, 1)) else found
            case "subject":
                subject = surface_subject(a, token.i)
                return None if subject is None else self.people(a, subject)
            case "hospital":
                return self._in_hospital(a, token)
            case "manner":
                verb = a.tokens[a.tokens[token.head].head]
                heads = list(verb_object(a, verb.i))
                subject = surface_subject(a, verb.i)
                head = heads[0] if heads else subject
                return None if head is None or verb.pos != "VERB" else self.people(a, head)
            case "phrase":
                return self._phrase(a, token)
            case "state":
                return self._state(a, token)
            case "toll":
                return self._toll(a, token)
            case "lives":
                if a.tokens[token.head].lemma not in ("lose", "claim", "cost", "take") and token.dep != "conj":
                    return None
                if a.tokens[token.head].lemma == "lose":
                    subject = surface_subject(a, token.head)
                    return None if subject is None else self.people(a, subject)
                return self._phrase(a, token)
            case _:
                return None

    def _beside(self, a: Annotation, token: Token) -> Range | None:
        """The number that stands right after an active verb or right before a participle, whatever the parse."""
        if token.tag in ("VBN", "VBD") and token.i:
            for j in (token.i - 1, token.i - 2):
                if j < 0 or a.tokens[j].sentence != token.sentence:
                    break
                word = a.tokens[j]
                if word.lower in ("others", "more", "people") and j == token.i - 1:
                    continue
                if word.lower in ("one", "none", "a", "an", "no", "both") or word.lower[:2] in ("19", "20"):
                    break
                value = self.quantities.value(word.lower)
                if value is not None and (word.i == 0 or a.tokens[j - 1].lower not in NOT_PEOPLE):
                    return self.quantities.at(a, j)
                break
        if token.tag in ("VBD", "VBG", "VBN", "VBZ", "VBP") and a.child(token.i, "auxpass") is None:
            for j in range(token.i + 1, min(token.i + 6, len(a.tokens))):
                word = a.tokens[j]
                if word.sentence != token.sentence:
                    break
                if a.tokens[min(j + 2, len(a.tokens) - 1)].lower == "year":
                    break
                if word.lower not in ("a", "an", "one", "another", "no", "both") and self.quantities.value(word.lower):
                    last = self.quantities.end(a, j)
                    noun = a.tokens[a.tokens[last].head]
                    if last < noun.i <= last + 4 and noun.pos in ("NOUN", "PROPN", "ADJ"):
                        return self.people(a, noun.i)
                    own = a.children(last, "conj") if last == j else []
                    return added([self.quantities.at(a, last), *(self.people(a, t.i) for t in own)])
                if word.lower not in SHIFT_WORDS and word.pos != "PUNCT":
                    break
        return None

    def _phrase(self, a: Annotation, token: Token) -> Range | None:
        own = self._number(a, token.i)
        if own is not None:
            return own
        for prep in a.children(token.i, "prep"):
            if prep.lower in ("of", "among"):
                for child in a.children(prep.i, "pobj"):
                    return self.people(a, child.i)
        owner = a.child(token.i, "poss")
        if owner is not None:
            if owner.lower in ("their", "its", "our", "whose", "your", "my"):
                return None
            return self.people(a, owner.i)
        return None

    def _state(self, a: Annotation, token: Token) -> Range | None:
        if _put(a, token):
            return self._toll(a, token)
        own = self._number(a, token.i)
        if own is not None and token.dep not in ("amod", "compound"):
            return own
        if token.i and self.quantities.value(a.tokens[token.i - 1].lower) is not None:
            following = a.tokens[token.i + 1] if token.i + 1 < len(a.tokens) else token
            if following.pos not in ("NOUN", "PROPN") and a.tokens[token.i - 1].lower not in ("a", "an", "one", "no"):
                return self.quantities.at(a, token.i - 1)
        owner = a.child(token.i, "poss")
        if owner is not None and token.head != token.i and a.tokens[token.head].lower == "of":
            return self._number(a, a.tokens[token.head].head)
        if token.dep == "amod":
            return None
        head = a.tokens[token.head]
        if token.dep == "conj":
            previous = self._number(a, token.i - 1) if token.i else None
            if previous is not None:
                return previous
        if head.pos in ("VERB", "AUX"):
            inner = a.child(token.i, "nsubj")
            if inner is not None:
                return self.people(a, inner.i)
            if token.dep in PREDICATIVE and head.lemma in STATE_VERBS:
                if not passive(a, head.i):
                    obj = a.child(head.i, "dobj")
                    if obj is not None:
                        return self.people(a, obj.i)
                subject = surface_subject(a, head.i)
                if subject is not None and (head.lemma not in ("leave", "shoot", "find") or passive(a, head.i)):
                    return self.people(a, subject)
        return None

    def _toll(self, a: Annotation, token: Token) -> Range | None:
        """The number that a toll is put at, stands at, rose to, is of, passed: the first one after the word."""
        if token.lower in ("dead", "wounded", "injured", "number") and not _put(a, token):
            return None
        above = False
        for j in range(token.i + 1, min(token.i + 14, len(a.tokens))):
            word = a.tokens[j]
            if word.sentence != token.sentence or word.lower in (";", "—"):
                return None
            above = above or word.lemma in ("pass", "exceed", "top", "surpass", "above")
            value = self.quantities.value(word.lower)
            if value is None or word.lower in ("a", "an", "one", "another", "no", "both") or _year(word):
                continue
            value = self.quantities.at(a, self.quantities.end(a, j))
            if above and value is not None and value[0] is not None and value[1] == value[0]:
                return value[0] + 1, None
            return value
        return None

    def people(self, a: Annotation, head: int) -> Range | None:
        """How many people the coordinated phrase headed by `head` names; None when its words do not say."""
        members = self._members(a, head)
        parts: list[Range | None] = []
        for i in members:
            part = self._single(a, i)
            if part is not None or not parts or a.children(i, "det", "amod", "poss"):
                parts.append(part)
        return added(parts)

    def _in_hospital(self, a: Annotation, token: Token) -> Range | None:
        """How many were left, lay, or were taken "in hospital" or "to hospital"."""
        verb = a.tokens[a.tokens[token.head].head]
        while verb.dep in ("prep", "conj") and verb.pos not in ("VERB", "AUX") and verb.head != verb.i:
            verb = a.tokens[verb.head]
        if verb.pos in ("NOUN", "PROPN", "NUM"):
            return self.people(a, verb.i)
        if verb.pos not in ("VERB", "AUX") or verb.lemma not in HOSPITAL_VERBS:
            return None
        heads = list(verb_object(a, verb.i))
        subject = surface_subject(a, verb.i)
        head = heads[0] if heads else subject
        return None if head is None else self.people(a, head)

    def _members(self, a: Annotation, head: int) -> list[int]:
        out = [head]
        named = [head, *(t.i for t in a.children(head, "appos"))]
        for child in (c for i in named for c in a.children(i, "conj")):
            if child.pos not in ("VERB", "AUX"):
                out.extend(self._members(a, child.i))
        return out

    def _single(self, a: Annotation, i: int) -> Range | None:
        token = a.tokens[i]
        if token.lower in ("upwards", "upward", "minimum", "maximum", "total", "estimated"):
            for prep in a.children(i, "prep"):
                for child in a.children(prep.i, "pobj"):
                    return self._number(a, child.i)
        number = self._number(a, i)
        if number is not None:
            return number
        if token.lower in ("he", "she", "him", "her", "himself", "herself"):
            return 1, 1
        if any(t.lower in ("a", "an", "another") for t in a.children(i, "det")) and token.lower not in COLLECTIVE:
            return 1, 1
        if token.tag == "NNP" and token.entity not in ("GPE", "LOC", "NORP", "DATE", "FAC"):
            return 1, 1
        if token.tag == "NN" and token.pos == "NOUN" and token.lower not in COLLECTIVE:
            return (1, 1) if a.child(i, "det", "poss", "amod", "compound", "appos") else None
        return None

    def _number(self, a: Annotation, i: int) -> Range | None:
        token = a.tokens[i]
        if token.i and token.lower == "one" and a.tokens[i - 1].lower == "no":
            return 0, 0
        if (
            token.pos in ("NUM", "NOUN", "PROPN", "PRON", "DET", "ADJ")
            and self.quantities.value(token.lower) is not None
        ):
            if token.lower in ("a", "an", "another", "hundreds", "thousands") and token.pos == "DET":
                return None
            if token.lower in self.quantities.rounds and not (
                i and a.tokens[i - 1].lower in ("a", "half", "one", "two", "three", "four", "five", "six")
            ):
                return None
            return self.quantities.at(a, i)
        for child in reversed(a.children(i, "nummod", "det", "amod", "quantmod", "predet")):
            if child.i > i:
                continue
            if child.lower == "no" or (child.lower == "both"):
                return self.quantities.at(a, child.i)
            if _year(child) and token.tag == "NN":
                continue
            if child.pos == "NUM" or child.lower in self.quantities.rounds or child.lower == "one":
                last = self.quantities.end(a, child.i)
                value = self.quantities.at(a, last if last < i else child.i)
                if value is not None:
                    return value
        return None


COLLECTIVE = frozenset(
    """number crowd family group majority people police staff crew militia convoy toll rest part half violence
    regime party public population team community bid campaign attempt deal time hope""".split()  # noqa: SIM905
)


NOT_PEOPLE = frozenset(
    "january february march april may june july august september october november december in since $ € £".split()  # noqa: SIM905
)
SHIFT_WORDS = frozenset(
    """at least more than over about around some nearly almost up to as many no fewer less not upwards of an estimated
    between most roughly approximately close another a further the all “ " ' ‘""".split()  # noqa: SIM905
)


PREDICATIVE = ("acomp", "attr", "oprd", "advmod", "advcl", "ccomp", "xcomp")
STATE_VERBS = frozenset(
    "leave find shoot count give report declare confirm pronounce lie fall be".split()  # noqa: SIM905
)
HOSPITAL_VERBS = frozenset("leave lie put send land take rush be end remain bring wind".split())  # noqa: SIM905


def _put(a: Annotation, token: Token) -> bool:
    """Whether a count is put at a number: "put the dead at 12"."""
    return any(t.lemma in ("put", "estimate", "give") and t.pos == "VERB" for t in a.ancestors(token.i)) and any(
        t.lower == "at" for t in a.tokens[token.i + 1 : token.i + 7]
    )


def _year(word: Token) -> bool:
    return len(word.lower) == 4 and word.lower[:2] in ("19", "20") and word.lower.isdigit()


def _particle(a: Annotation, token: Token, particle: str) -> bool:
    following = a.tokens[token.i + 1 : token.i + 2]
    return bool(following and following[0].lower == particle) or any(
        t.lower == particle for t in a.children(token.i, "prt")
    )


def _shot_dead(a: Annotation, token: Token) -> bool:
    following = a.tokens[token.i + 1 : token.i + 2]
    if following and following[0].lower in ("dead", "to"):
        return following[0].lower == "dead" or a.tokens[min(token.i + 2, len(a.tokens) - 1)].lower == "death"
    return any(a.tokens[j].lower == "dead" for j in token.children)


def load_figure_reader() -> FigureReader:
    """Build from the packaged tables."""
    words = {(row["word"], row["pos"]): (row["kind"], row["place"]) for row in table("casualties.tsv")}
    return FigureReader(words, load_quantities(), frozenset({w for w, _ in words} | {"shoot", "hospital"}))
