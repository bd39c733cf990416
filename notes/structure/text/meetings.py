"""Notes of a team's own meetings, which lie beside those of events and hold no talks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.text.labels import label_of
from notes.structure.text.lines import LineKind
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import folded, load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_FIRST = 8
"""Lines in which a meeting's note has said who was there."""


@cache
def _words(name: str) -> frozenset[str]:
    return phrases_of(load_words("meetings")[name])


def is_of_meeting(lines: Sequence[Line], named: str) -> bool:
    """Whether a note is of a meeting: its title says so, and a label tells who was there.

    The minutes of a user group have headings for its talks.

    Args:
        lines: The note's lines.
        named: Its title, or the name of its file.
    """
    if is_event_like(named):
        return False
    texts = [line.text for line in lines[:_FIRST] if ":" in line.text or "：" in line.text]
    if _words("present").isdisjoint([label_of(text.lstrip("*_ ") or "-")[0] for text in texts]):
        return False
    if any(map(_opens_talks, lines[:_MOST])):
        return False
    padded = f" {folded(named).replace(',', ' ')} "
    return any(f" {word} " in padded for word in _words("heads"))


_MOST = 200
"""Lines that are looked at."""
_NUMBER = re.compile(r"^[\d.) ]{1,8}|[\d:.]+.*$")


def _opens_talks(line: Line) -> bool:
    """Whether a heading is `Talk 1: ...` or `Talks`; in plain text it may bear a number."""
    if line.kind is not LineKind.HEADING and not line.text[:1].isdecimal():
        return False
    return phrase_of(_NUMBER.sub("", line.text[:40])) in _words("talks")
