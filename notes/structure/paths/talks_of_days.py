"""Files named by a day and a talk behind it: `kelpfest-2019/day2-04-how-caches-rest.md`.

The day only says when the talk was.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notes.structure.paths.paths import PARTS_OF_DAY, stem
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import folded, wording

_PARTED = re.compile(r"[-_ .,]+")
_OPENING = re.compile(
    r"(?:(?:day|session|slot|tag|jour|dia|día)[-_ ]?\d{1,2}(?![\d:])"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![^\W_])"
    r"|(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d(?=[-_ .]+\d{1,2}[-_ .]))"
    r"[-_ .]+(?:\d{1,2}[-_ .]+)?(?=[^\W\d])",
    re.IGNORECASE,
)
"""`day2_lee`, `Session 1 - Maps`, `20190612_3_Maps`, with a number behind the day or without."""


@lru_cache(256)
def talk_of_day(path: str) -> str:
    """What a file's name goes on with behind a day or session that it opens with; else empty.

    `day2-morning`, `day1-gloamconf-2019` and `day1-lightning-talks` are of several talks still.
    """
    name = stem(path)
    opening = _OPENING.match(name)
    if opening is None:
        return ""
    rest = name[opening.end() :]
    words = {word for word in _PARTED.split(folded(rest)) if len(word) > _SHORTEST}
    known = wording()
    of_days = known.weekdays | known.months | known.group_begin | known.groups | PARTS_OF_DAY
    if not of_days.isdisjoint(words) or any(word.endswith(_ENDS) for word in words):
        return ""
    if folded(rest) in known.index_name:
        return ""
    of_talk = bool(words) and not is_event_like(rest.replace("-", " ").replace("_", " "))
    return rest if of_talk else ""


_ENDS = ("talks", "sessions", "keynotes", "notes")
"""Of words that hold several talks: `day1-lightningtalks`."""
_SHORTEST = 2
"""Letters of short names of days, `so` and `do`, which are other words as well."""
