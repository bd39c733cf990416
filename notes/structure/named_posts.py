"""Notes that are titled by who spoke, as those of one meeting often are.

The title in front matter is a name; below a heading such as "Topic" stands what the talk was about.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.inline import bare
from notes.structure.kind_words import kind_of_words
from notes.structure.lines import LineKind
from notes.structure.names import LIKELY, SURE, name_confidence
from notes.structure.paths import title_from_path
from notes.structure.people import read_people
from notes.structure.wording import phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.lines import Line

_FIRST = 6
_LONGEST = 200
_SIBLINGS = 20
"""Files beside a note whose names are looked at."""
_FEWEST = 3
_LONGEST_NAME = 5
"""Words of a name and a kind of session."""


def speakers_of_title(source: NoteSource, title: str) -> tuple[Speaker, ...]:
    """Who a title names that is a person and perhaps a kind of session: `Ann Lee`, `Ann Lee Talk`.

    Where the files beside the note are named for people, a likely name is one.
    """
    words = title.split()
    if not 1 < len(words) <= _LONGEST_NAME:
        return ()
    name = " ".join(words[:-1]) if kind_of_words(words[-1]) is not None else title
    sure = name_confidence(name) if " " in name else 0.0
    if sure >= SURE or (sure >= LIKELY and _are_named_for_people(source)):
        return read_people(name, least=LIKELY).speakers
    return ()


def _are_named_for_people(source: NoteSource) -> bool:
    """Whether half of the files beside a note are named for a person each."""
    others = source.siblings[:_SIBLINGS]
    named = sum(name_confidence(title_from_path(other)) >= SURE for other in others)
    return named >= max(_FEWEST, len(others) / 2)


def topic_below(lines: Sequence[Line]) -> str:
    """What stands below a first heading that is a word for a talk's title: "Topic"."""
    for line, after in pairwise(lines[:_FIRST]):
        headed = line.kind is LineKind.HEADING and after.kind in (LineKind.BOLD, LineKind.PLAIN)
        if headed and phrase_of(line.text) in wording().title_column:
            return bare(after.text[:_LONGEST]).text
    return ""
