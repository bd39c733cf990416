"""Views, panes, and the way out of each: what keys do to the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import events, on
from textual.actions import SkipAction

from tui.browsing.things import Thing, ThingKind
from tui.browsing.views import View
from tui.screens.browser.base import LEAST_WIDTH
from tui.screens.browser.jumping import Jumping
from tui.widgets.command_bar import BarMode, CommandBar
from tui.widgets.note_tree import NoteTree
from tui.widgets.reader import Reader
from tui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.browsing.rows import Row
    from tui.widgets.reader import Anchor


class _Origin(NamedTuple):
    """Where somebody was who began to look for something."""

    thing: Thing
    cursor: int
    top: Anchor | None
    """The row of the page at the top of the reader; None for the first."""


class Moving(Jumping, part=True):
    """Moves the cursor, the focus and the divider."""

    _zen_from: Widget | None = None
    """What had the focus before the page stood alone."""
    _origin: _Origin | None = None
    """Where the search began that is being typed."""

    # The tree's messages

    def follow_cursor(self, row: Row) -> None:
        """Show what the cursor of the tree came to."""
        self.preview(row.thing)
        self.list_more()

    def enter_row(self, row: Row) -> None:
        """Read a row of the tree."""
        self.preview(row.thing)
        self.arrive()
        self.enter_reader()

    def action_mark_row(self) -> None:
        """Mark the highlighted row, for hands that are on the mouse."""
        self.tree_view.action_mark()

    def action_read_row(self) -> None:
        """Read the highlighted row, for hands that are on the mouse."""
        self.tree_view.action_choose()

    # Looking for something, and giving it up

    def search(self, query: str) -> None:
        """Remember where whoever types was; the results take the place of that."""
        if query.strip() and self._origin is None and self.bar.typing:
            top = self.main_reader.canvas.anchor()
            self._origin = _Origin(self.situation.thing, self.tree_view.cursor, top)
        super().search(query)

    def arrive(self) -> None:
        """What was previewed is read now, and nobody goes back from there by giving up."""
        self._origin = None
        super().arrive()

    def action_bar_leave(self) -> None:
        """Empty the line and go back to where it was typed first; leave it where it is empty."""
        begun = bool(self.bar.input.value)
        if begun:
            self.bar.put("")
        self._go_back()
        if not begun and self.bar.mode is BarMode.JUMP:
            self.set_focus(self.tree_view)
        elif not begun:
            self.focus_pane()

    def _go_back(self) -> None:
        """Show what was read before the search, as far down as it was read."""
        origin, self._origin = self._origin, None
        if origin is None or not self.pages.has(origin.thing):
            return
        self.show_rows(origin.thing)
        if self.tree_view.row is None or self.tree_view.row.thing != origin.thing:
            self.tree_view.place(origin.cursor)
        self.read(origin.thing)
        if origin.top is not None:
            self.main_reader.return_to(origin.top)

    # Views

    def action_view(self, name: str) -> None:
        """Arrange by another order; what is highlighted stays so."""
        self._origin = None
        self.keep_flips()
        if self.searching:
            self.change(view=View(name))
            self.bar.jump_text = ""
            self.bar.put("")
            self.end_search()
        else:
            self.change(view=View(name))
        self.show_rows(self.situation.thing)
        self.show_heads()
        if not self.bar.typing:
            self.remove_class("-reading")
            self.set_focus(self.tree_view)

    def action_group(self) -> None:
        """Show results best first, or under their events."""
        self.change(grouped=not self.situation.grouped)
        if self.searching:
            self.show_rows(self.situation.thing)
        told = "by event" if self.situation.grouped else "best first"
        self.say(f"Results {told}", "dim")
        self.show_heads()

    def action_go_thing(self, name: str) -> None:
        """Go to a thing by its name, as links and headings know it."""
        thing = Thing.parse(name)
        if thing is not None:
            self.go_to(thing)

    # Panes

    def focus_pane(self) -> None:
        """Give the focus to the pane that had it before the bar."""
        reading = self.has_class("-reading") or self.has_class("-zen")
        self.set_focus(self.reader if reading else self.tree_view)

    def action_other_pane(self) -> None:
        """Go from the tree to the reader, from there to the second one, and back to the tree."""
        if self.focused is self.tree_view:
            self.add_class("-reading")
            self.set_focus(self.main_reader)
        elif self.focused is self.main_reader and self.has_class("-beside"):
            self.set_focus(self.beside)
        else:
            self.remove_class("-reading")
            self.set_focus(self.tree_view)

    def action_step_back(self) -> None:
        """Take back one thing: a range, words found in the page, a pane, a search."""
        if self.has_class("-zen"):
            self.action_zen()
        elif self.tree_view.ranging:
            self.tree_view.end_range()
        elif self.focused is self.reader:
            self._leave_reader()
        elif self.searching or self.situation.query:
            self.search_for("")
        else:
            self.say(f"{self.key_of('browser.quit') or ':quit'} leaves Podium", "dim")

    def _leave_reader(self) -> None:
        """Take labels and found words off the page; where there are none, go to the tree."""
        try:
            self.reader.action_clear()
        except SkipAction:
            self.remove_class("-reading")
            self.set_focus(self.tree_view)

    def action_jump(self) -> None:
        """Type to find a talk; in the reader, to find in the page."""
        if self.focused is self.reader:
            self.action_find()
        else:
            self.bar.enter(BarMode.JUMP)

    def action_find(self) -> None:
        """Type to find in the page."""
        self.add_class("-reading")
        self.bar.enter(BarMode.PAGE)

    @on(Reader.FindAsked)
    def _find_in_page(self) -> None:
        self.action_find()

    def action_command_line(self) -> None:
        """Type a command."""
        self.bar.enter(BarMode.COMMAND)

    def action_zen(self) -> None:
        """Show nothing but the page, or everything again."""
        zen = not self.has_class("-zen")
        if zen:
            self._zen_from = self.focused
        self._stand_alone(zen=zen)
        self.set_focus(self.reader if zen else self._zen_from or self.tree_view)

    def _stand_alone(self, *, zen: bool) -> None:
        self.set_class(zen, "-zen")
        self.call_after_refresh(self._resized)

    def action_scroll_page(self, step: int) -> None:
        """Scroll the page while the focus stays in the tree or the bar."""
        self.main_reader.action_half_page(step)

    def action_source(self) -> None:
        """Show the page as it was written, or as it was meant."""
        self.reader.toggle_source()

    # The divider

    def action_resize(self, columns: int) -> None:
        """Make the tree wider or narrower."""
        self._divide(self.tree_view.size.width + columns)

    @on(Splitter.Dragged)
    def _drag(self, message: Splitter.Dragged) -> None:
        self._divide(message.column)

    def _divide(self, width: int) -> None:
        whole = max(1, self.size.width)
        width = max(LEAST_WIDTH, min(width, whole - LEAST_WIDTH * 2))
        self.set_share(width / whole)
        self.call_after_refresh(self.show_heads)

    def set_share(self, share: float) -> None:
        """Give the tree a share of the width."""
        self.share = max(0.1, min(share, 0.8))
        self._lay_out()

    def _lay_out(self) -> None:
        self.set_class(self.narrow, "-narrow")
        self.query_one("#tree-pane").styles.width = "1fr" if self.narrow else self.tree_width

    def on_resize(self, event: events.Resize) -> None:
        """Show one pane or two."""
        if event.size == self._compositor.size and not self.complete:
            # Textual tells the first size several times, and would draw everything each time.
            event.stop().prevent_default()
        self._lay_out()
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        if self.searching:
            self.show_rows(self.situation.thing)
        if self.has_room_beside != self.has_class("-beside"):
            self.read(self.situation.thing)
        self.show_heads()

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Show where the focus is, and what its keys are."""
        self._refocused()

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """Show where the focus is, and what its keys are."""
        self._refocused()

    @on(CommandBar.ModeChanged)
    def _hint_mode(self) -> None:
        self.show_hints()
        if self.bar.mode is BarMode.COMMAND:
            self.suggest_commands(self.bar.input.value)

    def _refocused(self) -> None:
        if isinstance(self.focused, NoteTree | Reader):
            self.set_class(isinstance(self.focused, Reader), "-reading")
        if isinstance(self.focused, NoteTree) and self.has_class("-zen"):
            self._stand_alone(zen=False)
        self.set_class(self.bar.typing, "-typing")
        self.tree_view.led = self.bar.typing and self.bar.mode is BarMode.JUMP
        self.tree_view.refresh()
        self.refocus_beside()
        self.show_heads()
        self.show_hints()
        if not self.bar.typing:
            self._origin = None
            if not self.reader.finding:
                self.bar.tell(self.found_line())
            self.suggest_values("")

    def session_things(self) -> tuple[Thing, ...]:
        """The sessions among the rows in view."""
        things = (path[-1] for path in self.tree_view.rows.paths())
        return tuple(thing for thing in things if thing.kind is ThingKind.SESSION)
