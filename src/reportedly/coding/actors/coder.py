"""Noun phrases → PLOVER actors, as of the report's date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.coding.actors.belonging import FOLLOWING, UNTOLD, Belonging, belonging, sector_of
from reportedly.coding.actors.context import Mention, context_country, country_of_outlet, find_mentions
from reportedly.coding.actors.dictionaries import read_dictionary
from reportedly.coding.actors.lexicon import OFFICE_SECTORS, Lexicon, Role, load_lexicon, load_lexicon_with
from reportedly.coding.actors.names import Naming
from reportedly.coding.actors.pairs import pair
from reportedly.coding.actors.references import antecedent, profile
from reportedly.coding.actors.scene import STATES, Scene, bearer_of, set_scene
from reportedly.coding.actors.wording import description, fullest
from reportedly.model.actor import Actor
from reportedly.model.annotation import Annotation, Token
from reportedly.model.evidence import Evidence

FORMER = frozenset({"former", "ex", "onetime", "erstwhile", "ousted", "deposed", "ex-"})
CROWD = frozenset({"dozen", "hundred", "thousand", "score", "million", "many", "some", "several", "other", "most"})
VAGUE = frozenset(
    {"foreign", "western", "international", "world", "various", "european", "arab", "african", "asian", "allied"}
)
"""Qualities that say that more than the country at hand is meant."""
SUPRANATIONAL = frozenset({"UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM"})
ROOTLESS = frozenset({"UNK", "REF"})
"""Sectors whose country counts only where it is said: migrants are of none, and nobody knows whose culprits are."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code before it is an Actor."""

    country: str | None
    sector: str | None
    rule: str
    name: str | None = None
    wikidata: str | None = None


class ReportActors:
    """The parties of one report; answers by the head token of a noun phrase."""

    def __init__(self, annotation: Annotation, lexicon: Lexicon) -> None:
        self._annotation = annotation
        self._scene: Scene = set_scene(annotation, lexicon)
        self._mentions: tuple[Mention, ...] | None = None
        self._codes: dict[int, tuple[Code, ...]] = {}
        self._parties: dict[int, tuple[Actor, ...]] = {}
        self._names: dict[int, str] = {}
        self._antecedents: dict[int, int | None] = {}

    def party(self, token: int) -> tuple[Actor, ...]:
        """Code the noun phrase whose head is `token`, with its coordinated heads ("troops and police").

        A pronoun or definite description ("he", "the group", "the ministry") has the code of what it stands for.

        Returns:
            One actor for each member; () where the phrase names no political actor (a thing, an event, a place where
            something happens).
        """
        if token not in self._parties:
            self._parties[token] = tuple(self._members(token))
        return self._parties[token]

    def _members(self, token: int) -> Iterator[Actor]:
        seen = set()
        for head in self._annotation.conjuncts(token):
            for code in self._member(head):
                key = (code.country, code.sector)
                if key not in seen:
                    seen.add(key)
                    yield self._actor(head, code)

    def name(self, token: int) -> str:
        """Fullest name in the report of whoever the noun phrase headed by `token` names, without article or title;
        the description itself where nobody is named.
        """
        if token not in self._names:
            self._names[token] = self._name(token)
        return self._names[token]

    def antecedent(self, token: int) -> int | None:
        """Head token of the noun phrase that a pronoun or definite description stands for; None when unresolved."""
        if token not in self._antecedents:
            self._antecedents[token] = None
            self._antecedents[token] = antecedent(self._scene, token)
        return self._antecedents[token]

    def owner(self, token: int) -> tuple[Actor, ...]:
        """Whom the thing named by the noun phrase headed by `token` belongs to, by its possessor, adjective or `of`
        phrase: Iran's government for "Iran's enrichment plant"; () where the phrase does not tell.
        """
        found = belonging(self._scene, token, self._member)
        if found.code is not None and found.code.country:
            codes = [Code(found.code.country, found.code.sector, "owner")]
        else:
            codes = [Code(c, "GOV", "owner", self._scene.lexicon.countries.get(c)) for c in found.countries]
        return tuple(self._actor(token, c) for c in codes)

    def kind(self, token: int) -> str:
        """What sort of thing the noun phrase names, by its words alone: "person", "people", "state", "group", "body",
        "party", "company", "outlet", "means", "site" or "thing".
        """
        role = self._scene.role(token) if token not in self._scene.names else None
        if role is not None and role.kind in ("means", "site"):
            return role.kind
        return profile(self._scene, token).kind

    def _actor(self, head: int, code: Code) -> Actor:
        annotation = self._annotation
        naming = self._scene.names.get(head)
        person = self._scene.persons.get(head)
        span = range(naming.start, naming.end) if naming else range(person.start, person.end) if person else (head,)
        return Actor(
            extent=annotation.extent(span),
            name=code.name or self.name(head),
            country=code.country,
            sector=code.sector,
            wikidata=code.wikidata,
            evidence=(Evidence("actors", code.rule, annotation.tokens[head].text),),
        )

    def _member(self, i: int) -> tuple[Code, ...]:
        if i not in self._codes:
            self._codes[i] = ()
            self._codes[i] = self._code(i)
        return self._codes[i]

    def _all(self, i: int) -> tuple[Code, ...]:
        return tuple(dict.fromkeys(c for j in self._annotation.conjuncts(i) for c in self._member(j)))

    def _code(self, i: int) -> tuple[Code, ...]:
        scene = self._scene
        token = scene.tokens[i]
        if i < scene.dateline:
            return ()
        bearer = bearer_of(scene, i)
        if bearer is not None:
            return self._member(bearer)
        naming = scene.names.get(i)
        if naming is not None:
            return self._named(i, naming)
        if token.pos in ("VERB", "AUX", "ADP", "ADV", "CCONJ", "SCONJ", "PART", "INTJ", "SYM", "PUNCT"):
            return ()
        several = pair(scene, i)
        if several:
            return tuple(dict.fromkeys(c for j in several for c in self._side(i, j)))
        before = self.antecedent(i)
        if before is not None and before != i:
            return self._member(before) if token.lower in ("former", "latter") else self._all(before)
        if i in scene.persons:
            return self._person(i)
        role = scene.role(i)
        if role is not None and role.kind == "thing":
            return ()
        if role is None or role.kind in ("quality", "stand-in"):
            return self._unknown(i)
        if role.kind == "many":
            return self._many(i)
        return self._played(i, role)

    def _side(self, i: int, j: int) -> tuple[Code, ...]:
        """One of those whom "both presidents" at `i` stands for: the country of `j` with the part that `i` tells."""
        naming = self._scene.names.get(j)
        if naming is None or naming.name.kind not in STATES:
            return self._member(j)
        role = self._scene.role(i)
        sector = role.sector if role is not None and role.kind in ("person", "body", "means") else "GOV"
        return (Code(self._scene.term(naming).country, sector, "one of several"),)

    def _named(self, i: int, naming: Naming) -> tuple[Code, ...]:
        """Somebody or something in the tables."""
        scene, name = self._scene, naming.name
        token, term = scene.tokens[i], scene.term(naming)
        if name.kind == "person":
            told = self._told(naming.start, naming.end)
            if term.sector == "PTY" and told is not None and told.sector:
                return (Code(term.country, told.sector, "role", name.name, name.wikidata),)
            if self._was(naming.start):
                return (Code(term.country, "ELI", "former", name.name, name.wikidata),)
            return (Code(term.country, term.sector, "person", name.name, name.wikidata),)
        if name.kind == "people":
            return (Code(term.country, self._people(token, naming, term.sector), "people"),)
        return (Code(term.country, term.sector, name.kind, name.name, name.wikidata),)

    def _people(self, token: Token, naming: Naming, sector: str | None) -> str | None:
        """Sector of a people: "the Americans" act for their state; others, and peoples within one, are civilians."""
        if self._scene.places.get(token.i) is not None and sector == "CVL":
            return "GOV"
        if sector != "GOV":
            return sector
        if (
            token.tag in ("NNS", "NNPS")
            or naming.name.plural
            or token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj")
        ):
            words = {t.lower for t in self._scene.modifiers(naming.start)}
            return "GOV" if words == {"the"} and token.dep == "nsubj" else "CVL"
        return sector

    def _person(self, i: int) -> tuple[Code, ...]:
        """A person who is in no table: by title or apposition; else a civilian."""
        person = self._scene.persons[i]
        told = self._told(person.start, person.end)
        if told is not None:
            sector = "ELI" if self._was(person.start) and told.sector in OFFICE_SECTORS else told.sector
            return (Code(told.country, sector, told.rule),)
        holder = self._holder(person.words[-1])
        if holder is not None:
            return (holder,)
        scene = self._scene
        owner = belonging(scene, i, self._member)
        if owner.code is not None:
            return (Code(owner.code.country, owner.code.sector, "person of a body"),)
        if owner.countries:
            return (Code(owner.countries[0], "GOV", "person of a state"),)
        return (Code(self._here(i, "CVL"), "CVL", UNTOLD),)

    def _holder(self, surname: str) -> Code | None:
        """Who in office on the day goes by this family name, where the report speaks of their country."""
        day = self._annotation.report.published
        if day is None:
            return None
        spoken = {m.country for m in self._spoken()}
        for name in self._scene.lexicon.surnames.get(surname, ()):
            for term in name.terms:
                if (
                    term.country in spoken
                    and (term.start is None or term.start <= day)
                    and (term.end is None or day <= term.end)
                ):
                    return Code(term.country, term.sector, "surname of an office holder", name.name, name.wikidata)
        return None

    def _told(self, start: int, end: int) -> Code | None:
        """The part that a title before a name, or an apposition to it, tells."""
        scene = self._scene
        tokens = scene.tokens
        head = end - 1
        governor = tokens[tokens[head].head]
        places = [t.i for t in scene.annotation.children(head, "appos")]
        if tokens[head].dep == "appos" and governor.i < start:
            places.append(governor.i)
        title = start - 1
        while title >= 0 and title > start - 4 and tokens[title].text in (",", "“", "”", "-"):
            title -= 1
        for j in ([title] if title >= 0 and tokens[title].sentence == tokens[start].sentence else []) + places:
            if j in scene.names and scene.names[j].name.kind not in ("body", "group", "party", "company", "outlet"):
                continue
            if j == title and tokens[title + 1].text == "," and tokens[head].dep != "appos":
                continue
            role = scene.role(j) if j not in scene.names else None
            if role is not None and role.kind in ("person", "member"):
                codes = self._played(j, role)
                if codes:
                    return codes[0]
            if role is not None and role.kind == "body" and j == title:
                codes = self._played(j, role)
                if codes:
                    return codes[0]
            if j in scene.names and scene.names[j].name.kind in ("body", "group", "party") and j != title:
                continue
        return None

    def _was(self, start: int) -> bool:
        tokens = self._scene.tokens
        window = [t.lower for t in tokens[max(0, start - 5) : start] if t.sentence == tokens[start].sentence]
        return bool(FORMER & set(window[-4:]))

    def _many(self, i: int) -> tuple[Code, ...]:
        """A quantity stands for what follows `of`; alone, for people."""
        scene = self._scene
        for prep in scene.annotation.children(i, "prep"):
            if prep.lower == "of":
                inner = scene.annotation.child(prep.i, "pobj")
                if inner is not None:
                    return self._all(inner.i)
        token = scene.tokens[i]
        if _money(scene, i):
            return ()
        if token.lemma in CROWD or token.pos == "NUM":
            return (Code(self._here(i, "CVL"), "CVL", "people in number"),)
        return ()

    def _unknown(self, i: int) -> tuple[Code, ...]:
        """A head that no table knows: an organisation or place by its entity, else nothing."""
        scene = self._scene
        token = scene.tokens[i]
        if token.pos == "PROPN":
            for child in scene.annotation.children(i, "appos"):
                role = scene.role(child.i) if child.i not in scene.names else None
                if role is not None and role.kind in ("person", "member", "body") and role.sector:
                    told = self._played(child.i, role)
                    if told:
                        return tuple(Code(c.country, c.sector, "told in apposition") for c in told)
        place = scene.places.get(i)
        if place is not None and place.country and place.kind != "country":
            sector = "GOV" if token.dep == "nsubj" else "CVL"
            return (Code(place.country, sector, "place"),)
        if token.pos == "NUM" and token.dep in ("nsubj", "nsubjpass", "dobj") and not _money(scene, i):
            return (Code(self._here(i, "CVL"), "CVL", "people in number"),)
        return ()

    def _played(self, i: int, role: Role) -> tuple[Code, ...]:
        """A noun that tells a part: whose, and of which country."""
        scene = self._scene
        owner: Belonging = belonging(scene, i, self._member)
        if role.country:
            return self._international(role.country, owner)
        sector, code = role.sector, owner.code
        if code is not None and (role.kind in ("member", "means") or sector in FOLLOWING):
            if code.country in ("UNO", "EUR", "IGO", "NGO", "MNC"):
                return (Code(code.country, None, "part of a body"),)
            if role.kind == "member" or code.sector in ("REB", "PRM", "CRM", "PRE"):
                countries = (code.country,) if code.country else owner.countries or (self._here(i, code.sector),)
                return tuple(Code(c, code.sector or sector, "part of") for c in countries)
        sector = sector_of(role, owner)
        if owner.countries and not (sector == "REF" and owner.located):
            return tuple(Code(c, sector, "role with country") for c in owner.countries)
        if code is not None and code.country and code.country not in SUPRANATIONAL:
            return (Code(code.country, sector, "role with a body's country"),)
        start = scene.role_start(i)
        words = {t.lower for t in scene.modifiers(i) if t.i < start}
        if words & VAGUE or sector in ROOTLESS:
            return (Code(None, sector, "role of no one country"),)
        return (Code(self._here(i, sector), sector, "role"),)

    def _international(self, code: str, owner: Belonging) -> tuple[Code, ...]:
        """Aid workers and peacekeepers: of the body or the states that sent them, when they are named."""
        if owner.code is not None and owner.code.country in ("UNO", "EUR", "IGO"):
            return (Code(owner.code.country, None, "part of a body"),)
        if owner.countries and code == "UNO" and not owner.located:
            return tuple(Code(c, "MIL", "peacekeepers of a state") for c in owner.countries)
        return (Code(code, None, "role"),)

    def _spoken(self) -> tuple[Mention, ...]:
        if self._mentions is None:
            self._mentions = find_mentions(self._scene)
        return self._mentions

    def _here(self, i: int, sector: str | None) -> str | None:
        here = context_country(self._spoken(), i, self._scene.tokens[i].sentence, sector)
        return here or country_of_outlet(self._annotation.report.outlet, self._scene.lexicon)

    def _name(self, i: int) -> str:
        scene = self._scene
        bearer = bearer_of(scene, i)
        if bearer is not None:
            return self.name(bearer)
        before = self.antecedent(i)
        if before is not None and before != i:
            return self.name(before)
        person = scene.persons.get(i)
        if person is not None:
            full = fullest(scene, person)
            last = self._annotation.conjuncts(i)[-1]
            if last != i and last in scene.persons and full.end == person.end:
                return self._annotation.words(full.start, scene.persons[last].end)
            return self._annotation.words(full.start, full.end)
        for child in scene.annotation.children(i, "appos"):
            for j in (child.i, *(c.i for c in scene.annotation.children(child.i, "appos"))):
                if j in scene.persons and i not in scene.names:
                    return self.name(j)
        return description(scene, i)


def _money(scene: Scene, i: int) -> bool:
    """Whether a number counts money or parts of a hundred."""
    if any(scene.tokens[j].tag == "$" or scene.tokens[j].text in "$€£¥" for j in scene.tokens[i].children):
        return True
    return scene.tokens[i].lemma in ("percent", "cent", "%")


class ActorCoder:
    """Holds the actor lexicons; build it once with `load_actor_coder`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of(self, annotation: Annotation) -> ReportActors:
        """Resolve the parties of one report."""
        return ReportActors(annotation, self._lexicon)


def load_actor_coder(dictionaries: Iterable[Path] = ()) -> ActorCoder:
    """Build a coder on the packaged lexicons and, before them, users' own dictionaries.

    Raises:
        ConfigurationError: a dictionary cannot be read.
    """
    own = [read_dictionary(path) for path in dictionaries]
    if not own:
        return ActorCoder(load_lexicon())
    rows = [row for dictionary in own for row in dictionary.rows]
    roles = [role for dictionary in own for role in dictionary.roles]
    return ActorCoder(load_lexicon_with(rows, roles))
