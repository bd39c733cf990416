"""A note's lines as the rules read them: each talk's title a heading above its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.field_blocks import with_titles_of_fields
from notes.structure.names_above import with_names_below
from notes.structure.timed_programme import with_titles_as_headings

if TYPE_CHECKING:
    from notes.structure.lines import Outline


def arranged(outline: Outline) -> Outline:
    """`outline` with titles before their people where its writer has them in another order."""
    return with_titles_as_headings(with_names_below(with_titles_of_fields(outline)))
