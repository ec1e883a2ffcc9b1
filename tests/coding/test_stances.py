"""Who is said outright to be whose friend or foe."""

import pytest

from reportedly.coding.actors import ActorCoder, load_actor_coder
from reportedly.coding.stances import find_stances
from reportedly.data import table
from tests.conftest import Annotate, Read

STANCES = (
    ("Norway, a close ally of Iceland, sent two ships.", "Norway", "Iceland", 1, "a close ally of"),
    ("Norway, Iceland’s old friend, sent two ships.", "Norway", "Iceland", 1, "Iceland’s old friend"),
    ("Norway is a sworn enemy of Iceland.", "Norway", "Iceland", -1, "a sworn enemy of"),
    ("Norway is no friend of Iceland.", "Norway", "Iceland", -1, "no friend of"),
    ("Norway is not an enemy of Iceland.", "Norway", "Iceland", 1, "an enemy of"),
    ("Norway and Iceland are bitter rivals.", "Norway", "Iceland", -1, "bitter rivals"),
    ("Norway and Iceland, old friends, signed a treaty.", "Norway", "Iceland", 1, "old friends"),
    ("Norway considers Iceland a threat.", "Norway", "Iceland", -1, "considers Iceland a threat"),
    ("Norway regards Iceland as a partner.", "Norway", "Iceland", 1, "regards Iceland as a partner"),
    ("Norway, which sees Iceland as an enemy, sent two ships.", "Norway", "Iceland", -1, "sees Iceland as an enemy"),
    ("Norway is hostile to Iceland.", "Norway", "Iceland", -1, "hostile"),
    ("Norway is allied with Iceland.", "Norway", "Iceland", 1, "allied"),
    ("Norway’s ally Iceland sent two ships.", "Iceland", "Norway", 1, "Norway’s ally"),
    ("Norway sent aid to its old ally Iceland.", "Norway", "Iceland", 1, "its old ally"),
    ("Norway will not quarrel with Iceland, its closest partner.", "Norway", "Iceland", 1, "its closest partner"),
    ("Norway, which has been a loyal friend of Iceland, rejoiced.", "Norway", "Iceland", 1, "a loyal friend of"),
    ("Norway is one of the closest allies of Iceland.", "Norway", "Iceland", 1, "the closest allies of"),
    ("Norway no longer considers Iceland a friend.", "Norway", "Iceland", -1, "considers Iceland a friend"),
    ("Iceland is regarded by Norway as an enemy.", "Norway", "Iceland", -1, "regarded by Norway as an enemy"),
    ("Iceland, seen by Norway as a threat, rearmed.", "Norway", "Iceland", -1, "seen by Norway as a threat"),
    ("Norway sees itself as a friend of Iceland.", "Norway", "Iceland", 1, "sees itself as a friend of Iceland"),
    ("As an old friend of Iceland, Norway sent two ships.", "Norway", "Iceland", 1, "an old friend of"),
    ("Norway and Iceland are not friends.", "Norway", "Iceland", -1, "friends"),
    ("Norway and Iceland, who were sworn foes, made peace.", "Norway", "Iceland", -1, "sworn foes"),
    ("Norway is at odds with Iceland over fish.", "Norway", "Iceland", -1, "at odds"),
    ("Norway and Iceland have long been at loggerheads.", "Norway", "Iceland", -1, "at loggerheads"),
    ("Norway is on friendly terms with Iceland.", "Norway", "Iceland", 1, "on friendly terms"),
    ("There is no love lost between Norway and Iceland.", "Norway", "Iceland", -1, "no love lost"),
    ("Norway signed a treaty of friendship with Iceland.", "Norway", "Iceland", 1, "a treaty of friendship with"),
    ("Erna Dahl’s nemesis, Jon Berg, laughed.", "Jon Berg", "Erna Dahl", -1, "Erna Dahl’s nemesis"),
    ("Norway and Iceland are not rivals but old friends.", "Norway", "Iceland", 1, "old friends"),
)


@pytest.fixture(scope="module")
def coder() -> ActorCoder:
    return load_actor_coder()


@pytest.mark.parametrize(("text", "holder", "target", "sign", "words"), STANCES)
def test_a_stance_is_found_with_its_words(
    annotate: Annotate, coder: ActorCoder, text: str, holder: str, target: str, sign: int, words: str
) -> None:
    annotation = annotate(text)
    found = find_stances(annotation, coder.of(annotation))
    assert [(s.holder.text, s.target.text, s.sign, s.words.text) for s in found] == [(holder, target, sign, words)]


@pytest.mark.parametrize(
    ("text", "holder", "target"),
    [
        ("“Iceland is our oldest friend,” President Jon Berg said in Oslo.", "Jon Berg", "Iceland"),
        ("Jon Berg arrived on Monday. He called Iceland “a true friend”.", "Jon Berg", "Iceland"),
        ("Iceland, “our sister and friend” in the words of Jon Berg, sent two ships.", "Jon Berg", "Iceland"),
        ("Norway’s foreign minister, Jon Berg, called Iceland an ally.", "Jon Berg", "Iceland"),
    ],
)
def test_words_quoted_or_resolved_are_those_of_the_one_who_speaks(
    read: Read, text: str, holder: str, target: str
) -> None:
    assert [(s.holder.text, s.target.text, s.sign) for s in read(text).stances] == [(holder, target, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Berg congratulated his opponent, Kari Lund.",
        "Jon Berg’s half-brother, Ola Berg, lives in Iceland.",
        "Is Norway a friend of Iceland?",
        "Soldiers loyal to Norway landed in Iceland.",
        "Jon Berg is a friend of open borders.",
        "Norway considers the plan a danger.",
        "Norway attacked Iceland.",
        "Norway could become an ally of Iceland.",
        "Norway and Iceland signed a treaty with their partners.",
        "A friend of the editor lives in Iceland.",
        "The threat of rain kept ships in port.",
    ],
)
def test_what_is_not_said_outright_is_no_stance(annotate: Annotate, coder: ActorCoder, text: str) -> None:
    annotation = annotate(text)
    assert find_stances(annotation, coder.of(annotation)) == ()


def test_signs_are_given_wherever_a_word_decides_by_itself() -> None:
    for row in table("stances.tsv"):
        decides = row["kind"] not in ("verb", "party", "core", "within") and "terms" not in row["word"]
        assert (row["sign"] in ("1", "-1")) == decides, row
