"""A title and, behind a space alone, who gave it: `糸の状態 小島さん`, `糸の状態　小島 拓`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People, speaker_of
from notes.structure.people.asian_names import is_phrase
from notes.structure.people.names import HINTED, LIKELY, name_confidence
from notes.structure.people.people import read_people
from notes.structure.people.people_first import NO_SPLIT
from notes.structure.people.polite_people import named_politely

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_SHORT = 4
_MARKED = re.compile(r"(\S.{4,120}?)\s[@＠]([\u3400-\u9fff\uac00-\ud7af]{2,4})")
"""`糸の状態 @林小明`, as some write names in Han."""
_SHORTEST = 6
"""Letters of a title; fewer may be a firm's name."""


def with_sign_before_name(text: str) -> str:
    """`text` with a dash for the wide space before its people: `糸の状態　小島 拓（海辺大学）`.

    Programmes of learned societies have a circle before who spoke.
    """
    if text.isascii() or not _MAY_BE_WIDE.search(text):
        return text
    for gap in islice(_WIDE.finditer(text), _MOST_GAPS):
        front, rest = text[: gap.start()], text[gap.end() :].replace("\u3000", " ")
        if len(front) >= _SHORT and read_people(rest, least=LIKELY).speakers:
            return f"{front} - {rest}"
    return text


_MAY_BE_WIDE = re.compile(r"  |[\u3000○◯〇]")
_WIDE = re.compile(r"(?<=\S)(?: {2,}|\u3000+| ?[○◯〇] ?)(?=[^\W\d_@])")
_MOST_GAPS = 4


def polite_last(line: str, _links: Links, _loose: str) -> Split:
    """`Title 小島さん`, `Title 小島 さん (@yubo)` and `LT「Title」 小島さん`."""
    if line.isascii() or " " not in line:
        return NO_SPLIT
    if (marked := _MARKED.fullmatch(line)) and name_confidence(marked[2]) >= HINTED:
        return marked[1], People((speaker_of(marked[2], ""),), LIKELY), "x さん"
    title, people = named_politely(line)
    title = title.rstrip(" -–—:：/／|｜")
    told = len(title) >= _SHORTEST and (is_phrase(title) or not title.isupper())
    return (title, people, "x さん") if people.speakers and told else NO_SPLIT
