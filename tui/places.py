"""Where Podium's own folders lie, and what paths that a person names are called."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # `typing` would cost a third of what a start costs
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PLAIN = {
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
}
"""The variable that tells of a folder on Linux, and where it is without."""


_MOST_NAMED = 3
"""Paths of a notebook that its name says."""


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


def known_path(path: Path) -> Path:
    """A path under which the same notebook is known wherever Podium is started."""
    return path.resolve() if ".." in path.parts else path.absolute()


def notebook_id(paths: Sequence[Path]) -> str:
    """What names the notebook under `paths` in what is remembered of it."""
    return "\n".join(map(str, paths))


def name_of(paths: Sequence[Path]) -> str:
    """What a notebook under `paths` is called."""
    names = [path.name or str(path) for path in paths]
    more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    return " + ".join([*names[:_MOST_NAMED], *more]) or "notes"
