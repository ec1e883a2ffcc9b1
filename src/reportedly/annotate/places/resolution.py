"""Which place each name stands for: all names of a report together.

Every candidate starts with a prior (countries before provinces before towns, large before small). Then the candidates
support each other: a town gains where the report's other names lie in the same region, in the same country, or near.
A name that occurs often does not weigh more than one that occurs once, and the same name is the same place throughout,
unless the words put it in another region.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.lexicon import PlaceNames
from reportedly.annotate.places.mention import Mention

# Weights set on places-dev (LGL) and the train passages, 2026-11-22: priors alone find the large namesakes, the votes
# the small towns of local news. Doubling or halving any of them costs at most a point.
PRIOR = {"country": 7.0, "area": 6.5, "water": 6.5, "facility": 6.0, "region": 4.0, "county": 2.0, "city": 0.0}
SIZE = 0.7
REGION_VOTE, COUNTRY_VOTE, NEAR_VOTE = 5.0, 4.0, 4.0
NEAR_KM = 80.0
HINTED = 3.0
HAND_LISTED = 5.5
ROUNDS = 3
# A province named after its city is not meant where the city holds this share of its people.
SEAT_SHARE = 0.15
# Candidates this much worse than the best no longer vote.
FAINT = 0.04

Key = tuple[str, tuple[Entry, ...], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate, how sure, and what decided."""

    entry: Entry
    score: float
    rule: str


def distance_km(a: Entry, b: Entry) -> float:
    """Great-circle distance, by the equirectangular approximation."""
    x = math.radians(b.lon - a.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371.0 * math.hypot(x, math.radians(b.lat - a.lat))


def region_of(entry: Entry) -> str:
    """Code of the first-order region, "" for countries and hand-listed places."""
    parts = entry.code.split(".")
    return ".".join(parts[:2]) if len(parts) > 1 else ""


def contains(outer: Entry, inner: Entry, names: PlaceNames) -> bool:
    """Whether one place is in the other, as far as their codes tell."""
    if outer.level == "country":
        return names.country_of(outer) == names.country_of(inner) and inner is not outer
    if outer.code:
        return (inner.code != outer.code and (inner.code + ".").startswith(outer.code + ".")) or (
            inner.level == "city" and inner.code == outer.code
        )
    return distance_km(outer, inner) <= names.radius_km.get(outer.name, 100.0) * 1.3


def prior(entry: Entry, hint: str) -> float:
    """What speaks for a candidate before any context."""
    value = PRIOR[entry.level] + SIZE * math.log10(entry.population + 10)
    if entry.level in ("region", "county"):
        value -= SIZE * 0.6 * math.log10(entry.population + 10)
    if entry.alias:
        value -= 0.8
    if entry.level == "city" and not entry.code:
        value += HAND_LISTED
    if hint == "unit":
        value += HINTED if entry.level in ("region", "county", "area") else -HINTED
    elif hint == "city":
        value += HINTED if entry.level == "city" else -HINTED
    elif hint == "water":
        value += HINTED if entry.level == "water" else -HINTED
    elif hint == "land":
        value += HINTED if entry.level in ("area", "region") else 0.0
    return value


def _key(mention: Mention) -> Key:
    return mention.key, mention.within, mention.hint if mention.hint in ("unit", "water") else ""


def _candidates(mention: Mention, names: PlaceNames) -> tuple[Entry, ...]:
    """What a mention may be; those in the region that the words name, if any is."""
    entries = mention.entries
    if mention.within:
        inside = tuple(e for e in entries for o in mention.within if contains(o, e, names))
        if inside:
            return _without_seats(tuple(dict.fromkeys(inside)), mention)
        if any(o.level == "region" and o.code[:2] in ("US", "CA") for o in mention.within):
            return tuple(e for e in entries if e.level not in ("city", "county"))
    if mention.form == "facility":
        settled = tuple(e for e in entries if e.level in ("city", "area", "facility"))
        return settled or entries
    return _without_seats(entries, mention)


def _without_seats(entries: tuple[Entry, ...], mention: Mention) -> tuple[Entry, ...]:
    """Without the provinces that a large city of the same name is the seat of, unless the words say province."""
    if mention.hint == "unit":
        return entries
    cities = [e for e in entries if e.level == "city" and not e.alias]
    return tuple(
        e
        for e in entries
        if e.level not in ("region", "county")
        or not any(c.code.startswith(e.code) and c.population > SEAT_SHARE * e.population for c in cities)
    )


def _softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]


def resolve(
    mentions: Sequence[Mention], names: PlaceNames, hints: Mapping[str, float], towns: Iterable[Entry] = ()
) -> list[Choice | None]:
    """Choose an entry for every mention; None where no table has one.

    Args:
        mentions: of one report.
        names: the tables.
        hints: votes for countries (ISO 3166-1 alpha-3) from words that are no places, such as demonyms.
        towns: places named in the names of organisations and the outlet, which vote faintly.
    """
    groups: dict[Key, tuple[Entry, ...]] = {}
    types: dict[Key, str] = {}
    for m in mentions:
        key = _key(m)
        if key not in groups:
            groups[key] = _candidates(m, names)
            types[key] = m.hint
        elif m.hint and not types[key]:
            types[key] = m.hint
    live = [k for k in groups if groups[k]]
    priors = {k: [prior(e, types[k]) for e in groups[k]] for k in live}
    shares = {k: _softmax(priors[k]) for k in live}
    scores = priors
    for _ in range(ROUNDS):
        scores = _vote(live, groups, shares, priors, names, hints, list(towns))
        shares = {k: _softmax(scores[k]) for k in live}
    chosen: dict[Key, Choice] = {}
    for k in live:
        best = max(range(len(groups[k])), key=lambda n: (scores[k][n], -n))
        lifted = priors[k][best] < max(priors[k]) - 1e-9
        rule = (
            "the only one" if len(groups[k]) == 1 else "nearest the report's other places" if lifted else "best known"
        )
        rule = "within the region named" if k[1] else rule
        chosen[k] = Choice(groups[k][best], shares[k][best], rule)
    return [chosen.get(_key(m)) for m in mentions]


def _vote(
    live: Sequence[Key],
    groups: Mapping[Key, Sequence[Entry]],
    shares: Mapping[Key, Sequence[float]],
    priors: Mapping[Key, Sequence[float]],
    names: PlaceNames,
    hints: Mapping[str, float],
    towns: Sequence[Entry],
) -> dict[Key, list[float]]:
    regions: dict[str, float] = defaultdict(float)
    countries: dict[str, float] = defaultdict(float, hints)
    own_regions: dict[Key, dict[str, float]] = {}
    own_countries: dict[Key, dict[str, float]] = {}
    voters: list[tuple[Key | None, Entry, float]] = [(None, e, 0.3) for e in towns]
    for key in live:
        mine: dict[str, float] = defaultdict(float)
        ours: dict[str, float] = defaultdict(float)
        for entry, share in zip(groups[key], shares[key], strict=True):
            mine[region_of(entry)] += share
            ours[names.country_of(entry) or ""] += share
            if share >= FAINT and entry.level in ("city", "county", "facility"):
                voters.append((key, entry, share))
        for container in key[1]:
            mine[region_of(container)] += 1.0 / len(key[1])
            ours[names.country_of(container) or ""] += 1.0 / len(key[1])
        own_regions[key], own_countries[key] = mine, ours
        for code, vote in mine.items():
            regions[code] += vote
        for code, vote in ours.items():
            countries[code] += vote
    for entry in towns:
        regions[region_of(entry)] += 0.3
        countries[names.country_of(entry) or ""] += 0.2
    out: dict[Key, list[float]] = {}
    for key in live:
        others = max(1.0, sum(v for c, v in regions.items() if c) - sum(v for c, v in own_regions[key].items() if c))
        foreign = max(1.0, sum(v for c, v in countries.items() if c) - sum(own_countries[key].values()))
        row = []
        for entry, base in zip(groups[key], priors[key], strict=True):
            region, country = region_of(entry), names.country_of(entry) or ""
            value = base
            if region:
                value += REGION_VOTE * max(0.0, regions[region] - own_regions[key].get(region, 0.0)) / others
            if country:
                value += COUNTRY_VOTE * max(0.0, countries[country] - own_countries[key].get(country, 0.0)) / foreign
            if entry.level in ("city", "county"):
                near = sum(
                    weight * math.exp(-distance_km(entry, other) / NEAR_KM)
                    for owner, other, weight in voters
                    if owner != key and abs(other.lat - entry.lat) < 4
                )
                value += NEAR_VOTE * min(2.0, near)
            row.append(value)
        out[key] = row
    return out
