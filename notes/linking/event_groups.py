"""Which notes are about the same edition of the same event."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notes.linking.folding import event_words, folded
from notes.linking.joins import Join
from notes.linking.unions import Unions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.linking.notebook_settings import NotebookSettings
    from notes.models import EventDetails, Note

_GAP = dt.timedelta(days=4)
"""Days between two notes of one event: a conference with its workshop days, with a day off."""
_POST_DELAY = dt.timedelta(days=21)
"""How long after its event a post about it appears."""
_POST_GAP = dt.timedelta(days=7)
"""Days between posts about one event; those of a series of meetups are further apart."""
_LONGEST_EVENT = 14
_MOST_PER_DAY = 24
"""Events on one day that are compared with each other."""


@dataclass(slots=True)
class Edition:
    """Notes (by index) about one edition, and its days where they are known."""

    members: list[int]
    first: dt.date | None = None
    last: dt.date | None = None
    from_post: bool = False
    joins: list[Join] = field(default_factory=list)


def editions_of(notes: Sequence[Note], settings: NotebookSettings) -> list[Edition]:
    """All editions; `notes` come in an order that does not depend on the caller."""
    found: list[Edition] = []
    for bucket in _by_title(notes, settings):
        found.extend(_editions(bucket, notes))
    return _with_variants(found, notes, settings)


def _by_title(notes: Sequence[Note], settings: NotebookSettings) -> list[list[int]]:
    """Indexes of notes whose event's title is the same but for case, marks, order and year."""
    unions = Unions(len(notes))
    first: dict[tuple[str, str], int] = {}
    apart = {folded(title) for pair in settings.apart_events for title in pair}
    for index, note in enumerate(notes):
        for key in _title_keys(note, apart):
            unions.join(first.setdefault(key, index), index)
    return unions.sets()


def _title_keys(note: Note, apart: set[str]) -> list[tuple[str, str]]:
    title = note.event.title
    if not title:
        return [("folder", f"{note.root}\0{note.path.rpartition('/')[0]}")]
    if apart and folded(title) in apart:
        return [("apart", folded(title))]
    words = event_words(title)
    glued = "".join(words)
    keys = [("glued", glued), ("sorted", " ".join(sorted(words)))]
    short = _without_short_year(glued, note.event.year)
    return [*keys, ("glued", short)] if short else keys


def _without_short_year(name: str, year: int | None) -> str:
    """`rootday17` of 2017 as `rootday`; empty where the name does not end in its year."""
    if year is None or not name.endswith(f"{year % 100:02d}"):
        return ""
    front = name[:-2]
    return front if len(front) > _SHORTEST and not front[-1].isdecimal() else ""


_SHORTEST = 2
"""Letters of a name that say too little."""


def _editions(members: Sequence[int], notes: Sequence[Note]) -> list[Edition]:
    """The members of one title, split by date and year into editions."""
    dated: list[tuple[dt.date, dt.date, int]] = []
    posted: list[tuple[dt.date, int]] = []
    left: list[int] = []
    for index in members:
        details = notes[index].event
        if details.date_start is None:
            left.append(index)
        elif details.from_post:
            posted.append((details.date_start, index))
        else:
            dated.append((details.date_start, details.date_end or details.date_start, index))
    editions = _by_days(dated)
    editions += _by_posts(posted, editions)
    return editions + _without_days(left, notes, editions)


def _by_days(dated: list[tuple[dt.date, dt.date, int]]) -> list[Edition]:
    editions: list[Edition] = []
    for first, last, index in sorted(dated):
        known = editions[-1] if editions else None
        if known is not None and known.last is not None and first - known.last <= _GAP:
            known.members.append(index)
            known.last = max(known.last, last)
        else:
            editions.append(Edition([index], first, last))
    return editions


def _by_posts(posted: list[tuple[dt.date, int]], editions: Sequence[Edition]) -> list[Edition]:
    """Put posts to the edition they follow; gives the editions known from posts alone."""
    found: list[Edition] = []
    for day, index in sorted(posted):
        fits = [
            edition
            for edition in editions
            if edition.first and edition.last and edition.first <= day <= edition.last + _POST_DELAY
        ]
        known = found[-1] if found else None
        if fits:
            fits[-1].members.append(index)
        elif known is not None and known.last is not None and day - known.last <= _POST_GAP:
            known.members.append(index)
            known.last = day
        else:
            found.append(Edition([index], day, day, from_post=True))
    return found


def _without_days(
    members: Iterable[int], notes: Sequence[Note], editions: Sequence[Edition]
) -> list[Edition]:
    """Place notes that know a year at best; gives the editions left over."""
    groups: dict[int | None, Edition] = {}
    for index in members:
        edition = _edition_for(notes[index].event, editions)
        if edition is not None:
            edition.members.append(index)
        else:
            groups.setdefault(notes[index].event.year, Edition([])).members.append(index)
    if len(groups) == 2 and None in groups and not editions:
        unknown = groups.pop(None)
        next(iter(groups.values())).members.extend(unknown.members)
    return list(groups.values())


def _edition_for(details: EventDetails, editions: Sequence[Edition]) -> Edition | None:
    """The one edition of the year; None where there is none or several."""
    fits = [
        edition
        for edition in editions
        if edition.first and details.year in {None, edition.first.year}
    ]
    return fits[0] if len(fits) == 1 else None


def _with_variants(
    editions: list[Edition], notes: Sequence[Note], settings: NotebookSettings
) -> list[Edition]:
    """Join editions on the same days of which one's title holds the other's words, and more."""
    by_day: dict[dt.date, list[int]] = {}
    firsts = [notes[edition.members[0]] for edition in editions]
    words = [frozenset(event_words(note.event.title)) for note in firsts]
    for number, edition in enumerate(editions):
        if edition.first and edition.last and firsts[number].event.title:
            days = min((edition.last - edition.first).days, _LONGEST_EVENT)
            for after in range(days + 1):
                by_day.setdefault(edition.first + dt.timedelta(days=after), []).append(number)
    fits: dict[int, set[int]] = {}
    for numbers in by_day.values():
        for part in numbers[:_MOST_PER_DAY]:
            for whole in numbers[:_MOST_PER_DAY]:
                if words[part] < words[whole] and _holds(firsts[whole], firsts[part], settings):
                    fits.setdefault(part, set()).add(whole)
    unions = Unions(len(editions))
    joins: dict[int, Join] = {}
    for number, others in sorted(fits.items()):
        if len(others) == 1:
            other = next(iter(others))
            unions.join(number, other)
            joins[number] = _variant(editions[number], editions[other], notes)
    return [
        _together([editions[at] for at in group], [joins[at] for at in group if at in joins])
        for group in unions.sets()
    ]


def _holds(one: Note, other: Note, settings: NotebookSettings) -> bool:
    """Whether the title of `one`, which has all words of that of `other`, means the same event.

    Events that one note tells apart are two.
    """
    if one.key == other.key:
        return False
    fewer = set(event_words(other.event.title))
    if sum(map(len, fewer)) < 5:
        return False
    beside = one.root == other.root and one.path.rpartition("/")[0] == other.path.rpartition("/")[0]
    apart = frozenset((one.event.title, other.event.title)) in settings.apart_events
    return (beside or len(fewer) > 1) and not apart


def _variant(part: Edition, whole: Edition, notes: Sequence[Note]) -> Join:
    what, into = notes[part.members[0]], notes[whole.members[0]]
    why = "on the same days, and one title has all words of the other"
    return Join("event", what.event.title, into.event.title, why, 0.85, what.key)


def _together(editions: list[Edition], joins: list[Join]) -> Edition:
    if len(editions) == 1:
        return editions[0]
    return Edition(
        sorted(index for edition in editions for index in edition.members),
        min((edition.first for edition in editions if edition.first), default=None),
        max((edition.last for edition in editions if edition.last), default=None),
        all(edition.from_post for edition in editions),
        joins,
    )
