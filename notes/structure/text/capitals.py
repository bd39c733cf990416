"""Notes in capital letters throughout, as some type on stage or into old tools.

The rules for names look at capitals, so here every word but its first letter becomes small.
Titles are given back as they were written; `lower_case` does the same for the opposite habit.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind
from notes.structure.text.looks import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line, Outline

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST = 6
"""Lines with letters; of fewer nothing can be said."""
_FIRST = 8
_LOOKED_AT = 100
_MOST = 2_000
"""Lines that are read so; people type no more."""
_SHARE = 0.9
_JOINTS = frozenset(
    "by and with w at on of the a an to in for from vs or is are not von van der den de del di da"  # noqa: SIM905
    " du des le la les et und y e en el los mit avec con com met".split()
)
"""Words that stay small in titles and inside names."""


def has_only_capitals(lines: Sequence[Line]) -> bool:
    """Whether hardly any line of a note has a small letter."""
    if not any(line.text.isupper() for line in lines[:_FIRST]):
        return False
    worded = [line.text for line in lines[:_LOOKED_AT] if line.text.upper() != line.text.lower()]
    return len(worded) >= _FEWEST and sum(map(str.isupper, worded)) >= _SHARE * len(worded)


def with_headings_lowered(outline: Outline) -> Outline:
    """`outline` with a capital at the start of each word of the headings, where most have others.

    The first is left as it is: it mostly is an event's, whose name may be of capitals.
    """
    lines = outline.lines
    titles = outline.titles[1:]
    if not any(lines[at].text.isupper() for at in titles[:_TELLING]):
        return outline
    headings = [at for at in titles if lines[at].kind is LineKind.HEADING]
    loud = [at for at in headings if lines[at].text.isupper() and " " in lines[at].text]
    if len(loud) < max(_FEWEST_HEADINGS, _MOST_HEADINGS * len(headings)):
        return outline
    found = list(lines)
    for at in loud[:_MOST]:
        found[at] = made((*lines[at][:3], with_capitals(lines[at].text)))
    return replace(outline, lines=tuple(found))


_TELLING = 4
_FEWEST_HEADINGS, _MOST_HEADINGS = 3, 0.6


def lowered(outline: Outline) -> Outline:
    """`outline` with a capital at the start of each word only."""
    kept = (LineKind.CODE, LineKind.MARKUP)
    found = tuple(
        line if line.kind in kept else made((*line[:3], with_capitals(line.text)))
        for line in outline.lines[:_MOST]
    )
    return replace(outline, lines=found + outline.lines[_MOST:])


def with_capitals(text: str) -> str:
    """`text` with a capital at the start of each word but the small ones inside."""
    if not text.isascii() or "'" in text:
        return _WORD.sub(_capitalised, text)
    return _JOINT.sub(_small, text.title())


_JOINT = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(str.title, sorted(_JOINTS)))})(?![A-Za-z])")


def _small(word: re.Match[str]) -> str:
    return word[0].lower() if _is_inside(word) else word[0]


def _capitalised(word: re.Match[str]) -> str:
    """The word with a capital first, a second one behind an apostrophe as in O'Brien."""
    text = word[0]
    small = text.lower()
    if len(small) != len(text):
        return text
    if small in _JOINTS and _is_inside(word):
        return small
    if text[1:2] in {"'", "’"} and len(text) > 3:
        return text[:3] + small[3:]
    return text[0] + small[1:]


def _is_inside(word: re.Match[str]) -> bool:
    """Whether a word stands behind another one, and is not an initial."""
    before = word.string[: word.start()].rstrip(" ")
    return (
        bool(before)
        and before[-1] not in "-–—:|.(\"'“"
        and word.string[word.end() : word.end() + 1] != "."
    )
