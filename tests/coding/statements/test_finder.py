"""Sentences with the statements that they hold."""

import pytest

from reportedly.coding.statements.cues import forms, load_cues
from reportedly.data import table, values
from tests.conftest import Read

# text, (source, cue, content) of each statement
CASES: list[tuple[str, list[tuple[str | None, str, str]]]] = [
    ("The harbour master said that two ferries had sunk.", [("The harbour master", "said", "two ferries had sunk")]),
    ("Two ferries had sunk, the harbour master said.", [("the harbour master", "said", "Two ferries had sunk")]),
    (
        "Two ferries, the harbour master said, had sunk in the storm.",
        [("the harbour master", "said", "had sunk in the storm")],
    ),
    ("“We will rebuild the pier,” said Ana Duarte, the mayor.", [("Ana Duarte", "said", "We will rebuild the pier")]),
    ("The mayor said if she won she would resign.", [("The mayor", "said", "if she won she would resign")]),
    ("The mayor now says, however, that the pier is safe.", [("The mayor", "says", "the pier is safe")]),
    (
        "The watchdog certified on Saturday that the country had scrapped two-thirds of its reactors.",
        [("The watchdog", "certified", "the country had scrapped two-thirds of its reactors")],
    ),
    (
        "Shells hit a ferry in the gulf, the rebels’ military spokesman, Omar Sarid, announced.",
        [("Omar Sarid", "announced", "Shells hit a ferry in the gulf")],
    ),
    (
        "Nora Lind, 35, the daughter of a former mayor, said on Monday, “The pier will go.”",
        [("Nora Lind", "said", "The pier will go")],
    ),
    ("Gov. John Green (R-OH), said, “The pier will go.”", [("Gov. John Green", "said", "The pier will go")]),
    (
        "“Go back to your desk,” Lind barked and a guard led him out.",
        [("Lind", "barked", "Go back to your desk")],
    ),
    (
        "“Your Honour,” he said, “we would like to answer the question.”",
        [("he", "said", "we would like to answer the question")],
    ),
    (
        "“They have every reason to talk,” he said, “because they both depend on it.”",
        [("he", "said", "They have every reason to talk")],
    ),
    (
        "Later, when the court wrote to Barker, he replied, “It was a fine hour.”",
        [("he", "replied", "It was a fine hour")],
    ),
    (
        "The army said it had deposed the president, dissolved parliament and closed the frontiers.",
        [("The army", "said", "it had deposed the president, dissolved parliament and closed the frontiers")],
    ),
    ("The rebels denied burning the bridge.", [("The rebels", "denied", "burning the bridge")]),
    ("The rebels denied having burnt the bridge.", [("The rebels", "denied", "having burnt the bridge")]),
    ("The minister denied the charge.", [("The minister", "denied", "the charge")]),
    ("The union promised to end the strike.", [("The union", "promised", "to end the strike")]),
    (
        "Ruritania accused Graustark of shelling a village.",
        [("Ruritania", "accused", "Graustark of shelling a village")],
    ),
    ("The council urged the army to leave the valley.", [("The council", "urged", "the army to leave the valley")]),
    ("The general did not rule out sending more troops.", [("The general", "did not rule out", "sending more troops")]),
    ("The bishop called the law “a wound”.", [("The bishop", "called", "a wound")]),
    ("The two drones were reportedly shot down.", [(None, "reportedly", "shot down")]),
    ("The envoy is said to have left the capital.", [(None, "is said", "to have left the capital")]),
    ("Four miners died, according to the fire brigade.", [("the fire brigade", "according to", "Four miners died")]),
    ("According to the fire brigade, four miners died.", [("the fire brigade", "According to", "four miners died")]),
    (
        "The island, in the words of its governor, is “a sinking ship”.",
        [("its governor", "in the words of", "a sinking ship")],
    ),
    (
        "The navy expressed fears that the strait might close.",
        [("The navy", "expressed fears", "the strait might close")],
    ),
    ("The pilot is certain that the beacon was dark.", [("The pilot", "is certain", "the beacon was dark")]),
    ("The paper quoted a nurse as saying the ward was full.", [("a nurse", "as saying", "the ward was full")]),
    ("Minister: Talks with rebels have failed", [("Minister", ":", "Talks with rebels have failed")]),
    ("Talks with rebels have failed, says minister", [("minister", "says", "Talks with rebels have failed")]),
    ("The claim that the king fled was made by two guards.", [("two guards", "claim", "the king fled")]),
    ("The police put the number of dead at twelve.", [("The police", "put", "the number of dead at twelve")]),
    (
        "The clerk warned residents in a letter that the well was poisoned.",
        [("The clerk", "warned", "the well was poisoned")],
    ),
]

NONE = [
    "The minister condemned the coup.",
    "The general is believed to have fled.",
    "Officials did not say whether the road was open.",
    "The court refused to hear the case.",
    "The envoy is expected to arrive on Friday.",
    "No group claimed responsibility for the blast.",
    "The “smart” fence was finished in May.",
    "The treasury may have promised new loans.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_statements(read: Read, text: str, expected: list[tuple[str | None, str, str]]) -> None:
    found = [(s.source.text if s.source else None, s.cue.text, s.content.text) for s in read(text).statements]
    assert found == expected


@pytest.mark.parametrize("text", NONE)
def test_no_statement(read: Read, text: str) -> None:
    assert [s.content.text for s in read(text).statements] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The war is over,” the president said.", "direct"),
        ("The president said the war was over.", "indirect"),
        ("The president said the war was “as good as over”.", "mixed"),
    ],
)
def test_kind(read: Read, text: str, kind: str) -> None:
    (statement,) = read(text).statements
    assert statement.kind == kind


def test_two_sentences_round_a_cue_are_two_statements(read: Read) -> None:
    reading = read("“The bridge is closed,” the mayor said, “and the ferry does not run.”")
    assert [s.content.text for s in reading.statements] == ["The bridge is closed", "and the ferry does not run"]


def test_a_later_sentence_continues_the_quotation(read: Read) -> None:
    """Evidence of one act of speech: the second sentence has no cue of its own."""
    (statement,) = read("“The bridge is closed,” the mayor said. “Nobody may cross it before Monday.”").statements
    assert statement.content.text == "The bridge is closed Nobody may cross it before Monday."[:-1]
    assert len(statement.content.spans) == 2


def test_levels_of_speech(read: Read) -> None:
    outer, inner = read("Khan said the ministry had denied the report.").statements
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert inner.chain == ("ministry", *outer.chain)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Two officers told Reuters that the base had fallen.", ("Two officers", "Reuters")),
        ("Two officers told reporters that the base had fallen.", ("Two officers",)),
        ("The base had fallen, an officer wrote on Telegram.", ("officer",)),
        ("The base had fallen, according to an officer quoted by Interfax.", ("officer", "Interfax")),
    ],
)
def test_chain(read: Read, text: str, chain: tuple[str, ...]) -> None:
    (statement,) = read(text).statements
    assert statement.chain == chain


def test_the_publishing_outlet_is_no_link(read: Read) -> None:
    (statement,) = read("Two officers told Reuters that the base had fallen.", outlet="Reuters").statements
    assert statement.chain == ("Two officers",)


def test_cited_sources_speak_through_the_outlet(read: Read) -> None:
    said, cited = read("The base has fallen, Reuters reported, citing two officers.").statements
    assert said.content == cited.content
    assert cited.chain == ("two officers", "Reuters")


def test_words_of_the_extents_are_the_text(read: Read) -> None:
    text = "Zoë Ferrán — an “independent” — said: “Who pays?” The town, she added, does."
    reading = read(text)
    assert reading.statements
    for statement in reading.statements:
        for extent in (statement.cue, statement.content, statement.source):
            assert extent is not None
            assert " ".join(text[s.start : s.end] for s in extent.spans) == extent.text


def test_every_cue_has_a_class_and_is_listed_once() -> None:
    seen: set[tuple[str, str, str]] = set()
    for row in table("cues.tsv"):
        assert row["class"]
        assert row["pos"] in ("verb", "noun", "adj", "adverb")
        for lemma in values(row["lemma"]):
            for complement in values(row["complements"]) or ("",):
                key = (row["pos"], lemma, complement)
                assert key not in seen
                seen.add(key)
    assert len(seen) > 500


def test_lists_of_words_are_not_empty() -> None:
    for name in ("statement_words.tsv", "outlets.tsv"):
        rows = list(table(name))
        assert rows
        assert all(values(row.get("words") or row["names"]) for row in rows)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("say", "said"),
        ("admit", "admitted"),
        ("deny", "denies"),
        ("lie", "lying"),
        ("hope", "hoping"),
        ("speak", "spoke"),
    ],
)
def test_forms(lemma: str, form: str) -> None:
    assert form in forms(lemma)


def test_a_negated_cue_says_so(read: Read) -> None:
    cues = load_cues()
    assert cues.verbs["denied"][0].takes("clause") == "deny"
    (statement,) = read("The guard does not believe that the gate was locked.").statements
    assert statement.evidence[0].rule == "clause: not-believe"
