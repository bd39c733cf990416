"""Every form that a selection can leave Podium in, as bytes to write, piece by piece."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, NamedTuple

from notes.export.bodies import session_of
from notes.export.composition import compose
from notes.export.document import markdown_of
from notes.export.raw import raw_lines
from notes.export.records import session_record, text_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from notes.export.options import ExportOptions
    from notes.export.records import Record
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
) -> tuple[Iterator[bytes], Mapping[str, Path]]:
    """The sessions in a form, and the images to copy: path from the document -> file.

    Each piece is made when it is asked for; the images are known after the last.

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
        from notes.export.templates import filled  # noqa: PLC0415

        composition = compose(store, session_ids, options)
        text = filled(template, composition)
        return _encoded([text]), composition.bodies.images
    if form == "markdown":
        composition = compose(store, session_ids, options)
        return _encoded(markdown_of(composition)), composition.bodies.images
    if form == "html":
        from notes.export.page import html_of  # noqa: PLC0415

        return _encoded(html_of(compose(store, session_ids, options))), {}
    sessions = [session_of(store, session_id) for session_id in session_ids]
    if form == "raw":
        return (raw_lines(store, session) for session in sessions), {}
    if form == "csv":
        return _encoded(_csv(store, sessions)), {}
    records = (text_record(store, session) for session in sessions)
    return _encoded(_array(records) if form == "json" else _lines(records)), {}


def _encoded(parts: Iterable[str]) -> Iterator[bytes]:
    return (part.encode("utf-8", "surrogateescape") for part in parts)


def _array(records: Iterable[Record]) -> Iterator[str]:
    """A JSON array as `json.dumps` indents it."""
    opening = "["
    for record in records:
        text = json.dumps(record, ensure_ascii=False, indent=2)
        yield f"{opening}\n  " + text.replace("\n", "\n  ")
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def _lines(records: Iterable[Record]) -> Iterator[str]:
    return (f"{json.dumps(record, ensure_ascii=False)}\n" for record in records)


def _csv(store: NoteStore, sessions: Sequence[Session]) -> Iterator[str]:
    """What is known of each session, one per row; lists are joined by `; `."""
    rows: list[str] = []
    writer = csv.writer(_Rows(rows))
    writer.writerow(_COLUMNS)
    for session in sessions:
        record = session_record(store, session)
        writer.writerow(_cell(record[column]) for column in _COLUMNS)
        yield from rows
        rows.clear()


class _Rows(NamedTuple):
    """Takes the rows that a CSV writer makes."""

    rows: list[str]

    def write(self, row: str) -> None:
        """Keep a row."""
        self.rows.append(row)


def _cell(value: object) -> str:
    """The text of a cell; one that a spreadsheet would take for a formula starts with a quote."""
    text = (
        "; ".join(map(str, value))
        if isinstance(value, list)
        else str("" if value is None else value)
    )
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text
