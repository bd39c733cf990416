"""What a note learns about its event from the notes around it.

A README in the event's folder carries title, dates and place for its siblings; an index lists the
files of its talks; notes of one event in one folder share a year that only some of them name.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.linking.folding import event_words, natural, squashed_words
from notes.linking.linked_notes import Places
from notes.models import EventDetails
from notes.structure.events.event_names import name_in_path, squashed
from notes.structure.events.event_parts import is_edition
from notes.structure.levels.manuals import is_manual
from notes.structure.words.event_words import event_words as words_of_events
from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.models import Note

_Place = tuple[str, str]
"""Root and folder, or root and path."""


def with_inherited(notes: Sequence[Note]) -> list[Note]:
    """The notes, in their order, with event details filled in from their surroundings."""
    indexes = _folder_indexes(notes)
    listings = _listings(notes)
    filled = []
    for note in notes:
        details = note.event
        for source, is_same in _sources(note, indexes, listings):
            details = _filled(details, source, is_same=is_same)
        filled.append(note if details == note.event else replace(note, event=details))
    return _with_years(filled)


def _folder_of(note: Note) -> str:
    return note.path.rpartition("/")[0]


def is_index(note: Note) -> bool:
    """Whether the file's name says that it introduces its folder: README, index, notes."""
    name = note.path.rpartition("/")[2]
    return (name.rpartition(".")[0] or name).casefold() in words_of_events().index


def _folder_indexes(notes: Sequence[Note]) -> dict[_Place, Note]:
    """The index of each folder that has one which names an event, best one with its dates."""
    found: dict[_Place, Note] = {}
    indexes = [note for note in notes if note.event.title and is_index(note)]
    for note in sorted(indexes, key=_worth):
        found.setdefault((note.root, _folder_of(note)), note)
    return found


def _worth(note: Note) -> tuple[bool, bool, tuple[tuple[int, int, str], ...]]:
    """Before others the index that tells days, and a README before `notes.md`."""
    name = note.path.rpartition("/")[2].casefold()
    return not _is_dated(note), not name.startswith(("readme", "index")), natural(note.path)


def _is_dated(note: Note) -> bool:
    return note.event.date_start is not None and not note.event.from_post


def _listings(notes: Sequence[Note]) -> dict[_Place, list[Note]]:
    """Path of a note -> the notes about an event that list it."""
    listing = [note for note in notes if note.links and _lists_event(note)]
    if not listing:
        return {}
    places = Places(notes)
    found: dict[_Place, list[Note]] = {}
    for note in listing:
        for path in dict.fromkeys(path for path, _ in places.linked_from(note)):
            found.setdefault((note.root, path), []).append(note)
    return found


def _lists_event(note: Note) -> bool:
    """Whether the note is about an event as a whole: an index, or a file named for its event."""
    if not note.event.title:
        return False
    stem = note.path.rpartition("/")[2].rpartition(".")[0]
    title = "".join(event_words(note.event.title))
    return is_index(note) or (len(title) > 2 and title in squashed_words(stem))


def _sources(
    note: Note, indexes: Mapping[_Place, Note], listings: Mapping[_Place, list[Note]]
) -> Iterator[tuple[EventDetails, bool]]:
    """The details that the note may take over, the nearest first, and on to those with days.

    Each with whether they are surely those of the note's event, whatever they are called.
    """
    listed: Sequence[Note] = listings.get((note.root, note.path), ())
    if not note.sessions and is_manual(note.title):
        listed = ()
    if len({(other.event.title, other.event.year) for other in listed}) == 1:
        yield listed[0].event, False
    folder = _folder_of(note)
    title = ""
    while True:
        index = indexes.get((note.root, folder))
        if index is not None and index is not note:
            if not title:
                is_same = _is_named_for(note, folder) or _is_topic(note, index.event)
                yield _edition_of(note, folder, index.event), is_same
            elif _is_dated(index) and same_title(title, index.event.title):
                yield replace(index.event, title=title), False
            if _is_dated(index):
                return
            title = title or index.event.title
        if not folder:
            return
        folder = folder.rpartition("/")[0]


def _edition_of(note: Note, folder: str, details: EventDetails) -> EventDetails:
    """The details of an index, without its year where the folders part the note from that by year.

    A README tells of the edition that a notebook was begun for: `2019/monday/rain.md` beside
    `README.md` on `LoomConf 2018`.
    """
    own = note.event.date_start.year if note.event.date_start else note.event.year
    below = note.path[len(folder) + 1 if folder else 0 :].partition("/")[0]
    if own is None or details.year in {own, None} or below != str(own):
        return details
    title = details.title.removesuffix(f" {details.year}")
    return EventDetails(title=title) if title else details


def _is_named_for(note: Note, folder: str) -> bool:
    """Whether the note's event is known by the name of `folder` alone, which its index spells.

    A folder such as `2018` or `notes` has its name from the folder it is in.
    """
    while True:
        title = name_in_path(posixpath.basename(folder or note.root)).squashed
        if title or not folder:
            return len(title) > 1 and title == squashed(note.event.title)
        folder = posixpath.dirname(folder)


def _is_topic(note: Note, other: EventDetails) -> bool:
    """Whether what a dated note calls itself is the topic of one evening of the series `other`.

    No word of it is for events, as one of the index is: `Slow looms` in the notebook whose README
    is on the `Gloam Meetup`.
    """
    own = note.event
    if own.date_start is None or own.from_post or other.year or other.date_start:
        return False
    called = own.title != "" and squashed(own.title) == squashed(note.title)
    return called and not is_event_like(own.title) and is_event_like(other.title)


def _filled(own: EventDetails, other: EventDetails, *, is_same: bool) -> EventDetails:
    """`own` with what is missing taken from `other`, where both are about one event.

    A note that gives one day of the event takes over all days of the event.
    """
    if own.title and not is_same and not same_title(own.title, other.title):
        return own
    if not own.title and own.from_post and not _says_event(other):
        return own
    year = own.date_start.year if own.date_start and not own.from_post else own.year
    if year and other.year and year != other.year:
        return own
    takes_dates = (own.date_start is None or own.from_post) and other.date_start is not None
    takes_dates = takes_dates or _is_day_of(own, other)
    takes_dates = takes_dates and not (other.from_post and own.date_start)
    return replace(
        own,
        title=_with_year_of(own, other),
        date_start=other.date_start if takes_dates else own.date_start,
        date_end=other.date_end if takes_dates else own.date_end,
        from_post=other.from_post if takes_dates else own.from_post,
        location=own.location or other.location,
        year=own.year or other.year,
    )


def _says_event(details: EventDetails) -> bool:
    """Whether what an index names is an event by some sign; that of a blog names the blog."""
    when = details.year is not None and not details.from_post
    return when or details.location != "" or is_event_like(details.title)


def _with_year_of(own: EventDetails, other: EventDetails) -> str:
    """The title of `other`, with the year that `own` alone says: an index of a series has none.

    What `own` says more is the place of one edition: `LoomCon EU 2022` below `LoomCon`.
    """
    known = set(other.title.split())
    more = " ".join(word for word in own.title.split() if word not in known)
    if more and is_edition(more) and len(own.title.split()) > len(known):
        return own.title
    year = f" {own.year}"
    only_own = own.title.endswith(year) and other.year is None
    return other.title + year if only_own else other.title


def _is_day_of(own: EventDetails, other: EventDetails) -> bool:
    """Whether the days of `own` lie within those of `other`."""
    first, last, day = other.date_start, other.date_end, own.date_start
    return bool(first and last and day and first <= day <= last and not other.from_post)


def same_title(one: str, other: str) -> bool:
    """Whether two titles name one event beyond doubt, where they stand beside each other."""
    first, second = event_words(one), event_words(other)
    if sorted(first) == sorted(second):
        return True
    short, long = sorted(("".join(first), "".join(second)), key=len)
    if len(short) < 3:
        return False
    return long.startswith(short) or (short in long and len(short) * 2 >= len(long))


def _with_years(notes: list[Note]) -> list[Note]:
    """Give a note the year of the notes beside it that are about the same event."""
    years: dict[tuple[str, str, str], set[int | None]] = {}
    series = [_series(note) for note in notes]
    for one, note in zip(series, notes, strict=True):
        years.setdefault(one, set()).add(note.event.year)
    result = []
    for one, note in zip(series, notes, strict=True):
        known = years[one] - {None}
        if note.event.title and note.event.year is None and len(known) == 1:
            details = replace(note.event, year=known.pop())
            note = replace(note, event=details)  # noqa: PLW2901
        result.append(note)
    return result


def _series(note: Note) -> tuple[str, str, str]:
    return note.root, _folder_of(note), "".join(event_words(note.event.title))
