"""Notes that tell how to do a thing or list things, which lie beside those of events."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import DATE_FRONT
from notes.structure.paths.paths import is_named_as_any, title_from_path
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.wording import load_words, phrase_of, phrases_of
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line

_PARTING = str.maketrans("()[]:", "     ")


@cache
def _words(name: str) -> frozenset[str]:
    return phrases_of(load_words("manuals")[name])


def is_manual(title: str) -> bool:
    """Whether `title`, of a note or its file, is that of a manual or list: "Vim cheat sheet"."""
    words = _words_of(title)
    if len(words) < _FEWEST or not (words[0] in _edges("heads", 0) or words[-1] in _edges("heads")):
        return False
    ends = {" ".join(part) for count in (1, 2, 3) for part in (words[:count], words[-count:])}
    if _words("heads").isdisjoint(ends) or is_event_like(title):
        return False
    return not read_entry(title).people.speakers


def is_file_of_manual(path: str, heading: str) -> bool:
    """Whether a file is named as a manual, and its `heading` names nobody who spoke of it."""
    return is_manual(title_from_path(path)) and not read_entry(heading).people.speakers


@lru_cache(maxsize=256)
def _words_of(title: str) -> list[str]:
    return phrase_of(title.translate(_PARTING)).split()


@cache
def _edges(name: str, at: int = -1) -> frozenset[str]:
    """The first or last words of the phrases in a list."""
    return frozenset(phrase.split()[at] for phrase in _words(name))


def is_about_noting(title: str) -> bool:
    """Whether `title` is that of a text on taking notes or speaking itself: "How I take notes"."""
    words = _words_of(title)
    if not words or words[0] not in _edges("opens", 0):
        return False
    if _words("opens").isdisjoint({" ".join(words[:count]) for count in (1, 2, 3)}):
        return False
    told = f" {' '.join(words)} "
    about = any(f" {phrase} " in told for phrase in _words("noting"))
    return about and not read_entry(title).people.speakers


def is_of_thing(front: Mapping[str, object]) -> bool:
    """Whether front matter says that a note is of a person or a thing: `type: person`."""
    said = [str(front[key]) for key in ("type", "kind") if key in front]
    return any(phrase_of(text) in _words("types") for text in said)


def is_form(path: str) -> bool:
    """Whether a file is named as a form to fill in: `talk-template.md`."""
    words = set(phrase_of(title_from_path(path)).split())
    forms = _words("forms")
    return not forms.isdisjoint(words) and words <= forms | _words("filled")


def is_own_list(source: NoteSource, heading: str) -> bool:
    """Whether a note that lies beside those of events is a list of what to read, do or propose.

    In the folder of one event such a list is of that event; and where a day and something else
    name the file, "Links" heads what was linked there.

    Args:
        source: The note.
        heading: The first line, where it is a heading; else empty.
    """
    named = title_from_path(source.path)
    if "/" in source.path or YEAR.search(source.root_name):
        return False
    if is_event_like(heading) or is_event_like(named):
        return False
    day = DATE_FRONT.match(source.path)
    told = meaning_of(named) if day and day["day"] else meaning_of(named) | meaning_of(heading)
    return bool(told & Meaning.FOLLOW_UP)


def is_of_program(path: str, lines: Sequence[Line]) -> bool:
    """Whether a README tells how to run a program, as those of examples beside notes do.

    Commands stand below its headings, no heading names anybody, and none of its links leads to
    a note.
    """
    if not is_named_as_any(path) or not any(map(_is_command, lines[:_MOST_LINES])):
        return False
    heads = [line.text for line in lines if line.kind is LineKind.HEADING][:_MOST_HEADS]
    if any(_links_note(line.text) for line in lines[:_MOST_LINES]):
        return False
    return not any(read_entry(head).people.speakers or is_event_like(head) for head in heads)


def _is_command(line: Line) -> bool:
    """Whether a line in a block of code, or the code in a heading, is a command."""
    if line.kind is LineKind.HEADING:
        return "`" in line.text and _COMMAND.match(line.text.split("`")[1]) is not None
    return line.kind is LineKind.CODE and _COMMAND.match(line.text) is not None


def _links_note(text: str) -> bool:
    return "](" in text and ".md" in text and "://" not in text


_COMMAND = re.compile(
    r"[$>]?\s*(?:npm|npx|yarn|pnpm|pip3?|bundle|cargo|docker|mvn|gradle|composer|git clone) \w"
)
_MOST_LINES, _MOST_HEADS = 120, 12
"""Lines and headings of a README that show what it is about."""
_FEWEST = 2
"""Words of such a title: the thing, and that it is a manual for it."""
