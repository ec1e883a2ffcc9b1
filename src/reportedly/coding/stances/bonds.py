"""Who is whose friend or foe: the one whom a noun is said of, and the one whose friend or foe that is."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.coding.stances.parties import NAMED, SPEAKER, SUBJECTS, VERBAL, Parties
from reportedly.coding.stances.words import StanceWord
from reportedly.model.annotation import Annotation, Token

COPULAS = frozenset({"be", "remain", "become", "stay"})
FARTHEST = 8
"""Most tokens between the noun's phrase and the comma before it ("Ankara, until recently a trusted ally of …")."""
STATES = frozenset({"GPE", "NORP", "ORG"})
PERSONS = frozenset({"PERSON"})
MEN = frozenset({"man", "leader", "president", "minister", "general", "politician", "chief", "woman"})
QUOTES = frozenset("“”\"'‘’„")


class Bonds:
    """Reads the sides of nouns of friendship and enmity in one report."""

    def __init__(self, annotation: Annotation, parties: Parties, words: Mapping[tuple[str, str], StanceWord]) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.parties = parties
        self.words = words

    def other(self, token: Token, entry: StanceWord) -> Token | None:
        """The party whose friend or foe it is: the possessor, a party before it, or what a preposition brings."""
        annotation = self.annotation
        above = self.tokens[token.head]
        possessor = annotation.child(token.i, "poss")
        if (
            token.dep == "conj"
            and (above.lemma, "noun") in self.words
            and (possessor is None or possessor.tag == "PRP$")
        ):
            return self.other(above, self.words[above.lemma, "noun"]) or possessor
        if possessor is not None and possessor.i < token.i:
            return possessor
        for child in annotation.children(token.i, "nmod"):
            if self.tokens[child.i + 1].text in ("’", "'"):
                return child
        for preposition in annotation.children(token.i, "prep"):
            if preposition.lower in entry.prepositions:
                party = annotation.child(preposition.i, "pobj")
                if party is not None:
                    return party
        for relative in annotation.children(token.i, "relcl"):  # "the only friend Malta has"
            if relative.lemma == "have" and (holder := annotation.child(relative.i, "nsubj")) is not None:
                return holder if holder.tag not in ("WP", "WDT") else None
        core = (token.lemma, "core") in self.words
        for child in annotation.children(token.i, "compound", "amod", "nmod") if core else ():
            within = (child.lower, "within") in self.words
            if not within and (child.entity in NAMED or (child.pos == "NOUN" and self.parties.actors.party(child.i))):
                return child
        if self.title_of(token):
            before = [c for c in annotation.children(token.head, "poss", "compound", "nmod", "amod") if c.i < token.i]
            return next((c for c in before if c.tag == "PRP$" or c.entity in NAMED), None)
        head = self.tokens[token.head]
        if token.dep == "conj" and head.pos == "NOUN":
            return annotation.child(head.i, "poss")
        return None

    def title_of(self, token: Token) -> bool:
        """Whether a noun stands before the name that it is said of ("its ally Malta")."""
        head = self.tokens[token.head]
        if token.dep not in ("compound", "nmod", "amod") or head.i < token.i or head.entity not in NAMED:
            return False
        return self.parties.entity_of.get(token.i) != self.parties.entity_of.get(head.i)

    def sides(self, token: Token, other: Token | None, core: bool) -> Iterator[tuple[Token, Token]]:
        """Who stands to whom, in the order of the words."""
        said = self._saying(token, core)
        if said is not None:
            yield said
            return
        holder = self._eyes(token) or self.parties.in_the_eyes_of(token)
        subject = self.described(token)
        if holder is not None and subject is not None:
            yield holder, subject
        elif subject is not None and other is not None:
            yield from self._ordered(subject, other, token)
        elif subject is not None:
            yield from self._alone(subject, token, core)
        elif other is not None and token.tag in ("NN", "NNP") and core:
            yield from self._unnamed(token, other)
        elif core and token.tag == "NN":
            yield from self._quoted(token)

    def _saying(self, token: Token, core: bool) -> tuple[Token, Token] | None:
        """`Ankara says the militia is a threat`: who says it holds it."""
        head = self.tokens[token.head]
        if token.dep != "attr" or head.lemma != "be" or head.dep != "ccomp" or core:
            return None
        sayer = self.annotation.child(head.head, "nsubj")
        subject = self.annotation.child(head.i, "nsubj")
        return (sayer, subject) if sayer is not None and subject is not None else None

    def _eyes(self, token: Token) -> Token | None:
        """`For Rome, Malta remains a friend`: in whose eyes."""
        head = self.tokens[token.head]
        if token.dep != "attr" or head.lemma not in COPULAS:
            return None
        for preposition in self.annotation.children(head.i, "prep"):
            if preposition.lower in ("for", "to") and preposition.i < head.i:
                found = self.annotation.child(preposition.i, "pobj")
                if found is not None and self.parties.is_party(found):
                    return found
        return None

    def described(self, token: Token) -> Token | None:
        """The party that the noun is said of."""
        annotation, parties = self.annotation, self.parties
        head = self.tokens[token.head]
        named = [c for c in annotation.children(token.i, "appos") if parties.is_party(c) and c.i > token.i]
        if token.dep == "pobj" and head.lower == "of" and self.tokens[head.head].lower in ("best", "closest", "one"):
            token = self.tokens[head.head]  # "the best of friends"
            head = self.tokens[token.head]
        if token.dep == "conj" and head.pos in ("NOUN", "PROPN") and head.entity not in NAMED:
            parted = self.tokens[token.left - 1].text == "," and annotation.child(head.i, "cc") is None
            if parted and (head.lemma, "noun") not in self.words and self.parties.is_party(head):
                return head
            return self.described(head)
        if token.dep == "appos" and head.dep == "attr" and head.entity not in NAMED:
            return self.described(head)
        if self.title_of(token):
            return head
        beside = self.parties.entity_of.get(token.i + 1)
        if beside is not None and beside[0] == token.i + 1 and token.pos == "NOUN":
            return self.tokens[beside[1] - 1]  # "the emir's ally John Doe", which parses take for two subjects
        if named:
            return named[0]
        if token.dep == "appos" and parties.is_party(head) and head.i < token.i:
            return head
        if token.dep == "pobj" and head.lower == "among" and self.tokens[head.head].lemma in COPULAS:
            return annotation.child(head.head, *SUBJECTS)
        if token.dep in ("attr", "oprd") and head.lemma in COPULAS | {"as"}:
            subject = annotation.child(head.i, *SUBJECTS)
            if head.dep == "relcl" and (subject is None or subject.tag in ("WP", "WDT")):
                subject = self.tokens[head.head]
                if subject.dep == "conj" and token.tag == "NNS":
                    subject = self.tokens[subject.head]
            if subject is None and head.dep == "conj":
                subject = annotation.child(head.head, *SUBJECTS)
            if subject is not None and subject.tag in ("WP", "WDT"):
                return None
            if subject is not None and subject.lemma in ("man", "woman", "country", "one", "kingdom"):
                after = [c for c in annotation.children(subject.i, "appos") if c.entity in NAMED]
                return after[0] if after else subject
            return subject
        return self._before_comma(token) or self._after_comma(token)

    def _before_comma(self, token: Token) -> Token | None:
        """The name before the comma that opens a phrase the parse did not take for an apposition."""
        sentence = self.annotation.sentences[token.sentence]
        first = token.i - 1
        for i in range(first, max(first - FARTHEST, sentence.start), -1):
            if self.tokens[i].text in (",", "—", "–", "("):
                name = self.tokens[i - 1]
                while name.dep in ("compound", "poss", "case") and sentence.start <= name.head < name.i:
                    name = self.tokens[name.head]
                ok = name.entity in NAMED or name.pos == "PROPN" or (name.pos == "NOUN" and self.parties.is_party(name))
                return name if ok else None
            mark = self.tokens[i].dep == "punct" and self.tokens[i].text not in QUOTES
            if (self.tokens[i].pos in VERBAL and self.tokens[i].dep != "amod") or mark:
                return None
        return None

    def _after_comma(self, token: Token) -> Token | None:
        """The name after the comma that ends the noun's phrase ("an ally in parliament, Jane Doe")."""
        sentence = self.annotation.sentences[token.sentence]
        for i in range(token.i + 1, min(token.i + 6, sentence.end - 1)):
            if self.tokens[i].pos in VERBAL:
                return None
            if self.tokens[i].text in (",", "—", "–", ":"):
                span = self.parties.entity_of.get(i + 1)
                if span is None and self.tokens[i + 1].lower == "the":
                    span = self.parties.entity_of.get(i + 2)
                return self.tokens[span[1] - 1] if span is not None else None
        return None

    def _ordered(self, subject: Token, other: Token, token: Token) -> Iterator[tuple[Token, Token]]:
        """The one described, then the other; the other first where a pronoun for it follows it in one sentence."""
        if other.lower in SPEAKER:
            yield other, subject
            return
        whose = self.whose(other, subject)
        if whose is None:
            return
        led = whose.i != other.i and whose.sentence == subject.sentence and whose.i < subject.i
        if led and subject.dep not in (*SUBJECTS, "ROOT"):
            yield whose, subject
            return
        if token.tag in ("NNS", "NNPS") or len(self.annotation.conjuncts(subject.i)) == 2:
            for member in self.annotation.conjuncts(subject.i)[:2]:
                yield self.tokens[member], whose
        else:
            yield subject, whose

    def whose(self, other: Token, subject: Token) -> Token | None:
        """The party that a possessive pronoun stands for."""
        if other.tag not in ("PRP$", "WP$") and other.lower not in ("his", "hers", "theirs"):
            return other
        head = self.tokens[subject.head]
        if subject.dep == "conj" and head.pos != "VERB" and self.parties.is_party(head) and subject.left <= other.i:
            return self.parties.resolve(head)
        near = self.doer(subject) if subject.dep not in SUBJECTS and other.tag == "PRP$" else None
        if near is not None and near.i < subject.left and near.tag not in ("WP", "WDT"):
            found = self.parties.resolve(near) if near.lower not in SPEAKER else None
            person = other.lower in ("his", "her", "hers")
            if found is not None and found.entity in NAMED and (found.entity == "PERSON") == person:
                return found
        return self.parties.resolve(other, subject)

    def _alone(self, subject: Token, token: Token, core: bool) -> Iterator[tuple[Token, Token]]:
        """No other party is named beside it."""
        members = self.annotation.conjuncts(subject.i)
        plural = token.tag in ("NNS", "NNPS")
        if plural and (len(members) == 2 or self._several(subject)):
            yield from self.two(subject)
        elif core and not plural and subject.lower not in SPEAKER:
            quoted = self._in_quotes(token)
            speaker = self.parties.speaker(token) if quoted else None
            named = self.parties.resolve(subject)
            if speaker is not None and speaker.i != subject.i:
                yield speaker, subject
            elif named is not None and token.dep != "attr":
                first = self.parties.clause_subject(subject)
                first = self.parties.resolve(first) if first is not None and first.lower not in SPEAKER else None
                if first is not None and first.i != named.i and self.parties.is_party(first):
                    yield first, subject
                    return
                other = self.parties.topic(subject, named)
                if other is not None:
                    yield subject, other

    def two(self, subject: Token) -> Iterator[tuple[Token, Token]]:
        """The two of a pair ("Tehran and Riyadh", "the two powers")."""
        members = self.annotation.conjuncts(subject.i)
        if len(members) == 2:
            yield self.tokens[members[0]], self.tokens[members[1]]
        elif self._several(subject):
            pair = self._coordinated(subject)
            if pair is not None:
                yield pair
                return
            labels = PERSONS if subject.lemma in MEN else STATES
            found: list[Token] = []
            for name in self.parties.before(subject.left, labels):
                if name.dep in ("amod", "compound"):
                    continue
                country = self.parties.actors.party(name.i)[0].country
                if labels is PERSONS or all(country != self.parties.actors.party(f.i)[0].country for f in found):
                    found.append(name)
                if len(found) == 2:
                    first, second = sorted(found, key=lambda t: t.i)
                    yield first, second
                    return

    def _coordinated(self, subject: Token) -> tuple[Token, Token] | None:
        """The last two names joined by `and` before "the two"."""
        first = self.annotation.sentences[max(subject.sentence - 2, 0)].start
        for i in range(subject.left - 1, first, -1):
            second = self.tokens[i]
            if second.dep == "conj" and second.entity in NAMED:
                one = self.tokens[second.head]
                if one.entity == second.entity and one.dep != "conj" and len(self.annotation.conjuncts(one.i)) == 2:
                    return one, second
        return None

    def _several(self, subject: Token) -> bool:
        return subject.lower in ("two", "both", "neighbours", "neighbors", "pair") or any(
            c.lower in ("two", "both") for c in self.annotation.children(subject.i)
        )

    def _in_quotes(self, token: Token) -> bool:
        return any(q.start <= token.i < q.end for q in self.annotation.quotations)

    def _unnamed(self, token: Token, other: Token) -> Iterator[tuple[Token, Token]]:
        """`Oslo suggested that its ally had …`: the noun itself stands for the party."""
        found = self.parties.actors.antecedent(token.i)
        who = self.tokens[found] if found is not None else None
        whose = self.parties.speaker(token) if other.lower in SPEAKER else self.whose(other, token)
        if whose is None or (other.tag not in ("PRP$", "WP$")):
            return
        state = whose.entity in NAMED and whose.entity != "PERSON"
        if (who is None or who.i == whose.i) and token.lemma != "rival" and state:
            who = self.parties.topic(token, whose)
        if who is not None and who.i != whose.i:
            yield whose, who

    def _quoted(self, token: Token) -> Iterator[tuple[Token, Token]]:
        """`Oslo mourned “a dear friend”`: the subject's friend, named before."""
        if not self._in_quotes(token) or token.dep not in ("dobj", "pobj"):
            return
        subject = self.parties.clause_subject(token)
        if subject is None:
            return
        named = self.parties.resolve(subject)
        target = next(
            (t for t in self.parties.before(token.i) if named is None or (t.i != named.i and t.entity == "PERSON")),
            None,
        )
        if target is not None:
            yield subject, target

    def subject_of(self, token: Token) -> Token | None:
        """Whom a predicate or a phrase beside a name is said of."""
        head = self.tokens[token.head]
        if token.dep in ("acomp", "attr", "oprd") or head.pos in VERBAL:
            subject = self.annotation.child(head.i, *SUBJECTS)
            if subject is not None and subject.tag in ("WP", "WDT"):
                return self.tokens[head.head] if head.dep == "relcl" else None
            if subject is not None:
                return subject
        own = self.annotation.child(token.i, *SUBJECTS)
        if own is not None:
            return own
        beside = token.dep in ("amod", "appos", "acl", "relcl", "prep")
        if beside and head.pos in ("NOUN", "PROPN") and (head.entity in NAMED or token.i - head.i > 1):
            before = self.tokens[token.left - 1] if token.left else token
            return head if head.entity in NAMED or before.text == "," else None
        return self._before_comma(token)

    def doer(self, node: Token) -> Token | None:
        """The subject of the verb over a noun."""
        for verb in self.annotation.ancestors(node.i):
            if verb.pos in VERBAL:
                subject = self.annotation.child(verb.i, "nsubj")
                if subject is not None and subject.tag in ("WP", "WDT"):
                    return self.tokens[verb.head] if verb.dep == "relcl" else None
                if subject is not None:
                    return subject
                if verb.dep not in ("xcomp", "conj"):
                    return None
        return None

    def no_longer(self, verb: Token) -> bool:
        """Whether a verb is said to hold no longer."""
        return self.longer(self.annotation.children(verb.i, "advmod", "neg"))

    def longer(self, around: Sequence[Token]) -> bool:
        """Whether `no longer` is among these words."""
        return any(c.lower == "longer" and self.tokens[c.i - 1].lower == "no" for c in around)
