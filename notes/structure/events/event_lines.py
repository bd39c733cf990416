"""The first lines of a note, where it says what it is about."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.text.lines import LineKind
from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line, Outline

_TOP_LINES = 16
_LONGEST_MARKUP = 400
_TIME = re.compile(
    r"<time\b[^<>]{0,100}?\bdatetime=[\"']?(\d[\d-]{9})[^<>]{0,60}>[^<>]{0,60}</time>"
)
_ESCAPED = re.compile(r"\\([-.()=+!])")
_PLACE_LINK = re.compile(r"(?<= @ )\[([^\[\]]{1,100})\]\([^()\s]{1,300}\)")
"""A place that is a link to its map: `8 May 2019 @ [Town Hall](https://maps.example/1)`."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_UNREAD = (LineKind.CODE, LineKind.MARKUP, LineKind.RULE)


def top_lines(source: NoteSource, outline: Outline) -> list[Line]:
    """The first lines that a reader reads, without bullets that are none."""
    found: list[Line] = []
    for raw in outline.lines[: 2 * _TOP_LINES]:
        text = raw.text
        if text[:2] == "![" and _is_only_picture(text):
            continue
        marked = "<" in text or "&" in text or "\\" in text or " @ [" in text
        line = _as_read(raw) if marked else raw
        if line.kind not in _UNREAD:
            is_item = line.kind is LineKind.BULLET and source.lines[line.number - 1][:1] != "-"
            found.append(_unbulleted(line, source) if is_item else line)
            if len(found) == _TOP_LINES:
                break
    return found


def _is_only_picture(text: str) -> bool:
    """Whether a line is a picture and nothing else, which is not called as an event is."""
    found = _PICTURE.fullmatch(text)
    return found is not None and not is_event_like(found[1])


_PICTURE = re.compile(r"!\[([^\[\]]{0,300})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\])\s*")


def _as_read(line: Line) -> Line:
    """A line without tags, entities and the backslashes before dashes and full stops."""
    text = line.text
    if "<" in text:
        line = _untagged(line)
        text = line.text
    if " @ [" in text:
        line = line._replace(text=_PLACE_LINK.sub(r"\1", text))
        text = line.text
    if "\\" not in text and "&" not in text:
        return line
    read = html.unescape(_ESCAPED.sub(r"\1", text)).strip()
    return line._replace(text=read) if read else line


def _untagged(line: Line) -> Line:
    """The words of a line of HTML; of `<time datetime="…">` the day it stands for."""
    if line.kind is LineKind.CODE or line.text.startswith("<!"):
        return line
    text = _TAG.sub("", _TIME.sub(r"\1", line.text[:_LONGEST_MARKUP])).strip()
    if not text or text == line.text:
        return line
    kind = LineKind.PLAIN if line.kind is LineKind.MARKUP else line.kind
    return line._replace(kind=kind, text=text)


def _unbulleted(line: Line, source: NoteSource) -> Line:
    """A plain line for `*in italics*` and for `20. bis 23. Mai`, which are no items of a list."""
    raw = source.lines[line.number - 1].strip()
    if raw[:1] == "-":
        return line
    if raw[:1] == "*" and not raw[1:2].isspace() and raw.count("*") > 1:
        return line._replace(kind=LineKind.PLAIN, text=raw.replace("*", ""))
    if raw[:1].isdecimal() and not line.text.split(None, 1)[0].isdecimal():
        dated = any(when.has_day and when.column == 0 for when in find_dates(raw))
        return line._replace(kind=LineKind.PLAIN, text=raw) if dated else line
    return line
