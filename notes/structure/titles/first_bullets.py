"""Bullets right below a heading that are nothing but the names of people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.dates.decorations import without_pictures
from notes.structure.people.affiliations import NOBODY, People, speaker_of, with_handle
from notes.structure.people.name_blocks import are_alike, handles_on
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import et_al, is_full, is_polite
from notes.structure.people.people import read_people
from notes.structure.text.labels import behind_by
from notes.structure.text.lines import LineKind
from notes.structure.titles.name_lines import is_entry
from notes.structure.words.inline import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.text.lines import Line


def named_bullets(lines: Sequence[Line], *, loose: bool) -> tuple[list[People], int]:
    """The people of the first bullets, where those are nothing but names, and the first line.

    A line of prose may stand before them.

    Args:
        lines: What stands below a heading.
        loose: Parallel entries name people so, and a weak shape is enough.
    """
    named: list[People] = []
    first = 0
    start = next((at for at, line in enumerate(lines[:3]) if line.kind is LineKind.BULLET), 0)
    lone = len(lines) == 1
    apart = start == 0 and _stands_apart(lines)
    loose = loose or (start == 0 and len(lines) > 1 and _is_said_of_person(lines[1]))
    if loose and _is_subtitle(lines, start):
        start += 1
    nested = False
    for at, line in enumerate(lines[start : start + (_MOST if start else _MOST_NESTED)], start):
        if named and (handles := handles_on(line, named[-1].speakers)):
            named[-1] = with_handle(named[-1], handles)
            continue
        if named and line.level > lines[start].level and len(line.text) <= _LONGEST_NESTED:
            nested = True
            continue
        if len(named) >= _MOST and (start > 0 or nested):
            break
        likely = loose or lone or len(named) > 1 or (len(named) == 1 and _is_second(lines, at))
        least = LIKELY if likely else _APART if apart else _AMONG
        people = _named_bullet(line, least=SURE if start > 0 or nested else least)
        if not people.speakers or not (is_full(people.speakers[0].name) or is_polite(line.text)):
            break
        first = first or line.number
        named.append(people)
    return named, first


def _is_second(lines: Sequence[Line], at: int) -> bool:
    """Whether the bullet at `at` is a second person's: written as the one right above it is.

    Or it is two words, and the last of its list.
    """
    line, above = lines[at], lines[at - 1]
    if line.number == above.number + 1 and are_alike(above.text, line.text):
        return True
    if line.text.count(" ") != 1 or at + 1 >= len(lines):
        return False
    return lines[at + 1].kind is not LineKind.BULLET


_APART, _AMONG = 0.65, 0.75
"""What the name on a first bullet must be: of two words above others of many, and elsewhere."""


def _is_said_of_person(line: Line) -> bool:
    """Whether a bullet is a handle or an organisation, as stands behind the bullet of a name."""
    if line.kind is not LineKind.BULLET:
        return False
    return handles_on(line) != "" or line.text.endswith(_FIRMS)


_FIRMS = (", Inc.", " Inc.", " Inc", ", Inc", " Ltd", " Ltd.", " GmbH", " LLC", " University")


def _stands_apart(lines: Sequence[Line]) -> bool:
    """Whether two words stand on a first bullet, above several of whole phrases."""
    behind = [line for line in lines[1:] if line.level == lines[0].level][:_MOST]
    if len(behind) < _MOST - 1 or lines[0].text.strip().count(" ") != 1:
        return False
    return all(line.text.count(" ") >= _MOST - 1 for line in behind)


_MOST, _MOST_NESTED = 4, 14
"""Bullets that name people below a line of prose, and lines that are looked at right below a title:
a panel has many people, and something may be nested below each."""
_LONGEST_NESTED = 60
"""Letters of what is said of a person on a bullet below the name: a role, an organisation."""


def _is_subtitle(lines: Sequence[Line], at: int) -> bool:
    """Whether a bullet goes on with the title, and the next has the people as others have them."""
    if len(lines) < at + 2 or _named_bullet(lines[at], LIKELY).speakers:
        return False
    named = _named_bullet(lines[at + 1], SURE)
    return bool(named.speakers) and all(" " in person.name for person in named.speakers)


def _named_bullet(line: Line, least: float) -> People:
    """The people that a bullet names, if it does nothing else."""
    if line.kind is not LineKind.BULLET or len(line.text) > _LONGEST:
        return NOBODY
    if len(line.text) > _LONGEST_OF_FEW and line.text.count(", ") + line.text.count("; ") < _MANY:
        return NOBODY
    shown, links = bare(line.text)
    others = et_al(shown)
    if others is None and shown.endswith((".", "?")):
        return NOBODY
    text = without_pictures(shown)
    owned = _OF_FIRM.fullmatch(text) if "s " in text else None
    if owned is not None and (known := read_people(owned[2], least=SURE)).speakers:
        return People((speaker_of(known.speakers[0].name, owned[1]),), SURE)
    rest = behind_by(text)
    if rest is None and (is_entry(text) or _links_topic(text, links)):
        return NOBODY
    if rest is not None or links or others is not None or text != shown:
        least = min(least, LIKELY)
    return read_people(text if rest is None else rest, links, least=least)


_LONGEST, _LONGEST_OF_FEW, _MANY = 400, 140, 4
"""Letters of the authors of a paper and of fewer people, and signs between authors."""
_OF_FIRM = re.compile(
    r"([^\W\d_a-z][\w.&-]{1,20})['’]s ([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,2})"
)
"""`Initech's Ann Lee`."""


def _links_topic(text: str, links: Links) -> bool:
    """Whether a bullet is the title of another note, `[Cold caches: a field guide](cold.md)`."""
    linked = ": " in text and bool(links) and links[0][0] == text
    return linked and "://" not in links[0][1]
