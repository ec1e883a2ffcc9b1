"""What stands round a report is named and left in place; what the report says is never touched."""

import re

import pytest

from reportedly.data import table
from reportedly.text.boilerplate import load_boilerplate

PROSE = "The mayor of Lindau said on Monday that the bridge would stay shut until spring."


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Be the first to comment", "comment form"),
        ("Leave a Reply Cancel reply", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("You must be logged in to post a comment.", "comment form"),
        ("Share this article on Facebook Twitter Telegram", "share bar"),
        ("Facebook | Twitter | WhatsApp | Email", "share bar"),
        ("Follow us on Twitter and Instagram", "share bar"),
        ("Sign up for our daily newsletter", "newsletter box"),
        ("Get the morning’s headlines delivered straight to your inbox.", "newsletter box"),
        ("Read more: Five things to know about the bridge", "read more"),
        ("Continue reading the main story", "read more"),
        ("We use cookies to improve your experience on this site.", "cookie notice"),
        ("ADVERTISEMENT", "advertisement"),
        ("By Ada Lindqvist and Tom Okafor", "byline"),
        ("By Ada Lindqvist, Lake Correspondent", "byline"),
        ("(Reporting by Ada Lindqvist; Editing by Tom Okafor)", "reporting credit"),
        ("© 2021 Lake Courier. All rights reserved.", "copyright notice"),
        ("Photo: Ada Lindqvist", "photo credit"),
        ("Divers at the foot of the bridge on Monday. (Ada Lindqvist/AFP)", "photo caption"),
        ("Published 3 March 2021 at 10:15", "time stamp"),
        ("4 min read", "time stamp"),
        ("Skip to content", "navigation"),
    ],
)
def test_a_line_that_is_no_part_of_the_report_is_named(line: str, why: str) -> None:
    text = f"{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    (dropped,) = load_boilerplate().find(text)
    assert (dropped.extent.text, dropped.why) == (line, why)
    (span,) = dropped.extent.spans
    assert text[span.start : span.end] == line


@pytest.mark.parametrize(
    "sentence",
    [
        "By Monday in Kabul the rebels had taken three ministries, officials said.",
        "Share prices fell after the minister asked reporters to leave a comment to his spokesman.",
        "The ministry published on 3 March 2021 the names of those released from prison, and more.",
        "Facebook said it had closed the general’s page.",
        "Sign language interpreters walked out of the talks.",
        "“Follow us,” the officer shouted, and the crowd did.",
        "Copyright law was the first matter that the two ministers discussed.",
        "Photographs of the missing were handed to the delegation.",
        "Print workers in Porto went on strike on Friday.",
        "Comments by the president angered Athens.",
        "Subscribers to the gas network were cut off, the company said.",
        "Related attacks killed four in the south.",
        "The army said: Read my lips, no retreat.",
    ],
)
def test_prose_is_kept(sentence: str) -> None:
    assert load_boilerplate().find(f"{sentence} {sentence}") == ()
    assert load_boilerplate().find(f"{PROSE}\n\n{sentence}\n\n{PROSE}") == ()


def test_a_form_run_into_the_last_paragraph_is_cut_off() -> None:
    text = f"{PROSE} The lake is calm. Be the first to comment. Leave a Reply"
    assert [d.extent.text for d in load_boilerplate().find(text)] == ["Be the first to comment.", "Leave a Reply"]


def test_headlines_under_related_articles_go_with_the_heading() -> None:
    links = ["Related stories", "Bridge builder fined twice", "Who owns the lake?"]
    text = "\n\n".join([PROSE, *links, PROSE])
    assert [d.extent.text for d in load_boilerplate().find(text)] == links


def test_what_follows_the_comments_heading_is_the_readers() -> None:
    text = "\n".join([PROSE, PROSE, PROSE, "2 Comments", "Otto: The army did it, everybody knows.", "Ida: Nonsense."])
    whys = [d.why for d in load_boilerplate().find(text)]
    assert whys == ["comment form", "reader comments", "reader comments"]


def test_a_link_to_the_comments_at_the_top_drops_nothing_else() -> None:
    text = "\n".join(["Bridge shut until spring", "2 Comments", PROSE, PROSE, PROSE])
    assert [d.extent.text for d in load_boilerplate().find(text)] == ["2 Comments"]


def test_every_pattern_of_the_table_compiles_and_has_a_known_place() -> None:
    for row in table("boilerplate.tsv"):
        assert row["where"] in {"part", "line", "phrase", "section", "tail"}, row
        re.compile(re.sub(r"\{[A-Z]+\}", "x", row["pattern"]))
        assert not re.compile(re.sub(r"\{[A-Z]+\}", "x", row["pattern"])).fullmatch(""), row
