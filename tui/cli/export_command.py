"""`podium export`: sessions to a document, a folder, a page or data."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import complain, counted, emit_parts, say
from tui.cli.parser import add_notebook

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from notes.export.options import ExportOptions
    from notes.models import Session
    from notes.store import NoteStore

FORMS = ("markdown", "folder", "html", "json", "jsonl", "csv", "raw")
_DATA = ("json", "jsonl", "csv", "raw")
_MOST = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium export` takes."""
    parser.add_argument("query", nargs="*")
    parser.add_argument("--id", nargs="+", action="extend", default=[], dest="ids")
    parser.add_argument("--ids", dest="ids_file")
    parser.add_argument("-o", "--output", default="-")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--as", choices=FORMS, dest="form")
    parser.add_argument("--raw", action="store_const", const="raw", dest="form")
    parser.add_argument("--group", choices=("event", "speaker", "tag", "none"), default="event")
    parser.add_argument("--order", choices=("tree", "rank", "given"))
    parser.add_argument("--toc", action="store_true")
    parser.add_argument("--title", default="")
    parser.add_argument("--with-images", action="store_true")
    parser.add_argument("--template")
    add_notebook(parser)


def run(options: argparse.Namespace) -> int:
    """Export; the exit code is 1 where there is nothing to export."""
    form = _checked_form(options)
    from tui.cli.notebooks import opened, read_once  # noqa: PLC0415

    read_once(options.notebook, options.ids_file)
    store = opened(options.notebook, use_cache=options.use_cache)
    sessions = _selected(options, store)
    if not sessions:
        complain("nothing found")
        return 1
    _tell_left_out(store, sessions)
    if form == "folder":
        _write_folder(options, store, sessions)
    elif options.output == "-":
        if options.with_images and form == "markdown":
            raise CommandError("--with-images needs -o FILE to put them beside")
        emit_parts(_content(options, store, sessions, form)[0])
    else:
        _write(options, store, sessions, form)
    return 0


def _tell_left_out(store: NoteStore, sessions: Sequence[Session]) -> None:
    """Say how many notes are not exported though they tell of these talks."""
    from notes.export.files import left_out  # noqa: PLC0415

    if number := left_out(store, [session.id for session in sessions]):
        notes = counted(number, "other note")
        complain(f"without {notes} of the same talks, whose ids podium list tells")


def _checked_form(options: argparse.Namespace) -> str:
    """The form to write, after refusing what cannot be meant together.

    Raises:
        CommandError: Something cannot, or is missing.
    """
    chosen = sum(map(bool, (options.query, options.ids, options.ids_file)))
    if chosen != 1:
        how = "one of them, " if chosen else ""
        raise CommandError(f"export needs a query, --id or --ids, {how}see podium export --help")
    if not options.output:
        raise CommandError("an empty path names no file")
    form = options.form or _form_of(options)
    if options.template and (options.form or form == "folder"):
        raise CommandError("--template fills one file, whose form is its own")
    if options.with_images and form in _DATA:
        raise CommandError(f"--with-images is for documents, not for {form}")
    return form


def _selected(options: argparse.Namespace, store: NoteStore) -> list[Session]:
    from tui.cli.find_command import ids_in  # noqa: PLC0415
    from tui.cli.selection import by_query, in_tree_order, sessions_by_id  # noqa: PLC0415

    if options.query:
        found = by_query(store, " ".join(options.query), _MOST, options)
    else:
        ids = ids_in(options.ids_file) if options.ids_file else options.ids
        found = sessions_by_id(store, ids)
    order = options.order or ("tree" if options.query else "given")
    return in_tree_order(store, found) if order == "tree" else found


def _form_of(options: argparse.Namespace) -> str:
    """The form that the output's name asks for, which is no matter where a template has it.

    Raises:
        CommandError: There is no such form.
    """
    from notes.export.suffixes import UnknownSuffixError, form_of  # noqa: PLC0415

    output = options.output
    if output.endswith("/") or (output != "-" and Path(output).is_dir()):
        return "folder"
    try:
        return "markdown" if options.template else form_of(output)
    except UnknownSuffixError as error:
        raise CommandError(f"{error}, or whatever its name with --as FORM") from None


def _options(options: argparse.Namespace, folder: Path, images: str) -> ExportOptions:
    from notes.export.options import ExportOptions, Grouping  # noqa: PLC0415

    return ExportOptions(
        group=Grouping(options.group),
        contents=options.toc,
        title=options.title,
        folder=folder,
        images=images if options.with_images else "",
    )


def _content(
    options: argparse.Namespace, store: NoteStore, sessions: Sequence[Session], form: str
) -> tuple[Iterator[bytes], Mapping[str, Path]]:
    """What is to be written, piece by piece, and the images that it needs."""
    from notes.export.forms import exported  # noqa: PLC0415
    from notes.export.names import safe_name  # noqa: PLC0415
    from notes.export.templates import TemplateError  # noqa: PLC0415

    output = Path(options.output)
    folder = Path.cwd() if options.output == "-" else output.parent
    chosen = _options(options, folder, f"{safe_name(output.stem)}-images")
    template = _template(options.template) if options.template else ""
    ids = [session.id for session in sessions]
    try:
        return exported(store, ids, form, chosen, template=template)
    except TemplateError as error:
        raise CommandError(f"{options.template}: {error}") from None


def _template(name: str) -> str:
    from notes.export.templates import BUILT_IN, built_in  # noqa: PLC0415
    from tui.cli.failures import suggestion  # noqa: PLC0415

    if name in BUILT_IN:
        return built_in(name)
    try:
        return Path(name).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(f"template {name}: is not UTF-8 (byte {error.start})") from None
    except OSError as error:
        near = suggestion(name, BUILT_IN) or f"; built in are {', '.join(BUILT_IN)}"
        raise CommandError(f"template {name}: {(error.strerror or '').lower()}{near}") from None


def _write(
    options: argparse.Namespace, store: NoteStore, sessions: Sequence[Session], form: str
) -> None:
    from notes.export.files import is_too_long, write_document  # noqa: PLC0415
    from notes.export.kept_notes import refuse_notes  # noqa: PLC0415

    path = Path(options.output)
    refuse_notes(store, [path])
    try:
        write_document(path, *_content(options, store, sessions, form), force=options.force)
    except FileExistsError as error:
        _ask(error.filename or options.output)
        write_document(path, *_content(options, store, sessions, form), force=True)
    complain(f"wrote {path}: {counted(len(sessions), 'session')}")
    if form == "markdown" and not options.template and is_too_long(path):
        complain(f"Podium opens only the first 4 MiB of {path}; --as folder has no such end")


def _write_folder(
    options: argparse.Namespace, store: NoteStore, sessions: Sequence[Session]
) -> None:
    from notes.export.files import SessionFiles, write_folder  # noqa: PLC0415
    from notes.export.kept_notes import refuse_notes  # noqa: PLC0415

    if options.output == "-":
        raise CommandError("--as folder needs -o FOLDER")
    folder = Path(options.output)
    files = SessionFiles(store, sessions, _options(options, folder, "images"))
    refuse_notes(store, (folder / name for name in files.names))
    try:
        write_folder(folder, files.names, files, force=options.force)
    except FileExistsError as error:
        _ask(error.filename or options.output)
        write_folder(folder, files.names, files, force=True)
    complain(f"wrote {folder}: {counted(len(sessions), 'session')}")


def _ask(name: str) -> None:
    """Let a person at the terminal decide; a script has to say `--force`.

    Raises:
        CommandError: The file is to stay.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CommandError(f"{name} exists; --force replaces it")
    complain(f"{name} exists")
    say("replace it? [y/N] ")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise CommandError(f"{name} was left as it is")
