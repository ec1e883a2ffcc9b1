"""Settings, and where each was set: flag > environment > project file > user file > default."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from reportedly.errors import ConfigurationError

PROJECT_FILE = "reportedly.toml"
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set.

    Attributes:
        model: spaCy English package; None for the default one.
        dictionaries: actor dictionaries read beside the packaged ones.
        reader: "rules" or "learned"; None for the learned one where its weights are installed, else rules.
        min_confidence: events that the learned reader holds less likely are left out; None for the measured optimum.
    """

    model: str | None = None
    dictionaries: tuple[str, ...] = ()
    reader: str | None = None
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Configuration:
    """Settings with the origin of each: "flag", "environment NAME", a file's path, or "default"."""

    settings: Settings
    origins: tuple[tuple[str, str], ...]


VARIABLES = {
    "model": "REPORTEDLY_MODEL",
    "dictionaries": "REPORTEDLY_DICTIONARIES",
    "reader": "REPORTEDLY_READER",
    "min_confidence": "REPORTEDLY_MIN_CONFIDENCE",
}
READERS = ("rules", "learned")
"""Environment variables; several dictionaries are separated as in PATH."""


def load_configuration(
    flags: Settings | None = None, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Configuration:
    """Gather the settings.

    Args:
        flags: what was set on the command line; values that are None or empty were not.
        environment: variables; the process's own when None.
        folder: where the project file is looked for; the current one when None.

    Raises:
        ConfigurationError: a file is not TOML, or has a key or a value that is none of the settings'.
    """
    environment = os.environ if environment is None else environment
    layers: list[tuple[str, Mapping[str, Any]]] = []
    if flags:
        layers.append(("flag", {f.name: v for f in fields(flags) if (v := getattr(flags, f.name)) not in (None, ())}))
    for key, variable in VARIABLES.items():
        if value := environment.get(variable):
            layers.append(
                (f"environment {variable}", {key: value.split(os.pathsep) if key == "dictionaries" else value})
            )
    files = ((folder or Path()) / PROJECT_FILE, _user_file(environment))
    layers.extend((str(path), _read(path)) for path in files if path.is_file())
    values: dict[str, Any] = {}
    origins = []
    for field in fields(Settings):
        origin, layer = next(((o, layer) for o, layer in layers if field.name in layer), (DEFAULT, {}))
        if field.name in layer:
            values[field.name] = _checked(field.name, layer[field.name], origin)
        origins.append((field.name, origin))
    return Configuration(Settings(**values), tuple(origins))


def _user_file(environment: Mapping[str, str]) -> Path:
    home = environment.get("XDG_CONFIG_HOME") or str(Path(environment.get("HOME") or Path.home()) / ".config")
    return Path(home) / "reportedly" / "config.toml"


def _read(path: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: is not TOML ({error})", "correct the file", "settings") from error
    names = [field.name for field in fields(Settings)]
    for key in data:
        if key not in names:
            near = get_close_matches(key, names, 1)
            remedy = f"did you mean “{near[0]}”?" if near else f"the settings are {', '.join(names)}"
            raise ConfigurationError(f"{path}: there is no setting “{key}”", remedy, "settings")
    return {
        key: [str(path.parent / name) for name in value] if key == "dictionaries" and _is_strings(value) else value
        for key, value in data.items()
    }


def _checked(key: str, value: Any, origin: str) -> str | tuple[str, ...] | float:
    match key:
        case "model":
            if isinstance(value, str):
                return value
            wanted = "a string"
        case "dictionaries":
            if _is_strings(value):
                return tuple(value)
            wanted = "a list of strings"
        case "reader":
            if value in READERS:
                return str(value)
            wanted = " or ".join(f"“{name}”" for name in READERS)
        case _:
            share = _number(value)
            if share is not None and 0 <= share <= 1:
                return share
            wanted = "a number from 0 to 1"
    raise ConfigurationError(f"{origin}: “{key}” must be {wanted}", "correct the value", "settings")


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def _is_strings(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
