"""The programme's page quoted below a talk, with headings of its own for who speaks.

`> #### Speaker: Ann Lee`, or `> #### About the speakers` with their names on headings below it and
what is said of each between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.labelled_names import people_of_label
from notes.structure.people.names import HINTED, SURE
from notes.structure.people.people import read_people
from notes.structure.text.labels import is_speaker_label
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.wording import phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.text.lines import Line

_MOST = 60
"""Lines below a title that may be quoted from a page, or stand before what is."""


def people_quoted(lines: Sequence[Line]) -> tuple[People, int]:
    """The people whom a quoted page below a title says to speak, and the heading's line.

    Args:
        lines: What stands below the title, up to the next heading.
    """
    lines = lines[:_MOST]
    for at, line in enumerate(lines):
        if not _is_heading(line):
            continue
        said = bare(line.text.lstrip("# ")).text
        speakers = people_of_label(line.text.lstrip("# "), headed=True)
        if not speakers and _introduces(phrase_of(said.rstrip(" :"))):
            speakers = _named_below(lines[at + 1 :], line)
        if speakers:
            return People(speakers, SURE), line.number
    return NOBODY, 0


def _is_heading(line: Line) -> bool:
    return line.kind is LineKind.QUOTE and line.text[0] == "#"


def _introduces(phrase: str) -> bool:
    return phrase != "" and (phrase in wording().introducing or is_speaker_label(phrase))


def _named_below(lines: Sequence[Line], heading: Line) -> tuple[Speaker, ...]:
    """The names on the quoted headings below one for speakers, or on the next quoted line."""
    level = len(heading.text) - len(heading.text.lstrip("#"))
    speakers: list[Speaker] = []
    for at, line in enumerate(lines):
        text = line.text.lstrip("# ")
        if _is_heading(line) and line.text[: level + 1].strip("#"):
            break
        if not _is_heading(line) and at:
            continue
        people = read_people(*bare(text), least=HINTED) if len(text) < _LONGEST else NOBODY
        speakers.extend(person for person in people.speakers if " " in person.name)
    return tuple(dict.fromkeys(speakers))


_LONGEST = 120
