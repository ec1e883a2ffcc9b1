"""Outlets that words came through: `told Reuters`, `quoted by Interfax`, `in an interview with Radio X`."""

from dataclasses import dataclass
from functools import cache

from reportedly.coding.actors import ReportActors
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import Passage
from reportedly.data import table, values

RELAYING = frozenset(
    {"told", "tell", "tells", "telling", "assured", "assures", "confided", "hinted", "informed", "said"}
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """Names of media, the words that mark such a name, and names of platforms, which are no link."""

    names: frozenset[str]
    words: frozenset[str]
    platforms: frozenset[str]

    def is_outlet(self, p: Passage, head: int) -> bool:
        """Whether the noun phrase headed by `head` names a news outlet."""
        tokens = p.tokens
        token = tokens[head]
        if token.pos not in ("PROPN", "NOUN", "NUM", "X"):
            return False
        start = token.left
        end = head + 1
        name = " ".join(t.lower for t in tokens[start:end] if t.pos != "DET")
        if any(t in self.platforms for t in (name, token.lower)):
            return False
        if name in self.names or token.lower in self.names:
            return True
        if token.pos == "NOUN":
            return False
        return any(t.lower in self.words for t in tokens[start:end])

    def links(self, p: Passage, draft: Draft, actors: ReportActors) -> list[int]:
        """Heads of the outlets that a statement was made to or quoted by, innermost first."""
        tokens = p.tokens
        out: list[int] = []
        low, high = p.sentence(draft.cue_head)
        cue = tokens[draft.cue_head]
        for c in cue.children:
            child = tokens[c]
            if child.dep in ("dobj", "dative", "iobj", "npadvmod") and child.i > cue.i:
                self._add(p, out, c, draft, actors, told=cue.lower in RELAYING)
            if child.dep in ("prep", "dative", "agent"):
                for g in child.children:
                    if tokens[g].dep == "pobj":
                        self._add(p, out, g, draft, actors, told=child.lower == "to")
                        for k in tokens[g].children:
                            if tokens[k].dep == "prep":
                                for m in tokens[k].children:
                                    self._add(p, out, m, draft, actors, told=False)
        if draft.source is not None:
            for i in range(draft.source + 1, min(high, draft.source + 14)):
                if tokens[i].lower in ("by", "to", "with") and tokens[i].dep in ("agent", "prep", "dative"):
                    verb = tokens[tokens[i].head]
                    if verb.lower in (
                        "quoted",
                        "cited",
                        "seen",
                        "obtained",
                        "spoke",
                        "interviewed",
                        "reviewed",
                        "speaking",
                    ):
                        for g in tokens[i].children:
                            if tokens[g].dep == "pobj":
                                self._add(p, out, g, draft, actors, told=False)
        return out

    def _add(self, p: Passage, out: list[int], head: int, draft: Draft, actors: ReportActors, told: bool) -> None:
        if head in out or draft.holds(head):
            return
        if self.is_outlet(p, head):
            out.append(head)
        elif told and p.tokens[head].pos == "PROPN" and p.tokens[head].entity in ("ORG", "", "PRODUCT", "WORK_OF_ART"):
            if any(a.sector == "JRN" for a in actors.party(head)):
                out.append(head)


@cache
def load_outlets() -> Outlets:
    """Load the packaged list of outlets."""
    kinds: dict[str, set[str]] = {"name": set(), "word": set(), "platform": set()}
    for row in table("outlets.tsv"):
        kinds[row["kind"]].update(v.casefold() for v in values(row["names"]))
    return Outlets(frozenset(kinds["name"]), frozenset(kinds["word"]), frozenset(kinds["platform"]))
