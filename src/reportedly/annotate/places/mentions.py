"""Which words of a report name places, before it is asked which places.

Three kinds of evidence: the parser's entity label, the gazetteer, and the words around (a preposition of place, "the
town of", ", Texas"). None is enough alone: the label is often wrong, and most surnames are also towns.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.lexicon import PlaceNames
from reportedly.annotate.places.names import fold
from reportedly.model.annotation import Annotation, Token

PLACE_LABELS = ("GPE", "LOC", "FAC")
CONNECTORS = frozenset("de la le el al of the - ' ’ 's ’s . and da do dos di du des and & en es ez ad as ash az et upon sur am i".split())
SITE_CONNECTORS = frozenset("de la le el al - ' ’ 's ’s . des du di da e ad as ash az".split())
LONGEST = 6
# A town known to the gazetteer alone needs this many inhabitants where neither label nor words around speak for it.
LARGE_CITY = 100_000
# The same for one in a country that is named in the report (and where towns are seldom surnames in English).
HOME_TOWN = 30_000


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


class _Scan:
    """One report's look for names; holds what every check needs."""

    def __init__(self, annotation: Annotation, names: PlaceNames) -> None:
        self.annotation, self.names, self.words = annotation, names, names.words
        self.tokens = annotation.tokens
        self.entity_at: dict[int, tuple[int, int, str]] = {}
        self.surnames: set[str] = set()
        self.people: Counter[str] = Counter()
        self.accepted: set[str] = set()
        self.home_countries: set[str | None] = set()
        self.capital = [_capital(t) for t in self.tokens]
        self.looked_up: dict[tuple[int, int], tuple[Entry, ...]] = {}
        self.counties: set[int] = set()
        for token in self.tokens:
            if token.lower in ("counties", "parishes") and token.i:
                i = token.i - 1
                while i >= 0 and (_capital(self.tokens[i]) or self.tokens[i].text in (",", "and")) and token.i - i < 14:
                    self.counties.add(i)
                    i -= 1
        for entity in annotation.entities:
            for i in range(entity.start, entity.end):
                self.entity_at[i] = (entity.start, entity.end, entity.label)
            if entity.label == "PERSON":
                parts = [t.lower for t in self.tokens[entity.start : entity.end] if t.text[:1].isupper()]
                if len(parts) > 1:
                    self.surnames.update((parts[0], parts[-1]))
                    self.people[parts[-1]] += 1

    def scan(self) -> list[Mention]:
        """Mentions in text order; they may overlap none."""
        found = self._pass([])
        self.home_countries = {self.names.country_of(m.entries[0]) for m in found if m.entries} - _SETTLERS - {None}
        self.accepted = {m.key for m in found if m.rule.split(",")[0] in _SURE and m.form != "part"} - self.surnames
        return self._spread(self._pass(found) if found else found)

    def _pass(self, before: list[Mention]) -> list[Mention]:
        """Mentions, those found `before` kept as they are."""
        found: list[Mention] = []
        known = {m.start: m for m in before}
        starts = sorted(known)
        for sentence in self.annotation.sentences:
            i = sentence.start
            while i < sentence.end:
                upto = bisect_left(starts, i)
                limit = min(sentence.end, starts[upto]) if upto < len(starts) else sentence.end
                mention = known.get(i)
                if mention is None and limit > i and (self.capital[i] or self.tokens[i].lower in self.words["opening"]):
                    mention = self._at(i, limit)
                if mention is None:
                    i += 1
                else:
                    found.append(mention)
                    i = max(mention.end, i + 1)
        return found

    def _at(self, i: int, limit: int) -> Mention | None:
        token = self.tokens[i]
        if not self.capital[i] and token.lower not in ("al", "mainland"):
            return self._border(i, limit) or self._seat(i, limit)
        if token.lower in self.names.known_first and (found := self._known(i, limit)) is not None:
            return found
        if token.lower in self.names.demonyms and (found := self._of_people(i, limit)) is not None:
            return found
        if (found := self._site(i, limit) or self._led(i, limit)) is not None:
            return found
        for end in self._ends(i, limit):
            text = self.annotation.words(i, end)
            key = fold(text)
            if i in self.counties and (of_list := self.names.find(f"{key} county")):
                return Mention(i, end, f"{key} county", of_list, rule="list of counties")
            entries = self._entries(text, key, i, end)
            if entries and (rule := self._evidence(i, end, key, entries)):
                return self._extended(i, end, limit, key, entries, rule)
        return self._of_body(i, limit) or self._unlisted(i, limit)

    # What the run of capitalised words can be

    def _ends(self, i: int, limit: int) -> list[int]:
        """Ends of the runs of name words that start at `i`, longest first."""
        ends, j = [i + 1], i + 1
        while j < min(limit, i + LONGEST):
            token = self.tokens[j]
            if self.capital[j]:
                ends.append(j + 1)
            elif self.tokens[j - 1].text == "-" and token.start == self.tokens[j - 1].end and token.text.isalpha():
                ends.append(j + 1)
            elif token.lower not in CONNECTORS and not (token.text == "," and self.tokens[i].text == "Washington"):
                break
            j += 1
        return ends[::-1]

    def _entries(self, text: str, key: str, start: int, end: int) -> tuple[Entry, ...]:
        found = self.looked_up.get((start, end))
        if found is None:
            found = self.looked_up[start, end] = self._look_up(text, key, start, end)
        return found

    def _look_up(self, text: str, key: str, start: int, end: int) -> tuple[Entry, ...]:
        if not key or len(key) < 2:
            return ()
        known = self.names.known.get(key, ())
        if len(key.replace(" ", "")) <= 3 and not text.isupper():
            known = tuple(e for e in known if e.level != "country" or len(e.name) <= 4)
        if "," in text:
            return known
        listed = self.names.gazetteer.find(key)
        if text.endswith(".") and text in self.names.abbreviations:
            return (self.names.abbreviations[text],)
        if len(key) <= 3 and text.isupper():
            listed = ()
        if key in self.names.outlets and not known:
            return ()
        if known and known[0].level == "facility" and not any(e.population > LARGE_CITY for e in listed):
            listed = ()
        if end - start == 1 and (key in self.words["stop"] or key in self.words["body"] or self.tokens[start].lower in self.names.demonyms):
            return known
        return known + listed

    # What speaks for a place

    def _locative(self, start: int) -> str:
        """The preposition of place that governs the words from `start`, or ""."""
        i, opening = start - 1, self.annotation.sentences[self.tokens[start].sentence].start
        while i >= opening and (
            self.tokens[i].lower in self.words["direction"]
            or self.tokens[i].lower in ("the", "nearby", "neighbouring", "neighboring", "capital")
        ):
            i -= 1
        if i > 0 and self.tokens[i].lower in ("'s", "’s"):
            i -= 1
            while i >= opening and self.capital[i]:
                i -= 1
            while i >= opening and self.tokens[i].lower in ("the", *self.words["direction"]):
                i -= 1
        if i < opening or (self.tokens[i].lower == "to" and i and self.tokens[i - 1].lower == "according"):
            return ""
        word = self.tokens[i]
        head = self.tokens[word.head]
        if head.lemma in self.words["mind"] and word.lower in ("in", "of"):
            return ""
        if word.lower == "of" and i > 0 and self.tokens[i - 1].lower in self.words["seated"]:
            return "of"
        return word.lower if word.lower in self.words["locative"] and word.pos in ("ADP", "ADV", "SCONJ", "PART") else ""

    def _within(self, end: int, limit: int) -> tuple[int, tuple[Entry, ...]]:
        """End and meaning of ", Texas" or "(Syria)" after a name."""
        if end + 1 >= limit or self.tokens[end].text not in (",", "("):
            return end, ()
        start = end + 1
        for stop in range(min(limit, start + 4), start, -1):
            text = self.annotation.words(start, stop)
            if text in self.names.abbreviations:
                return stop, (self.names.abbreviations[text],)
            if not _capital(self.tokens[start]) or not _capital(self.tokens[stop - 1]):
                continue
            if self.tokens[start].lower in self.names.demonyms and stop == start + 1:
                continue
            key = fold(text)
            wide = tuple(e for e in self._entries(text, key, start, stop) if e.level in ("country", "region", "county"))
            wide = wide or tuple(e for e in self.names.known.get(key, ()) if e.level == "area")
            if wide and not (stop < limit and self.tokens[stop].lower in ("'s", "’s")):
                return stop, wide
        return end, ()

    def _evidence(self, start: int, end: int, key: str, entries: Sequence[Entry]) -> str:
        """Why these words are a place; "" when they are none."""
        first, after = self.tokens[start], self.tokens[end] if end < len(self.tokens) else None
        entity_start, entity_end, label = self.entity_at.get(start, (start, end, ""))
        if self.tokens[entity_start].lower == "the":
            entity_start += 1
        if entity_end > end and self.tokens[end].lower in ("'s", "’s", "'", "’"):
            entity_end = end
        if entity_start < start and self.tokens[start - 1].lower in ("'s", "’s"):
            entity_start = start
        best = max(e.population for e in entries)
        wide = key in self.names.capital_names or entries[0].level in ("country", "area", "water", "facility") or any(e.level == "region" for e in entries)
        locative = self._locative(start)
        in_container = bool(self._within(end, len(self.tokens))[1])
        if entries[0].alias and not (locative or label in _MISLABELS or in_container or label in ("GPE", "LOC")):
            return ""
        longer = after is not None and after.start == self.tokens[end - 1].end + 1 and self._joins(end)
        if len(key) <= 3 and first.text.isupper() and entries[0].level == "country":
            return "" if label == "ORG" and entity_end > end else "country"
        if start and self.tokens[start - 1].lower in self.words["direction"] and self.tokens[start - 1].text.islower():
            return "" if longer else "direction"
        if label in PLACE_LABELS:
            if self._beyond(start, end, entity_start, entity_end):
                return ""
            if longer and label != "FAC" and entity_end <= end and not locative:
                return ""
            if end - start == 1 and first.lower in self.surnames and not (locative or in_container or wide):
                return ""
            return "label"
        if label in _MISLABELS:
            coordinated = end < entity_end and self.tokens[end].lower == "and" and label == "ORG" and locative in _INSIDE
            if entity_start != start or (entity_end > end and not coordinated):
                return ""
            if in_container:
                return "container"
            if label == "ORG" and end - start == 1 and first.text.isupper() and len(first.text) < 6 and not wide:
                return ""
            surname = label == "PERSON" and end - start == 1 and first.lower in self.surnames
            if locative in (_INSIDE if surname else _PLACING):
                return "locative"
            if surname:
                return ""
            if locative or self._moved_to(start, end):
                return "locative" if locative else "verb of motion"
            if entries[0].alias:
                return ""
            if key in self.accepted:
                return "same name"
            if end - start == 1 and self._is_at_home(start, entries):
                return "in the report's country"
            tail = self._tail(end, len(self.tokens))
            if tail is not None and tail[1] != "border":
                return "type word"
            if label == "ORG" and (wide or best >= LARGE_CITY) and not longer:
                return "gazetteer"
            modifies = first.dep == "compound" and start > 0 and self.tokens[start - 1].lower == "the"
            return "gazetteer" if key in self.names.capital_names or (modifies and best >= LARGE_CITY) else ""
        if label == "EVENT":
            return "in a name" if entity_end > end and entity_start == start and wide and not entries[0].alias else ""
        if label == "NORP" and not (entity_start == start and entity_end == end and (locative or self._tail(end, len(self.tokens)))):
            return ""
        if label in ("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "QUANTITY", "PERCENT", "LANGUAGE"):
            return "locative" if locative and label == "DATE" and first.pos == "PROPN" and best > LARGE_CITY else ""
        if key in self.accepted and not longer and not self._follows_name(start):
            return "same name"
        if self._is_dateline(start, end):
            return "dateline"
        if longer or first.pos not in ("PROPN", "NOUN", "ADJ", "X", "VERB") or self._follows_name(start):
            return ""
        if in_container:
            return "container"
        if first.lower in self.surnames and end - start == 1:
            return ""
        if locative and first.pos in ("PROPN", "NOUN", "ADJ") and (first.pos == "PROPN" or wide):
            return "locative"
        if first.pos == "PROPN" and (wide or best >= LARGE_CITY):
            return "gazetteer"
        return ""

    def _beyond(self, start: int, end: int, entity_start: int, entity_end: int) -> bool:
        """Whether the entity holds name words outside these that are no words for a type or direction."""
        outside = [*range(entity_start, start), *range(end, entity_end)]
        for i in outside:
            token = self.tokens[i]
            if token.text == ",":
                return False
            if _capital(token) and token.lower not in self.words["type"] and token.lower not in self.words["direction"]:
                return True
        return False

    def _joins(self, end: int) -> bool:
        """Whether the word at `end` goes on with the same name ("Houston | Chronicle")."""
        after = self.tokens[end]
        if not _capital(after) or after.pos != "PROPN":
            return False
        lower = after.lower.rstrip(".")
        if lower in self.words["title"] or after.lower in self.words["title"] or lower in self.words["type"]:
            return False
        entity = self.entity_at.get(end)
        return entity is None or entity[0] < end or (entity[2] == "ORG" and entity[0] == end)

    def _follows_name(self, start: int) -> bool:
        """Whether the word before belongs to the same name ("Mr | London", "Paris | Hilton")."""
        if start == 0:
            return False
        before = self.tokens[start - 1]
        if before.lower in ("mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir", "lord", "lady", "miss", "sgt.", "capt."):
            return True
        same = before.end + 1 == self.tokens[start].start and before.sentence == self.tokens[start].sentence
        return same and _capital(before) and before.pos == "PROPN" and before.lower not in self.words["direction"]

    def _happens_at(self, start: int) -> bool:
        """Whether "at" before `start` says where an act takes place, not where somebody works or aims."""
        i = start - 1
        while i > 0 and self.tokens[i].lower != "at":
            i -= 1
        head = self.tokens[self.tokens[i].head]
        if head.pos == "VERB":
            return head.lemma not in self.words["aim"]
        return head.lower in self.words["type"]

    def _is_at_home(self, start: int, entries: Sequence[Entry]) -> bool:
        """Whether a name taken for a person's is a sizeable town of a country that the report is about."""
        token = self.tokens[start]
        if token.dep == "nsubj" and self.tokens[token.head].lemma in _SAYING:
            return False
        return any(
            e.population >= HOME_TOWN and not e.alias and self.names.country_of(e) in self.home_countries for e in entries
        )

    def _is_dateline(self, start: int, end: int) -> bool:
        """Whether the words open a paragraph and a dash or an agency's name follows ("RABAT (Reuters) —")."""
        opens = start == 0 or self.tokens[start - 1].paragraph != self.tokens[start].paragraph
        opens = opens or (self.tokens[start].sentence != self.tokens[start - 1].sentence and self.tokens[start].text.isupper())
        return opens and end < len(self.tokens) and self.tokens[end].text in ("—", "–", "--", "-", "(", "/")

    def _moved_to(self, start: int, end: int) -> bool:
        """Whether the words are what is fled, reached, seized or shelled."""
        for i in range(start, end):
            token = self.tokens[i]
            if token.dep in ("dobj", "nsubjpass", "obj"):
                return self.tokens[token.head].lemma in self.words["motion"]
        return False

    def _of_body(self, i: int, limit: int) -> Mention | None:
        """The place in the name of a public body: "the | Leeds | City Council"."""
        if self._follows_name(i) or self.tokens[i].pos != "PROPN":
            return None
        stop = i
        while stop < limit and stop < i + 7 and (_capital(self.tokens[stop]) or self.tokens[stop].lower in ("of", "for", "and")):
            stop += 1
        if not any(t.lower in self.words["body"] for t in self.tokens[i + 1 : stop]):
            return None
        for end in self._ends(i, stop):
            if end >= stop or self.tokens[i].lower in self.surnames or self.tokens[end].lower in ("of", "for", "and"):
                continue
            text = self.annotation.words(i, end)
            key = fold(text)
            entries = tuple(e for e in self._entries(text, key, i, end) if not e.alias)
            if entries:
                if end > i + 1 and self.tokens[end - 1].lower == "city" and all(e.level != "city" for e in entries):
                    continue
                return Mention(i, end, key, entries, rule="in the name of a body")
        return None

    # What belongs to the name beside the name

    def _extended(self, start: int, end: int, limit: int, key: str, entries: tuple[Entry, ...], rule: str) -> Mention:
        core = Mention(start, end, key, entries, rule=rule)
        hint = self._hint_before(start)
        stop, within = self._within(end, limit)
        if within:
            del stop
            return replace(core, within=within, hint=hint)
        tail = self._tail(end, limit) if start == 0 or self.tokens[start - 1].lower not in ("a", "an") else None
        if tail is not None and entries[0].level != "facility":
            stop, role = tail
            form = "facility" if role == "facility" else "name"
            if role == "border":
                form = "part"
            return replace(core, end=stop, form=form, hint=role if form == "name" else hint, rule=f"{rule}, {role} word")
        if start > 0 and self.tokens[start - 1].lower in self.words["direction"] and self.tokens[start - 1].text.islower():
            wide = key in self.names.capital_names or entries[0].level in ("country", "area", "water")
            lead = start - 1
            if lead > 1 and self.tokens[lead - 1].text == "-" and self.tokens[lead - 2].lower in self.words["direction"]:
                lead -= 2
            if wide:
                return replace(core, start=lead, form="part", hint=hint)
        return replace(core, hint=hint)

    def _hint_before(self, start: int) -> str:
        """Type told by "the town of X", "X province" being told by the words after."""
        i = start - 1
        if i > 0 and self.tokens[i].lower == "of":
            i -= 1
        if i < 0 or self.tokens[i].lower not in self.words["settlement"]:
            return ""
        return "unit" if self.tokens[i].lower in self.words["unit"] else "city"

    def _tail(self, end: int, limit: int) -> tuple[int, str] | None:
        """End and role of the type words that follow a name: "province", "nuclear plant", "'s main airport"."""
        i = end
        if i < limit and self.tokens[i].lower in ("'s", "’s"):
            return None
        steps = 0
        while i < limit and steps < 4:
            token = self.tokens[i]
            lower = token.lower
            role = self._role(lower)
            if role and i + 1 < limit and self.tokens[i + 1].lower == "of" and lower in self.words["settlement"]:
                return None
            if role and token.pos in ("NOUN", "PROPN") and (steps == 0 or role in ("facility", "land", "water")):
                after = self.tokens[i + 1] if i + 1 < limit else None
                if after is not None and self._role(after.lower) in ("facility", "land", "water") and after.pos == "NOUN":
                    i, steps = i + 1, steps + 1
                    continue
                return i + 1, role
            if token.text != "-" and (token.pos not in ("NOUN", "ADJ", "PROPN") or (_capital(token) and steps == 0 and not role)):
                return None
            i, steps = i + 1, steps + 1
        return None

    def _role(self, lower: str) -> str:
        if lower.endswith("s") and lower not in self.words["type"]:
            lower = lower[:-1]
        for role in ("unit", "water", "facility", "land", "border"):
            if lower in self.words[role]:
                return role
        return ""

    # Places that no table holds

    def _site(self, i: int, limit: int) -> Mention | None:
        """A name that ends in a word for a site: "Independence Square", "Red Mosque", "St. George Hotel"."""
        if i > 0 and _capital(self.tokens[i - 1]) and self.tokens[i - 1].pos == "PROPN" and self.tokens[i].pos == "PROPN":
            return None
        j, last = i, 0
        while j < min(limit, i + LONGEST):
            token = self.tokens[j]
            if j > i and self.capital[j] and token.lower in self.words["site"]:
                last = j + 1
            elif token.lower in ("'s", "’s") and self.names.find(fold(self.annotation.words(i, j))):
                return None
            elif not self.capital[j] and token.lower not in SITE_CONNECTORS:
                break
            j += 1
        if not last or (j > last and _capital(self.tokens[last])):
            return None
        key = fold(self.annotation.words(i, last))
        entries = self._entries(self.annotation.words(i, last), key, i, last)
        if entries:
            return None
        label = self.entity_at.get(i, (0, 0, ""))[2]
        locative = self._locative(i)
        institution = self.tokens[last - 1].lower in self.words["institution"]
        if not (locative and (label in (*PLACE_LABELS, "ORG", "") or not institution)) and label not in ("FAC", "LOC"):
            return None
        if institution and not locative:
            return None
        head = next((e for e in self._ends(i, last - 1) if self.names.find(fold(self.annotation.words(i, e)))), 0)
        inner = fold(self.annotation.words(i, head)) if head else ""
        natural = self.tokens[last - 1].lower in self.words["water"] | self.words["land"]
        vague = inner in self.words["type"] or inner in self.words["direction"] or inner in self.words["stop"]
        known: tuple[Entry, ...] = ()
        if inner and not natural and not vague:
            known = tuple(e for e in self.names.find(inner) if e.level in ("city", "area", "county") and not e.alias)
        form = "name" if natural and self.tokens[last - 1].lower not in self.words["facility"] else "facility"
        return Mention(i, last, inner if known else key, known, form, "land" if form == "name" else "", rule="site word")

    def _known(self, i: int, limit: int) -> Mention | None:
        """A hand-listed name whose last words are written small: "Kakhovka dam"."""
        for end in range(min(limit, i + LONGEST), i + 1, -1):
            if self.capital[end - 1] or not self.tokens[end - 1].text.isalpha():
                continue
            key = fold(self.annotation.words(i, end))
            entries = self.names.known.get(key)
            if entries:
                return Mention(i, end, key, entries, rule="known name")
        return None

    def _led(self, i: int, limit: int) -> Mention | None:
        """A site whose type comes first: "Place de la Bastille", "Camp Bondsteel", "Lake Sevan"."""
        if self.tokens[i].lower not in self.words["leading"] or self._follows_name(i):
            return None
        label = self.entity_at.get(i, (0, 0, ""))[2]
        if label not in ("FAC", "LOC") and not self._locative(i):
            return None
        for end in self._ends(i, limit):
            text = self.annotation.words(i, end)
            if end < i + 2 or (self.tokens[i + 1].lower == "of" and self.tokens[i].lower not in ("university", "port", "gulf", "bay")):
                continue
            if "'s" in text or "’s" in text or " and " in text:
                continue
            entries = self._entries(text, fold(text), i, end)
            if entries:
                return None
            return Mention(i, end, fold(text), (), "facility", rule="site word")
        return None

    def _of_people(self, i: int, limit: int) -> Mention | None:
        """A part of a country named by its people: "the Afghan capital", "the Syrian-Turkish border"."""
        state = self.names.states.get(self.names.demonyms[self.tokens[i].lower])
        j = i + 1
        while j < limit and (self.tokens[j].text in ("-", "–") or self.tokens[j].lower in self.names.demonyms):
            j += 1
        if state is None or j >= limit or self.tokens[j].lower not in self.words["border"] or self.tokens[j].pos != "NOUN":
            return None
        if self.tokens[j].lower == "capital":
            iso3 = self.names.demonyms[self.tokens[i].lower]
            key = self.names.capitals.get(iso3, "")
            cities = tuple(e for e in self.names.find(key) if e.level == "city" and self.names.country_of(e) == iso3)
            return Mention(i, j + 1, key, cities or (state,), "name", "city", rule="capital of a country")
        return Mention(i, j + 1, fold(state.name), (state,), "part", rule="border of a country") if self._locative(i) else None

    def _border(self, i: int, limit: int) -> Mention | None:
        """The border with a country."""
        if self.tokens[i].lower not in ("border", "frontier", "boundary") or i + 2 >= limit:
            return None
        if self.tokens[i + 1].lower not in ("with", "between") or not _capital(self.tokens[i + 2]):
            return None
        for end in self._ends(i + 2, limit):
            text = self.annotation.words(i + 2, end)
            countries = tuple(e for e in self.names.known.get(fold(text), ()) if e.level in ("country", "area"))
            if countries:
                return Mention(i, end, fold(text), countries, "part", rule="border with a country")
        return None

    def _seat(self, i: int, limit: int) -> Mention | None:
        """A building that is the only one of its kind in a country and goes by its kind: "the presidential palace"."""
        if self.tokens[i].lower not in self.words["seat_first"] or not self._locative(i):
            return None
        for end in (i + 2, i + 1):
            if end <= limit and self.annotation.words(i, end).lower() in self.words["seat"]:
                if end < limit and self.tokens[end].pos in ("NOUN", "PROPN"):
                    return None
                return Mention(i, end, "", (), "facility", rule="seat of power")
        return None

    def _unlisted(self, i: int, limit: int) -> Mention | None:
        """A name in no table, where label and words around agree that it is a place."""
        token = self.tokens[i]
        if token.lower in self.words["stop"] or fold(self.annotation.words(*self.entity_at.get(i, (i, i + 1, ""))[:2])) in self.names.outlets:
            return None
        if not _capital(token) or token.pos not in ("PROPN", "NOUN", "ADJ", "X") or token.lower in self.names.demonyms or self._follows_name(i):
            return None
        start, end, label = self.entity_at.get(i, (i, 0, ""))
        if token.pos != "PROPN" and not label:
            return None
        if end and start < i and any(_capital(t) for t in self.tokens[start:i]):
            return None
        if not end:
            end = i + 1
            while end < limit and self.tokens[end].pos == "PROPN" and _capital(self.tokens[end]):
                end += 1
        end = min(end, limit)
        for j in range(i + 1, end):
            if self.tokens[j].lower in ("'s", "’s"):
                end = j
                break
        while end > i + 1 and not _capital(self.tokens[end - 1]):
            end -= 1
        locative = self._locative(i)
        hint = self._hint_before(i)
        text = self.annotation.words(i, end)
        tail = self._tail(end, limit)
        the = i > 0 and self.tokens[i - 1].lower == "the"
        sure = tail is not None and self.tokens[tail[0] - 1].lower in self.words["sure"]
        if tail is not None and (locative or the or sure or label in PLACE_LABELS) and label not in ("DATE", "TIME", "CARDINAL"):
            stop, role = tail if tail[1] != "border" else (end, "land")
            last = self.tokens[stop - 1].lower
            plural = last.endswith("s") and last not in self.words["type"]
            if not (self.capital[stop - 1] and label not in PLACE_LABELS) and not (label == "NORP" and plural) and not (last in self.words["institution"] and label in ("ORG", "PERSON")):
                form = "facility" if role == "facility" else "name"
                return Mention(i, stop, fold(text), (), form, role, rule=f"{role} word")
        within = self._within(end, limit)[1]
        if (text.isupper() and len(text) < 6 and not within) or text.lower() in self.names.demonyms:
            return None
        if label in PLACE_LABELS:
            strong = locative or self._moved_to(i, end) or bool(within) or bool(hint) or label != "GPE"
            if not strong or (token.lower in self.surnames and not hint and locative not in _INSIDE):
                return None
        elif hint and (locative == "of" or hint == "city"):
            pass
        elif not self._stands_alone(i, end, label, locative):
            return None
        if "," in text or not any(c.isalpha() for c in text):
            return None
        form = "facility" if label == "FAC" else "name"
        return Mention(i, end, fold(text), (), form, hint, within, rule="unlisted name")

    def _stands_alone(self, i: int, end: int, label: str, locative: str) -> bool:
        """Whether an unlabelled or mislabelled name after "in" or "near" can be taken for a village."""
        if locative == "at" and label in _MISLABELS and end - i <= 3:
            if not self._happens_at(i) or sum(map(_capital, self.tokens[i:end])) > 1:
                return False
        elif locative not in _INSIDE or (self.tokens[i].lower in self.surnames and label != "PERSON"):
            return False
        if label not in ("", "NORP", *_MISLABELS) or sum(map(_capital, self.tokens[i:end])) > (3 if label == "PERSON" else 2):
            return False
        if any(t.lower in self.words["stop"] or t.lower in self.words["body"] for t in self.tokens[i:end]):
            return False
        if label == "PERSON" and end - i > 1 and self.people[self.tokens[end - 1].lower] > 1:
            return False
        after = self.tokens[end] if end < len(self.tokens) else None
        if after is not None and (after.pos in ("NUM", "NOUN") or after.lower in ("'s", "’s") or _capital(after)):
            return False
        return all(t.text.isalpha() or t.text in "-'’." for t in self.tokens[i:end])

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


_SAYING = ("say", "tell", "add", "ask", "argue", "insist", "warn", "write", "claim", "note", "explain", "be", "have", "do")
_SETTLERS = frozenset(("USA", "GBR", "CAN", "AUS", "IRL", "NZL"))
_SURE = ("label", "locative", "container", "dateline", "country")
_MISLABELS = ("PERSON", "ORG", "WORK_OF_ART", "LAW", "PRODUCT")
_INSIDE = ("in", "near", "outside", "around", "inside")
_PLACING = ("in", "near", "at", "outside", "from", "to", "of", "around", "across", "inside", "toward", "towards", "into")
def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def find_mentions(annotation: Annotation, names: PlaceNames) -> list[Mention]:
    """Words that name places, in text order, without overlap."""
    return _Scan(annotation, names).scan()
