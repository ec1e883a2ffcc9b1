"""What a noun's own phrase tells of whom it belongs to: country, organisation, sector."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reportedly.coding.actors.lexicon import OFFICE_SECTORS, Role
from reportedly.coding.actors.scene import STATES, Scene
from reportedly.model.annotation import Token

UNTOLD = "person without a part"
"""Rule for a person of whom the report does not tell what they are."""


class Coded(Protocol):
    """Anything with a country and a sector."""

    @property
    def country(self) -> str | None:
        """PLOVER country."""

    @property
    def sector(self) -> str | None:
        """PLOVER sector."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whom a phrase belongs to.

    Attributes:
        countries: those it names; several for "Serbian and Albanian prosecutors".
        code: organisation it is part of; None when it names none.
        sector: sector of an unnamed organisation or quality ("army", "opposition").
        former: it is said to be so no longer.
        located: the countries are told by where it is ("in Kabul"), not by an adjective.
    """

    countries: tuple[str, ...] = ()
    code: Coded | None = None
    sector: str | None = None
    former: bool = False
    located: bool = False


OWNING = frozenset({"of", "from", "at", "for", "with", "in", "within", "inside", "behind", "on"})
TOWARDS = frozenset({"ambassador", "envoy", "consul", "emissary", "visitor", "delegate"})


def belonging(scene: Scene, i: int, member: Callable[[int], tuple[Coded, ...]]) -> Belonging:
    """Read the modifiers, the possessor, the `of`/`in` phrase and the apposition of the noun at token `i`, in turn."""
    countries: list[str] = []
    code: Coded | None = None
    sector: str | None = None
    former = False
    start = scene.role_start(i)
    skip: set[int] = set(range(start, i + 1))
    for token in scene.modifiers(i):
        if token.lower in ("former", "ex", "onetime", "erstwhile"):
            former = True
        if token.i in skip:
            continue
        naming = scene.names.get(token.i)
        if naming is not None:
            skip.update(range(naming.start, naming.end))
            term = scene.term(naming)
            if naming.name.kind in STATES | {"region"}:
                if term.country:
                    countries.insert(0, term.country)
            elif code is None and naming.name.kind != "person":
                code = term
            continue
        place = scene.places.get(token.i)
        if place is not None and place.country:
            skip.update(range(*place.tokens))
            countries.insert(0, place.country)
            continue
        if sector is None and token.pos in ("NOUN", "PROPN", "ADJ"):
            role = scene.role(token.i)
            if role is not None and role.kind in ("quality", "body", "person", "member") and role.sector:
                sector = role.sector
                skip.update(range(scene.role_start(token.i), token.i + 1))
    if countries and (code is None):
        return Belonging(tuple(dict.fromkeys(countries)), code, sector, former)
    if code is not None:
        return Belonging(tuple(dict.fromkeys(countries)), code, sector, former)
    owner = _owner(scene, i, member)
    if owner is not None:
        return Belonging(owner.countries, owner.code, sector or owner.sector, former, located=True)
    return Belonging((), None, sector, former)


def _owner(scene: Scene, i: int, member: Callable[[int], tuple[Coded, ...]]) -> Belonging | None:
    tokens = scene.tokens
    annotation = scene.annotation
    poss = annotation.child(i, "poss")
    if poss is not None:
        found = _body_of(scene, poss) or _of(scene, poss.i, member)
        if found is not None:
            return found
    for prep in annotation.children(i, "prep"):
        if prep.lower in OWNING or (prep.lower == "to" and tokens[i].lemma not in TOWARDS):
            inner = annotation.child(prep.i, "pobj")
            if inner is not None:
                found = _of(scene, inner.i, member)
                if found is not None:
                    return found
    for clause in annotation.children(i, "relcl", "acl"):
        for prep in annotation.children(clause.i, "prep"):
            inner = annotation.child(prep.i, "pobj")
            if inner is not None and prep.lower in ("in", "at", "around", "near", "outside", "inside", "across"):
                countries = _of_place(scene, inner.i)
                if countries:
                    return Belonging(countries)
    for child in annotation.children(i, "appos"):
        if child.i not in scene.names and child.i not in scene.persons:
            found = belonging(scene, child.i, member)
            if found.countries or found.code:
                return found
    return None


def _body_of(scene: Scene, possessor: Token) -> Belonging | None:
    """The body named inside a possessor that only says for whom: "the UN children's agency"."""
    if possessor.tag != "NNS" or possessor.i in scene.names:
        return None
    for token in scene.modifiers(possessor.i):
        naming = scene.names.get(token.i)
        if naming is not None and naming.name.kind in ("body", "party", "organ"):
            term = scene.term(naming)
            return Belonging((term.country,) if term.country and term.sector else (), term, term.sector)
    return None


def _of_place(scene: Scene, i: int) -> tuple[str, ...]:
    """Country of a place name; () for anything else."""
    naming, place = scene.names.get(i), scene.places.get(i)
    if naming is not None and naming.name.kind in STATES:
        country = scene.term(naming).country
        return (country,) if country else ()
    return (place.country,) if place is not None and place.country else ()


def _of(scene: Scene, i: int, member: Callable[[int], tuple[Coded, ...]]) -> Belonging | None:
    """Whom the phrase headed by token `i` makes an owner."""
    naming = scene.names.get(i)
    heads = scene.annotation.conjuncts(i)
    if naming is not None and naming.name.kind in STATES | {"region"}:
        countries = []
        for head in heads:
            other = scene.names.get(head)
            if other is not None and other.name.kind in STATES | {"region"}:
                country = scene.term(other).country
                if country:
                    countries.append(country)
        return Belonging(tuple(dict.fromkeys(countries)))
    place = scene.places.get(i)
    if place is not None and place.country and naming is None:
        return Belonging((place.country,))
    codes = member(i)
    if not codes:
        return None
    first = codes[0]
    role = scene.role(i) if naming is None else None
    if role is not None and role.kind == "site":
        return Belonging(tuple(dict.fromkeys(c.country for c in codes if c.country)))
    return Belonging(tuple(dict.fromkeys(c.country for c in codes if c.country)), first, first.sector)


def sector_of(role: Role, owner: Belonging) -> str | None:
    """Sector of a noun, given whom it belongs to: officials of the army are MIL, an army's camp too, a rebel's lawyer
    OPP or REB; whoever has left public office is ELI.
    """
    sector = role.sector
    takes_it = role.kind == "member" or (role.kind == "site" and owner.sector in ARMED)
    political = owner.sector in ("OPP", "REB", "PRM") and sector in FOLLOWING | {"CVL", "PTY", "SOC"}
    if owner.sector and (takes_it or political):
        sector = owner.sector
    return "ELI" if owner.former and sector in OFFICE_SECTORS else sector


ARMED = frozenset({"MIL", "COP", "REB", "PRM"})
FOLLOWING = frozenset({"MIL", "REB", "PRM", "UAF", "GOV", "COP", "LEG", "UNK", None})
"""Sectors that give way to an armed group or an international body named with them ("Hamas fighters")."""
