"""What the rules and the parse say of a word and of an event, as short strings that have fitted weights.

    of a word     w: its tags; l: types the lexicon has for it; r: the event that the rules read here; s: statements
    of an event   its type, what the rules make of its certainty, how its clause stands, how its time stands

The same functions serve training and reading, so that the weights mean the same in both.
"""

from collections.abc import Sequence

from reportedly.coding.events.event_times import clause_verb
from reportedly.coding.events.lexicon import NOTHING, Lexicon
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality.certainty import Certainty
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation, Token
from reportedly.model.event import EventTime
from reportedly.model.reading import Question

ANCESTORS = 4
"""Governors of a word whose lemmas are told."""
KINDS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A"}
Features = list[str]


def word_features(
    a: Annotation,
    lexicon: Lexicon,
    matched: Sequence[Trigger],
    read: Sequence[tuple[Trigger, Trigger]],
    attributions: Sequence[Attribution],
    questions: Sequence[Question],
) -> list[Features]:
    """The features of every token.

    Args:
        a: the report.
        lexicon: the event lexicon.
        matched: triggers of every lexicon match, second mentions included.
        read: triggers that the rules kept, each with what its certainty made of it.
        attributions: the report's statements.
        questions: what it marks as open.
    """
    out = [_word(a, token, lexicon) for token in a.tokens]
    for trigger in matched:
        for i in {trigger.head, *trigger.tokens}:
            out[i] += [f"lm:{trigger.type}", f"lm:{trigger.type}.{trigger.mode}"]
    for trigger, coded in read:
        for i in {trigger.head, *trigger.tokens}:
            where = "h" if i == trigger.head else "t"
            out[i] += [
                f"r:{coded.type}",
                f"r:{where}:{coded.type}",
                f"r:{coded.type}.{coded.mode}",
                f"rr:{trigger.type}",
            ]
    for attribution in attributions:
        for i in attribution.cue:
            out[i] += ["s:cue", f"s:cue:{attribution.cue_class}"]
        for i in attribution.source:
            out[i].append("s:source")
        for i in attribution.content:
            out[i].append("s:in")
            out[i].append(f"s:in:{attribution.cue_class}")
            out[i].append(f"s:in:{attribution.statement.kind}")
    for question in questions:
        for i, token in enumerate(a.tokens):
            if any(s.start <= token.start < s.end for s in question.about.spans):
                out[i].append("q:about")
            if any(s.start <= token.start < s.end for s in question.cue.spans):
                out[i].append("q:cue")
    for quotation in a.quotations:
        for i in range(quotation.start, quotation.end):
            out[i].append("quoted")
    return [sorted(set(features)) for features in out]


def _word(a: Annotation, token: Token, lexicon: Lexicon) -> Features:
    governor = a.tokens[token.head]
    out = [
        "w",
        f"w:pos:{token.pos}",
        f"w:tag:{token.tag}",
        f"w:dep:{token.dep}",
        f"w:ent:{token.entity}",
        f"w:gov:{governor.pos}:{token.dep}",
        f"w:govl:{governor.lemma}:{token.dep}",
        f"w:sent:{min(3, token.sentence)}",
    ]
    kind = KINDS.get(token.pos)
    senses = lexicon.get((token.lemma, kind), ()) if kind else ()
    out += {f"l:{s.type}" for s in senses if s.type != NOTHING}
    if any(s.type == NOTHING for s in senses):
        out.append("l:-")
    other = {"V": "N", "N": "V"}.get(kind or "")
    if other:
        out += {f"lo:{s.type}" for s in lexicon.get((token.lemma, other), ()) if s.type != NOTHING}
    out += _helpers(a, token)
    return out


def _helpers(a: Annotation, token: Token) -> Features:
    out = []
    for child in a.children(token.i):
        if child.dep in ("aux", "auxpass", "neg", "mark", "prt", "det", "expl", "advmod"):
            out.append(f"c:{child.dep}:{child.lemma}")
        elif child.dep in ("nsubj", "nsubjpass", "dobj", "agent", "xcomp", "ccomp", "poss"):
            out.append(f"c:{child.dep}")
        elif child.dep == "prep":
            out.append(f"c:prep:{child.lower}")
    return out


def event_features(
    a: Annotation,
    trigger: Trigger,
    certainty: Certainty,
    coded: Trigger,
    time: EventTime | None,
    attributions: Sequence[Attribution],
) -> Features:
    """The features of one event, its type given.

    Args:
        a: the report.
        trigger: its trigger with the type that was decided on.
        certainty: what the rules make of its certainty.
        coded: what the rules would make of its type by that certainty.
        time: when it happened, as far as read.
        attributions: the report's statements.
    """
    token = a.tokens[trigger.head]
    verb = a.tokens[clause_verb(a, token.i)]
    out = [
        "e",
        f"t:{trigger.type}",
        f"t:{trigger.type}.{trigger.mode}",
        f"f:{certainty.factuality}",
        f"f:{trigger.type}:{certainty.factuality}",
        f"fs:{certainty.source_factuality}",
        f"coded:{trigger.type}:{coded.type}",
        f"pos:{token.pos}",
        f"tag:{token.tag}",
        f"dep:{token.dep}",
        f"vtag:{verb.tag}",
        f"sent:{min(3, token.sentence)}",
    ]
    out += [f"a:{aux}" for aux in certainty.aux]
    out += [f"a:{trigger.type}:{aux}" for aux in certainty.aux]
    out += [f"ev:{e.rule}" for e in certainty.evidence]
    around = [x for x in attributions if token.i in x.content]
    out.append(f"in:{min(3, len(around))}")
    out += [f"in:{x.cue_class}" for x in around]
    if any(set(trigger.tokens) & set(x.cue) for x in attributions):
        out.append("iscue")
    out += [f"v:{f}" for f in _helpers(a, verb)] + _helpers(a, token)
    for n, up in enumerate(a.ancestors(token.i)):
        if n == ANCESTORS:
            break
        out.append(f"up:{up.lemma}")
        out += [f"up:{c.dep}:{c.lemma}" for c in a.children(up.i, "aux", "neg", "mark")]
    out += _timing(a, time)
    sentence = a.sentences[token.sentence]
    if a.tokens[sentence.end - 1].text == "?":
        out.append("asks")
    return sorted(set(out))


def _timing(a: Annotation, time: EventTime | None) -> Features:
    published = a.report.published
    if time is None or published is None:
        return ["time:none"]
    out = []
    if time.end is not None:
        days = (published - time.end).days
        steps = ((-1, "future"), (0, "today"), (7, "week"), (60, "months"), (300, "year"), (800, "years"))
        out.append("time:end:" + next((name for most, name in steps if days <= most), "old"))
    if time.start is not None and time.start > published:
        out.append("time:starts later")
    return out or ["time:open"]
