"""Words that lost the space between them ("theyconsider"), told apart before the parse.

Scraping drops spaces at line ends and round links. A pronoun, article or conjunction run together with the next word
is the common case, and the only one split: the whole must be no known word or form of one, the rest must be one. Of the
90,000 words of the lemmatiser's index, 17 begin with such a word and go on with another; all are known wholes.
"""

from collections.abc import Set
from typing import Any

FIRST = ("although", "because", "from", "that", "the", "their", "these", "they", "she", "we", "when", "which", "while")
LEAST_REST = 4
ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ly")
REST_ENDINGS = ("s", "ed", "ing")


class JoinedWords:
    """A spaCy component that splits run-together words; offsets do not change."""

    def __init__(self, known: Set[str], following: Set[str]) -> None:
        self._known = known
        self._following = following

    def __call__(self, doc: Any) -> Any:
        """Split them in place."""
        found = [(token, cut) for token in doc if (cut := self._cut(token.text))]
        if found:
            with doc.retokenize() as retokenizer:
                for token, cut in found:
                    parts = [token.text[:cut], token.text[cut:]]
                    retokenizer.split(token, parts, heads=[(token, 0), (token, 1)])
        return doc

    def _cut(self, word: str) -> int:
        """Where the second word starts; 0 where there is none. Capitalised words may be names and stay whole."""
        if len(word) < LEAST_REST + 2 or not (word.isalpha() and word.islower()):
            return 0
        for first in FIRST:
            rest = word.removeprefix(first)
            if len(rest) >= LEAST_REST and rest != word and _is(rest, self._following, REST_ENDINGS):
                return 0 if _is(word, self._known, ENDINGS) else len(first)
        return 0


def _is(word: str, words: Set[str], endings: tuple[str, ...]) -> bool:
    """Whether a word, or what is left of it without an ending, is among `words`."""
    stems = [word.removesuffix(e) for e in endings if word.endswith(e)]
    stems += [word.removesuffix(e) + "y" for e in ("ied", "ies") if word.endswith(e)]
    return word in words or any(stem in words or stem + "e" in words for stem in stems)


def split_joined_words(language: Any) -> None:
    """Put the component first in a pipeline whose lemmatiser knows its words; leave another pipeline as it is."""
    if "lemmatizer" not in language.pipe_names:
        return
    lookups = language.get_pipe("lemmatizer").lookups
    if not lookups.has_table("lemma_index"):
        return
    from spacy.language import Language

    if not Language.has_factory("reportedly_joined_words"):
        Language.factory("reportedly_joined_words", func=_make)
    language.add_pipe("reportedly_joined_words", first=True)


def _make(nlp: Any, name: str) -> JoinedWords:  # noqa: ARG001 (spaCy passes the name)
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return JoinedWords(frozenset().union(*index.values()), frozenset(index["verb"]) | frozenset(index["noun"]))
