"""`podium open`: a session in the editor, at its line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import emit, emit_json, emit_json_line
from tui.cli.selection import add_what, asked_for

if TYPE_CHECKING:
    import argparse

    from notes.models import Session
    from notes.store import NoteStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium open` takes."""
    add_what(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--print", action="store_const", const="print", dest="form", default="")
    forms.add_argument("--json", action="store_const", const="json", dest="form")
    forms.add_argument("--jsonl", action="store_const", const="jsonl", dest="form")


def run(options: argparse.Namespace) -> int:
    """Open; the exit code is the editor's, and 1 where nothing answers."""
    store, sessions = asked_for(options)
    if not sessions:
        return 1
    session = sessions[0]
    note = store.note(session.key)
    if note is None or not note.root:
        raise CommandError(f"{session.key} is in no file")
    path = os.path.abspath(os.path.join(note.root, store.file_name(session.key)))  # noqa: PTH100, PTH118
    if options.form:
        _tell(options.form, store, session, path)
        return 0
    return _edit(path, session.span.first)


def _tell(form: str, store: NoteStore, session: Session, path: str) -> None:
    """Print where the editor would be opened instead of opening it."""
    from notes.export.records import session_record  # noqa: PLC0415

    if form == "print":
        emit(f"{path}:{session.span.first}")
        return
    record = {**session_record(store, session), "file": path}
    if form == "json":
        emit_json([record])
    else:
        emit_json_line(record)


def _edit(path: str, line: int) -> int:
    from tui.cli.preferences import preference  # noqa: PLC0415
    from tui.editor import NoEditorError, editor_command, editor_folder  # noqa: PLC0415

    chosen = preference("editor")
    try:
        command = editor_command(Path(path), line, chosen=chosen, env=os.environ)
    except NoEditorError as error:
        raise CommandError(str(error)) from None
    try:
        return subprocess.run(command, check=False, cwd=editor_folder()).returncode
    except OSError as error:
        raise CommandError(f"{command[0]}: {(error.strerror or str(error)).lower()}") from None
