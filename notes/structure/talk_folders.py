"""Folders of one talk each, whose file is called as any is.

`kelpfest-2019/how-caches-rest/README.md` is named by its folder.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.event_names import name_in_path
from notes.structure.event_wording import cities
from notes.structure.meaning import is_event_like
from notes.structure.paths import called, is_day_name, is_index_name, title_from_path
from notes.structure.wording import folded

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_SURE = 2
"""How strong a word in a folder's name is that says "event"."""


def named_by_folder(source: NoteSource) -> NoteSource:
    """`source` under its folder's name, where that names the talk and its own name nothing."""
    folders, _, _ = source.path.rpartition("/")
    if not folders or source.siblings or called(source.path) == title_from_path(source.path):
        return source
    if not _is_of_talk(f"{source.root_name}/{folders}"):
        return source
    return replace(source, path=folders)


@lru_cache(256)
def _is_of_talk(folders: str) -> bool:
    """Whether the last of some folders is named as a talk, and the one above it as an event."""
    *above, folder = folders.split("/")
    title = title_from_path(folder)
    if " " not in title or is_event_like(title) or _is_group(folder) or folded(title) in cities():
        return False
    held = next((name for name in reversed(above) if not _is_group(name)), "")
    event = name_in_path(held)
    dated = event.year is not None or event.event_word_strength == _SURE
    return len(event.title) > 1 and dated


def _is_group(folder: str) -> bool:
    """Whether a folder is named after a day, a track or a kind of talks."""
    return is_index_name(folder) or is_day_name(folder)
