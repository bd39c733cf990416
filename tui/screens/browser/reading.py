"""What the reader shows, what its heading says, and the way back to what was read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.things import NOTEBOOK, Path, Thing, ThingKind
from tui.browsing.views import View
from tui.commands import COMMANDS
from tui.key_names import key_name
from tui.labels import Line, count, event_name, month_name
from tui.one_line import OneLine, Segment
from tui.screens.browser.takes import Takes
from tui.screens.pages import Pages
from tui.widgets.command_bar import BarMode
from tui.widgets.status_line import Hint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.browsing.arranged import Arranged
    from tui.widgets.reader import Place

MOST_BACK = 100


_NAMED = (ThingKind.NOTEBOOK, ThingKind.NOTHING)
"""What stands for itself, under nothing else."""


class Reading(Takes, part=True):
    """Shows things in the reader."""

    _arrived_at = NOTEBOOK
    """What a person last went to, not only passed by."""

    def store_changed(self, arranged: Arranged) -> None:
        """Make pages of another state of the notebook."""
        super().store_changed(arranged)
        self.pages = Pages(arranged, self.notebook_name, ascii_only=self.settings.ascii)

    def read(
        self, thing: Thing, *, place: Place | None = None, words: tuple[str, ...] = ()
    ) -> None:
        """Show `thing` in the reader, from `place` on, with `words` lit."""
        page = self.pages.of(thing)
        if page is None:
            return
        self.change(thing=thing)
        self.show_takes(thing, words)
        self.main_reader.show(page, line=place, words=words)
        self.show_heads()
        self.show_hints()

    def go_to(self, thing: Thing, *, place: Place | None = None) -> None:
        """Show `thing` in tree and reader, and remember where one came from."""
        before = self.situation.thing
        self._arrive(thing, place)
        self._leave_behind(before)

    def arrive(self) -> None:
        """What was previewed is read now: remember where one read before."""
        self._leave_behind(self._arrived_at)
        self._arrived_at = self.situation.thing

    def _leave_behind(self, thing: Thing) -> None:
        back = self.situation.back
        if thing != self.situation.thing and (not back or back[-1] != thing):
            self.change(back=(*back, thing)[-MOST_BACK:], forward=())

    def _arrive(self, thing: Thing, place: Place | None = None) -> None:
        self.tree_view.highlight(thing)
        self.read(thing, place=place)
        self._arrived_at = thing

    def action_back(self) -> None:
        """Show what was read before."""
        *back, thing = self._way(self.situation.back) or (None,)
        if thing is None:
            self.say("Nothing was read before this", "dim")
            return
        forward = (*self.situation.forward, self.situation.thing)
        self.change(back=tuple(back), forward=forward)
        self._arrive(thing)

    def action_forward(self) -> None:
        """Go forward again."""
        *forward, thing = self._way(self.situation.forward) or (None,)
        if thing is None:
            self.say("Nothing further", "dim")
            return
        back = (*self.situation.back, self.situation.thing)
        self.change(back=back, forward=tuple(forward))
        self._arrive(thing)

    def _way(self, things: tuple[Thing, ...]) -> list[Thing]:
        """Those of `things` that are still there and are not read anyway."""
        return [it for it in things if it != self.situation.thing and self.pages.has(it)]

    def action_neighbour(self, step: int) -> None:
        """Read the next or the previous session of the tree."""
        thing = next(self._sessions_from(step), None)
        if thing is None:
            self.say("No further session here", "dim")
            return
        self.go_to(thing)

    def _sessions_from(self, step: int) -> Iterator[Thing]:
        tree = self.tree_view
        index = tree.cursor + step
        while 0 <= index < tree.length:
            row = tree.rows[index]
            if row.opened is False and row.thing.kind is not ThingKind.SESSION and step > 0:
                tree.rows.toggle(index)
            if row.thing.kind is ThingKind.SESSION:
                yield row.thing
            index += step

    # Headings

    def show_heads(self) -> None:
        """Say above each pane what it shows."""
        self.query_one("#reader-head", OneLine).show(self._crumbs(), self._reader_end())
        self.query_one("#tree-head", OneLine).show(self._tree_head())
        self.show_tabs()

    def _crumbs(self) -> tuple[Segment, ...]:
        lit = self.focused is self.main_reader
        style = "accent" if lit else "dim"
        edge = f"{self.glyphs.edge} " if lit else "  "
        thing = self.situation.thing
        parts: list[Segment] = [Segment(((edge, "accent"),))]
        for above in self._above(thing):
            named = Segment(((self.title_of(above), "dim"),), f"go_thing({str(above)!r})")
            parts += [named, Segment(((" › ", "faint"),))]
        parts.append(Segment(((self.title_of(thing), style if style == "accent" else "strong"),)))
        return tuple(parts)

    def _above(self, thing: Thing) -> Path:
        if thing.kind is ThingKind.SESSION:
            event = self.store.event_of(thing.ref)
            return (Thing(ThingKind.EVENT, event.id),) if event else ()
        return () if thing.kind in _NAMED else (NOTEBOOK,)

    def title_of(self, thing: Thing) -> str:
        """What a thing is called."""
        kind, ref = thing
        store = self.store
        if kind is ThingKind.SESSION:
            return found.title if (found := store.session(ref)) else ""
        if kind is ThingKind.EVENT:
            return event_name(event) if (event := store.event(ref)) else ""
        if kind is ThingKind.SPEAKER:
            return profile.name if (profile := store.profile(ref)) else ""
        if kind in _NAMED:
            return self.notebook_name if kind is ThingKind.NOTEBOOK else "Nothing found"
        return month_name(ref) if kind is ThingKind.MONTH else ref or "Undated"

    def _reader_end(self) -> tuple[Segment, ...]:
        kind, ref = self.situation.thing
        if kind is not ThingKind.SESSION:
            return ()
        name = self.note_name()
        line: Line = ((f"{name} ", "dim"),) if name else ()
        lead = self.store.lead(ref)
        if lead in self.situation.starred:
            line = (*line, (f"{self.glyphs.star} ", "star"))
        if lead in self.situation.marked:
            line = (*line, (f"{self.glyphs.mark} ", "mark"))
        return (Segment(line),) if line else ()

    def _tree_head(self) -> tuple[Segment, ...]:
        focus = self.focused is self.tree_view
        edge = Segment(((f"{self.glyphs.edge} " if focus else "  ", "accent"),))
        if self.searching:
            name = "Results by event" if self.situation.grouped else "Results"
            return (edge, Segment(((name, "accent" if focus else "strong"),), "group"))
        names = list(type(self.situation.view))
        wide = self.tree_width >= sum(len(view.value) + 2 for view in names) + 3
        parts = [edge]
        for number, view in enumerate(names, 1):
            shown = view is self.situation.view
            text = view.value.capitalize() if shown or wide else str(number)
            style = ("accent" if focus else "strong") if shown else "faint"
            parts.append(Segment(((f"{text}  ", style),), f"view({view.value!r})"))
        return tuple(parts)

    # The last line

    def show_counts(self) -> None:
        """Say how much there is, how much of it is shown, and how much is marked."""
        state = self.situation
        total = self.store.summary.talks
        parts: list[Segment] = []
        if state.loading is not None:
            parts.append(Segment(((self._progress(*state.loading), "accent"),)))
        if state.marked:
            parts.append(
                Segment(((f"{self.glyphs.mark} {len(state.marked)} marked  ", "mark"),), "export")
            )
        if state.answer is not None:
            parts.append(Segment(((f"{state.answer.sessions:,} of {total:,}  ", "dim"),)))
        elif state.loading is None or total:
            parts.append(Segment(((f"{count(total, 'session')}  ", "dim"),)))
        if problems := len(self.store.problems):
            parts.append(Segment(((count(problems, "problem"), "warning"),), "problems"))
        if state.followed and not self.narrow:
            gap = "  " if problems else ""
            parts.append(Segment(((gap + state.followed, "faint"),), "reload"))
        self.status.count(parts)

    def _progress(self, read: int, total: int) -> str:
        if read == total:  # not all are counted yet
            return f"reading … {read:,}  " if read else "opening …  "
        width = 10
        done = min(width, read * width // total)
        return f"{self.glyphs.bar * done}{'·' * (width - done)} {read:,}/{total:,}  "

    def show_hints(self) -> None:
        """Say which keys matter now, the way out and the help first where there is little room."""
        found = (Hint(self.key_of(key), *rest) for key, *rest in self._hints())
        hints = [hint for hint in found if hint.key]
        if self.narrow:
            hints.sort(key=lambda hint: hint.action not in ("step_back", "jump", "help"))
        self.status.hint(hints)

    def _hints(self) -> list[tuple[str, str, str]]:
        if self.bar.typing:
            leave = ("bar.leave", "clear" if self.bar.input.value else "leave", "bar_leave")
            return [*_WHILE_TYPING[self.bar.mode], leave]
        if self.focused is self.reader:
            return list(_AT_LABELS if self.reader.is_labelling else _WHILE_READING)
        exports = self.situation.marked or self.searching
        export = [("browser.export", "export", "export")] if exports else []
        return [*_IN_TREE, *export, *_EVERYWHERE]

    def key_of(self, id_: str) -> str:
        """The key that runs a command here, as a person writes it; any other text as it is."""
        if id_ in _SEVERAL:
            return "" if self.settings.keys.keys() & set(_SEVERAL[id_]) else id_
        command = next((command for command in COMMANDS if command.id == id_), None)
        keys = self.settings.keys.get(id_) or (command.keys if command else id_)
        runs = (key for key in map(str.strip, keys.split(",")) if self._runs(key, id_))
        return next(runs, "").replace("escape", "esc")

    def _runs(self, key: str, id_: str) -> bool:
        """Whether a key of a command does nothing else since keys were chosen anew."""
        chosen = self.settings.keys
        active = self.active_bindings.get(key_name(key)) if chosen else None
        other = (active.binding.id or "") if active else ""
        return other == id_ or not chosen.keys() & {other, id_} or active is None


_SEVERAL = {
    "1-5": tuple(f"browser.{view.value}" for view in View),
    "↑↓": ("bar.up", "bar.down"),
}
"""The keys of several commands that are told together, and not where one of them has another."""
_WHILE_TYPING = {
    BarMode.JUMP: (
        ("↑↓", "results", ""),
        ("bar.submit", "read", "bar_submit"),
        ("bar.complete", "complete", "bar_complete"),
    ),
    BarMode.COMMAND: (
        ("bar.submit", "run", "bar_submit"),
        ("bar.complete", "complete", "bar_complete"),
        ("browser.palette", "all commands", "palette"),
    ),
    BarMode.PAGE: (("↑↓", "matches", ""), ("bar.submit", "done", "bar_submit")),
}
_WHILE_READING = (
    ("browser.escape", "back", "step_back"),
    ("browser.find", "in page", "find"),
    ("browser.next", "next", "neighbour(1)"),
    ("browser.edit", "edit", "edit"),
    ("browser.copy", "copy", "copy"),
    ("browser.help", "help", "help"),
    ("browser.outline", "outline", "outline"),
    ("browser.follow", "links", "follow"),
    ("browser.star", "star", "star"),
    ("browser.zen", "only this", "zen"),
)
_AT_LABELS = (
    ("a … z", "type the letters at a link", ""),
    ("browser.escape", "leave", "step_back"),
)
_IN_TREE = (
    ("browser.jump", "find", "jump"),
    ("tree.choose", "read", "read_row"),
    ("tree.mark", "mark", "mark_row"),
)
_EVERYWHERE = (
    ("browser.help", "help", "help"),
    ("1-5", "views", ""),
    ("browser.command", "command", "command_line"),
    ("browser.star", "star", "star"),
    ("browser.quit", "quit", "app.quit"),
)
