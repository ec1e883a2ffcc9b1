"""The command line: one file a verb; nothing heavy is imported before a verb runs."""

import io
import signal
import sys
from types import FrameType

from reportedly.errors import ReportedlyError

FAILED = 1
INTERRUPTED = 130


def main() -> None:
    """Run the command line.

    Exit codes: 0 ok, 1 failed, 2 usage, 3 some of the input could not be read, 130 interrupted.
    """
    before = signal.signal(signal.SIGINT, _stop)
    try:
        _run()
    finally:
        signal.signal(signal.SIGINT, before)


def _run() -> None:
    from typer.main import get_command

    from reportedly.cli.application import application
    from reportedly.cli.messages import complain

    debug = "--debug" in sys.argv
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without our marks still gets the words
    try:
        get_command(application)()  # not application(): that sets an excepthook of its own
    except ReportedlyError as error:
        if debug:
            raise
        complain(error.message, error.stage, error.remedy)
        sys.exit(FAILED)
    except Exception as error:
        if debug:
            raise
        if isinstance(error, OSError) and error.filename is None:
            # Nothing but our output has no name; that its reader has gone, as `head` does, the framework deals with.
            complain(f"the output cannot be written ({error.strerror})", "output", "make room, or write it elsewhere")
        else:
            what = f"something unforeseen happened ({type(error).__name__}: {error})"
            complain(what, "reportedly", "run again with --debug to see where")
        sys.exit(FAILED)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """Ctrl-C: leave at once, without a traceback; what was printed stays."""
    sys.exit(INTERRUPTED)
