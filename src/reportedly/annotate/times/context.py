"""What a temporal expression is resolved against: the report's date, dates named before it, the tense of its verb."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from reportedly.annotate.times.calendar import Grain, Period
from reportedly.annotate.times.vocabulary import Vocabulary
from reportedly.model.annotation import Annotation, Token

FINE: tuple[Grain, ...] = ("day", "time")
COARSENESS: dict[Grain, int] = {
    "time": 0, "day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "century": 6, "span": 9, "none": 9,
}  # fmt: skip
UNIT_COARSENESS = {"N": 0, "D": 0, "W": 1, "F": 1, "E": 1, "MO": 2, "Q": 3, "Y": 4, "DE": 5, "C": 6}
FULL_YEAR = re.compile(r"1\d{3}|20\d{2}")
EDGES = ("early", "late", "mid", "-", "the")
OPEN_UNTIL = ("for", "until", "till", "by", "before", "to")


@dataclass(slots=True)
class Context:
    """The state of one report's resolution, in text order.

    Attributes:
        annotation: the report.
        vocabulary: words that tell the future.
        published: the report's date; None in an undated report.
        history: whether the report tells of a time long past, so that its times hang on each other and not on its date.
        mentioned: periods resolved so far, with the token that each begins at.
        days: those of them that are days.
        frame: the year that a history is in.
        aside: a year far from the frame, until another near it makes it the frame.
        ahead: the day named by the next expression that begins at a token, or up to so many after it.
        whole: the period that `the last week of` is a part of.
    """

    annotation: Annotation
    vocabulary: Vocabulary
    published: date | None
    history: bool
    mentioned: list[tuple[int, Period]] = field(default_factory=list)
    days: list[tuple[int, Period]] = field(default_factory=list)
    frame: int | None = None
    aside: int | None = None
    ahead: Callable[[int, int], Period | None] | None = None
    whole: Period | None = None

    def note(self, token: int, period: Period, named: bool) -> None:
        """Remember a date that the text names; `named` where it gives the year, or a month or day to be in one."""
        start = period.start
        if start is None or period.grain in ("span", "none", "decade", "century"):
            return
        if period.grain == "day" and period.value and period.value != start.isoformat():
            # of `a day after the coup` the value is the date told, the days are the coup's
            told = date.fromisoformat(period.value)
            period, start = Period(period.value, told, told, "day"), told
        self.mentioned.append((token, period))
        if named:
            self._turn(start.year)
        if period.grain in FINE:
            self.days.append((token, period))

    def _turn(self, year: int) -> None:
        """Move the frame; a single mention of a year far off is an aside, as in `the worst defeat since 1812`."""
        if (
            self.frame is None
            or abs(year - self.frame) <= 2
            or (self.aside is not None and abs(year - self.aside) <= 2)
        ):
            self.frame, self.aside = year, None
        else:
            self.aside = year

    def reference(self) -> date | None:
        """What `last week` is last to."""
        if self.history:
            return self.mentioned[-1][1].start if self.mentioned else None
        return self.published

    def anchor(self, unit: str) -> Period | None:
        """The last date named that is fine enough to count `unit`s from; the report's own where none is named.

        None where the last date named is too coarse, or nothing is known.
        """
        fineness = UNIT_COARSENESS.get(unit, 0)
        if self.history:
            if not self.mentioned:
                return None
            last = self.mentioned[-1][1]
            return last if COARSENESS[last.grain] <= fineness else None
        if fineness == 0:
            if self.days:
                return self.days[-1][1]
        else:
            for _, period in reversed(self.mentioned):
                if COARSENESS[period.grain] <= fineness:
                    return period
        return Period(self.published.isoformat(), self.published, self.published, "day") if self.published else None

    def day_in_sentence(self, token: int) -> Period | None:
        """The last day named before `token` in its sentence."""
        tokens = self.annotation.tokens
        for at, period in reversed(self.days):
            if at < token and tokens[at].sentence == tokens[token].sentence:
                return period
        return None

    def period_in_sentence(self, token: int, unit: str) -> Period | None:
        """The last date named before `token` in its sentence, where it is fine enough to count `unit`s from."""
        tokens = self.annotation.tokens
        for at, period in reversed(self.mentioned):
            if at < token and tokens[at].sentence == tokens[token].sentence:
                return period if COARSENESS[period.grain] <= UNIT_COARSENESS.get(unit, 0) else None
        return None

    def year_in_sentence(self, token: int) -> int | None:
        """The year of the last date named before `token` in its sentence."""
        tokens = self.annotation.tokens
        for at, period in reversed(self.mentioned):
            if at < token and tokens[at].sentence == tokens[token].sentence:
                return period.start.year if period.start and period.grain != "week" else None
        return None

    def day_of_moment(self, token: int) -> Period | None:
        """The day that a bare time of day belongs to: the last one named, in the paragraph unless it is a history."""
        told = self.day_in_sentence(token) or self.upcoming(token, 12)
        if told is not None:
            return told
        if self.days and (self.history or not self.future(token, token + 1)):
            at, period = self.days[-1]
            tokens = self.annotation.tokens
            if self.history or tokens[at].paragraph == tokens[token].paragraph:
                return period
        if self.history or self.published is None:
            return None
        return Period(self.published.isoformat(), self.published, self.published, "day")

    def future(self, start: int, end: int) -> bool:
        """Whether the verb that tokens `start` to `end` modify tells of what is to come."""
        tokens = self.annotation.tokens
        before = tokens[start - 1].lower if start else ""
        if before == "of" and start > 1 and tokens[start - 2].lower == "ahead":
            return True
        if before == "since" or (before in EDGES and start > 1 and tokens[start - 2].lower == "since"):
            return False
        i = next((j for j in range(start, end) if not start <= tokens[j].head < end), start)
        preposition, direct = "", -1
        for _ in range(12):
            token = tokens[i]
            if self._due(token):
                return not self._had(token)
            if token.pos == "ADP" and not preposition:
                preposition = token.lower
                direct = token.head
            if token.pos in ("VERB", "AUX") and i not in range(start, end):
                verdict = self._verb(token, preposition, direct == i)
                if verdict is not None:
                    return verdict
            if token.head == i:
                return False
            i = token.head
        return False

    def perfect(self, start: int, end: int) -> str:
        """The auxiliary of the perfect that the tokens modify; "" where their verb is none."""
        tokens = self.annotation.tokens
        i = next((j for j in range(start, end) if not start <= tokens[j].head < end), start)
        while tokens[i].pos not in ("VERB", "AUX") and tokens[i].head != i:
            i = tokens[i].head
        words = (tokens[c].lower for c in tokens[i].children if tokens[c].dep == "aux")
        return next((w for w in words if w in ("has", "have", "'ve", "had")), "")

    def upcoming(self, token: int, within: int = 6) -> Period | None:
        """The day that the sentence names next, at most so many tokens on."""
        return self.ahead(token, within) if self.ahead else None

    def governor(self, token: int) -> Token | None:
        """The verb over a token; None where there is none."""
        for above in self.annotation.ancestors(token):
            if above.pos == "VERB":
                return above
        return None

    def _is(self, name: str, word: str) -> bool:
        return self.vocabulary.has(name, word)

    def _due(self, token: Token) -> bool:
        """Whether a word says that something is to come: `due`, `scheduled for`, but not `set about`."""
        if not self._is("DUE", token.lower):
            return False
        if token.tag != "VBN":
            return token.pos in ("ADJ", "ADV")
        tokens = self.annotation.tokens
        return token.dep in ("acl", "relcl", "amod") or any(tokens[c].dep == "auxpass" for c in token.children)

    def _had(self, token: Token) -> bool:
        return any(self.annotation.tokens[c].lower == "had" for c in token.children)

    def _verb(self, verb: Token, preposition: str, direct: bool) -> bool | None:
        """Whether a verb tells of the future; None when its governor decides."""
        tokens = self.annotation.tokens
        auxiliaries = [tokens[c] for c in verb.children if tokens[c].dep in ("aux", "auxpass")]
        words = [a.lower for a in auxiliaries]
        if any(self._is("WILL", w) for w in words):
            return True
        if any(self._is("MODAL", w) for w in words):
            return "have" not in words
        if preposition in OPEN_UNTIL and self._is("PLAN", verb.lemma):
            return True
        if "have" in words and "to" in words:
            return False
        if "to" in words:
            governor = tokens[verb.head]
            if governor.i == verb.i:
                return None
            if governor.tag == "VBD" and self._is("COMMAND", governor.lemma) and preposition not in OPEN_UNTIL:
                return None  # `ordered them to leave on Friday`: as a rule the order's day
            if self._is("DUE", governor.lower) or self._is("PLAN", governor.lemma):
                return not self._had(governor)
            if governor.lemma == "be" or (
                verb.dep in ("acl", "relcl") and any(a.dep == "auxpass" for a in auxiliaries)
            ):
                return True
            return None
        if verb.tag == "VB" or (verb.tag == "VBP" and verb.dep == "ccomp"):
            return None
        if verb.tag == "VBG":
            if any(a.tag in ("VBZ", "VBP") for a in auxiliaries):
                return True
            return None if not auxiliaries else False
        if verb.tag in ("VBZ", "VBP") and not auxiliaries:
            if preposition in ("until", "till", "from"):
                return True
            if self._is("PLANNED", verb.lemma) or self._is("SCHEDULED", verb.lemma):
                return True
            return verb.lemma == "be" and preposition == "on" and direct
        return False


def is_history(annotation: Annotation, positions: Sequence[int], deictic: int) -> bool:
    """Whether a report tells of a time long past, by the dates that it names in full.

    Args:
        annotation: the report.
        positions: tokens of years written out, as parts of dates.
        deictic: how many expressions it has that only make sense against its own date (`yesterday`, `on Monday`).

    News names few years outright and many weekdays; a history the reverse. Six years named, half of them past years,
    and twice as many as weekdays and the like were chosen on articles of both kinds, 2026-11; short news items with
    some background stay news.
    """
    if len(positions) < 6 or len(positions) < 2 * deictic:
        return False
    published = annotation.report.published
    if published is None:
        return True
    years = [int(m[0]) for i in positions if (m := FULL_YEAR.search(annotation.tokens[i].text))]
    return sum(y < published.year for y in years) * 2 >= len(years)
