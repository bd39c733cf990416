"""Two talks on one line of a programme to choose between: `Looms (Ann Lee) OR Barns (Bo Ek)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.titles.titles import Entry, read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGN = re.compile(r"\s(?:\*\*|__|[*_(])?OR(?:\*\*|__|[*_)])?\s")
_SEVERAL = 2


def alternatives_of(text: str, loose: str) -> Sequence[Entry]:
    """The talks that a line joins by a capital OR, each with its own people; else none.

    Args:
        text: The line without its marker.
        loose: The form that parallel lines use.
    """
    parts = _SIGN.split(text) if "OR" in text else ()
    if len(parts) < _SEVERAL:
        return ()
    entries = [read_entry(part, loose) for part in parts]
    told = all(entry.title and entry.people.speakers for entry in entries)
    return entries if told else ()
