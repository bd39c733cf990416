"""The browser, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical

from tui.browsing.things import Thing
from tui.browsing.views import View
from tui.commands import BROWSER, bindings
from tui.one_line import OneLine
from tui.screens.browser.base import BrowserState
from tui.screens.browser.lists import Listing
from tui.widgets.reader import Place

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Browser(Listing):
    """Tree, reader and command bar of one notebook."""

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
    BINDING_GROUP_TITLE = "Browser"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BROWSER)]

    def compose(self) -> ComposeResult:
        """Lay out bar, panes and status line."""
        yield self.bar
        with Horizontal(id="panes"):
            with Vertical(id="tree-pane"):
                yield OneLine(id="tree-head")
                yield self.tree_view
            yield self.splitter
            with Vertical(id="reader-pane"):
                yield OneLine(id="reader-head")
                yield OneLine(id="tabs")
                yield self.main_reader
            with Vertical(id="beside-pane"):
                yield OneLine(id="beside-head")
                yield self.beside
        yield self.status

    def on_mount(self) -> None:
        """Show the empty browser, then begin to read the notebook."""
        self.main_reader.ascii_only = self.beside.ascii_only = self.settings.ascii
        self.watch(self.bar.input, "value", self.typed, init=False)
        self.store_changed(self.store, {})
        self.set_share(self.settings.tree_width / 100)
        self.show_heads()
        self.show_hints()
        self.show_counts()
        self.call_after_refresh(self.start_loading)

    def on_key(self) -> None:
        """Let a message go that stood there long enough."""
        self.status.key_pressed()

    def on_unmount(self) -> None:
        """Remember where the notebook is left, and let the disk be."""
        self.remember_place()
        self.end_following()

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

    def restore(self) -> None:
        """Go back to where the notebook was left, unless a person went elsewhere meanwhile."""
        untouched = self.situation.thing == BrowserState().thing and not self.situation.query
        place = self.memory.place(self.notebook_id) if self.settings.restore else {}
        self.tell_memory()
        if not place or not untouched:
            return
        view = place.get("view", "")
        if view in [known.value for known in View]:
            self.change(view=View(view))
        share = place.get("share", "")
        if share.replace(".", "", 1).isdigit():
            self.set_share(float(share))
        thing = Thing.parse(place.get("thing", "")) or self.situation.thing
        self.show_rows(thing)
        line = place.get("line", "")
        at = Place(place.get("key", ""), int(line)) if line.isdigit() else None
        self.read(thing if self.pages.of(thing) else self.situation.thing, place=at)
