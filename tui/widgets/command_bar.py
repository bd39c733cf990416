"""The command bar: one line to find a talk, run a command or find in the page."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from rich.segment import Segment as Piece
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.at_hand import AtHand
from tui.commands import BAR, bindings
from tui.guard import Guarded
from tui.one_line import OneLine, Segment
from tui.painted import Covering

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.labels import Line


class BarMode(Enum):
    """What is typed into the bar, by the sign in front of it."""

    JUMP = "/"
    COMMAND = ":"
    PAGE = "find"


PLACEHOLDERS = {
    BarMode.JUMP: "find a talk, speaker or event",
    BarMode.COMMAND: "command",
    BarMode.PAGE: "find in this page",
}


class BarInput(Guarded, AtHand, Input, inherit_css=False):
    """The line that is typed into; what is typed is taken up in the same paint."""

    COMPONENT_CLASSES = Input.COMPONENT_CLASSES
    # Of Textual's own rules, which it replaces, nine in ten are about what this line never is.
    DEFAULT_CSS = """
    BarInput {
        width: 1fr;
        height: 1;
        background: $surface;
        color: $foreground;
        overflow-x: auto;
        scrollbar-size-horizontal: 0;
        pointer: text;
        &>.input--cursor {
            background: $input-cursor-background;
            color: $input-cursor-foreground;
            text-style: $input-cursor-text-style;
        }
        &>.input--selection {
            background: $input-selection-background;
            color: $input-selection-foreground;
        }
        &>.input--placeholder { color: $foreground 45%; }
        &:ansi {
            background: ansi_default;
            color: ansi_default;
            &>.input--cursor { background: ansi_white; color: ansi_black; }
            &>.input--placeholder { text-style: dim; color: ansi_default; }
        }
    }
    """
    BINDING_GROUP_TITLE = "Command bar"
    virtual_size = Reactive(Size(0, 0), layout=False)
    """Of one line in a field of fixed size; Textual's own lays the screen out with every letter."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BAR)]

    def __init__(self, **options: Any) -> None:
        """Take what Textual's own takes; the cursor stands still, so that nothing is drawn idly."""
        super().__init__(**options)
        self.cursor_blink = False
        self._styles_cache = Covering(self.render_line)
        self._inks: tuple[Style, Style] | None = None
        """Of letters and of the cursor, which Textual puts together anew for every line."""
        self.edited: Callable[[str], object] = _heard_by_nobody
        """Called with what stands in the line whenever that became something else."""

    def _watch_value(self, value: str) -> None:
        super()._watch_value(value)
        self.edited(value)

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        self._inks = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The line itself, with the cursor in it."""
        if y or not self.value or not self.selection.is_empty:
            return super().render_line(y)
        if self._inks is None:
            plain = self.rich_style
            self._inks = plain, plain + self.get_component_rich_style("input--cursor")
        plain, cursor = self._inks
        value, at = f"{self.value} ", self.cursor_position
        lit = cursor if self.has_focus and self._cursor_visible else plain
        parts = ((value[:at], plain), (value[at : at + 1], lit), (value[at + 1 :], plain))
        strip = Strip([Piece(text, style) for text, style in parts if text])
        left, width = self.scroll_offset.x, self.size.width
        return strip.crop(left, left + width).extend_cell_length(width, plain)

    def take(self, key: events.Key) -> bool:
        """Edit the line here and now; False for a key that does anything else.

        Nobody is told by a message: whoever watches the value has seen it when this returns.
        """
        edit = self._edit_of(key)
        if edit is None:
            return False
        self._restart_blink()
        with self.prevent(Input.Changed):
            edit()
        return True

    def replace(self, text: str, start: int, end: int) -> None:
        """Put `text` in place of the letters from `start` up to `end`.

        Textual's own goes through the watchers of three values, some of them several times. None of
        that is needed for a line of which all is in view before and after.
        """
        first, last = sorted((max(0, start), min(len(self.value), end)))
        value = f"{self.value[:first]}{text}{self.value[last:]}"
        longest = min(self.max_length or self.size.width, self.size.width - 1)
        if self.scroll_offset.x or not value.isascii() or len(value) > longest:
            super().replace(text, start, end)
            return
        self.set_reactive(Input.value, value)
        self.set_reactive(Input.selection, Selection.cursor(first + len(text)))
        self.set_reactive(BarInput.virtual_size, Size(len(value) + 1, 1))
        self.app.clear_selection()
        self.app.cursor_position = self.cursor_screen_offset
        self.refresh()
        self.edited(value)

    def _edit_of(self, key: events.Key) -> Callable[[], None] | None:
        if key.is_printable:
            return partial(self.replace, key.character or "", *self.selection)
        bound = self._bindings.key_to_bindings.get(key.key, ())
        return next((partial(_EDITS[it.action], self) for it in bound if it.action in _EDITS), None)


def _heard_by_nobody(_value: str) -> None:
    """Stand in until somebody wants to hear of what is typed."""


_EDITS: dict[str, Callable[[Input], None]] = {
    "delete_left": Input.action_delete_left,
    "delete_left_word": Input.action_delete_left_word,
    "delete_left_all": Input.action_delete_left_all,
    "delete_right": Input.action_delete_right,
}
"""What keys do to the line, by the names of Textual's actions."""


class CommandBar(Horizontal):
    """A sign, the line, and what was found."""

    class ModeChanged(Message):
        """The line is for something else now."""

    def __init__(self) -> None:
        """Start ready to find a talk."""
        super().__init__(id="bar")
        self.mode = BarMode.JUMP
        self.jump_text = ""
        """What is looked for, also while the line is used for something else."""
        self.prompt = OneLine(background="surface", id="prompt")
        self.input = BarInput(
            placeholder=PLACEHOLDERS[BarMode.JUMP],
            select_on_focus=False,
            max_length=400,
            id="line",
        )
        self.tail = OneLine(background="surface", id="tail")

    def compose(self) -> ComposeResult:
        """Lay out the three parts."""
        yield self.prompt
        yield self.input
        yield self.tail

    def on_mount(self) -> None:
        """Show the first sign."""
        self._show_prompt()

    def enter(self, mode: BarMode, text: str | None = None) -> None:
        """Take the focus to type in `mode`, starting from `text` or what is looked for."""
        self.set_mode(mode, self.jump_text if text is None and mode is BarMode.JUMP else text or "")
        self.screen.set_focus(self.input)

    def set_mode(self, mode: BarMode, text: str) -> None:
        """Change what the line is for without taking the focus."""
        if self.mode is BarMode.JUMP:
            self.jump_text = self.input.value
        self.mode = mode
        self.post_message(self.ModeChanged())
        self.input.placeholder = PLACEHOLDERS[mode]
        self._show_prompt()
        self.put(text)

    def put(self, text: str) -> None:
        """Replace what is typed, with the cursor at its end."""
        self.input.value = text
        self.input.cursor_position = len(text)

    def tell(self, line: Line) -> None:
        """Say something at the right edge."""
        self.tail.show((), (Segment((*line, (" ", ""))),) if line else ())

    @property
    def typing(self) -> bool:
        """Whether keys go to the line."""
        return self.screen.focused is self.input

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Show that keys go here."""
        self._show_prompt()

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """Go back to what is looked for, unless the line has the focus again by now."""
        if self.mode is not BarMode.JUMP and not self.typing:
            self.set_mode(BarMode.JUMP, self.jump_text)
        self._show_prompt()

    def _show_prompt(self) -> None:
        sign = "find" if self.mode is BarMode.PAGE else self.mode.value
        style = "accent" if self.typing else "dim"
        self.prompt.styles.width = len(sign) + 2
        self.prompt.show((Segment(((f" {sign} ", style),), "jump"),))
