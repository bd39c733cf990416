"""`podium show`: a session's lines as they were written; a table's row has its header above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import complain, emit, emit_bytes, emit_json, emit_json_line, to_terminal
from tui.cli.parser import add_notebook

if TYPE_CHECKING:
    import argparse

    from notes.models import Session
    from notes.store import NoteStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium show` takes."""
    parser.add_argument("what", nargs="+")
    parser.add_argument("--no-pager", action="store_true")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--raw", action="store_const", const="raw", dest="form", default="text")
    forms.add_argument("--json", action="store_const", const="json", dest="form")
    forms.add_argument("--jsonl", action="store_const", const="jsonl", dest="form")
    add_notebook(parser)


def run(options: argparse.Namespace) -> int:
    """Show; the exit code is 1 where nothing answers."""
    from notes.export.records import text_record  # noqa: PLC0415
    from tui.cli.notebooks import opened  # noqa: PLC0415
    from tui.cli.selection import by_id_or_query  # noqa: PLC0415

    store = opened(options.notebook, use_cache=options.use_cache)
    sessions = by_id_or_query(store, options.what, options)
    if not sessions:
        complain("nothing found")
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
    from notes.tidy.table_rows import with_head  # noqa: PLC0415

    texts = []
    for session in sessions:
        source = store.source(session.key)
        if not source.text and source.problems:
            problem = source.problems[0]
            raise CommandError(f"{problem.key}: {problem.message}")
        lines = with_head(source.lines, session.span.first, session.span.last)
        texts.append("\n".join(lines).strip("\n"))
    text = "\n\n".join(texts)
    if to_terminal() and not options.no_pager:
        from tui.cli.paging import page  # noqa: PLC0415

        page(text)
    else:
        emit(text)
