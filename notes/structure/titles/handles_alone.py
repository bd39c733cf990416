"""Titles with a handle at either end and no sign between: `@ann How caches rest`, `Looms @bo`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People, speaker_of
from notes.structure.people.names import LIKELY
from notes.structure.people.people_first import NO_SPLIT

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_HANDLE = r"@([A-Za-z0-9_][\w-]{1,38})"
_FIRST = re.compile(rf"{_HANDLE}(?:\s*[:–—|-])?\s+([\w\"“'‘].{{2,}})")
_LAST = re.compile(rf"(.{{2,}}[\w\"”'’?!)])[.,:]?\s{_HANDLE}\.?")


def beside_handle(line: str, _links: Links) -> Split:
    """A handle that opens or ends a line, in a list of talks that have several such."""
    if found := _FIRST.fullmatch(line):
        handle, title = found.groups()
    elif found := _LAST.fullmatch(line):
        title, handle = found.groups()
    else:
        return NO_SPLIT
    return title, People((speaker_of(f"@{handle}", ""),), LIKELY), "@"
