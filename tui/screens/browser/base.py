"""The state of the browser, its widgets, and the few verbs that every part of it uses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.reactive import Reactive
from textual.screen import Screen

from tui.browsing.arranged import Arranged, no_card
from tui.browsing.nothing import no_store
from tui.browsing.results import ResultGroups, ResultList
from tui.browsing.rows import Leaves, Rows
from tui.browsing.things import NOTEBOOK, Thing, ThingKind
from tui.browsing.views import TimelineView, View, when
from tui.guard import Guarded
from tui.labels import ASCII, UNICODE, Line, count
from tui.painted import Painter
from tui.places import notebook_id
from tui.quiet import Quiet
from tui.row_labels import RowLabels
from tui.screens.browser.reader_pane import ReaderPane
from tui.widgets.command_bar import CommandBar
from tui.widgets.note_tree import NoteTree
from tui.widgets.splitter import Splitter
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.widget import Widget

    from notes.search.answer import Answer
    from tui.browsing.rows import Row
    from tui.labels import RowLabel
    from tui.settings import Settings
    from tui.state import Memory

TALL_FROM = 12
"""Lines of the tree from which results take two lines each."""
LEAST_WIDTH = 16
"""Columns of the tree."""
NARROW = 70
"""Columns of the screen below which one pane is shown at a time."""


class BrowserState(NamedTuple):
    """What the browser shows, as values."""

    view: View = View.EVENTS
    thing: Thing = NOTEBOOK
    """Highlighted and read."""
    marked: frozenset[str] = frozenset()
    starred: frozenset[str] = frozenset()
    query: str = ""
    answer: Answer | None = None
    grouped: bool = False
    loading: tuple[int, int] | None = (0, 0)
    """Notes read, of how many; None when all are."""
    followed: str = ""
    """How changes on disk are noticed, in a word; empty until that is known."""
    back: tuple[Thing, ...] = ()
    forward: tuple[Thing, ...] = ()


class BrowserBase(Guarded, Screen[None]):
    """What all parts of the browser share."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Of which both panes show a sign; Textual's own draws the whole screen anew each time."""
    pick: Callable[[str], None] | None = None
    """Where a session goes that was chosen, instead of into the reader."""
    settled: Callable[[], None] = staticmethod(lambda: None)
    """Called when all of the notebook is shown where it was left, and again when all is read."""
    mistakes: tuple[str, ...] = ()
    """What the settings file says that nobody understands."""

    def __init_subclass__(cls, *, part: bool = False, **options: bool) -> None:
        """Leave a `part` of the browser, of which nothing is made, out of Textual's books."""
        if not part:
            super().__init_subclass__(**options)

    def __init__(
        self, paths: Sequence[Path], *, name: str, settings: Settings, memory: Memory
    ) -> None:
        """Browse the notes under `paths`, a notebook called `name`."""
        super().__init__()
        self._compositor = Painter()
        self.paths = tuple(paths)
        self.notebook_name = name
        self.settings = settings
        self.memory = memory
        self.store = no_store()
        self.situation = BrowserState(starred=memory.stars(self.notebook_id))
        self.glyphs = ASCII if settings.ascii else UNICODE
        self.arranged = Arranged(self.store)
        self.labels = RowLabels(self.arranged, name, glyphs=self.glyphs)
        self.share = settings.tree_width / 100
        """Of the width that the tree takes."""
        self._flips: dict[View, frozenset[tuple[Thing, ...]]] = {}
        self.bar = CommandBar()
        self.tree_view = NoteTree(self, glyphs=self.glyphs, id="tree")
        self.splitter = Splitter(glyphs=self.glyphs)
        self.main_reader = ReaderPane(id="reader")
        self.beside = ReaderPane(id="beside")
        self.beside_active = False
        self.status = StatusLine()
        self.quiet = Quiet()

    @property
    def notebook_id(self) -> str:
        """Names the notebook in what is remembered."""
        return notebook_id(self.paths)

    @property
    def reader(self) -> ReaderPane:
        """The reader that had the focus last."""
        return self.beside if self.beside_active else self.main_reader

    @property
    def narrow(self) -> bool:
        """Whether only one pane fits."""
        return self.size.width < NARROW

    @property
    def tree_width(self) -> int:
        """Columns that the tree takes."""
        width = self.size.width
        return width if self.narrow else max(LEAST_WIDTH, round(width * self.share))

    def follow_cursor(self, row: Row) -> None:
        """Show what the cursor of the tree came to."""
        raise NotImplementedError

    def label_row(self, row: Row, width: int) -> RowLabel:
        """Say what a row of the tree shows."""
        return self.labels(row, width)

    def enter_row(self, row: Row) -> None:
        """Read a row of the tree."""
        raise NotImplementedError

    def mark_rows(self, rows: tuple[Row, ...]) -> None:
        """Mark rows of the tree, or unmark them."""
        raise NotImplementedError

    def range_changed(self, *, begun: bool) -> None:
        """A range was begun in the tree, or ended."""
        raise NotImplementedError

    def change(self, **values: Any) -> None:
        """Replace values of the state."""
        self.situation = self.situation._replace(**values)

    def say(self, text: str, style: str = "strong", seconds: float = 8) -> None:
        """Tell a person what happened."""
        self.status.say(text, style, seconds)

    # What the tree shows

    @property
    def searching(self) -> bool:
        """Whether the tree shows results."""
        return self.situation.answer is not None

    def store_changed(self, arranged: Arranged) -> None:
        """Show another state of the notebook."""
        self.arranged, self.store = arranged, arranged.store
        self.labels = replace(self.labels, arranged=arranged)

    def _rows(self) -> Rows:
        answer, view = self.situation.answer, self.situation.view
        if answer is None:
            return self.arranged.rows(view, self._flips.get(view, frozenset()))
        if self.situation.grouped:
            return Rows(ResultGroups(answer))
        return Leaves(ResultList(answer))

    def keep_flips(self) -> None:
        """Remember which branches of the shown view are open."""
        if not self.searching:
            self._flips[self.situation.view] = self.tree_view.rows.flipped

    def show_rows(self, thing: Thing | None) -> None:
        """Show the rows of the state with `thing` highlighted (None: the first row)."""
        answer = self.situation.answer
        marks = (self.situation.marked, self.situation.starred)
        view = self.arranged.view(self.situation.view)
        years = view.talks_in if isinstance(view, TimelineView) else {}
        listed = answer is not None and not self.situation.grouped
        tall = 2 if listed and self.tree_view.size.height >= TALL_FROM else 1
        self.labels = replace(
            self.labels,
            matches=answer.by_id if answer else {},
            card=answer.card if answer else no_card,
            marked=marks[0],
            starred=marks[1],
            years=years,
            tall=tall > 1,
        )
        self.tree_view.show(self._rows(), thing=thing, tall=tall, empty=self._empty())

    def marks_changed(self) -> None:
        """Draw marks and stars anew."""
        marked, starred = self.situation.marked, self.situation.starred
        self.labels = replace(self.labels, marked=marked, starred=starred)
        self.tree_view.refresh()

    def _empty(self) -> tuple[Line, ...]:
        answer = self.situation.answer
        if answer is None:
            return ()
        lines: list[Line] = [(("Nothing found.", "strong"),)]
        if answer.suggestions:
            lines.append((("Did you mean ", "dim"), (answer.suggestions[0], "accent")))
            lines.append((("Tab takes it.", "faint"),))
        else:
            lines.append((("Esc empties the line.", "faint"),))
        return tuple(lines)

    # What is meant by the highlighted thing

    def sessions_of(self, thing: Thing) -> tuple[str, ...]:
        """The ids of the talks that stand for `thing`."""
        kind, ref = thing
        store = self.store
        if kind is ThingKind.SESSION:
            return (ref,)
        if kind is ThingKind.EVENT and (event := store.event(ref)):
            return event.sessions
        if kind is ThingKind.SPEAKER and (profile := store.profile(ref)):
            return profile.sessions
        if kind is ThingKind.NOTE and (note := store.note(ref)):
            return tuple(found.id for found in note.sessions if found.kind.is_talk)
        if kind is ThingKind.TOPIC:
            return tuple(self.arranged.topics.get(ref, ()))
        if kind is ThingKind.NOTHING:
            return ()
        if kind is ThingKind.NOTEBOOK:
            return tuple(id_ for event in store.events for id_ in event.sessions)
        return self._sessions_below(thing)

    def _sessions_below(self, thing: Thing) -> tuple[str, ...]:
        if thing.kind is ThingKind.FOLDER:
            below = [note for note in self.store.notes if note.key.startswith(thing.ref + "/")]
            return tuple(s.id for note in below for s in note.sessions if s.kind.is_talk)
        part = 1 if thing.kind is ThingKind.MONTH else 0
        events = [event for event in self.store.events if when(event.details)[part] == thing.ref]
        return tuple(id_ for event in events for id_ in event.sessions)

    def found_line(self) -> Line:
        """`12 sessions · 3 events`, and what was relaxed to find them."""
        answer = self.situation.answer
        if answer is None:
            return ()
        line: Line = ((count(answer.sessions, "session"), "dim"),)
        if not self.narrow:
            line = (*line, (f" · {count(answer.events, 'event')}", "dim"))
        for relaxed in answer.relaxed[:2]:
            used = relaxed.used or "left out"
            told = f"{relaxed.typed} {self.glyphs.arrow} {used}  "
            line = ((told, "warning"), *line)
        return line
