"""The events that single talks belong to, in notes that tell of several: a column, a heading."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from notes.models import EventDetails
from notes.structure.dates.dates import find_dates
from notes.structure.events.event_names import name_in_text, squashed
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.inline import bare
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.years import YEAR
from notes.visible import visible_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

_MOST = 0.5
"""Of the cells of a column, those that surely name an event."""


class Own(NamedTuple):
    """The event that a row names for its talk, and the day beside it, as written.

    The line of a talk in a log names the day alone.
    """

    event: EventDetails | None
    day: str


def event_told(text: str, day: str = "", year: int | None = None) -> EventDetails | None:
    """The event that `text` names, on the day it tells or else on `day`; None without a name.

    `year` is that of its day, where `text` tells none.
    """
    name = name_in_text(text)
    if len(name.title) < _SHORTEST:
        return None
    year = name.year or year
    whens = [when.in_year(year) for when in (*name.dates, *find_dates(day)) if when.has_day]
    when = next((when for when in whens if when.start), None)
    start: dt.date | None = when.start if when else None
    return EventDetails(
        title=visible_line(name.title),
        date_start=start,
        date_end=when.end if when else None,
        location=visible_line(name.place),
        year=start.year if start else year,
    )


_SHORTEST = 3
"""Letters of an event's name; what is left of `Tutorials 7 Dec TH` is a day of the week."""


def are_apart(events: Iterable[EventDetails]) -> bool:
    """Whether these are several events, not the days of one: other names, or another year."""
    names = {(squashed(event.title), event.year) for event in events}
    return any(
        (one == other and year != later) or (one not in other and other not in one)
        for (one, year), (other, later) in combinations(sorted(names, key=str)[:_MOST_NAMES], 2)
    )


_MOST_NAMES = 12


def _names_event(text: str, *, dated: bool) -> bool:
    """Whether a cell names an event by its year, or by a word that names nothing else.

    Where days stand beside them, any names of several words that are no kind of session do.
    """
    name = name_in_text(text)
    if dated and text[0].isupper() and " " in text and not meaning_of(text):
        return True
    return name.event_word_strength > 1 or (name.year is not None and is_event_like(text))


def events_of_headings(headings: Sequence[str], above: str) -> Mapping[str, EventDetails]:
    """The events that parallel `headings` name, each by its text, where they are several.

    What has no year, day or place is an event's name only by a word such as `RustConf`. Below the
    heading `above`, where it is a year alone, one may be all there is.
    """
    year = int(above) if YEAR.fullmatch(above) else None
    told = {text: event for text in headings if (event := event_told(text, "", year)) is not None}
    sure = {text: event for text, event in told.items() if _is_sure(event)}
    return sure if year or (len(sure) > 1 and are_apart(sure.values())) else {}


def _is_sure(event: EventDetails) -> bool:
    known = event_words()
    own = (word for word in words_of(event.title) if word not in known.event)
    return bool(event.year or event.date_start or event.location) or any(
        map(known.is_event_word, own)
    )


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
    named = {at: _cell(cells, column) for at, cells in rows}
    days = next((at for at, head in enumerate(heads) if head in labels["date"]), None)
    texts = {text for text in named.values() if text}
    dated = days is not None and any(find_dates(_cell(cells, days)) for _, cells in rows)
    sure = [text for text in texts if _names_event(text, dated=dated)]
    if len(sure) < max(1, _MOST * len(texts)):
        return {}
    found: dict[int, Own] = {}
    for at, cells in rows:
        day = _cell(cells, days) if days is not None else ""
        if (event := event_told(named.get(at, ""), day)) is not None:
            found[at] = Own(event, day)
    return found


def _cell(cells: Sequence[str], column: int) -> str:
    return bare(cells[column][:200]).text if len(cells) > column else ""
