"""Where Podium's own folders lie."""

from __future__ import annotations

import os
import sys

_PLAIN = {
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
}
"""The variable that tells of a folder on Linux, and where it is without."""


def podium_folder(kind: str) -> str:
    """Podium's folder as platformdirs tells it, without loading that where it is plain.

    Args:
        kind: `cache`, `config` or `state`.
    """
    if sys.platform == "linux":
        variable, fallback = _PLAIN[kind]
        base = os.environ.get(variable, "").strip()
        return f"{base or os.path.expanduser(fallback)}/podium"  # noqa: PTH111  (`pathlib` is slow)
    import platformdirs  # noqa: PLC0415  (as above)

    return str(getattr(platformdirs, f"user_{kind}_dir")("podium", appauthor=False))
