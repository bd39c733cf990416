"""Entries of an index: titles that link to the notes of talks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.reading.naming import SUFFIXES
from notes.structure.meaning import is_event_like

if TYPE_CHECKING:
    from notes.structure.nodes import Node

_OF_TALK = re.compile(
    r"\W*(?:my |the |talk )?"
    r"(?:slides?|slide deck|deck|video|vidéo|recording|notes?|transcript|folien)\W*",
    re.IGNORECASE,
)
"""What is linked of a talk, and seldom of a person or a tool."""
_SUFFIXES = tuple(SUFFIXES)


def links_to_note(node: Node) -> bool:
    """Whether an entry is a title that links to a note beside this one or its hosted copy."""
    for label, target in node.entry.links[:2]:
        beside = "://" in target or target.lstrip("./").count("/") <= _FOLDERS
        named = target.endswith(_SUFFIXES) or target == label
        if beside and named and " " in label and not is_event_like(label):
            return True
    return False


def is_named_as_event(node: Node) -> bool:
    """Whether an entry reads like an event; a day or a meetup before a linked title does not."""
    linked = node.entry.links[-1:]
    told = linked and linked[0][0] == node.entry.full and linked[0][1].endswith(_SUFFIXES)
    return is_event_like(node.entry.full if told else node.bare)


_FOLDERS = 1
"""In which the notes of talks lie below their index."""


def links_material(node: Node) -> bool:
    """Whether the slides, the video or the notes of what an entry tells of are linked behind it."""
    entry = node.entry
    if not entry.links:
        return False
    behind = any(label != entry.title and _OF_TALK.fullmatch(label) for label, _ in entry.links)
    return behind and entry.title != "" and not is_event_like(entry.title)


def is_link(node: Node) -> bool:
    """Whether an entry is a linked title, or one with links to its material behind it."""
    entry = node.entry
    titled = any(label == entry.title for label, _ in entry.links[:1])
    return (titled and not is_event_like(entry.title)) or links_material(node)
