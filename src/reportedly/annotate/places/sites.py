"""Places made up of a name and a word for what it is: squares, mosques, borders, the seats of power."""

from collections.abc import Sequence

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.mention import Mention
from reportedly.annotate.places.names import fold
from reportedly.annotate.places.resolution import Choice, distance_km
from reportedly.annotate.places.surroundings import LONGEST, PLACE_LABELS, Surroundings, is_capital
from reportedly.model.annotation import Annotation


def hand_listed(near: Surroundings, i: int, limit: int) -> Mention | None:
    """A hand-listed name whose last words are written small: "Kakhovka dam"."""
    for end in range(min(limit, i + LONGEST), i + 1, -1):
        if near.capital[end - 1] or not near.tokens[end - 1].text.isalpha():
            continue
        key = fold(near.annotation.words(i, end))
        entries = near.names.known.get(key)
        if entries:
            return Mention(i, end, key, entries, rule="known name")
    return None


def named_site(near: Surroundings, i: int, limit: int) -> Mention | None:
    """A name that ends in a word for a site: "Independence Square", "Red Mosque", "St. George Hotel"."""
    if i > 0 and is_capital(near.tokens[i - 1]) and near.tokens[i - 1].pos == "PROPN" and near.tokens[i].pos == "PROPN":
        return None
    j, last = i, 0
    while j < min(limit, i + LONGEST):
        token = near.tokens[j]
        if j > i and near.capital[j] and token.lower in near.words["site"]:
            last = j + 1
        elif token.lower in ("'s", "’s") and near.names.find(fold(near.annotation.words(i, j))):
            return None
        elif not near.capital[j] and token.lower not in near.words["site_connector"]:
            break
        j += 1
    if not last or (j > last and is_capital(near.tokens[last])):
        return None
    key = fold(near.annotation.words(i, last))
    entries = near.entries(near.annotation.words(i, last), key, i, last)
    if entries:
        return None
    label = near.entity_at.get(i, (0, 0, ""))[2]
    locative = near.locative(i) or near.moved_to(i, last)
    institution = near.tokens[last - 1].lower in near.words["institution"]
    if not (locative and (label in (*PLACE_LABELS, "ORG", "") or not institution)) and label not in ("FAC", "LOC"):
        return None
    if institution and not locative:
        return None
    head = next((e for e in near.ends(i, last - 1) if near.names.find(fold(near.annotation.words(i, e)))), 0)
    inner = fold(near.annotation.words(i, head)) if head else ""
    natural = near.tokens[last - 1].lower in near.words["water"] | near.words["land"]
    vague = inner in near.words["type"] or inner in near.words["direction"] or inner in near.words["stop"]
    known: tuple[Entry, ...] = ()
    if inner and not natural and not vague:
        known = tuple(e for e in near.names.find(inner) if e.level in ("city", "area", "county") and not e.alias)
    form = "name" if natural and near.tokens[last - 1].lower not in near.words["facility"] else "facility"
    return Mention(i, last, inner if known else key, known, form, "land" if form == "name" else "", rule="site word")


def site_after_type(near: Surroundings, i: int, limit: int) -> Mention | None:
    """A site whose type comes first: "Place de la Bastille", "Camp Bondsteel", "Lake Sevan"."""
    if near.tokens[i].lower not in near.words["leading"] or near.follows_name(i):
        return None
    label = near.entity_at.get(i, (0, 0, ""))[2]
    if label not in ("FAC", "LOC") and not near.locative(i):
        return None
    for end in near.ends(i, limit):
        text = near.annotation.words(i, end)
        if end < i + 2 or (
            near.tokens[i + 1].lower == "of" and near.tokens[i].lower not in ("university", "port", "gulf", "bay")
        ):
            continue
        if "'s" in text or "’s" in text or " and " in text:
            continue
        entries = near.entries(text, fold(text), i, end)
        if entries:
            return None
        return Mention(i, end, fold(text), (), "facility", rule="site word")
    return None


def part_of_country(near: Surroundings, i: int, limit: int) -> Mention | None:
    """A part of a country named by its people: "the Afghan capital", "the Syrian-Turkish border"."""
    state = near.names.states.get(near.names.demonyms[near.tokens[i].lower])
    j = i + 1
    while j < limit and (near.tokens[j].text in ("-", "–") or near.tokens[j].lower in near.names.demonyms):
        j += 1
    if state is None or j >= limit or near.tokens[j].lower not in near.words["border"] or near.tokens[j].pos != "NOUN":
        return None
    if near.tokens[j].lower == "capital":
        iso3 = near.names.demonyms[near.tokens[i].lower]
        key = near.names.capitals.get(iso3, "")
        cities = tuple(e for e in near.names.find(key) if e.level == "city" and near.names.country_of(e) == iso3)
        return Mention(i, j + 1, key, cities or (state,), "name", "city", rule="capital of a country")
    return (
        Mention(i, j + 1, fold(state.name), (state,), "part", rule="border of a country") if near.locative(i) else None
    )


def border_with(near: Surroundings, i: int, limit: int) -> Mention | None:
    """The border with a country."""
    if near.tokens[i].lower not in ("border", "frontier", "boundary") or i + 2 >= limit:
        return None
    if near.tokens[i + 1].lower not in ("with", "between") or not is_capital(near.tokens[i + 2]):
        return None
    for end in near.ends(i + 2, limit):
        text = near.annotation.words(i + 2, end)
        countries = tuple(e for e in near.names.known.get(fold(text), ()) if e.level in ("country", "area"))
        if countries:
            return Mention(i, end, fold(text), countries, "part", rule="border with a country")
    return None


def seat_of_power(near: Surroundings, i: int, limit: int) -> Mention | None:
    """A building that is the only one of its kind in a country and goes by its kind: "the presidential palace"."""
    if near.tokens[i].lower not in near.words["seat_first"] or not near.locative(i):
        return None
    for end in (i + 2, i + 1):
        if end <= limit and near.annotation.words(i, end).lower() in near.words["seat"]:
            if end < limit and near.tokens[end].pos in ("NOUN", "PROPN"):
                return None
            return Mention(i, end, "", (), "facility", rule="seat of power")
    return None


LINKING = frozenset(
    {
        *(",", "in", "of", "at", "on", "outside", "near", "the", "a", "city", "town", "village", "port", "capital"),
        *("outskirts", "edge", "centre", "center", "heart", "central", "downtown", "old", "northern", "southern"),
        *("eastern", "western", "suburb", "district", "neighbourhood", "neighborhood"),
    }
)
NEAR_SENTENCES = 2
"""How many sentences back a city is still the one that an unlisted site is taken to be in."""


def city_of_site(
    annotation: Annotation, mentions: Sequence[Mention], choices: Sequence[Choice | None], n: int
) -> Choice | None:
    """The city or province that stands for a site in no table: the one it is said to be in, else the one told of last.

    Also for a site named after a place elsewhere, as `Liberation Square in Benghazi`. The choice's rule says how it was
    found; None where the site needs none, or none is near.
    """
    site, own = mentions[n], choices[n]
    if site.form != "facility" or (own is not None and own.entry.level == "facility"):
        return None
    tokens, sentence = annotation.tokens, annotation.tokens[site.start].sentence
    linked = choices[n + 1] if n + 1 < len(mentions) and mentions[n + 1].form == "name" else None
    if linked is not None and linked.entry.level in SETTLED:
        between = tokens[site.end : mentions[n + 1].start]
        if between and len(between) <= 7 and all(t.lower in LINKING for t in between):
            far = own is None or distance_km(own.entry, linked.entry) > FAR_KM
            return Choice(linked.entry, linked.score, "named with it") if far else None
    if own is not None:
        return None
    around = sorted(range(len(mentions)), key=lambda k: (k > n, abs(k - n)))
    for k in around:
        other, at = choices[k], tokens[mentions[k].start].sentence
        if k == n or other is None or other.entry.level != "city" or mentions[k].form != "name":
            continue
        if at == sentence:
            return Choice(other.entry, other.score, "named in the sentence")
        if k < n and sentence - at <= NEAR_SENTENCES:
            return Choice(other.entry, other.score * 0.7, "named before it")
    return None


SETTLED = ("city", "region", "county", "area")
FAR_KM = 50.0


def in_name_of_body(near: Surroundings, i: int, limit: int) -> Mention | None:
    """The place in the name of a public body: "the | Leeds | City Council"."""
    if near.follows_name(i) or near.tokens[i].pos != "PROPN":
        return None
    stop = i
    while (
        stop < limit
        and stop < i + 7
        and (is_capital(near.tokens[stop]) or near.tokens[stop].lower in ("of", "for", "and"))
    ):
        stop += 1
    if not any(t.lower in near.words["body"] for t in near.tokens[i + 1 : stop]):
        return None
    for end in near.ends(i, stop):
        if end >= stop or near.tokens[i].lower in near.surnames or near.tokens[end].lower in ("of", "for", "and"):
            continue
        text = near.annotation.words(i, end)
        key = fold(text)
        entries = tuple(e for e in near.entries(text, key, i, end) if not e.alias)
        if entries:
            if end > i + 1 and near.tokens[end - 1].lower == "city" and all(e.level != "city" for e in entries):
                continue
            return Mention(i, end, key, entries, rule="in the name of a body")
    return None
