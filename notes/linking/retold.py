"""Whether linking would find the same again after some notes were edited.

Most edits change the text of a talk, which links do not depend on: the titles, the people, the
event and where the note links to stay what they were. Then the links stay, too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.models import Signature, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notes.linking.joins import Links
    from notes.models import Note

_NO_SIGNATURE, _NO_SPAN = Signature(0, 0, 0), Span(1, 1)


def stay_linked(links: Links, edits: Iterable[tuple[Note, Note]]) -> bool:
    """Whether `links` hold for the notes as they are now; when in doubt they do not.

    Args:
        links: Of the notes as they were.
        edits: Each edited note as it was read then, and as it is read now.
    """
    several: set[str] = set()
    several.update(links.takes, *links.takes.values())
    for before, after in edits:
        if _for_linking(before) != _for_linking(after):
            return False
        for then, now in zip(before.sessions, after.sessions, strict=True):
            # The longest of several takes leads, and copies look for the nearest lines.
            is_weighed = then.id in several or links.copies
            if is_weighed and then.span != now.span:
                return False
    return True


def _for_linking(note: Note) -> Note:
    """A note with nothing left that linking does not look at."""
    sessions = tuple(replace(one, span=_NO_SPAN, tags=()) for one in note.sessions)
    return replace(
        note, sessions=sessions, signature=_NO_SIGNATURE, line_count=0, tags=(), problems=()
    )
