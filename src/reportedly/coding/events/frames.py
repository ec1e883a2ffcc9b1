"""Frames: in which slots of the parse an event word's parties stand, and who they are when nobody is named."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.coding.events.trigger import Trigger
from reportedly.data import table, values


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of `frames.tsv`.

    Attributes:
        actor: slots for who does it, best first.
        recipient: slots for whom it is done to, best first.
        reciprocal: both lists name sides that are all actors.
    """

    name: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reciprocal: bool


@dataclass(frozen=True, slots=True)
class Unexpressed:
    """One row of `unexpressed.tsv`: where to look, in this order, for a side that the clause does not name."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    state: str
    """Sector of a bare country that acts: GOV, or MIL where states act by arms."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames and defaults; build once with `load_frames`."""

    frames: Mapping[str, Frame]
    unexpressed: Mapping[tuple[str, str], Unexpressed]

    def of(self, trigger: Trigger) -> Frame:
        """The frame of a trigger; of its type and mode when it names none."""
        forced = FORCED.get((trigger.type, trigger.mode or ""))
        name = forced if forced and trigger.frame in ("", DEFAULTS.get(trigger.type)) else trigger.frame
        return self.frames.get(name) or self.frames[DEFAULTS.get(trigger.type, "transitive")]

    def default(self, trigger: Trigger) -> Unexpressed:
        """Where to look for what is not expressed."""
        return self.unexpressed.get((trigger.type, trigger.mode or "")) or self.unexpressed[trigger.type, ""]


FORCED = {
    ("CONSULT", "visit"): "visit",
    ("RETREAT", "resign"): "alone",
    ("RETREAT", "ceasefire"): "reciprocal",
    ("RETREAT", "withdraw"): "leave",
    ("RETREAT", "release"): "transitive",
    ("RETREAT", "access"): "toward",
    ("RETREAT", "disarm"): "alone",
    ("SANCTION", "withdraw"): "removal",
}
"""Frames of modes that differ from their type's."""

DEFAULTS = {
    "AGREE": "addressed",
    "CONSULT": "reciprocal",
    "SUPPORT": "toward",
    "CONCEDE": "toward",
    "COOPERATE": "toward",
    "AID": "transfer",
    "RETREAT": "leave",
    "REQUEST": "addressed",
    "ACCUSE": "addressed",
    "REJECT": "toward",
    "THREATEN": "addressed",
    "PROTEST": "aimed",
    "SANCTION": "transitive",
    "MOBILIZE": "aimed",
    "COERCE": "transitive",
    "ASSAULT": "transitive",
}


def load_frames() -> Frames:
    """Build from the packaged tables."""
    frames = {
        row["frame"]: Frame(row["frame"], values(row["actor"]), values(row["recipient"]), row["all"] == "yes")
        for row in table("frames.tsv")
    }
    unexpressed = {
        (row["type"], row["mode"]): Unexpressed(values(row["actor"]), values(row["recipient"]), row["state"])
        for row in table("unexpressed.tsv")
    }
    return Frames(frames, unexpressed)


def load_support_verbs() -> Mapping[str, str]:
    """Lemma → side that the verb lends its subject to."""
    out: dict[str, str] = {}
    for row in table("support_verbs.tsv"):
        for verb in values(row["verbs"]):
            out.setdefault(verb, row["side"])
    return out
