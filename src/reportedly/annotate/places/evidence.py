"""Why words that the gazetteer knows are taken for a place, or not."""

from collections.abc import Sequence

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.surroundings import (
    INSIDE,
    LARGE_CITY,
    MISLABELS,
    PLACE_LABELS,
    Surroundings,
    is_capital,
)


def evidence(near: Surroundings, start: int, end: int, key: str, entries: Sequence[Entry]) -> str:
    """Why these words are a place; "" when they are none."""
    if start and near.tokens[start - 1].lower in near.words["honorific"]:
        return ""
    first, after = near.tokens[start], near.tokens[end] if end < len(near.tokens) else None
    entity_start, entity_end, label = near.entity_at.get(start, (start, end, ""))
    if near.tokens[entity_start].lower == "the":
        entity_start += 1
    if entity_end > end and near.tokens[end].lower in ("'s", "’s", "'", "’"):
        entity_end = end
    if entity_start < start and near.tokens[start - 1].lower in ("'s", "’s"):
        entity_start = start
    best = max(e.population for e in entries)
    wide = (
        key in near.names.capital_names
        or entries[0].level in ("country", "area", "water", "facility")
        or any(e.level == "region" for e in entries)
    )
    locative = near.locative(start)
    in_container = bool(near.within(end, len(near.tokens))[1])
    if entries[0].alias and not (locative or label in MISLABELS or in_container or label in ("GPE", "LOC")):
        return ""
    longer = after is not None and after.start == near.tokens[end - 1].end + 1 and near.joins(end)
    if len(key) <= 3 and first.text.isupper() and entries[0].level == "country":
        return "" if label == "ORG" and entity_end > end else "country"
    if start and near.tokens[start - 1].lower in near.words["direction"] and near.tokens[start - 1].text.islower():
        return "" if longer else "direction"
    if label in PLACE_LABELS:
        if _beyond(near, start, end, entity_start, entity_end):
            return ""
        if longer and label != "FAC" and entity_end <= end and not locative:
            return ""
        if end - start == 1 and first.lower in near.surnames and not (locative or in_container or wide):
            return ""
        return "label"
    if label in (*MISLABELS, "NORP"):
        coordinated = end < entity_end and near.tokens[end].lower == "and" and label == "ORG" and locative in INSIDE
        if entity_start != start or (entity_end > end and not coordinated):
            return ""
        if in_container:
            return "container"
        if label == "ORG" and end - start == 1 and first.text.isupper() and len(first.text) < 6 and not wide:
            return ""
        surname = label == "PERSON" and end - start == 1 and first.lower in near.surnames
        if locative in (INSIDE if surname else near.words["placing"]):
            return "locative"
        if surname:
            return ""
        if locative or near.moved_to(start, end):
            return "locative" if locative else "verb of motion"
        if entries[0].alias:
            return ""
        if key in near.accepted:
            return "same name"
        if end - start == 1 and near.is_at_home(start, entries):
            return "in the report's country"
        tail = near.tail(end, len(near.tokens))
        if tail is not None and tail[1] != "border":
            return "type word"
        if label == "ORG" and (wide or best >= LARGE_CITY) and not longer:
            return "gazetteer"
        modifies = first.dep == "compound" and start > 0 and near.tokens[start - 1].lower == "the"
        return "gazetteer" if key in near.names.capital_names or (modifies and best >= LARGE_CITY) else ""
    if label == "EVENT":
        return "in a name" if entity_end > end and entity_start == start and wide and not entries[0].alias else ""
    if label in ("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "QUANTITY", "PERCENT", "LANGUAGE"):
        return "locative" if locative and label == "DATE" and first.pos == "PROPN" and best > LARGE_CITY else ""
    if key in near.accepted and not longer and not near.follows_name(start):
        return "same name"
    if near.is_dateline(start, end):
        return "dateline"
    if longer or first.pos not in ("PROPN", "NOUN", "ADJ", "X", "VERB") or near.follows_name(start):
        return ""
    if in_container:
        return "container"
    if first.lower in near.surnames and end - start == 1:
        return ""
    if locative and first.pos in ("PROPN", "NOUN", "ADJ") and (first.pos == "PROPN" or wide):
        return "locative"
    if first.pos == "PROPN" and (wide or best >= LARGE_CITY):
        return "gazetteer"
    return ""


def _beyond(near: Surroundings, start: int, end: int, entity_start: int, entity_end: int) -> bool:
    """Whether the entity holds name words outside these that are no words for a type or direction."""
    outside = [*range(entity_start, start), *range(end, entity_end)]
    for i in outside:
        token = near.tokens[i]
        if token.text == ",":
            return False
        if is_capital(token) and token.lower not in near.words["type"] and token.lower not in near.words["direction"]:
            return True
    return False
