"""Settings: the nearer one wins, and what is wrong is said."""

from pathlib import Path

import pytest

from reportedly.config import Configuration, Settings, load_configuration
from reportedly.errors import ConfigurationError


def test_flag_before_environment_before_project_before_user(tmp_path: Path) -> None:
    user = tmp_path / "home" / "reportedly" / "config.toml"
    user.parent.mkdir(parents=True)
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "home")}

    def load(flags: Settings | None = None) -> Configuration:
        return load_configuration(flags, environment, tmp_path)

    assert load().settings == Settings()
    assert dict(load().origins)["model"] == "default"

    user.write_text('model = "of_user"\ndictionaries = ["mine.tsv"]\n')
    assert load().settings == Settings("of_user", (str(user.parent / "mine.tsv"),))
    (tmp_path / "reportedly.toml").write_text('model = "of_project"\n')
    assert load().settings.model == "of_project"
    assert dict(load().origins)["dictionaries"] == str(user)
    environment["REPORTEDLY_MODEL"] = "of_environment"
    assert load().settings.model == "of_environment"
    assert load(Settings("of_flag")).settings.model == "of_flag"
    assert dict(load(Settings("of_flag")).origins)["model"] == "flag"


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ('dictionarys = ["a"]', "did you mean “dictionaries”?"),
        ("colour = 1", "the settings are model, dictionaries"),
        ("model = 3", "must be a string"),
        ('dictionaries = "a"', "must be a list of strings"),
        ("model = ", "is not TOML"),
    ],
)
def test_a_wrong_file_is_said(tmp_path: Path, toml: str, says: str) -> None:
    (tmp_path / "reportedly.toml").write_text(toml)
    with pytest.raises(ConfigurationError) as error:
        load_configuration(None, {"HOME": str(tmp_path)}, tmp_path)
    assert "reportedly.toml" in error.value.message
    assert says in f"{error.value.message} {error.value.remedy}"
