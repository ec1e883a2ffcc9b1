"""One report's words with what the lexicon says about each of them, before anybody is resolved."""

from dataclasses import dataclass, field

from reportedly.coding.actors.lexicon import Lexicon, Role, Term
from reportedly.coding.actors.names import Naming, find_names
from reportedly.model.annotation import Annotation, Token
from reportedly.model.place import Place

HYPHENS = frozenset({"-", "–"})
STATES = frozenset({"country", "capital", "people", "nickname"})
"""Kinds of names that tell a country and nothing more."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
PARTICLES = frozenset(
    "al el ul bin ibn ben bint abu von van der den de del della di da dos das do du la le y e ter ten af zu st".split()  # noqa: SIM905
)


COLLECTIVE = frozenset(
    """unit cell squad contingent convoy section mission leadership hierarchy staff personnel statement communique
    summit base camp position post office side headquarters regime brigade battalion regiment platoon squadron fleet
    flotilla army navy military garrison patrol crew workforce mob crowd family population public community
    couple minority gendarmerie agency authority service command cavalry infantry network ring syndicate
    company firm court union party church opposition parliament congress senate newspaper agency group bank
    university militia gang cartel airline broadcaster association federation institute team commission committee
    office court tribunal judiciary assembly house council foundation ministry ngo charity school hospital
    operator manufacturer carmaker delegation panel board branch wing faction insurgency""".split()  # noqa: SIM905
)
"""Nouns of the role table that name a body, not a person, in the singular."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in the report: half-open range of token indices, without titles."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(slots=True)
class Scene:
    """Look-ups over one report; filled once, then only read."""

    annotation: Annotation
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    heads: dict[int, bool] = field(default_factory=dict)
    names: dict[int, Naming] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    persons: dict[int, Person] = field(default_factory=dict)
    roles: dict[int, Role | None] = field(default_factory=dict)
    everybody: tuple[Person, ...] = ()
    dateline: int = 0

    def term(self, naming: Naming) -> Term:
        """The code of a name on the day of the report."""
        return naming.name.at(self.annotation.report.published)

    def role(self, i: int) -> Role | None:
        """What the noun at token `i` tells, by the longest wording that ends, or with `of` begins, there."""
        if i not in self.roles:
            self.roles[i] = self._look_up(i)
        return self.roles[i]

    def role_start(self, i: int) -> int:
        """First token of the wording that gave the role of token `i`."""
        return self._wording(i)[0]

    def _look_up(self, i: int) -> Role | None:
        return self._wording(i)[1]

    def _wording(self, i: int) -> tuple[int, Role | None]:
        tokens, roles = self.tokens, self.lexicon.roles
        token = tokens[i]
        forms = (token.lemma, token.lower) if token.lemma != token.lower else (token.lower,)
        if i + 2 < len(tokens) and tokens[i + 1].lower == "of":
            after = i + 2 if tokens[i + 2].pos != "DET" or i + 3 >= len(tokens) else i + 3
            for form in forms:
                for last in (tokens[after].lower, tokens[after].lemma):
                    role = roles.get((form, "of", last))
                    if role:
                        return i, role
        before: list[tuple[int, str]] = []
        j = i - 1
        while j >= 0 and len(before) < self.lexicon.longest_role - 1 and tokens[j].sentence == token.sentence:
            own = self.names.get(j)
            if own is not None and own.name.kind != "people":
                break
            if tokens[j].text not in HYPHENS:
                if tokens[j].pos in ("PUNCT", "VERB", "ADP", "AUX", "CCONJ", "SCONJ") and tokens[j].lower not in (
                    "armed",
                    "masked",
                ):
                    break
                before.append((j, tokens[j].lower))
            j -= 1
        for length in range(len(before), -1, -1):
            words = tuple(w for _, w in reversed(before[:length]))
            for form in forms:
                role = roles.get((*words, form))
                if role:
                    return (before[length - 1][0] if length else i), role
        return i, None

    def modifiers(self, i: int) -> list[Token]:
        """Tokens before token `i` in its phrase that say something of it, nearest first; not those within a compound
        adjective ("Russian-backed") nor those of a possessor.
        """
        out = []
        j = i - 1
        left = self.tokens[i].left
        while j >= left:
            token = self.tokens[j]
            if token.pos == "PUNCT" and token.text not in HYPHENS | {"“", "”", '"', "‘", "’", ","}:
                break
            if token.pos in ("VERB", "ADP", "SCONJ", "AUX") and token.dep not in ("amod", "compound"):
                break
            if not self._inside(token, i):
                out.append(token)
            j -= 1
        return out

    def _inside(self, token: Token, head: int) -> bool:
        """Whether a token hangs in the phrase of `head` under a possessor or a participle."""
        tokens = self.tokens
        while token.head != token.i and token.i != head:
            if token.dep == "poss" or (token.head != head and tokens[token.head].tag in ("VBN", "VBG")):
                return True
            token = tokens[token.head]
        return False


def set_scene(annotation: Annotation, lexicon: Lexicon) -> Scene:
    """Look everything up that needs no resolving."""
    scene = Scene(annotation, annotation.tokens, lexicon, names=find_names(annotation, lexicon))
    for place in annotation.places:
        for i in range(*place.tokens):
            scene.places[i] = place
    scene.dateline = _dateline(annotation)
    _find_persons(scene)
    scene.everybody = tuple(dict.fromkeys(scene.persons.values()))
    return scene


def _dateline(annotation: Annotation) -> int:
    """One past the last token of the words at the report's head that tell where it was written; 0 without them.

    The report knows its dateline when the text stage saw it; else it is words that begin in capitals before a dash.
    """
    tokens = annotation.tokens
    known = annotation.report.dateline
    if known is not None:
        end = known.spans[-1].end
        return next((t.i for t in tokens if t.start >= end), 0)
    if not tokens or len(tokens[0].text) < 3 or not tokens[0].text.isupper():
        return 0
    for token in tokens[1:DATELINE_TOKENS]:
        if token.text in DATELINE_MARKS and tokens[token.i - 1].end < token.start:
            return token.i + 1
        if token.text == ":" and token.i <= 3:
            return token.i + 1
    return 0


OFFICES = frozenset(
    """president minister chancellor secretary ambassador envoy commissioner consul chief director chairman chairwoman
    speaker senator congressman congresswoman mayor governor sheriff attorney prosecutor superintendent inspector
    detective commander spokesman spokeswoman spokesperson professor""".split()  # noqa: SIM905
)
"""Titles that are no family names, so that they end a title wherever they stand in a run of capitalised words."""
DATELINE_MARKS = frozenset({"—", "–", "-", "--"})
DATELINE_TOKENS = 16


def _find_persons(scene: Scene) -> None:
    """Mark persons' names: runs of capitalised words that the parser's entities, or a title before, call a person."""
    tokens, titles = scene.tokens, scene.lexicon.titles
    i = 0
    while i < len(tokens):
        naming = scene.names.get(i)
        if naming is not None and naming.name.kind == "person":
            first = naming.start
            while first < naming.end - 1 and tokens[first].lower.rstrip(".") in titles:
                first += 1
            _mark(scene, first, naming.end)
            i = naming.end
            continue
        if not _name_word(tokens[i], naming):
            i += 1
            continue
        end = i + 1
        while end < len(tokens) and tokens[end].sentence == tokens[i].sentence and _joins(scene, end):
            end += 1
        while end > i and (tokens[end - 1].text in HYPHENS or tokens[end - 1].lower in PARTICLES):
            end -= 1
        start = i
        while start < end - 1 and (tokens[start].lower.rstrip(".") in titles or tokens[start].text in HYPHENS):
            start += 1
        # "Harlan County Sheriff Tate": what comes before the office belongs to it
        start = next((j + 1 for j in range(end - 2, start, -1) if tokens[j].lower in OFFICES), start)
        titled = start > i or (
            i > 0 and tokens[i - 1].lower.rstrip(".") in titles and tokens[i - 1].pos in ("PROPN", "NOUN")
        )
        run = tokens[start:end]
        if len(run) == 1 and len(run[0].text) > 1 and run[0].text.isupper() and not titled:
            i = end
            continue
        if run and not titled and all(t.i in scene.places and t.i not in scene.names for t in run):
            i = max(end, i + 1)
            continue
        told = titled or (len(run) > 1 and _announced(scene, end - 1))
        if (
            run
            and (
                any(t.entity == "PERSON" for t in run) or (told and run[-1].entity in ("", "ORG", "GPE", "NORP", "FAC"))
            )
            and run[-1].lower.rstrip(".") not in titles
            and not scene.role(end - 1)
        ):
            _mark(scene, start, end)
        i = max(end, i + 1)
    _find_family_names(scene)


def _announced(scene: Scene, i: int) -> bool:
    """Whether the name that ends here stands in apposition to a noun for one person ("the minister, Kari Holt")."""
    tokens = scene.tokens
    beside = [tokens[j] for j in tokens[i].children if tokens[j].dep == "appos"]
    if tokens[i].dep == "appos":
        beside.append(tokens[tokens[i].head])
    for token in beside:
        role = scene.role(token.i) if token.tag == "NN" else None
        if role is not None and role.kind in ("person", "member") and token.lemma not in COLLECTIVE:
            return True
    return False


def _find_family_names(scene: Scene) -> None:
    """Mark family names that stand alone where the parser saw no person: those of persons named in full elsewhere."""
    known = {scene.tokens[p.end - 1].text for p in scene.persons.values() if p.end - p.start > 1}
    for token in scene.tokens:
        if token.text in known and token.i not in scene.persons and token.i not in scene.names:
            _mark(scene, token.i, token.i + 1)


def _name_word(token: Token, naming: Naming | None) -> bool:
    return token.pos == "PROPN" and token.text[0].isupper() and naming is None


def _joins(scene: Scene, i: int) -> bool:
    """Whether the token goes on with a name that began before it."""
    token = scene.tokens[i]
    if token.text in HYPHENS or token.lower in PARTICLES:
        return i + 1 < len(scene.tokens) and (
            scene.tokens[i + 1].pos == "PROPN"
            or scene.tokens[i + 1].lower in PARTICLES
            or scene.tokens[i + 1].text in HYPHENS
        )
    return _name_word(token, scene.names.get(i))


def _mark(scene: Scene, start: int, end: int) -> None:
    words = tuple(t.lower for t in scene.tokens[start:end] if t.text not in HYPHENS and t.text != "'s")
    person = Person(start, end, words)
    for i in range(start, end):
        scene.persons[i] = person


def bearer_of(scene: Scene, i: int) -> int | None:
    """Last token of the person's name that follows the title at token `i` without a pause, where the parser made the
    title the head ("member of the council Rita Solheim"); None where none does.
    """
    tokens = scene.tokens
    naming = scene.names.get(i)
    if i in scene.persons or (naming is not None and naming.name.kind != "people"):
        return None
    role = scene.role(i) if naming is None else None
    if naming is None and (role is None or role.kind not in ("person", "member") or tokens[i].tag not in ("NN", "NNP")):
        return None
    if naming is None and tokens[i].lemma in COLLECTIVE:
        return None
    for j in range(i + 1, min(i + BEARER_TOKENS, len(tokens))):
        if tokens[j].sentence != tokens[i].sentence:
            return None
        if j in scene.persons:
            start = j - 1
            while (
                start > i and tokens[start].lower.rstrip(".") in scene.lexicon.titles and tokens[start].pos == "PROPN"
            ):
                start -= 1
            before = tokens[start]
            own = scene.role(j - 1) if j - 1 > i and j - 1 not in scene.names else None
            titled = own is not None and own.kind in ("person", "member")
            if before.pos in ("ADP", "DET", "CCONJ") or before.text == "," or (naming is None and titled):
                return None
            return scene.persons[j].end - 1 if naming is None or titled else None
        if tokens[j].pos not in ("ADP", "DET", "PROPN", "NOUN", "ADJ", "CCONJ") and tokens[j].text not in HYPHENS:
            return None
        if naming is not None and tokens[j].pos in ("ADP", "CCONJ"):
            return None
    return None


BEARER_TOKENS = 9
