"""The events that single talks belong to, in notes that tell of several: a column, a heading."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from notes.models import EventDetails
from notes.structure.dates import find_dates
from notes.structure.event_names import name_in_text, squashed
from notes.structure.event_words import event_words
from notes.structure.inline import bare
from notes.structure.meaning import is_event_like
from notes.visible import visible_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

_FEWEST = 2
_MOST = 0.5


class Own(NamedTuple):
    """The event that a row names for its talk, and the day beside it, as written."""

    event: EventDetails
    day: str


def event_told(text: str, day: str = "") -> EventDetails | None:
    """The event that `text` names, on the day it tells or else on `day`; None without a name."""
    name = name_in_text(text)
    if not name.title:
        return None
    whens = [when.in_year(name.year) for when in (*name.dates, *find_dates(day)) if when.has_day]
    when = next((when for when in whens if when.start), None)
    start: dt.date | None = when.start if when else None
    return EventDetails(
        title=visible_line(name.title),
        date_start=start,
        date_end=when.end if when else None,
        location=visible_line(name.place),
        year=start.year if start else name.year,
    )


def are_apart(events: Iterable[EventDetails]) -> bool:
    """Whether these are several events, not the days of one: other names, or another year."""
    names = {(squashed(event.title), event.year) for event in events}
    return any(
        (one == other and year != later) or (one not in other and other not in one)
        for (one, year), (other, later) in combinations(sorted(names, key=str)[:_MOST_NAMES], 2)
    )


_MOST_NAMES = 12


def events_of_rows(
    heads: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]], title: int
) -> Mapping[int, Own]:
    """The events in a column of a table of talks, by where each row stands; mostly there are none.

    Args:
        heads: The heads of the columns, in lower case.
        rows: Where each row stands among the note's lines, and its cells.
        title: The column of the talks' titles.
    """
    labels = event_words().labels
    column = next((at for at, head in enumerate(heads) if head in labels["event"]), title)
    if column == title:
        return {}
    named = {at: bare(cells[column][:200]).text for at, cells in rows if len(cells) > column}
    of_events = {text for text in named.values() if is_event_like(text)}
    if len(of_events) < _FEWEST or len(of_events) < _MOST * len(set(named.values())):
        return {}
    days = next((at for at, head in enumerate(heads) if head in labels["date"]), None)
    found: dict[int, Own] = {}
    for at, cells in rows:
        day = bare(cells[days][:60]).text if days is not None and len(cells) > days else ""
        if (event := event_told(named.get(at, ""), day)) is not None:
            found[at] = Own(event, day)
    return found
