"""What is on disk now, beside what a notebook holds."""

from __future__ import annotations

from time import time_ns
from typing import TYPE_CHECKING

from notes.collecting import uncollected
from notes.store import print_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notes.reading.walk import Folder, Found
    from notes.store import NoteStore


def changed_files(
    folders: Iterable[Folder], before: NoteStore
) -> dict[str, tuple[int, int, int] | None]:
    """Return what is on disk now of the files that are not as before; None for those gone."""
    files = before.others.files
    with uncollected():
        keys_then = [*before.table, *files]
        then = [*before.table.prints(), *(print_of(file.signature) for file in files.values())]
        keys_now = [key for folder in folders for key in folder.note_keys()]
        now = [one for folder in folders for one in folder.prints()]
    # Most of the time nothing has changed, and lists are compared in a moment.
    if now == then and keys_now == keys_then:
        return {}
    old = dict(zip(keys_then, then, strict=True))
    new = dict(zip(keys_now, now, strict=True))
    return {key: new.get(key) for key in sorted({*new, *old}) if new.get(key) != old.get(key)}


def until_quiet(changed: Mapping[str, tuple[int, int, int] | None], quiet: float) -> float:
    """Return after how many seconds the latest change is old enough to be a whole one."""
    ages = [(time_ns() - one[1]) / 1e9 for one in changed.values() if one]
    # A time in the future is another clock's, and tells nothing.
    return max((quiet - age for age in ages if age >= 0), default=0)


def changed_folders(found: Iterable[Found], before: NoteStore) -> set[str]:
    """Return the folders that gained or lost a file; what a note is depends on its siblings."""
    then: dict[str, set[str]] = {}
    for key in (*before.table, *before.others.files):
        then.setdefault(folder_of(key), set()).add(key)
    now: dict[str, set[str]] = {}
    for one in found:
        now.setdefault(folder_of(one.key), set()).add(one.key)
    return {folder for folder in now if now[folder] != then.get(folder)}


def folder_of(key: str) -> str:
    """Return the key of the folder that holds a note."""
    return key.rpartition("/")[0]
