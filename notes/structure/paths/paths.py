"""What a note's path tells: names of events, days and talks."""

from __future__ import annotations

import re
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, TypeVar

from notes.reading.naming import SUFFIXES
from notes.structure.dates.dated_names import DATE_FRONT, with_plain_date
from notes.structure.dates.day_and_title import without_whole_day
from notes.structure.text.dashed import with_blanks
from notes.structure.words.days_and_tracks import SHORT_DAYS, is_day_or_track
from notes.structure.words.event_spelling import uncamelled
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.meaning import is_event_like
from notes.structure.words.talk_numbers import without_talk_number
from notes.structure.words.wording import HUMP, folded, phrase_of, wording, words_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.reading.source import NoteSource

_Answer = TypeVar("_Answer")
_SUFFIX = re.compile(f"(?:{'|'.join(map(re.escape, SUFFIXES))})$", re.IGNORECASE)
_EXPORT_ID = re.compile(
    r"(?<=\S)[ _-][0-9a-f]{8}(?:(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$"
)
"""`Title 0a1b2c3d4e5f60718293a4b5c6d7e8f9`, with or without dashes in it."""
_NUMBER_FRONT = re.compile(
    r"^(?:\d{1,3}(?! [A-Z][a-z]+s [a-z])[-_. ]+"
    r"|[A-Z]{2,8}\d{2,4}(?:-[A-Z]\d?(?=[-_ ]))?[-_ ]+(?:\| )?)(?=\S)"
)
_DAY_FRONT = re.compile(
    r"^(?:(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:(?<=wed)nes|(?<=sat)ur)?(?:day)?|day[-_]?\d|d\d)\s?[-_]+\s?"
    r"(?:\d{1,2}[-_.:h]?\d{2}[-_]+(?=\S)|(?=[^-_ ]+[-_ ]+[^-_ ]+))"
    r"|^(?:0[7-9]|1[0-8])[0-5]\d[-_]+(?=[^\W\d])",
    re.IGNORECASE,
)
"""`mon-11-30-caches`, `tue-caches-that-rest`, `day1-caches-that-rest`, `0930-caches`."""
_COUNTED_FRONT = re.compile(
    r"^(?:(table|round|session|slot|talk|conf[eé]rence|lecture|vortrag|charla|ponencia|palestra)"
    r"[-_]?\d{1,2}[-_]+)+(?=[^\W\d])"
    r"|^(?:0[7-9]|1[0-8])[0-5]\d[-_]+(?=[^\W\d])",
    re.IGNORECASE,
)
"""`Table1_Round3_Caches`, `session13-caches` and `0930-keynote`: where and when the talk was."""
_LETTER_BEHIND_DAY = re.compile(
    r"^(\d{8}[-_]|\d{4}[-_]\d\d[-_]\d\d[-_])d\d[-_ ](?=[^\W\d])", re.IGNORECASE
)
"""`20151014_D3_Maps`: the day is told, and this one is a thing."""
_CAMEL = re.compile(
    r"[a-z]{2,}(?:[A-Z][a-z]+){2,}|(?:[A-Z][a-z]+){3,}"
    r"|(?:[A-Z][a-z]+){2,}\d{2,}(?:[A-Z][a-z]+)+|(?:[A-Z][a-z]+)\d{2,}(?:[A-Z][a-z]+){2,}"
    r"|(?:[A-Z][a-z]+|[A-Z]{2,5}(?=[A-Z][a-z]|$)){4,}"
)
"""`cachesThatRest`, `CachesThatRest` and `DNSCachesThatRest`, as programmers name things."""
_BEHIND_CAPITALS = re.compile(r"(?<=[A-Z])(?=[A-Z][a-z])")
_COUNT = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[A-Z])")
_DOTS, _FEWEST_DOTS = re.compile(r"(?<=[^\W_])\.(?=[^\W_])"), 2
"""Full stops that stand for spaces in a name: `How.caches.rest`, and not `three.js`."""
_DATE_BEHIND = re.compile(r"(?<=[^\W\d_])[-_ ]\d{4}[-_.]\d{2}[-_.]\d{2}$")
_JOINTS, _PARTED = re.compile(r"[-_]+"), re.compile(r"[-_ ]+")
_BEFORE_NUMBER = re.compile(r"(?<=[a-z])(?=\d)")


def _of_name(read: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """Ask a file's name, once; files of many folders are called alike."""
    known = lru_cache(maxsize=256)(read)

    @wraps(read)
    def asked(path: str) -> _Answer:
        return known(path.rpartition("/")[2])

    return asked


@_of_name
def stem(path: str) -> str:
    """The file's name without its suffix, and without the id that an export puts before that."""
    return with_blanks(_EXPORT_ID.sub("", _SUFFIX.sub("", path)))


@_of_name
def title_from_path(path: str) -> str:
    """A file name as a title: no date, no number before it, words instead of a slug."""
    name = without_talk_number(stem(path))
    name = DATE_FRONT.sub("", name, count=1)
    name = _DAY_FRONT.sub("", name, count=1) if _names_more_than_day(name) else name
    for pattern in (_NUMBER_FRONT, _COUNTED_FRONT, _DATE_BEHIND):
        name = pattern.sub("", name, count=1)
    if " " not in name.strip():
        if name.count(".") >= _FEWEST_DOTS and not name[:1].isdecimal():
            name = _DOTS.sub(" ", name)
        name = _JOINTS.sub(" ", name)
        if _CAMEL.fullmatch(name):
            name = _COUNT.sub(" ", _BEHIND_CAPITALS.sub(" ", HUMP.sub(" ", name)))
            name = name[:1].upper() + name[1:]
        if name.islower():
            name = name[:1].upper() + name[1:]
    return without_whole_day(" ".join(name.replace("_", " ").split()))


def called(path: str) -> str:
    """What a file is called, or its folder where all files are called so: `Talk/Notes.txt`."""
    folder = path.rpartition("/")[0]
    return title_from_path(folder if folder and is_named_as_any(path) else path)


@_of_name
def is_named_as_any(path: str) -> bool:
    """Whether the file is called as those of other folders are: `README`, `notes`, `takeaways`."""
    name = folded(stem(path))
    return name in wording().index_name or name in _OF_TALK


_OF_TALK = frozenset("takeaways takeaway key-takeaways key_takeaways learnings".split())  # noqa: SIM905
"""What a file in a talk's own folder is called, and seldom one of several talks."""


@_of_name
def is_index_name(path: str) -> bool:
    """Whether the file is named as one that holds several things: README, notes, day1."""
    name = folded(stem(path))
    if name in wording().index_name:
        return True
    if _names_more_than_day(DATE_FRONT.sub("", stem(path), count=1)):
        return False
    phrase = phrase_of(_JOINTS.sub(" ", name))
    spaced = _BEFORE_NUMBER.sub(" ", phrase)
    if _counts_talk(spaced):
        return False
    if phrase in wording().groups or is_day_or_track(spaced):
        return not any(token in wording().keynote for token in phrase.split())
    tokens = phrase.split()
    if any(token in wording().keynote for token in tokens) and len(tokens) > 1:
        return False
    return bool(tokens) and all(
        token in wording().index_name or token.isdigit() for token in tokens
    )


@_of_name
def is_day_name(path: str) -> bool:
    """Whether the file is named after a day or track of an event."""
    name = _LETTER_BEHIND_DAY.sub(r"\1", without_whole_day(with_plain_date(stem(path))))
    name = without_count(name)
    spaced = _BEFORE_NUMBER.sub(" ", phrase_of(_JOINTS.sub(" ", name)))
    words = spaced.split()
    if any(word in wording().keynote for word in words) or _counts_talk(spaced):
        return False
    if _names_more_than_day(DATE_FRONT.sub("", stem(path), count=1)):
        return False
    if len(words) > _LONGEST_OF_DAY and "part" in words:  # of a talk, or of the notes on it
        at = words.index("part")
        words = [*words[:at], *words[at + 2 :]]
    if any(is_day_or_track(" ".join(pair)) for pair in _pairs(words)):
        return True
    return len(words) <= 4 and words[-1:] != [] and words[-1] in PARTS_OF_DAY


@_of_name
def counts_talk(path: str) -> bool:
    """Whether the file is named by a word for a talk and a number: `session-3`, `talk1`."""
    phrase = _BEFORE_NUMBER.sub(" ", phrase_of(_JOINTS.sub(" ", stem(path))))
    return _counts_talk(phrase)


def counting_word(path: str) -> str:
    """The word by which a file named for its talk is counted: `lecture` of `Lecture_05_Looms`."""
    found = _COUNTED_FRONT.match(stem(path))
    return (found[1] or "") if found else ""


def without_count(name: str) -> str:
    """The name of such a file without that: `Looms` of `Lecture_05_Looms`."""
    return _COUNTED_FRONT.sub("", name, count=1)


def _counts_talk(phrase: str) -> bool:
    """`session 3`, `talk 1`: one of the talks, or a slot of a day with several; it says neither."""
    word, _, number = phrase.partition(" ")
    return number.isdecimal() and word in wording().talk


_LONGEST_OF_DAY = 4
"""Words of a day's or track's name; `Caches at rest in the sea part 1` is a talk's."""
PARTS_OF_DAY = frozenset(
    {"track", "talks", "sessions", "keynotes", "day", "morning", "afternoon", "evening"}
)
"""Words of names that hold several talks."""


def _names_more_than_day(name: str) -> bool:
    """Whether a day or time before a file's name only says when the talk was that it names."""
    day = _DAY_FRONT.match(name)
    if day is None:
        return False
    words = _PARTED.split(folded(name[day.end() :]))
    known = wording()
    if not (known.groups | PARTS_OF_DAY).isdisjoint(words) or only_boilerplate(" ".join(words)):
        return False
    told = [word for word in words if word not in known.keynote]
    return len(told) == len(words) or len(told) > 1


def _pairs(words: list[str]) -> list[tuple[str, ...]]:
    """Words beside each other, but for a short day that opens a phrase: `04 So You Need Rain`."""
    if len(words) < 2:
        return [tuple(words)]
    at_end = len(words) - _LONGEST_OF_DAY
    ends = [at for at, word in enumerate(words) if at >= at_end or word not in SHORT_DAYS]
    return [tuple(words[at - 1 : at + 1]) for at in ends if at]


@_of_name
def is_event_name(path: str) -> bool:
    """Whether the file is named like an event: a year or a word such as "conf" in it."""
    name = without_whole_day(stem(path))
    if any(word in wording().keynote for word in _PARTED.split(folded(name))):
        return False
    name = without_count(name)
    if DATE_FRONT.match(name):
        name = DATE_FRONT.sub("", name, count=1)
    return is_event_like(uncamelled(_JOINTS.sub(" ", name))) or "notes" in _PARTED.split(
        folded(name)
    )


def has_event_folder(source: NoteSource) -> bool:
    """Whether a folder above the note, or the notebook, is named like an event."""
    folders = source.path.split("/")[:-1]
    return bool(folders) or is_event_like(_JOINTS.sub(" ", source.root_name))


def is_among_events(path: str) -> bool:
    """Whether a file stands in a folder of events, or below a year there: `meetups/2019/gloam`."""
    *folders, _ = path.rsplit("/", 3)
    while folders and folders[-1].isdecimal():
        folders.pop()
    return bool(folders) and folders[-1].casefold() in _OF_EVENTS


_OF_EVENTS = frozenset(
    "conferences confs meetups events konferenzen conférences konferencje".split()  # noqa: SIM905
)


def same_title(one: str, other: str) -> bool:
    """Whether a file name and a heading say the same, most words being shared."""
    left, right = _words(one), _words(other)
    if not left or not right:
        return False
    shared = len(left & right)
    if shared == len(left) >= 3:
        return True
    return shared >= 0.6 * min(len(left), len(right)) and shared >= 0.4 * max(len(left), len(right))


def is_named_after(named: str, title: str) -> bool:
    """Whether a file's name says the same as a title, or some words of it and no others."""
    return same_title(named, title) or says_all_of(title, named) or is_spelled_as(named, title)


def is_spelled_as(named: str, title: str) -> bool:
    """Whether a title opens with the letters of a file's name: `Big looms: rest` in `BigLooms`.

    Fewer letters are all there is of the title: `Kelp Pi` in `kelppi.md`.
    """
    letters, told = _letters(named), _letters(title)
    if len(letters) < _FEWEST_LETTERS:
        return letters == told and len(letters) >= _FEWEST_OF_WHOLE
    return told.startswith(letters)


_FEWEST_LETTERS, _FEWEST_OF_WHOLE = 12, 5


def _letters(text: str) -> str:
    """The letters and digits of a name, with the signs of languages as files spell them."""
    spelled = text.casefold().replace("#", "sharp").replace("&", "and")
    return "".join(filter(str.isalnum, spelled.replace("++", "pp")))


def says_all_of(title: str, named: str) -> bool:
    """Whether every word of a file's name, of two at least, stands in a title."""
    words = _words(named)
    return len(words) > 1 and words <= _words(title)


def shares_words(one: str, other: str) -> bool:
    """Whether most words of the shorter of two titles stand in the other."""
    left, right = _words(one), _words(other)
    return bool(left and right) and len(left & right) >= 0.6 * min(len(left), len(right))


def _words(text: str) -> set[str]:
    text = text if " " in text else HUMP.sub(" ", text)
    return {word for word in words_in(folded(text).replace("_", " ")) if len(word) > 1}
