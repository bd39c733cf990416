"""The event's name beside a title and its people: `Rootday 2022 - Ann Lee - How caches rest`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from notes.models import Speaker

_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d\b")
_SIGN = re.compile(r"\s+[-–—|•·@]\s+|:\s+|\]\s+")
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{4,60})[)\]]$")
_MOST_WORDS = 5


def without_event_part(line: str) -> str:
    """`line` without an event's name and year before its first sign or behind its last."""
    start, end = _around_event(line)
    return line[start:end]


def event_part(line: str) -> str:
    """The event's name and year that `without_event_part` leaves out, without the signs."""
    start, end = _around_event(line)
    return (line[:start] or line[end:]).strip(_SIGNS)


_SIGNS = " -–—|•·@:[]()"


def _around_event(line: str) -> tuple[int, int]:
    """Where what stands beside an event begins and ends; the whole line where it names none."""
    whole = 0, len(line)
    yearly = "20" in line or "19" in line or "'" in line or "’" in line
    if not yearly or _YEAR.search(line) is None:
        return whole
    if (closed := _IN_BRACKETS.search(line)) and _is_event(closed[1], by_word=False):
        return 0, closed.start()
    signs = list(_SIGN.finditer(line))
    if not signs:
        return whole
    first, last = signs[0], signs[-1]
    if _is_event(line[: first.start()], by_word=first.group()[0] == ":"):
        return first.end(), len(line)
    behind = _is_event(line[last.end() :], by_word=False)
    return (0, last.start()) if behind else whole


def _is_event(text: str, *, by_word: bool) -> bool:
    """Whether a part is an event's name and year; before a colon, a word has to say so."""
    text = text.strip("[]() ")
    if _YEAR.search(text) is None or len(text.split()) > _MOST_WORDS or not is_event_like(text):
        return False
    return not by_word or any(map(event_words().is_event_word, words_of(text)))


def without_event(speaker: Speaker) -> Speaker:
    """`speaker` without an event in place of an organisation: `Ann Lee, Rootday 2022`."""
    affiliation = speaker.affiliation
    if not affiliation or _YEAR.search(affiliation) is None or not is_event_like(affiliation):
        return speaker
    return speaker.__class__(speaker.name, "", speaker.handle, speaker.link)
