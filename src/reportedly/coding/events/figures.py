"""How many dead and injured: every wording of casualties, and the event they belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reportedly.coding.events.grammar import passive, surface_subject, verb_object
from reportedly.coding.events.headcount import HeadCount, year
from reportedly.coding.events.quantities import Quantities, added, load_quantities
from reportedly.data import table
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import Range

Kind = Literal["dead", "injured"]


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
    heads: HeadCount
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
            if _calamity(a, token):
                continue
            found = self._count(a, token, place)
            if found is not None:
                out.append(Casualties(kind, found, token.i))
        return tuple(out)

    def _entry(self, a: Annotation, token: Token) -> tuple[str, str] | None:
        if token.pos == "VERB" or (token.pos == "AUX" and token.tag[:1] == "V"):
            done = a.child(token.i, "neg") is not None or a.tokens[token.head].lemma in (
                "help",
                "manage",
                "proceed",
                "go",
            )
            if token.tag == "VB" and a.child(token.i, "aux") is not None and not done:
                return None
            entry = self.words.get((token.lemma, "VERB")) or self.words.get((token.lower, "VERB"))
            if entry is not None and entry[1] == "down":
                return (entry[0], "object") if _particle(a, token, "down") else None
            if token.lemma == "shoot":
                at_most = a.tokens[min(token.i + 2, len(a.tokens) - 1)].lower in ("least", "most")
                if _particle(a, token, "down") or (_particle(a, token, "at") and not at_most):
                    return None
                return "dead", "object" if _shot_dead(a, token) else "counted"
            if token.lemma == "stab":
                return ("dead" if _shot_dead(a, token) else "injured"), "object"
            if token.lemma == "burn":
                alive = any(t.lower == "alive" for t in a.tokens[token.i + 1 : token.i + 7])
                return ("dead", "object") if alive else None
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
                found = self._undergoers(a, token)
                return None if place == "counted" and found in ((0, 0), (1, 1)) else found
            case "subject":
                subject = surface_subject(a, token.i)
                return None if subject is None else self.heads.people(a, subject)
            case "hospital":
                return self._in_hospital(a, token)
            case "manner":
                verb = a.tokens[a.tokens[token.head].head]
                heads = list(verb_object(a, verb.i))
                subject = surface_subject(a, verb.i)
                head = heads[0] if heads else subject
                return None if head is None or verb.pos != "VERB" else self.heads.people(a, head)
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
                    return None if subject is None else self.heads.people(a, subject)
                return self._phrase(a, token)
            case _:
                return None

    def _undergoers(self, a: Annotation, token: Token) -> Range | None:
        """How many a verb says it happened to: its object or passive subject, with those named "along with" them."""
        heads = list(verb_object(a, token.i))[:1]
        if passive(a, token.i):
            subjects = [t.i for t in a.children(token.i, "nsubjpass")]
            subjects = [i for i in subjects if self.heads.number(a, i) is not None] or subjects
            opening = (t for t in a.children(token.i, "prep") if t.i < token.i and t.lower in ("between", "upwards"))
            heads = subjects[-1:] or heads or [t.i for p in opening for t in a.children(p.i, "pobj")]
        if not heads:
            return None
        parts = [self.heads.people(a, heads[0])]
        more = [t.i for t in a.children(token.i, "conj") if t.pos in ("NOUN", "NUM", "PROPN")]
        for prep in a.children(token.i, "prep"):
            if prep.lower in ("along", "together", "alongside"):
                more.extend(t.i for p in (prep, *a.children(prep.i, "prep")) for t in a.children(p.i, "pobj"))
        parts.extend(part for i in more if (part := self.heads.people(a, i)) is not None)
        return added(parts)

    def _beside(self, a: Annotation, token: Token) -> Range | None:
        """The number that stands right after an active verb or right before a participle, whatever the parse."""
        if token.tag in ("VBN", "VBD") and token.i:
            for j in (token.i - 1, token.i - 2):
                if j < 0 or a.tokens[j].sentence != token.sentence:
                    break
                word = a.tokens[j]
                if word.lower in ("others", "more", "people") and j == token.i - 1:
                    continue
                if word.lower in ("one", "none", "a", "an", "no", "both") or year(word):
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
                        return self.heads.people(a, noun.i)
                    own = a.children(last, "conj") if last == j else []
                    return added([self.quantities.at(a, last), *(self.heads.people(a, t.i) for t in own)])
                if word.lower not in SHIFT_WORDS and word.pos != "PUNCT":
                    break
        return None

    def _phrase(self, a: Annotation, token: Token) -> Range | None:
        own = self.heads.number(a, token.i)
        if own is not None:
            return own
        for prep in a.children(token.i, "prep"):
            if prep.lower in ("of", "among"):
                for child in a.children(prep.i, "pobj"):
                    return self.heads.people(a, child.i)
        owner = a.child(token.i, "poss")
        if owner is not None:
            if owner.lower in ("their", "its", "our", "whose", "your", "my"):
                return None
            return self.heads.people(a, owner.i)
        return None

    def _left(self, a: Annotation, token: Token) -> Range | None:
        """How many an attack "left" dead, wounded or in hospital: the counts between that verb, or the state told
        before, and this one.
        """
        start = None
        for j in range(token.i - 1, max(a.sentences[token.sentence].start, token.i - 16) - 1, -1):
            word = a.tokens[j]
            if word.lower in STATES:
                start = j + 1 if start is None else start
            elif word.lemma == "leave":
                start = j + 1 if start is None else start
                break
            elif word.pos == "VERB" or word.lower in (";", "—", "that", "who"):
                return None
        else:
            return None
        parts: list[Range | None] = []
        j = start
        while j < token.i:
            word = a.tokens[j]
            following = self.quantities.value(a.tokens[j + 1].lower)
            if word.lower in ("a", "an"):
                if following is None and a.tokens[j + 1].pos in ("NOUN", "PROPN", "ADJ"):
                    parts.append((1, 1))
            elif self.quantities.value(word.lower) is not None and not year(word):
                j = self.quantities.end(a, j)
                parts.append(self.quantities.at(a, j))
            j += 1
        return added(parts)

    def _state(self, a: Annotation, token: Token) -> Range | None:
        left = self._left(a, token)
        if left is not None:
            return left
        if _put(a, token):
            return self._toll(a, token)
        own = self.heads.number(a, token.i)
        if own is not None and token.dep not in ("amod", "compound"):
            return own
        if token.i and self.quantities.value(a.tokens[token.i - 1].lower) is not None:
            following = a.tokens[token.i + 1] if token.i + 1 < len(a.tokens) else token
            if following.pos not in ("NOUN", "PROPN") and a.tokens[token.i - 1].lower not in ("a", "an", "one", "no"):
                return self.quantities.at(a, token.i - 1)
        owner = a.child(token.i, "poss")
        if owner is not None and token.head != token.i and a.tokens[token.head].lower == "of":
            return self.heads.number(a, a.tokens[token.head].head)
        if token.dep == "amod":
            return self.heads.number(a, token.head) if a.child(token.head, "nummod") is not None else None
        head = a.tokens[token.head]
        if token.dep == "conj":
            previous = self.heads.number(a, token.i - 1) if token.i else None
            if previous is not None:
                return previous
        if head.pos in ("VERB", "AUX"):
            inner = a.child(token.i, "nsubj")
            if inner is not None:
                return self.heads.people(a, inner.i)
            if token.dep in PREDICATIVE and head.lemma in STATE_VERBS:
                if not passive(a, head.i):
                    obj = a.child(head.i, "dobj")
                    if obj is not None:
                        return self.heads.people(a, obj.i)
                subject = surface_subject(a, head.i)
                if subject is not None and (head.lemma not in ("leave", "shoot", "find") or passive(a, head.i)):
                    return self.heads.people(a, subject)
        return None

    def _toll(self, a: Annotation, token: Token) -> Range | None:
        """The number that a toll is put at, stands at, rose to, is of, passed: the first one after the word."""
        if token.lower in ("dead", "wounded", "injured", "number") and not _put(a, token):
            return None
        above = False
        window = range(token.i + 1, min(token.i + 24, a.sentences[token.sentence].end))
        verb = next((j for j in window if a.tokens[j].lemma in TOLL_VERBS and a.tokens[j].pos in ("VERB", "AUX")), None)
        first = verb if verb is not None and a.child(token.i, "prep") is not None else token.i + 1
        for j in range(first, min(first + 14, len(a.tokens))):
            word = a.tokens[j]
            if word.sentence != token.sentence or word.lower in (";", "—"):
                return None
            above = above or word.lemma in ("pass", "exceed", "top", "surpass", "above")
            value = self.quantities.value(word.lower)
            if value is None or word.lower in ("a", "an", "one", "another", "no", "both") or year(word):
                continue
            value = self.quantities.at(a, self.quantities.end(a, j))
            if above and value is not None and value[0] is not None and value[1] == value[0]:
                return value[0] + 1, None
            return value
        return None

    def _in_hospital(self, a: Annotation, token: Token) -> Range | None:
        """How many were left, lay, or were taken "in hospital" or "to hospital"."""
        left = self._left(a, token)
        if left is not None:
            return left
        verb = a.tokens[a.tokens[token.head].head]
        while verb.dep in ("prep", "conj") and verb.pos not in ("VERB", "AUX") and verb.head != verb.i:
            verb = a.tokens[verb.head]
        if verb.pos in ("NOUN", "PROPN", "NUM"):
            return self.heads.people(a, verb.i)
        if verb.pos not in ("VERB", "AUX") or verb.lemma not in HOSPITAL_VERBS:
            return None
        heads = list(verb_object(a, verb.i))
        subject = surface_subject(a, verb.i)
        head = heads[0] if heads else subject
        return None if head is None else self.heads.people(a, head)


TOLL_VERBS = frozenset(
    "rise climb reach pass exceed top surpass stand jump grow soar be hit near approach".split()  # noqa: SIM905
)
CALAMITIES = frozenset(
    """crash accident collision derailment earthquake quake flood floods cyclone hurricane typhoon storm landslide
    avalanche famine drought disease cancer illness covid covid-19 coronavirus pneumonia stroke cholera ebola outbreak
    epidemic pandemic heatwave""".split()  # noqa: SIM905
)
"""What people die of without an attack."""
STATES = frozenset({"dead", "wounded", "injured", "hurt", "missing", "homeless", "unconscious"})


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


def _calamity(a: Annotation, token: Token) -> bool:
    return any(
        t.lower in CALAMITIES
        for prep in a.children(token.i, "prep")
        if prep.lower in ("in", "of", "from", "after")
        for t in a.children(prep.i, "pobj")
    )


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
    quantities = load_quantities()
    lemmas = frozenset({w for w, _ in words} | {"shoot", "stab", "burn", "hospital"})
    return FigureReader(words, quantities, HeadCount(quantities), lemmas)
