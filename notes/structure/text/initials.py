"""Initials before a surname, which look as the letter of a counted title does."""

from __future__ import annotations

import re

from notes.structure.words.wording import folded, name_words

_INITIAL = re.compile(r"[A-Z]\. ([^\W\d_a-z][\w'’-]+) \([^\W\d_a-z][\w'’-]{2,20}\)")


def begins_with_initial(line: str) -> bool:
    """`A. Lee (Basel)`: an initial, a surname and where they are from, and no counted title."""
    found = _INITIAL.fullmatch(line) if line[1:3] == ". " and line[-1] == ")" else None
    return found is not None and folded(found[1]) not in name_words().not_name
