"""Titles in quotes with the people behind them: `"Title" by Ann Lee`, `《题目》 李明`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.by_words import without_by
from notes.structure.names import LIKELY
from notes.structure.names_together import is_short_han_name
from notes.structure.people_before_text import people_before_text
from notes.structure.people_first import FIRST_NAMES, NO_SPLIT, WEAK

if TYPE_CHECKING:
    from notes.structure.people import Links
    from notes.structure.people_first import Split

_QUOTED_FIRST = re.compile(
    r"(?:[\"“„«]([^\"“”„«»]{3,200})[\"”“»]|[《「『]([^《》「」『』]{3,200})[》」』])[,.]?\s*(?=\S)"
)
_BESIDE_QUOTES = re.compile(r"^\w+\s+[-–—]{1,2}\s+")  # `"Title" again - Ann Lee`


def quoted_first(line: str, links: Links, _loose: str) -> Split:
    """`"Title" Ann Lee`, `"Title", Ann Lee` and `「Title」森 健`: the quotes part the two."""
    quoted = _QUOTED_FIRST.match(line)
    if not quoted:
        return NO_SPLIT
    rest = _BESIDE_QUOTES.sub("", line[quoted.end() :], count=1)
    rest = without_by(rest.strip(" -–—,|/()（）：:"))
    short = FIRST_NAMES.fullmatch(rest) is not None or is_short_han_name(rest)
    people = people_before_text(rest, links, WEAK if short else LIKELY)
    return (quoted[1] or quoted[2], people, '"" x') if people.speakers else NO_SPLIT
