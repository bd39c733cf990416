"""What a notebook's first page says: counts that need all events and speakers at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.linking.joins import Links

_MOST_BUSY = 16


class Summary(NamedTuple):
    """A notebook at a glance."""

    talks: int
    """At events, one for each talk even where several notes tell of it."""
    years: Sequence[tuple[int, int]]
    """Years, and how many of the talks were in each, rising; those of year 0 have none."""
    busiest: Sequence[str]
    """Ids of the speakers with the most talks."""
    loose: Sequence[str]
    """Keys of the notes about no event that has a name or a talk, in notebook order."""
    silent: Sequence[str]
    """Ids of the events without talks."""
    nameless: Sequence[str]
    """Ids of those of them that have no name, either."""


def summary_of(links: Links, keys: Iterable[str]) -> Summary:
    """Return the summary of a notebook.

    Args:
        links: What its notes say together.
        keys: Those of all notes.
    """
    years: Counter[int] = Counter()
    told: set[str] = set()
    silent = [event for event in links.events if not event.sessions]
    nameless = [event.id for event in silent if not event.details.title]
    left_out = frozenset(nameless)
    for event in links.events:
        if event.id in left_out:
            continue
        start, year = event.details.date_start, event.details.year
        years[start.year if start else year or 0] += len(event.sessions)
        told.update(event.keys)
    ranked = sorted(links.profiles, key=lambda found: (-len(found.sessions), found.name))
    return Summary(
        talks=sum(years.values()),
        years=sorted(years.items()),
        busiest=[profile.id for profile in ranked[:_MOST_BUSY]],
        loose=[key for key in keys if key not in told],
        silent=[event.id for event in silent],
        nameless=nameless,
    )
