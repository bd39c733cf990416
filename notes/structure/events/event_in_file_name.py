"""Files named for the event and the talk: of their parts, the one that is the event.

GardenConf 2019 - Ann Ray - Soil.md     Gardeners 2019 - Soil as it was.md
Soil (HarvestConf 2019).md              [GardenConf] Soil as it was.md
Soil - Ann Ray ) 2019 HarvestConf.md
"""

from __future__ import annotations

import re

from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR


def event_part(name: str) -> str:
    """Of a file's name in parts, that which is the event: `GardenConf 2019 - Ann Ray - Soil`.

    A few words and a year are one before a title without: `Gardeners 2019 - Soil as it was`.
    """
    if name[:1] == "[" and (tag := tag_of(name)) and _names_event(tag):
        return tag
    if " - " not in name and "(" not in name:
        return name
    name = name.replace(" ) ", " - ")
    parts = [event_in_brackets(part) for part in name.split(" - ")]
    known = event_words()
    for part in parts:
        words = words_of(part)
        if YEAR.search(part) and known.any_event_word(words):
            return part
    first, *others = parts
    told = len(others) > 1 or " - ".join(others).count(" ") > 1
    short = told and first.count(" ") < _LONGEST_FRONT
    named = short and (_FRONT_AND_YEAR.match(first) or _has_sure_word(first))
    return first if named and not any(map(YEAR.search, others)) else name


def tag_of(name: str) -> str:
    """What stands in square brackets before a talk's title: `[GardenConf] Soil as it was`."""
    found = _TAG.match(name)
    return found[1].strip() if found else ""


_TAG = re.compile(r"\[([^\[\]]{3,40})\]\s*(?=[^\W_])")


def _names_event(tag: str) -> bool:
    return YEAR.search(tag) is not None or event_words().any_event_word(words_of(tag))


_LONGEST_FRONT = 5
"""Spaces in an event's name, with its year, before a talk's title."""
_FRONT_AND_YEAR = re.compile(r"[^\W\d_].*(?:19|20)\d\d$|(?:19|20)\d\d [^\W\d_]")


def event_in_brackets(title: str) -> str:
    """The event that stands in brackets behind something else: `Soil (HarvestConf 2019)`."""
    before, bracket, inside = title.partition("(")
    if not bracket or not inside.endswith(")") or not YEAR.search(inside):
        return title
    if any(map(event_words().is_event_word, words_of(before))):
        return title
    return inside[:-1].strip() if _has_sure_word(inside) else title


def _has_sure_word(name: str) -> bool:
    """Whether some word names events and little else: summit, …con."""
    is_event, weak = event_words().is_event_word, event_words().weak
    return any(is_event(word) and word not in weak for word in words_of(name))
