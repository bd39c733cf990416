"""What leaves the browser for another program: the editor, the desktop, web addresses."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import SuspendNotSupported
from textual.content import Content

from notes.visible import visible_line
from tui.browsing.things import Thing, ThingKind
from tui.clipboard import clean
from tui.labels import Choice
from tui.screens.browser.giving import Giving
from tui.widgets.command_bar import BarMode
from tui.widgets.reader import Place, Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.links import Verdict


class Leaving(Giving, part=True):
    """Opens notes and links."""

    def run_editor(self, command: Sequence[str]) -> int:
        """Run an editor in the terminal and come back; tests put a stand-in here.

        Raises:
            OSError: It cannot be run.
        """
        from tui.editor import editor_folder  # noqa: PLC0415 - only when asked

        folder = editor_folder()
        failure = None
        with self.app.suspend():
            try:
                return subprocess.run(list(command), check=False, cwd=folder).returncode
            except OSError as error:
                # Raised in here it would leave the terminal suspended for good.
                failure = error
        raise failure

    def open_address(self, address: str) -> None:
        """Open a web address or a file with the desktop; tests put a stand-in here."""
        handing = self._hand_over(_opener(), address)
        self.run_worker(handing, group="outside", exclusive=False, exit_on_error=False)

    async def _hand_over(self, opener: Sequence[str], address: str) -> None:
        """Let the desktop open something; where it does not, at least leave the address."""
        try:
            await _opened([*opener, address])
        except FileNotFoundError:
            told = f"There is no {opener[0]} here"
        except OSError as error:
            told = error.strerror or str(error)
        else:
            return
        self.app.copy_to_clipboard(clean(address))
        self.say(f"{told}; sent to the terminal's clipboard instead: {address}", "warning", 20)

    # The note itself

    def where(self) -> tuple[Path, int] | None:
        """The file and the line that is read."""
        place = self.reader.place
        key, line = (place.key, place.line) if place else (None, 1)
        session = self.session_read()
        if key is None and session is not None:
            key, line = session.key, session.span.first
        if key is None and self.situation.thing.kind is ThingKind.NOTE:
            key, line = self.situation.thing.ref, 1
        if key is None and self.situation.thing.kind is ThingKind.EVENT:
            event = self.store.event(self.situation.thing.ref)
            key = event.keys[0] if event else None
        note = self.store.note(key) if key else None
        if note is None or key is None:
            return None
        return Path(note.root) / self.store.file_name(key), line

    def action_edit(self) -> None:
        """Open the note in the editor, at the line that is read."""
        from tui.editor import NoEditorError, editor_command  # noqa: PLC0415 - only when asked

        found = self.where()
        if found is None:
            self.say("This page stands in no note", "warning")
            return
        try:
            command = editor_command(
                found[0], found[1], chosen=self.settings.editor, env=os.environ
            )
            code = self.run_editor(command)
        except NoEditorError as error:
            self.say(str(error), "warning")
        except SuspendNotSupported:
            self.say("The editor cannot be run from this terminal", "warning")
        except OSError as error:
            self.say(f"{command[0]} cannot be run: {error.strerror or error}", "error")
        else:
            self.action_reload()
            told = f"{command[0]} ended with {code}" if code else f"Back from {command[0]}"
            self.say(told, "warning" if code else "dim")

    def action_open(self) -> None:
        """Open the note in the desktop's own program."""
        found = self.where()
        if found is None:
            self.say("This page stands in no note", "warning")
            return
        self.open_address(str(found[0].absolute()))
        self.say(f"{found[0].name} handed to the desktop", "dim")

    # Links

    @on(Reader.LinkFollowed)
    def _follow(self, message: Reader.LinkFollowed) -> None:
        from tui.links import Picture, judge, picture, wiki  # noqa: PLC0415 - only when asked

        if message.kind == "wiki":
            verdict: Verdict = wiki(message.href, tuple(note.key for note in self.store.notes))
        elif message.kind == "image":
            note = self.store.note(message.key) if message.key else None
            verdict = picture(message.href, note.path if note else "")
            if isinstance(verdict, Picture) and note is not None:
                self._ask_to_open_file(Path(note.root), verdict.path)
                return
        else:
            verdict = judge(
                message.href,
                message.key,
                trusted=message.trusted,
                is_note=lambda key: self.store.note(key) is not None,
            )
        self.follow_verdict(verdict)

    def follow_verdict(self, verdict: Verdict) -> None:
        """Do what a link may do, or say why not."""
        from tui import links  # noqa: PLC0415 - only when asked

        match verdict:
            case links.Refused(reason):
                self.say(f"Refused: {reason}", "warning")
            case links.Anchor(name):
                if not self.reader.go_to_anchor(name):
                    self.say(f"No heading {name} on this page", "warning")
            case links.Inside(key, anchor):
                self._go_inside(key, anchor)
            case links.Own(kind, ref):
                self.action_go_thing(f"{kind}:{ref}")
            case links.Outside(address):
                self._ask_to_open(address)

    def _go_inside(self, key: str, anchor: str) -> None:
        self.go_to(Thing(ThingKind.NOTE, key))
        if anchor and not self.reader.go_to_anchor(f"#{anchor}"):
            self.say(f"No heading #{visible_line(anchor, 60)} in {key}", "warning")

    def _ask_to_open(self, address: str) -> None:
        from tui.screens.dialogs import Agree  # noqa: PLC0415 - only when asked

        def answered(agreed: bool | None) -> None:  # noqa: FBT001 - Textual's own signature
            if agreed:
                self.open_address(address)
                self.say("Handed to the desktop", "dim")

        shown = Content(visible_line(address, 600))
        self.app.push_screen(Agree("Open outside Podium", shown, yes="open it"), answered)

    def _ask_to_open_file(self, root: Path, path: str) -> None:
        """Offer a picture to the desktop, but no link that leads out of the notebook."""
        whole = root / path
        if not whole.is_file() or not whole.resolve().is_relative_to(root.resolve()):
            self.say(f"Refused: no such picture in the notebook: {path}", "warning")
        else:
            self._ask_to_open(str(whole))

    def action_follow(self) -> None:
        """Put a label beside each link of the page."""
        self.add_class("-reading")
        self.set_focus(self.reader)
        self.reader.action_follow()

    @on(Reader.Labelled)
    def _hint_labels(self) -> None:
        self.show_hints()

    @on(Reader.NoLinks)
    def _tell_no_links(self) -> None:
        self.say("No links on this screen", "dim")

    @on(Reader.Found)
    def _tell_found(self, message: Reader.Found) -> None:
        if self.reader.finding and message.count:
            more = "" if message.done else "+"
            self.bar.tell(((f"{message.current} of {message.count}{more} on this page", "dim"),))
        elif self.reader.finding:
            told = ("not on this page", "warning") if message.done else ("looking …", "dim")
            self.bar.tell((told,))
        elif not self.bar.typing or self.bar.mode is BarMode.PAGE:
            self.bar.tell(() if self.bar.typing else self.found_line())

    def action_outline(self) -> None:
        """Choose a heading of the page."""
        from tui.screens.dialogs import Choose  # noqa: PLC0415 - only when asked

        headings = self.reader.outline()
        if not headings:
            self.say("No headings on this page", "dim")
            return
        least = min(heading.level for heading in headings)
        choices = [
            Choice(
                (("  " * (heading.level - least), ""), (visible_line(heading.title), "")),
                ((str(heading.place.line), "faint"),),
                heading.place,
            )
            for heading in headings
        ]
        self.app.push_screen(Choose("Outline", choices), self._go_to_heading)

    def _go_to_heading(self, place: object) -> None:
        if isinstance(place, Place):
            self.reader.go_to(place.key, place.line, above=0)
            self.set_focus(self.reader)


def _opener() -> list[str]:
    """The desktop's own way to open things."""
    if sys.platform == "darwin":
        return ["/usr/bin/open"]
    return ["xdg-open"]


async def _opened(command: list[str]) -> None:
    """Run a command that must not write over the screen, and say where it fails at once."""
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    with suppress(TimeoutError):
        code = await asyncio.wait_for(process.wait(), 2)
        if code:
            raise OSError(f"{command[0]} ended with {code}")
