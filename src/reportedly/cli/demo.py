"""`reportedly demo`: read the reports that ship with the package and show the picture."""

import typer


def demo() -> None:
    """Read the bundled reports, all of our own writing, and show the picture of each."""
    from contextlib import chdir
    from importlib.resources import as_file, files

    from reportedly.cli.read import run
    from reportedly.pipeline import load_pipeline
    from reportedly.text.document import Given

    with as_file(files("reportedly.data").joinpath("reports")) as folder:
        typer.echo(
            f"Reading the {len(list(folder.iterdir()))} invented reports in {folder}; the model takes a few seconds.",
            err=True,
        )
        with chdir(folder):  # so that the picture shows their short names
            try:
                run(load_pipeline(), ["."], Given())
            finally:
                typer.echo(NEXT, err=True)


NEXT = """Next:
  reportedly read FILE --published 2024-05-16    your own article: text, a saved web page, or JSON lines
  reportedly read FILE --trace                   why each decision was made
  reportedly read FILE --json                    the same for programs
"""
