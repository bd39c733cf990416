"""Lists of the talks that a report refers to, below a heading that says "Links"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.lists.own_lists import listed_below
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node

_FEW_REFERRED = 3
"""As many may as well be what the writer read of somebody."""


def refers_to_talks(node: Node) -> bool:
    """Whether "Links" stands above the talks that a report refers to, most with a handle."""
    if not node.meaning & Meaning.FOLLOW_UP or node.verdict is not Verdict.SECTION:
        return False
    found = listed_below(node, node.end, in_group=False)
    people = [child.entry.people.speakers for child in found if child.attested]
    handles = sum(any(person.handle for person in named) for named in people)
    return len(people) == len(found) > _FEW_REFERRED and 2 * handles > len(found)
