"""Which words of a report name places, before it is asked which places.

Three kinds of evidence: the parser's entity label, the gazetteer, and the words around (a preposition of place, "the
town of", ", Texas"). None is enough alone: the label is often wrong, and most surnames are also towns.
"""

from bisect import bisect_left
from dataclasses import replace

from reportedly.annotate.places.evidence import evidence
from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.lexicon import PlaceNames
from reportedly.annotate.places.mention import Mention
from reportedly.annotate.places.names import fold
from reportedly.annotate.places.sites import (
    border_with,
    hand_listed,
    in_name_of_body,
    named_site,
    part_of_country,
    seat_of_power,
    site_after_type,
)
from reportedly.annotate.places.surroundings import MISLABELS, Surroundings
from reportedly.annotate.places.unlisted import unlisted
from reportedly.model.annotation import Annotation

_SETTLERS = frozenset(("USA", "GBR", "CAN", "AUS", "IRL", "NZL"))
_SURE = ("label", "locative", "container", "dateline", "country")


class _Scan:
    """One report's look for names, in two passes: what the first is sure of helps the second."""

    def __init__(self, near: Surroundings) -> None:
        self.near = near
        self._accepted_first: set[str] = set()

    def scan(self) -> list[Mention]:
        """Mentions in text order; they may overlap none."""
        found = self._pass([])
        self.near.home_countries = (
            {self.near.names.country_of(m.entries[0]) for m in found if m.entries} - _SETTLERS - {None}
        )
        self.near.accepted = {
            m.key for m in found if m.rule.split(",")[0] in _SURE and m.form != "part"
        } - self.near.surnames
        self._accepted_first = {key.split()[0] for key in self.near.accepted if key}
        return self._spread(self._pass(found) if found else found)

    def _pass(self, before: list[Mention]) -> list[Mention]:
        """Mentions, those found `before` kept as they are."""
        found: list[Mention] = []
        known = {m.start: m for m in before}
        starts = sorted(known)
        for sentence in self.near.annotation.sentences:
            i = sentence.start
            while i < sentence.end:
                upto = bisect_left(starts, i)
                limit = min(sentence.end, starts[upto]) if upto < len(starts) else sentence.end
                mention = known.get(i)
                if mention is None and limit > i and (self._may_gain(i) if before else self._may_open(i)):
                    mention = self._at(i, limit)
                if mention is None:
                    i += 1
                else:
                    found.append(mention)
                    i = max(mention.end, i + 1)
        return found

    def _may_open(self, i: int) -> bool:
        return self.near.capital[i] or self.near.tokens[i].lower in self.near.words["opening"]

    def _may_gain(self, i: int) -> bool:
        """Whether what the first pass found can change the verdict on a name that opens here."""
        if not self.near.capital[i]:
            return False
        label = self.near.entity_at.get(i, (0, 0, ""))[2]
        return label in (*MISLABELS, "NORP") or self.near.tokens[i].lower in self._accepted_first

    def _at(self, i: int, limit: int) -> Mention | None:
        token = self.near.tokens[i]
        if not self.near.capital[i] and token.lower not in ("al", "mainland"):
            return border_with(self.near, i, limit) or seat_of_power(self.near, i, limit)
        if token.lower in self.near.names.known_first and (found := hand_listed(self.near, i, limit)) is not None:
            return found
        if token.lower in self.near.names.demonyms and (found := part_of_country(self.near, i, limit)) is not None:
            return found
        if (found := named_site(self.near, i, limit) or site_after_type(self.near, i, limit)) is not None:
            return found
        for end in self.near.ends(i, limit):
            text = self.near.annotation.words(i, end)
            key = fold(text)
            if i in self.near.counties and (of_list := self.near.names.find(f"{key} county")):
                return Mention(i, end, f"{key} county", of_list, rule="list of counties")
            entries = self.near.entries(text, key, i, end)
            if entries and (rule := evidence(self.near, i, end, key, entries)):
                return self._extended(i, end, limit, key, entries, rule)
        return in_name_of_body(self.near, i, limit) or unlisted(self.near, i, limit)

    def _extended(self, start: int, end: int, limit: int, key: str, entries: tuple[Entry, ...], rule: str) -> Mention:
        core = Mention(start, end, key, entries, rule=rule)
        hint = self.near.hint_before(start)
        within = self.near.within(end, limit)[1]
        if within:
            return replace(core, within=within, hint=hint)
        tail = (
            self.near.tail(end, limit) if start == 0 or self.near.tokens[start - 1].lower not in ("a", "an") else None
        )
        if tail is not None and entries[0].level != "facility":
            stop, role = tail
            form = "facility" if role == "facility" else "name"
            if role == "border":
                form = "part"
            return replace(
                core, end=stop, form=form, hint=role if form == "name" else hint, rule=f"{rule}, {role} word"
            )
        if (
            start > 0
            and self.near.tokens[start - 1].lower in self.near.words["direction"]
            and self.near.tokens[start - 1].text.islower()
        ):
            wide = entries[0].level in ("country", "area", "water")
            lead = start - 1
            if (
                lead > 1
                and self.near.tokens[lead - 1].text == "-"
                and self.near.tokens[lead - 2].lower in self.near.words["direction"]
            ):
                lead -= 2
            if wide:
                return replace(core, start=lead, form="part", hint=hint)
        return replace(core, hint=hint)

    def _spread(self, found: list[Mention]) -> list[Mention]:
        """Give later mentions of a name the region that its first mention was put in."""
        within: dict[str, tuple[Entry, ...]] = {}
        for mention in found:
            if mention.within and mention.form == "name":
                within.setdefault(mention.key, mention.within)
        return [
            replace(m, within=within[m.key]) if not m.within and m.key in within and m.form != "part" else m
            for m in found
        ]


def find_mentions(annotation: Annotation, names: PlaceNames) -> list[Mention]:
    """Words that name places, in text order, without overlap."""
    return _Scan(Surroundings(annotation, names)).scan()
