"""Records printed in the form that was asked for."""

from __future__ import annotations

import os
import re
from itertools import chain
from string import Formatter
from typing import TYPE_CHECKING, Any

from tui.cli.failures import CommandError, suggestion
from tui.cli.output import emit, emit_bytes, emit_json, emit_json_line, emit_table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from notes.models import Session
    from notes.store import NoteStore

Record = dict[str, Any]
_ESCAPES = {"t": "\t", "n": "\n", "0": "\0", "\\": "\\"}


def print_records(
    options: argparse.Namespace,
    records: Iterable[Record],
    *,
    row: Callable[[Record], Sequence[str]],
    fields: Iterable[str],
    null: Callable[[Record], bytes],
) -> int:
    """Print `records` in the form of `options`; the exit code says whether there was any.

    Args:
        options: `form` and `fields`, as `add_forms` declares them.
        records: What was found.
        row: The cells of one record for people to read.
        fields: What `--format` may name.
        null: What `--null` prints of one record.
    """
    if options.fields is not None:
        template = Template(options.fields, fields)
        return _each(records, lambda record: emit(template.filled(record), end=template.end))
    if options.form == "json":
        found = list(records)
        emit_json(found)
        return 0 if found else 1
    if options.form == "jsonl":
        return _each(records, emit_json_line)
    if options.form == "null":
        return _each(dict.fromkeys(map(null, records)), lambda name: emit_bytes(name + b"\0"))
    found = list(records)
    emit_table(map(row, found))
    return 0 if found else 1


def _each(items: Iterable[Any], show: Callable[[Any], None]) -> int:
    code = 1
    for item in items:
        show(item)
        code = 0
    return code


class Template:
    """A line of `{field}`s for `--format`."""

    def __init__(self, text: str, fields: Iterable[str]) -> None:
        known = list(fields)
        text = re.sub(r"\\([tn0\\])", lambda escape: _ESCAPES[escape[1]], text)
        try:
            self._parts = list(Formatter().parse(text))
        except ValueError as error:
            raise CommandError(f"--format {text!r}: {error}") from None
        for _, name, form, conversion in self._parts:
            if name in known and (form or conversion):
                raise CommandError(f"--format fills {{{name}}} in as it is, without more")
            if name is not None and name not in known:
                near = suggestion(name, known) or f"; there are {', '.join(known)}"
                raise CommandError(f"--format knows no field {name!r}{near}")
        self.end = "" if text.endswith("\0") else "\n"

    def filled(self, record: Record) -> str:
        """The line of one record."""
        return "".join(
            text + (_cell(record[name]) if name is not None else "")
            for text, name, _, _ in self._parts
        )


def _cell(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def file_of(store: NoteStore, key: str) -> bytes:
    """A note's path as the system knows it, to hand to other programs."""
    note = store.note(key)
    return os.fsencode(os.path.join(note.root, store.file_name(key))) if note else b""  # noqa: PTH118


SESSION_FIELDS = (
    "id", "title", "speakers", "event", "path", "line", "end_line", "kind", "tags", "date",
)  # fmt: skip


def session_row(record: Record) -> tuple[str, ...]:
    """A session for people to read."""
    return (record["id"], _title(record), record["event"], f"{record['path']}:{record['line']}")


def _title(record: Record) -> str:
    speakers = ", ".join(record["speakers"])
    return f"{record['title']} ({speakers})" if speakers else record["title"]


def print_sessions(
    options: argparse.Namespace, store: NoteStore, sessions: Iterable[Session]
) -> int:
    """Print sessions in the form of `options`."""
    from notes.export.records import session_record  # noqa: PLC0415

    listed = list(sessions)
    keys = {session.id: session.key for session in listed}
    return print_records(
        options,
        (session_record(store, session) for session in listed),
        row=session_row,
        fields=SESSION_FIELDS,
        null=lambda record: file_of(store, keys[record["id"]]),
    )


def ids_from(stream: Iterable[str]) -> list[str]:
    """The first word of each line, or each part between NULs."""
    parts = chain.from_iterable(line.split("\0") for line in stream)
    return [part.split()[0] for part in parts if part.split()]
