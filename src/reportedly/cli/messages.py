"""Messages to the user, on standard error."""

import sys


def complain(message: str, stage: str, remedy: str | None = None, severity: str = "error") -> None:
    """Say what is wrong, in which stage, and what to do about it."""
    words = f"reportedly: {severity}: {message} [{stage}]\n" + (f"  {remedy}\n" if remedy else "")
    sys.stderr.write(words)
