"""Find stances by the words that say them: nouns, verbs of considering, adjectives."""

from collections.abc import Iterator

from reportedly.coding.actors import ReportActors
from reportedly.coding.stances.parties import NAMED, SPEAKER, SUBJECTS, Parties
from reportedly.coding.stances.words import StanceWord, load_stance_words
from reportedly.model.annotation import Annotation, Token
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Stance

FARTHEST = 6
"""Most tokens between the noun's phrase and the comma before it ("Ankara, until recently a trusted ally of …")."""
KIN = frozenset({"brother", "sibling", "opponent"})
"""Words that mostly tell of families and of contests; between nations they tell of friends and foes."""
NEGATIVE = frozenset({"no", "not", "never", "n't", "n’t", "hardly", "neither"})
UNREAL = frozenset({"would", "could", "might", "may", "can", "should", "if", "whether"})
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "EVENT"})
COPULAS = frozenset({"be", "remain", "become", "stay"})


class Finder:
    """Reads the stances of one report."""

    def __init__(self, annotation: Annotation, actors: ReportActors) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.actors = actors
        self.words = load_stance_words()
        self.parties = Parties(annotation, actors)

    def at(self, token: Token) -> Iterator[Stance]:
        """The stances that `token` is the key word of."""
        noun = token.pos in ("NOUN", "PROPN")
        entry = self._entry(token)
        if entry is not None and noun:
            yield from self._noun(token, entry)
        adjective = self.words.get((token.lower, "adjective"))
        if adjective is not None and (token.pos in ("ADJ", "VERB")):
            yield from self._adjective(token, adjective)
        if token.lower == "terms":
            yield from self._terms(token)

    def _entry(self, token: Token) -> StanceWord | None:
        """The entry of a noun, compounds with a hyphen included ("arch-rival")."""
        found = self.words.get((token.lemma, "noun")) or self.words.get((token.lemma.rpartition("-")[2], "noun"))
        if found:
            return found
        if not self._considered(token) and not self._verb_over(token):
            return None
        found = self.words.get((token.lemma, "title"))
        if found:
            return found
        if (token.lemma, "party") in self.words:
            for child in self.annotation.children(token.i, "amod", "compound"):
                graded = self.words.get((child.lower, "graded"))
                if graded:
                    return graded
        return None

    def _noun(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        assert entry.sign is not None  # noun, title and graded rows always carry a sign
        sign = -entry.sign if self._negated(token) else entry.sign
        verb = self._verb_over(token)
        if verb is not None:
            yield from self._considers(token, verb, sign)
            return
        if token.dep == "compound" or self._unreal(token):
            return
        other = self._other(token, entry)
        if token.lemma in KIN and not self._between_nations(token, other):
            return
        for holder, target in self._sides(token, other):
            stance = self._stance(holder, target, sign, self._wording(token), "noun")
            if stance:
                yield stance

    def _between_nations(self, token: Token, other: Token | None) -> bool:
        if token.tag == "NNS" or other is None:
            return True
        return other.tag != "PRP$" and not (token.lemma != "opponent" and other.entity == "PERSON")

    def _other(self, token: Token, entry: StanceWord) -> Token | None:
        """The party whose friend or foe it is: the possessor, or what a preposition brings."""
        possessor = self.annotation.child(token.i, "poss")
        if possessor is not None:
            return possessor
        for child in self.annotation.children(token.i, "nmod"):
            if self.tokens[child.i + 1].text in ("’", "'"):
                return child
        for preposition in self.annotation.children(token.i, "prep"):
            if preposition.lower in entry.prepositions:
                party = self.annotation.child(preposition.i, "pobj")
                if party is not None:
                    return party
        return None

    def _sides(self, token: Token, other: Token | None) -> Iterator[tuple[Token, Token]]:
        """Who is whose: the holder and the target, in that order."""
        annotation = self.annotation
        head = self.tokens[token.head]
        named = [c for c in annotation.children(token.i, "appos") if self.parties.is_party(c)]
        if token.dep == "conj" and head.pos in ("NOUN", "PROPN") and (head.lemma, "noun") in self.words:
            yield from self._sides(head, other or self._other(head, self.words[head.lemma, "noun"]))
            return
        said = self._saying(token, head)
        if said is not None:
            yield said
            return
        if token.dep == "appos" and self.parties.is_party(head):
            yield from self._apposed(head, other, token)
        elif token.dep in ("attr", "oprd") and head.lemma in COPULAS | {"as"}:
            subject = annotation.child(head.i, *SUBJECTS)
            if head.dep == "relcl" and (subject is None or subject.tag in ("WP", "WDT")):
                subject = self.tokens[head.head]
            if subject is not None:
                yield from self._paired(subject, other, token)
        elif named and other is not None:
            yield (other, named[0]) if other.tag == "PRP$" else (named[0], other)
        else:
            before = self._before_comma(token)
            if before is not None:
                yield from self._apposed(before, other, token)
            elif other is not None and other.tag == "PRP$":
                yield from self._unnamed(token, other)

    def _saying(self, token: Token, head: Token) -> tuple[Token, Token] | None:
        """`Ankara says the militia is a threat`: who says it holds it."""
        if token.dep != "attr" or head.lemma != "be" or head.dep != "ccomp" or (token.lemma, "noun") in self.words:
            return None
        sayer = self.annotation.child(head.head, "nsubj")
        subject = self.annotation.child(head.i, "nsubj")
        return (sayer, subject) if sayer is not None and subject is not None else None

    def _before_comma(self, token: Token) -> Token | None:
        """The name before the comma that opens a phrase the parse did not take for an apposition."""
        for i in range(token.left - 1, max(token.left - FARTHEST, 0), -1):
            if self.tokens[i].text == ",":
                name = self.tokens[i - 1]
                while name.dep in ("pobj", "compound", "poss", "case", "prep") and name.head < name.i:
                    name = self.tokens[name.head]
                return name if name.entity in NAMED or name.pos == "PROPN" else None
            if self.tokens[i].pos in ("VERB", "AUX"):
                return None
        return None

    def _apposed(self, head: Token, other: Token | None, token: Token) -> Iterator[tuple[Token, Token]]:
        if other is None:
            subject = self.parties.clause_subject(head)
            if subject is not None and subject.i != head.i and token.tag in ("NN", "NNP"):
                yield subject, head
            else:
                yield from self._paired(head, None, token)
        elif other.tag == "PRP$" and head.dep not in SUBJECTS and head.dep != "ROOT":
            yield other, head
        else:
            yield from self._paired(head, other, token)

    def _paired(self, subject: Token, other: Token | None, token: Token) -> Iterator[tuple[Token, Token]]:
        """One with the other; where no other is named, the two of a pair ("Tehran and Riyadh, old rivals")."""
        members = self.annotation.conjuncts(subject.i)
        if other is not None and other.lower in SPEAKER:
            yield other, subject
        elif other is not None:
            for member in members[:2]:
                yield self.tokens[member], other
        elif len(members) == 2 and token.tag in ("NNS", "NNPS"):
            yield self.tokens[members[0]], self.tokens[members[1]]
        elif token.tag == "NNS" and any(c.lower in ("two", "both") for c in self.annotation.children(subject.i)):
            yield from self._two(subject)

    def _two(self, subject: Token) -> Iterator[tuple[Token, Token]]:
        """`The two powers`: the last two places or bodies named before."""
        found: list[Token] = []
        for entity in reversed(self.annotation.entities):
            head = self.tokens[entity.end - 1]
            if entity.end <= subject.left and entity.label in ("GPE", "NORP", "ORG"):
                if all(self.actors.party(head.i) != self.actors.party(f.i) for f in found) and self.parties.is_party(
                    head
                ):
                    found.append(head)
                if len(found) == 2:
                    yield found[1], found[0]
                    return

    def _unnamed(self, token: Token, other: Token) -> Iterator[tuple[Token, Token]]:
        """`Russia suggested that its ally had hit …`: the noun itself stands for the party."""
        whose, who = self.actors.antecedent(other.i), self.actors.antecedent(token.i)
        if whose is not None and who is not None and who != whose:
            yield self.tokens[whose], self.tokens[who]

    def _considered(self, token: Token) -> bool:
        """Whether a noun is said of something."""
        return token.dep in ("attr", "appos", "oprd")

    def _verb_over(self, token: Token) -> Token | None:
        """The verb that considers somebody what `token` says."""
        head = self.tokens[token.head]
        if token.dep == "pobj" and head.lower == "of" and self.tokens[head.head].lower == "one":
            token = self.tokens[head.head]
            head = self.tokens[token.head]
        if token.dep == "conj":
            return self._verb_over(head) if head.pos in ("NOUN", "PROPN") else None
        if token.dep == "pobj" and head.lower == "as":
            head = self.tokens[head.head]
        elif token.dep not in ("oprd", "dobj", "attr", "ccomp", "xcomp", "npadvmod", "appos", "dep"):
            return None
        return head if (head.lemma, "verb") in self.words and head.pos == "VERB" else None

    def _considers(self, token: Token, verb: Token, sign: int) -> Iterator[Stance]:
        annotation = self.annotation
        considered: Token | None = None
        for child in annotation.children(verb.i, "dobj", "nsubj", "oprd", "ccomp", "dative"):
            if child.i != token.i and verb.i < child.i < token.i and not token.left <= child.i:
                considered = child
        inner = annotation.child(token.i, "nsubj")
        if considered is None and inner is not None and inner.i < token.i:
            considered = inner
        holder = annotation.child(verb.i, "nsubj")
        if holder is not None and holder.i > verb.i:
            holder = None
        if holder is not None and holder.tag in ("WP", "WDT"):
            holder = self.tokens[verb.head] if verb.dep == "relcl" else None
        elif considered is None and verb.dep == "relcl":
            considered = self.tokens[verb.head]
        if considered is not None and considered.tag in ("WP", "WDT") and verb.dep == "relcl":
            considered = self.tokens[verb.head]
        if considered is None:
            return
        passive = annotation.child(verb.i, "nsubjpass")
        if passive is not None:
            agent = annotation.child(verb.i, "agent")
            holder, considered = (annotation.child(agent.i, "pobj") if agent else None), passive
        if holder is None:
            holder = self._subject_of_participle(verb)
        if holder is None or holder.i == considered.i:
            return
        words = range(verb.i, token.right + 1) if token.right - verb.i <= 10 else range(token.left, token.i + 1)
        stance = self._stance(holder, considered, sign, words, "considered")
        if stance:
            yield stance

    def _subject_of_participle(self, verb: Token) -> Token | None:
        """`…, calling the kingdom a friend`: who the participle is said of."""
        node = verb
        while node.dep in ("advcl", "conj", "xcomp", "acl") and node.head != node.i:
            node = self.tokens[node.head]
            subject = self.annotation.child(node.i, "nsubj")
            if subject is not None:
                return subject
        return None

    def _adjective(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        assert entry.sign is not None  # adjective rows always carry a sign
        other: Token | None = None
        for preposition in self.annotation.children(token.i, "prep"):
            if preposition.lower in entry.prepositions:
                other = self.annotation.child(preposition.i, "pobj")
        if other is None or self._unreal(token):
            return
        head = self.tokens[token.head]
        holder: Token | None = None
        if token.dep in ("acomp", "attr", "oprd") or head.lemma in COPULAS:
            holder = self.annotation.child(head.i, *SUBJECTS)
        elif self.annotation.child(token.i, *SUBJECTS) is not None:
            holder = self.annotation.child(token.i, *SUBJECTS)
        elif token.dep in ("amod", "appos", "acl", "relcl") and (head.entity in NAMED or head.pos == "PROPN"):
            holder = head
        if holder is None:
            return
        sign = -entry.sign if self._negated(token) else entry.sign
        start = token.i if token.pos == "VERB" else token.left
        stance = self._stance(holder, other, sign, range(start, token.i + 1), "adjective")
        if stance:
            yield stance

    def _terms(self, token: Token) -> Iterator[Stance]:
        """`on good terms with`, `on bad terms with`."""
        quality = {c.lower for c in self.annotation.children(token.i, "amod")}
        sign = 1 if quality & {"good", "friendly", "excellent", "warm", "cordial", "best"} else 0
        sign = sign or (-1 if quality & {"bad", "poor", "hostile", "worst", "icy"} else 0)
        other = None
        for preposition in self.annotation.children(token.i, "prep"):
            if preposition.lower == "with":
                other = self.annotation.child(preposition.i, "pobj")
        on = self.tokens[token.head]
        if not sign or other is None or on.lower != "on":
            return
        head = self.tokens[on.head]
        holder = self.annotation.child(head.i, *SUBJECTS) if head.pos in ("VERB", "AUX") else head
        if holder is not None:
            stance = self._stance(holder, other, sign, range(on.i, token.i + 1), "terms")
            if stance:
                yield stance

    def _negated(self, token: Token) -> bool:
        head = self.tokens[token.head]
        around = self.annotation.children(token.i, "det", "neg", "advmod")
        if token.dep in ("attr", "acomp", "oprd"):
            around += self.annotation.children(head.i, "neg", "advmod")
        longer = any(c.lower == "longer" and self.tokens[c.i - 1].lower == "no" for c in around)
        return longer or any(c.lower in NEGATIVE for c in around)

    def _unreal(self, token: Token) -> bool:
        """Whether it is only possible that they stand so."""
        head = self.tokens[token.head]
        if token.dep not in ("attr", "acomp", "oprd"):
            return False
        return any(c.lower in UNREAL for c in self.annotation.children(head.i, "aux", "mark"))

    def _wording(self, token: Token) -> range:
        """The noun with what grades it and its possessor or `of`."""
        start = token.left
        while start < token.i and (self.tokens[start].dep == "punct" or self.tokens[start].lower in ("for", "as")):
            start += 1
        end = token.i + 1
        if end < len(self.tokens) and self.tokens[end].dep == "prep" and self.tokens[end].lower in ("of", "to"):
            end += 1
        return range(start, end)

    def _stance(self, holder: Token, target: Token, sign: int, words: range, rule: str) -> Stance | None:
        one, two = self.parties.resolve(holder, target), self.parties.resolve(target, holder)
        if one is None or two is None or one.i == two.i:
            return None
        if not (self.parties.is_party(one) or self.parties.is_party(two)):
            return None
        if not all(p.pos in ("NOUN", "PROPN", "PRON", "DET") and p.entity not in TIMES for p in (one, two)):
            return None
        if self.actors.name(one.i) == self.actors.name(two.i):
            return None
        extent = self.annotation.extent(words)
        return Stance(
            self.annotation.extent(self.parties.name(one)),
            self.annotation.extent(self.parties.name(two)),
            sign,
            extent,
            (Evidence("stances", rule, extent.text),),
        )
