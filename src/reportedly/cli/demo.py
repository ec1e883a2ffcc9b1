"""`reportedly demo`: read the reports that ship with the package and show the picture."""


def demo() -> None:
    """Read the bundled reports, all of our own writing, and show the picture of each."""
    from importlib.resources import as_file, files

    from reportedly.cli.read import run
    from reportedly.pipeline import load_pipeline
    from reportedly.text.document import Given

    with as_file(files("reportedly.data").joinpath("reports")) as folder:
        run(load_pipeline(), [str(folder)], Given())
