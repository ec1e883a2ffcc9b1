"""Test the conditions of a lexicon sense on a word in its sentence."""

from collections.abc import Iterable

from reportedly.coding.events.grammar import passive
from reportedly.coding.events.lexicon import Condition, Sense
from reportedly.coding.events.syntax import governor, modifiers, objects, prepositions, subjects
from reportedly.model.annotation import Annotation, Token

DEPENDENTS = (
    "prt",
    "advmod",
    "prep",
    "acomp",
    "oprd",
    "dobj",
    "nsubjpass",
    "xcomp",
    "ccomp",
    "attr",
    "npadvmod",
    "advcl",
)
PARTICLES = frozenset(
    """in on up off out down away back over through around along into onto upon at for of against with to behind
    by from aside together apart forward under about before alongside""".split()  # noqa: SIM905
)
"""Words of phrases that stand beside the verb itself."""
PREPOSITIONS = frozenset(
    """on at into onto upon for of against with to behind by from under about before alongside""".split()  # noqa: SIM905
)
"""Those that may govern a noun phrase there."""
LIGHT = frozenset(
    """trade exchange turn use throw hurl lob fling toss fire launch provide give make hold lodge voice express
    issue put conduct pour drop carry spread plant lay land place raise deliver open pay set cut impose slap
    take""".split()  # noqa: SIM905
)
"""Verbs that say little without their object, which then belongs to the trigger."""
PRONOUNS = frozenset(
    """he she they them him her us we i you who whom everyone anyone someone nobody himself themselves""".split()  # noqa: SIM905
)


class Word:
    """A candidate word with what surrounds it, each slot read once and only when asked for."""

    __slots__ = ("_cache", "annotation", "token", "verbal", "vocabulary")

    def __init__(self, annotation: Annotation, i: int, verbal: bool, vocabulary: frozenset[str]) -> None:
        self.annotation = annotation
        self.token = annotation.tokens[i]
        self.verbal = verbal
        self.vocabulary = vocabulary
        self._cache: dict[str, tuple[Token, ...] | None] = {}

    def slot(self, name: str) -> tuple[Token, ...] | None:
        """Fillers of a slot; None where the slot is missing altogether."""
        if name not in self._cache:
            self._cache[name] = self._read(name)
        return self._cache[name]

    def _read(self, name: str) -> tuple[Token, ...] | None:
        a, i = self.annotation, self.token.i
        if name == "obj":
            found = objects(a, i) if self.verbal else ()
            return found or None
        if name == "subj":
            return subjects(a, i) or None
        if name in ("mod", "omod"):
            if name == "mod":
                return modifiers(a, i) or None
            return tuple(m for o in self.slot("obj") or () for m in modifiers(a, o.i)) or None
        if name == "via":
            token = self.token
            while token.dep in ("conj", "appos") and token.head != token.i:
                token = a.tokens[token.head]
            return (a.tokens[token.head],) if token.dep in ("pobj", "pcomp") else None
        if name in ("gov", "govobj", "govsubj"):
            found_governor = governor(a, i)
            if found_governor is None:
                return None
            head, relation = found_governor
            if name == "govobj" and relation not in ("dobj", "nsubjpass", "oprd", "attr"):
                return None
            if name == "govsubj" and relation != "nsubj":
                return None
            return (head,)
        if name == "comp":
            return self._complements() or None
        if name == "self":
            return (self.token,)
        if name == "inf":
            infinitives = (t for t in self._complements() if any(x.lower == "to" for x in a.children(t.i, "aux")))
            return tuple(infinitives) or None
        if name == "oprd":
            return tuple(a.children(i, "oprd", "attr")) or None
        if name == "prt":
            return tuple(a.children(i, "prt", "advmod")) or None
        if name == "aux":
            return tuple(a.children(i, "aux", "neg")) or None
        if name == "det":
            return tuple(a.children(i, "det", "poss")) or None
        if name == "pass":
            return (self.token,) if passive(a, i) else None
        if name == "ing":
            return (self.token,) if self.token.tag == "VBG" else None
        if name == "pl":
            return (self.token,) if self.token.tag in ("NNS", "NNPS") else None
        found_preposition = False
        out: list[Token] = []
        for prep, governed in prepositions(a, i):
            if prep.lower == name:
                found_preposition = True
                out.extend(governed)
        return tuple(out) if found_preposition else None

    def _complements(self) -> tuple[Token, ...]:
        a = self.annotation
        out: list[Token] = []
        for child in a.children(self.token.i, "xcomp", "ccomp", "acl", "pcomp"):
            out.extend(a.tokens[j] for j in a.conjuncts(child.i))
        for prep in a.children(self.token.i, "prep"):
            out.extend(a.children(prep.i, "pcomp"))
        for obj in a.children(self.token.i, "dobj", "dative"):
            out.extend(a.children(obj.i, "acl", "xcomp"))
        return tuple(out)


def vocabulary(annotation: Annotation, sentence: int) -> frozenset[str]:
    """The words of a sentence, as lemmas and as written in lower case."""
    found = annotation.sentences[sentence]
    tokens = annotation.tokens[found.start : found.end]
    return frozenset([t.lemma for t in tokens] + [t.lower for t in tokens])


def is_one_of(token: Token, words: frozenset[str]) -> bool:
    """Whether a token is named by a condition: by lemma, as written, by its entity's label or its kind."""
    if token.lemma in words or token.lower in words:
        return True
    if token.entity and token.entity in words and token.pos in ("PROPN", "NOUN", "ADJ", "NUM"):
        return True
    if "ORG" in words and token.pos == "PROPN" and token.entity in ("", "PRODUCT", "WORK_OF_ART"):
        return True  # names that the tagger does not know are names of parties more often than not
    if "GPE" in words and token.pos == "PROPN" and token.dep == "pobj" and not token.entity:
        return True  # and after prepositions, names of places
    if "ORG" in words and len(token.text) > 2 and token.text.isupper():
        return True
    if "PRON" in words and token.lower in PRONOUNS:
        return True
    return (
        "NUM" in words
        and (token.pos == "NUM" or token.tag == "CD")
        and token.entity not in ("MONEY", "DATE", "PERCENT")
    )


def holds(word: Word, condition: Condition) -> bool:
    """Whether the condition is met."""
    if condition.words is None:
        return any(word.slot(s) is not None for s in condition.slot.split(",")) == condition.wanted
    if condition.slot == "sent":
        return word.vocabulary.isdisjoint(condition.words) != condition.wanted
    if "," in condition.slot:
        found = [t for name in condition.slot.split(",") for t in word.slot(name) or ()]
        return any(is_one_of(t, condition.words) for t in found) == condition.wanted
    fillers = word.slot(condition.slot)
    if fillers is None and condition.slot == "subj" and "PRON" in condition.words and word.slot("pass") is not None:
        return True  # nobody is named, and any party may have done it
    if condition.slot == "subj" and "ORG" in condition.words and fillers is not None:
        fillers = tuple(t for t in fillers if t.lower != "it") or None
        if fillers is None:
            return condition.wanted
    met = fillers is not None and any(is_one_of(t, condition.words) for t in fillers)
    return met == condition.wanted


def match(word: Word, sense: Sense) -> tuple[int, ...] | None:
    """Tokens of the trigger where the sense holds; None where it does not."""
    tokens = [word.token.i]
    if sense.words:
        if not word.vocabulary.issuperset(sense.words):
            return None
        others = _others(word, sense.words)
        if others is None:
            return None
        tokens.extend(others)
    if not all(holds(word, c) for c in sense.conditions):
        return None
    if word.token.lemma in LIGHT:
        named = (c.words for c in sense.conditions if c.slot == "obj" and c.wanted and c.words)
        near = [t for words in named for t in word.slot("obj") or () if is_one_of(t, words) and t.pos == "NOUN"]
        tokens.extend(t.i for t in near[:1] if t.i not in tokens)
    return tuple(sorted(tokens))


def _others(word: Word, words: Iterable[str]) -> list[int] | None:
    """Where the rest of a phrase stands: near the verb or depending on it; before or around a noun."""
    a, i = word.annotation, word.token.i
    out: list[int] = []
    for wanted in words:
        near = _particles(word, wanted) if wanted in PARTICLES else _near(word)
        found = next((j for j in near if j not in out and wanted in (a.tokens[j].lower, a.tokens[j].lemma)), None)
        if found is None:
            return None
        out.append(found)
    return out if i not in out else None


def _particles(word: Word, wanted: str) -> list[int]:
    """Tokens that may be the particle or preposition `wanted` of the word."""
    a, i = word.annotation, word.token.i
    found = [t.i for t in a.children(i, "prt", "advmod")]
    for t in a.children(i, "prep", "agent", "dative"):
        if any(p.entity in ("DATE", "TIME") for p in a.children(t.i, "pobj")):
            continue
        if wanted in PREPOSITIONS or a.child(t.i, "pobj", "pcomp") is None or (t.i == i + 1 and wanted != "in"):
            found.append(t.i)
    # small clauses: "will not let the frigate in"
    found.extend(t.i for t in a.children(i, "ccomp", "xcomp", "acomp") if t.pos in ("ADP", "ADV"))
    for obj in a.children(i, "dobj", "dative", "oprd", "xcomp"):
        found.extend(t.i for t in a.children(obj.i, "prep", "prt", "advmod") if t.i > obj.i)
    if not word.verbal:
        found.extend(t.i for t in a.children(i) if t.i > i)
    if i + 1 < len(a.tokens) and a.tokens[i + 1].sentence == word.token.sentence and wanted != "in":
        found.append(i + 1)
    return found


def _near(word: Word) -> list[int]:
    cached = word._cache.get("near")
    if cached is not None:
        return [t.i for t in cached]
    a, i = word.annotation, word.token.i
    found: list[int] = []
    if word.verbal:
        for child in a.children(i, *DEPENDENTS):
            found.append(child.i)
            found.extend(
                t.i
                for t in a.children(
                    child.i, "prep", "pobj", "prt", "amod", "compound", "dobj", "poss", "advmod", "acomp"
                )
            )
            for prep in a.children(child.i, "prep"):
                found.extend(t.i for t in a.children(prep.i, "pobj"))
        found.extend(t.i for t in objects(a, i))
        if i + 1 < len(a.tokens) and a.tokens[i + 1].sentence == word.token.sentence:
            found.append(i + 1)
    else:
        found.extend(t.i for t in modifiers(a, i))
        for child in a.children(i, "prep"):
            found.append(child.i)
            found.extend(t.i for t in a.children(child.i, "pobj"))
        around = (i - 2, i - 1, i + 1, i + 2)
        found.extend(j for j in around if 0 <= j < len(a.tokens) and a.tokens[j].sentence == word.token.sentence)
    word._cache["near"] = tuple(a.tokens[j] for j in dict.fromkeys(found))
    return list(dict.fromkeys(found))
