"""What can go wrong, and whose fault it is.

ReportedlyError
├── InputError            theirs: a file or document that cannot be read
└── ConfigurationError    theirs: a setting, a model package or a dictionary that is not as it must be
"""


class ReportedlyError(Exception):
    """Any failure that reportedly foresees.

    Args:
        message: names the input, the stage and what is wrong.
        remedy: what the user can do about it; None when nothing.
    """

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class InputError(ReportedlyError):
    """A file or document that cannot be read."""


class ConfigurationError(ReportedlyError):
    """A setting, a model package or a dictionary that is not as it must be."""
