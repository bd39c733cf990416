"""A handle right below a title, where nothing else names who spoke: `@ann_lee`.

It is alone, or says what that person does: `@ann_lee, product manager, Initech`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, says_role, speaker_of, with_link
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.profiles import NETWORK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_CONFIDENCE = 0.5
"""It tells who spoke where a title is one of a talk; it makes no talk of what says nothing else."""
_KINDS = frozenset({LineKind.PLAIN, LineKind.BULLET, LineKind.QUOTE})
_ALONE = re.compile(
    rf"(?:{NETWORK}\s*[-–—:|=]*\s*)?(@[\w.-]{{2,38}}(?:\s?(?:,|/|&|and)\s?@[\w.-]{{2,38}}){{0,3}})",
    re.IGNORECASE,
)
_OF_TWITTER = re.compile(r"[Tt]witter(?: handle)?\s?[-–—:|]\s?(\w{4,15})")
"""`Twitter: ann_lee`, without the sign before the handle; on top of a note, it is of a profile."""
_ONE = re.compile(r"@\w[\w.-]*")
_LONGEST = 200


def person_by_handle(lines: Sequence[Line]) -> tuple[People, int]:
    """The people whose handles alone are the first line below a heading, and the line."""
    line = lines[0] if lines else None
    if line is None or line.kind not in _KINDS or len(line.text) > _LONGEST:
        return NOBODY, 0
    if "@" not in line.text:
        named = _OF_TWITTER.fullmatch(line.text) if line.number > 1 else None
        people = (speaker_of(f"@{named[1]}", ""),) if named else ()
        return (People(people, _CONFIDENCE), line.number) if people else (NOBODY, 0)
    text, links = bare(line.text)
    text = text.strip(" ()")
    alone = _ALONE.match(text)
    if alone is None or not _ends_in_role(text[alone.end() :]):
        return NOBODY, 0
    handles = _ONE.findall(alone[1])
    return People(
        tuple(with_link(speaker_of(handle.rstrip("."), ""), links) for handle in handles),
        _CONFIDENCE,
    ), line.number


def _ends_in_role(rest: str) -> bool:
    """Whether behind the handles stands nothing, or what somebody does."""
    rest = rest.lstrip()
    return not rest or (rest[0] in ",(-–—" and says_role(rest.lstrip(",(-–— ")))
