"""Files of one event side by side in a folder of many, whose names begin alike.

    gardens-2019-healthy-soil.md
    gardens-2019-rain-water.md
    gardens-2019-keynote.md

What they begin with is the event; what follows is the talk.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.days_and_tracks import is_day_or_track
from notes.structure.meaning import is_event_like
from notes.structure.paths import stem, title_from_path
from notes.structure.wording import wording

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_WORD = re.compile(r"[^\s_-]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST = 2
"""Other files that begin alike: more than two of one talk there are not."""
_SHORTEST = 3
"""Words of a name that holds an event and a talk."""


def shared_front(source: NoteSource) -> str:
    """With what the names of the note and of others beside it begin, where that is an event's."""
    others = source.siblings
    name = stem(source.path)
    if len(others) < _FEWEST or name[:1].isdigit():
        return ""
    words = list(_WORD.finditer(name))
    if len(words) < _SHORTEST:
        return ""
    beside = "\n" + "\n".join(others)
    found, alike = "", 0
    for _, following in pairwise(words):
        front = name[: following.start()]
        count = beside.count(f"\n{front}")
        if count < max(alike, _FEWEST):
            break
        if found or _is_event(front):
            found, alike = front, count
        if found and _is_part(following[0]):
            break
    return found


def _is_part(word: str) -> bool:
    """Whether a word of a name begins what is a part of an event: a day, a number, no year."""
    numbered = word.isdigit() and not _YEAR.fullmatch(word)
    return numbered or word.lower() in wording().group_begin


def _is_event(front: str) -> bool:
    phrase = " ".join(_WORD.findall(front)).lower()
    return is_event_like(phrase) and not is_day_or_track(phrase)


def talk_in_path(source: NoteSource) -> str:
    """The file's name as a title, without the event with which others begin as well."""
    front = shared_front(source)
    title = title_from_path(source.path)
    if not front:
        return title
    title = " ".join(_WORD.findall(stem(source.path)[len(front) :]))
    return title[:1].upper() + title[1:]
