"""The event lexicon: words, the conditions under which they name an event, and the event that they then name.

A row's `words` are alternatives separated by `|`, each a lemma followed by the lemmas or words that must stand with it
("call off", "lay down arms"). `when` holds conditions separated by blanks, all of which must hold:

    obj:w,@class    the logical object is one of these          -obj:…  it is none of these
    obj             there is an object                          -obj    there is none
    obj,on          there is an object or an `on`       to,in:w,@class  either governs one of these
    subj: …         the same for the logical subject
    to: at: … p:    what a preposition governs, by its name     to      there is such a preposition
    mod: …          a modifier before a noun (or the word's adverb)
    omod: …         a modifier of the object
    gov: …          the verb or noun that governs a noun        govobj: govsubj: governed as object, as subject
    via: …          the preposition that governs a noun
    comp: …         verb of the complement clause or infinitive
    sent: …         anything in the sentence
    self: …         the word itself, as written
    det: …          a noun's determiner
    pass, ing, pl   passive; an -ing form; plural

A row of type `-` names no event. Of the rows that hold, the most specific counts: most words, then most conditions,
those that name words before those that only ask for a slot, then the earlier one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.data import table, values
from reportedly.model.plover import TYPES

LEXICONS = (
    "events_senses.tsv",
    "events_protest.tsv",
    "events_assault.tsv",
    "events_coercion.tsv",
    "events_force.tsv",
    "events_speech.tsv",
    "events_relations.tsv",
    "events_aid.tsv",
)
CLASSES = "event_classes.tsv"
NOTHING = "-"
PHRASE = 2.5
"""Conditions that each further word of a phrase is worth."""
BARE = 0.9
"""What a condition is worth that only asks for a slot, whatever fills it."""
BLOCKING = 2
"""Conditions that a row which names no event is worth beyond its own: a figure of speech is the narrower sense."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One test on a slot of the word: whether a filler is one of `words`; whether there is one where that is None."""

    slot: str
    wanted: bool
    words: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of one lexicon row.

    Attributes:
        words: the other words of a phrase, in the row's order; () for a single word.
        pos: "V", "N" or "A".
        conditions: all must hold.
        type: PLOVER type; NOTHING where the words then name no event.
        mode: PLOVER mode, None without one.
        frame: row of `frames.tsv`; "" for the frame of the type and mode.
        contexts: PLOVER contexts.
        rank: specific senses first; smaller counts more.
        name: what evidence calls it.
    """

    words: tuple[str, ...]
    pos: str
    conditions: tuple[Condition, ...]
    type: str
    mode: str | None
    frame: str
    contexts: tuple[str, ...]
    rank: tuple[float, int]
    name: str


Lexicon = Mapping[tuple[str, str], tuple[Sense, ...]]
"""(lemma, "V", "N" or "A") → senses, most specific first."""

NOUN_FRAMES = {"ASSAULT": "aimed", "SANCTION": "aimed", "COERCE": "aimed", "RETREAT": "leave"}


@cache
def load_classes() -> Mapping[str, frozenset[str]]:
    """Word classes of the conditions, by name; classes may hold classes."""
    raw: dict[str, list[str]] = {}
    for row in table(CLASSES):
        raw.setdefault(row["class"], []).extend(values(row["words"]))

    def members(name: str) -> frozenset[str]:
        out: set[str] = set()
        for word in raw[name]:
            out |= members(word[1:]) if word.startswith("@") else {word}
        return frozenset(out)

    return {name: members(name) for name in raw}


def condition_of(text: str, classes: Mapping[str, frozenset[str]]) -> Condition:
    """Read one condition.

    Raises:
        KeyError: it names an unknown class.
    """
    wanted = not text.startswith("-")
    slot, colon, listed = text.lstrip("-").partition(":")
    if not colon:
        return Condition(slot, wanted, None)
    words: set[str] = set()
    for word in listed.split(","):
        words |= classes[word[1:]] if word.startswith("@") else {word}
    return Condition(slot, wanted, frozenset(words))


@cache
def load_lexicon() -> Lexicon:
    """Read the packaged event lexicon.

    Raises:
        ValueError: a row has an unknown type or mode.
    """
    classes = load_classes()
    out: dict[tuple[str, str], list[Sense]] = {}
    order = 0
    for name in LEXICONS:
        for row in table(name):
            kind, mode = row["type"], row["mode"] or None
            if kind != NOTHING and (kind not in TYPES or (mode and mode not in TYPES[kind].modes)):
                raise ValueError(f"{name}: no such event: {kind} {mode or ''} ({row['words']})")
            conditions = tuple(condition_of(c, classes) for c in row["when"].split())
            pos = row["pos"] or "V"
            frame = row["frame"] or (NOUN_FRAMES.get(kind, "") if pos == "N" else "")
            for phrase in values(row["words"]):
                first, *others = phrase.split()
                order += 1
                sense = Sense(
                    words=tuple(others),
                    pos=pos,
                    conditions=conditions,
                    type=kind,
                    mode=mode,
                    frame=frame,
                    contexts=values(row["contexts"]),
                    rank=(
                        -PHRASE * len(others)
                        - sum(BARE if c.words is None else 1 for c in conditions)
                        - (BLOCKING if kind == NOTHING and conditions else 0),
                        order,
                    ),
                    name=f"{phrase} ({row['when']})" if row["when"] else phrase,
                )
                out.setdefault((first, pos), []).append(sense)
    return {key: tuple(sorted(senses, key=lambda s: s.rank)) for key, senses in out.items()}
