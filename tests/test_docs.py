"""Docs that say what the program does are run against it."""

import doctest
import re

import pytest
from tools.readme_picture import PICTURE, README, ROOT, shown
from typer.main import get_command

import reportedly.pipeline
from reportedly.cli.application import application
from reportedly.evaluate.measures import MEASURES
from reportedly.pipeline import Pipeline


def test_the_tour_is_true(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reportedly.pipeline, "load_pipeline", lambda **_: pipeline)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    outcome = doctest.testfile(str(ROOT / "docs" / "tour.md"), module_relative=False, optionflags=flags)
    assert outcome.attempted > 20
    assert outcome.failed == 0


def test_the_picture_in_the_readme_is_real(learned: Pipeline) -> None:
    found = PICTURE.search(README.read_text(encoding="utf-8"))
    assert found is not None
    assert found[0] == shown(learned)


def test_the_readme_names_only_files_that_exist() -> None:
    text = README.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_page_of_accuracy_names_the_command_that_made_it() -> None:
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    made_by = re.search(r"^Made by `(reportedly evaluate (\S+) --markdown)`\.$", page, re.M)
    assert made_by is not None
    command, gold = made_by.groups()
    assert f"$(BIN)/{command} >" in (ROOT / "Makefile").read_text(encoding="utf-8")
    passages = len((ROOT / gold).read_text(encoding="utf-8").splitlines())
    assert f"on the {passages} passages of {gold}:" in page


def test_the_page_of_evaluate_names_every_figure_and_option() -> None:
    page = (ROOT / "docs" / "evaluate.md").read_text(encoding="utf-8")
    assert [measure.name for measure in MEASURES if f"`{measure.name}`" not in page] == []
    options = {option for one in get_command(application).commands["evaluate"].params for option in one.opts}  # type: ignore[attr-defined]
    told_elsewhere = {"--model", "--dictionary", "--debug"}
    assert [option for option in sorted(options - told_elsewhere) if option[0] == "-" and option not in page] == []


def test_every_make_verb_is_in_the_help() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = set(re.findall(r"^([a-z]+):", text, re.M))
    documented = set(re.findall(r"^([a-z]+):.*## ", text, re.M))
    assert verbs == documented
