"""Write the terminal picture in the README anew: `python -m tools.readme_picture`."""

import io
import re
from contextlib import chdir
from pathlib import Path

from rich.console import Console

from reportedly.pipeline import Pipeline, load_pipeline
from reportedly.present.terminal import picture
from reportedly.text.document import Given
from reportedly.text.readers import read_files

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SHOWN = ROOT / "src" / "reportedly" / "data" / "reports" / "3-market-bombing-copy.txt"
PICTURE = re.compile(r"(?<=<!-- picture -->\n```text\n).*?(?=```\n<!-- /picture -->)", re.S)


def shown(pipeline: Pipeline) -> str:
    """What `reportedly read` prints of the bundled report, 80 columns wide, without colour."""
    with chdir(SHOWN.parent):
        (received,) = read_files([SHOWN.name], Given(), lambda: io.BufferedReader(io.BytesIO()))
    out = io.StringIO()
    picture(pipeline.read(received.report), Console(file=out, width=80, highlight=False))
    return out.getvalue().strip() + "\n"


def main() -> None:
    """Replace the picture between the marks."""
    text = README.read_text(encoding="utf-8")
    README.write_text(PICTURE.sub(lambda _: shown(load_pipeline()), text), encoding="utf-8")


if __name__ == "__main__":
    main()
