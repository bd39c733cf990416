"""Where the caches of a notebook stand, and what must be as it was for them to count."""

from __future__ import annotations

import os
import sys
from functools import cache, cached_property
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

import notes
from notes.digests import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.reading.roots import Root

_MOST_CACHES = 16
"""Notebooks whose caches are kept; the one opened longest ago goes first."""
_ABANDONED = 3600
"""Seconds after which nobody is writing a file any more."""
_RULES = (
    "models.py",
    "visible.py",
    "reading",
    "structure",
    "linking",
    "cache",
    "notebook",
)
"""Where the rules stand that make notes of files, and a cache of notes."""


class CachePlace:
    """The files in which something is kept about the notebook with these roots."""

    def __init__(self, roots: Sequence[Root]) -> None:
        self._roots = roots
        self._opened = [[root.folder, root.prefix, sorted(root.only)] for root in roots]

    @cached_property
    def about(self) -> Mapping[str, Any]:
        """What notes are made by and from, besides their files."""
        return {
            "roots": self._opened,
            "settings": [_settings_digest(root) for root in self._roots],
            "rules": rules_version(_RULES),
        }

    def file(self, suffix: str) -> Path:
        """Return the path of one of the files."""
        return _folder() / f"{digest(repr(self._opened))}{suffix}"

    def forget_oldest(self) -> None:
        """Leave the latest caches, the latest broken one, and nothing a killed process left."""
        folder = _folder()
        for suffix in (".notes", ".index", ".texts", ".trail", ".subjects", ".blocks", ".bad"):
            most = 1 if suffix == ".bad" else _MOST_CACHES
            for path in sorted(folder.glob(f"*{suffix}"), key=_written, reverse=True)[most:]:
                path.unlink(missing_ok=True)
        for path in folder.glob(".*.part"):
            if time() - _written(path) > _ABANDONED:
                path.unlink(missing_ok=True)


def digest(text: str) -> str:
    """Return a short value that changes with `text`."""
    return digest_of(text.encode("utf-8", "surrogatepass"), 10).hex()


@cache
def rules_version(places: tuple[str, ...]) -> str:
    """Return a value that changes with every file of the rules in `places` of the package.

    They are looked at once: whatever becomes of them, this process goes by those it has loaded.
    """
    package = Path(notes.__file__).parent
    files = []
    for name in places:
        path = package / name
        for entry in _files_in(path) if path.is_dir() else [path]:
            status = entry.stat()
            files.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
    return digest("\n".join(sorted(files)))


def _files_in(folder: Path | os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if entry.is_file():
            yield entry
        elif entry.name != "__pycache__":  # which changes whenever one is compiled
            yield from _files_in(entry)


def _folder() -> Path:
    if sys.platform == "linux":
        # As platformdirs tells it, whose import takes as long as a search.
        base = os.environ.get("XDG_CACHE_HOME", "").strip()
        known = os.path.expanduser("~/.cache")  # noqa: PTH111  (which never fails)
        bases = (base, known, os.devnull)  # below which nothing can be kept
        return Path(next(base for base in bases if base.startswith("/")), "podium", "notebooks")
    from platformdirs import user_cache_path  # noqa: PLC0415  (only where there is a cache)

    return user_cache_path("podium") / "notebooks"


def _settings_digest(root: Root) -> str:
    # What `podium find` waits for goes without them.
    from notes.reading.files import read_under  # noqa: PLC0415
    from notes.reading.naming import SETTINGS_FILE  # noqa: PLC0415

    try:
        return digest_of(read_under(root.folder, SETTINGS_FILE).data, 10).hex()
    except OSError:
        return ""


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0
