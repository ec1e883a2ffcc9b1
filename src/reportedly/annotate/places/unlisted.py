"""Names in no table, where label and words around agree that they are places."""

from reportedly.annotate.places.mention import Mention
from reportedly.annotate.places.names import fold
from reportedly.annotate.places.surroundings import INSIDE, MISLABELS, PLACE_LABELS, Surroundings, is_capital


def unlisted(near: Surroundings, i: int, limit: int) -> Mention | None:
    """A name in no table, where label and words around agree that it is a place."""
    token = near.tokens[i]
    if token.lower in near.words["stop"]:
        return None
    if (
        not is_capital(token)
        or token.pos not in ("PROPN", "NOUN", "ADJ", "X", "INTJ")
        or token.lower in near.names.demonyms
        or near.follows_name(i)
    ):
        return None
    start, end, label = near.entity_at.get(i, (i, 0, ""))
    if token.pos != "PROPN" and not label:
        return None
    if end and start < i and any(is_capital(t) for t in near.tokens[start:i]):
        return None
    if not end:
        end = i + 1
        while end < limit and near.tokens[end].pos == "PROPN" and is_capital(near.tokens[end]):
            end += 1
    end = min(end, limit)
    for j in range(i + 1, end):
        if near.tokens[j].lower in ("'s", "’s"):
            end = j
            break
    while end > i + 1 and not is_capital(near.tokens[end - 1]):
        end -= 1
    locative = near.locative(i)
    hint = near.hint_before(i)
    text = near.annotation.words(i, end)
    tail = near.tail(end, limit)
    the = i > 0 and near.tokens[i - 1].lower == "the"
    sure = tail is not None and near.tokens[tail[0] - 1].lower in near.words["sure"]
    if (
        tail is not None
        and (locative or the or sure or label in PLACE_LABELS)
        and label not in ("DATE", "TIME", "CARDINAL")
    ):
        stop, role = tail if tail[1] != "border" else (end, "land")
        last = near.tokens[stop - 1].lower
        plural = last.endswith("s") and last not in near.words["type"]
        if (
            not (near.capital[stop - 1] and label not in PLACE_LABELS)
            and not (label == "NORP" and plural)
            and not (last in near.words["institution"] and label in ("ORG", "PERSON") and not _scene(near, i, stop))
        ):
            form = "facility" if role == "facility" else "name"
            return Mention(i, stop, fold(text), (), form, role, rule=f"{role} word")
    within = near.within(end, limit)[1]
    if (text.isupper() and len(text) < 6 and not within) or text.lower() in near.names.demonyms:
        return None
    if label in PLACE_LABELS:
        strong = locative or near.moved_to(i, end) or bool(within) or bool(hint) or label != "GPE"
        if not strong or (token.lower in near.surnames and not hint and locative not in INSIDE):
            return None
    elif (hint and (locative == "of" or hint == "city")) or (label in MISLABELS and near.told_to_be(i, end)):
        pass
    elif not _stands_alone(near, i, end, label, locative):
        return None
    if fold(text) in near.names.outlets or "," in text or not any(c.isalpha() for c in text):
        return None
    form = "facility" if label == "FAC" else "name"
    return Mention(i, end, fold(text), (), form, hint, within, rule="unlisted name")


def _stands_alone(near: Surroundings, i: int, end: int, label: str, locative: str) -> bool:
    """Whether an unlabelled or mislabelled name after "in" or "near" can be taken for a village."""
    if locative == "at" and label in MISLABELS and end - i <= 3:
        long = sum(map(is_capital, near.tokens[i:end])) > (1 if label == "PERSON" else 2)
        if not near.happens_at(i) or long:
            return False
    elif locative not in INSIDE or (near.tokens[i].lower in near.surnames and label != "PERSON"):
        return False
    if label not in ("", "NORP", *MISLABELS) or sum(map(is_capital, near.tokens[i:end])) > (
        3 if label == "PERSON" else 2
    ):
        return False
    if any(t.lower in near.words["stop"] or t.lower in near.words["body"] for t in near.tokens[i:end]):
        return False
    if label == "PERSON" and end - i > 1 and near.people[near.tokens[end - 1].lower] > 1:
        return False
    after = near.tokens[end] if end < len(near.tokens) else None
    if after is not None and (after.pos in ("NUM", "NOUN") or after.lower in ("'s", "’s") or is_capital(after)):
        return False
    return all(t.text.isalpha() or t.text in "-'’." for t in near.tokens[i:end])


def _scene(near: Surroundings, i: int, stop: int) -> bool:
    """Whether a building that is also a body is here the building: "an explosion at the Ahli Arab hospital"."""
    return (near.locative(i) == "at" and near.happens_at(i)) or near.locative(i) in INSIDE or near.moved_to(i, stop)
