"""The notes to which a note links."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from notes.models import Link
from notes.structure.text.lines import LineKind
from notes.structure.text.reference_links import SIGN
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line

_TARGET = re.compile(
    r"\]\(\s*<?([^()\s<>:#?]{1,300}+)(?:#[^()\s<>]{0,200})?>?(?:\s+\"[^\"]{0,200}\")?\s*\)|\[\[([^\[\]|#]{1,200})"
)
_LINK_SIGNS = ("](", "[[", SIGN)
_MOST_LINKS = 2_000
_made = partial(tuple.__new__, Link)
"""A `Link` of the tuple of its fields; faster, and an index has hundreds."""


def relative_links(text: str, lines: Sequence[Line]) -> tuple[Link, ...]:
    """The links to other notes, each target once a line."""
    if "[" not in text or not any(sign in text for sign in _LINK_SIGNS):
        return ()
    return tuple(dict.fromkeys(_links(lines)))


def _links(lines: Sequence[Line]) -> Iterator[Link]:
    found = 0
    for line in lines:
        text = line.text
        if line.kind is LineKind.CODE or ("](" not in text and "[[" not in text):
            continue
        for match in _TARGET.finditer(text):
            target = (match[1] or match[2] or "").strip()
            if target and found < _MOST_LINKS:
                found += 1
                yield _made((visible_line(target, 300), line.number))
