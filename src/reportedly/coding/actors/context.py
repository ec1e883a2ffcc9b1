"""The country that a report speaks of where a phrase does not say it ("police", "the army", "residents")."""

from dataclasses import dataclass

from reportedly.coding.actors.lexicon import Lexicon, pieces
from reportedly.coding.actors.scene import STATES, Scene

LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "around", "across", "inside", "throughout", "into", "through", "from", "over", "on"}
)
MISSIONS = frozenset(
    {"embassy", "consulate", "ambassador", "border", "mission", "consul", "envoy", "citizen", "passport"}
)
"""What a country has abroad: its adjective there tells little of where the story is."""
BODIES = frozenset({"UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that speaks of a country; `kind` is one of the keys of the weights below."""

    token: int
    sentence: int
    country: str
    kind: str


def find_mentions(scene: Scene) -> tuple[Mention, ...]:
    """Everything in the report that speaks of a country, in text order."""
    out = []
    seen: set[int] = set()
    for i, token in enumerate(scene.tokens):
        naming, place = scene.names.get(i), scene.places.get(i)
        if naming is not None and naming.name.kind in ("outlet", "company"):
            continue
        if naming is not None and i == naming.start:
            country = scene.term(naming).country
            if country and country not in BODIES:
                kind = "abroad" if i < scene.dateline else _kind(scene, naming.end - 1, naming.name.kind)
                out.append(Mention(i, token.sentence, country, kind))
        elif naming is None and place is not None and place.country and place.tokens[0] not in seen:
            seen.add(place.tokens[0])
            out.append(Mention(i, token.sentence, place.country, "abroad" if i < scene.dateline else "place"))
    return tuple(out)


def _kind(scene: Scene, i: int, kind: str) -> str:
    token = scene.tokens[i]
    if kind in ("country", "capital"):
        located = token.dep == "pobj" and scene.tokens[token.head].lower in LOCATIVE
        return "located" if located else "state"
    if kind == "people":
        return "abroad" if scene.tokens[token.head].lemma in MISSIONS else "people"
    return kind if kind in ("person", "group") else "name"


def context_country(mentions: tuple[Mention, ...], token: int, sentence: int, sector: str | None) -> str | None:
    """The country most spoken of near a token; None when the report speaks of none.

    Args:
        mentions: those of the report.
        token: head of the phrase that names no country.
        sentence: that of the phrase.
        sector: what the phrase tells; soldiers and officials belong to who acts, civilians and rebels to where it is.
    """
    weights = STATE_WEIGHTS if sector in STATE_SECTORS else PEOPLE_WEIGHTS
    scores: dict[str, float] = {}
    for mention in mentions:
        gap = sentence - mention.sentence
        weight = weights[mention.kind] * (BACK**gap if gap >= 0 else AHEAD ** (-gap))
        if gap == 0:
            weight *= NEAR ** (abs(token - mention.token) / 10) * (BEFORE if mention.token < token else 1.0)
        scores[mention.country] = scores.get(mention.country, 0.0) + weight
    return max(scores, key=lambda c: scores[c]) if scores else None


STATE_SECTORS = frozenset({"MIL", "GOV", "COP", "LEG", "JUD", "SPY"})

# Weights searched for on the project's own training passages a, c, f, g, h (2026-11), checked on b, d, e: how often the
# country is the one that the coder gave to a phrase which names none.
STATE_WEIGHTS = {
    "place": 4.5,
    "located": 4,
    "state": 9,
    "people": 2.5,
    "abroad": 0.9,
    "person": 5,
    "group": 2,
    "name": 0.5,
}
PEOPLE_WEIGHTS = {
    "place": 2,
    "located": 3.5,
    "state": 1.5,
    "people": 1.4,
    "abroad": 1,
    "person": 1.3,
    "group": 1.7,
    "name": 0.2,
}
BACK, AHEAD, NEAR, BEFORE = 0.93, 0.55, 0.78, 1.3


def country_of_outlet(outlet: str | None, lexicon: Lexicon) -> str | None:
    """Country in the name of a paper ("Lima Courier"); a last resort, for a report that speaks of no country."""
    words = [p.lower() for p in pieces(outlet or "")]
    for n in range(len(words)):
        for key in (" ".join(words[n : n + 2]), words[n]):
            for alias in lexicon.aliases.get(key, ()):
                if alias.pieces == tuple(words[n : n + len(alias.pieces)]) and alias.names[0].kind in STATES - {
                    "nickname"
                }:
                    return alias.names[0].terms[0].country
    return None
