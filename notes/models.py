"""What a notebook holds: notes, events, sessions and speakers, as immutable values.

A *notebook* is the folder (or files) that was opened; a *note* is one source file; an *event* is
one edition of a conference, meetup or workshop; a *session* is one talk, keynote, workshop or panel
in a note; a *speaker* is a person who gave a session; a *span* is the lines that a session covers.

Every text in here is already safe for a terminal (see `notes.visible`); the bytes of a note stay on
disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from notes.digests import digest_of
from notes.values import value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


class Kind(StrEnum):
    """What a session is; `SECTION` and `BREAK` are parts of a note that are no talk."""

    TALK = "talk"
    KEYNOTE = "keynote"
    WORKSHOP = "workshop"
    PANEL = "panel"
    SECTION = "section"
    BREAK = "break"

    @property
    def is_talk(self) -> bool:
        """Whether somebody gave it: a talk, keynote, workshop or panel."""
        return self is not Kind.SECTION and self is not Kind.BREAK


@value(frozen=True, slots=True, order=True)
class Span:
    """Lines of a note, both ends included, counted from 1."""

    first: int
    last: int

    def __contains__(self, line: int) -> bool:
        return self.first <= line <= self.last

    def __len__(self) -> int:
        return self.last - self.first + 1


@value(frozen=True, slots=True)
class Speaker:
    """A person as one session names them."""

    name: str
    affiliation: str = ""
    handle: str = ""
    link: str = ""


@value(frozen=True, slots=True)
class Session:
    """One talk, keynote, workshop or panel in one note, or a part of the note that is none."""

    id: str
    """Ten letters and digits, the same in every run while the note's path and the title stay."""
    title: str
    kind: Kind
    speakers: tuple[Speaker, ...]
    key: str
    """The note it stands in: `Note.key`."""
    span: Span
    tags: tuple[str, ...] = ()
    group: str = ""
    """The day or track above it, as written; empty where there is none."""
    date: dt.date | None = None
    """The day it was given, where the note tells it apart from the event's dates."""
    event: EventDetails | None = None
    """The event that this session alone belongs to, where the note says so outright."""
    source: str = ""
    """Where an export says that it comes from: `path:first-last`."""


class PlainSessions(Sequence[Session]):
    """Sessions of a note that are made when they are gone through, as they take much room.

    None of them names an event or a source of its own, so that nobody need look for these.
    """

    __slots__ = ()

    @property
    def ids(self) -> Iterable[str]:
        """Their ids, for which none of them is made."""
        raise NotImplementedError


@value(frozen=True, slots=True)
class EventDetails:
    """What one note says of its event; every field may be unknown."""

    title: str = ""
    date_start: dt.date | None = None
    date_end: dt.date | None = None
    """Last day, only where the event has more than one."""
    location: str = ""
    year: int | None = None
    from_post: bool = False
    """The date is that of a post about the event, for want of a better one."""


@value(frozen=True, slots=True)
class Problem:
    """What could not be read or placed, and why, for a person to act on."""

    key: str
    """The note's key, or the path of what was never read as a note."""
    message: str
    line: int = 0
    """Counted from 1; 0 where the whole file is meant."""
    remedy: str = ""
    """What to write or do so that the problem is gone; empty where there is no such thing."""
    refused: bool = False
    """The file could not be opened as a note at all."""

    @property
    def place(self) -> str:
        """`path` or `path:line`, as editors and terminals understand it."""
        return f"{self.key}:{self.line}" if self.line else self.key


@value(frozen=True, slots=True)
class Signature:
    """Whether a file is still the one that was read; equal signatures mean the same content."""

    size: int
    mtime_ns: int
    inode: int


class Link(NamedTuple):
    """A link of a note to another."""

    target: str
    """Relative, as written, without its fragment."""
    line: int
    """The line it stands on, counted from 1."""


@value(frozen=True, slots=True)
class Note:
    """One source file and what was found in it."""

    key: str
    """Names the note in its notebook: `path`, behind its root's name where several are open."""
    path: str
    """Relative to its root, with `/` between folders."""
    root: str
    """Absolute path of the opened folder, or of the folder of an opened file."""
    title: str
    event: EventDetails
    sessions: Sequence[Session]
    """Of every kind, in the order of their lines; spans do not overlap, but talks that stand in
    one row of a schedule share its line."""
    line_count: int
    signature: Signature
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    """Those to other notes, in its order."""
    problems: tuple[Problem, ...] = ()

    @property
    def session_ids(self) -> Iterable[str]:
        """The ids of its sessions; to ask for them makes none."""
        if isinstance(self.sessions, PlainSessions):
            return self.sessions.ids
        return [session.id for session in self.sessions]

    @property
    def is_plain(self) -> bool:
        """Whether none of its sessions names an event or a source of its own."""
        if isinstance(self.sessions, PlainSessions):
            return True
        return not any(session.event or session.source for session in self.sessions)

    @property
    def remainder(self) -> tuple[Span, ...]:
        """The lines that no session covers (intro, gaps, closing), in order."""
        spans: list[Span] = []
        line = 1
        for session in self.sessions:
            if session.span.first > line:
                spans.append(Span(line, session.span.first - 1))
            line = session.span.last + 1
        if line <= self.line_count:
            spans.append(Span(line, self.line_count))
        return tuple(spans)


@value(frozen=True, slots=True)
class Event:
    """One edition of a conference, meetup or workshop, put together from all notes about it."""

    id: str
    details: EventDetails
    keys: tuple[str, ...]
    """The notes about it, in notebook order."""
    sessions: tuple[str, ...]
    """Ids of its talks in tree order, one for each talk even where several notes tell of it."""


@value(frozen=True, slots=True)
class Profile:
    """One speaker across all notes."""

    id: str
    name: str
    names: tuple[str, ...]
    """Every form the notes use, the chosen one first."""
    affiliations: tuple[str, ...]
    handles: tuple[str, ...]
    links: tuple[str, ...]
    sessions: tuple[str, ...]
    """Ids of their talks, newest event first, one for each talk."""


_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS = tuple(low + high for high in _DIGITS for low in _DIGITS)


def stable_id(*parts: str) -> str:
    """Ten characters (50 bits, Crockford's base 32) that name `parts` alike in every run.

    Among a million ids the chance that any two are equal is under 1 in 2,000.
    """
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    number = int.from_bytes(digest_of(text, 7), "big")
    low, high = number & 1023, number >> 40 & 1023
    inner = _PAIRS[number >> 10 & 1023] + _PAIRS[number >> 20 & 1023] + _PAIRS[number >> 30 & 1023]
    return _PAIRS[low] + inner + _PAIRS[high]


def session_id(path: str, title: str, nth: int = 0) -> str:
    """The id of the `nth` session (from 0) titled `title` in the note at `path`."""
    return stable_id("session", path, title, str(nth) if nth else "")
