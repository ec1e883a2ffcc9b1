"""Docs that say what the program does are run against it."""

import doctest
import re

import pytest
from tools.readme_picture import PICTURE, README, ROOT, shown

import reportedly.pipeline
from reportedly.pipeline import Pipeline


def test_the_tour_is_true(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reportedly.pipeline, "load_pipeline", lambda: pipeline)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    outcome = doctest.testfile(str(ROOT / "docs" / "tour.md"), module_relative=False, optionflags=flags)
    assert outcome.attempted > 20
    assert outcome.failed == 0


def test_the_picture_in_the_readme_is_real(pipeline: Pipeline) -> None:
    found = PICTURE.search(README.read_text(encoding="utf-8"))
    assert found is not None
    assert found[0] == shown(pipeline)


def test_the_readme_names_only_files_that_exist() -> None:
    text = README.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_make_verb_is_in_the_help() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = set(re.findall(r"^([a-z]+):", text, re.M))
    documented = set(re.findall(r"^([a-z]+):.*## ", text, re.M))
    assert verbs == documented
