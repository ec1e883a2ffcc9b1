"""What every test may ask for: one loaded pipeline, and functions that annotate or read a text with it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reportedly.model.annotation import Annotation
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.pipeline import Pipeline, load_pipeline

Annotate = Callable[..., Annotation]
Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The reader by rules; stages are tested on it."""
    return load_pipeline(reader="rules")


@pytest.fixture(scope="session")
def learned() -> Pipeline:
    return load_pipeline(reader="learned")


def report_of(text: str, published: str | None = "2021-09-02", **fields: Any) -> Report:
    return Report(
        id="test",
        text=text,
        published=date.fromisoformat(published) if published else None,
        published_from="given" if published else None,
        **fields,
    )


@pytest.fixture(scope="session")
def annotate(pipeline: Pipeline) -> Annotate:
    def run(text: str, published: str | None = "2021-09-02", **fields: Any) -> Annotation:
        return pipeline.annotator.annotate(report_of(text, published, **fields))

    return run


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Read:
    def run(text: str, published: str | None = "2021-09-02", **fields: Any) -> Reading:
        return pipeline.read(report_of(text, published, **fields))

    return run
