"""Notes that are titled by who spoke, or called so, as those of one meeting often are.

The title in front matter is a name; below a heading such as "Topic" stands what the talk was about.
Or the file is `4 - Ann Lee.md`, and its heading is the title.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.paths.paths import title_from_path
from notes.structure.people.affiliations import NOBODY, People, speaker_of
from notes.structure.people.names import LIKELY, SURE, is_shaped_as_name, name_confidence
from notes.structure.people.people import read_people
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.wording import folded, phrase_of, wording, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line

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


def parted_by_person(source: NoteSource, title: str) -> tuple[str, People] | None:
    """Part `Ann Lee: Caches`, where the file is called `ann-lee`, however short the title is."""
    sign = _SIGN.search(title)
    named = title_from_path(source.path)
    if sign is None or named.count(" ") not in range(1, _LONGEST_NAME):
        return None
    front, rest = title[: sign.start()], title[sign.end() :]
    if folded(front) != folded(named) or not rest:
        return None
    people = read_people(front, least=LIKELY)
    if len(people.speakers) != 1 or folded(people.speakers[0].name) != folded(front):
        return None
    sure = people.confidence >= SURE or _are_named_for_people(source)
    return (rest, people) if sure else None


_SIGN = re.compile(r":\s+|\s+[-–—|]{1,3}\s+")


def person_of_file(source: NoteSource, title: str) -> People:
    """Whom a note is called by, `4 - Ann Lee.md`, whose title says no word of that.

    A name that is not sure, in lower case or all the title there is, is one where the files beside
    the note are named for people; where nearly all are, so are two words of any kind. A sure name
    in lower case, `ann-lee`, needs but one more beside it.
    """
    named = title_from_path(source.path)
    if not 0 < named.count(" ") < _LONGEST_NAME or meaning_of(named) or is_event_like(named):
        return NOBODY
    if kind_of_words(named.rpartition(" ")[2]) is not None:
        return NOBODY
    name = _in_capitals(named)
    told = _OWNS.sub("", folded(title))
    said = not set(words_in(folded(name))).isdisjoint(words_in(told))
    if said and folded(title) != folded(name):
        return NOBODY
    people = read_people(name, least=LIKELY)
    sure = people.confidence >= SURE and not said and " " in title
    sure = sure and (name == named or _stands_beside_person(source))
    if not sure and not _are_named_for_people(source):
        return NOBODY
    if not people.speakers and is_shaped_as_name(name) and _are_named_for_people(source, _NEARLY):
        return People((speaker_of(name, ""),), LIKELY)
    return people if all(" " in person.name for person in people.speakers) else NOBODY


def author_in_name(source: NoteSource) -> tuple[Speaker, ...]:
    """The `author` of front matter whose name ends the file's: `slow-looms-ann-lee.md`.

    Who keeps a page for each talk says so whose it was; no post is named for who wrote it, unless
    its title is about them.
    """
    author = source.front.data.get("author") if source.front.data else None
    told = author.get("name") if isinstance(author, dict) else author
    if not isinstance(told, str) or not 1 < len(words := words_in(folded(told))) < _LONGEST_NAME:
        return ()
    ends = words_in(folded(title_from_path(source.path)))
    if len(ends) <= len(words) + 1 or ends[-len(words) :] != words:
        return ()
    if folded(told.strip()) in folded(source.front.title):
        return ()
    return (speaker_of(told.strip(), ""),)


def is_named_for_one(source: NoteSource, title: str) -> bool:
    """Whether a note, and those beside it, are named for who spoke; its `title` is no name."""
    return len(source.siblings) >= _FEWEST and person_of_file(source, title).confidence >= LIKELY


_OWNS = re.compile(r"^\W*[^\W\d_]+['’]s(?= )")
"""`Ann's tale of two caches`, which tells no more than the name of the file does."""
_NEARLY = 0.75
"""The share of files named for a person each, beside which any two words are another."""


def _in_capitals(named: str) -> str:
    """A file's name as people write theirs: `Ann Lee` of `ann-lee`."""
    return named.title() if named[1:].islower() else named


def _are_named_for_people(source: NoteSource, share: float = 0.5) -> bool:
    """Whether half of the files beside a note, or another share, are named for a person each.

    Where nearly all are likely names, a third of them have to be sure.
    """
    names = _sure_of_names(source)
    likely, sure = (sum(name >= least for name in names) for least in (LIKELY, SURE))
    if likely >= max(_FEWEST, _NEARLY * len(names)):
        return share >= _NEARLY or _FEWEST * sure >= len(names)
    return share < _NEARLY and sure >= max(_FEWEST, share * len(names))


def _stands_beside_person(source: NoteSource) -> bool:
    """Whether a file beside a note is surely named for a person."""
    return any(name >= SURE for name in _sure_of_names(source))


def _sure_of_names(source: NoteSource) -> list[float]:
    """How surely each of the files beside a note is named for a person."""
    others = [_in_capitals(title_from_path(name)) for name in source.siblings[:_SIBLINGS]]
    return [name_confidence(other) if " " in other else 0.0 for other in others]


def topic_below(lines: Sequence[Line]) -> str:
    """What stands below a first heading that is a word for a talk's title: "Topic"."""
    for line, after in pairwise(lines[:_FIRST]):
        headed = line.kind is LineKind.HEADING and after.kind in (LineKind.BOLD, LineKind.PLAIN)
        if headed and phrase_of(line.text) in wording().title_column:
            return bare(after.text[:_LONGEST]).text
    return ""
