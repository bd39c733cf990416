"""Plain lines that are a link to a note, or a picture whose caption is a talk's title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.shapes import ended
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_TO_NOTE = (
    r"\[[^\[\]]{4,200}\]\(<?[^()<>]{1,300}\.(?:md|markdown|txt|rst|org)>?(?:\s\"[^\"()]{1,80}\")?\)"
)
_LINK_LINE = re.compile(rf"{_TO_NOTE}|[^\[\]]{{2,60}}: {_TO_NOTE}$")


def link_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """Plain lines that a link to a note opens, or ends behind a colon, each on its own line."""
    found = [
        Node(lines, at, 0)
        for at in range(start, stop)
        if lines[at].kind is LineKind.PLAIN
        and "](" in lines[at].text
        and _LINK_LINE.match(lines[at].text)
    ]
    return ended(found[:MOST_ENTRIES], stop)


_CAPTION = re.compile(
    r"!\[(?:[^\[\]\"“”„«»]{0,30}[:\s])?([\"“„«][^\[\]\"“”„«»]{3,150}[\"”“»]\s[^\[\]]{3,100})\]\([^()\s]{1,300}\)"
)
"""`![Sketchnote: "How caches rest" by Ann Lee](caches.png)`, from the title on."""


_CAPTION_OF_BOTH = re.compile(
    r"!\[([^\[\]]{3,80}(?:\s[-–—|]|:|\sby)\s[^\[\]]{3,100})\]\([^()\s]{1,300}\)"
)
"""`![Ann Lee - How caches rest](caches.png)`."""


def picture_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """Pictures alone on a line, as sketchnotes are, whose captions are a title and people."""
    found = [
        Node(lines, at, 0, caption[1])
        for at in range(start, stop)
        if (text := lines[at].text)[:2] == "!["
        and (caption := _CAPTION.fullmatch(text) or _CAPTION_OF_BOTH.fullmatch(text))
    ]
    return ended(found[:MOST_ENTRIES], stop)
