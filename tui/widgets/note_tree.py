"""The tree: rows of an arrangement, opened and closed, marked and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from tui.browsing.rows import NO_ROWS
from tui.browsing.things import ThingKind
from tui.commands import TREE, bindings
from tui.labels import UNICODE, Glyphs, Line, RowLabel
from tui.palette import Palette, spread
from tui.viewport import Viewport

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events
    from textual.binding import BindingType

    from tui.browsing.rows import Row, Rows
    from tui.browsing.things import Thing


class TreeOwner(Protocol):
    """Whom the tree shows its rows for.

    It is called and not sent messages, as those would arrive after the next key: whoever types
    faster than the screen is drawn would see that key act on the row before.
    """

    def label_row(self, row: Row, width: int) -> RowLabel:
        """Say what a row shows in a width."""

    def follow_cursor(self, row: Row) -> None:
        """Another row was highlighted by a person."""

    def enter_row(self, row: Row) -> None:
        """A row wants to be read."""

    def mark_rows(self, rows: tuple[Row, ...]) -> None:
        """Rows are to be marked, or unmarked where all of them are."""

    def range_changed(self, *, begun: bool) -> None:
        """A range was begun, or ended."""


class NoteTree(Viewport):
    """Rows of an arrangement, one of them highlighted."""

    BINDING_GROUP_TITLE = "Tree"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TREE)]

    def __init__(
        self,
        owner: TreeOwner,
        *,
        glyphs: Glyphs = UNICODE,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Show rows as `owner` describes them, and tell it what is done to them."""
        super().__init__(glyphs=glyphs, id=id)
        self._owner = owner
        self._rows = NO_ROWS
        self._range: int | None = None
        self._empty: tuple[Line, ...] = ()

    # What is shown

    @property
    def length(self) -> int:
        """How many rows are open to view."""
        return len(self._rows)

    @property
    def rows(self) -> Rows:
        """The rows, all of them."""
        return self._rows

    @property
    def row(self) -> Row | None:
        """The highlighted row."""
        return self._rows[self.cursor] if self.cursor < self.length else None

    def show(
        self,
        rows: Rows,
        *,
        thing: Thing | None = None,
        tall: int = 1,
        empty: tuple[Line, ...] = (),
    ) -> None:
        """Show other rows, each `tall` lines high.

        Args:
            rows: What to show.
            thing: Highlighted where it is among them; None for the first row.
            tall: Lines of a row.
            empty: What to say where there are no rows.
        """
        found = rows.locate(thing) if thing is not None else 0
        above = self.cursor - self.top
        self._rows, self.tall, self._empty, self._range = rows, tall, empty, None
        at = self.cursor if found is None else found
        self.place(at, max(0, at - above))

    def highlight(self, thing: Thing) -> bool:
        """Move the cursor to `thing`, opening what hides it; False where it is not here."""
        index = self._rows.locate(thing)
        if index is None:
            return False
        self.place(index)
        return True

    @property
    def ranging(self) -> bool:
        """Whether a range is being marked."""
        return self._range is not None

    def end_range(self) -> None:
        """Forget the range without marking it."""
        self._range = None
        self.refresh()
        self._owner.range_changed(begun=False)

    def moved(self) -> None:
        """Say which row is highlighted now."""
        if row := self.row:
            self._owner.follow_cursor(row)

    # Opening

    def _toggle(self, index: int) -> None:
        self._rows.toggle(index)
        self.keep_in_view()
        self.refresh()

    def action_open(self) -> None:
        """Open the branch; when it is open, go to its first row; a leaf is read."""
        row = self.row
        if row is None:
            return
        if row.opened is False:
            self._toggle(self.cursor)
        elif row.opened:
            self.go(self.cursor + 1)
        else:
            self._owner.enter_row(row)

    def action_close(self) -> None:
        """Close the branch; when it is closed, go to the one above."""
        row = self.row
        if row is None:
            return
        if row.opened:
            self._toggle(self.cursor)
        elif (parent := self._rows.parent(self.cursor)) is not None:
            self.go(parent)

    def action_choose(self) -> None:
        """Read a session, a note or a leaf; open or close any other branch."""
        row = self.row
        if row is None:
            return
        if row.opened is None or row.thing.kind in (ThingKind.SESSION, ThingKind.NOTE):
            self._owner.enter_row(row)
        else:
            self._toggle(self.cursor)

    def action_fold(self) -> None:
        """Close all branches, or open them where all are closed."""
        if (row := self.row) is None:
            return
        self._rows.open_all(opened=not self._rows.any_open)
        self.go(self._rows.locate(row.path[0]) or 0)
        self.keep_in_view()
        self.refresh()

    # Marking

    def _ranged(self) -> range:
        start = self.cursor if self._range is None else self._range
        return range(min(start, self.cursor), max(start, self.cursor) + 1)

    def action_mark(self) -> None:
        """Mark the row, or the range, and go on to the next row."""
        if not self.length:
            return
        chosen = tuple(self._rows[index] for index in self._ranged() if index < self.length)
        single = self._range is None
        self._owner.mark_rows(chosen)
        if single:
            self.go(self.cursor + 1)
        else:
            self.end_range()

    def action_range(self) -> None:
        """Begin a range here; at its other end, mark it."""
        if self._range is not None:
            self.action_mark()
            return
        self._range = self.cursor
        self.refresh()
        self._owner.range_changed(begun=True)

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Highlight the row; its sign opens it, its edge marks it, a second click reads it."""
        index = self.row_at(event.y)
        if index is None or event.x == self.size.width - 1:
            return
        row = self._rows[index]
        if event.x == 0:
            self._owner.mark_rows((row,))
            return
        self.go(index)
        if row.opened is not None and event.x in range(2 * row.depth, 2 * row.depth + 3):
            self._toggle(index)
        elif event.chain == 2:
            self.action_choose()

    # Drawing

    def empty_line(self, y: int) -> Line:
        """What to say where there are no rows."""
        return ((" ", ""), *self._empty[y]) if y < len(self._empty) else ()

    def over(self, palette: Palette) -> dict[int, Style]:
        """The range that is being marked, and the cursor."""
        ranged = self._ranged() if self._range is not None else ()
        return {**dict.fromkeys(ranged, palette.span), **super().over(palette)}

    def line_of(self, index: int, line: int, width: int) -> Line:
        """The mark, the branch's sign, the title and its details."""
        row = self._rows[index]
        indent = 2 * row.depth
        label = self._owner.label_row(row, width - indent - 3)
        if line:
            return ((" " * (indent + 3), ""), *label.below)
        left: Line = (label.mark, (" " * indent, ""), self._sign(row, index), *label.title)
        return spread(left, label.detail, width)

    def _sign(self, row: Row, index: int) -> tuple[str, str]:
        if row.opened is None:
            return ("  ", "")
        if row.thing.kind is ThingKind.SESSION and not row.opened and index != self.cursor:
            return ("  ", "")
        return (f"{self.glyphs.opened if row.opened else self.glyphs.closed} ", "faint")
