"""What a person sees in the moment of a key: the line and what was found, then the page.

A key that edits the line goes no way through messages: the line, the search and the paint of what
became of them follow within one call. The page of the best result is drawn right after that, unless
the next key is there already.
"""

from __future__ import annotations

from asyncio import get_running_loop
from typing import TYPE_CHECKING, cast

from textual import events

from tui.at_hand import painting
from tui.screens.browser.following import Following
from tui.widgets.command_bar import BarMode

if TYPE_CHECKING:
    from textual.binding import Keymap

    from tui.browsing.things import Thing
    from tui.painted import Painter
    from tui.terminal import Typed
    from tui.widgets.reader import Place


class AtOnce(Following, part=True):
    """Takes keys of the line, and paints, without a detour."""

    _awaited: Thing | None = None
    """What was found last, while the reader does not show it yet."""
    _known_before: tuple[Keymap, frozenset[str]] | None = None
    """The keys that come before those of the line, and by which map of keys."""

    def take_key(self, key: Typed) -> bool:
        """Whether `key` edits the line while a talk is looked for, which then is done."""
        if isinstance(key, events.Key) and self.edits(key) and self.bar.input.take(key):
            self.status.key_pressed()
            return True
        self.catch_up()
        return False

    def edits(self, key: events.Key) -> bool:
        """Whether the line, in which a talk is looked for, is asked first what `key` does."""
        typing = self.bar.typing and self.bar.mode is BarMode.JUMP and self.app.app_focus
        return typing and key.key not in self._bound_before()

    def _bound_before(self) -> frozenset[str]:
        """The keys that do something else before the line sees them; asked while it is typed in."""
        keymap = self.app._keymap  # noqa: SLF001
        if self._known_before is None or self._known_before[0] is not keymap:
            keys = (
                key
                for _, bound in self._binding_chain
                for key, bindings in bound.key_to_bindings.items()
                if any(binding.priority for binding in bindings)
            )
            self._known_before = keymap, frozenset(keys)
        return self._known_before[1]

    def paint(self) -> None:
        """Draw what changed now, not with the next tick of Textual's."""
        painter = cast("Painter", self._compositor)
        if self.app._batch_count or self._layout_required or not self.is_current:  # noqa: SLF001
            return
        changed = [tile for tile in painter.tiles if tile.widget._repaint_required]  # noqa: SLF001
        for tile in changed:
            tile.widget._repaint_required = False  # noqa: SLF001
        if changed and painter.is_clean and not self._dirty_widgets:
            self.app._display(self, painter.frame_of(changed))  # type: ignore[arg-type] # noqa: SLF001
        elif changed:
            painter.update_widgets({*self._dirty_widgets, *(tile.widget for tile in changed)})
            self._compositor_refresh()

    def paint_all(self) -> bool:
        """Draw what changed, laid out anew if the screen knows it has to; whether that was done.

        Where widgets are still to be styled or to ask for a layout, a later tick draws all of it.
        """
        if self.app._batch_count or not self.is_current or self._refresh_styles_required:  # noqa: SLF001
            return False
        inside = self.query("*").nodes
        if any(one._layout_required or one._refresh_styles_required for one in inside):  # noqa: SLF001
            return False
        if self._layout_required or self._repaint_required:
            for widget in inside:
                widget._repaint_required = False  # noqa: SLF001 - all are drawn
            self._layout_required = self._scroll_required = self._repaint_required = False
            self._refresh_layout()
        else:
            self.paint()
        return True

    def _compositor_refresh(self) -> None:
        """Draw what changed, but make no frame of it while the app lets nothing be drawn."""
        if self.app._batch_count:  # noqa: SLF001
            self._repaint_required = True
        else:
            super()._compositor_refresh()

    # The page

    def preview_next(self, thing: Thing) -> None:
        """Show `thing` in the reader once what was found is painted."""
        self._awaited = thing
        get_running_loop().call_soon(self._preview_soon)

    def _preview_soon(self) -> None:
        """Show what is awaited, without the detour of a message, or let a key go first."""
        if self.app._message_queue.empty() and self.is_running:  # noqa: SLF001
            try:
                self._preview_awaited()
            except Exception as error:  # noqa: BLE001 - told as any other mistake
                self.call_later(_fail, error)
        else:
            self.call_later(self._preview_awaited)

    def _preview_awaited(self) -> None:
        if self._awaited is not None:
            with painting():
                self.catch_up()
                self.paint()

    def catch_up(self) -> None:
        """Show in the reader what was found last, before anything else is done."""
        if self._awaited is not None and self.labels.matches.get(self._awaited.ref):
            self.preview(self._awaited)
        self._awaited = None

    def read(
        self, thing: Thing, *, place: Place | None = None, words: tuple[str, ...] = ()
    ) -> None:
        """Show `thing` in the reader; what was awaited there is of no interest any more."""
        self._awaited = None
        super().read(thing, place=place, words=words)

    # Filled in further up

    def preview(self, thing: Thing) -> None:
        """Show a result in the reader, at the matching line."""
        raise NotImplementedError


def _fail(error: Exception) -> None:
    raise error
