"""Report's words → places with coordinates."""

from collections import defaultdict
from collections.abc import Mapping

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.lexicon import PlaceNames, load_place_names
from reportedly.annotate.places.mention import Mention
from reportedly.annotate.places.mentions import find_mentions
from reportedly.annotate.places.names import fold
from reportedly.annotate.places.resolution import Choice, resolve
from reportedly.annotate.places.sites import city_of_site
from reportedly.model.annotation import Annotation
from reportedly.model.place import Place, PlaceKind

KINDS: Mapping[str, PlaceKind] = {
    "country": "country",
    "region": "region",
    "county": "region",
    "area": "region",
    "water": "region",
    "city": "city",
    "facility": "facility",
}
# A demonym is a third of a place's vote for its country.
DEMONYM_VOTE = 0.3
# A site that lies in a city only because the report speaks of the city beside it is surer than a guess, no more.
FALLBACK_SCORE = 0.7
RADIUS_KM = {"country": 500.0, "region": 150.0, "county": 30.0, "area": 150.0, "water": 300.0, "facility": 3.0}


class PlaceFinder:
    """Finds place names and resolves them, with the report's other places as context."""

    def __init__(self, names: PlaceNames) -> None:
        self._names = names

    def find(self, annotation: Annotation) -> tuple[Place, ...]:
        """Places in text order, without overlap."""
        mentions = find_mentions(annotation, self._names)
        if not mentions:
            return ()
        choices = resolve(mentions, self._names, self._peoples(annotation), self._towns(annotation))
        cities = [city_of_site(annotation, mentions, choices, n) for n in range(len(mentions))]
        return tuple(self._place(annotation, *found) for found in zip(mentions, choices, cities, strict=True))

    def _peoples(self, annotation: Annotation) -> dict[str, float]:
        """Votes for countries from the words for their people, each country once for each word."""
        seen: dict[str, set[str]] = defaultdict(set)
        for token in annotation.tokens:
            if token.pos in ("ADJ", "PROPN", "NOUN") and token.lower in self._names.demonyms:
                seen[self._names.demonyms[token.lower]].add(token.lower)
        return {iso3: DEMONYM_VOTE * len(words) for iso3, words in seen.items()}

    def _towns(self, annotation: Annotation) -> list[Entry]:
        """Places that names of organisations and of the outlet begin with ("Concord District Court")."""
        found: list[Entry] = []
        texts = [
            annotation.words(e.start, e.end)
            for e in annotation.entities
            if e.label in ("ORG", "FAC") and e.end - e.start > 1
        ]
        for text in dict.fromkeys([*texts, annotation.report.outlet or ""]):
            words = [w for w in text.split() if w.lower() != "the"]
            for n in (3, 2, 1):
                entries = self._names.find(fold(" ".join(words[:n]))) if len(words) > n else ()
                if entries:
                    best = max(entries, key=lambda e: e.population)
                    if best.population > 1_000_000 or len(entries) == 1 or best.level == "region":
                        found.append(best)
                    break
        return found

    def _place(self, annotation: Annotation, mention: Mention, choice: Choice | None, city: Choice | None) -> Place:
        extent = annotation.extent(range(mention.start, mention.end))
        tokens = (mention.start, mention.end)
        choice, said = (city, f"point of {city.entry.name}, {city.rule}") if city else (choice, "")
        if choice is None:
            kind: PlaceKind = (
                "facility" if mention.form == "facility" else "region" if mention.hint in _WIDE else "city"
            )
            country = next(filter(None, map(self._names.country_of, mention.within)), None)
            return Place(extent, tokens, kind, None, country, rule=f"{mention.rule}; in no table", score=0.3)
        entry = choice.entry
        kind, rule = KINDS[entry.level], f"{mention.rule}; {said or choice.rule}"
        radius_km = self._names.radius_km.get(entry.name) if not entry.code else None
        radius_km = radius_km or RADIUS_KM.get(entry.level) or max(3.0, (entry.population / 10_000) ** 0.5)
        name: str | None = entry.name
        if mention.form == "facility" and entry.level != "facility":
            kind, name = "facility", extent.text
            rule = rule if said else f"{rule}; point of {entry.name}"
            radius_km = max(radius_km, 10.0)
        elif mention.form == "part":
            kind, rule = "region", f"{rule}; point of {entry.name}"
        return Place(
            extent,
            tokens,
            kind,
            name,
            self._names.country_of(entry),
            entry.lat,
            entry.lon,
            None if said else entry.geonames,
            rule,
            round(choice.score * (FALLBACK_SCORE if said else 1.0), 3),
            round(radius_km, 1),
        )


_WIDE = ("unit", "land", "water", "border")


def load_place_finder() -> PlaceFinder:
    """Build a finder on the packaged tables."""
    return PlaceFinder(load_place_names())
