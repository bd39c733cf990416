"""A pane whose links can be followed, by a letter beside each or by the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message

from notes.visible import visible_line
from tui.widgets.reader.pane import Pane

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from notes.tidy import Mark
    from tui.widgets.reader.labels import VisibleLink


class LinkPane(Pane):
    """Finds the links on the screen; what following one means is for a subclass to say."""

    class NoLinks(Message):
        """Somebody wants to follow a link where none is seen."""

    class Labelled(Message):
        """Links got labels, or lost them."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._links: list[VisibleLink] | None = None
        self._typed = ""
        self._told = ""

    @property
    def is_labelling(self) -> bool:
        """Whether the next keys are the label of a link."""
        return self._links is not None

    def stop_labelling(self) -> None:
        """Take the labels off the links."""
        self._label(None)

    def follow(self, mark: Mark, key: str | None) -> None:
        """Do what following a link means; `key` names the note that it stands in."""
        raise NotImplementedError

    def changed(self) -> None:
        """Draw again; labels would stand beside other links now."""
        self._label(None)
        super().changed()

    def drawn_line(self, y: int) -> Strip:
        """Return line `y` of the pane, with labels where links are to be followed."""
        strip = super().drawn_line(y)
        palette = self.canvas.palette
        if self._links and palette is not None:
            from tui.widgets.reader.labels import labelled  # noqa: PLC0415 - when asked for

            here = [link for link in self._links if link.y == y]
            strip = labelled(strip, here, self._typed, palette["label"])
        return strip

    def action_follow(self) -> None:
        """Put a label beside each link on the screen."""
        from tui.widgets.reader.labels import visible_links  # noqa: PLC0415 - when asked for

        self._label(visible_links(self.canvas) or None)
        if self._links is None:
            self.post_message(self.NoLinks())

    def _label(self, links: list[VisibleLink] | None) -> None:
        """Put labels beside `links`, or take them off."""
        changed = (links is None) != (self._links is None)
        self._links, self._typed = links, ""
        if changed:
            self.post_message(self.Labelled())
            self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Read the label of a link."""
        if self._links is None or event.key == "escape":
            return
        event.stop()
        event.prevent_default()
        self._typed += event.character or " "
        left = [link for link in self._links if link.label.startswith(self._typed)]
        if len(left) == 1 and left[0].label == self._typed:
            self._label(None)
            self.follow(left[0].mark, left[0].key)
        elif not left:
            self._label(None)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the mouse."""
        spots = self.canvas.spots
        if event.chain > 1 or self.text_selection or not 0 <= event.y < len(spots):
            return
        mark = self._mark_at(event)
        if mark is not None:
            event.stop()
            self.follow(mark, self.canvas.document.stretch(spots[event.y][0]).part.key)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell where the link under the mouse leads."""
        mark = self._mark_at(event)
        target = "" if mark is None or self._is_own(event) else visible_line(mark.target)
        if target != self._told:
            self._told = target
            self.tooltip = Content(target) if target else None

    def _is_own(self, event: events.MouseEvent) -> bool:
        """Whether Podium wrote what is under the mouse, so that its links need no caution."""
        return self.canvas.document.stretch(self.canvas.spots[event.y][0]).part.key is None

    def _mark_at(self, event: events.MouseEvent) -> Mark | None:
        spots = self.canvas.spots
        if not 0 <= event.y < len(spots):
            return None
        row = self.canvas.row(spots[event.y])
        pan = self.canvas.pan if row.wide else 0
        return row.mark_at(event.x - self.canvas.left + pan)
