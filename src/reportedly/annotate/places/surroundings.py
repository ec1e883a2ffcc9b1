"""What stands around a word of a report: the questions that every look for place names asks."""

from collections import Counter
from collections.abc import Sequence

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.lexicon import PlaceNames
from reportedly.annotate.places.names import fold
from reportedly.model.annotation import Annotation, Token

PLACE_LABELS = ("GPE", "LOC", "FAC")
LONGEST = 6
# A town known to the gazetteer alone needs this many inhabitants where neither label nor words around speak for it.
LARGE_CITY = 100_000
# The same for one in a country that is named in the report (and where towns are seldom surnames in English).
HOME_TOWN = 30_000
MISLABELS = ("PERSON", "ORG", "WORK_OF_ART", "LAW", "PRODUCT")
INSIDE = ("in", "near", "outside", "around", "inside")


class Surroundings:
    """One report's words with what was found out about them so far.

    Attributes:
        capital: whether each token is written with a capital.
        entity_at: token → first token, one past the last, and label of the entity that it is in.
        people: how many full names of persons end in a lower-case word.
        counties: tokens in a list that ends in "counties".
        accepted: folded names that were taken for places for a good reason somewhere in the report.
        home_countries: countries (ISO 3166-1 alpha-3) of the places found so far, English-speaking ones left out.
        surnames: lower-case first and last words of the names of persons.
    """

    def __init__(self, annotation: Annotation, names: PlaceNames) -> None:
        self.annotation, self.names, self.words = annotation, names, names.words
        self.tokens = annotation.tokens
        self.entity_at: dict[int, tuple[int, int, str]] = {}
        self.surnames: set[str] = set()
        self.people: Counter[str] = Counter()
        self.accepted: set[str] = set()
        self.home_countries: set[str | None] = set()
        self.capital = [is_capital(t) for t in self.tokens]
        self.looked_up: dict[tuple[int, int], tuple[Entry, ...]] = {}
        self.counties: set[int] = set()
        for token in self.tokens:
            if token.lower in ("counties", "parishes") and token.i:
                i = token.i - 1
                while (
                    i >= 0 and (is_capital(self.tokens[i]) or self.tokens[i].text in (",", "and")) and token.i - i < 14
                ):
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

    def ends(self, i: int, limit: int) -> list[int]:
        """Ends of the runs of name words that start at `i`, longest first."""
        ends, j = [i + 1], i + 1
        while j < min(limit, i + LONGEST):
            token = self.tokens[j]
            if self.capital[j] or (
                self.tokens[j - 1].text == "-" and token.start == self.tokens[j - 1].end and token.text.isalpha()
            ):
                ends.append(j + 1)
            elif token.lower not in self.words["connector"] and not (
                token.text == "," and self.tokens[i].lower in self.names.known_first
            ):
                break
            j += 1
        return ends[::-1]

    def entries(self, text: str, key: str, start: int, end: int) -> tuple[Entry, ...]:
        """What the words `text` of tokens `start` to `end`, folded to `key`, may stand for; looked up once a report."""
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
        if end - start == 1 and (
            key in self.words["stop"] or key in self.words["body"] or self.tokens[start].lower in self.names.demonyms
        ):
            return known
        return known + listed

    def locative(self, start: int) -> str:
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
        return (
            word.lower if word.lower in self.words["locative"] and word.pos in ("ADP", "ADV", "SCONJ", "PART") else ""
        )

    def within(self, end: int, limit: int) -> tuple[int, tuple[Entry, ...]]:
        """End and meaning of ", Texas" or "(Syria)" after a name."""
        if end + 1 >= limit or self.tokens[end].text not in (",", "("):
            return end, ()
        start = end + 1
        for stop in range(min(limit, start + 4), start, -1):
            text = self.annotation.words(start, stop)
            if text in self.names.abbreviations:
                return stop, (self.names.abbreviations[text],)
            if not is_capital(self.tokens[start]) or not is_capital(self.tokens[stop - 1]):
                continue
            if self.tokens[start].lower in self.names.demonyms and stop == start + 1:
                continue
            key = fold(text)
            wide = tuple(e for e in self.entries(text, key, start, stop) if e.level in ("country", "region", "county"))
            wide = wide or tuple(e for e in self.names.known.get(key, ()) if e.level == "area")
            if wide and not (stop < limit and self.tokens[stop].lower in ("'s", "’s")):
                return stop, wide
        return end, ()

    def tail(self, end: int, limit: int) -> tuple[int, str] | None:
        """End and role of the type words that follow a name: "province", "nuclear plant", "'s main airport"."""
        i = end
        if i < limit and self.tokens[i].lower in ("'s", "’s"):
            return None
        steps = 0
        while i < limit and steps < 4:
            token = self.tokens[i]
            lower = token.lower
            role = self.role(lower)
            if role and i + 1 < limit and self.tokens[i + 1].lower == "of" and lower in self.words["settlement"]:
                return None
            if role and token.pos in ("NOUN", "PROPN") and (steps == 0 or role in ("facility", "land", "water")):
                after = self.tokens[i + 1] if i + 1 < limit else None
                if (
                    after is not None
                    and self.role(after.lower) in ("facility", "land", "water")
                    and after.pos == "NOUN"
                ):
                    i, steps = i + 1, steps + 1
                    continue
                return i + 1, role
            if token.text != "-" and (
                token.pos not in ("NOUN", "ADJ", "PROPN") or (is_capital(token) and steps == 0 and not role)
            ):
                return None
            i, steps = i + 1, steps + 1
        return None

    def role(self, lower: str) -> str:
        """Role of a type word, its plural included; "" when it is none."""
        if lower.endswith("s") and lower not in self.words["type"]:
            lower = lower[:-1]
        for role in ("unit", "water", "facility", "land", "border"):
            if lower in self.words[role]:
                return role
        return ""

    def hint_before(self, start: int) -> str:
        """Type told by "the town of X", "X province" being told by the words after."""
        i = start - 1
        if i > 0 and self.tokens[i].lower == "of":
            i -= 1
        if i < 0 or self.tokens[i].lower not in self.words["settlement"]:
            return ""
        return "unit" if self.tokens[i].lower in self.words["unit"] else "city"

    def follows_name(self, start: int) -> bool:
        """Whether the word before belongs to the same name ("Mr | London", "Paris | Hilton")."""
        if start == 0:
            return False
        before = self.tokens[start - 1]
        if before.lower in self.words["honorific"]:
            return True
        same = before.end + 1 == self.tokens[start].start and before.sentence == self.tokens[start].sentence
        return same and is_capital(before) and before.pos == "PROPN" and before.lower not in self.words["direction"]

    def joins(self, end: int) -> bool:
        """Whether the word at `end` goes on with the same name ("Houston | Chronicle")."""
        after = self.tokens[end]
        if not is_capital(after) or after.pos != "PROPN":
            return False
        lower = after.lower.rstrip(".")
        if lower in self.words["title"] or after.lower in self.words["title"] or lower in self.words["type"]:
            return False
        entity = self.entity_at.get(end)
        return entity is None or entity[0] < end or (entity[2] == "ORG" and entity[0] == end)

    def moved_to(self, start: int, end: int) -> bool:
        """Whether the words are what is fled, reached, seized or shelled."""
        for i in range(start, end):
            token = self.tokens[i]
            if token.dep in ("dobj", "nsubjpass", "obj"):
                return self.tokens[token.head].lemma in self.words["motion"]
        return False

    def told_to_be(self, start: int, end: int) -> bool:
        """Whether words in apposition say that this is a place: "Baghouz, its last village"."""
        return any(
            self.tokens[j].lemma in self.words["settlement"] and self.tokens[j].pos == "NOUN"
            for i in range(start, end)
            for j in self.tokens[i].children
            if j >= end and self.tokens[j].dep == "appos" and self.tokens[end].text in (",", "—", "–", "(")
        )

    def happens_at(self, start: int) -> bool:
        """Whether "at" before `start` says where an act takes place, not where somebody works or aims."""
        i = start - 1
        while i > 0 and self.tokens[i].lower != "at":
            i -= 1
        head = self.tokens[self.tokens[i].head]
        if head.pos == "VERB":
            return head.lemma not in self.words["aim"]
        return head.lower in self.words["type"]

    def is_at_home(self, start: int, entries: Sequence[Entry]) -> bool:
        """Whether a name taken for a person's is a sizeable town of a country that the report is about."""
        token = self.tokens[start]
        if token.dep == "nsubj" and self.tokens[token.head].lemma in self.words["saying"]:
            return False
        return any(
            e.population >= HOME_TOWN and not e.alias and self.names.country_of(e) in self.home_countries
            for e in entries
        )

    def is_dateline(self, start: int, end: int) -> bool:
        """Whether the words open a paragraph and a dash or an agency's name follows ("RABAT (Reuters) —")."""
        opens = start == 0 or self.tokens[start - 1].paragraph != self.tokens[start].paragraph
        opens = opens or (
            self.tokens[start].sentence != self.tokens[start - 1].sentence and self.tokens[start].text.isupper()
        )
        return opens and end < len(self.tokens) and self.tokens[end].text in ("—", "–", "--", "-", "(", "/")


def is_capital(token: Token) -> bool:
    """Whether a word is written with a capital."""
    return token.text[:1].isupper()
