"""Levels of speech: which statement stands in which, and the chain its words came through."""

from collections.abc import Sequence

from reportedly.coding.actors import ReportActors
from reportedly.coding.statements.attribution import Attribution
from reportedly.coding.statements.draft import Draft
from reportedly.coding.statements.outlets import Outlets
from reportedly.coding.statements.passage import Passage
from reportedly.coding.statements.sources import extent, named, spoken_by
from reportedly.model.evidence import Evidence
from reportedly.model.statement import Statement, StatementKind

LEADING = frozenset(
    {
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "miss",
        "sir",
        "dr",
        "dr.",
        "dame",
        "lord",
        "lady",
    }
)


def attributions(
    p: Passage, drafts: Sequence[Draft], actors: ReportActors, outlets: Outlets
) -> tuple[Attribution, ...]:
    """Drafts as attributions in text order of their cue, with ids, kinds, parents and chains."""
    parents = [_parent(n, drafts) for n in range(len(drafts))]
    chains: dict[int, tuple[str, ...]] = {}

    def chain(n: int, seen: tuple[int, ...] = ()) -> tuple[str, ...]:
        if n in chains:
            return chains[n]
        draft = drafts[n]
        if draft.source is None:
            chains[n] = ()
            return ()
        own = [name_of(p, draft.source, actors)]
        own.extend(name_of(p, link, actors) for link in draft.links)
        own.extend(name for name in outlets.links(p, draft, actors) if name not in own)
        parent = parents[n]
        outer = chain(parent, (*seen, n)) if parent is not None and parent not in seen else ()
        for name in outer:
            if not own or own[-1] != name:
                own.append(name)
        published = p.annotation.report.outlet
        out = tuple(name for k, name in enumerate(own) if k == 0 or not (published and _same(name, published)))
        chains[n] = out
        return out

    made = []
    for n, draft in enumerate(drafts):
        made.append(_attribution(p, draft, n, chain(n), parents[n], actors))
    return tuple(made)


def _same(a: str, b: str) -> bool:
    a, b = a.casefold().removeprefix("the "), b.casefold().removeprefix("the ")
    return a == b or a in b.split(" / ")


def _parent(n: int, drafts: Sequence[Draft]) -> int | None:
    """The smallest other statement whose content holds this one's cue."""
    own = drafts[n]
    if own.parent is not None:
        return next((k for k, d in enumerate(drafts) if d.cue_head == own.parent and d.parent is None), None)
    best, size = None, 0
    for k, d in enumerate(drafts):
        start, end = next((part for part in d.ranges if part[0] <= own.cue_head < part[1]), (0, 0))
        if k == n or d.source is None or start == end or own.holds(d.cue_head):
            continue
        if best is None or end - start < size or (end - start == size and d.parent is not None):
            best, size = k, end - start
    return best


def name_of(p: Passage, head: int, actors: ReportActors) -> str:
    """Fullest name of a speaker; the unnamed by their description, without article and title."""
    token = p.tokens[named(p, head)]
    beside = next((c for c in token.children if p.tokens[c].dep == "appos" and c == token.i + 1), None)
    if token.pos == "NOUN" and beside is not None and p.tokens[beside].pos == "PROPN":
        return actors.name(beside)
    if token.pos == "NOUN" and actors.antecedent(token.i) is None:
        start, end = extent(p, token.i)
        while start < end - 1 and p.tokens[start].lower in LEADING:
            start += 1
        return p.annotation.words(start, end)
    return actors.name(token.i)


def _attribution(
    p: Passage, draft: Draft, n: int, chain: tuple[str, ...], parent: int | None, actors: ReportActors
) -> Attribution:
    annotation = p.annotation
    head = named(p, draft.source) if draft.source is not None else None
    source = tuple(range(*spoken_by(p, draft.speaker, draft.source))) if draft.source is not None else ()
    content = [i for part in draft.ranges for i in range(*part)]
    words = annotation.extent(draft.cue)
    statement = Statement(
        id=f"s{n + 1}",
        source=annotation.extent(source) if source else None,
        source_name=name_of(p, head, actors) if head is not None else None,
        cue=words,
        content=annotation.extent(content),
        kind="direct" if draft.rule == "turn" else _kind(p, content),
        chain=chain,
        parent=f"s{parent + 1}" if parent is not None else None,
        evidence=(Evidence("statements", f"{draft.rule}: {draft.cue_class}", words.text),),
    )
    return Attribution(statement, source, head, draft.cue, draft.cue_head, frozenset(content), draft.cue_class)


def _kind(p: Passage, content: Sequence[int]) -> StatementKind:
    words = [i for i in content if p.tokens[i].pos not in ("PUNCT", "SPACE")]
    quoted = sum(1 for i in words if p.inside(i))
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"
