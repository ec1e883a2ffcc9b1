"""The command line in this process, on the pipeline that the tests share."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from reportedly.cli import main
from reportedly.pipeline import Pipeline


@dataclass(frozen=True)
class Result:
    """What a run of the command said and returned."""

    code: int
    out: str
    err: str

    @property
    def readings(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pipeline: Pipeline) -> Run:
    monkeypatch.setattr("reportedly.pipeline.load_pipeline", lambda *_: pipeline)
    for name in ("REPORTEDLY_MODEL", "REPORTEDLY_DICTIONARIES", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object, stdin: bytes = b"", closed: str | None = None) -> Result:
        monkeypatch.setattr(sys, "argv", ["reportedly", *map(str, arguments)])
        opened: Any = io.BufferedReader(io.BytesIO(stdin))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(opened))
        with monkeypatch.context() as streams:
            if closed:
                streams.setattr(sys, closed, None)
            with pytest.raises(SystemExit) as ended:
                main()
        said = capsys.readouterr()
        return Result(int(ended.value.code or 0), said.out, said.err)

    return call
