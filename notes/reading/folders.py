"""The folders in which notes may appear, without the notes in them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from notes.reading.naming import IGNORED_FOLDERS
from notes.reading.roots import roots_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def folders_under(paths: Sequence[Path], most: int) -> list[str]:
    """Return the folders that a walk over `paths` would read, those nearest to the roots first.

    Args:
        paths: Folders and files; of a file only its own folder counts.
        most: Folders beyond which none are returned at all.

    Returns:
        Absolute paths; none where there are too many, and none that cannot be read.
    """
    roots = roots_of(paths)
    shut = {root.folder for root in roots if root.only}
    level = [root.folder for root in roots if os.path.isdir(root.folder)]  # noqa: PTH112
    found: list[str] = []
    while level and len(found) + len(level) <= most:
        found += level
        level = [below for folder in level if folder not in shut for below in _inside(folder)]
    return [] if level else found


def _inside(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [
                entry.path
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
                and not entry.name.startswith(".")
                and entry.name not in IGNORED_FOLDERS
            ]
    except OSError:
        return []
