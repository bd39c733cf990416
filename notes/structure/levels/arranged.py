"""A note's lines as the rules read them: each talk's title a heading above its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.lists.banners import with_banners_as_headings
from notes.structure.lists.names_above import with_names_below
from notes.structure.lists.stamped_headings import with_titles_of_stamps
from notes.structure.lists.timed_programme import with_titles_as_headings
from notes.structure.text.html_lists import with_items_by_tags
from notes.structure.text.page_heads import without_page_head
from notes.structure.titles.field_blocks import with_titles_of_fields

if TYPE_CHECKING:
    from notes.structure.text.lines import Outline


def arranged(outline: Outline, text: str) -> Outline:
    """`outline` of `text` with titles before their people, and items as deep as their tags say."""
    outline = with_banners_as_headings(outline)
    outline = with_titles_of_stamps(with_items_by_tags(without_page_head(outline), text))
    return with_titles_as_headings(with_names_below(with_titles_of_fields(outline)))
