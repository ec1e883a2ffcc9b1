"""Sentence tables: which words name an event, of which type and mode."""

import pytest

from reportedly.coding.events.triggers import TriggerFinder, load_trigger_finder
from tests.conftest import Annotate

Found = list[tuple[str, str | None, str]]

NAMED = [
    ("Gunmen opened fire on a convoy of aid workers near the bridge.", "ASSAULT", "firearms", "opened fire"),
    ("Warplanes bombed the harbour at dawn.", "ASSAULT", "aerial", "bombed"),
    ("The army shelled the town for a third day.", "ASSAULT", "heavy-weapons", "shelled"),
    ("Militants abducted 30 schoolgirls on Friday.", "ASSAULT", "abduct", "abducted"),
    ("The mayor was shot dead by unidentified gunmen.", "ASSAULT", "targeted", "shot dead"),
    ("Police fired tear gas at the crowd.", "ASSAULT", "crowd-control", "fired gas"),
    ("Soldiers seized power in the capital.", "COERCE", "seize", "seized power"),
    ("The junta imposed a curfew on Sunday.", "COERCE", "curfew", "imposed curfew"),
    ("The president declared a state of emergency.", "COERCE", "martial-law", "state"),
    ("Authorities shut down the internet before the vote.", "COERCE", "censor", "shut down"),
    ("Officers arrested the editor at his home.", "COERCE", "arrest", "arrested"),
    ("Thousands took to the streets against the law.", "PROTEST", "demo", "took to streets"),
    ("Farmers blocked highways with tractors.", "PROTEST", "obstruct", "blocked"),
    ("Railway workers went on strike over pay.", "PROTEST", "strike", "went on strike"),
    ("The inmates have been on hunger strike since May.", "PROTEST", "hunger", "strike"),
    ("Poland put its army on high alert.", "MOBILIZE", "troops", "put on alert"),
    ("North Korea tested a ballistic missile.", "MOBILIZE", "weapons", "tested"),
    ("The last foreign soldiers left Mali on Monday.", "RETREAT", "withdraw", "left"),
    ("The prime minister stepped down after the vote.", "RETREAT", "resign", "stepped down"),
    ("Rebels laid down their arms in the valley.", "RETREAT", "disarm", "laid down arms"),
    ("Both sides have observed the truce since Friday.", "RETREAT", "ceasefire", "observed truce"),
    ("The court sentenced the banker to five years.", "SANCTION", "convict", "sentenced"),
    ("Canada expelled six diplomats.", "SANCTION", "expel", "expelled"),
    ("Peru recalled its ambassador from Quito.", "SANCTION", "withdraw", "recalled"),
    ("The two leaders spoke by telephone on Sunday.", "CONSULT", "phone", "spoke"),
    ("Qatar is mediating between the two sides.", "CONSULT", "third-party", "mediating"),
    ("Mexico granted asylum to the deposed president.", "AID", None, "granted asylum"),
    ("Belgium extradited the suspect to France.", "COOPERATE", None, "extradited"),
    ("Parliament ratified the treaty.", "SUPPORT", None, "ratified"),
    ("The company apologised for the spill.", "CONCEDE", None, "apologised"),
    ("Hungary vetoed the aid package.", "REJECT", "assist", "vetoed"),
    ("The prosecutor accused the general of fraud.", "ACCUSE", "allege", "accused"),
    ("The ministry summoned the Chinese ambassador.", "ACCUSE", "disapprove", "summoned"),
    ("A suicide bomber killed nine people at a bus station.", "ASSAULT", "suicide-attack", "killed"),
    ("Rebel rockets struck a clinic in the old town.", "ASSAULT", "heavy-weapons", "rockets struck"),
    ("A roadside bomb wounded two officers.", "ASSAULT", "explosives", "bomb wounded"),
    ("A drone strike killed a senior commander.", "ASSAULT", "drone", "strike"),
    ("Hackers attacked the servers of the ministry.", "COERCE", "cyber", "attacked"),
    ("Denmark sent two frigates to the strait.", "MOBILIZE", "troops", "sent"),
    ("The governor asked the capital for help.", "REQUEST", "assist", "asked"),
    ("The bloc called for an immediate ceasefire.", "REQUEST", "yield", "called"),
    ("The commander promised to target aid workers.", "THREATEN", "violence", "promised"),
    ("Norway threatened to impose tariffs on imports.", "THREATEN", "restrict", "threatened"),
    ("The regulator suspended two radio stations.", "COERCE", "censor", "suspended"),
    ("The island will not let the frigate in.", "RETREAT", "access", "let in"),
]


@pytest.fixture(scope="module")
def finder() -> TriggerFinder:
    return load_trigger_finder()


def read(finder: TriggerFinder, annotate: Annotate, text: str) -> Found:
    annotation = annotate(text)
    return [(t.type, t.mode, annotation.extent(t.tokens).text) for t in finder.find(annotation)]


@pytest.mark.parametrize(("text", "kind", "mode", "words"), NAMED)
def test_an_act_is_named(
    finder: TriggerFinder, annotate: Annotate, text: str, kind: str, mode: str | None, words: str
) -> None:
    assert (kind, mode, words) in read(finder, annotate, text)


@pytest.mark.parametrize(
    "text",
    [
        "The striker shot past the keeper in the second half of the semi-final.",
        "Shares rallied after the bank released its figures.",
        "A storm killed nine people on the coast.",
        "The novel is an assault on the senses, one critic wrote.",
        "Thick fog closed the airport for six hours.",
        "A bus crash killed 14 pilgrims.",
        "Officials held a press conference about the festival.",
    ],
)
def test_figures_of_speech_and_accidents_are_no_acts(finder: TriggerFinder, annotate: Annotate, text: str) -> None:
    assert read(finder, annotate, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The opposition demanded that the army free its leader.", ("REQUEST", "yield", "demanded")),
        ("The governor refused to meet the strikers' delegates.", ("REJECT", "meet", "refused")),
        ("The militia threatened to attack the port.", ("THREATEN", "violence", "threatened")),
        ("The king promised to release the prisoners.", ("CONCEDE", None, "promised")),
        ("The minister promised to send food to the islands.", ("AGREE", None, "promised")),
        ("The rebels vowed to attack the barracks.", ("THREATEN", "violence", "vowed")),
    ],
)
def test_what_a_speech_act_speaks_of_gives_its_mode_and_is_not_coded_again(
    finder: TriggerFinder, annotate: Annotate, text: str, expected: tuple[str, str | None, str]
) -> None:
    assert read(finder, annotate, text) == [expected]


def test_the_act_alleged_is_coded_beside_the_accusation(finder: TriggerFinder, annotate: Annotate) -> None:
    found = read(finder, annotate, "The ministry accused the rebels of shelling the market.")
    assert [kind for kind, _, _ in found] == ["ACCUSE", "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gunmen attacked a barracks on Monday. The attack began at dawn.", ["ASSAULT"]),
        ("Rebels ambushed a patrol near the dam. Nine soldiers were killed.", ["ASSAULT"]),
        ("The envoy flew to Oslo for talks.", ["CONSULT"]),
        ("Protesters marched through the capital to demand fresh elections.", ["PROTEST"]),
    ],
)
def test_a_second_mention_is_no_second_act(
    finder: TriggerFinder, annotate: Annotate, text: str, kinds: list[str]
) -> None:
    assert [kind for kind, _, _ in read(finder, annotate, text)] == kinds


def test_an_act_may_be_named_by_likeness_to_the_last(finder: TriggerFinder, annotate: Annotate) -> None:
    found = read(finder, annotate, "Norway expelled two diplomats on Friday. Denmark may follow suit.")
    assert [kind for kind, _, _ in found] == ["SANCTION", "SANCTION"]


def test_a_helping_verb_may_stand_for_the_act_before(finder: TriggerFinder, annotate: Annotate) -> None:
    found = read(finder, annotate, "Peru expelled two diplomats on Monday, and Chile probably will too.")
    assert [(kind, mode) for kind, mode, _ in found] == [("SANCTION", "expel"), ("SANCTION", "expel")]


def test_whether_an_act_happened_is_no_second_act(finder: TriggerFinder, annotate: Annotate) -> None:
    found = read(finder, annotate, "Guards may have beaten the prisoners. It is unclear whether they did.")
    assert [kind for kind, _, _ in found] == ["ASSAULT"]


def test_contexts_come_from_the_clause(finder: TriggerFinder, annotate: Annotate) -> None:
    annotation = annotate("Hackers broke into the ministry's email system.")
    (trigger,) = finder.find(annotation)
    assert "cyber" in trigger.contexts
