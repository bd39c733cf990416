"""The export dialog: what, where, in which order; it answers, the browser writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widgets import Input

from notes.visible import visible
from tui.commands import ANSWER, EXPORT, bindings
from tui.labels import width_of
from tui.one_line import OneLine, Segment
from tui.places import at_home
from tui.screens.dialogs import NARROW, Dialog
from tui.screens.wishes import ExportAnswer, What, Where
from tui.viewport import Viewport

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.style import Style
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.labels import Line
    from tui.palette import Palette


GROUPS = ("event", "speaker", "tag", "none")
AROUND = 7
"""Lines of the dialog that are no preview, without the padding that it has on larger screens."""
MOST_PREVIEWED = 30
_MOST_OF_LINE = 300
NAMED = 8
"""Cells that the name of a question takes."""
TURN: tuple[Segment, ...] = (
    Segment(((" ◂", "faint"),), "turn(-1)"),
    Segment(((" ▸", "faint"),), "turn(1)"),
)


class AnswerRow(OneLine, can_focus=True):
    """One question with its answers side by side; left and right choose another."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ANSWER)]

    def __init__(self, name: str, answers: Sequence[tuple[str, str]], chosen: str) -> None:
        """Ask `name`; `answers` are values with what to call them."""
        super().__init__(background="surface", id=f"export-{name}")
        self.title = name
        self.answers = tuple(answers)
        self.chosen = chosen

    def on_mount(self) -> None:
        """Show the first answer."""
        self.draw()

    def on_focus(self) -> None:
        """Show that keys go here."""
        self.draw()

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.draw()

    def turn(self, step: int) -> None:
        """Choose the answer `step` further."""
        values = [value for value, _ in self.answers]
        self.chosen = values[(values.index(self.chosen) + step) % len(values)]
        self.draw()

    def on_resize(self) -> None:
        """Show the chosen answer in another width, too."""
        self.draw()

    def draw(self) -> None:
        """Show the answers, the chosen one lit and in view."""
        # Other than `has_focus`, this is true already while the focus arrives.
        focus = self.screen.focused is self
        first = self._first()
        title = (f"{self.title:<{NAMED}}", "accent" if focus else "dim")
        parts = [Segment((title, ("… " if first else "", "faint")))]
        for value, text in self.answers[first:]:
            style = "accent" if value == self.chosen else "faint"
            action = f"answer({self.title!r}, {value!r})"
            parts.append(Segment(((f"{text}  ", style),), action))
        roomy = sum(width_of(part.line) for part in (*parts, *TURN)) <= self.size.width
        self.show(tuple(parts), TURN if focus and roomy else ())

    def _first(self) -> int:
        """The answer to begin with, so that the chosen one is in view."""
        widths = [len(text) + 2 for _, text in self.answers]
        at = [value for value, _ in self.answers].index(self.chosen)
        first = 0
        while first < at and sum(widths[first : at + 1]) + 2 * (first > 0) > self._room:
            first += 1
        return first

    @property
    def _room(self) -> int:
        """Cells for answers, each with a gap behind it."""
        return self.size.width - NAMED + 2


class Preview(Viewport):
    """The first lines of the result, as far as there is room; the wheel scrolls them."""

    DEFAULT_CSS = "Preview { margin-top: 1; }"

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(id="preview")
        self.can_focus = False
        self._lines: Sequence[str] = ()

    def show(self, text: str) -> None:
        """Show the beginning of `text`."""
        self._lines = text.splitlines()
        self.place(0, 0)

    @property
    def length(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    @property
    def background_name(self) -> str:
        """Dialogs lie on a lighter ground."""
        return "surface"

    def line_of(self, index: int, line: int, width: int) -> Line:
        """One line as it stands there, which may hold anything a note holds."""
        del line, width
        return ((visible(self._lines[index][:_MOST_OF_LINE]).expandtabs(4), "dim"),)

    def over(self, palette: Palette) -> dict[int, Style]:
        """No line stands out."""
        del palette
        return {}


class ExportDialog(Dialog[ExportAnswer]):
    """Asks what to export and where to."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EXPORT)]

    def __init__(
        self,
        numbers: Mapping[What, int],
        *,
        offer: Callable[[What], str],
        folder: Path,
        preview: Callable[[What, str], str],
        last: Mapping[str, str],
    ) -> None:
        """Ask about sessions.

        Args:
            numbers: How many sessions each answer to "what" means.
            offer: The file name to offer for it.
            folder: Where files go by default.
            preview: The first lines of the result.
            last: What was answered the last time.
        """
        super().__init__()
        numbered = [(what.value, numbers[what]) for what in What if numbers[what]]
        whats = [(name, f"{name} ({number:,})") for name, number in numbered]
        wheres = [(where.value, where.value) for where in Where]
        groups = [(group, group) for group in GROUPS]
        where = last.get("where", "")
        group = last.get("group", "")
        known = [value for value, _ in wheres]
        self.what = AnswerRow("what", whats, whats[0][0])
        self.where = AnswerRow("where", wheres, where if where in known else known[0])
        self.group = AnswerRow("by", groups, group if group in GROUPS else GROUPS[0])
        self._offer = offer
        self._folder = folder
        self._preview = preview
        self._touched = False
        self._offered = self._default()
        self.shown = Preview()
        self.line = Input(self._offered, compact=True, select_on_focus=False, id="path")

    def compose(self) -> ComposeResult:
        """Lay out the questions, the path and the preview."""
        with Vertical(classes="box") as box:
            self.entitle(
                box,
                "Export",
                ("enter writes", "write"),
                ("esc leaves", "cancel"),
                ("↑↓ ◂▸ change", ""),
            )
            yield from (self.what, self.where, self.group, self.line, self.shown)

    def on_mount(self) -> None:
        """Show the first answers, ready to write at once."""
        self.line.focus()
        self._show()

    def _show(self) -> None:
        self.line.display = self.where.chosen != Where.CLIPBOARD
        if not self.line.display and self.line.has_focus:
            self.where.focus()
        if not self._touched:
            self._offered = self.line.value = self._default()
            self.line.cursor_position = len(self._offered)
        self.shown.show(self._preview(What(self.what.chosen), self.group.chosen))

    def _default(self) -> str:
        name = self._offer(What(self.what.chosen))
        each = self.where.chosen == Where.FOLDER
        path = self._folder / (name.removesuffix(".md") if each else name)
        home = Path(at_home("~"))
        return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)

    def on_resize(self) -> None:
        """Leave the preview what room there is."""
        height = self.size.height
        room = height - AROUND if self.size.width < NARROW else height * 9 // 10 - AROUND - 2
        self.shown.styles.height = max(1, min(room, MOST_PREVIEWED))

    def action_scroll(self, step: int) -> None:
        """Scroll the preview."""
        self.shown.scroll_rows(step)

    def action_step(self, step: int) -> None:
        """Go to another question."""
        stops = [self.what, self.where, self.group, *([self.line] if self.line.display else [])]
        at = next((i for i, stop in enumerate(stops) if stop.has_focus), 0)
        stops[(at + step) % len(stops)].focus()

    def action_turn(self, step: int) -> None:
        """Take another answer to the question that has the focus."""
        if isinstance(self.focused, AnswerRow):
            self.focused.turn(step)
            self._show()

    def action_answer(self, name: str, value: str) -> None:
        """Take an answer by mouse."""
        row = {"what": self.what, "where": self.where, "by": self.group}[name]
        row.chosen = value
        row.draw()
        self._show()

    def action_complete(self) -> None:
        """Complete the path as far as it is the only way to go on; elsewhere, step down."""
        if not self.line.has_focus:
            self.action_step(1)
            return
        self.line.value = completed(self.line.value)
        self.line.cursor_position = len(self.line.value)

    @on(Input.Changed, "#path")
    def _touch(self, message: Input.Changed) -> None:
        self._touched = self._touched or message.value != self._offered

    @on(Input.Submitted, "#path")
    def _submit(self) -> None:
        self.action_write()

    def action_write(self) -> None:
        """Answer."""
        what, where = What(self.what.chosen), Where(self.where.chosen)
        named = self.line.value.strip()
        if not named and where is not Where.CLIPBOARD:
            self.line.value = self._offered  # to be looked at before anything is written there
            self.line.cursor_position = len(self._offered)
            return
        path = Path(at_home(named))
        self.answer(ExportAnswer(what, where, self.group.chosen, path))


def completed(text: str) -> str:
    """`text` as a path, completed as far as all files that begin so agree."""
    path = Path(at_home(text))
    folder, begun = (path, "") if text.endswith("/") else (path.parent, path.name)
    try:
        names = [
            entry.name + ("/" if entry.is_dir() else "")
            for entry in folder.iterdir()
            if entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
        ]
    except OSError:
        return text
    if not names:
        return text
    first, last = min(names), max(names)
    same = next((i for i, pair in enumerate(zip(first, last, strict=False)) if len(set(pair)) > 1),
                min(len(first), len(last)))  # fmt: skip
    return text + first[len(begun) : same]
