"""Reads news reports and keeps what was reported, each record tied to its exact words.

>>> import reportedly
>>> reading = reportedly.read("Gunmen stormed a hotel in Kabul on Friday, police said.", published="2021-09-04")

Nothing is loaded before the first name is asked for.
"""

from typing import TYPE_CHECKING, Any

from reportedly import version

__version__ = version.VERSION

if TYPE_CHECKING:
    from reportedly.api import read, read_many
    from reportedly.errors import ConfigurationError, InputError, ReportedlyError, StageError
    from reportedly.model.event import Event
    from reportedly.model.reading import Reading
    from reportedly.model.report import Report
    from reportedly.model.statement import Statement
    from reportedly.pipeline import Pipeline, load_pipeline
    from reportedly.present.record import record_of

__all__ = [
    "ConfigurationError",
    "Event",
    "InputError",
    "Pipeline",
    "Reading",
    "Report",
    "ReportedlyError",
    "StageError",
    "Statement",
    "__version__",
    "load_pipeline",
    "read",
    "read_many",
    "record_of",
]

_HOMES = {
    "ConfigurationError": "errors",
    "Event": "model.event",
    "InputError": "errors",
    "Pipeline": "pipeline",
    "Reading": "model.reading",
    "Report": "model.report",
    "ReportedlyError": "errors",
    "StageError": "errors",
    "Statement": "model.statement",
    "load_pipeline": "pipeline",
    "read": "api",
    "read_many": "api",
    "record_of": "present.record",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
