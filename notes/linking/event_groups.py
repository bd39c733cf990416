"""Which notes are about the same edition of the same event."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from notes.linking.folding import event_words
from notes.linking.unions import Unions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.models import EventDetails, Note

_GAP = dt.timedelta(days=4)
"""Days between two notes of one event: a conference with its workshop days, with a day off."""
_POST_DELAY = dt.timedelta(days=21)
"""How long after its event a post about it appears."""


class Grouping(NamedTuple):
    """Notes (by index) that are about one event."""

    members: tuple[int, ...]


def group_notes(notes: Sequence[Note]) -> list[list[int]]:
    """Indexes of the notes of each event; `notes` are in an order of their own, not the user's."""
    unions = Unions(len(notes))
    for bucket in _by_title(notes):
        for group in _editions([(index, notes[index]) for index in bucket]):
            for index in group[1:]:
                unions.join(group[0], index)
    return unions.sets()


def _by_title(notes: Sequence[Note]) -> list[list[int]]:
    """Indexes of notes whose event's title is the same but for case, marks, order and year."""
    unions = Unions(len(notes))
    first: dict[tuple[str, str], int] = {}
    for index, note in enumerate(notes):
        for key in _title_keys(note):
            unions.join(first.setdefault(key, index), index)
    return unions.sets()


def _title_keys(note: Note) -> list[tuple[str, str]]:
    if not note.event.title:
        return [("folder", f"{note.root}/{note.path.rpartition('/')[0]}")]
    words = event_words(note.event.title)
    return [("glued", "".join(words)), ("sorted", " ".join(sorted(words)))]


def _editions(members: list[tuple[int, Note]]) -> list[list[int]]:
    """The members of one title, split by date and year into editions."""
    dated = [(*days, index) for index, note in members if (days := _own_days(note.event))]
    editions: list[_Edition] = []
    for first, last, index in sorted(dated):
        if editions and first - editions[-1].last <= _GAP:
            editions[-1].add(index, last)
        else:
            editions.append(_Edition(index, first, last))
    left = [(index, note) for index, note in members if not _own_days(note.event)]
    return [edition.members for edition in editions] + _without_days(left, editions)


class _Edition:
    """Notes whose days touch."""

    def __init__(self, index: int, first: dt.date, last: dt.date) -> None:
        self.members = [index]
        self.first, self.last = first, last

    def add(self, index: int, last: dt.date) -> None:
        self.members.append(index)
        self.last = max(self.last, last)


def _own_days(details: EventDetails) -> tuple[dt.date, dt.date] | None:
    """First and last day that the note gives for the event itself."""
    if details.date_start is None or details.from_post:
        return None
    return details.date_start, details.date_end or details.date_start


def _without_days(
    members: Iterable[tuple[int, Note]], editions: Sequence[_Edition]
) -> list[list[int]]:
    """Place notes that know a year or a post's date at best; gives the groups left over."""
    groups: dict[int | None, list[int]] = {}
    for index, note in members:
        edition = _edition_for(note.event, editions)
        if edition is not None:
            edition.members.append(index)
        else:
            groups.setdefault(note.event.year, []).append(index)
    if len(groups) == 2 and None in groups:
        groups = {0: sorted(index for group in groups.values() for index in group)}
    return list(groups.values())


def _edition_for(details: EventDetails, editions: Sequence[_Edition]) -> _Edition | None:
    """The one edition that fits; None where none or several do."""
    if details.from_post and details.date_start is not None:
        posted = details.date_start
        fits = [
            edition for edition in editions if edition.first <= posted <= edition.last + _POST_DELAY
        ]
        return fits[-1] if fits else None
    fits = [edition for edition in editions if details.year in {None, edition.first.year}]
    return fits[0] if len(fits) == 1 else None
