"""Outlets that words came through: `told Reuters`, `quoted by Interfax`, `in an interview with Radio X`."""

from dataclasses import dataclass
from functools import cache

from reportedly.coding.actors import ReportActors
from reportedly.coding.statements.cues import word_class
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.passage import Passage
from reportedly.data import table, values
from reportedly.model.annotation import Token

PREPOSITIONS = frozenset({"by", "to", "with", "on", "in", "for"})


@dataclass(frozen=True, slots=True)
class Outlets:
    """Names of media by their first letters, the words that mark such a name, and platforms, which are no link."""

    names: dict[str, tuple[str, ...]]
    words: frozenset[str]
    platforms: frozenset[str]

    def at(self, p: Passage, i: int, stop: int) -> int | None:
        """End of the outlet's name that begins with token `i`; None where none does."""
        tokens, text = p.tokens, p.annotation.report.text
        start = i
        while start < stop and (tokens[start].pos == "DET" or tokens[start].tag == "PRP$"):
            start += 1
        if start >= stop:
            return None
        end = start
        while (end < stop and tokens[end].pos in ("PROPN", "NOUN", "ADJ", "NUM", "X")) or (
            end < stop and tokens[end].tag in ("POS", "HYPH")
        ):
            end += 1
        low = text[tokens[start].start : tokens[stop - 1].end].casefold().replace("’", "'")
        for name in self.names.get(low[:2], ()):
            if low.startswith(name) and not low[len(name) : len(name) + 1].isalnum():
                if name in self.platforms:
                    return None
                reached = next(k for k in range(start, stop) if tokens[k].end >= tokens[start].start + len(name)) + 1
                return max(reached, end) if self._marked(tokens[start:end]) else reached
        if end > start and self._marked(tokens[start:end]):
            return end
        return None

    def _marked(self, run: tuple[Token, ...]) -> bool:
        """Whether a proper name holds a word such as `radio` or `agency`."""
        return any(t.pos == "PROPN" for t in run) and any(t.lower in self.words for t in run)

    def links(self, p: Passage, draft: Draft, actors: ReportActors) -> list[str]:
        """Names of the outlets that a statement was made to or quoted by, innermost first."""
        tokens = p.tokens
        low, high = p.sentence(draft.cue_head)
        out: list[str] = []
        last = max(draft.cue)
        if tokens[draft.cue_head].lower in word_class("telling"):
            i = last + 1
            if i < high and tokens[i].lower == "to":
                i += 1
            stop = self._stop(p, draft, i, high)
            end = self.at(p, i, stop) if i < stop else None
            if end is None and tokens[draft.cue_head].lemma == "tell":
                end = self._unknown(p, i, stop, actors)
            if end is not None:
                self._add(p, out, i, end)
        for i in range(low, high):
            if tokens[i].lower not in PREPOSITIONS or draft.holds(i) or i + 1 >= high:
                continue
            governor = tokens[tokens[i].head]
            if governor.lower not in word_class("carrying") or draft.holds(governor.i) or abs(governor.i - i) > 6:
                continue
            end = self.at(p, i + 1, self._stop(p, draft, i + 1, high))
            if end is not None and not (draft.source is not None and i < draft.source < end):
                self._add(p, out, i + 1, end)
        return out

    def _stop(self, p: Passage, draft: Draft, i: int, high: int) -> int:
        stop = i
        while (
            stop < high and stop < i + 8 and not draft.holds(stop) and p.tokens[stop].text not in (",", ".", ";", ":")
        ):
            stop += 1
        return stop

    def _unknown(self, p: Passage, i: int, stop: int, actors: ReportActors) -> int | None:
        """A proper name in no list that somebody told something: an outlet where it is no person, place or party."""
        tokens = p.tokens
        end = i
        while end < stop and (tokens[end].pos in ("PROPN", "DET", "X") or tokens[end].tag == "HYPH"):
            end += 1
        run = [t for t in tokens[i:end] if t.pos == "PROPN"]
        if not run or any(
            t.entity in ("PERSON", "GPE", "NORP", "LOC", "DATE") or t.lower in word_class("institution") for t in run
        ):
            return None
        if run[-1].lower in self.platforms or (end < stop and tokens[end].tag == "POS"):
            return None
        party = actors.party(run[-1].i)
        return end if not party or all(a.sector == "JRN" for a in party) else None

    def _add(self, p: Passage, out: list[str], start: int, end: int) -> None:
        while start < end - 1 and (p.tokens[start].pos == "DET" or p.tokens[start].tag == "PRP$"):
            start += 1
        name = p.annotation.words(start, end)
        if name not in out:
            out.append(name)


@cache
def load_outlets() -> Outlets:
    """Load the packaged list of outlets."""
    kinds: dict[str, set[str]] = {"name": set(), "word": set(), "platform": set()}
    for row in table("outlets.tsv"):
        kinds[row["kind"]].update(v.casefold().replace("’", "'") for v in values(row["names"]))
    names: dict[str, list[str]] = {}
    for name in sorted(kinds["name"] | kinds["platform"], key=lambda n: (-len(n), n)):
        names.setdefault(name[:2], []).append(name)
    return Outlets({k: tuple(v) for k, v in names.items()}, frozenset(kinds["word"]), frozenset(kinds["platform"]))
