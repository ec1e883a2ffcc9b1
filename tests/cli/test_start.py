"""The command starts quickly, says its version and settings, and never shows a traceback unasked."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.version import VERSION
from tests.cli.conftest import Run

HEAVY = ("spacy", "trafilatura", "rich", "numpy", "lxml", "charset_normalizer", "reportedly.pipeline")


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["--version"]])
def test_nothing_heavy_is_imported_to_show_help(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom reportedly.cli import main\n"
        f"sys.argv = ['reportedly', *{arguments!r}]\n"
        f"try:\n    main()\nfinally:\n    sys.stderr.write(' '.join(m for m in {HEAVY!r} if m in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout
    assert done.stderr == ""


def test_importing_the_package_loads_nothing() -> None:
    code = f"import reportedly, sys; print(*(m for m in {HEAVY!r} if m in sys.modules), reportedly.read.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "read"


def test_version(run: Run) -> None:
    assert run("--version").out == f"reportedly {VERSION}\n"


def test_config_shows_values_and_origins(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "reportedly.toml").write_text('model = "en_core_web_lg"\n')
    result = run("config", "--origin")
    assert result.out.splitlines() == ["model = en_core_web_lg  [reportedly.toml]", "dictionaries = (none)  [default]"]


def test_a_wrong_setting_is_a_message(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reportedly.toml").write_text('modle = "x"\n')
    result = run("config")
    assert result.code == 1
    assert "there is no setting “modle”" in result.err
    assert "did you mean “model”?" in result.err


def test_what_nobody_foresaw_is_a_message_and_debug_shows_where(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom unittest import mock\nfrom reportedly.cli import main\n"
        "with mock.patch('reportedly.config.load_configuration', side_effect=ZeroDivisionError('x')):\n    main()\n"
    )

    def run(*flags: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, "config", *flags], capture_output=True, text=True, check=False
        )

    done = run()
    assert done.returncode == 1
    assert "something unforeseen happened (ZeroDivisionError: x)" in done.stderr
    assert "Traceback" not in done.stderr
    assert "--debug" in done.stderr
