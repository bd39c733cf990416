"""Tables by the hour whose heads say of no column that it holds titles: the cells tell it.

    | Time           | Lesson          | Conference          |
    |----------------|-----------------|---------------------|
    | [0900](a.md)   | How ropes rest  | Keynote             |
    | [1000](b.md)   | Slow looms      | KelpOpen, Beginner  |

Titles are many words, and no two are the same; kinds, tracks and levels come again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.lists.schedule_grid import are_times
from notes.structure.titles.columns import cell_of, labels_of_event
from notes.structure.words.days_and_tracks import is_named_group
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import load_words, phrases_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from notes.structure.lists.schedule_grid import Row

_SAMPLE, _FEWEST, _FIRST = 20, 2, 3
_MOST_APART, _FEWEST_WORDS = 0.7, 2


def column_of_hours(heads: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column that says when each talk began, if any."""
    for column, head in enumerate(heads[:_FIRST]):
        cells = [cell_of(cells, column) for _, cells in rows[:_SAMPLE]]
        dated = sum(any(map(str.isdecimal, cell[:4])) for cell in cells)
        if dated >= _FEWEST and are_times(head, cells):
            return column
    return None


def is_to_come(cells: Sequence[str], title: int) -> bool:
    """Whether a row has one word in several columns: `| 1620 | UPDATE | UPDATE |`."""
    said = cells[title]
    return said.isalpha() and cells.count(said) > 1 and kind_of_words(said) is None


def without_titles_of_events(heads: list[str], title: int | None) -> int | None:
    """The column `title`, unless its head is a word for events, as none are told by the hour."""
    return None if title is None or heads[title] in labels_of_event() else title


def longest_column(rows: Sequence[Sequence[str]], others: Collection[int | None]) -> int | None:
    """The column with most letters, where what comes again is counted once; none of `others`."""
    told = {
        column: {row[column] for row in rows if len(row) > column}
        for column in range(max(map(len, rows), default=0))
        if column not in others
    }
    lengths = {column: sum(map(len, cells)) for column, cells in told.items()}
    return max(lengths, key=lambda column: lengths[column]) if lengths else None


def column_of_slots(
    heads: Sequence[str], rows: Sequence[Row], hours: int, others: Collection[int | None]
) -> int | None:
    """The column of what was in each slot, where no head says so; `others` hold something else."""
    title = _column_of_content(rows, hours, others)
    return _column_in_rooms(heads, rows, hours) if title is None else title


def _column_of_content(
    rows: Sequence[Row], hours: int, others: Collection[int | None]
) -> int | None:
    """The column of titles by its cells, where another one says that the rows are talks.

    Times lead to notes, or kinds or rooms stand beside: else it may be what somebody did that day.
    """
    sample = [cells for _, cells in rows[:_SAMPLE]]
    title = longest_column(sample, {hours, *others})
    if title is None:
        return None
    return title if _are_titles(sample, title) and _are_of_talks(sample, hours, title) else None


def _column_in_rooms(heads: Sequence[str], rows: Sequence[Row], hours: int) -> int | None:
    """The column of titles, whatever its head, of a timetable that says where each thing was.

    `| Start | End | Room | Description |`: what is neither hour nor place, and never the same.
    """
    rooms = phrases_of(load_words("words_for_talks")["rooms"])
    places = [at for at, head in enumerate(heads) if head in rooms]
    if not places or len(rows) < _FEWEST_IN_ROOMS:
        return None
    sample = [cells for _, cells in rows[:_SAMPLE]]
    timed = [
        at
        for at, head in enumerate(heads)
        if at == hours or are_times(head, [cell_of(cells, at) for cells in sample])
    ]
    title = longest_column(sample, {*places, *timed})
    return title if title is not None and _are_titles(sample, title) else None


_FEWEST_IN_ROOMS = 3


def _are_titles(rows: Sequence[list[str]], title: int) -> bool:
    """Whether the cells of a column are several words, and hardly any are the same."""
    texts = [bare(cell).text for cells in rows if (cell := cell_of(cells, title))]
    words = sum(text.count(" ") + 1 for text in texts)
    return len(set(texts)) >= _MOST_APART * len(texts) and words >= _FEWEST_WORDS * len(texts)


def _are_of_talks(rows: Sequence[list[str]], hours: int, title: int) -> bool:
    linked = sum("](" in cell_of(cells, hours) for cells in rows)
    if linked >= _FEWEST:
        return True
    columns = max(map(len, rows))
    beside = ([cell_of(cells, at) for cells in rows] for at in range(columns) if at != title)
    return any(sum(map(_says_kind, cells)) >= _FEWEST for cells in beside)


def _says_kind(cell: str) -> bool:
    """Whether a cell is a kind of session, or the room for it: `Keynote`, `Hall 2`."""
    return bool(cell) and (kind_of_words(cell) is not None or is_named_group(cell))
