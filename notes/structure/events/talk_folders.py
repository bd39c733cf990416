"""Folders that say, and not the file's own name, that a note is one talk.

A folder of its own is named as the talk is: `kelpfest-2019/how-caches-rest/README.md`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import is_of_slot, with_plain_date
from notes.structure.events.event_names import name_in_path
from notes.structure.events.event_parts import is_edition, is_of_any
from notes.structure.events.parted_paths import parted_by_title
from notes.structure.paths.paths import (
    called,
    is_day_name,
    is_index_name,
    is_named_as_any,
    stem,
    title_from_path,
)
from notes.structure.people.names import SURE, name_confidence
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.wording import folded, wording

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_SURE = 2
"""How strong a word in a folder's name is that says "event"."""
_DATED = re.compile(r"(?:19|20)?\d\d[-_.]?[01]\d(?:[-_.]?[0-3]\d)?(?!\d)")
_PARTED = re.compile(r"[-_ .,]+")
_OF_NOTEBOOK = frozenset("source src doc docs site blog page pages post posts slides".split())  # noqa: SIM905
"""Folders that say where a notebook keeps its files."""


def named_by_folder(source: NoteSource) -> NoteSource:
    """`source` under its folder's name, where that names the talk and its own name nothing.

    So does none of the files beside it: `slow-looms/ABSTRACT.md`, `slow-looms/NOTES.md`. A folder
    for a slot of the programme holds what several listeners wrote, under their own names.
    """
    source = parted_by_title(source)
    folders, _, file = source.path.rpartition("/")
    folder = folders.rpartition("/")[2]
    if is_of_slot(folder) and (stem(file).isalpha() or not _is_group(with_plain_date(folder))):
        return replace(source, path=folders, siblings=())
    if not folders or not _is_of_folder((file, *source.siblings[:_MOST_FILES])):
        return source
    if not (_is_below_event(f"{source.root_name}/{folders}") or folder_of_talk(source.path)):
        return source
    return replace(source, path=folders, siblings=())


_MOST_FILES = 5


def _is_of_folder(files: tuple[str, ...]) -> bool:
    """Whether nothing in a folder has a name of its own: a file of notes, or several of a talk."""
    if len(files) == 1:
        return is_named_as_any(files[0]) or folded(stem(files[0])) in _OF_ONE
    return len(files) <= _MOST_FILES and all(map(_is_material, files))


def _is_material(file: str) -> bool:
    return is_named_as_any(file) or folded(stem(file)) in _MATERIAL | _OF_ONE


_OF_ONE = frozenset("talk session presentation lecture outline transcript vortrag charla".split())  # noqa: SIM905
"""What a lone file of a folder is called that holds the notes on one talk."""
_MATERIAL = frozenset("abstract slides description bio links code".split())  # noqa: SIM905


@lru_cache(256)
def _is_below_event(folders: str) -> bool:
    """Whether the last of some folders is named as a talk, and the one above it as an event."""
    *above, folder = folders.split("/")
    title, named = title_from_path(folder), name_in_path(folder)
    if not named.title or is_event_like(title) or _is_group(folder) or is_edition(named.title):
        return False
    held = next((name for name in reversed(above) if not _is_group(name)), "")
    event = name_in_path(held)
    told = event.trimmed or event.year is not None or event.event_word_strength == _SURE
    return len(event.title) > 1 and told and not is_of_any(event.title)


def _is_group(folder: str) -> bool:
    """Whether a folder is named after a day, a track or a kind of talks."""
    return is_index_name(folder) or is_day_name(folder)


@lru_cache(256)
def own_folder(path: str) -> str:
    """What the folder of a `README` or `notes` is called; empty where it holds several talks.

    Folders named for events, days, years and tracks do.
    """
    folder = path.rpartition("/")[0]
    if not folder or not is_named_as_any(path):
        return ""
    name = folder.rpartition("/")[2]
    title = called(path)
    if _DATED.match(name) or is_event_like(title) or is_event_like(name) or meaning_of(title):
        return ""
    known = wording()
    of_any = known.groups | known.index_name | _OF_NOTEBOOK
    coded = name.isdecimal() and len(name) > _LONGEST_YEAR
    held = not of_any.isdisjoint(_PARTED.split(folded(name))) or (_is_group(name) and not coded)
    return "" if held else title


_LONGEST_YEAR = 4
"""Digits; longer numbers are those of talks."""


@lru_cache(256)
def folder_of_talk(path: str) -> str:
    """What the folder of a `README` calls a talk: a long name or a person's.

    A word or two can be an event's name.
    """
    folder = own_folder(path)
    long = folder.count(" ") + 1 >= _FEWEST_WORDS or (" " not in folder and len(folder) >= _LONG)
    return folder if long or name_confidence(folder.title()) >= SURE else ""


_FEWEST_WORDS = 3
_LONG = 16
"""Letters of what was written as one word."""
