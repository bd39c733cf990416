"""Rooms and tracks in brackets behind most titles of a programme: `How caches rest [Hall 2]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from notes.structure.sessions.sessions import Draft

_END = re.compile(r"\s*[\[(]([^\[\]()]{2,30})[\])]$")
_FEWEST, _MOST = 4, 0.6
_FEW_ROOMS = 0.5
"""Different ends beside the titles that have one: a room has several talks, a firm has one."""
_MOST_WORDS = 3
_COUNTED = re.compile(r"(?:part|teil|partie|parte|deel|del|osa|część)\b|\d+\s?/\s?\d+$|[ivx\d]+$")
"""Titles of talks in parts say so as well: `Looms (Part 1)`."""


def without_repeated_ends(drafts: list[Draft]) -> list[Draft]:
    """`drafts` without what most titles say in brackets at their end, the same for several."""
    closed = [draft for draft in drafts if draft.title[-1:] in _CLOSING and draft.kind.is_talk]
    if len(closed) < _FEWEST:
        return drafts
    ends = [end for draft in closed if (end := _end_of(draft.title))]
    talks = sum(draft.kind.is_talk for draft in drafts)
    if len(ends) < max(_FEWEST, _MOST * talks) or len(set(ends)) > _FEW_ROOMS * len(ends):
        return drafts
    return [
        _cut(draft) if draft.kind.is_talk and _end_of(draft.title) else draft for draft in drafts
    ]


_CLOSING = frozenset("])")


def _end_of(title: str) -> str:
    """What a title says in brackets at its end; empty where that counts its parts."""
    found = _END.search(title) if title[-1:] in _CLOSING else None
    end = folded(found[1]) if found and found.start() else ""
    return "" if end.count(" ") >= _MOST_WORDS or _COUNTED.match(end) else end


def _cut(draft: Draft) -> Draft:
    return draft._replace(title=_END.sub("", draft.title))
