"""The parties of a stance: who can be one, whom a pronoun stands for, who speaks, and the words that name them."""

from collections.abc import Iterator, Sequence

from reportedly.coding.actors import ReportActors
from reportedly.model.annotation import Annotation, Token
from reportedly.model.span import Extent
from reportedly.model.statement import Statement

NAMED = frozenset({"GPE", "ORG", "NORP", "PERSON", "FAC", "LOC"})
SPEAKER = frozenset({"our", "my", "we", "i", "us", "me", "ours", "mine"})
SUBJECTS = ("nsubj", "nsubjpass")
OFFICES = frozenset(
    {"president", "premier", "chancellor", "king", "emir", "sultan", "minister", "pope", "leader", "counterpart"}
)
GENITIVE = ("'s", "'")
PAIR = frozenset({"both", "all"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "themself"})
BEYOND = frozenset({"relcl", "appos", "acl", "conj", "cc", "punct", "advcl", "parataxis", "case"})
"""Dependents that are no part of a party's name."""
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir"})
WHO = frozenset({"person", "people", "state", "group", "body", "party"})
DOERS = tuple(ending + s for ending in ("ner", "ter", "der", "mer", "ler", "ker", "ist", "ee") for s in ("", "s"))
"""How words for persons end; with an article, where somebody is looked for."""
VERBAL = ("VERB", "AUX")


class Parties:
    """Answers for the noun phrases of one report."""

    def __init__(self, annotation: Annotation, actors: ReportActors, statements: Sequence[Statement] = ()) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.actors = actors
        self.statements = statements
        self.entity_of = {
            i: (e.start, e.end) for e in annotation.entities if e.label in NAMED for i in range(e.start, e.end)
        }

    def is_party(self, token: Token) -> bool:
        """Whether a word can name a party."""
        if token.pos == "PRON" or token.tag in ("PRP$", "WP$") or token.lower in PAIR:
            return token.lower not in ("it", "this", "that", "what") or self.actors.antecedent(token.i) is not None
        if token.entity in NAMED or token.pos == "PROPN" or self.actors.party(token.i):
            return True
        if token.pos != "NOUN":
            return False
        doer = token.lower.endswith(DOERS) and token.dep in ("poss", "dobj")
        return self.actors.kind(token.i) in WHO or (
            doer and bool(self.annotation.child(token.i, "det", "poss", "amod"))
        )

    def resolve(self, token: Token, other: Token | None = None) -> Token | None:
        """The word that names the party: for a pronoun its antecedent, for `we` the speaker."""
        if token.lower in SPEAKER:
            speaker = self.speaker(token)
            return self.resolve(speaker) if speaker is not None and speaker.lower not in SPEAKER else None
        if token.lower in PAIR:
            return token
        if token.pos == "PRON" or token.tag in ("PRP$", "WP$"):
            found = self.actors.antecedent(token.i)
            if found is None and token.tag == "PRP$" and other is not None:
                subject = self.clause_subject(other)
                return subject if subject is not None and subject.pos != "PRON" else None
            if found is None:
                return None
            token = self.tokens[found]
        named = self.named_beside(token)
        if named is not None:
            return named
        if token.lemma in OFFICES and token.pos == "NOUN" and not self.annotation.child(token.i, "poss", "prep"):
            found = self.actors.antecedent(token.i)
            if found is not None:
                return self.tokens[found] if self.tokens[found].entity == "PERSON" else token
            return self._holder_of(token) or token
        return token

    def _holder_of(self, office: Token) -> Token | None:
        """The person named before who holds an office ("the Maltese president")."""
        codes = [a.code for a in self.actors.party(office.i) if a.country is not None]
        if not codes:
            return None
        persons = self.before(office.i, frozenset({"PERSON"}))
        return next((p for p in persons if [a.code for a in self.actors.party(p.i)] == codes), None)

    def named_beside(self, token: Token) -> Token | None:
        """The person whom an apposition names ("the foreign minister, Jane Doe")."""
        if token.pos != "NOUN" or token.entity == "PERSON":
            return None
        for child in self.annotation.children(token.i, "appos"):
            if child.entity == "PERSON":
                return child
        return None

    def speaker(self, token: Token) -> Token | None:
        """Who says the words that `token` stands in."""
        attributed = self._in_the_words_of(token, ("words", "phrase", "view", "eyes"))
        if attributed is not None:
            return attributed
        start = token.start
        best: tuple[int, Extent] | None = None
        for statement in self.statements:
            if statement.source is None:
                continue
            spans = statement.content.spans
            if any(s.start <= start < s.end for s in spans):
                size = sum(s.end - s.start for s in spans)
                if best is None or size < best[0]:
                    best = (size, statement.source)
        if best is not None:
            head = self._head_of(best[1])
            if head is not None:
                return head
        return self._sayer(token)

    def _head_of(self, extent: Extent) -> Token | None:
        """The head word of a quoted stretch of the text."""
        first, last = extent.spans[0].start, extent.spans[-1].end
        inside = [t for t in self.tokens if first <= t.start < last]
        for token in inside:
            if token.pos in ("NOUN", "PROPN", "PRON") and not first <= self.tokens[token.head].start < last:
                return token
        return next((t for t in reversed(inside) if t.pos in ("NOUN", "PROPN", "PRON")), None)

    def in_the_eyes_of(self, token: Token) -> Token | None:
        """`in the eyes of his voters`, `in their eyes`."""
        return self._in_the_words_of(token, ("eyes", "view"))

    def _in_the_words_of(self, token: Token, nouns: tuple[str, ...]) -> Token | None:
        """`“our oldest friend”, in the words of the envoy`, `in her words`, `as he put it`."""
        sentence = self.annotation.sentences[token.sentence]
        for i in range(sentence.start + 1, sentence.end):
            word = self.tokens[i]
            if word.lemma == "put" and "words" in nouns and self.tokens[i - 2].lower == "as":
                return self.tokens[i - 1]
            if word.lower not in nouns or word.dep != "pobj":
                continue
            if self.tokens[word.head].lower not in ("in", "to"):
                continue
            whose = self.annotation.child(i, "poss")
            of = next((p for p in self.annotation.children(i, "prep") if p.lower == "of"), None)
            found = whose if whose is not None else self.annotation.child(of.i, "pobj") if of is not None else None
            if found is not None and found.lower not in SPEAKER:
                return found
        return None

    def _sayer(self, token: Token) -> Token | None:
        """The subject of the nearest verb over the words."""
        for verb in self.annotation.ancestors(token.i):
            if verb.pos == "VERB" and verb.i != token.head:
                subject = self.annotation.child(verb.i, "nsubj")
                if subject is not None and subject.lower not in SPEAKER:
                    return subject
        return None

    def clause_subject(self, token: Token) -> Token | None:
        """The subject of the clause that a party stands in, unless it is that subject."""
        if token.dep in SUBJECTS:
            return None
        for verb in self.annotation.ancestors(token.i):
            if verb.pos in VERBAL:
                subject = self.annotation.child(verb.i, *SUBJECTS)
                if subject is not None:
                    return subject if subject.left <= subject.i < token.i else None
        return None

    def before(self, i: int, labels: frozenset[str] = NAMED) -> Iterator[Token]:
        """Named parties before token `i`, nearest first, each once."""
        seen: set[str] = set()
        for entity in reversed(self.annotation.entities):
            head = self.tokens[entity.end - 1]
            if head.lower in GENITIVE:
                head = self.tokens[entity.end - 2]
            if entity.end > i or entity.label not in labels:
                continue
            codes = self.actors.party(head.i)
            if not codes or codes[0].sector == "JRN":
                continue
            key = self.actors.name(head.i) if head.entity == "PERSON" else codes[0].code
            if key not in seen:
                seen.add(key)
                yield head

    def topic(self, token: Token, beside: Token) -> Token | None:
        """Whom the words before `token` are about, other than `beside` and of its sort (a person, or none)."""
        name, codes = self.actors.name(beside.i), {a.country for a in self.actors.party(beside.i)} - {None}
        person = beside.entity == "PERSON"

        def other(t: Token) -> bool:
            if self.actors.name(t.i) == name or (t.entity == "PERSON") != person:
                return False
            return person or not any(a.country in codes for a in self.actors.party(t.i))

        near = next((t for t in self.before(token.i) if other(t)), None)
        if near is not None and near.sentence == token.sentence:
            return near
        for s in range(token.sentence - 1, max(token.sentence - 3, -1), -1):
            sentence = self.annotation.sentences[s]
            for i in range(sentence.start, sentence.end):
                word = self.tokens[i]
                if word.dep in SUBJECTS and word.entity in NAMED and other(word):
                    return word
        return near

    def name(self, token: Token, resolved: bool) -> list[int]:
        """The words that name a party: the noun phrase without clauses, appositions and coordinated parties; of a
        person the name alone, and the fullest where a pronoun or description was resolved to it.
        """
        own = self.entity_of.get(token.i)
        if own is not None and token.entity == "PERSON":
            return list(range(*self._bare(*(self._fullest(own) if resolved else own))))
        if own is not None and token.entity == "GPE":
            the = own[0] > 0 and self.tokens[own[0] - 1].lower == "the"
            return list(range(own[0] - the, self._bare(*own)[1]))
        out, stack = [], [token.i]
        while stack:
            i = stack.pop()
            out.append(i)
            stack.extend(j for j in self.tokens[i].children if self.tokens[j].dep not in BEYOND or i != token.i)
        if own is not None:
            out.extend(i for i in range(*own) if i not in out)
        out.sort()
        last = out.index(token.i)
        end = last
        while end + 1 < len(out) and out[end + 1] == out[end] + 1:
            end += 1
        start = last
        while start > 0 and out[start - 1] == out[start] - 1:
            start -= 1
        first = self.tokens[out[start]]
        if start < end and (first.tag == "WP$" or first.lower.rstrip(".") in TITLES):
            start += 1
        return out[start : end + 1]

    def _fullest(self, own: tuple[int, int]) -> tuple[int, int]:
        """The longest mention of a person by the same last name."""
        words = [t.lower for t in self.tokens[own[0] : own[1]] if t.lower not in GENITIVE]
        best = own
        if len(words) == 1:
            for entity in self.annotation.entities:
                if entity.label != "PERSON" or entity.end - entity.start <= best[1] - best[0]:
                    continue
                there = [t.lower for t in self.tokens[entity.start : entity.end] if t.lower not in GENITIVE]
                if words[0] in (there[-1], there[0]):
                    best = (entity.start, entity.end)
        return best

    def _bare(self, start: int, end: int) -> tuple[int, int]:
        """A name without the mark of the genitive."""
        while end - start > 1 and self.tokens[end - 1].lower in GENITIVE:
            end -= 1
        return start, end
