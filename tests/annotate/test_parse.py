import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("although theydenied it", ["although", "they", "denied", "it"]),
        ("He said thegovernment fell", ["He", "said", "the", "government", "fell"]),
        ("the therapist withdrew theology", ["the", "therapist", "withdrew", "theology"]),
        ("whenever Weidler shelled it", ["whenever", "Weidler", "shelled", "it"]),
    ],
)
def test_only_words_that_lost_their_space_are_split(annotate: Annotate, text: str, words: list[str]) -> None:
    assert [t.text for t in annotate(text).tokens] == words


def test_every_token_is_where_it_says(annotate: Annotate) -> None:
    text = "PARIS \n\n  “We won’t,” said\tMs. O’Neil -- theyagree…\n\n\nThe end"
    annotation = annotate(text)
    assert [text[t.start : t.end] for t in annotation.tokens] == [t.text for t in annotation.tokens]
    assert annotation.tokens[-1].text == "end"


def test_paragraphs_end_sentences(annotate: Annotate) -> None:
    annotation = annotate("Army denies shelling town\n\nRebels said on Friday\n\nthat it had")
    assert [t.paragraph for t in annotation.tokens if t.text in ("Army", "Rebels", "that")] == [0, 1, 2]
    starts = {annotation.tokens[s.start].text for s in annotation.sentences}
    assert {"Army", "Rebels", "that"} <= starts


def test_edges_and_children_agree_with_heads(annotate: Annotate) -> None:
    annotation = annotate("The general, who had fled \n north, did not rule out a strike on the town of Leer.")
    for token in annotation.tokens:
        assert all(annotation.tokens[c].head == token.i for c in token.children)
    for token in annotation.tokens:
        own = annotation.subtree(token.i)
        assert (token.left, token.right) == (own[0], own[-1])


def test_typographic_contractions_are_parsed_like_straight_ones(annotate: Annotate) -> None:
    annotation = annotate("It’s not clear if they’ll go, the miners’ union said.")
    assert [t.text for t in annotation.tokens if t.lower in ("'s", "'ll", "'")] == ["’s", "’ll", "’"]
    assert [t.lemma for t in annotation.tokens if t.text in ("’s", "’ll")] == ["be", "will"]
