"""A person above the title of a file: the name, the role and the firm on lines of their own.

    Head of Soil, Gloam Works

    Ann Lee joined in 2007 and …

    ### How leases rest

Programmes print their talks so, and who copies them goes on with headings of the same level.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.people.affiliations import is_organisation, says_role
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_MOST = 4
_LONGEST, _SHORTEST_STORY = 100, 40
"""Letters of a name or a role, and of what is told of a person."""
_KINDS = (LineKind.PLAIN, LineKind.BOLD)


def is_person(lines: Sequence[Line]) -> bool:
    """Whether a role, with a name or without, is all there is, but for a text about the person.

    A name alone may be that of the writer.
    """
    if not 0 < len(lines) <= _MOST or any(line.kind not in _KINDS for line in lines):
        return False
    told = False
    for at, line in enumerate(lines):
        text = bare(line.text).text.strip("*_ ")
        if text and len(text) <= _LONGEST and (says_role(text) or is_organisation(text)):
            told = True
            continue
        named = len(text) <= _LONGEST and read_entry(text).names_only
        if not named and (at == 0 or at < len(lines) - 1 or len(text) < _SHORTEST_STORY):
            return False
    return told
