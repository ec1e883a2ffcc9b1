"""Find stances by the words that say them: nouns, verbs of considering, adjectives, fixed phrases."""

from collections.abc import Iterator, Sequence

from reportedly.coding.actors import ReportActors
from reportedly.coding.stances.bonds import COPULAS, Bonds
from reportedly.coding.stances.considered import ANYBODY, Considered
from reportedly.coding.stances.parties import SPEAKER, Parties
from reportedly.coding.stances.words import StanceWord, load_stance_words
from reportedly.model.annotation import Annotation, Token
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Stance
from reportedly.model.statement import Statement

CONTEST = frozenset({"rival", "opponent", "challenger"})
TITLED = ("compound", "appos", "attr", "amod")
KIN = frozenset({"brother", "sibling", "opponent", "sister", "cousin", "rival"})
"""Words that mostly tell of families and of contests; between nations they tell of friends and foes."""
NEGATIVE = frozenset({"no", "not", "never", "n't", "hardly", "neither", "scarcely"})
UNREAL = frozenset({"would", "could", "might", "may", "can", "should", "if", "whether"})
ANY = frozenset({"no", "any", "every", "each", "another"})
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "EVENT"})


class Finder:
    """Reads the stances of one report."""

    def __init__(self, annotation: Annotation, actors: ReportActors, statements: Sequence[Statement]) -> None:
        self.annotation = annotation
        self.tokens = annotation.tokens
        self.actors = actors
        self.words = load_stance_words()
        self.keys = {word for word, _ in self.words}
        self.parties = Parties(annotation, actors, statements)
        self.considered = Considered(annotation, self.parties, self.words)
        self.bonds = Bonds(annotation, self.parties, self.words)

    def at(self, token: Token) -> Iterator[Stance]:
        """The stances that `token` is the key word of."""
        if not (token.lemma in self.keys or token.lower in self.keys or "-" in token.lemma or token.lower == "love"):
            return
        if token.pos in ("NOUN", "PROPN", "VERB", "ADJ") and token.lower not in ("friendly",):
            entry = self._entry(token)
            if entry is not None and (token.pos in ("NOUN", "PROPN") or token.dep in TITLED):
                yield from self._noun(token, entry)
                return
        adjective = self.words.get((token.lower, "adjective"))
        if adjective is not None and token.pos in ("ADJ", "VERB", "ADP", "ADV", "NOUN"):
            yield from self._adjective(token, adjective)
        phrase = self.words.get((token.lower, "phrase"))
        if phrase is not None:
            yield from self._phrase(token, phrase)
        feeling = self.words.get((token.lower, "feeling")) or self.words.get((token.lemma, "feeling"))
        if feeling is not None and token.pos == "VERB":
            yield from self._feeling(token, feeling)
        if token.lower == "love":
            yield from self._no_love(token)
        bond = self.words.get((token.lemma, "bond"))
        if bond is not None and token.pos == "NOUN":
            yield from self._bond(token, bond)

    def _entry(self, token: Token) -> StanceWord | None:
        """The entry of a noun, compounds with a hyphen included ("arch-rival")."""
        first, hyphen, last = token.lemma.rpartition("-")
        found = self.words.get((token.lemma, "noun"))
        if found is None and hyphen and first not in ("half", "step"):
            found = self.words.get((last, "noun"))
        if found:
            following = self.tokens[token.i + 1].text if token.i + 1 < len(self.tokens) else ""
            return None if following == "-" and token.lemma in KIN else found
        if not self._said_of(token) and self.considered.verb_over(token) is None:
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

    def _said_of(self, token: Token) -> bool:
        """Whether a noun is said of something."""
        return token.dep in ("attr", "appos", "oprd")

    def _noun(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        assert entry.sign is not None  # noun, title and graded rows always carry a sign
        sign = -entry.sign if self._negated(token) else entry.sign
        core = (token.lemma, "core") in self.words or token.lemma.startswith("arch")
        verb = self.considered.verb_over(token)
        other = self.bonds.other(token, entry)
        if verb is not None:
            if self.bonds.no_longer(verb):
                sign = -sign
            elif any(c.dep == "neg" for c in self.annotation.children(verb.i)):
                return
            for holder, target in self.considered.sides(token, verb, other):
                stance = self._stance(holder, target, sign, self.considered.words_of(token, verb), "considered")
                if stance:
                    yield stance
            return
        if self._unreal(token) or (token.dep in ("compound", "amod") and not (core and self.bonds.title_of(token))):
            return
        if sign != entry.sign and any(self._entry(c) for c in self.annotation.children(token.i, "conj")):
            return  # "not allies but old friends": what follows tells
        if token.lemma in KIN and not self._between_nations(token, other):
            return
        for holder, target in self.bonds.sides(token, other, core):
            stance = self._stance(holder, target, sign, self._wording(token), "noun")
            if stance:
                yield stance

    def _between_nations(self, token: Token, other: Token | None) -> bool:
        if token.lemma in CONTEST:
            graded = self.annotation.child(token.i, "amod", "advmod", "compound") is not None
            who = self.bonds.described(token)
            person = other is not None and other.dep == "poss" and who is not None and who.entity == "PERSON"
            return graded or token.tag == "NNS" or not person or token.dep in ("attr", "pobj")
        if token.tag == "NNS" or other is None:
            return True
        return other.tag not in ("PRP$", "WP$") and (other.entity not in ("", "PERSON") or other.pos == "PRON")

    def _adjective(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        assert entry.sign is not None  # adjective rows always carry a sign
        other: Token | None = None
        for preposition in self.annotation.children(token.i, "prep"):
            if preposition.lower in entry.prepositions:
                other = self.annotation.child(preposition.i, "pobj")
        if other is None and token.i + 2 < len(self.tokens):
            following = self.tokens[token.i + 1]
            if following.lower in entry.prepositions and following.dep == "prep":
                other = self.annotation.child(following.i, "pobj")
        holder = self.bonds.subject_of(token)
        if other is None or holder is None or self._unreal(token):
            return
        sign = -entry.sign if self._negated(token) else entry.sign
        start = token.i if token.pos == "VERB" else token.left
        stance = self._stance(holder, other, sign, range(start, token.i + 1), "adjective")
        if stance:
            yield stance

    def _phrase(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        """`on good terms with`, `at daggers drawn`, `at odds with`."""
        at = self.tokens[token.head]
        if token.dep != "pobj" or at.lower not in ("at", "on", "in"):
            return
        sign = entry.sign
        if sign is None:
            graded = (self.words.get((c.lower, "quality")) for c in self.annotation.children(token.i, "amod"))
            sign = next((g.sign for g in graded if g), None)
        if sign is None:
            return
        other = None
        for preposition in (*self.annotation.children(token.i, "prep"), *self.annotation.children(at.head, "prep")):
            if preposition.lower == "with" and preposition.i > at.i and other is None:
                other = self.annotation.child(preposition.i, "pobj")
        holder = self.bonds.subject_of(at)
        if holder is None:
            return
        end = token.right + 1 if token.right - token.i <= 2 and other is None else token.i + 1
        for one, two in [(holder, other)] if other is not None else list(self.bonds.two(holder)):
            stance = self._stance(one, two, sign, range(at.i, end), "phrase")
            if stance:
                yield stance

    def _feeling(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        """`loathes`, `distrusts`: one party's feeling for another."""
        assert entry.sign is not None  # feeling rows always carry a sign
        target = self.annotation.child(token.i, "dobj")
        holder = self.annotation.child(token.i, "nsubj")
        if holder is None and token.dep == "xcomp":
            holder = self.annotation.child(token.head, "nsubj")
        if token.dep == "relcl" and holder is not None:
            if holder.tag in ("WP", "WDT"):
                holder = self.tokens[token.head]
            elif target is None or target.tag in ("WP", "WDT"):
                target = self.tokens[token.head]
        if target is None or holder is None or self._unreal(token):
            return
        negated = any(c.dep == "neg" for c in self.annotation.children(token.i))
        named = all(t.lower not in ANYBODY and self.parties.is_party(t) for t in (holder, target))
        if named:
            sign = -entry.sign if negated else entry.sign
            stance = self._stance(holder, target, sign, range(token.i, token.i + 1), "feeling")
            if stance:
                yield stance

    def _no_love(self, token: Token) -> Iterator[Stance]:
        """`There is no love lost between Oslo and Rome`."""
        if self.tokens[token.i - 1].lower != "no" or self.tokens[token.i + 1].lower != "lost":
            return
        for word in self.tokens[token.i + 2 : token.i + 5]:
            pair = self.annotation.child(word.i, "pobj") if word.lower == "between" else None
            if pair is not None:
                for one, two in self.bonds.two(pair):
                    stance = self._stance(one, two, -1, range(token.i - 1, token.i + 2), "phrase")
                    if stance:
                        yield stance

    def _bond(self, token: Token, entry: StanceWord) -> Iterator[Stance]:
        """`has a friendship treaty with`, `signed a pact of friendship with`, `its enmity towards`."""
        assert entry.sign is not None  # bond rows always carry a sign
        node, other = token, None
        for _ in range(4):
            for preposition in self.annotation.children(node.i, "prep"):
                if preposition.lower in entry.prepositions:
                    other = other or self.annotation.child(preposition.i, "pobj")
            if other is not None or node.pos not in ("NOUN", "ADP"):
                break
            node = self.tokens[node.head]
        if other is None:
            return
        possessor = self.annotation.child(token.i, "poss")
        of = self.tokens[token.head]
        start = self.tokens[of.head].left if token.dep == "pobj" and of.lower == "of" else token.left
        holder = possessor if possessor is not None else self.bonds.doer(token)
        if holder is not None and holder.tag == "PRP$":
            holder = self.bonds.whose(holder, token)
        if holder is None:
            return
        for member in self.annotation.conjuncts(holder.i)[:2]:
            stance = self._stance(self.tokens[member], other, entry.sign, range(start, other.left), "bond")
            if stance:
                yield stance

    def _negated(self, token: Token) -> bool:
        head = self.tokens[token.head]
        around = [c for c in self.annotation.children(token.i, "det", "neg", "advmod", "preconj") if c.i < token.i]
        if token.dep in ("attr", "acomp", "oprd", "prep"):
            around += self.annotation.children(head.i, "neg", "advmod")
        if token.dep == "conj" and not any(self.tokens[j].lower in ("but", ",") for j in range(head.i, token.i)):
            around += self.annotation.children(head.i, "det", "neg")
            if head.dep == "attr":
                around += self.annotation.children(head.head, "neg")
        return self.bonds.longer(around) or any(c.lower in NEGATIVE for c in around)

    def _unreal(self, token: Token) -> bool:
        """Whether it is only possible that they stand so, or asked."""
        head = self.tokens[token.head]
        sentence = self.annotation.sentences[token.sentence]
        if self.tokens[sentence.start].lemma in COPULAS and self.tokens[sentence.end - 1].text == "?":
            return True
        if token.dep not in ("attr", "acomp", "oprd"):
            return False
        if any(c.lower in UNREAL for c in self.annotation.children(head.i, "aux", "mark")):
            return not any(c.lower == "gladly" for c in self.annotation.children(head.i, "advmod"))
        return False

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
        if not all(self.parties.is_party(p) or (p.lemma, "core") in self.words for p in (one, two)):
            return None
        if any(c.lower in ANY for p in (one, two) for c in self.annotation.children(p.i, "det")):
            return None
        if not all(p.pos in ("NOUN", "PROPN", "PRON", "DET", "ADJ") and p.entity not in TIMES for p in (one, two)):
            return None
        if any(p.lower in SPEAKER for p in (one, two)) or self.actors.name(one.i) == self.actors.name(two.i):
            return None
        extent = self.annotation.extent(words)
        return Stance(
            self.annotation.extent(self.parties.name(one, one.i != holder.i)),
            self.annotation.extent(self.parties.name(two, two.i != target.i)),
            sign,
            extent,
            (Evidence("stances", rule, extent.text),),
        )
