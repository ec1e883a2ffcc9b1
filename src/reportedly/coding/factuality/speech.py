"""Promises, threats, refusals and demands that are made in the very words reported ("said it would send")."""

from reportedly.coding.events.trigger import Trigger
from reportedly.coding.factuality.commitment import Effect
from reportedly.coding.factuality.grammar import auxiliaries, own_subject, words
from reportedly.coding.factuality.lexicon import CertaintyLexicon
from reportedly.coding.statements.attribution import Attribution
from reportedly.model.annotation import Annotation, Token

ACTS = frozenset({"AGREE", "CONCEDE", "THREATEN", "REJECT", "REQUEST", "SUPPORT"})
WILL = frozenset({"will", "shall", "would", "'ll", "’ll", "'d", "’d", "wo"})
OUGHT = frozenset({"must", "should", "ought", "shall", "need"})
SPEAKERS = frozenset({"it", "he", "she", "they", "we", "i"})
SIDES = frozenset(
    {
        "government",
        "country",
        "state",
        "army",
        "military",
        "force",
        "troop",
        "group",
        "movement",
        "bloc",
        "party",
        "union",
    }
    | {"ministry", "cabinet", "council", "administration", "nation", "kingdom", "rebel", "soldier", "side", "junta"}
)
"""Nouns by which a speaker names the side that he or she speaks for."""
LINKS = frozenset(
    {"dobj", "pobj", "prep", "xcomp", "acomp", "attr", "oprd", "prt", "pcomp", "conj", "nsubjpass", "acl"}
)
LONGEST = 5
"""Most steps from an act's word to the verb of its clause."""


def performed(
    annotation: Annotation, lexicon: CertaintyLexicon, trigger: Trigger, start: int, source: Attribution
) -> bool:
    """Whether saying the reported words is the act itself, so that it is as certain as that they were said."""
    if trigger.type not in ACTS:
        return False
    verb = _main_verb(annotation, start, source.content)
    if verb is None or verb.pos not in ("VERB", "AUX", "ADJ") or _hedged(annotation, lexicon, verb):
        return False
    subject = own_subject(annotation, verb)
    own = subject is not None and subject.lower in SPEAKERS
    if not own and not (_answers_for(annotation, source) and _side(subject, trigger)):
        return False
    helpers = {a.lower for a in auxiliaries(annotation, verb)}
    told_of = verb.tag in ("VBD", "VBN") and not helpers & WILL and verb.lemma != "be"
    if told_of or helpers & {"did", "had", "has", "have"}:
        return False
    if trigger.type == "REQUEST":
        return bool(helpers & OUGHT) or subject is None
    if trigger.type in ("REJECT", "THREATEN"):
        return True
    ready = lexicon.operator(words(annotation, annotation.tokens[start]), "ready") is not None
    parts = annotation.children(verb.i, "acomp", "xcomp", "attr")
    ready = ready or any(lexicon.operator(words(annotation, p), "ready") for p in (verb, *parts))
    if trigger.type == "SUPPORT":
        return own and not helpers & WILL
    if not (helpers & WILL or ready):
        return False
    meets = lexicon.operator(words(annotation, annotation.tokens[start]), "meeting") is not None
    meets = meets or lexicon.operator(words(annotation, verb), "meeting") is not None
    return own or ready or not meets


def declines(annotation: Annotation, lexicon: CertaintyLexicon, trigger: Trigger, start: int) -> bool:
    """Whether a refusal is made by denying another act ("will not hold talks"), which then needs no negation."""
    if trigger.type != "REJECT":
        return False
    token = annotation.tokens[start]
    if lexicon.operator(words(annotation, token), "refusal"):
        return False
    verb = token
    for _ in range(LONGEST):
        if verb.pos in ("VERB", "AUX") or verb.head == verb.i:
            break
        verb = annotation.tokens[verb.head]
    helpers = {a.lower for a in auxiliaries(annotation, verb)}
    negated = annotation.child(verb.i, "neg") is not None or any(
        annotation.tokens[i].lower in ("not", "never", "no", "nothing") for i in trigger.tokens
    )
    return negated and not _hedged(annotation, lexicon, verb) and bool(helpers & (WILL | {"do", "does", "is", "are"}))


def _main_verb(annotation: Annotation, start: int, content: frozenset[int]) -> Token | None:
    """The verb of the content's main clause, when the act's word stands in that clause."""
    token = annotation.tokens[start]
    for _ in range(LONGEST):
        if token.head == token.i or token.head not in content:
            return token
        if token.dep not in LINKS:
            return None
        token = annotation.tokens[token.head]
    return None


def _hedged(annotation: Annotation, lexicon: CertaintyLexicon, verb: Token) -> bool:
    for child in annotation.children(verb.i, "aux", "advmod"):
        kind = "modal" if child.dep == "aux" else "adverb"
        effect: Effect | None = lexicon.modifiers.get((child.lower, kind))
        if effect and effect.level in (0, 1, 2) and child.lower not in WILL | OUGHT:
            return True
    return False


def _side(subject: Token | None, trigger: Trigger) -> bool:
    """Whether the subject can be the side that the speaker speaks for; threats may name what will come instead."""
    if subject is None or trigger.type == "THREATEN":
        return True
    return subject.entity in ("GPE", "NORP", "ORG") or subject.lemma in SIDES


def _answers_for(annotation: Annotation, source: Attribution) -> bool:
    """Whether the source is one who can commit others: a named or definite one, not "diplomats" or "an aide"."""
    if source.source_head is None:
        return False
    head = annotation.tokens[source.source_head]
    if head.lower in SPEAKERS or head.pos == "PROPN":
        return True
    first = annotation.tokens[min(source.source)]
    return first.lower in ("the", "its", "his", "her", "their") or first.pos == "PROPN" or first.dep == "poss"
