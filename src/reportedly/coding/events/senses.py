"""Speech acts and their content: what is asked, promised, refused or threatened is not coded again, but says how.

A request, promise, refusal or threat is one event. The act that it speaks of, found in its complement, is taken out
of the triggers and leaves its trace in the mode (`demanded that they free him` is REQUEST/yield). Likewise, what is
lifted, cancelled or signed is no event of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportedly.coding.events.trigger import Trigger
from reportedly.model.annotation import Annotation

SPEECH = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
"""Types whose complement is not coded again."""

CLAUSES = frozenset(
    {"xcomp", "ccomp", "pcomp", "conj", "prep", "pobj", "dobj", "nsubj", "nsubjpass", "prt", "acl", "advcl", "relcl"}
)
NOMINAL_LINKS = frozenset({"dobj", "nsubjpass", "conj", "pobj", "prep", "compound"})
CONCEDED = frozenset({"xcomp", "ccomp", "conj", "dobj", "nsubjpass"})
"""What is conceded, but not what is regretted ("apologised for shelling the camp")."""
JOINT = frozenset({"CONSULT", "COOPERATE"})
MATTER = frozenset({"on", "over", "about", "regarding", "concerning"})
OWN_RIGHT = frozenset({"ACCUSE", "ASSAULT", "SUPPORT", "MOBILIZE", "AID", "PROTEST"})
"""Types that leave a noun in their object its own event ("condemned the killing")."""

COMMANDS = frozenset({"order", "instruct", "direct", "command"})
COMMANDED = frozenset({"MOBILIZE", "SANCTION", "COERCE", "RETREAT"})
"""Acts that whoever orders them does by ordering them."""

PROMISES = frozenset({"promise", "pledge", "offer", "undertake", "vow", "swear", "guarantee", "commit", "propose"})
PROMISED: Mapping[str, str] = {
    "AID": "AGREE",
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AGREE": "AGREE",
    "RETREAT": "CONCEDE",
    "CONCEDE": "CONCEDE",
    "ASSAULT": "THREATEN",
    "SANCTION": "THREATEN",
    "MOBILIZE": "THREATEN",
    "COERCE": "THREATEN",
}
"""What a promise is, by what is promised: a concession is CONCEDE, harm is THREATEN."""

MODES: Mapping[str, Mapping[tuple[str, str | None], str]] = {
    "REQUEST": {
        ("AID", None): "assist",
        ("COOPERATE", None): "assist",
        ("MOBILIZE", None): "assist",
        ("SUPPORT", None): "assist",
        ("AGREE", None): "meet",
        ("CONSULT", None): "meet",
        ("RETREAT", "resign"): "change",
        ("CONCEDE", None): "yield",
        ("RETREAT", None): "yield",
        ("SANCTION", None): "change",
        ("ACCUSE", None): "change",
    },
    "REJECT": {
        ("AID", None): "assist",
        ("COOPERATE", None): "assist",
        ("MOBILIZE", None): "assist",
        ("RETREAT", "access"): "assist",
        ("CONSULT", None): "meet",
        ("AGREE", None): "meet",
        ("CONCEDE", None): "yield",
        ("RETREAT", None): "yield",
    },
    "THREATEN": {
        ("ASSAULT", None): "violence",
        ("COERCE", "arrest"): "arrest",
        ("COERCE", "seize"): "territory",
        ("COERCE", "deport"): "expel",
        ("COERCE", None): "restrict",
        ("SANCTION", "expel"): "expel",
        ("SANCTION", "withdraw"): "relations",
        ("SANCTION", "discontinue"): "relations",
        ("SANCTION", "convict"): "arrest",
        ("SANCTION", None): "restrict",
        ("RETREAT", None): "relations",
        ("ACCUSE", None): "arrest",
        ("MOBILIZE", None): "violence",
    },
}
"""Mode of a speech act by type and mode of what it speaks of; None stands for any other mode."""


def content(annotation: Annotation, head: int, links: frozenset[str] = CLAUSES) -> frozenset[int]:
    """Tokens of what word `head` speaks of: its complements, without relative and adverbial clauses in them."""
    out: set[int] = set()
    stack = [
        t.i for t in annotation.children(head, *sorted(links - {"nsubj", "conj"})) if _complement(annotation, head, t.i)
    ]
    while stack:
        i = stack.pop()
        out.add(i)
        stack.extend(t.i for t in annotation.children(i) if t.dep in links and _complement(annotation, i, t.i))
    return frozenset(out)


def _complement(annotation: Annotation, head: int, i: int) -> bool:
    """Whether dependent `i` belongs to what `head` speaks of, rather than to when and why it was said."""
    token = annotation.tokens[i]
    if token.dep in ("acl", "advcl", "relcl"):
        return any(t.lower == "to" for t in annotation.children(i, "aux"))
    if token.dep == "nsubjpass" and annotation.tokens[head].pos == "VERB":
        return True
    return not (
        token.dep == "prep" and token.lower in ("after", "before", "since", "during", "over", "despite", "amid")
    )


def _matter(annotation: Annotation, head: int) -> frozenset[int]:
    """Tokens of what a meeting or cooperation is about ("coordinated with them on strikes")."""
    phrases = content(annotation, head, NOMINAL_LINKS)
    about = (
        i for i in (*phrases, *(t.i for t in annotation.children(head, "prep"))) if annotation.tokens[i].lower in MATTER
    )
    return frozenset(j for i in about for j in content(annotation, i, NOMINAL_LINKS))


def settle_speech_acts(annotation: Annotation, triggers: Iterable[Trigger]) -> tuple[Trigger, ...]:
    """Take out what speech acts speak of, and what other acts have for their object; give the speech acts modes."""
    found = list(triggers)
    dropped: set[int] = set()
    modes: dict[int, str] = {}
    commanded: dict[int, Trigger] = {}
    promises: set[int] = set()
    for k, act in enumerate(found):
        if act.type in SPEECH:
            inside = content(annotation, act.head, CONCEDED if act.type == "CONCEDE" else CLAUSES)
        elif act.type in JOINT:
            inside = _matter(annotation, act.head)
        elif act.type not in OWN_RIGHT:
            inside = content(annotation, act.head, NOMINAL_LINKS)
        else:
            continue
        for n, other in enumerate(found):
            if n == k or other.head not in inside or other.head in act.tokens:
                continue
            if act.type not in SPEECH and annotation.tokens[other.head].pos not in ("NOUN", "PROPN"):
                continue
            dropped.add(n)
            if act.type in ("AGREE", "THREATEN", "CONCEDE") and annotation.tokens[act.head].lemma in PROMISES:
                promised = PROMISED.get(other.type)
                if promised and promised != act.type and k not in promises:
                    promises.add(k)
                    act = found[k] = replace(act, type=promised, mode=None)
                promises.add(k)
            mode = MODES.get(act.type, {})
            means = mode.get((other.type, other.mode)) or mode.get((other.type, None))
            if k not in modes and means and act.mode is None:
                modes[k] = means
            if act.type == "REQUEST" and annotation.tokens[act.head].lemma in COMMANDS and other.type in COMMANDED:
                commanded.setdefault(k, other)
    return tuple(replace(t, mode=modes[k]) if k in modes else t for k, t in enumerate(found) if k not in dropped)
