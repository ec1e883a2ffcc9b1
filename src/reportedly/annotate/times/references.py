"""Sets (`every Monday`) and references to present, past and future."""

from reportedly.annotate.times.calendar import Period
from reportedly.annotate.times.context import Context
from reportedly.annotate.times.numbers import number_of
from reportedly.annotate.times.reading import Found, Match
from reportedly.annotate.times.spans import SET_VALUES, duration_value


def longago(match: Match) -> tuple[Found, ...]:
    """`long ago`."""
    return match.found("ref", "DATE", lambda _: Period("PAST_REF", None, None, "none"))


def every(match: Match) -> tuple[Found, ...]:
    """`every Monday`, `each year`, `twice a week`, `per month`, `Sundays`."""
    unit = match.value("unit", "ONE", "MANY")
    count = number_of(match.tokens("number"), match.vocabulary)
    if "number" in match and match.annotation.tokens[match.start].lower not in ("every", "each"):
        count = None
    value: str | None
    if match.rule == "weekdays":
        value = f"XXXX-WXX-{match.value('weekday', 'WEEKDAYS')}"
        value = "P2W" if match.first() == "alternate" else value
    elif "weekday" in match:
        value = f"XXXX-WXX-{match.value('weekday', 'WEEKDAY')}"
    elif "month" in match:
        value = f"XXXX-{int(match.value('month', 'MONTH')):02}"
    elif "season" in match:
        value = f"XXXX-{match.value('season', 'SEASON', 'FALL')}"
    elif "part" in match:
        value = f"XXXX-XX-XXT{match.value('part', 'PART')}"
    elif match.rule == "perunit":
        value = duration_value(1, unit)
    elif count is not None and count != 1:
        value = duration_value(count, unit)
    elif unit in ("D", "W", "MO", "Y") and match.annotation.tokens[match.start + 1].lower in ("other", "few"):
        few = match.annotation.tokens[match.start + 1].lower == "few"
        value = duration_value(None if few else 2, unit)
    else:
        value = SET_VALUES.get(unit, duration_value(1, unit)) if unit else None
    if not value:
        return ()
    return match.found("set", "SET", lambda _: Period(value, None, None, "none"))


def nthset(match: Match) -> tuple[Found, ...]:
    """`the first Monday of every month`, `the last day of each year`."""
    unit = match.value("unit", "ONE")
    if unit not in ("W", "MO", "Y"):
        return ()
    weekday = f"-WXX-{match.value('weekday', 'WEEKDAY')}" if "weekday" in match else ""
    value = SET_VALUES[unit] + weekday
    return match.found("set", "SET", lambda _: Period(value, None, None, "none"))


def periodic(match: Match) -> tuple[Found, ...]:
    """`daily`, `weekly`, `annual`; names of papers and firms are none."""
    token = match.tokens("period")[0]
    if token.tag in ("NNP", "NNPS") and token.text[0].isupper() and token.i != 0:
        return ()
    value = match.vocabulary.value("PERIODIC", token.lower)
    return match.found("set", "SET", lambda _: Period(value, None, None, "none"))


def nights(match: Match) -> tuple[Found, ...]:
    """`at night`, `by night`."""
    part = match.value("part", "PART")
    if part not in ("NI", "DT"):
        return ()
    start = match.range("part")[0] if match.first() in ("at", "by") else match.start
    return (
        Found(start, match.end, "set", "SET", lambda _: Period(f"XXXX-XX-XXT{part}", None, None, "none"), match.rule),
    )


def ref(match: Match) -> tuple[Found, ...]:
    """`now`, `recently`, `at present`, `in the past`, `the future`."""
    tokens = match.annotation.tokens
    first = tokens[match.start]
    start = match.start
    value = match.vocabulary.value("ADVERB", first.lower) if match.rule == "ref" else "PRESENT_REF"
    if match.rule == "state":
        value = match.vocabulary.value("STATE", first.lower)
    elif "PASTREF" in match:
        value, start = "PAST_REF", match.start + (first.lower == "in")
        following = match.after()
        if following is not None and following.pos in ("NOUN", "PROPN", "NUM", "ADJ"):
            return ()
    elif "FUTUREREF" in match:
        value, start = "FUTURE_REF", match.start + (first.lower == "in")
        following = match.after()
        if following is not None and (following.lower == "of" or following.pos in ("NOUN", "PROPN")):
            return ()
    elif match.rule == "present":
        if first.lower in ("at", "right", "just", "by", "until", "for", "up", "to"):
            start = (
                match.end - 1 if tokens[match.end - 1].lower in ("now", "date") else match.start + (first.lower == "at")
            )
        if first.lower == "days" or (first.lower == "present" and first.pos != "NOUN"):
            return ()
    if value == "FUTURE_REF" and match.rule == "ref":
        return _soon(match)
    if (
        value == "PRESENT_REF"
        and first.lower == "now"
        and (following := match.after()) is not None
        and following.lower == "that"
    ):
        return ()
    if match.rule == "ref" and first.lower in ("previously", "formerly") and first.pos == "ADJ":
        return ()
    return (Found(start, match.end, "ref", "DATE", lambda _: Period(value, None, None, "none"), match.rule),)


def _soon(match: Match) -> tuple[Found, ...]:
    """`soon` where its verb is in the future; what `soon` happened is only a manner of telling."""
    following = match.after()
    if following is not None and following.lower in ("after", "before", "as", "afterwards", "afterward", "thereafter"):
        return ()

    def resolve(context: Context) -> Period:
        future = not context.history and context.future(match.start, match.end)
        return Period("FUTURE_REF" if future else "", None, None, "none")

    return match.found("ref", "DATE", resolve)


def sincethen(match: Match) -> tuple[Found, ...]:
    """`have since fled`, `since then`: from the last date named to the report."""
    token = match.annotation.tokens[match.start]
    alone = match.end - match.start == 1
    if alone and (
        token.pos != "ADV" or any(match.annotation.tokens[c].dep in ("pobj", "pcomp") for c in token.children)
    ):
        return ()

    def resolve(context: Context) -> Period:
        anchor = context.anchor("D") if context.days else None
        if anchor is None or anchor.start is None or context.published is None or context.history:
            return Period("", None, None, "none")
        if anchor.start > context.published:
            return Period("", None, None, "none")
        return Period(anchor.value, anchor.start, context.published, "span")

    return (Found(match.start + (not alone), match.end, "ref", "DATE", resolve, match.rule),)


def former(match: Match) -> tuple[Found, ...]:
    """In a history `former` places a state in its past; in news it only belongs to a title, and is no time."""

    def resolve(context: Context) -> Period:
        return Period("PAST_REF" if context.history else "", None, None, "none")

    return match.found("ref", "DATE", resolve)


def thetime(match: Match) -> tuple[Found, ...]:
    """`at the time`, `at that time`: the last date named."""
    words = [t.lower for t in match.annotation.tokens[match.start : match.end]]
    following = match.after()
    if words[0] != "at" or (following is not None and following.lower in ("of", "being", "when")):
        return ()

    def resolve(context: Context) -> Period:
        return Period(None, None, None, "none") if context.history else Period("", None, None, "none")

    return (Found(match.start + 1, match.end, "ref", "DATE", resolve, match.rule),)
