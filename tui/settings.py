"""The settings file: read, checked, and every mistake in it told with its line and key."""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.commands import COMMANDS
from tui.key_names import key_name, not_a_key
from tui.places import at_home, podium_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class Settings(NamedTuple):
    """What a person may decide about Podium; every part has a default."""

    notebook: Path | None = None
    """Opened where no path is given."""
    theme: str = ""
    ascii: bool = False
    """Draw with letters that every terminal has."""
    editor: str = ""
    """A command line; by default `$VISUAL`, then `$EDITOR`."""
    export_folder: Path | None = None
    """Where exports go; by default the working folder."""
    tree_width: int = 33
    """Share of the screen that the tree takes, in percent."""
    restore: bool = True
    """Open a notebook where it was left."""
    keys: Mapping[str, str] = MappingProxyType({})
    """Keys by binding id: `"browser.mark" = "space,plus"`."""


def settings_path() -> Path:
    """Where the settings file is looked for."""
    return Path(podium_folder("config"), "settings.toml")


def read_settings(
    path: Path, more: Mapping[str, str] = MappingProxyType({})
) -> tuple[Settings, tuple[str, ...]]:
    """The settings at `path`, and one message for each thing in it that is not understood.

    Args:
        path: The file.
        more: Keys by their ids that are in no table of commands, as those of the reader.
    """
    try:
        written = path.read_bytes()
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (f"{path}: {(error.strerror or str(error)).lower()}",)
    from tui.settings_text import data_of, text_of  # noqa: PLC0415 - most people have none

    text, foreign = text_of(written)
    data, mistakes = data_of(text)
    mistakes = [*foreign, *mistakes]
    settings, problems = _checked(path, text, data, more)
    return settings, (*(f"{path}:{line}: {why}" for line, why in mistakes), *problems)


def _checked(
    path: Path, text: str, data: dict[str, Any], more: Mapping[str, str]
) -> tuple[Settings, tuple[str, ...]]:
    values: dict[str, Any] = {}
    problems = []
    for key, value in data.items():
        reader = _READERS.get(key)
        try:
            values[key] = (reader or _unknown)(value)
        except _SettingError as error:
            problems.append(f"{path}:{_line_of(text, key)}: {key}: {error}")
    keys, bad = _checked_keys(values.get("keys", {}), more)
    problems += [f"{path}:{_line_of(text, key)}: keys.{key}: {why}" for key, why in bad]
    return Settings(**{**values, "keys": keys}), tuple(problems)


def _checked_keys(
    keys: Mapping[str, object], more: Mapping[str, str]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    known = {command.id: command.keys for command in COMMANDS} | dict(more)
    good: dict[str, str] = {}
    bad = []
    for id_, value in keys.items():
        if id_ not in known:
            bad.append((id_, f"no command has this id{_nearest(id_, known)}"))
        elif not isinstance(value, str):
            bad.append((id_, 'a key is written as text: "ctrl+g" or "g,G"'))
        elif wrong := not_a_key(value) or ("nothing" if not value else ""):
            bad.append((id_, f'{wrong} is no key; keys are written "g", "ctrl+g", "f5", "plus"'))
        else:
            good[id_] = value
    return good, bad + _taken({**known, **good}, known, good)


def _nearest(id_: str, known: Iterable[str]) -> str:
    """A hint at the id that was meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - only after a mistake

    near = get_close_matches(id_, list(known), 1) or [
        other for other in known if other.endswith(f".{id_.rpartition('.')[2]}")
    ]
    return f"; {near[0]} is meant?" if near else ""


def _taken(
    keys: Mapping[str, str], before: Mapping[str, str], chosen: Iterable[str]
) -> list[tuple[str, str]]:
    """What was chosen although another command has the key, in the same pane or around it."""
    owners: dict[str, dict[str, str]] = {}
    for id_, written in keys.items():
        for key in filter(None, map(str.strip, written.split(","))):
            owners.setdefault(key_name(key), {})[id_] = key
    told = []
    for id_ in chosen:
        for name, ids in owners.items():
            for other in ids if id_ in ids else ():
                meant = all(name in _names(before[one]) for one in (id_, other))
                fate = "" if meant or other == id_ else _fate(other, id_)
                if fate:
                    told.append((id_, f"{ids[id_]} is also the key of {other}, which {fate}"))
    return told


def _names(keys: str) -> list[str]:
    return [key_name(key.strip()) for key in keys.split(",")]


def _fate(id_: str, other: str) -> str:
    """What becomes of the key of `id_` that `other` has too; empty if each has its own place."""
    scopes = {one: one.partition(".")[0] for one in (id_, other)}
    if scopes[id_] == scopes[other]:
        return "loses it"
    inner = next((pane for pane in scopes.values() if pane in _PANES), "")
    if not inner or "browser" not in scopes.values():
        return ""
    around = id_ if scopes[id_] == "browser" else other
    if around in _FIRST:
        return "keeps it" if id_ == around else "loses it"
    if inner == "bar":
        return ""
    return f"{'loses' if id_ == around else 'keeps'} it in the {inner}"


_PANES = ("tree", "reader", "bar")
"""What has the focus within the browser, and is asked first what a key does."""
_FIRST = frozenset(command.id for command in COMMANDS if command.priority)
"""Commands whose keys are looked at before those of any pane."""


def _line_of(text: str, key: str) -> int:
    found = re.search(
        rf"^[ \t]*\[?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=\]]", text, re.MULTILINE
    )
    return text.count("\n", 0, found.start()) + 1 if found else 1


class _SettingError(Exception):
    """A value that makes no sense; its text says what would."""


def _unknown(_value: object) -> object:
    raise _SettingError(f"there is no such setting; there are {', '.join(_READERS)}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _SettingError(f"text is expected, not {value!r}")
    return value


def _theme(value: object) -> str:
    from textual.theme import BUILTIN_THEMES  # noqa: PLC0415 - only where a theme is set

    from tui.themes import THEMES  # noqa: PLC0415 - only where a theme is set

    name = _text(value)
    if name not in BUILTIN_THEMES and name not in [theme.name for theme in THEMES]:
        raise _SettingError(f"there is no theme {name!r}; :theme lists them")
    return name


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _SettingError(f"true or false is expected, not {value!r}")
    return value


def _path(value: object) -> Path:
    return Path(at_home(os.path.expandvars(_text(value))))


def _percent(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 10 <= value <= 80:
        raise _SettingError(f"a number from 10 to 80 is expected, not {value!r}")
    return value


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _SettingError("a table is expected: [keys]")
    return _flat(value)


def _flat(table: dict[str, Any], above: str = "") -> dict[str, object]:
    """`browser.mark = "m"` without quotes is a table in TOML; it means the same."""
    flat: dict[str, object] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{above}{key}.")
        else:
            flat[above + key] = value
    return flat


_READERS: dict[str, Callable[[object], object]] = {
    "notebook": _path,
    "theme": _theme,
    "ascii": _flag,
    "editor": _text,
    "export_folder": _path,
    "tree_width": _percent,
    "restore": _flag,
    "keys": _table,
}
