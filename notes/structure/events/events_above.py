"""Whether a text names an event, as its words say or as a folder above the note is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.event_names import name_in_text, squashed
from notes.structure.events.event_paths import names_above
from notes.structure.paths.paths import same_title, title_from_path
from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_LONGEST = 80
_SHORTEST = 3


def names_event(text: str, source: NoteSource) -> bool:
    """Whether `text` is the name of an event, for which one of the folders may be called."""
    return is_event_like(text) or is_called_as_folder(text, source)


def is_called_as_folder(text: str, source: NoteSource) -> bool:
    """Whether a folder above the note, or the notebook, bears this name, and the file does not.

    So a heading names the event even where nothing in its words says so. A folder of one note may
    as well be a talk's.
    """
    if len(text) > _LONGEST:
        return False
    *folders, file = source.path.split("/")
    if not source.siblings:
        folders = folders[:-1]
    names = names_above((source.root_name, *folders)).squashed
    if not names:
        return False
    named = squashed(text)
    if named not in names and (named := name_in_text(text).squashed) not in names:
        return False
    if len(named) < _SHORTEST:
        return False
    more = squashed(file.rpartition(".")[0]).removeprefix(named)
    told = len(more) > _SHORTEST and parted_in(file, text)
    return told or not same_title(title_from_path(source.path), text)


def parted_in(file: str, text: str) -> bool:
    """Whether a sign parts `text`, with which a file's name begins, from a talk's title in it."""
    return file.startswith(text) and file[len(text) :].lstrip(" _")[:1] in _SIGNS


_SIGNS = frozenset(":-–—|")
