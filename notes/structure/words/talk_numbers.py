"""Numbers under which a programme lists its talks, before their titles.

An event of hundreds of talks gives each a number, which people put behind the event or its year:

    Gloam2019 Session 226 Slow looms      2019-226-slow-looms      Slow looms 2019-226
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from notes.structure.words.years import YEAR

_JOINT = r"[-_ ]{1,3}"
_TITLE = r"(?P<title>[^\W\d_][^\n]{2,})"
_BEHIND_WORD = re.compile(
    rf"(?P<event>[^\W\d_][^\n_:|–—]{{0,30}}?(?:(?:{_JOINT})?(?:19|20)\d\d)?)"
    rf"{_JOINT}session[-_ #]{{0,3}}\d{{3,5}}(?:{_JOINT}|: ){_TITLE}",
    re.IGNORECASE,
)
_BEHIND_YEAR = re.compile(
    rf"(?P<event>(?:19|20)\d\d){_JOINT}(?!10+\b|(?:0[1-9]|1[0-2])[0-3]\d\b)\d{{3,5}}{_JOINT}{_TITLE}"
)
_AT_END = re.compile(r"(?P<title>[^\W\d_][^\n]*\w) (?P<event>(?:19|20)\d\d)-\d{3,5}")


class NumberedTalk(NamedTuple):
    """What stands on either side of a talk's number."""

    event: str
    """The event, or but its year."""
    title: str


@lru_cache(1024)
def numbered_talk(text: str) -> NumberedTalk | None:
    """The event and the talk in a heading or a name that has the talk's number between them."""
    if YEAR.search(text):
        found = _BEHIND_YEAR.fullmatch(text) or _AT_END.fullmatch(text)
        if found is not None:
            return NumberedTalk(found["event"], found["title"])
    if "session" not in text and "Session" not in text:
        return None
    found = _BEHIND_WORD.fullmatch(text)
    return NumberedTalk(found["event"].strip(" _-"), found["title"]) if found else None


def without_talk_number(name: str) -> str:
    """The talk's title in a name that has its number before or behind it."""
    numbered = numbered_talk(name)
    return name if numbered is None else numbered.title
