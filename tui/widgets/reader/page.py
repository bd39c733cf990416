"""What the reader is given to show."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """Markdown that stands together on a page."""

    text: str
    key: str | None
    """The note that the lines are from; `None` for Markdown that Podium made."""
    first_line: int = 1
    """Line of the note that `text` starts with, counted from 1."""
    titles: frozenset[int] = frozenset()
    """Lines of the note that name a talk. A plain line among them is drawn as a heading."""
    repeated: int = 0
    """How many lines at the start stand further up in the note: the header of a table."""
    definitions: str = ""
    """The lines of the note that may define links, where `text` is a part of it that uses some."""
    written: str | None = None
    """As many lines as the note has them, where it is in other markup and `text` is made of it."""


class Page(NamedTuple):
    """One thing to read: a session, or an event's or speaker's page."""

    id: str
    """Pages with the same id are the same thing: showing one again keeps the place."""
    parts: tuple[Part, ...]
    was: str = ""
    """The id that it had before, if that was another: the place is kept from there, too."""


class Place(NamedTuple):
    """A line of a note, or of a part that Podium made where `key` is `None`."""

    key: str | None
    line: int


class View(NamedTuple):
    """How a page is laid out."""

    width: int = 80
    """Cells of a line of text."""
    spare: int = 0
    """Cells to the right of the text that a table may use too."""
    source: bool = False
    """Show lines as they are written."""
