"""Entries of an index: titles that link to the notes of talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.reading.naming import SUFFIXES
from notes.structure.meaning import is_event_like

if TYPE_CHECKING:
    from notes.structure.nodes import Node

_SUFFIXES = tuple(SUFFIXES)


def links_to_note(node: Node) -> bool:
    """Whether an entry is a title that links to a note beside this one or its hosted copy."""
    for label, target in node.entry.links[:2]:
        beside = "://" in target or target.lstrip("./").count("/") <= _FOLDERS
        named = target.endswith(_SUFFIXES) or target == label
        if beside and named and " " in label and not is_event_like(label):
            return True
    return False


_FOLDERS = 1
"""In which the notes of talks lie below their index."""
