"""The export dialog: what, where, in which order; it answers, the browser writes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from tui.one_line import OneLine, Segment
from tui.screens.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.labels import Line


class What(StrEnum):
    """Which sessions are exported."""

    MARKED = "marked"
    SHOWN = "shown"
    THIS = "this"


class Where(StrEnum):
    """Where the export goes."""

    FILE = "file"
    FOLDER = "folder, a file each"
    CLIPBOARD = "clipboard"


@dataclass(frozen=True, slots=True)
class ExportAnswer:
    """What was answered."""

    what: What
    where: Where
    group: str
    path: Path


GROUPS = ("event", "speaker", "tag", "none")


class ExportDialog(Dialog[ExportAnswer]):
    """Asks what to export and where to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+w,f2", "turn('what')", "What to export", id="export.what", priority=True),
        Binding("ctrl+t,f3", "turn('where')", "Where to", id="export.where", priority=True),
        Binding("ctrl+g,f4", "turn('group')", "Grouped by", id="export.group", priority=True),
        Binding("tab", "complete", "Complete the path", id="export.complete", priority=True),
    ]  # fmt: skip

    def __init__(
        self,
        numbers: Mapping[What, int],
        *,
        name: Callable[[What], str],
        folder: Path,
        preview: Callable[[What, str], str],
        last: Mapping[str, str],
    ) -> None:
        """Ask about sessions.

        Args:
            numbers: How many sessions each answer to "what" means.
            name: The file name to offer for it.
            folder: Where files go by default.
            preview: The first lines of the result.
            last: What was answered the last time.
        """
        super().__init__()
        self._numbers = {what: numbers[what] for what in What if numbers.get(what)}
        self._file_name = name
        self._folder = folder
        self._preview = preview
        self._what = next(iter(self._numbers), What.THIS)
        wheres = [where.value for where in Where]
        self._where = Where(last["where"]) if last.get("where") in wheres else Where.FILE
        self._group = last["group"] if last.get("group") in GROUPS else GROUPS[0]
        self._touched = False

    def compose(self) -> ComposeResult:
        """Lay out the answers, the path and the preview."""
        with Vertical(classes="box") as box:
            box.border_title = "Export"
            box.border_subtitle = "enter writes · esc leaves"
            for name in ("what", "where", "group"):
                yield OneLine(background="surface", id=f"export-{name}")
            yield Input(compact=True, select_on_focus=False, id="path")
            yield OneLine(background="surface", id="export-gap")
            for number in range(8):
                yield OneLine(background="surface", id=f"preview-{number}")

    def on_mount(self) -> None:
        """Show the first answers."""
        self._show()
        self.query_one("#path").focus()

    def _show(self) -> None:
        whats = [(what, f"{what.value} ({number})") for what, number in self._numbers.items()]
        self._row("what", "ctrl+w", whats, self._what)
        self._row("where", "ctrl+t", [(where, where.value) for where in Where], self._where)
        self._row("group", "ctrl+g", [(group, group) for group in GROUPS], self._group)
        line = self.query_one("#path", Input)
        line.display = self._where is not Where.CLIPBOARD
        if not self._touched:
            default = self._default()
            with self.prevent(Input.Changed):
                line.value = default
            line.cursor_position = len(default)
        lines = self._preview(self._what, self._group).splitlines()
        for number in range(8):
            shown: Line = ((f"  {lines[number]}", "dim"),) if number < len(lines) else ()
            self.query_one(f"#preview-{number}", OneLine).show((Segment(shown),))

    def _default(self) -> str:
        name = self._file_name(self._what)
        path = self._folder / (name.removesuffix(".md") if self._where is Where.FOLDER else name)
        home = Path.home()
        return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)

    def _row(self, name: str, key: str, options: list[tuple[object, str]], chosen: object) -> None:
        title = {"what": "Export", "where": "To", "group": "By"}[name]
        parts = [Segment(((f"{title:<8}", "dim"),))]
        for option, text in options:
            style = "accent" if option == chosen else "faint"
            action = f"choose({name!r}, {str(option)!r})"
            parts.append(Segment(((f"{text}  ", style),), action))
        self.query_one(f"#export-{name}", OneLine).show(
            tuple(parts), (Segment(((key, "faint"),), f"turn({name!r})"),)
        )

    def action_turn(self, name: str) -> None:
        """Take the next answer."""
        if name == "what":
            listed = [*self._numbers]
            self._what = listed[(listed.index(self._what) + 1) % len(listed)]
        elif name == "where":
            wheres = [*Where]
            self._where = wheres[(wheres.index(self._where) + 1) % len(wheres)]
        else:
            self._group = GROUPS[(GROUPS.index(self._group) + 1) % len(GROUPS)]
        self._show()

    def action_choose(self, name: str, value: str) -> None:
        """Take an answer by mouse."""
        if name == "what":
            self._what = What(value)
        elif name == "where":
            self._where = Where(value)
        else:
            self._group = value
        self._show()

    def action_complete(self) -> None:
        """Complete the path as far as it is the only way to go on."""
        line = self.query_one("#path", Input)
        line.value = completed(line.value)
        line.cursor_position = len(line.value)

    @on(Input.Changed, "#path")
    def _touch(self) -> None:
        self._touched = True

    @on(Input.Submitted, "#path")
    def _submit(self) -> None:
        self.action_write()

    def key_enter(self) -> None:
        """Write, also where there is no path to type."""
        if self._where is Where.CLIPBOARD:
            self.action_write()

    def action_write(self) -> None:
        """Answer."""
        path = Path(self.query_one("#path", Input).value).expanduser()
        self.dismiss(ExportAnswer(self._what, self._where, self._group, path))


def completed(text: str) -> str:
    """`text` as a path, completed as far as all files that begin so agree."""
    path = Path(text).expanduser()
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
