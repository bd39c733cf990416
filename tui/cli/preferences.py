"""The two settings that commands without a screen need, read without loading the app."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from tui.places import podium_folder


def preference(name: Literal["notebook", "editor"]) -> str:
    """The text that the settings file gives for `name`; empty where it gives none.

    A settings file with mistakes is the app's to complain about.
    """
    path = Path(podium_folder("config"), "settings.toml")
    try:
        written = path.read_bytes()
    except OSError:
        return ""
    from tui.settings_text import data_of, text_of  # noqa: PLC0415  (most people have none)

    value = data_of(text_of(written)[0])[0].get(name, "")
    return os.path.expandvars(value) if isinstance(value, str) else ""
