"""The verbs put together."""

from typing import Annotated

import typer

from reportedly.cli import config, demo, evaluate, read
from reportedly.version import VERSION

application = typer.Typer(
    name="reportedly",
    help="Read news reports and keep what was reported: who said or did what to whom, when and where, according to "
    "whom, and how sure.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # drawing the help with Rich doubles the time to show it
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {VERSION}")
        raise typer.Exit


@application.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


application.command("read")(read.read)
application.command("evaluate")(evaluate.evaluate)
application.command("demo")(demo.demo)
application.command("config")(config.config)
