"""Notes without capital letters: typed on a phone, they name people and talks all the same.

The rules for names look at capitals. Here every word of a line that can be an entry gets one, so
that they read such notes as any other; titles are given back as they were written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind
from notes.structure.text.looks import made

if TYPE_CHECKING:
    from notes.structure.text.lines import Line, Outline

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TICKED = re.compile(r"\[[xX]\]\s+")
"""The box of what is done, before its words."""
_FEWEST = 5
"""Lines that start with a letter; of fewer nothing can be said."""
_CAPITALS = 0.1
"""The share of lines with a capital at their start that slips into such notes."""
_MOST = 2_000
"""Lines that are read so; nobody types more on a phone."""
_BEFORE_LETTER = "\"'“‘(*_["
_LONGEST = 110
_SIGNS = (" - ", " -- ", " – ", " — ", ": ", " / ", " | ", "(", " by ", " with ", " @ ")
_STARTS = ("by ", "with ", "speaker", "presented by ", "w/ ")


def has_no_capitals(outline: Outline) -> bool:
    """Whether hardly any line of a note starts with a capital letter."""
    headings = [line.text for line in outline.titled if line.kind is LineKind.HEADING]
    if 2 * sum(map(_has_capital, headings)) > len(headings):
        return False
    left = _CAPITALS * len(outline.lines)
    letters = capitals = 0
    for _, _, _, text in outline.lines:
        first = text[0]
        if first in _BEFORE_LETTER:
            unticked = _TICKED.sub("", text) if first == "[" else text
            first = unticked.lstrip(_BEFORE_LETTER)[:1]
        if first.isascii() and first.isalpha():
            letters += 1
            capitals += first.isupper()
            if capitals > left:
                return False
    return letters >= _FEWEST and capitals <= _CAPITALS * letters


def _has_capital(text: str) -> bool:
    return text[:1].isupper() or any(map(str.isupper, text))


def capitalised(outline: Outline) -> Outline:
    """`outline` with a capital on each word of the lines that may name people or an event."""
    lines = outline.lines
    found = tuple(
        made((*line[:3], _with_capitals(line.text))) if _may_name(line, at) else line
        for at, line in enumerate(lines[:_MOST])
    )
    return replace(outline, lines=found + lines[_MOST:])


def _with_capitals(text: str) -> str:
    """`text` with a capital on each word but the small ones."""
    if text.isascii() and text.islower() and "'" not in text:
        return _JOINT.sub(lambda word: word[0].lower(), text.title())
    return _WORD.sub(_capital, text)


def _capital(word: re.Match[str]) -> str:
    """The word with a capital, unless that makes it longer, as with ß."""
    capital = word[0][:1].upper() + word[0][1:]
    joint = word[0] in _JOINTS and word.string[word.end() : word.end() + 1] != "."
    return capital if len(capital) == len(word[0]) and not joint else word[0]


_JOINTS = frozenset(
    "by and with w at on of the a an to in for from vs or van von der den de del di da bin".split()  # noqa: SIM905
)
"""Words that stay as they are in titles and inside names."""
_JOINT = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(str.title, sorted(_JOINTS)))})(?![A-Za-z.])")


def _may_name(line: Line, at: int) -> bool:
    if line.kind in (LineKind.CODE, LineKind.MARKUP) or len(line.text) > _LONGEST:
        return False
    nickname = " " not in line.text.rpartition(": ")[2]
    if nickname and ": " in line.text:
        return False
    named = line.text.startswith(_STARTS) or any(sign in line.text for sign in _SIGNS)
    return at == 0 or line.kind is LineKind.HEADING or named


def as_written(title: str, line: str) -> str:
    """`title` in the letters of the `line` it was read from."""
    at = line.lower().find(title.lower())
    return line[at : at + len(title)] if at >= 0 else title
