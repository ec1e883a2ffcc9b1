"""What pronouns and descriptions such as `the group` stand for."""

from dataclasses import dataclass

from reportedly.coding.actors.abbreviations import spelled_out
from reportedly.coding.actors.scene import COLLECTIVE, STATES, Scene
from reportedly.coding.actors.wording import fullest
from reportedly.model.annotation import Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SPEECH = frozenset(
    [
        "say",
        "tell",
        "add",
        "warn",
        "insist",
        "declare",
        "announce",
        "write",
        "argue",
        "claim",
        "ask",
        "reply",
        "answer",
        "promise",
        "vow",
        "explain",
    ]
)

ARMED = frozenset({"REB", "PRM", "CRM"})
GROUPS = frozenset({"group", "movement", "organisation", "organization", "outfit", "network", "militia", "faction"})
COUNTRIES = frozenset(
    {"country", "nation", "state", "republic", "kingdom", "emirate", "neighbour", "neighbor", "government"}
)
BODIES = frozenset(
    {"bloc", "alliance", "body", "organisation", "organization", "institution", "grouping", "union", "agency"}
)
CHAMBERS = frozenset({"body", "chamber", "institution"})
CHAMBERED = frozenset({"LEG", "JUD"})
COMPANIES = frozenset({"company", "firm", "carmaker", "bank", "manufacturer", "operator", "giant", "maker", "airline"})
PARTIES = frozenset({"party", "movement", "bloc", "coalition", "alliance", "front"})
FEMALE = frozenset(
    """mrs ms miss lady dame queen princess duchess empress spokeswoman chairwoman congresswoman businesswoman
    policewoman woman girl mother wife widow sister daughter grandmother nun actress schoolgirl headmistress aunt
    stateswoman councilwoman assemblywoman servicewoman""".split()  # noqa: SIM905
)
MALE = frozenset(
    """mr sir lord king prince duke emperor spokesman chairman congressman businessman policeman man boy father husband
    brother son grandfather monk headmaster schoolboy statesman strongman warlord imam mullah ayatollah pope bishop
    archbishop cardinal emir sultan sheikh uncle""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the words of a noun phrase alone tell of it.

    Attributes:
        kind: "person", "state", "group", "body", "party", "company", "people" (several persons), "thing".
        sector: PLOVER sector the words tell; None when they tell none.
        plural: it names several.
        named: it has a name.
        female: True or False where the words tell; None where they do not.
    """

    kind: str
    sector: str | None
    plural: bool
    named: bool
    female: bool | None = None


def profile(scene: Scene, i: int) -> Profile:
    """Profile of the noun phrase headed by token `i`."""
    token = scene.tokens[i]
    plural = token.tag in ("NNS", "NNPS") or any(scene.tokens[j].dep == "conj" for j in token.children)
    naming = scene.names.get(i)
    if naming is not None:
        term, kind = scene.term(naming), naming.name.kind
        if kind == "people":
            single = not naming.name.plural and token.tag in ("NN", "NNP") and token.dep not in ("compound", "amod")
            return Profile("person" if single else "people", None, not single, True)
        if kind in ("country", "capital", "nickname"):
            return Profile("state", term.sector, plural, True)
        if kind == "person":
            return Profile("person", term.sector, False, True, _female(scene, naming.start, naming.end))
        return Profile("body" if kind == "organ" else kind, term.sector, plural, True)
    person = scene.persons.get(i)
    if person is not None:
        return Profile("person", None, False, True, _female(scene, person.start, person.end))
    role = scene.role(i)
    if role is None:
        return Profile("thing", None, plural, token.pos == "PROPN")
    if role.kind in ("person", "member"):
        body = token.lemma in COLLECTIVE or (token.pos == "PROPN" and token.entity == "ORG")
        kind = "people" if plural or token.lemma == "police" else "body" if body else "person"
        if kind == "person" and token.lemma in FEMALE | MALE:
            return Profile(kind, role.sector, plural, False, token.lemma in FEMALE)
        return Profile(kind, role.sector, plural, False)
    if role.kind == "body":
        return Profile("body", role.sector, plural, False)
    return Profile("people" if plural else "thing", role.sector, plural, False)


def _female(scene: Scene, start: int, end: int) -> bool | None:
    before = [scene.tokens[j].lower.rstrip(".") for j in range(max(0, start - 3), start)]
    appos = [scene.tokens[j].lemma for j in scene.tokens[end - 1].children if scene.tokens[j].dep == "appos"]
    told = [w for w in (*before[::-1], *appos) if w in FEMALE or w in MALE]
    if told:
        return told[0] in FEMALE
    first = scene.tokens[start].lower
    return True if first in scene.lexicon.female else None


def is_head(scene: Scene, i: int) -> bool:
    """Whether the token heads a noun phrase, rather than narrowing another noun down."""
    if i not in scene.heads:
        scene.heads[i] = _heads(scene, i)
    return scene.heads[i]


def _heads(scene: Scene, i: int) -> bool:
    if i < scene.dateline:
        return False
    token = scene.tokens[i]
    if token.pos not in ("NOUN", "PROPN", "NUM", "ADJ"):
        return False
    if token.dep in ("compound", "amod", "nmod", "det", "nummod", "advmod", "npadvmod", "quantmod", "acomp"):
        return False
    naming = scene.names.get(i)
    if naming is not None:
        return naming.end - 1 == i or scene.tokens[i].dep != "compound"
    return token.pos != "ADJ" or token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj")


def antecedent(scene: Scene, i: int) -> int | None:
    """Head token that a pronoun or definite description stands for; None when it stands for itself or is unresolved."""
    token = scene.tokens[i]
    word = token.lower
    if token.pos == "PRON" or token.tag in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        if word in RELATIVE and token.tag in ("WP", "WDT", "WP$", "PRP"):
            return relative_of(scene, token)
        if word in SPEAKER:
            return _speaker(scene, token)
        if word in HE or word in SHE:
            return _search(scene, token, {"person": 3}, plural=False, female=word in SHE)
        if word in IT:
            return _search(
                scene,
                token,
                {"body": 3, "state": 3, "group": 3, "party": 3, "company": 3, "outlet": 2},
                None,
            )
        if word in THEY:
            return _search(scene, token, {"people": 3, "group": 2.5, "body": 1.5, "party": 1.5, "state": 0.5}, True)
        return None
    person = scene.persons.get(i)
    if person is not None:
        full = fullest(scene, person)
        return full.end - 1 if full is not person and full.start != person.start else None
    if scene.names.get(i) is not None:
        return None
    if token.text.isupper() and len(token.text) > 1 and token.pos == "PROPN":
        return spelled_out(scene, token)
    if word in ("former", "latter"):
        return _former_or_latter(scene, token)
    return _described(scene, token)


def _former_or_latter(scene: Scene, token: Token) -> int | None:
    """The first or second of the two that were coordinated last, where `the former` stands alone."""
    if token.i == 0 or scene.tokens[token.i - 1].lower != "the" or token.dep in ("amod", "compound"):
        return None
    for j in range(token.i - 1, -1, -1):
        if token.sentence - scene.tokens[j].sentence > 2:
            return None
        if any(scene.tokens[k].dep == "conj" for k in scene.tokens[j].children) and scene.tokens[j].dep != "conj":
            heads = scene.annotation.conjuncts(j)
            if len(heads) == 2 and all(profile(scene, h).kind != "thing" for h in heads):
                return heads[token.lower == "latter"]
    return None


def relative_of(scene: Scene, token: Token) -> int | None:
    """Noun that a relative pronoun stands for."""
    for above in scene.annotation.ancestors(token.i):
        if above.dep == "relcl" and above.head < token.i:
            return above.head
    return None


def _speaker(scene: Scene, token: Token) -> int | None:
    """Subject of the nearest verb of saying outside the words in quotation marks."""
    quote = next((q for q in scene.annotation.quotations if q.start <= token.i < q.end), None)
    around = scene.annotation.sentences[token.sentence]
    verbs = [
        t
        for t in scene.tokens[around.start : around.end]
        if t.lemma in SPEECH and (quote is None or not quote.start <= t.i < quote.end)
    ]
    for verb in verbs:
        subject = scene.annotation.child(verb.i, "nsubj")
        if subject is not None and subject.lower not in SPEAKER:
            return subject.i
    return None


def _search(
    scene: Scene, token: Token, kinds: dict[str, float], plural: bool | None, female: bool | None = None
) -> int | None:
    """Best earlier noun phrase of these kinds: near, subject, named."""
    best, best_score = None, 0.0
    clause = clause_of(scene, token)
    for j in range(token.i - 1, -1, -1):
        candidate = scene.tokens[j]
        gap = token.sentence - candidate.sentence
        if gap > 3:
            break
        if not is_head(scene, j):
            continue
        own = profile(scene, j)
        weight = kinds.get(own.kind, 0.0)
        if plural is True and own.kind == "state" and own.plural:
            weight = kinds["people"]  # `Kyiv and Moscow … They`
        if not weight or (female is not None and own.female is not None and own.female != female):
            continue
        if plural is True and not own.plural and own.kind not in ("group", "body", "party", "people", "state"):
            continue
        if plural is False and own.plural:
            continue
        if token.i <= candidate.right and j != token.i:
            continue
        object_of_it = gap == 0 and token.dep in ("dobj", "iobj", "dative") and candidate.dep in SUBJECTS
        if object_of_it and clause_of(scene, candidate) == clause:
            continue
        if token.lower in IT and (candidate.dep == "conj" or own.plural):
            continue
        score = weight * (0.55**gap)
        score *= 1.6 if candidate.dep in SUBJECTS else 0.7 if candidate.dep in ("poss", "appos") else 1.0
        score *= 1.25 if own.named else 1.0
        score *= 0.6 if candidate.dep == "pobj" and own.kind in ("state",) else 1.0
        score -= 0.002 * (token.i - j)
        if score > best_score:
            best, best_score = j, score
    if best is None:
        return None
    return best


def clause_of(scene: Scene, token: Token) -> int:
    """Nearest verb above a token; the token itself at the root."""
    for above in scene.annotation.ancestors(token.i):
        if above.pos in ("VERB", "AUX"):
            return above.i
    return token.i


def _described(scene: Scene, token: Token) -> int | None:
    """Antecedent of a description with a pointing word ("the group", "the ministry", "the rebels")."""
    role = scene.role(token.i)
    determiner = next((t for t in scene.modifiers(token.i) if t.pos in ("DET", "PRON") and t.head == token.i), None)
    if determiner is None or determiner.lower not in POINTING or role is None:
        return None
    if any(_restricts(scene, token, scene.tokens[j]) for j in token.children):
        return None
    if any(t.i in scene.names for t in scene.modifiers(token.i)) or scene.annotation.child(token.i, "poss"):
        return None
    lemma, plural = token.lemma, token.tag in ("NNS", "NNPS")
    same: int | None = None
    for j in range(token.i - 1, -1, -1):
        candidate = scene.tokens[j]
        naming = scene.names.get(j)
        if naming is not None and j == naming.end - 1 and naming.name.kind not in STATES:
            own = profile(scene, j)
        elif not is_head(scene, j) or candidate.right >= token.i:
            continue
        else:
            own = profile(scene, j)
        if candidate.lemma == lemma and own.plural == plural and _told_apart(scene, j) and j != token.i:
            return j
        if not plural and candidate.lemma == lemma and own.kind != "thing" and (_told_apart(scene, j) or own.named):
            return j
        if not plural and _plays(scene, j, lemma):
            return j
        if own.named and _meant(lemma, own.kind, plural):
            return j
        if (
            lemma in CHAMBERS
            and not plural
            and token.dep == "nsubj"
            and own.sector in CHAMBERED
            and _told_apart(scene, j)
        ):
            return j
        if (
            role.sector in ARMED
            and own.named
            and (own.sector == role.sector or (own.sector, role.sector) == ("PRE", "REB"))
        ):
            return j
        if same is None and plural and role.sector in ("REB", "PRM", "CRM", "OPP", "MIL") and own.sector == role.sector:
            same = j if _told_apart(scene, j) else None
    return same


def _restricts(scene: Scene, token: Token, child: Token) -> bool:
    """Whether a dependent says which one is meant; what stands behind a comma does not."""
    if child.dep not in ("prep", "relcl", "appos", "acl") or child.i < token.i:
        return False
    return all(scene.tokens[j].text != "," for j in range(token.i + 1, child.left + 1))


def _told_apart(scene: Scene, i: int) -> bool:
    """Whether the phrase says which one it is: a name or a possessor goes with it."""
    return any(t.i in scene.names or t.pos == "PROPN" for t in scene.modifiers(i)) or any(
        scene.tokens[j].dep in ("poss", "prep", "appos") for j in scene.tokens[i].children
    )


def _plays(scene: Scene, i: int, lemma: str) -> bool:
    """Whether a person is called by this noun elsewhere: as title before the name or in apposition to it."""
    person = scene.persons.get(i)
    if person is None:
        return False
    naming = scene.names.get(i)
    if naming is not None and naming.name.kind == "person":
        office = scene.term(naming).office
        if office and (office == lemma or SAME_OFFICE.get(lemma) == office or office.split()[-1] == lemma):
            return True
    tokens = scene.tokens
    before = [
        tokens[j].lower.rstrip(".")
        for j in range(max(0, person.start - 4), person.start)
        if tokens[j].sentence == tokens[i].sentence
    ]
    if lemma in before or ABBREVIATED.get(lemma, "") in before:
        return True
    governor = tokens[tokens[i].head]
    told = [tokens[j] for j in tokens[i].children if tokens[j].dep == "appos"]
    if tokens[i].dep == "appos":
        told.append(governor)
    return any(t.lemma == lemma and not _lesser(scene, t) for t in told)


def _lesser(scene: Scene, token: Token) -> bool:
    """Whether an office is only the deputy of what the noun says, or a past one."""
    return any(t.lower in ("vice", "deputy", "former", "ex") for t in scene.modifiers(token.i))


SAME_OFFICE = {
    "premier": "prime minister",
    "secretary": "secretary-general",
    "general": "secretary-general",
    "tsar": "president",
    "ruler": "leader",
    "dictator": "leader",
}
ABBREVIATED = {
    "general": "gen",
    "senator": "sen",
    "governor": "gov",
    "colonel": "col",
    "lieutenant": "lt",
    "captain": "capt",
}


def _meant(lemma: str, kind: str, plural: bool) -> bool:
    if plural:
        return False
    return (
        (lemma in GROUPS and kind in ("group", "body", "party"))
        or (lemma in COUNTRIES - {"government"} and kind == "state")
        or (lemma in BODIES and kind in ("body",))
        or (lemma in COMPANIES and kind == "company")
        or (lemma in PARTIES and kind == "party")
    )
