"""The reader: a pane that owns its viewport and draws only the rows that are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

from textual.actions import SkipAction
from textual.message import Message

from tui.widgets.reader.bindings import BINDINGS
from tui.widgets.reader.finding import Finder, text_pattern, words_pattern
from tui.widgets.reader.link_pane import LinkPane
from tui.widgets.reader.page import Page, Place

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from textual.binding import BindingType

    from notes.tidy import Mark
    from tui.widgets.reader.document import Document
    from tui.widgets.reader.outline import Heading


class Reader(LinkPane):
    """Shows a page: Markdown of notes, block by block."""

    BINDINGS: ClassVar[list[BindingType]] = BINDINGS
    BINDING_GROUP_TITLE = "Reader"
    DEFAULT_CSS = """
    Reader { width: 1fr; height: 1fr; }
    """

    class LinkFollowed(Message):
        """Somebody wants to go where a link leads; nothing was opened yet."""

        def __init__(self, href: str, key: str | None, trusted: bool, kind: str = "link") -> None:  # noqa: FBT001
            """Tell of a link.

            Args:
                href: As it stands in the note.
                key: The note that it stands in, if any.
                trusted: Podium wrote the link, not a note: `podium:` may be honoured.
                kind: `link`, `wiki` (the target is a name) or `image`.
            """
            super().__init__()
            self.href, self.key, self.trusted, self.kind = href, key, trusted, kind

    class Found(Message):
        """A search in the page went on; `count` may still grow while `done` is false."""

        def __init__(self, count: int, current: int, done: bool = True) -> None:  # noqa: FBT001, FBT002
            """Tell of so many, the `current` one (from 1; 0 for none) of which is shown."""
            super().__init__()
            self.count, self.current, self.done = count, current, done

    class FindAsked(Message):
        """Somebody wants to type what to find."""

    class Counted(Message):
        """The whole page was laid out, which happens behind the scenes."""

        def __init__(self, undrawn: int) -> None:
            """Tell how many lines of the notes have words that only the source view shows."""
            super().__init__()
            self.undrawn = undrawn

    class SourceToggled(Message):
        """The page is now shown as it is written, or as it is meant again."""

        def __init__(self, source: bool) -> None:  # noqa: FBT001
            """Tell which it is."""
            super().__init__()
            self.source = source

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._finder: Finder | None = None
        self._counted: Document | None = None

    # What the screen asks for

    @property
    def page(self) -> Page:
        """What is shown."""
        return self.canvas.document.page

    @property
    def undrawn(self) -> int:
        """Lines with words that only the source shows, as far as they were counted."""
        return self.canvas.document.undrawn

    @property
    def place(self) -> Place | None:
        """The line of the current match where it is seen, else of what stands at the top."""
        match = self._finder.current if self._finder else None
        if match is not None and (match.stretch, match.row) in self.canvas.spots:
            key = self.canvas.document.stretch(match.stretch).part.key
            return Place(key, match.prose.line_at(match.offset))
        return self.canvas.place()

    def show(
        self, page: Page, *, line: tuple[str | None, int] | None = None, words: Sequence[str] = ()
    ) -> None:
        """Show a page; parses and lays out no more of it than is seen.

        Args:
            page: One with the id of the page that is shown keeps the place, as far as it is there.
            line: Note and line to bring into view.
            words: What to highlight, such as the words of a query.
        """
        if page != self.page:
            self.drop_selection()
            self.canvas.show(page)
        self._use(words_pattern(words))
        if line is not None and self.go_to(*line) and self._finder:
            spot = self.canvas.viewport.spot_of(*line)
            self.canvas.current = self._finder.land(spot, line[1]) if spot else None
            self.canvas.redraw()
        self.changed()

    def go_to(self, key: str | None, line: int, *, above: int | None = None) -> bool:
        """Bring a line of a note into view; say whether the page has it.

        Args:
            key: The note.
            line: Counted from 1.
            above: Rows to leave above it; a third of the screen unless told.
        """
        spot = self.canvas.viewport.spot_of(key, line)
        if spot is None:
            return False
        height = self.canvas.viewport.height
        self.canvas.viewport.show(
            spot, above=height // 3 if above is None else above, margin=min(2, height // 4)
        )
        self.changed()
        return True

    def outline(self) -> list[Heading]:
        """Return the headings of the page: level, title, place."""
        from tui.widgets.reader.outline import headings  # noqa: PLC0415 - when asked for

        return headings(self.canvas.document)

    def go_to_anchor(self, anchor: str) -> bool:
        """Bring the heading with the anchor `#anchor` into view; say whether there is one."""
        from tui.widgets.reader.outline import slug  # noqa: PLC0415 - when asked for

        wanted = slug(unquote(anchor).removeprefix("#").replace("-", " "))
        for heading in self.outline():
            if slug(heading.title.replace("-", " ")) == wanted:
                return self.go_to(*heading.place, above=0)
        return False

    def find(self, text: str) -> None:
        """Highlight `text` wherever it stands and go to the first place from here on."""
        self._use(text_pattern(text))
        if self._finder is None:
            self.post_message(self.Found(0, 0))
            self.changed()
        else:
            self.step_match(1)

    def step_match(self, forward: int) -> None:
        """Go to the next (1) or previous (-1) match."""
        finder = self._finder
        if finder is None:
            return
        match = finder.step(forward, self.canvas.viewport.top)
        self.canvas.current = match
        if match is not None:
            height = self.canvas.viewport.height
            self.canvas.viewport.show(
                (match.stretch, match.row), above=height // 3, margin=min(2, height // 4)
            )
        self.canvas.redraw()
        self._post_found()
        self.changed()

    def toggle_source(self) -> None:
        """Show the lines as they are written, or as they are meant again."""
        self.source = not self.source

    def _use(self, pattern: re.Pattern[str] | None) -> None:
        """Highlight what `pattern` matches."""
        self._finder = Finder(self.canvas.document, pattern) if pattern else None
        if pattern != self.canvas.pattern or self.canvas.current:
            self.canvas.pattern, self.canvas.current = pattern, None
            self.canvas.redraw()

    def _post_found(self) -> None:
        if self._finder:
            finder = self._finder
            self.post_message(self.Found(finder.count, finder.position, finder.is_done))

    def work(self) -> bool:
        """Lay out, or look through, a little more of the page."""
        finder = self._finder
        if finder is not None and not finder.is_done:
            finder.look_further()
            if finder.is_done and finder.pending:
                self.step_match(finder.pending)
            elif finder.is_done:
                self._post_found()
            return True
        more = super().work()
        if not more and self._counted is not self.canvas.document:
            self._counted = self.canvas.document
            self.post_message(self.Counted(self.canvas.document.undrawn))
        return more

    @property
    def work_seconds(self) -> float:
        """More than usual while somebody waits for a match."""
        return 0.025 if self._finder and self._finder.pending else super().work_seconds

    def set_view(self) -> None:
        """Wrap anew, with the same row at the top and the same match as the current one."""
        before = self._finder
        super().set_view()
        if before is not None:
            self._finder = Finder(self.canvas.document, before.pattern)
            self.canvas.current = self._finder.resume(before.current)

    def watch_source(self) -> None:
        """Show the other form, at the same line."""
        self.set_view()
        self.post_message(self.SourceToggled(self.source))

    # Keys

    def action_find(self) -> None:
        """Ask the screen for what to find."""
        self.post_message(self.FindAsked())

    def action_match(self, forward: int) -> None:
        """Go to another match."""
        self.step_match(forward)

    def action_heading(self, forward: int) -> None:
        """Go to the next (1) or previous (-1) heading."""
        from tui.widgets.reader.outline import heading_spots  # noqa: PLC0415 - when asked for

        viewport = self.canvas.viewport
        for spot in heading_spots(self.canvas.document, viewport.top, forward):
            before = viewport.top
            viewport.top = spot
            viewport.scroll(0)
            if viewport.top != before:
                break
        self.changed()

    def action_toggle_source(self) -> None:
        """Show the lines as they are written, or as they are meant again."""
        self.toggle_source()

    def action_clear(self) -> None:
        """Take labels off links, then colour off matches; else leave it to the screen."""
        if self.is_labelling:
            self.stop_labelling()
        elif self.canvas.pattern is not None:
            self._use(None)
            self.post_message(self.Found(0, 0))
            self.refresh()
        else:
            raise SkipAction

    # Links

    def follow(self, mark: Mark, key: str | None) -> None:
        """Go to a footnote or a heading of this page; ask the screen about all else."""
        if mark.kind == "footnote":
            self._go_to_footnote(mark.target)
        elif not (mark.target.startswith("#") and self.go_to_anchor(mark.target)):
            trusted = key is None
            self.post_message(self.LinkFollowed(mark.target, key, trusted, mark.kind.value))

    def _go_to_footnote(self, label: str) -> None:
        for stretch in self.canvas.document:
            for block in stretch.blocks:
                if block.kind == "footnote" and block.label == label:
                    self.go_to(stretch.part.key, block.first)
                    return
