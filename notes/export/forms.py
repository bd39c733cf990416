"""Every form that a selection can leave Podium in, as bytes to write."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from notes.export.document import to_document
from notes.export.raw import raw_lines
from notes.export.records import session_record, text_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from notes.export.options import ExportOptions
    from notes.models import Session
    from notes.store import NoteStore

_COLUMNS = (
    "id", "title", "speakers", "event", "date", "kind", "tags", "path", "line", "end_line",
)  # fmt: skip


def exported(
    store: NoteStore,
    session_ids: Sequence[str],
    form: str,
    options: ExportOptions,
    *,
    template: str = "",
) -> tuple[bytes, dict[str, Path]]:
    """The sessions in a form, and the images to copy: path from the document -> file.

    Args:
        store: Holds the sessions.
        session_ids: In the order in which they are to stand.
        form: `markdown`, `html`, `json`, `jsonl`, `csv` or `raw`.
        options: How a document is put together.
        template: A Jinja template; it takes the place of the form.

    Raises:
        KeyError: There is no session with one of the ids.
    """
    if template:
        from notes.export.templates import render  # noqa: PLC0415

        return render(template, store, session_ids, options).encode(), {}
    if form == "markdown":
        document = to_document(store, session_ids, options)
        return document.text.encode("utf-8", "surrogateescape"), dict(document.images)
    if form == "html":
        from notes.export.page import to_html  # noqa: PLC0415

        return to_html(store, session_ids, options).encode(), {}
    sessions = [_session(store, session_id) for session_id in session_ids]
    if form == "raw":
        return b"".join(raw_lines(store, session) for session in sessions), {}
    if form == "csv":
        return _csv(store, sessions).encode(), {}
    records = [text_record(store, session) for session in sessions]
    if form == "json":
        return (json.dumps(records, ensure_ascii=False, indent=2) + "\n").encode(), {}
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return "".join(lines).encode(), {}


def _session(store: NoteStore, session_id: str) -> Session:
    session = store.session(session_id)
    if session is None:
        raise KeyError(session_id)
    return session


def _csv(store: NoteStore, sessions: Sequence[Session]) -> str:
    """What is known of each session, one per row; lists are joined by `; `."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for session in sessions:
        record = session_record(store, session)
        writer.writerow(_cell(record[column]) for column in _COLUMNS)
    return table.getvalue()


def _cell(value: object) -> str:
    """The text of a cell; one that a spreadsheet would take for a formula starts with a quote."""
    text = (
        "; ".join(map(str, value))
        if isinstance(value, list)
        else str("" if value is None else value)
    )
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text
