"""The command starts quickly, says its version and settings, and never shows a traceback unasked."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.version import VERSION
from tests.cli.conftest import Run

HEAVY = ("spacy", "trafilatura", "rich", "numpy", "lxml", "charset_normalizer", "reportedly.pipeline")


def test_nothing_heavy_is_imported_to_show_help_or_to_import_the_package() -> None:
    code = (
        "import sys\nimport reportedly\nfrom reportedly.cli import main\n"
        "for arguments in (['--help'], ['read', '--help'], ['evaluate', '--help'], ['--version']):\n"
        "    sys.argv = ['reportedly', *arguments]\n"
        "    try:\n        main()\n    except SystemExit:\n        pass\n"
        f"sys.stderr.write(' '.join(m for m in {HEAVY!r} if m in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "FILE|DIR|-" in done.stdout
    assert VERSION in done.stdout
    assert done.stderr == ""


def test_version(run: Run) -> None:
    assert run("--version").out == f"reportedly {VERSION}\n"


def test_config_shows_values_and_origins(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "reportedly.toml").write_text('model = "en_core_web_lg"\n')
    result = run("config", "--origin")
    assert result.out.splitlines() == [
        "model = en_core_web_lg  [reportedly.toml]",
        "dictionaries = (none)  [default]",
        "reader = (none)  [default]",
        "min_confidence = (none)  [default]",
    ]


def test_a_wrong_setting_is_a_message(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reportedly.toml").write_text('modle = "x"\n')
    result = run("config")
    assert result.code == 1
    assert "there is no setting “modle”" in result.err
    assert "did you mean “model”?" in result.err


def test_what_nobody_foresaw_is_a_message_and_debug_shows_where(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr("reportedly.config.load_configuration", broken)
    result = run("read", tmp_path)
    assert result.code == 1
    assert "something unforeseen happened (ZeroDivisionError: x)" in result.err
    assert "--debug" in result.err
    assert "Traceback" not in result.err
    with pytest.raises(ZeroDivisionError):
        run("read", tmp_path, "--debug")


def test_a_dictionary_of_ones_own_is_read_and_a_broken_one_is_a_message(tmp_path: Path) -> None:
    """Without the language model: the coder alone is built from them."""
    from reportedly.coding import load_coder
    from reportedly.errors import ConfigurationError

    good, bad = tmp_path / "own.tsv", tmp_path / "bad.tsv"
    good.write_text("name\taliases\tkind\tcountry\tsector\tstart\tend\nHarbour Front\tHF\tgroup\tAGO\tREB\n")
    bad.write_text("garbage\n")
    assert load_coder([good])
    with pytest.raises(ConfigurationError, match=r"bad\.tsv"):
        load_coder([bad])
