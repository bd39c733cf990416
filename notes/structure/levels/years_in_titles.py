"""Titles in which nothing but a year is like an event's, above the people of one talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.one_talk import one_talk_in
from notes.structure.levels.containers import CERTAIN_BELOW, share_of_attested
from notes.structure.people.names import LIKELY
from notes.structure.text.labels import label_of
from notes.structure.titles.event_in_title import has_only_year

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout


def is_of_one(layout: Layout, title: Node) -> bool:
    """Whether people stand right below a thing and a year, and on no other heading.

    A heading that is a label for them is none of its own: `# Ropes 2015`, `### Speaker: Ann Lee`.
    """
    labelled = any(node.names_parent for node in layout.entries[:1])
    if title.confidence < LIKELY or not (labelled or title.near.rule in CERTAIN_BELOW):
        return False
    near = layout.lines[title.start + 1 : title.start + _LONGEST_BLOCK]
    if any(label_of(line.text)[0].startswith("aut") for line in near):
        return False  # who wrote a post has a label as well: `:author:`, `Autor:`
    others = (node for node in layout.entries if not node.names_parent)
    several = layout.listed or layout.dumped or any(node.attested for node in others)
    return has_only_year(title.bare) and not several


_LONGEST_BLOCK = 9
"""Lines of a title and the fields below it."""


def tells_one(layout: Layout, title: str) -> bool:
    """Whether a title tells one talk beside its event, and no two headings below it people."""
    return one_talk_in(title) is not None and share_of_attested(layout.entries)[0] < _SEVERAL


_SEVERAL = 2
