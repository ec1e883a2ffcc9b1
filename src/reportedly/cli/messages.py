"""Messages to the user, on standard error."""

import sys

from reportedly.present.words import flat


def complain(message: str, stage: str, remedy: str | None = None, severity: str = "error") -> None:
    """Say what is wrong, in which stage, and what to do about it."""
    words = f"reportedly: {severity}: {flat(message)} [{stage}]\n" + (f"  {flat(remedy)}\n" if remedy else "")
    sys.stderr.write(words)
