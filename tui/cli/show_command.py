"""`podium show`: a session's lines as they were written; a table's row has its header above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import emit, emit_bytes, emit_json, emit_json_line, to_terminal
from tui.cli.selection import add_what, asked_for

if TYPE_CHECKING:
    import argparse

    from notes.models import Session
    from notes.store import NoteStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium show` takes."""
    add_what(parser)
    parser.add_argument("--no-pager", action="store_true")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--raw", action="store_const", const="raw", dest="form", default="text")
    forms.add_argument("--json", action="store_const", const="json", dest="form")
    forms.add_argument("--jsonl", action="store_const", const="jsonl", dest="form")


def run(options: argparse.Namespace) -> int:
    """Show; the exit code is 1 where nothing answers."""
    from notes.export.records import text_record  # noqa: PLC0415

    store, sessions = asked_for(options)
    if not sessions:
        return 1
    if options.form == "json":
        emit_json([text_record(store, session) for session in sessions])
    elif options.form == "jsonl":
        for session in sessions:
            emit_json_line(text_record(store, session))
    elif options.form == "raw":
        from notes.export.raw import raw_lines  # noqa: PLC0415

        for session in sessions:
            emit_bytes(raw_lines(store, session))
    else:
        _show(options, store, sessions)
    return 0


def _show(options: argparse.Namespace, store: NoteStore, sessions: list[Session]) -> None:
    from notes.export.records import text_of  # noqa: PLC0415

    texts = []
    for session in sessions:
        source = store.source(session.key)
        if not source.text and source.problems:
            problem = source.problems[0]
            raise CommandError(f"{problem.key}: {problem.message}")
        texts.append(text_of(store, session).strip("\n"))
    text = "\n\n".join(texts)
    if to_terminal() and not options.no_pager:
        from tui.cli.paging import page  # noqa: PLC0415

        page(text)
    else:
        emit(text)
