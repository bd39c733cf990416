"""Taking talks out of Podium: to a file, to a folder, to the clipboard."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events, on
from textual.content import Content

from notes.visible import visible_line
from tui.browsing.things import ThingKind
from tui.clipboard import clean
from tui.labels import count, event_name
from tui.places import at_home
from tui.screens.browser.moving import Moving
from tui.screens.wishes import ExportAnswer, What, Where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.selection import Selection
    from textual.widget import Widget

PREVIEWED = 3
"""Sessions whose export is previewed; it is only the first lines that are shown."""


class Giving(Moving, part=True):
    """Exports and copies."""

    _selected: Mapping[Widget, Selection] = MappingProxyType({})
    """What was selected when it was looked at last."""

    def chosen(self, what: What) -> tuple[str, ...]:
        """The sessions that `what` means, in the order of the tree."""
        if what is What.MARKED:
            return self.in_tree_order(self.situation.marked)
        if what is What.SHOWN:
            return self.in_tree_order(self.shown()) if self.searching else ()
        return self.in_tree_order(self.sessions_of(self.thing_read))

    def meant(self) -> tuple[str, ...]:
        """What an export without a question takes: marked, else shown, else this."""
        every = (self.chosen(what) for what in What)
        return next((ids for ids in every if ids), ())

    def action_export(self) -> None:
        """Ask what to export and where to."""
        from tui.screens.export import ExportDialog  # noqa: PLC0415 - only to export

        numbers = {what: len(self.chosen(what)) for what in What}
        if not any(numbers.values()):
            self.say("No session to export here", "warning")
            return
        dialog = ExportDialog(
            numbers,
            offer=lambda what: self.file_name(self.chosen(what)),
            folder=self.settings.export_folder or Path.cwd(),
            preview=lambda what, group: self.markdown(self.chosen(what)[:PREVIEWED], group),
            last=self.memory.answers,
        )
        self.app.push_screen(dialog, self._export)

    def _export(self, answer: ExportAnswer | None) -> None:
        if answer is None:
            self.say("Nothing was exported", "dim")
            return
        self.memory.remember_answer("where", answer.where.value)
        self.memory.remember_answer("group", answer.group)
        ids = self.chosen(answer.what)
        if answer.where is Where.CLIPBOARD:
            self.copy_sessions(ids)
        elif answer.where is Where.FOLDER:
            self._write_folder(ids, answer.path)
        else:
            self.write(ids, answer.path, answer.group)

    def write(self, ids: Sequence[str], path: Path, group: str = "event") -> None:
        """Write sessions to a file, as its name asks; ask before another file is replaced."""
        from notes.export.suffixes import UnknownSuffixError, form_of  # noqa: PLC0415 - as below

        try:
            form = form_of(path.name)
        except UnknownSuffixError as error:
            self.say(f"Not written: {error}", "error")
            return
        if self._put(path, self._text(ids, form, group, path.parent)):
            self._told(ids, path, form)

    def _text(self, ids: Sequence[str], form: str, group: str, folder: Path) -> str:
        """Sessions in one of the forms that are a file."""
        if form == "markdown":
            return self.markdown(ids, group, folder)
        from notes.export.forms import exported  # noqa: PLC0415 - only to export
        from notes.export.options import ExportOptions, Grouping  # noqa: PLC0415 - only to export

        pieces, _ = exported(
            self.store, ids, form, ExportOptions(group=Grouping(group), folder=folder)
        )
        return b"".join(pieces).decode("utf-8", "surrogateescape")

    def _told(self, ids: Sequence[str], path: Path, form: str) -> None:
        from notes.export.files import is_too_long, left_out  # noqa: PLC0415 - only to export

        told = f"{count(len(ids), 'session')} written to {_short(path)}"
        if number := left_out(self.store, ids):
            told += f", without {count(number, 'other note')} of the same talks"
        if form == "markdown" and is_too_long(path):
            told += "; Podium opens only its first 4 MiB"
        self.say(told, "good")

    def _put(self, path: Path, text: str, *, force: bool = False) -> bool:
        from notes.export.kept_notes import refuse_notes  # noqa: PLC0415 - only to export
        from notes.export.writing import write_new  # noqa: PLC0415 - only to export

        try:
            refuse_notes(self.store, [path])
            write_new(path, text, force=force)
        except FileExistsError:
            self._ask_to_replace(path, text)
            return False
        except OSError as error:
            self.say(f"Not written: {_short(path)}: {error.strerror or error}", "error")
            return False
        return True

    def _ask_to_replace(self, path: Path, text: str) -> None:
        from tui.screens.dialogs import Agree  # noqa: PLC0415 - only when asked

        def replace(agreed: bool | None) -> None:  # noqa: FBT001 - Textual's own signature
            if not agreed:
                self.say("Nothing was written", "dim")
            elif self._put(path, text, force=True):
                self.say(f"Replaced {_short(path)}", "good")

        question = Content(f"{visible_line(_short(path))} is there already. Replace it?")
        self.app.push_screen(Agree("Replace a file", question, yes="replace it"), replace)

    def _write_folder(self, ids: Sequence[str], folder: Path) -> None:
        from notes.export.names import unique_names  # noqa: PLC0415 - only to export
        from notes.export.writing import write_new  # noqa: PLC0415 - only to export

        sessions = [found for id_ in ids if (found := self.store.session(id_))]
        names = unique_names(found.title for found in sessions)
        written = taken = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for session, name in zip(sessions, names, strict=True):
                try:
                    write_new(folder / f"{name}.md", self.markdown((session.id,), "event", folder))
                    written += 1
                except FileExistsError:
                    taken += 1
        except OSError as error:
            self.say(f"Not written: {_short(folder)}: {error.strerror or error}", "error")
            return
        left = f", {taken} left alone as they are there already" if taken else ""
        style = "warning" if taken else "good"
        self.say(f"{count(written, 'file')} written to {_short(folder)}{left}", style)

    def markdown(self, ids: Sequence[str], group: str = "event", folder: Path | None = None) -> str:
        """Sessions as one Markdown document."""
        from notes.export.document import to_markdown  # noqa: PLC0415 - only to export
        from notes.export.options import ExportOptions, Grouping  # noqa: PLC0415 - only to export

        options = ExportOptions(group=Grouping(group), folder=folder)
        return to_markdown(self.store, ids, options)

    def file_name(self, ids: Sequence[str]) -> str:
        """The file name to offer: the session's, the event's, or that of the search."""
        from notes.export.names import safe_name  # noqa: PLC0415 - only to export

        sessions = [found for id_ in ids if (found := self.store.session(id_))]
        events = {event.id: event for s in sessions if (event := self.store.event_of(s.id))}
        if len(sessions) == 1:
            name = sessions[0].title
        elif len(events) == 1:
            name = event_name(next(iter(events.values())))
        elif self.searching and self.situation.query:
            name = f"notes on {self.situation.query}"
        else:
            name = "conference notes"
        return safe_name(name) + ".md"

    def action_copy(self) -> None:
        """Copy what is marked, or what is read, as Markdown."""
        ids = self.chosen(What.MARKED) or self.chosen(What.THIS)
        if ids:
            self.copy_sessions(ids)
        else:
            self.say("No session to copy here", "warning")

    def copy_sessions(self, ids: Sequence[str]) -> None:
        """Copy sessions as Markdown."""
        self.put_on_clipboard(self.markdown(ids), count(len(ids), "session"))

    def put_on_clipboard(self, text: str, what: str) -> None:
        """Send text to the terminal's clipboard, and say so: no terminal answers that it came."""
        self.app.copy_to_clipboard(clean(text))
        self.say(f"{what} sent to the terminal's clipboard", "good")

    @on(events.TextSelected)
    def _copy_selected(self) -> None:
        """Copy what the mouse selected; it is said of every release of a button."""
        selected = dict(self.selections)
        text = self.get_selected_text() if selected != self._selected else None
        self._selected = selected
        if text and text.strip():
            self.put_on_clipboard(text, "Selection")

    def action_copy_place(self) -> None:
        """Copy path:line of what is read."""
        place = self.reader.place
        session = self.session_read()
        if place is not None and place.key is not None:
            self.put_on_clipboard(f"{place.key}:{place.line}", f"{place.key}:{place.line}")
        elif session is not None:
            at = f"{session.key}:{session.span.first}"
            self.put_on_clipboard(at, at)
        elif self.situation.thing.kind is ThingKind.NOTE:
            self.put_on_clipboard(self.situation.thing.ref, self.situation.thing.ref)
        else:
            self.say("This page stands in no note", "warning")


def _short(path: Path) -> str:
    """`~/notes.md` for what lies under the home folder."""
    whole, home = path.absolute(), Path(at_home("~"))
    return f"~/{whole.relative_to(home)}" if whole.is_relative_to(home) else str(whole)
