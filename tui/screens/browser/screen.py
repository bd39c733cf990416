"""The browser, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.message import Message

from tui.browsing.things import Thing
from tui.browsing.views import View
from tui.commands import BROWSER, bindings
from tui.one_line import OneLine
from tui.quiet import let_python_tidy
from tui.screens.browser.base import BrowserState
from tui.screens.browser.lists import Listing
from tui.widgets.reader import Place

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType


TIDY_EVERY = 1.0
"""Seconds."""
_ABOUT_ROWS = ("tree.", "reader.", "browser.")
"""How the ids of the keys begin that act on what is shown."""
_ROWLESS = frozenset(
    f"browser.{id_}" for id_ in ("jump", "command", "palette", "help", "theme", "zen", "quit")
)
"""Those among them that mean the same before anything is."""


class Side(Horizontal):
    """Panes side by side; they cover it, so that there is nothing to draw under them."""

    BLANK = True


class Stack(Vertical):
    """A heading over a pane, which cover it."""

    BLANK = True


class Browser(Listing):
    """Tree, reader and command bar of one notebook."""

    BLANK = True
    AUTO_FOCUS = "#tree"
    DEFAULT_CSS = """
    Browser { background: $background; color: $foreground; }

    #bar { height: 1; background: $surface; }
    #prompt { width: 3; background: $surface; }
    #tail { width: 1fr; }

    #panes { height: 1fr; }
    #tree-pane { width: 33%; min-width: 16; }
    #reader-pane { width: 1fr; }
    #tree { height: 1fr; }
    #splitter { width: 1; height: 1fr; }
    #beside-pane { width: 1fr; display: none; border-left: solid $panel; }
    Browser.-beside #beside-pane { display: block; }
    #tabs { display: none; }
    Browser.-tabs #tabs { display: block; }

    Browser.-narrow #line { width: 2fr; }
    Browser.-narrow #splitter { display: none; }
    Browser.-narrow #tree-pane { width: 1fr; }
    Browser.-narrow #reader-pane { display: none; }
    Browser.-narrow.-reading #tree-pane { display: none; }
    Browser.-narrow.-reading #reader-pane { display: block; }

    Browser.-zen #tree-pane, Browser.-zen #splitter, Browser.-zen #bar, Browser.-zen #reader-head,
    Browser.-zen #tabs, Browser.-zen #beside-pane, Browser.-zen #status { display: none; }
    Browser.-zen #reader-pane { display: block; }
    Browser.-zen.-typing #bar { display: block; }
    """
    _begun = False
    """Whether the notebook is being read, or was."""

    class Ready(Message):
        """What is typed reaches the widgets from now on."""

    BINDING_GROUP_TITLE = "Browser"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BROWSER)]

    def compose(self) -> ComposeResult:
        """Lay out bar, panes and status line."""
        self.share = self._share_then() or self.share
        self.set_class(self.narrow, "-narrow")
        yield self.bar
        with Side(id="panes"):
            with Stack(id="tree-pane") as pane:
                pane.styles.width = "1fr" if self.narrow else self.tree_width
                yield OneLine(id="tree-head")
                yield self.tree_view
            yield self.splitter
            with Stack(id="reader-pane"):
                yield OneLine(id="reader-head")
                yield OneLine(id="tabs")
                yield self.main_reader
            with Vertical(id="beside-pane"):
                yield OneLine(id="beside-head")
                yield self.beside
        yield self.status

    def on_mount(self) -> None:
        """Show the empty browser."""
        self.main_reader.ascii_only = self.beside.ascii_only = self.settings.ascii
        self.bar.input.edited = self.typed
        self.store_changed(self.arranged)
        self.show_heads()
        self.show_hints()
        self.show_counts()
        self.set_interval(TIDY_EVERY, self.tidy)
        self.post_message(self.Ready())

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Read the notebook once the first frame is drawn, which follows right behind this."""
        if not self._begun:
            self._begun = True
            event.refresh_styles = False  # all widgets were styled when they were mounted
            self.call_next(self._begin)

    def _begin(self) -> None:
        self._repaint_required = False  # which Textual asks for right behind its first frame
        self.start_loading()

    def on_key(self) -> None:
        """Let a message go that stood there long enough."""
        self.status.key_pressed()

    def on_unmount(self) -> None:
        """Remember where the notebook is left, and let the disk be."""
        self.remember_place()
        self.end_following()
        let_python_tidy()

    @property
    def is_at_rest(self) -> bool:
        """Whether the screen is as a start would show it: all read, nothing typed or searched."""
        busy = self.searching or self.bar.typing or bool(self.bar.input.value)
        return self.complete and not busy and not self.has_class("-zen")

    @property
    def stands(self) -> bool:
        """Whether there are rows to act on, or there will be none."""
        return bool(self.tree_view.length) or self.situation.loading is None

    def is_about_rows(self, key: str) -> bool:
        """Whether `key` now asks for something that means nothing before there are rows."""
        if self.focused is None:
            return True
        bound = self.active_bindings.get(key)
        id_ = (bound.binding.id or "") if bound else ""
        return id_.startswith(_ABOUT_ROWS) and id_ not in _ROWLESS

    def remember_place(self) -> None:
        """Write down view, thing, line and width."""
        if not self.complete or not self.settings.restore:
            return
        state = self.situation
        place = {"view": state.view.value, "thing": str(state.thing), "share": f"{self.share:.3f}"}
        at = self.reader.place
        if at is not None and at.key is not None:
            place |= {"key": at.key, "line": str(at.line)}
        self.memory.leave(self.notebook_id, place)

    def _share_then(self) -> float:
        """The share of the width that the tree had when the notebook was left; 0 if unknown."""
        place = self.memory.place(self.notebook_id) if self.settings.restore else {}
        share = place.get("share", "")
        known = float(share) if share.replace(".", "", 1).isdigit() else 0
        return known if 0.1 <= known <= 0.8 else 0

    def restore(self, *, anyhow: bool = False) -> bool:
        """Go back to where the notebook was left, unless a person went elsewhere meanwhile."""
        untouched = self.situation.thing == BrowserState().thing and not self.situation.query
        place = self.memory.place(self.notebook_id) if self.settings.restore else {}
        if not place or not untouched:
            return False
        thing = Thing.parse(place.get("thing", "")) or self.situation.thing
        there = self.pages.has(thing)
        topical = View.TOPICS.value in (place.get("view"), thing.kind.value + "s")
        if not anyhow and (not there or (topical and not self.arranged.topics)):
            return False
        view = place.get("view", "")
        if view in [known.value for known in View]:
            self.change(view=View(view))
        self.show_rows(thing)
        line = place.get("line", "")
        at = Place(place.get("key", ""), int(line)) if line.isdigit() else None
        self.read(thing if there else self.situation.thing)
        if at is not None:
            self.main_reader.begin_at(at)
        return True
