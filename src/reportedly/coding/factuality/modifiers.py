"""What the modifiers of one word do to the commitment: modals, negation, adverbs, adjectives, a condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.coding.factuality.commitment import Effect
from reportedly.coding.factuality.grammar import (
    conditional,
    definite,
    passive,
    perfect,
    phrase,
    progressive,
    words,
)
from reportedly.coding.factuality.lexicon import CertaintyLexicon
from reportedly.model.annotation import Annotation, Token

NOT = Effect(turns=True)
OPEN = Effect(level=0)
FUTURE = Effect(future=True)
HYPOTHETICAL = Effect(hypothetical=True)
CONDITIONED = Effect(level=1, hypothetical=True)
UNREAL = Effect(turns=True, hypothetical=True)
PROBABLE = Effect(level=2)

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ADVERBIALS = frozenset({"advmod", "npadvmod", "cc", "preconj", "intj", "dep", "prep"})
EMPTY_QUANTIFIERS = frozenset({"not", "no", "none", "neither", "hardly", "barely", "scarcely", "zero"})


@dataclass(frozen=True, slots=True)
class Modification:
    """One effect with the rule and the word that it comes from; `timeless`: it cannot move the event to the future."""

    effect: Effect
    rule: str
    cue: Token | None
    timeless: bool = False


def modifications(
    annotation: Annotation,
    lexicon: CertaintyLexicon,
    token: Token,
    ignored: frozenset[int] | set[int],
    event: bool,
    reported: bool,
) -> Iterator[Modification]:
    """The effects of the modifiers of `token`, innermost first.

    Args:
        annotation: the report.
        lexicon: cues of certainty.
        token: the word modified.
        ignored: dependents that are no modifiers here: the event's own words, and where the way came from.
        event: whether `token` is the event word itself.
        reported: whether it stands in somebody's reported words.
    """
    negations, modal, hedges = 0, None, list[Modification]()
    done = perfect(annotation, token)
    for i in _modifiers(annotation, token):
        if i in ignored:
            continue
        child = annotation.tokens[i]
        dep = child.dep
        if dep == "aux" and (child.lower, "modal") in lexicon.modifiers:
            modal = child
        elif dep == "neg" or (dep == "det" and (child.lower, "determiner") in lexicon.modifiers):
            negations += not _only(annotation, child)
        elif dep in ADVERBIALS:
            if dep == "cc" and i > token.i:
                continue
            found = _adverb(annotation, lexicon, child)
            if found == NOT:
                negations += not _only(annotation, child)
            elif found:
                hedges.append(Modification(found, "adverb", child, done))
            elif dep == "prep" and event:
                inner = annotation.child(i, "pobj")
                negations += inner is not None and none(annotation, lexicon, inner)
        elif dep in ("amod", "compound", "nmod"):
            found = lexicon.modifiers.get((child.lower, "adjective"))
            if found == NOT:
                negations += 1
            elif found:
                hedges.append(Modification(found, "adjective", child))
        elif dep == "parataxis":
            attitude = lexicon.attitude((child.lemma,))
            if attitude and passive(annotation, child):
                hedges.append(Modification(attitude.passive or OPEN, "parenthesis", child, timeless=True))
        elif dep == "relcl" and event and not definite(annotation, token):
            if _did_not_happen(annotation, lexicon, child):
                negations += 1
        elif dep in SUBJECTS or dep == "attr" or (event and dep == "dobj"):
            if none(annotation, lexicon, child):
                negations += 1
            elif event and dep in SUBJECTS and _doubted(annotation, lexicon, child):
                hedges.append(Modification(OPEN, "alleged doer", child))
    negated = negations % 2 == 1
    found_modal = None
    if negated:
        yield Modification(NOT, "negation", None)
    if modal is not None:
        found_modal = _modal(annotation, lexicon, token, modal, negated, reported)
        if found_modal:
            yield found_modal
    yield from hedges
    if modal is not None and not (found_modal and found_modal.effect == UNREAL):
        for child in annotation.children(token.i, "advcl", "prep", "advmod"):
            if child.i not in ignored and conditional(annotation, child):
                certain = modal.lower in ("will", "shall", "'ll", "’ll", "would", "'d", "’d") and not hedges
                yield Modification(CONDITIONED if certain else HYPOTHETICAL, "condition", child)
                return


def ellipsis(
    annotation: Annotation, lexicon: CertaintyLexicon, token: Token, own: frozenset[int]
) -> tuple[bool, Modification | None]:
    """Whether a word stands for the act itself, so that the event's other words modify it ("never has", "is due in"),
    and what it does to the commitment as a modal or a hedge ("but he may").
    """
    effect = lexicon.modifiers.get((token.lower, "modal"))
    bare = all(annotation.tokens[i].dep in ("aux", "neg", "advmod") for i in own if i != token.i)
    if bare and (effect or token.pos == "AUX" or token.lemma == "have"):
        return True, Modification(effect, "modal", token) if effect else None
    if token.pos == "ADJ" or token.lower == "expected":
        operator = lexicon.operators.get((token.lower, "any"))
        if operator and operator.effect.future:
            return True, Modification(operator.effect, "hedge", token)
    return False, None


def _modifiers(annotation: Annotation, token: Token) -> Iterator[int]:
    """Dependents of a word, and those of its auxiliaries, to which an adverb between them is often attached."""
    for i in token.children:
        yield i
        if annotation.tokens[i].dep in ("aux", "auxpass"):
            yield from annotation.tokens[i].children


def _did_not_happen(annotation: Annotation, lexicon: CertaintyLexicon, clause: Token) -> bool:
    """Whether a relative clause says that its noun never came about ("an arrest that had not happened")."""
    keys = words(annotation, clause)
    if lexicon.operator(keys, "subject") is None and lexicon.operator(keys, "object") is None:
        return False
    turned = (lexicon.modifiers.get((c.lower, "adverb")) == NOT for c in annotation.children(clause.i, "neg", "advmod"))
    return any(turned)


def none(annotation: Annotation, lexicon: CertaintyLexicon, noun: Token) -> bool:
    """Whether a noun phrase denies that there is any ("nobody", "no troops", "not a single shot")."""
    modifiers = lexicon.modifiers
    if (noun.lower, "pronoun") in modifiers or (noun.lower, "determiner") in modifiers:
        return True
    for inner in annotation.children(noun.i, "det", "neg"):
        if (inner.lower, "determiner") in modifiers or inner.dep == "neg":
            return True
    return noun.left < noun.i and annotation.tokens[noun.left].lower in EMPTY_QUANTIFIERS


def _only(annotation: Annotation, negation: Token) -> bool:
    """Whether a negation only opens "not only … but"."""
    following = negation.i + 1
    return following < len(annotation.tokens) and annotation.tokens[following].lower in ("only", "just", "merely")


def _adverb(annotation: Annotation, lexicon: CertaintyLexicon, child: Token) -> Effect | None:
    found = lexicon.modifiers.get((phrase(annotation, child), "adverb"))
    if found:
        return found
    if child.dep != "prep":
        return lexicon.modifiers.get((child.lower, "adverb"))
    noun = annotation.child(child.i, "pobj")
    return lexicon.modifiers.get((noun.lemma, "fiction")) if noun and child.lower == "in" else None


def _doubted(annotation: Annotation, lexicon: CertaintyLexicon, subject: Token) -> bool:
    """Whether the doer is only alleged to be one ("suspected militants")."""
    return any(
        lexicon.modifiers.get((c.lower, "adjective")) == OPEN
        for c in annotation.children(subject.i, "amod", "compound")
    )


def _modal(
    annotation: Annotation, lexicon: CertaintyLexicon, token: Token, modal: Token, negated: bool, reported: bool
) -> Modification | None:
    lower, done = modal.lower, perfect(annotation, token)
    effect = lexicon.modifiers[lower, "modal"]
    if lower in ("would", "'d", "’d"):
        if done:
            return Modification(UNREAL, "would have", modal)
        return Modification(FUTURE if reported else effect, "modal", modal)
    if lower in ("can", "could", "ca") and negated:
        return None
    if lower == "must" and done:
        return Modification(PROBABLE, "must have", modal)
    ongoing = effect.hypothetical and progressive(annotation, token)
    return Modification(effect, "modal", modal, done or ongoing)
