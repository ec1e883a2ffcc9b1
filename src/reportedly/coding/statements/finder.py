"""Find statements by cue, parse and quotation marks."""

from dataclasses import dataclass

from reportedly.coding.actors import ReportActors
from reportedly.coding.statements.attribution import Attribution
from reportedly.coding.statements.cues import Cues, load_cues
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.levels import attributions
from reportedly.coding.statements.loose import add_loose
from reportedly.coding.statements.openings import read_openings
from reportedly.coding.statements.outlets import Outlets, load_outlets
from reportedly.coding.statements.passage import Passage, passage_of
from reportedly.coding.statements.phrases import read_cited, read_headlines, read_phrases
from reportedly.coding.statements.turns import read_name_lines, read_turns
from reportedly.coding.statements.verbs import read_verbs
from reportedly.model.annotation import Annotation


@dataclass(frozen=True, slots=True)
class StatementFinder:
    """Holds the cue lexicon; build it once with `load_statement_finder`."""

    cues: Cues
    outlets: Outlets

    def find(self, annotation: Annotation, actors: ReportActors) -> tuple[Attribution, ...]:
        """Statements in text order of their cue; nested ones point to their parent."""
        passage = passage_of(annotation)
        return self.settle(passage, self.drafts(passage), actors)

    def drafts(self, passage: Passage) -> list[Draft]:
        """What the rules found, before it is known what stands in what."""
        drafts = [*read_turns(passage), *read_name_lines(passage)]
        drafts += read_verbs(passage, self.cues)
        drafts += read_openings(passage, self.cues)
        drafts += read_phrases(passage, self.cues)
        drafts += read_headlines(passage)
        drafts += read_cited(passage, drafts)
        return add_loose(passage, _distinct(drafts), self.cues)

    def settle(self, passage: Passage, drafts: list[Draft], actors: ReportActors) -> tuple[Attribution, ...]:
        """Statements from drafts, in text order of their cue."""
        ordered = sorted(drafts, key=lambda d: (d.cue_head, d.content))
        return attributions(passage, ordered, actors, self.outlets)


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """One draft for each speaker and content; a cue that closes a quotation wins over one that might introduce it."""
    seen: set[tuple[int | None, tuple[int, int]]] = set()
    interrupted = {draft.content for draft in drafts if draft.rule == "around"}
    out = []
    for draft in drafts:
        if draft.rule == "quotation" and draft.content in interrupted:
            continue
        key = (draft.source, draft.content)
        if key not in seen:
            seen.add(key)
            out.append(draft)
    return out


def load_statement_finder() -> StatementFinder:
    """Build a finder on the packaged cue lexicon."""
    return StatementFinder(load_cues(), load_outlets())
