"""What can go wrong, and whose fault it is.

ReportedlyError
├── InputError            theirs: a file or document that cannot be read
├── ConfigurationError    theirs: a setting, a model package or a dictionary that is not as it must be
└── StageError            ours: a stage broke on a report that it should have read
"""


class ReportedlyError(Exception):
    """Any failure that reportedly foresees.

    Args:
        message: names the input and what is wrong.
        remedy: what the user can do about it; None when nothing.
        stage: where it went wrong.
    """

    def __init__(self, message: str, remedy: str | None = None, stage: str = "input") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.stage = stage


class InputError(ReportedlyError):
    """A file or document that cannot be read."""


class ConfigurationError(ReportedlyError):
    """A setting, a model package or a dictionary that is not as it must be."""


class StageError(ReportedlyError):
    """A stage broke on a report; the error that it raised is the cause."""
