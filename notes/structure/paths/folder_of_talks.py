"""Folders in which every file is named by the title of a talk, so that each file is one.

    Leases that rest Notes.txt    Why soil is hard Notes.txt    Boring Deploys Notes.txt

Where nobody is named above the headings of such a file, they are the parts of its talk. Who types
whole titles as names of files means them: what else stands at the top is of the talk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import DATE_FRONT
from notes.structure.paths.paths import is_day_name, is_index_name, stem, title_from_path
from notes.structure.paths.talks_of_days import talk_of_day
from notes.structure.words.days_and_tracks import is_named_several
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.wording import wording
from notes.structure.words.words_for_talks import without_word_for_notes

if TYPE_CHECKING:
    from notes.reading.source import NoteSource


def stands_among_talks(source: NoteSource) -> bool:
    """Whether a note and most of those beside it are each named by the title of a talk."""
    beside = source.siblings
    return len(beside) >= _FEWEST and _words(source.path) > 0 and _are_talks(beside[:_LOOKED_AT])


def is_among_talks(source: NoteSource) -> bool:
    """Whether files beside a note are named by titles, and its own name is no day's or event's.

    It may be a word for the topic beside one for notes: `ropes_notes.md`.
    """
    beside = source.siblings
    if len(beside) < _FEWEST or is_index_name(source.path) or is_day_name(source.path):
        return False
    title = title_from_path(source.path)
    told = without_word_for_notes(title)
    if is_event_like(told) or is_named_several(told) or meaning_of(told) or ends_in_part(told):
        return False
    return told != title and _are_talks(beside[:_LOOKED_AT])


def is_titled_by_file(source: NoteSource) -> bool:
    """Whether that name is a title as somebody typed it: some words, with spaces between them."""
    named = stem(source.path).strip()
    if count_of_words(named) < _OF_TITLE or not stands_among_talks(source):
        return False
    if not (named.isascii() or " " in named):
        return True
    worded = [word for word in title_from_path(source.path).split() if word[1:].isalpha()]
    return len(worded) >= _OF_TITLE


_FEWEST, _LOOKED_AT = 2, 12
"""Files beside a note that show how those of its folder are named."""
_MOST = 0.7
_OF_TITLE = 3
_WORDS = 2.6
"""Of titles on average; topics and names have two."""


@lru_cache(maxsize=64)
def _are_talks(names: tuple[str, ...]) -> bool:
    own = [name for name in names if not is_index_name(name)]
    words = [count for count in map(_words, own) if count]
    many = len(words) >= max(_FEWEST, _MOST * len(own))
    return many and sum(words) >= _WORDS * len(words)


@lru_cache(maxsize=256)
def _words(path: str) -> int:
    """How many words a file's name has that may be a title; 0 for a day's, a post's, an event's."""
    name = stem(path.rpartition("/")[2])
    if is_index_name(name) or DATE_FRONT.match(name):
        return 0
    if is_day_name(name):
        name = talk_of_day(name)
    title = without_word_for_notes(title_from_path(name))
    of_talk = not (is_event_like(title) or is_named_several(title) or meaning_of(title))
    of_talk = of_talk and not ends_in_part(title)
    words = count_of_words(title) if of_talk else 0
    return words if words > 1 else 0


def count_of_words(title: str) -> int:
    """The words of a title; in scripts that part none some letters are one: `糸の状態を知る`."""
    unparted = 0 if title.isascii() else len(_UNPARTED.findall(title))
    return max(title.count(" ") + 1, unparted // _LETTERS_OF_WORD)


_UNPARTED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_LETTERS_OF_WORD = 3


def ends_in_part(title: str) -> bool:
    """Whether the last word of a name is for a day or what else holds several talks."""
    last = title.rpartition(" ")[2].lower()
    return last in _PARTS or last in wording().weekdays


_PARTS = frozenset("day tag jour dia dag jornada week track room part".split())  # noqa: SIM905
"""What holds several talks, or is one of those of a whole."""
