"""Headings that are days, dates, tracks or rooms, by their words alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import folded, only_words, phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_FURNITURE = frozenset(
    "the a an some my our your any & and of on at in from for - – | / , : le la les l' de du des "  # noqa: SIM905
    "der die das el los las o os as het und et y e".split()
)
_NUMBER = re.compile(r"#?\d{1,4}(?:st|nd|rd|th|er|e|º|ª|\.|:)?|[a-z]\d?|\d{1,2}[a-h]|[ivx]{1,4}")
_ROMAN = frozenset("ivx")
_LONGEST_ROMAN = 4
_TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2})?(?:am|pm|h)?|\d{1,2}[:.]\d{2}[-–]\d{1,2}[:.]\d{2}")
_HALVES = frozenset({"am", "pm"})
"""Of the day, parted from the hour."""
_DATE = re.compile(
    r"\d{4}[-/._]\d{1,2}[-/._]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-/.]\d{1,2}"
    r"|(?:(?:19|20)\d|[012])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|第?[一二三四\d]{1,2}[日天]目?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日"
)
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}(?:am|pm)?(?:[-–]\d{1,2}[:h]\d{2}(?:am|pm)?)?")
_TOKEN = re.compile(r"[^\s,()\[\]|·•]+")
_TOPIC = re.compile(r":\s|\s(?:--|[-–—])\s")
_TOPIC_SIGN = re.compile("[:–—-]")
_SLOTS = frozenset({"session", "sessions", "block"})
SHORT_DAYS = frozenset("may mar mai mo di mi do fr sa so ma wo vr za zo".split())  # noqa: SIM905
"""Days and months that are other words as well."""
_AMBIGUOUS = SHORT_DAYS | {"part"}


def is_day_or_track(phrase: str) -> bool:
    """Whether a folded phrase is made of days, dates, times, tracks and numbers only."""
    if phrase.count(" ") > 12 or not _may_open_day(phrase):
        return False
    if len(phrase) == _LONGEST_DATE and _DATE.fullmatch(phrase.replace(" ", "-")):
        return True
    tokens: list[str] = []
    for raw in phrase.split() if only_words(phrase) else _TOKEN.findall(phrase):
        token = raw.strip(_SIGNS).removesuffix("'s")
        if not token or token in _FURNITURE:
            continue
        if not tokens and not _may_begin_day(token):
            return False
        tokens.append(token)
    if not 1 <= len(tokens) <= 8:
        return False
    strong = False
    for token in tokens:
        if _says_day_or_group(token) or (token in _SLOTS and len(tokens) == 2):
            strong = True
        elif not _is_number_or_time(token):
            return strong and _is_named_track(tokens)
    if len(tokens) == 1:
        return (strong and tokens[0] not in _AMBIGUOUS) or _ORDINAL.fullmatch(tokens[0]) is not None
    return strong and not _is_day_by_chance(tokens)


def _is_day_by_chance(tokens: Sequence[str]) -> bool:
    """Whether a word and a letter are no short day and its number: `How do I ...`, `so a ...`."""
    if len(tokens) != _PAIR or tokens[0] not in SHORT_DAYS:
        return False
    return tokens[1].isalpha() and not _says_day_or_group(tokens[1])


_PAIR = 2
_ORDINAL = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)")
"""`17th`: a day of the month that the title tells."""
_SIGNS = ".:;-–—/#'\""


def _may_open_day(phrase: str) -> bool:
    """A cheap look at the first word: can it open a day or a track?"""
    first = phrase.partition(" ")[0].strip(_SIGNS).removesuffix("'s")
    return not first.isalnum() or first in _FURNITURE or _may_begin_day(first)


def is_date(text: str) -> bool:
    """Whether a heading names a day or date rather than a kind of talks."""
    phrase = phrase_of(text)
    return is_day_or_track(phrase) and phrase not in wording().groups


def is_day_in_digits(text: str) -> bool:
    """`10.4.2022`, where `10.4. Title` is the number of an entry."""
    return len(text) <= _LONGEST_DATE and _DATE.fullmatch(text) is not None


_LONGEST_DATE = 10


def is_year(text: str) -> bool:
    """Whether a heading is a year and nothing else, as above the talks or events of one."""
    return len(text) <= _LONGEST_YEAR and _YEAR.fullmatch(text) is not None


_LONGEST_YEAR = 5
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d[年년]?")


def begins_with_day(text: str) -> bool:
    """`Wednesday: Design`, `Track 2 - Security`: a day or track, then what it is about."""
    if not _TOPIC_SIGN.search(text):
        return False
    if not _may_open_day(folded(text)) or not (sign := _TOPIC.search(text)):
        return False
    front = text[: sign.start()]
    phrase = phrase_of(front)
    if not is_day_or_track(phrase) or _counts_talk(phrase) or _SECTION.fullmatch(phrase):
        return False
    return _CLOCK.match(front) is None and kind_of_words(front) is None


def behind_day(text: str) -> str:
    """What a text that begins with a day is about: `Design` of `Wednesday: Design`."""
    sign = _TOPIC.search(text)
    return text[sign.end() :] if sign else ""


_SECTION = re.compile(r"\d{1,2}\.[1-9]")
"""`2.1 - Security`: the number of a part, as no zero and no full stop show that it is a day."""


def _counts_talk(phrase: str) -> bool:
    """`Talks 2`, a slip for the number of one talk."""
    word, _, number = phrase.partition(" ")
    return word[-1:] == "s" and number.isdecimal() and kind_of_words(word[:-1]) is not None


def is_named_group(text: str) -> bool:
    """Whether a heading is a track or room with a name: `Trilha Java`, `Security track`."""
    words = phrase_of(text).split()
    if not 2 <= len(words) <= _LONGEST_TRACK:
        return False
    return words[0] in wording().group_begin or words[-1] in _TRACK_ENDS


def is_named_several(text: str) -> bool:
    """Whether a heading ends in a word for talks: `Full papers`, `GloamConf - Morning sessions`."""
    words = phrase_of(text).rpartition(" - ")[2].split()
    return 0 < len(words) <= _LONGEST_TRACK and words[-1] in wording().several


_LONGEST_TRACK = 4
_TRACK_ENDS = frozenset("track stream room devroom stage hall strand theatre theater".split())  # noqa: SIM905


@lru_cache(maxsize=4096)
def _may_begin_day(token: str) -> bool:
    """A cheap refusal of most phrases by their first word."""
    return token in _SLOTS or _says_day_or_group(token) or _is_number_or_time(token)


@lru_cache(maxsize=4096)
def _says_day_or_group(token: str) -> bool:
    words = wording()
    if token[0].isdigit() and _CLOCK.fullmatch(token):
        return True
    return (
        token in words.weekdays
        or token in words.months
        or _begins_group(token)
        or (token in words.groups and len(token) > 3)
        or (not (token.isascii() and token.isalpha()) and _DATE.fullmatch(token) is not None)
    )


def _is_number_or_time(token: str) -> bool:
    if token in wording().numerals:
        return True
    if token.isascii() and token.isalpha():
        return len(token) == 1 or token in _HALVES or _is_roman(token)
    return _NUMBER.fullmatch(token) is not None or _TIME.fullmatch(token) is not None


def _is_roman(token: str) -> bool:
    return len(token) <= _LONGEST_ROMAN and _ROMAN.issuperset(token)


def _begins_group(token: str) -> bool:
    begin = wording().group_begin
    return token in begin or (token[-1].isdigit() and token.rstrip("0123456789") in begin)


def _is_named_track(tokens: list[str]) -> bool:
    """`Track A Cloud`, `Room 5 Security`: a group word and its number first, then a short name."""
    return (
        len(tokens) <= 4 and _begins_group(tokens[0]) and _NUMBER.fullmatch(tokens[1]) is not None
    )
