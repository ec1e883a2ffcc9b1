"""`reportedly config`: print the settings, and where they come from."""

from typing import Annotated

import typer


def config(
    origin: Annotated[bool, typer.Option("--origin", help="Say where each value was set.")] = False,
) -> None:
    """Print the settings: flag before environment, project's reportedly.toml, user's config.toml, default."""
    from reportedly.config import load_configuration

    configuration = load_configuration()
    for key, source in configuration.origins:
        value = getattr(configuration.settings, key)
        shown = ", ".join(value) if isinstance(value, tuple) else value
        typer.echo(f"{key} = {'(none)' if shown in (None, '') else shown}" + (f"  [{source}]" if origin else ""))
