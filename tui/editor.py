"""The command that opens a note in an editor at a line; never through a shell."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# How each editor is told the line; `{line}` and `{path}` are filled in.
_PLUS = ("+{line}", "{path}")
_COLON = ("{path}:{line}",)
_FORMS: dict[str, tuple[str, ...]] = {
    "vi": ("+{line}", "--", "{path}"),
    "vim": ("+{line}", "--", "{path}"),
    "nvim": ("+{line}", "--", "{path}"),
    "gvim": ("+{line}", "--", "{path}"),
    "view": ("+{line}", "--", "{path}"),
    "emacs": _PLUS,
    "emacsclient": _PLUS,
    "nano": _PLUS,
    "pico": _PLUS,
    "joe": _PLUS,
    "ne": _PLUS,
    "mg": _PLUS,
    "gedit": _PLUS,
    "kak": _PLUS,
    "micro": ("+{line}", "{path}"),
    "hx": _COLON,
    "helix": _COLON,
    "subl": _COLON,
    "sublime_text": _COLON,
    "zed": _COLON,
    "code": ("--goto", "{path}:{line}"),
    "codium": ("--goto", "{path}:{line}"),
    "cursor": ("--goto", "{path}:{line}"),
    "kate": ("--line", "{line}", "{path}"),
    "mate": ("--line", "{line}", "{path}"),
    "bbedit": _PLUS,
}
_WAITS = {
    "code": "--wait",
    "codium": "--wait",
    "cursor": "--wait",
    "subl": "--wait",
    "zed": "--wait",
}


class NoEditorError(Exception):
    """No editor can be run; its text says what to do about it."""


def editor_folder() -> str:
    """Where editors are started: at home, and never among notes, which some take settings from."""
    home = os.path.expanduser("~")  # noqa: PTH111  (which never fails)
    return home if os.path.isdir(home) else os.sep  # noqa: PTH112  (as above)


def editor_command(path: Path, line: int, *, chosen: str, env: Mapping[str, str]) -> list[str]:
    """The command and its arguments.

    Args:
        path: The note; made absolute, so that no name can pass for an option.
        line: Counted from 1.
        chosen: The editor of the settings, empty for that of the environment.
        env: Where `VISUAL` and `EDITOR` are looked up.

    Raises:
        NoEditorError: None is named, or the name cannot be split into words.
    """
    named = chosen or env.get("VISUAL") or env.get("EDITOR") or "vi"
    try:
        words = shlex.split(named)
    except ValueError as error:
        raise NoEditorError(f"$EDITOR cannot be read: {error}") from None
    if not words:
        raise NoEditorError("set $EDITOR, or `editor` in the settings file")
    program = Path(words[0]).name.removesuffix(".exe")
    form = _FORMS.get(program, ("{path}",))
    filled = [part.replace("{line}", str(max(1, line))) for part in form]
    whole = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links
    wait = _WAITS.get(program)
    waits = [wait] if wait and wait not in words else []
    return [*words, *waits, *(part.replace("{path}", whole) for part in filled)]
