"""Who a quotation is given to by the words after it, whatever the parse makes of them."""

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is safe,” Holt, who has not crossed it, told reporters.", ("Holt", "The bridge is safe")),
        (
            "“Both men scare me,” Harry Holt, 30, of Raleigh, N.C., who was among those asked, said in a talk.",
            ("Harry Holt", "Both men scare me"),
        ),
        ("“A marvel!” Rep. Paul Holt, R-Pa., said of the ships.", ("Rep. Paul Holt", "A marvel!")),
        ("“It is time,” exhorted the mayor's friend, actress Lena Holt.", ("actress Lena Holt", "It is time")),
        ("“It is time. We cannot wait,” the email read.", ("the email", "It is time. We cannot wait")),
        (
            "“Ships have left the harbour,” engineer Dorn Hall wrote.",
            ("engineer Dorn Hall", "Ships have left the harbour"),
        ),
        (
            "“The risk,” said Karl Brand, an engineer who is head of the Harbour Institute, “is that cables rust.”",
            ("Karl Brand", "is that cables rust"),
        ),
        ("Lind had said, “We’ll see,” when asked whether she would run.", ("Lind", "We’ll see")),
        (
            "From the report: “No cable was ever looked at by anybody.”",
            ("the report", "No cable was ever looked at by anybody"),
        ),
        ("The union put out a statement saying the pit was safe.", ("The union", "the pit was safe")),
    ],
)
def test_speaker_and_content(read: Read, text: str, expected: tuple[str, str]) -> None:
    found = [(s.source.text if s.source else "", s.content.text) for s in read(text).statements]
    assert found == [expected]


def test_a_second_cue_before_a_quotation_ends_the_reported_clause(read: Read) -> None:
    statements = read("The minister said the port was shut and added, “I am going home.”").statements
    assert [(s.content.text, s.parent) for s in statements] == [("the port was shut", None), ("I am going home", None)]


def test_a_sentence_of_its_own_is_no_tag(read: Read) -> None:
    statements = read("“It was a trap.” She also said, without proof, that the miners were paid.").statements
    assert [s.content.text for s in statements if s.source and s.source.text == "She"] == ["the miners were paid"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_belongs_to_its_speaker(read: Read) -> None:
    text = "“We have waited for a year for the bridge.\n\n“We will not wait for another,” Lind said."
    (statement,) = read(text).statements
    assert "We have waited" in statement.content.text
    assert "not wait for another" in statement.content.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They said the vote was rushed, and support for Lind would have been higher in May.",
            [("They", "the vote was rushed, and support for Lind would have been higher in May")],
        ),
        (
            "Many miners said Lind had made a good case, while others stayed at home.",
            [("Many miners", "Lind had made a good case")],
        ),
        ("He believes the bridge, though old, is safe.", [("He", "the bridge, though old, is safe")]),
        (
            "And if Brand is the mayor, he said, he would leave the town for good and all.",
            [("he", "he would leave the town for good and all")],
        ),
        (
            "The army denied that its men had burnt the mill, saying that they were far away.",
            [("The army", "its men had burnt the mill"), ("The army", "they were far away")],
        ),
        (
            "The minister said the tale was a lie and threatened to close the paper.",
            [("The minister", "the tale was a lie"), ("The minister", "to close the paper")],
        ),
        ("Lind listed what she wants in a mayor: “He must know the port.”", [("Lind", "He must know the port")]),
        (
            "“The dam is old. It will break,” according to Brand & Sons.",
            [("Brand & Sons", "The dam is old. It will break")],
        ),
        ("The harbour was shut, records show.", [("records", "The harbour was shut")]),
        ("A Dorn poll showed a small gap between the two.", [("A Dorn poll", "a small gap between the two")]),
        ("Lind wants to work at the harbour.", []),
        ("Lind repeatedly called Brand his friend.", [("Lind", "Brand his friend")]),
        ("As reported by the Dorn Herald, the bridge was shut.", [("the Dorn Herald", "the bridge was shut")]),
        (
            "But as the Dorn Herald noted, the bridge was shut for a week.",
            [("the Dorn Herald", "the bridge was shut for a week")],
        ),
    ],
)
def test_where_reported_words_end_and_whose_they_are(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(s.source.text if s.source else "", s.content.text) for s in read(text).statements]
    assert found == expected
