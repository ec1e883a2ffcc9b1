"""From a report's tokens to its temporal expressions, in four steps: match, join, resolve, bound."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial

from reportedly.annotate.times import clocks, dates, holidays, references, relative, spans, steps, years
from reportedly.annotate.times.bounds import bounded, widened
from reportedly.annotate.times.calendar import UNKNOWN, Period
from reportedly.annotate.times.context import Context, is_history
from reportedly.annotate.times.joining import join
from reportedly.annotate.times.patterns import Rule, compile_rule, expand, literals_of
from reportedly.annotate.times.reading import Found, Match
from reportedly.annotate.times.vocabulary import NOTHING, Vocabulary, load_vocabulary
from reportedly.data import table, values
from reportedly.model.annotation import Annotation
from reportedly.model.span import Extent, Span
from reportedly.model.time import Time

Action = Callable[[Match], tuple[Found, ...]]
MODULES = (dates, years, relative, spans, references, clocks, steps)
# Function words of the patterns, which alone never make an expression.
TRIGGERS = [
    "MONTH",
    "WEEKDAY",
    "WEEKDAYS",
    "SEASON",
    "FALL",
    "ONE",
    "MANY",
    "PART",
    "MOMENT",
    "DEICTIC",
    "ADVERB",
    "STATE",
    "FORMER",
    "PERIODIC",
    "QUARTER",
    "QNUMBER",
    "HNUMBER",
    "FYEAR",
    "FISCAL",
    "DECADE",
    "MIDYEAR",
    "YEAR",
    "ISODATE",
    "SLASHDATE",
    "YEARS",
    "CLOCK",
    "CLOCK12",
    "HHMM",
    "AMPM",
    "ZONE",
    "ERA",
    "TIMES",
    "ORD",
    "tonight",
    "tonite",
    "overnight",
    "weekend",
    "ago",
    "hours",
    "o'clock",
    "moment",
    "time",
    "half",
    "present",
    "past",
    "future",
    "date",
    "eve",
    "since",
    "days",
]


class TimeFinder:
    """Finds temporal expressions and resolves them against the report's date, or the dates that a history names.

    Every expression is a `Time` with the words that TIMEX3 marks, prepositions left out; `start` and `end` are the days
    meant with the preposition (`since Monday` ends on the report's date). Both ends of a range (`3 to 5 May`) are
    `Time`s of their own, with their own values and the days of the whole range.
    """

    def __init__(self, rules: tuple[Rule, ...], actions: Mapping[str, Action], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._actions = actions
        self._by_first: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            for character in rule.first:
                self._by_first[character].append(rule)
        triggers = "".join(sorted({c for name in TRIGGERS for c in vocabulary.characters_of(name)}))
        holidays = "".join(sorted({c for rule in rules if rule.action.startswith("holiday") for c in rule.first}))
        self._run = re.compile(f"[^{NOTHING}]*?[{triggers}{holidays}][^{NOTHING}]*")

    def find(self, annotation: Annotation) -> tuple[Time, ...]:
        """Times in text order, without overlap."""
        matched = self._match(annotation)
        if not matched:
            return ()
        tokens = annotation.tokens
        found = join(matched, tokens, self._vocabulary)
        years = [next(i for i in reversed(range(f.start, f.end))) for f in found if f.dated]
        history = is_history(annotation, years, sum(f.deictic for f in found))
        context = Context(annotation, self._vocabulary, annotation.report.published, history)
        kept: list[Found] = []
        periods: list[Period] = []
        for n, item in enumerate(found):
            context.ahead = partial(_ahead, found[n + 1 :], context)
            period = _resolved(item, context)
            if period.value == "" or (item.kind == "part" and not period.value):
                continue
            kept.append(item)
            periods.append(period)
            context.note(item.start, period, item.dated or item.kind in ("day", "month", "moment"))
        days = [bounded(f, p, context, tokens) for f, p in zip(kept, periods, strict=True)]
        days = widened(kept, periods, days, tokens)
        return tuple(
            Time(_extent(annotation, f), (f.start, f.end), f.type, p.value, start, end, f.rule)
            for f, p, (start, end) in zip(kept, periods, days, strict=True)
        )

    def _match(self, annotation: Annotation) -> list[Found]:
        encoded = self._vocabulary.encode(annotation)
        out: list[Found] = []
        for run in self._run.finditer(encoded):
            position, end = run.span()
            while position < end:
                found, position = self._longest(annotation, encoded, position)
                out.extend(found)
        return out

    def _longest(self, annotation: Annotation, encoded: str, position: int) -> tuple[tuple[Found, ...], int]:
        """The expression of the longest match that its action accepts, and where to go on."""
        rules = self._by_first.get(encoded[position])
        if rules:
            matches = [(m, rule) for rule in rules if (m := rule.expression.match(encoded, position))]
            matches.sort(key=lambda pair: -pair[0].end())
            tokens = annotation.tokens
            for m, rule in matches:
                if tokens[m.end() - 1].paragraph != tokens[position].paragraph:
                    continue
                found = self._actions[rule.action](Match(annotation, self._vocabulary, m, rule.name))
                if found:
                    return found, max(f.end for f in found)
        return (), position + 1


def _resolved(item: Found, context: Context) -> Period:
    """The expression's period; unknown where it lies outside the years 1 to 9999 that dates are kept for."""
    try:
        return item.resolve(context)
    except (OverflowError, ValueError):
        return UNKNOWN


def _ahead(found: list[Found], context: Context, token: int, within: int) -> Period | None:
    """The next day named from `token` on, in its sentence and near."""
    tokens = context.annotation.tokens
    for item in found:
        if item.start > token + within or tokens[item.start].sentence != tokens[min(token, len(tokens) - 1)].sentence:
            return None
        if item.start >= token and item.kind in ("day", "weekday", "moment") and item.rule != "moment":
            period = _resolved(item, context)
            return period if period.start is not None and period.grain in ("day", "time") else None
    return None


def _extent(annotation: Annotation, found: Found) -> Extent:
    tokens = annotation.tokens
    span = Span(*found.span) if found.span else Span(tokens[found.start].start, tokens[found.end - 1].end)
    return Extent.of(annotation.report.text, (span,))


def load_time_finder() -> TimeFinder:
    """Read words and rules, and build a finder."""
    rows = list(table("time_rules.tsv"))
    named = [(f"holiday {values(row['names'])[0]}", row["rule"], row["names"]) for row in table("time_holidays.tsv")]
    parts = {row["rule"]: row["pattern"] for row in rows if not row["action"]}
    patterns = [(row["rule"], row["action"], expand(row["pattern"], parts)) for row in rows if row["action"]]
    for name, _, names in named:
        alternatives = " | ".join(f"( {words} )" for words in sorted(values(names), key=len, reverse=True))
        patterns.append((name, name, f"( {alternatives} ) ( ( of | , )? year=YEAR )?"))
    vocabulary = load_vocabulary(sorted({word for _, _, pattern in patterns for word in literals_of(pattern)}))
    actions: dict[str, Action] = {
        row["action"]: next(getattr(m, row["action"]) for m in MODULES if hasattr(m, row["action"]))
        for row in rows
        if row["action"]
    }
    actions |= {name: partial(holidays.holiday, rule=rule) for name, rule, _ in named}
    return TimeFinder(tuple(compile_rule(*p, vocabulary) for p in patterns), actions, vocabulary)
