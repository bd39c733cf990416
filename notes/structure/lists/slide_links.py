"""Lists of where slides or videos are: each line a talk's title and an address behind it.

    How caches rest https://slides.example/caches
    Gardens in the city - Bo Ek: https://speakerdeck.com/boek/gardens
    Rivers (PDF download)

An address may stand on the next line as well. Lists of things to read look the same, so several of
the addresses must be those of slides or videos.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line

_OF_SLIDES = re.compile(
    r"//(?:www\.|m\.)?(?:slideshare\.net|speakerdeck\.com|slides\.com|noti\.st|slid\.es|prezi\.com"
    r"|docs\.google\.com/presentation|pitch\.com/v|youtube\.com/watch|youtu\.be|vimeo\.com"
    r"|pyvideo\.org|media\.ccc\.de)\b|\.(?:pdf|pptx?|key|odp)\b"
)
"""Addresses at which slides or videos are shown or downloaded."""
_ADDRESS_BEHIND = re.compile(r"[\s:–—-]+<?https?://\S+$")
_LINK = re.compile(r"\[([^\[\]]{3,200})\]\(<?https?://[^()\s]{3,400}\)")
_FILE_BEHIND = re.compile(
    r"\s*\((?:(?:PDF|PPTX?|slides?|Keynote|video)\b[\w ]{0,20})\)$", re.IGNORECASE
)
_FEWEST = 4
_FEWEST_SURE = 2
_LONGEST = 200
_SHARE = 0.8
"""Of the lines that are no address alone, those with one behind them."""
_OF_ADDRESSES = 0.3
"""Of the entries, those that lead to slides surely."""


def slide_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The talks that lines with the addresses of their slides tell of; empty where few do."""
    linked = [line.text for line in lines[start:stop] if "://" in line.text]
    if len(linked) < _FEWEST_SURE:
        return []
    sure = sum([_OF_SLIDES.search(text, 0, 2 * _LONGEST) is not None for text in linked])
    if sure < _FEWEST_SURE:
        return []
    titled = [at for at in range(start, stop) if not _is_address(lines[at])]
    found = list(_entries(lines, titled, stop)) if titled else []
    if len(found) < _FEWEST or len(found) < _SHARE * len(titled):
        return []
    return found[:MOST_ENTRIES] if sure >= _OF_ADDRESSES * len(found) else []


def _entries(lines: Sequence[Line], titled: Sequence[int], stop: int) -> Iterator[Node]:
    """The lines of a title with an address behind it or below, each up to the next."""
    for at, after in zip(titled, [*titled[1:], stop], strict=True):
        text = lines[at].text
        link = _LINK.fullmatch(text)
        title = link[1] if link else _FILE_BEHIND.sub("", _ADDRESS_BEHIND.sub("", text)).strip(" :")
        below = at + 1 < after and lines[at + 1].number <= lines[at].number + 2
        plain = lines[at].kind in (LineKind.PLAIN, LineKind.BULLET)
        if plain and (title != text.strip(" :") or below) and 2 < len(title) <= _LONGEST:
            node = Node(lines, at, 0, title)
            node.end = after
            yield node


def is_before_address(text: str) -> bool:
    """Whether an address stands behind a title and ends the line."""
    return "://" in text and "](" not in text and _ADDRESS_BEHIND.search(text, 3) is not None


def _is_address(line: Line) -> bool:
    """Whether a line is an address, with perhaps the end of a title that a page broke off."""
    return line.text.lstrip("<").startswith(("http://", "https://"))
