"""What places are called: countries, known places, the words about places."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import Entry, Gazetteer, load_gazetteer
from reportedly.annotate.places.names import fold
from reportedly.data import table, values


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Everything a name is looked up in.

    Attributes:
        gazetteer: towns and regions of the world.
        known: folded name → countries and hand-listed places.
        demonyms: lower-case word for a people → ISO 3166-1 alpha-3.
        capitals: ISO 3166-1 alpha-3 → folded name of the capital.
        iso3: two-letter code → three-letter code of the state.
        states: ISO 3166-1 alpha-3 → the state itself.
        abbreviations: abbreviation as written after a town's name → the region.
        words: role → lower-case words (see `place_words.tsv`).
        radius_km: name of a hand-listed place → radius within which it lies.
        known_first: first words of the hand-listed names of several words.
        capital_names: folded names of capitals.
        outlets: folded names of newspapers and the like.
    """

    gazetteer: Gazetteer
    known: Mapping[str, tuple[Entry, ...]]
    demonyms: Mapping[str, str]
    capitals: Mapping[str, str]
    iso3: Mapping[str, str]
    states: Mapping[str, Entry]
    abbreviations: Mapping[str, Entry]
    words: Mapping[str, frozenset[str]]
    radius_km: Mapping[str, float]
    known_first: frozenset[str]
    capital_names: frozenset[str]
    outlets: frozenset[str]

    def find(self, key: str) -> tuple[Entry, ...]:
        """Every place of this folded name, countries and hand-listed places first."""
        return self.known.get(key, ()) + self.gazetteer.find(key)

    def country_of(self, entry: Entry) -> str | None:
        """ISO 3166-1 alpha-3 of the state that an entry is in."""
        return entry.country or self.iso3.get(entry.code.split(".")[0])


def load_place_names() -> PlaceNames:
    """Load tables and open the gazetteer."""
    known: dict[str, list[Entry]] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    iso3: dict[str, str] = {}
    states: dict[str, Entry] = {}
    for row in table("countries.tsv"):
        point = (float(row["lat"]), float(row["lon"]))
        entry = Entry(
            row["name"],
            "country",
            row["iso2"],
            *point,
            0,
            int(row["geonames"]) if row["geonames"] else None,
            row["iso3"],
        )
        for name in (row["name"], *values(row["aliases"])):
            known.setdefault(fold(name), []).append(entry)
        for word in (*values(row["demonyms"]), *values(row["adjectives"])):
            demonyms.setdefault(word.lower(), row["iso3"])
        if row["iso2"]:
            iso3[row["iso2"]] = row["iso3"]
        if row["kind"] == "state" or row["iso3"] not in states:
            states.setdefault(row["iso3"], entry)
            capitals.setdefault(row["iso3"], fold((values(row["capital"]) or ("",))[0]))
    radius_km: dict[str, float] = {}
    for row in table("places_extra.tsv"):
        entry = Entry(
            row["name"], row["kind"], "", float(row["lat"]), float(row["lon"]), 0, None, row["country"] or None
        )
        radius_km[row["name"]] = float(row["radius_km"])
        for name in dict.fromkeys(fold(n) for n in (row["name"], *values(row["aliases"]))):
            known.setdefault(name, []).append(entry)
    gazetteer = load_gazetteer()
    abbreviations: dict[str, Entry] = {}
    for row in table("regions_abbreviated.tsv"):
        for entry in gazetteer.find(fold(row["name"])):
            if entry.level == "region" and entry.code == row["code"]:
                for short in values(row["abbreviations"]):
                    abbreviations.setdefault(short, entry)
    words = {row["role"]: frozenset(values(row["words"])) for row in table("place_words.tsv")}
    words["type"] = frozenset().union(*(words[role] for role in ("unit", "land", "water", "facility", "border")))
    words["site"] = words["facility"] | words["water"] | words["land"]
    words["seated"] = words["settlement"] | words["facility"]
    words["seat_first"] = frozenset(seat.split()[0] for seat in words["seat"])
    words["opening"] = words["border"] | words["seat_first"] | {"al", "mainland"}
    for key in [k for k in known if k.startswith("the ")]:
        known.setdefault(key[4:], []).extend(e for e in known[key] if e not in known.get(key[4:], ()))
    return PlaceNames(
        gazetteer,
        {k: tuple(v) for k, v in known.items()},
        demonyms,
        capitals,
        iso3,
        states,
        abbreviations,
        words,
        radius_km,
        frozenset(k.split()[0] for k in known if " " in k),
        frozenset(capitals.values()),
        frozenset(fold(n) for row in table("outlets.tsv") if row["kind"] == "name" for n in values(row["names"])),
    )
