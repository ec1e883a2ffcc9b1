"""Words that name a place, before it is asked which."""

from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import Entry


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a place.

    Attributes:
        start, end: half-open range of tokens, what belongs to the name included ("Kabul airport").
        key: folded name that was looked up ("kabul").
        entries: what it may be; empty when it is in no table.
        form: "name", "facility" (at the named place), "part" (of it: "northern Kosovo", "the border with Kosovo").
        hint: type that the words beside it tell ("region", "city", "water", "land"), or "".
        within: a region or country that the next words put it in.
        rule: why it was taken for a place.
    """

    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    form: str = "name"
    hint: str = ""
    within: tuple[Entry, ...] = ()
    rule: str = ""
