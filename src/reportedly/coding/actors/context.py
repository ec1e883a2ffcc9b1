"""The country that a report speaks of where a phrase does not say it ("police", "the army", "residents")."""

from dataclasses import dataclass

from reportedly.coding.actors.scene import Scene

LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "around", "across", "inside", "throughout", "into", "through", "from"}
)

# Weights calibrated on the project's own training passages (2026-11): which country the coder gave to phrases that name
# none. A place beats an adjective, which beats a bare country that acts; nearness in sentences outweighs frequency.
PLACE = 3.0
ADJECTIVE = 1.5
COUNTRY = 2.0
PERSON = 1.0
DECAY = 0.5


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that speaks of a country."""

    token: int
    sentence: int
    country: str
    weight: float


def find_mentions(scene: Scene) -> tuple[Mention, ...]:
    """Everything in the report that speaks of a country, in text order."""
    out = []
    seen: set[int] = set()
    for i, token in enumerate(scene.tokens):
        naming, place = scene.names.get(i), scene.places.get(i)
        if naming is not None and i == naming.start:
            country = scene.term(naming).country
            if country and len(country) == 3 and country not in BODIES:
                kind = naming.name.kind
                weight = {"country": COUNTRY, "capital": COUNTRY, "people": ADJECTIVE}.get(kind, PERSON)
                if kind in ("country", "capital") and _locative(scene, naming.end - 1):
                    weight = PLACE
                out.append(Mention(i, token.sentence, country, weight))
        elif naming is None and place is not None and place.country and place.tokens[0] not in seen:
            seen.add(place.tokens[0])
            out.append(Mention(i, token.sentence, place.country, PLACE))
    return tuple(out)


BODIES = frozenset({"UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC"})


def _locative(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    return token.dep == "pobj" and scene.tokens[token.head].lower in LOCATIVE


def context_country(mentions: tuple[Mention, ...], token: int, sentence: int) -> str | None:
    """The country most spoken of near a token; None when the report speaks of none."""
    scores: dict[str, float] = {}
    for mention in mentions:
        distance = abs(sentence - mention.sentence)
        weight = mention.weight * DECAY**distance
        if mention.sentence > sentence:
            weight *= 0.5
        scores[mention.country] = scores.get(mention.country, 0.0) + weight
    return max(scores, key=lambda c: scores[c]) if scores else None
