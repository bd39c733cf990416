"""Talks in text without markup, each title right above the talk's own address.

    Why caches rest
    https://gloamconf.example/agenda/17
    They are tired.

Their people may stand between. So does one who copies titles and addresses out of a programme and
notes below what was said. The addresses are all of one site: the event's, or one where slides and
videos of talks lie.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.own_material import is_of_talk
from notes.structure.entries.running_text import LONGEST_TITLE
from notes.structure.entries.shapes import ended, is_short_title
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.text.labels import is_by_line
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_FEWEST = 3
_ADDRESS = re.compile(r"<?https?://(?:www\.)?([\w.-]{4,80})(/[^\s<>]{1,300})>?")
_OF_PROGRAMME = re.compile(
    r"[/#?.-](?:agenda|schedule|sessions?|talks?|sched|program(?:me?)?|proposals?|presentations?)"
    r"(?=[/#?.=_-]|$)",
    re.IGNORECASE,
)


def above_addresses(lines: Sequence[Line], path: str, *, of_event: bool) -> list[Node]:
    """The talks whose titles stand above addresses of one site; empty where they are no talks.

    Args:
        lines: All lines of the note.
        path: Where the note stands; a site may be called as its folders are.
        of_event: Whether the note is named or headed as one of several talks.
    """
    found: list[tuple[int, str, str]] = []
    for at in range(1, len(lines)):
        line = lines[at]
        if line.text[:4] != "http" or line.number != lines[at - 1].number + 1:
            continue
        address = _ADDRESS.fullmatch(line.text)
        if address is None or len(found) >= MOST_ENTRIES:
            continue
        head = at - 1 - _are_people(lines, at - 1)
        if _is_title(lines[head]):
            found.append((head, address[1].lower(), address[2]))
    sites = {site for _, site, _ in found}
    if len(found) < _FEWEST or len(sites) > 1 or len({rest for *_, rest in found}) < len(found):
        return []
    site, named = sites.pop(), path.lower()
    of_talks = all(_OF_PROGRAMME.search(rest) for *_, rest in found) or any(
        len(label) >= _SHORTEST and label in named for label in site.split(".")
    )
    shown = of_event and is_of_talk(f"https://{site}{found[0][2]}")
    if not (of_talks or shown):
        return []
    return ended([Node(lines, at, 0) for at, *_ in found], len(lines))


_SHORTEST = 5
"""Letters of a site's name that is found in the path of a note."""


def _are_people(lines: Sequence[Line], at: int) -> bool:
    """Whether a line holds the people of a title right above it."""
    line = lines[at]
    if not at or lines[at - 1].number < line.number - 1 or len(line.text) > LONGEST_TITLE:
        return False
    opens = at == 1 or lines[at - 2].number < lines[at - 1].number - 1
    least = LIKELY if opens else SURE
    return is_by_line(line.text) or read_people(bare(line.text).text).confidence >= least


def _is_title(line: Line) -> bool:
    return line.kind is LineKind.BOLD or is_short_title(line)
