"""The command line: one file a verb; nothing heavy is imported before a verb runs."""

import sys
from types import TracebackType

from reportedly.errors import ReportedlyError

FAILED = 1


def main() -> None:
    """Run the command line. Exit codes: 0 ok, 1 failed, 2 usage, 3 some of the input could not be read."""
    from typer.main import get_command

    from reportedly.cli.application import application
    from reportedly.cli.messages import complain

    debug = "--debug" in sys.argv
    if not debug:
        sys.excepthook = _explain
    try:
        get_command(application)()  # not application(): that sets an excepthook of its own
    except ReportedlyError as error:
        if debug:
            raise
        complain(error.message, error.stage, error.remedy)
        sys.exit(FAILED)
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does: nobody reads what Python would still write at its end.
        sys.stderr.close()
        sys.exit(FAILED)


def _explain(kind: type[BaseException], error: BaseException, *_: TracebackType | None) -> None:
    """Say that something unforeseen happened, without a traceback."""
    from reportedly.cli.messages import complain

    if issubclass(kind, KeyboardInterrupt):
        return
    complain(
        f"something unforeseen happened ({kind.__name__}: {error})", "reportedly", "run again with --debug to see where"
    )
