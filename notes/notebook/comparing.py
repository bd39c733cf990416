"""What is on disk now, beside what a notebook holds."""

from __future__ import annotations

import os
from time import time_ns
from typing import TYPE_CHECKING

from notes.collecting import uncollected
from notes.reading.naming import sort_names
from notes.reading.walk import neighbours, signature_of
from notes.store import print_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.linking import NotebookSettings
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


def are_still(
    folders: Iterable[Folder], changed: Mapping[str, tuple[int, int, int] | None]
) -> bool:
    """Whether changed files are as they were seen; to know that takes far less than a walk."""
    for folder in folders:
        keys = folder.note_keys()
        if changed.keys().isdisjoint(keys):
            continue
        for key, name in zip(keys, folder.names, strict=True):
            path = f"{folder.root.folder}/{folder.prefix}{name}"
            if key in changed and _print_at(path) != changed[key]:
                return False
    return True


def _print_at(path: str) -> tuple[int, int, int] | None:
    try:
        return print_of(signature_of(os.lstat(path)))
    except OSError:
        return None


def level_of(found: Found, settings: NotebookSettings) -> int:
    """Return the heading level of a note's talks as the settings tell it; 0 where they do not."""
    return settings.of_note(found.root, found.path).level or 0


def not_as_before(found: Sequence[Found], before: NoteStore) -> set[str]:
    """Return the keys of files of which a note may be made that is not in the store."""
    table, settings = before.table, before.settings
    then = dict(zip(table, table.prints(), strict=True))
    changed = {one.key for one in found if then.get(one.key) != print_of(one.signature)}
    if settings.notes or any(one.level for one in found):
        changed |= {one.key for one in found if one.level != level_of(one, settings)}
    return changed | _among_others(found, before)


def _among_others(found: Iterable[Found], before: NoteStore) -> set[str]:
    """Return the keys of files near which others came or went; what a note is depends on these."""
    then: dict[str, list[str]] = {}
    for key in (*before.table, *before.others.files):
        then.setdefault(folder_of(key), []).append(key)
    now: dict[str, list[str]] = {}
    for one in found:
        now.setdefault(folder_of(one.key), []).append(one.key)
    changed: set[str] = set()
    for folder, keys in now.items():
        known = then.get(folder, [])
        if keys != known and set(keys) != set(known):
            sort_names(known, lambda key: key.rpartition("/")[2])
            near = _near(known)
            changed.update(key for key, names in _near(keys).items() if near.get(key) != names)
    return changed


def _near(keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By the key of each file of a folder the keys of those near it."""
    folder = tuple(keys)
    return {key: neighbours(folder, place) for place, key in enumerate(folder)}


def folder_of(key: str) -> str:
    """Return the key of the folder that holds a note."""
    return key.rpartition("/")[0]
