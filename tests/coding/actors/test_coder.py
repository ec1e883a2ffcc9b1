"""Noun phrases of invented sentences: code, name, antecedent."""

import pytest

from reportedly.coding.actors import load_actor_coder
from reportedly.model.annotation import Annotation
from tests.conftest import Annotate


def token_of(annotation: Annotation, word: str, nth: int = 0) -> int:
    return [t.i for t in annotation.tokens if t.text == word][nth]


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("Norway expelled three diplomats.", "Norway", ["NOR/GOV"]),
        ("Oslo expelled three diplomats.", "Oslo", ["NOR/GOV"]),
        ("Peruvian troops crossed the river.", "troops", ["PER/MIL"]),
        ("Peru's foreign minister resigned.", "minister", ["PER/GOV"]),
        ("The army of Ghana closed the port.", "army", ["GHA/MIL"]),
        ("Police in Accra fired tear gas.", "Police", ["GHA/COP"]),
        ("Zambian lawmakers rejected the bill.", "lawmakers", ["ZMB/LEG"]),
        ("A Kenyan court freed the editor.", "court", ["KEN/JUD"]),
        ("Hamas fighters shelled the town.", "fighters", ["PSE/REB"]),
        ("NATO officials met in Oslo.", "officials", ["IGO"]),
        ("A spokesman for the United Nations objected.", "spokesman", ["UNO"]),
        ("Swedish and Danish prosecutors filed charges.", "prosecutors", ["SWE/JUD", "DNK/JUD"]),
        ("Chadian troops and police fired into the air.", "troops", ["TCD/MIL", "TCD/COP"]),
        ("Hundreds of Bolivian miners marched.", "Hundreds", ["BOL/LAB"]),
        ("Former Malian ministers were arrested.", "ministers", ["MLI/ELI"]),
        ("Opposition leaders in Malawi boycotted the vote.", "leaders", ["MWI/OPP"]),
        ("Doctors in Lusaka went on strike.", "Doctors", ["ZMB/MED"]),
        ("Health Minister Brenda Oyelaran of Malta quit.", "Oyelaran", ["MLT/GOV"]),
        ("Masked men burned a church in Togo.", "men", ["---/UNK"]),
        ("The minister put the loss at $40 million.", "million", []),
        ("The rain stopped at noon in Togo.", "rain", []),
    ],
)
def test_codes(annotate: Annotate, text: str, word: str, codes: list[str]) -> None:
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert [a.code for a in actors.party(token_of(annotation, word))] == codes


@pytest.mark.parametrize(
    ("text", "word", "nth", "code"),
    [
        ("Togo sealed its frontier. The army patrols the roads.", "army", 0, "TGO/MIL"),
        ("The Taliban seized a bridge. The group warned the police.", "group", 0, "AFG/REB"),
        ("President Ada Okello of Malawi flew home. She met bishops.", "She", 0, "MWI/GOV"),
        ("Finland bought shells. It will send them to Ukraine.", "It", 0, "FIN/GOV"),
    ],
)
def test_codes_from_the_report(annotate: Annotate, text: str, word: str, nth: int, code: str) -> None:
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert [a.code for a in actors.party(token_of(annotation, word, nth))] == [code]


def test_two_sides_are_two(annotate: Annotate) -> None:
    text = "Norway and Chile signed a pact on Monday. The two countries will swap fish for copper."
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert [a.code for a in actors.party(token_of(annotation, "countries"))] == ["NOR/GOV", "CHL/GOV"]


def test_a_dateline_is_no_party(annotate: Annotate) -> None:
    text = "LIMA — Chile recalled its ambassador on Monday."
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert actors.party(token_of(annotation, "LIMA")) == ()


@pytest.mark.parametrize(
    ("published", "code"), [("2021-09-01", "AFG/REB"), ("2021-09-10", "AFG/GOV")], ids=["before", "after"]
)
def test_codes_hold_as_of_the_report(annotate: Annotate, published: str, code: str) -> None:
    text = "The Taliban banned kites."
    annotation = annotate(text, published=published)
    actors = load_actor_coder().of(annotation)
    assert [a.code for a in actors.party(token_of(annotation, "Taliban"))] == [code]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Gen. Omar Bassolé said the road was safe.", "Bassolé", "Omar Bassolé"),
        ("According to Alder County Sheriff Bob Tate, nobody was hurt.", "Tate", "Bob Tate"),
        ("The health ministry in Oslo denied it.", "ministry", "health ministry in Oslo"),
        ("Two aid workers in Juba were freed.", "workers", "Two aid workers in Juba"),
        ("A nurse who would not be named told the paper of it.", "nurse", "nurse who would not be named"),
        ("Norway's fisheries minister, Kari Holt, agreed.", "minister", "Kari Holt"),
        ("Their leaders fled.", "leaders", "leaders"),
    ],
)
def test_names(annotate: Annotate, text: str, word: str, name: str) -> None:
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert actors.name(token_of(annotation, word)) == name


def test_a_family_name_gets_the_full_one(annotate: Annotate) -> None:
    text = "Judge Rita Lundqvist spoke first. Lundqvist then left, and she did not return."
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert actors.name(token_of(annotation, "Lundqvist", 1)) == "Rita Lundqvist"
    assert actors.name(token_of(annotation, "she")) == "Rita Lundqvist"


def test_a_thing_has_an_owner(annotate: Annotate) -> None:
    text = "Saboteurs wrecked Chile's power lines."
    annotation = annotate(text)
    actors = load_actor_coder().of(annotation)
    assert [a.code for a in actors.owner(token_of(annotation, "lines"))] == ["CHL/GOV"]


def test_an_abbreviation_stands_for_the_name_before_it(annotate: Annotate) -> None:
    annotation = annotate("The Malian Harbour Workers Union (HWU) met on Monday. HWU then called a strike.")
    actors = load_actor_coder().of(annotation)
    second = token_of(annotation, "HWU", 1)
    assert actors.antecedent(second) == token_of(annotation, "Union")
    assert [a.code for a in actors.party(second)] == ["MLI/LAB"]
