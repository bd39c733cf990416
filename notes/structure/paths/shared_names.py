"""Files of one event side by side in a folder of many, whose names begin alike.

    gardens-2019-healthy-soil.md        2019-05-04-0930-gardens-healthy-soil.md
    gardens-2019-rain-water.md          2019-05-04-1410-gardens-rain-water.md
    gardens-2019-keynote.md             2019-05-05-0930-gardens-keynote.md

What they begin with is the event, a day and time of their own before it left out; what follows is
the talk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import DATE_FRONT
from notes.structure.paths.folder_of_talks import ends_in_part, stands_among_talks
from notes.structure.paths.paths import stem, title_from_path
from notes.structure.words.days_and_tracks import is_day_or_track
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import wording
from notes.structure.words.words_for_talks import without_word_for_notes
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_WORD = re.compile(r"[^\s_-]+")
_FEWEST = 2
"""Other files that begin alike: more than two of one talk there are not."""
_SHORTEST = 3
"""Words of a name that holds an event and a talk."""
_SHORTEST_DATED = 2
_BEHIND_MONTH = r"[\d ._:hT-]{1,13}"
"""Between the month and the name: the day and perhaps a time."""


def shared_front(source: NoteSource) -> str:
    """With what the names of the note and of others beside it begin, where that is an event's.

    A date before it belongs to it.
    """
    return _front_of(stem(source.path), source.siblings) if len(source.siblings) >= _FEWEST else ""


@lru_cache(maxsize=16)
def _front_of(name: str, others: tuple[str, ...]) -> str:
    """The same for a file's `name`; several rules ask for it."""
    dated = DATE_FRONT.match(name) if name[:1].isdigit() else None
    if name[:1].isdigit() and dated is None:
        return ""
    start = dated.end() if dated else 0
    words = list(_WORD.finditer(name, start))
    if len(words) < (_SHORTEST_DATED if dated else _SHORTEST):
        return ""
    beside = "\n" + "\n".join(others)
    found, alike = "", 0
    for _, following in pairwise(words):
        front = name[start : following.start()]
        count = _count(beside, front, dated)
        if count < max(alike, _FEWEST):
            break
        if found or _is_event(front):
            found, alike = name[: following.start()], count
        if found and _is_part(following[0]):
            break
    return found


def _count(beside: str, front: str, dated: re.Match[str] | None) -> int:
    """How many of the lines `beside` begin with `front`, or have it behind a day of one month.

    Posts about all that is called alike, year after year, are no talks of one event.
    """
    if dated is None:
        return beside.count(f"\n{front}")
    if front not in beside or not dated["day"]:
        return 0
    day = dated["day"]
    if dated["sign"]:
        month = r"\d{1,2}" + re.escape(day[day.index(dated["sign"]) :])
    else:
        month = re.escape(day[:_OF_MONTH] if day.isdecimal() else day.rpartition(day[4])[0])
    return len(re.findall(f"\n{month}{_BEHIND_MONTH}{re.escape(front)}", beside))


_OF_MONTH = -2
"""Up to there the digits of a day tell its year and month."""


def is_counted_on_day(source: NoteSource) -> bool:
    """Whether a file's name is a day, words and a number, and others differ in that number alone.

    `20190504_KelpConf-3.md` is the third talk of that day.
    """
    name = stem(source.path)
    dated = DATE_FRONT.match(name) if name[:1].isdigit() else None
    if dated is None or len(source.siblings) < _FEWEST_COUNTED:
        return False
    front = name.rstrip(_NUMBERS)
    if not dated.end() < len(front) < len(name) or front[-1] not in _JOINTS:
        return False
    rests = [other[len(front) :] for other in source.siblings if other.startswith(front)]
    counted = sum(not rest.partition(".")[0].strip(_NUMBERS) for rest in rests)
    return counted >= _FEWEST_COUNTED


def is_counted_beside(source: NoteSource) -> bool:
    """Whether files that begin alike are counted, each with a title behind its number.

    kelpconf_1_slow_looms.md    kelpconf_2_why_soil_rests.md    kelpconf_10_rain.md
    """
    counted = _COUNTED.match(stem(source.path))
    if counted is None or len(source.siblings) < _FEWEST:
        return False
    front = counted["front"]
    if ends_in_part(" ".join(_WORD.findall(front))):
        return False
    beside = [_COUNTED.match(name) for name in source.siblings if name.startswith(front)]
    numbers = {found["number"] for found in beside if found and found["front"] == front}
    return len(numbers | {counted["number"]}) > _FEWEST


_COUNTED = re.compile(
    r"(?P<front>[^\W\d_][^_ -]*(?:[_ -][^_ -]+){0,2}?[_ -])(?P<number>\d{1,2})[_ -]{1,3}[^\W\d_]{2}"
)
_NUMBERS = "0123456789."
_JOINTS = "-_ "
_FEWEST_COUNTED = 3
"""Other files that are counted beside one; two halves of a day are not."""


def _is_part(word: str) -> bool:
    """Whether a word of a name begins what is a part of an event: a day, a number, no year."""
    numbered = word.isdigit() and not YEAR.fullmatch(word)
    return numbered or word.lower() in wording().group_begin


def _is_event(front: str) -> bool:
    phrase = " ".join(_WORD.findall(front)).lower()
    return is_event_like(phrase) and not is_day_or_track(phrase)


def talk_in_path(source: NoteSource) -> str:
    """The file's name as a title, without the event with which others begin as well."""
    front = shared_front(source)
    if not front:
        title = title_from_path(source.path)
        return without_word_for_notes(title) if stands_among_talks(source) else title
    rest = stem(source.path)[len(front) :]
    rest = rest.lstrip("0123456789") if is_counted_beside(source) else rest
    title = " ".join(_WORD.findall(rest))
    return title[:1].upper() + title[1:]
