"""Names of files that are read by those of others beside them.

[LoomTalk] Warp and weft.md     2019/0504_gardens.md
[LoomTalk] Looms at rest.md     2019/0611_looms.md
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import is_day_of_year, with_years_above
from notes.structure.events.event_in_file_name import tag_of
from notes.structure.words.days_and_tracks import is_named_several
from notes.structure.words.meaning import meaning_of

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_DIGITS = 4


def shared_tag(source: NoteSource) -> str:
    """What stands in square brackets before the title in the names of several files."""
    file = source.path.rpartition("/")[2]
    tag = tag_of(file) if file[:1] == "[" else ""
    if not tag or is_named_several(tag) or meaning_of(tag):
        return ""
    return tag if any(other.startswith(f"[{tag}]") for other in source.siblings) else ""


def file_of_year(source: NoteSource) -> str:
    """The file's name, with the year of its folder before a month and a day in four digits.

    Times of the day have four as well: where a name beside it begins with no day, all are times.
    """
    *folders, file = source.path.split("/")
    if not folders or not file[:2].isdecimal():
        return file
    counted = [other for other in source.siblings if other[:_DIGITS].isdecimal()]
    days = all(map(is_day_of_year, counted))
    return with_years_above((*folders, file))[-1] if days else file
