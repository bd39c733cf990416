"""`podium why`: where a session's fields come from, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.parser import add_forms
from tui.cli.selection import add_what, asked_for

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from notes.models import Session
    from notes.store import NoteStore
    from tui.cli.results import Record

_FIELDS = ("id", "field", "value", "how", "where", "confidence", "rule")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium why` takes."""
    add_what(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Explain; the exit code is 1 where nothing answers."""
    from tui.cli.results import file_of, print_records  # noqa: PLC0415

    store, sessions = asked_for(options)
    if not sessions:
        return 1
    keys = {session.id: session.key for session in sessions}
    return print_records(
        options,
        [record for session in sessions for record in _reasons(store, session)],
        row=_row,
        fields=_FIELDS,
        null=lambda record: file_of(store, keys[record["id"]]),
    )


def _reasons(store: NoteStore, session: Session) -> Iterator[Record]:
    """One record for each field of the session and of its event, and for what was joined."""
    from notes.store.reasons import origins_of  # noqa: PLC0415

    for field, value, origin in origins_of(store, session.id):
        yield {
            "id": session.id,
            "field": field,
            "value": value,
            "how": origin.how,
            "where": origin.where,
            "confidence": round(origin.confidence, 2),
            "rule": origin.rule,
        }


def _row(record: Record) -> tuple[str, ...]:
    where = f"{record['how']} {record['where']}".strip()
    return (record["field"], record["value"], where, f"{record['confidence']:.2f}", record["rule"])
