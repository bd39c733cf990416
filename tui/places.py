"""Where Podium's own folders lie, and a person's."""

from __future__ import annotations

import os
import sys

_PLAIN = {
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
}
"""The variable that tells of a folder on Linux, and where it is without."""


def at_home(path: str) -> str:
    """`path` with `~` and `~name` filled in; as it is where nobody of that name has a home."""
    return os.path.expanduser(path)  # noqa: PTH111  (`pathlib` raises for a name it does not know)


def podium_folder(kind: str) -> str:
    """Podium's folder as platformdirs tells it, without loading that where it is plain.

    A path that is not absolute is nobody's folder (as the XDG specification has it): it would be
    another one wherever Podium is started, and might lie among the notes.

    Args:
        kind: `cache`, `config` or `state`.
    """
    if sys.platform == "linux":
        variable, fallback = _PLAIN[kind]
        base = os.environ.get(variable, "").strip()
        bases = (base, at_home(fallback), os.devnull)  # below which nothing can be kept
        return next(base for base in bases if base.startswith("/")) + "/podium"
    import platformdirs  # noqa: PLC0415  (as above)

    return str(getattr(platformdirs, f"user_{kind}_dir")("podium", appauthor=False))
