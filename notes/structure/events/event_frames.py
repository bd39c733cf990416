"""An event's name in the title of a post, and the writer's own words around it.

Morning Moments from GloamConf 2019        A Gardener's Diary of GloamConf 2019
Retour de GloamConf 2019 par Ann Lee       GloamConf 2019 Day 1 with a hundred gardeners
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

_PERSON_AT = re.compile(r"\s*([^\W\d_a-z][^,;:()]{3,40}?)\s(?:at|@|bei|auf der|à|en|em|op)\s")
_WHOSE = re.compile(r"([^\W\d_a-z][\w.-]+ [^\W\d_a-z][\w.-]+)['’]s\s+")
_BY = re.compile(r"\s(?:by|par|von|por|door|di|av|af)\s(?=[^\W\d_a-z][^\d,;:()]{3,40}$)")
_DAY_WITH = re.compile(
    r"\s(?:day|tag|jour|día|dia|dag)\s(?:\d{1,2}|one|two|three|four)\s+"
    r"(?:with|and|in which|mit|und|avec|et|con|y|com|e|met|en)\s",
    re.IGNORECASE,
)
_FROM = frozenset("from at vom auf bei från fra på dal dalla".split())  # noqa: SIM905
_OF = frozenset("of on about de du des del della der von over sur à na no av af".split())  # noqa: SIM905
_FOR_WHOM = re.compile(
    r"(?<=\d)((?:\s(?:in|at)\s[^\W\d_a-z][^\d:;()]{2,40})?),?\s(?:for|für|pour|para)\s[^:;()\d]{2,40}$"
)
"""Behind a year and a place, for whom the notes were taken: `GLOAM 2019 in Oslo for Initech`."""
_FURTHEST = 6
"""Words before the one that joins the writer's own with the name."""
_LONGEST = 7


def without_frame(part: str) -> str:
    """`part` of a title without what its writer says of the event, whose name is sure."""
    if YEAR.search(part):
        part = _FOR_WHOM.sub(r"\1", _without_person(part))
    elif not event_words().any_event_word(words_of(part)):
        return part
    return _behind_own_words(_before_own_words(part))


def _without_person(part: str) -> str:
    """`Ann Lee at Rootday 2021`, `Ann Lee's Rootday 2021` without the name."""
    found = _PERSON_AT.match(part) or _WHOSE.match(part)
    return part[found.end() :] if found and name_confidence(found[1]) >= LIKELY else part


def _before_own_words(part: str) -> str:
    """A name without who wrote the report, or what a day of it was about, behind it."""
    by = _BY.search(part)
    if by and _is_sure(part[: by.start()].split()) and _is_writer(part[by.end() :]):
        return part[: by.start()]
    day = _DAY_WITH.search(part)
    return part[: day.start()] if day and _is_sure(part[: day.start()].split()) else part


def _is_writer(name: str) -> bool:
    """Whether what stands behind `by` is somebody's name, known or of capitalised words."""
    words = name.split()
    shaped = 1 < len(words) < _LONGEST and all(word[0].isupper() for word in words)
    return shaped or name_confidence(name) >= LIKELY


def _behind_own_words(part: str) -> str:
    """A name without the words before `from` or `at`, or before `of` with one for reports."""
    words = part.split()
    known = event_words()
    for at, word in enumerate(words[1:_FURTHEST], 1):
        low = word.casefold()
        if low not in _FROM and low not in _OF:
            continue
        before, behind = words_of(" ".join(words[:at])), words[at + 1 :]
        while len(behind) > 1 and behind[0].casefold() in known.articles:
            behind = behind[1:]
        if known.any_event_word(before) or any(map(YEAR.search, before)):
            return part
        told = low in _FROM or (before and before[-1] in known.about_event | known.told)
        if (
            told
            and len(behind) <= _LONGEST
            and (part.islower() or _is_name(behind))
            and _is_sure(behind)
        ):
            return " ".join(behind)
    return part


def _is_name(words: Sequence[str]) -> bool:
    """Whether all words but small ones, and those for events, have capitals or digits."""
    is_event_word = event_words().is_event_word
    return words[0][:1].isupper() and not any(
        word.islower() and word not in _SMALL and not is_event_word(word) for word in words
    )


_SMALL = frozenset("of the for on and & de du des la".split())  # noqa: SIM905


def _is_sure(words: Sequence[str]) -> bool:
    """Whether words hold a year behind a name, or a word that is only said of events."""
    if not words:
        return False
    if any(YEAR.fullmatch(word) and not words[at].islower() for at, word in enumerate(words[1:])):
        return True
    known = event_words()
    bare = [word for word in words_of(" ".join(words)) if word not in known.weak]
    named = len(words) > 1 or (bool(bare) and known.boilerplate.isdisjoint(bare))
    return named and known.any_event_word(bare)
