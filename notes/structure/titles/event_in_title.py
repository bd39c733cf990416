"""Titles that name an event, and stand above the notes of one talk still.

So do `Notes on caching at sea from GloamConf` and `GloamConf 2019 Keynote`; and `gloamconf-notes`,
what the notebook is called, in a file that is named for the talk.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.events.events_above import names_event
from notes.structure.paths.paths import (
    is_index_name,
    same_title,
    shares_words,
    stem,
    title_from_path,
)
from notes.structure.text.labels import label_of
from notes.structure.titles.talk_paths import talk_beside_event, without_event
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.wording import wording
from notes.structure.words.words_for_talks import says_nothing
from notes.structure.words.years import LONE_YEAR

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_FEWEST_WORDS = 3
_POSSESSIVE = ("'s", "’s")


def tells_of_talk(source: NoteSource, title: str) -> bool:
    """Whether a title with an event's name says itself that it is one talk's, or says nothing.

    It may end in a word for one talk, name a talk beside its event or be a label for material.
    """
    if is_name_of_file(source, title):
        return True
    if tells_of_material(title) or is_talk_at_event(source, title):
        return True
    if has_only_year(title) and (title[-1] == "?" or _is_long_name_of_file(source, title)):
        return True
    named = _is_of_notebook(title, source.root_name)
    return named and _is_named_as_talk(source, talk_beside_event(source))


def has_only_year(title: str) -> bool:
    """Whether nothing but a year makes a title look like an event's: `Ropes 2015`."""
    year = LONE_YEAR.search(title)
    return year is not None and not is_event_like(f"{title[: year.start()]}{title[year.end() :]}")


def _is_long_name_of_file(source: NoteSource, title: str) -> bool:
    """Whether a file is called by a long title and a year in it: `How ropes of 2020 hold`.

    Capitals alone behind a year are an event's name: `2019 Gloam Rope Days Winterset`.
    """
    named = title_from_path(source.path)
    if named.count(" ") < _LONG or not same_title(named, title):
        return False
    year, *words = title.split()
    if LONE_YEAR.fullmatch(year) and all(word[0].isupper() for word in words):
        return False
    return not any(when.month for when in find_dates(title))


_LONG = 4
"""Spaces in what is longer than an event's name."""


def is_name_of_file(source: NoteSource, title: str) -> bool:
    """Whether a title is the file's name as it is, and says no more than that."""
    return "_" in title and title == stem(source.path)


def is_named_apart(source: NoteSource, title: str) -> bool:
    """Whether the file's name is a talk's and shares no word with the event that is its title."""
    named = talk_beside_event(source)
    return _is_named_as_talk(source, named) and not shares_words(named, title)


def _is_named_as_talk(source: NoteSource, named: str) -> bool:
    """Whether `named`, what a file is called beside its event, reads as a talk's title."""
    if named.count(" ") + 1 < _FEWEST_WORDS or is_index_name(source.path):
        return False
    return not (is_event_like(named) or meaning_of(named))


def tells_of_material(title: str) -> bool:
    """`Event slides: …`, where no event is named but a word for one."""
    label = label_of(title)[0]
    return label.endswith(("slides", "video", "recording", "folien", "diapositivas"))


def is_talk_at_event(source: NoteSource, title: str) -> bool:
    """Whether a title names a talk beside its event: `Resting caches – GloamConf 2019`."""
    words = words_of(title)
    if not words:
        return False
    if words[-1] in wording().keynote or _has_talk_of_somebody(words):
        return True
    told = without_event(title, source)
    if told == title or label_of(told)[0]:
        return False
    if told.count(" ") + 1 < _FEWEST_WORDS or names_event(told, source) or meaning_of(told):
        return False
    common = event_words().about_event | event_words().connectors
    if says_nothing(words_of(told)):
        return False
    return len([word for word in words_of(told) if word not in common]) >= _FEWEST


_FEWEST = 2
"""Words of a talk's title besides "Notes from"."""


def _has_talk_of_somebody(words: list[str]) -> bool:
    """`Notes on Ann Lee's talk on caches`."""
    pairs = pairwise(words)
    return any(one.endswith(_POSSESSIVE) and other in _SAID for one, other in pairs)


_SAID = frozenset({"talk", "keynote", "presentation", "lecture"})


def _is_of_notebook(title: str, root: str) -> bool:
    """Whether a title is what the notebook is called, signs and spaces aside."""
    squash = "".join(filter(str.isalnum, title.casefold()))
    return squash != "" and "".join(filter(str.isalnum, root.casefold())).endswith(squash)
