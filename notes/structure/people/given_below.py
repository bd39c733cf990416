"""A known given name alone on the line right below a title: `Ada`, `Ada / Initech`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, OF_NAMES, People, speaker_of
from notes.structure.people.name_blocks import handles_on
from notes.structure.people.names import name_confidence
from notes.structure.people.no_people import is_place
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.wording import name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_CONFIDENCE = 0.5
"""It tells who spoke where a title is one of a talk; it makes no talk of what says nothing else."""
_GIVEN = 0.5
_LONGEST, _MOST_WORDS = 60, 4
_KINDS = frozenset({LineKind.PLAIN, LineKind.BULLET})
_NAME = r"[^\W\d_a-z][^\W\d_]{1,14}"
_NAMES = re.compile(
    rf"({_NAME}(?:(?:, | (?:&|\+|and|und|et|y|e|en) ){_NAME}){{0,2}})"
    r"(?:(?:\s[-–—/|@]\s|,\s|\s?[(@]|\s(?:from|at|von|bei|de chez)\s)(\S.{1,40}))?"
)
_BETWEEN = re.compile(r", | (?:&|\+|and|und|et|y|e|en) ")


def person_by_given_name(lines: Sequence[Line]) -> tuple[People, int]:
    """The people by their given names alone on the first line below a heading, and the line.

    Nothing follows it but blank lines or bullets, and an organisation alone stands behind.
    """
    line = lines[0] if lines else None
    behind = lines[1] if len(lines) > 1 else None
    if line is None or line.kind not in _KINDS or len(line.text) > _LONGEST:
        return NOBODY, 0
    if line.kind is LineKind.BULLET and not _is_told_of(line, behind):
        return NOBODY, 0
    if behind and behind.number == line.number + 1 and behind.kind is LineKind.PLAIN:
        return NOBODY, 0
    told = known_by_given_name(bare(line.text).text)
    return (told, line.number) if told.speakers else (NOBODY, 0)


def known_by_given_name(text: str) -> People:
    """The people whom `text` calls by their given names, with at most an organisation behind."""
    found = None if is_place(text) else _NAMES.fullmatch(text)
    if found is None or not _is_organisation((found[2] or "").strip(" ()")):
        return NOBODY
    names = _BETWEEN.split(found[1])
    if (
        found[2]
        and f"{names[-1]} / {found[2]}" in text
        and _is_given(found[2])
        and found[2].isalpha()
    ):
        return People(tuple(speaker_of(name, "") for name in (*names, found[2])), _CONFIDENCE)
    last = max((at for at, name in enumerate(names, 1) if _is_given(name)), default=0)
    rest = ", ".join([*names[last:], *filter(None, [found[2]])])
    told = tuple(speaker_of(name, rest) for name in names[:last])
    return People(told, _CONFIDENCE) if told else NOBODY


def _is_told_of(line: Line, behind: Line | None) -> bool:
    """Whether a bullet has an organisation in brackets, or a handle on the next one."""
    handled = behind is not None and handles_on(behind) != ""
    return line.text[-1] == ")" or handled


def _is_given(name: str) -> bool:
    """Whether a word is a known given name, and no thing besides."""
    return name_confidence(name) >= _GIVEN and name.lower() not in name_words().given_things


def _is_organisation(text: str) -> bool:
    """Whether what stands behind a name is at most a few words with capitals."""
    words = text.split()
    return len(words) <= _MOST_WORDS and all(
        not word[0].islower() or word in OF_NAMES or "." in word for word in words
    )
