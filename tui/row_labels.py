"""What each row of the tree says, told only when the row comes into view."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from notes.values import value
from tui.browsing.arranged import no_card
from tui.browsing.things import ThingKind
from tui.labels import (
    UNICODE,
    Glyphs,
    Line,
    Piece,
    RowLabel,
    count,
    dates,
    event_name,
    fit,
    matched,
    month_name,
    snippet,
    width_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notes.collecting import Catalogue
    from notes.models import Event
    from notes.search import Card, Match
    from notes.store import NoteStore
    from tui.browsing.arranged import Arranged, Listed
    from tui.browsing.rows import Row
    from tui.browsing.things import Path

_MOST_MADE = 500
LEAST_BESIDE = 9
"""Cells below which a name beside a title would say nothing."""
ROOMY = 30
"""Cells of a row below which a title that needs all of them has them."""
WIDE = 46
"""Cells of a row from which speakers and whole dates are shown beside the title."""


@value(frozen=True, slots=True)
class RowLabels:
    """Describes rows of one state of the browser."""

    arranged: Arranged
    name: str
    """Of the notebook."""
    marked: frozenset[str] = frozenset()
    starred: frozenset[str] = frozenset()
    matches: Mapping[str, Match] | Catalogue[Match] = field(default_factory=dict)
    card: Callable[[str], Card | None] = no_card
    """What an index knows of one of the matches."""
    years: Mapping[str, int] = field(default_factory=dict)
    """Talks by year and by month."""
    tall: bool = False
    """Whether results have a second line."""
    glyphs: Glyphs = UNICODE
    _made: dict[tuple[Path, int], RowLabel] = field(init=False, default_factory=dict)
    """Labels of the rows in view: a row of two lines asks for its label twice."""

    @property
    def store(self) -> NoteStore:
        """Where the rows are looked up."""
        return self.arranged.store

    def __call__(self, row: Row, width: int) -> RowLabel:
        """What `row` says in `width` cells."""
        key = (row.path, width)
        known = self._made.get(key)
        if known is None:
            if len(self._made) > _MOST_MADE:
                self._made.clear()
            known = self._made[key] = self._label(row, width)
        return known

    def _label(self, row: Row, width: int) -> RowLabel:
        kind, ref = row.thing
        match kind:
            case ThingKind.SESSION:
                return self._session(row, width)
            case ThingKind.EVENT:
                return self._event(ref, width)
            case ThingKind.SPEAKER:
                return self._speaker(row, width)
            case ThingKind.NOTE:
                return self._note(row)
            case ThingKind.NOTEBOOK:
                detail = count(self.store.summary.talks, "session")
                return RowLabel(((self.name, "primary"),), ((detail, "faint"),))
            case ThingKind.NOTHING:
                return RowLabel(())
            case ThingKind.FOLDER:
                return RowLabel(((ref.rpartition("/")[2] + "/", "strong"),))
            case ThingKind.YEAR | ThingKind.MONTH:
                return self._period(kind, ref)
            case ThingKind.TOPIC:
                number = len(self.arranged.topics.get(ref, ()))
                return RowLabel(((ref, "strong"),), ((str(number), "faint"),))

    def _session(self, row: Row, width: int) -> RowLabel:
        ref = row.thing.ref
        listed = self.arranged.session(ref, self.card)
        if listed is None:
            return RowLabel((("gone", "faint"),))
        match = self.matches.get(ref)
        style = "" if listed.is_talk else "italic"
        title = matched(listed.title, match.title if match else (), style)
        if listed.lead in self.starred:
            title = ((f"{self.glyphs.star} ", "star"), *title)
        mark = self._mark((listed.lead,))
        if match is not None and match.snippet is None and self.tall:
            return RowLabel(title, (), self._below(listed, match, width), mark)
        beside = self._beside(listed, row, width, width - width_of(title))
        return RowLabel(title, beside, self._below(listed, match, width) if match else (), mark)

    def _beside(self, listed: Listed, row: Row, width: int, room: int) -> Line:
        """What tells a session from others of its title, in the room that its title leaves."""
        ref = row.thing.ref
        above = row.path[-2].kind if row.depth else None
        in_text = self.tall and self.matches.get(ref) is not None
        if in_text or above in (ThingKind.SPEAKER, ThingKind.TOPIC):
            told = listed.event
            if not told and (owner := self.store.event_of(ref)):
                told = event_name(owner)
            if width >= ROOMY:
                room = max(room, LEAST_BESIDE + 2)
        else:
            told = listed.speakers
        return fit(((told, "faint"),), room - 2) if told and room - 2 >= LEAST_BESIDE else ()

    def _below(self, listed: Listed, match: Match, width: int) -> Line:
        if match.snippet is not None:
            return snippet(match.snippet, width)
        names, event, year = listed.speakers, listed.event, listed.year
        line = matched(names, match.speakers, "dim")
        if names and (event or year):
            line = (*line, (f" {self.glyphs.dot} ", "faint"))
        line = (*line, *matched(event, match.event, "faint"))
        return line if year in event else (*line, (f" {year}", "faint"))

    def _event(self, ref: str, width: int) -> RowLabel:
        found = self.store.event(ref)
        if found is None:
            return RowLabel((("gone", "faint"),))
        return RowLabel(
            ((event_name(found), "strong"),),
            self._event_detail(found, width),
            mark=self._mark(self.below(found)),
        )

    def below(self, found: Event) -> tuple[str, ...]:
        """The ids of the talks below the row of an event: of results, only those found.

        A query may find another note of a talk than the one by which its event has it.
        """
        return tuple(filter(self._is_found, found.sessions)) or found.sessions

    def _is_found(self, session_id: str) -> bool:
        """Whether a note that tells of a talk is among the matches."""
        ids = (session_id, *self.store.takes(session_id))
        return any(self.matches.get(one) is not None for one in ids)

    def _event_detail(self, found: Event, width: int) -> Line:
        details, number = found.details, len(self.below(found))
        year = str(details.year or "")
        when = dates(details, short=width < WIDE + 14) if width >= WIDE else year
        if when == year and year and year in details.title:
            when = ""
        return ((f"{when} " if when else "", "faint"), (f"{number:>2}", "dim"))

    def _speaker(self, row: Row, width: int) -> RowLabel:
        profile = self.store.profile(row.thing.ref)
        if profile is None:
            return RowLabel((("gone", "faint"),))
        at = profile.affiliations[0] if profile.affiliations and width >= WIDE else ""
        if row.depth:
            return RowLabel(((profile.name, "dim"),), ((at, "faint"),))
        return RowLabel(
            ((profile.name, "strong"),),
            ((f"{at} " if at else "", "faint"), (f"{len(profile.sessions):>2}", "dim")),
            mark=self._mark(profile.sessions),
        )

    def _note(self, row: Row) -> RowLabel:
        ref = row.thing.ref
        note = self.store.note(ref)
        if note is None:
            return RowLabel(((ref, "faint"),))
        talks = tuple(found.id for found in note.sessions if found.kind.is_talk)
        bad = ((f"{len(note.problems)}! ", "warning"),) if note.problems else ()
        return RowLabel(
            ((ref.rpartition("/")[2], ""),),
            (*bad, (f"{len(talks):>2}" if talks else "", "dim")),
            mark=self._mark(talks),
        )

    def _period(self, kind: ThingKind, ref: str) -> RowLabel:
        name = ref or "Undated" if kind is ThingKind.YEAR else month_name(ref)
        return RowLabel(
            ((name, "primary" if kind is ThingKind.YEAR else "dim"),),
            ((str(self.years.get(ref, "")), "faint"),),
        )

    def _mark(self, ids: tuple[str, ...]) -> Piece:
        if not self.marked or not ids:
            return (" ", "")
        some = sum(id_ in self.marked for id_ in ids)
        if not some:
            return (" ", "")
        return (self.glyphs.mark if some == len(ids) else self.glyphs.half, "mark")
