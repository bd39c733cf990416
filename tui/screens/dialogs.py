"""Small screens on top of the browser: choose from a list, agree to something."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.commands import AGREE, CHOOSE, DIALOG, bindings
from tui.guard import Guarded
from tui.labels import PLAINER
from tui.widgets.choices import Choices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.labels import Choice

T = TypeVar("T")
NARROW = 70
"""Columns of the screen below which a dialog takes all of them."""
AROUND = 3
"""Lines of a dialog that are no list, without the padding that it has on larger screens."""
WHOLE = 3
"""Lines that say what is cut in a row."""
MOST_LISTED = 24
LOW = 14
"""Lines of the screen below which only rows are shown."""


class Dialog(Guarded, ModalScreen[T]):
    """A box in the middle; Escape or a click beside it leaves it without an answer."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
    }
    Dialog > .box {
        width: 80%;
        max-width: 96;
        height: auto;
        max-height: 90%;
        padding: 1 2;
        background: $surface;
        border: round $panel;
        border-title-color: $accent;
        border-title-style: bold;
        border-subtitle-color: $foreground 60%;
        link-style: none;
        link-style-hover: bold;
        link-color: $foreground 60%;
        link-color-hover: $accent;
        link-background-hover: $surface;
    }
    Dialog.-narrow > .box { width: 100%; padding: 0 1; max-height: 100%; }
    Dialog.-ascii > .box { border: ascii $panel; }
    Dialog Input, Dialog Input:focus {
        border: none;
        height: 1;
        padding: 0;
        background: $panel;
    }
    Dialog .choices { height: auto; min-height: 1; background: $surface; }
    Dialog Static { background: $surface; }
    Dialog #whole { height: 3; padding: 1 1 0 1; color: $foreground 70%; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]  # noqa: RUF012 - Textual's own form
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DIALOG)]

    def answer(self, value: T | None) -> None:
        """Leave with an answer, unless one was given already: a double click gives two."""
        if self.is_current:
            self.dismiss(value)

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.answer(None)

    def entitle(self, box: Vertical, title: str, *keys: tuple[str, str]) -> None:
        """Write Podium's own words into the border; they are never text of a note.

        Args:
            box: What the border is around.
            title: At its top.
            keys: What keys do, each with the action of the screen that a click on it runs.
        """
        plainer = getattr(self.app, "ascii_only", False)
        told = " · ".join(
            f"[@click=screen.{action}]{text}[/]" if action else text for text, action in keys
        )
        box.border_title = title.translate(PLAINER) if plainer else title
        box.border_subtitle = told.translate(PLAINER) if plainer else told

    @on(events.ScreenResume)
    def _draw_plainly(self) -> None:
        self.set_class(getattr(self.app, "ascii_only", False), "-ascii")

    @on(events.Click)
    def _beside(self, event: events.Click) -> None:
        if event.widget is self:
            self.answer(None)


class Choose(Dialog[object]):
    """A list with a line above it that narrows it; the answer is the value of a choice."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CHOOSE)]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        at: int = 0,
        preview: Callable[[object], None] | None = None,
    ) -> None:
        """Ask `title` of `choices`.

        Args:
            title: Podium's own words.
            choices: What there is to choose.
            at: The one that is highlighted first.
            preview: Shows what a choice would do, whenever another is highlighted.
        """
        super().__init__()
        self._preview = preview
        self._title = title
        self.choices = Choices(choices, at)
        self._whole = Static(id="whole")
        self._whole.display = False

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        with Vertical(classes="box") as box:
            self.entitle(
                box,
                self._title,
                ("enter chooses", "choose"),
                ("esc leaves", "cancel"),
            )
            yield Input(placeholder="type to narrow the list", compact=True, id="narrow")
            yield self.choices
            yield self._whole

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#narrow").focus()
        self.call_after_refresh(self._tell_whole)

    def on_resize(self) -> None:
        """Leave the list what room there is."""
        self._fit()
        self.call_after_refresh(self._tell_whole)

    def _fit(self) -> None:
        height = self.size.height
        room = height - AROUND if self.size.width < NARROW else height * 9 // 10 - AROUND - 2
        room -= WHOLE if self._whole.display else 0
        self.choices.styles.max_height = max(1, min(room, MOST_LISTED))

    def _tell_whole(self) -> None:
        """Say below the list all that the highlighted choice says, where it is cut in its row."""
        cuts = self.choices.cuts and self.size.height >= LOW
        if cuts is not self._whole.display:
            self._whole.display = cuts
            self._fit()
        self._whole.update(Content(self.choices.whole))

    def action_move(self, step: int) -> None:
        """Go up or down the list."""
        self.choices.action_move(step)

    def action_page(self, step: int) -> None:
        """Go up or down by pages."""
        self.choices.action_page(step)

    @on(Input.Changed, "#narrow")
    def _narrow(self, message: Input.Changed) -> None:
        self.choices.narrow(message.value)
        self._tell_whole()

    @on(Input.Submitted, "#narrow")
    def action_choose(self) -> None:
        """Take what is highlighted."""
        self.choices.choose()

    @on(Choices.Highlighted)
    def _show_preview(self, message: Choices.Highlighted) -> None:
        self._tell_whole()
        if self._preview is not None:
            self._preview(message.value)

    @on(Choices.Chosen)
    def _chosen(self, message: Choices.Chosen) -> None:
        self.answer(message.value)


class Agree(Dialog[bool]):
    """A question with two answers; Enter or y agrees."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(AGREE)]

    def __init__(self, title: str, question: Content, *, yes: str = "yes") -> None:
        """Ask `question`; `yes` says what agreeing does."""
        super().__init__()
        self._title = title
        self._question = question
        self._yes = yes

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="box") as box:
            self.entitle(box, self._title, (f"y {self._yes}", "agree"), ("n leave it", "cancel"))
            yield Static(self._question)

    def action_agree(self) -> None:
        """Agree."""
        self.answer(True)  # noqa: FBT003 - the answer itself
