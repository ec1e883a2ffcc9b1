"""Read events by fitted weights: which words name one, its kind, who, to whom, when, where, and how sure.

The encoder and the rules propose, the weights decide (`network`). Candidates for every place come from the parse, so
that nothing is said which no words or no rule stand for.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from reportedly.coding.events.arguments import ArgumentFinder, Arguments
from reportedly.coding.events.assembly import Coded
from reportedly.coding.events.merge import HARM
from reportedly.coding.events.parties import Side
from reportedly.coding.events.trigger import Trigger
from reportedly.coding.events.triggers import TriggerFinder
from reportedly.coding.factuality import Certainty, FactualityJudge
from reportedly.coding.learned.features import word_features
from reportedly.coding.learned.inputs import EventInput, Heard, event_inputs
from reportedly.coding.learned.network import SIDES, Array, Network, load_network, log_softmax
from reportedly.coding.learned.slots import Slot
from reportedly.coding.learned.triggers import by_token, trigger_at
from reportedly.coding.relation import pair_of
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Aux, Factuality
from reportedly.model.reading import Pair

LEAST_CONFIDENCE = 0.40
"""Confidence from which a word is taken to name an event: on the development passages types are .786 right at .3, .778
at .4 and .784 at .45; on 468 passages written after the fit .690, .691 and .679 (2026-12). Confidence is the share of
the kind as the weights have it; docs/accuracy.md holds it against the share that is right."""
TABLE_PART = 0.5
"""What the table of side weights counts for beside the network, in log shares: sides exactly right .401 at .5, .394 at
1, .387 at 1.5 on the development passages; .302, .301, .293 on 468 passages written after the fit (2026-12)."""
WITHHELD = {"place": 0.4, "time": 0.2}
"""What "none" loses for these, in log shares. Places right on the development passages: .747 without, .773 with it;
times .805 and .820. On 468 passages written after the fit: .689 and .675, .786 and .776, which is noise (2026-12)."""
MODALS = frozenset({"would", "could", "might", "may"})


@dataclass(frozen=True, slots=True)
class Named:
    """A word that names an event: its token, kind, mode and the weight's share of it."""

    token: int
    kind: str
    mode: str | None
    share: float


VETO = Evidence("learned", "the rules do not take it for a fact")
"""Where rules and weights differ on whether an event is plain fact, it is not: in the 11 such cases of the file held
out and the development passages the rules were right in 3, but a fact left open misleads less than an act made up."""
UNSPOKEN = Evidence("learned", "a verb under would or could that the rules know as no such act")
"""Certainty is judged by the type, and that of an act of speech ("would sink any craft": a threat) is plain fact; where
the weights alone call a verb so, it is left open."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The scores of every word of a report, and the triggers that the rules have for it by token."""

    words: Mapping[str, Array]
    known: Mapping[int, Trigger]


@dataclass(frozen=True, slots=True)
class LearnedReader:
    """Holds the weights beside the rules; build it once with `load_learned_reader`."""

    network: Network
    triggers: TriggerFinder
    arguments: ArgumentFinder
    judge: FactualityJudge
    least: float = LEAST_CONFIDENCE

    @property
    def digest(self) -> str:
        """What the weights are known by."""
        return self.network.digest

    def see(self, heard: Heard, rules: Sequence[Coded], matches: Sequence[Trigger]) -> Seen:
        """Score every word; `rules` is what the rules alone read, `matches` every match of the lexicon."""
        a = heard.annotation
        coded = [(c.found, c.trigger) for c in rules]
        features = word_features(a, self.triggers.lexicon, matches, coded, heard.attributions, heard.questions)
        return Seen(self.network.words(a.vectors, features), by_token((t for _, t in coded), matches))

    def read(self, heard: Heard, seen: Seen) -> tuple[Coded, ...]:
        """The events of a report, in text order."""
        named = _once(heard.annotation, self.named(seen.words, seen.known))
        triggers = [trigger_at(n.token, n.kind, n.mode, seen.known) for n in named]
        literal = {t.tokens for t in self.triggers.literal(heard.annotation, triggers)}
        return self._filled(heard, seen, [n for n, t in zip(named, triggers, strict=True) if t.tokens in literal])

    def pair(
        self,
        heard: Heard,
        seen: Seen,
        coded: Sequence[Coded],
        source: tuple[int, ...],
        target: tuple[int, ...],
    ) -> Pair | None:
        """The best-supported event between two marked parties, sure enough to be read by itself or not."""
        if not source or not target or set(source) == set(target):
            return None
        words, labels = seen.words, self.network.labels
        kind = words["kind"][:, 1:] - words["kind"][:, :1]
        query = words["pair_query"].reshape(len(kind), 2, labels.key)
        keys = words["pair_key"].reshape(len(kind), 2, labels.key)
        doer, done = keys[list(source), 0].mean(0), keys[list(target), 1].mean(0)
        fit = kind + ((query[:, 0] @ doer + query[:, 1] @ done) / math.sqrt(labels.key))[:, None]
        top = fit.max(0)
        total = top + np.log(np.exp(fit - top).sum(0))
        best = int(total.argmax())
        token, share = int(fit[:, best].argmax()), math.exp(float(log_softmax(total)[best]))
        evidence = Evidence("relation", f"{labels.kinds[1 + best]} between them", None, round(share, 3))
        found = next((c for c in coded if token in c.trigger.tokens and c.trigger.type == labels.kinds[1 + best]), None)
        if found is None:
            named = Named(
                token, labels.kinds[1 + best], self._mode(labels.kinds[1 + best], words["mode"][token]), share
            )
            (found,) = self._filled(heard, seen, [named])
        return pair_of(heard.annotation, found, evidence)

    def _filled(self, heard: Heard, seen: Seen, named: list[Named]) -> tuple[Coded, ...]:
        """Fill the places of events and judge their certainty."""
        triggers = tuple(trigger_at(n.token, n.kind, n.mode, seen.known) for n in named)
        inputs = event_inputs(heard, triggers, self.arguments, self.judge)
        if not inputs:
            return ()
        a = heard.annotation
        rows = self.network.events(a.vectors[[n.token for n in named]], [i.features for i in inputs])
        out = []
        for k, (n, made) in enumerate(zip(named, inputs, strict=True)):
            row = {name: values[k] for name, values in rows.items()}
            out.append(self._coded(a, n, made, row, seen.words, seen.known.get(n.token)))
        return tuple(out)

    def named(self, words: Mapping[str, Array], rules: Mapping[int, Trigger]) -> list[Named]:
        """Words that name events, in text order; of the words of one trigger, the likeliest."""
        shares = np.exp(log_softmax(words["kind"].astype(np.float64)))
        sure = shares[:, 1:].max(1)
        found = [int(i) for i in np.flatnonzero(sure >= self.least)]
        found.sort(key=lambda i: (-sure[i], i))
        kept: list[int] = []
        for i in found:
            own = rules.get(i)
            if any(abs(i - j) == 1 and shares[i, 1:].argmax() == shares[j, 1:].argmax() for j in kept):
                continue
            if own is not None and any(rules.get(j) is own for j in kept):
                continue
            kept.append(i)
        return [self._named(i, shares[i], words["mode"][i]) for i in sorted(kept)]

    def _named(self, token: int, shares: Any, modes: Array) -> Named:
        kind = self.network.labels.kinds[1 + int(shares[1:].argmax())]
        return Named(token, kind, self._mode(kind, modes), float(shares[1:].max()))

    def _mode(self, kind: str, modes: Array) -> str | None:
        labels = self.network.labels
        own = [k for k, m in enumerate(labels.modes) if m.startswith(kind + ".")]
        mode = labels.modes[own[int(modes[own].argmax())]].partition(".")[2]
        return None if mode == "None" else mode

    def _coded(
        self,
        a: Annotation,
        n: Named,
        made: EventInput,
        row: Mapping[str, Array],
        words: Mapping[str, Array],
        rule: Trigger | None,
    ) -> Coded:
        chosen = {}
        for name, slots in made.slots.items():
            shares = self.network.rank(name, slots, row, words)
            if name in SIDES:
                shares = log_softmax(shares + TABLE_PART * self._by_table(name, slots))
            if name in WITHHELD:
                shares[0] -= WITHHELD[name]  # "none" is listed first
                shares = log_softmax(shares)
            best = int(shares.argmax())
            chosen[name] = (slots[best].value, math.exp(float(shares[best])))
        evidence = [Evidence("learned", f"names {n.kind}", a.tokens[n.token].text, round(n.share, 3))]
        if rule is not None:
            evidence += rule.evidence
        sides = [self._side(chosen.get(name)) for name in ("actor", "recipient")]
        if "joint" in chosen:
            sides = [self._side(chosen["joint"]), Side()]
        for name in ("actor", "recipient", "joint", "time", "place", "source"):
            if name in chosen and chosen[name][0] is not None:
                evidence.append(Evidence("learned", name, _words(chosen[name][0]), round(chosen[name][1], 3)))
        arguments = Arguments(
            actors=sides[0].parties,
            recipients=sides[1].parties,
            time=chosen["time"][0],
            place=chosen["place"][0],
            dead=chosen["dead"][0],
            injured=chosen["injured"][0],
            evidence=tuple(evidence),
        )
        mode = n.mode
        if mode is None and rule is not None and rule.type == n.kind:
            mode = rule.mode  # named outright by the lexicon
        trigger = Trigger(
            made.trigger.tokens, made.trigger.head, n.kind, mode, made.trigger.frame, rule.contexts if rule else ()
        )
        certainty = self._certainty(made, row, chosen["source"][0])
        spoken = rule is not None and rule.type == n.kind
        if _plain(certainty) and not spoken and any(c.lower in MODALS for c in a.children(n.token, "aux")):
            why = (*certainty.evidence, UNSPOKEN)
            certainty = replace(certainty, factuality=Factuality.UNCOMMITTED, aux=(Aux.HYPOTHETICAL,), evidence=why)
        return Coded(trigger, trigger, arguments, certainty, round(n.share, 3))

    def _by_table(self, name: str, slots: Sequence[Slot]) -> Any:
        """Log share of every candidate side by the table of weights that the reader by rules goes by."""
        weights: Mapping[str, float] = getattr(self.arguments.weights, name)
        return log_softmax(np.array([math.fsum(weights.get(f, 0.0) for f in slot.features) for slot in slots]))

    def _asserts(self, row: Mapping[str, Array]) -> bool:
        """Whether the weights alone would have the author report the event as plain fact."""
        labels = self.network.labels
        modes = {name for name, x in zip(labels.aux, row["aux"], strict=True) if x > 0}
        return labels.factuality[int(row["factuality"].argmax())] == Factuality.CERTAIN and not modes - {"historical"}

    def _side(self, chosen: Any) -> Side:
        return Side() if chosen is None else chosen[0][1]

    def _certainty(self, made: EventInput, row: Mapping[str, Array], source: Attribution | None) -> Certainty:
        labels = self.network.labels
        if not _plain(made.certainty) and self._asserts(row):
            return replace(made.certainty, evidence=(*made.certainty.evidence, VETO))
        author = Factuality(labels.factuality[int(row["factuality"].argmax())])
        held = None
        if source is not None:
            held = Factuality(labels.sourced[1 + int(row["sourced"][1:].argmax())])
            ruled = made.certainty.source_factuality
            if held is Factuality.CERTAIN and ruled is Factuality.PROBABLE:
                held = ruled  # "almost certainly", which the rules know word by word
        aux = {Aux(name) for name, x in zip(labels.aux, row["aux"], strict=True) if x > 0}
        told = held if held is not None and author is Factuality.UNCOMMITTED else author
        if told in (Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT):
            aux.add(Aux.NEGATION)
        share = math.exp(float(log_softmax(row["factuality"]).max()))
        evidence = (*made.certainty.evidence, Evidence("learned", f"certainty {author}", None, round(share, 3)))
        return Certainty(author, held, source, tuple(x for x in Aux if x in aux), evidence)


def _once(a: Annotation, named: Sequence[Named]) -> list[Named]:
    """Leave out verbs of harm whose attack a phrase of theirs names: "killed nine in the bombing".

    Narrower than `_toll_of_another` of the rules' `merge`, which goes by any attack of the sentence: with that one,
    kinds are .781 right instead of .778 on the development passages, places .758 instead of .769 (2026-12).
    """
    told: set[int] = set()
    for n in named:
        token = a.tokens[n.token]
        if n.kind == "ASSAULT" and token.dep == "pobj" and a.tokens[token.head].lower in ("in", "by", "during"):
            told.update(t.i for t in a.ancestors(token.i) if t.sentence == token.sentence)
    return [n for n in named if not (n.token in told and n.kind == "ASSAULT" and a.tokens[n.token].lemma in HARM)]


def _plain(certainty: Certainty) -> bool:
    """Whether the author reports an event as plain fact."""
    return certainty.factuality is Factuality.CERTAIN and not set(certainty.aux) - {Aux.HISTORICAL}


def _words(value: Any) -> str | None:
    """The words that a chosen candidate stands on."""
    if isinstance(value, Attribution):
        return value.statement.cue.text
    if isinstance(value, tuple):
        side = value[1]
        return ", ".join(p.extent.text for p in side.parties) or None
    return str(value.extent.text)


def load_learned_reader(
    triggers: TriggerFinder, arguments: ArgumentFinder, judge: FactualityJudge, least: float | None = None
) -> LearnedReader:
    """Build a reader on the packaged weights.

    Raises:
        FileNotFoundError: this installation is without them.
    """
    return LearnedReader(load_network(), triggers, arguments, judge, LEAST_CONFIDENCE if least is None else least)
