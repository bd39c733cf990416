"""`podium why`: where a session's fields come from, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.output import complain
from tui.cli.parser import add_forms, add_notebook

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from notes.models import Session
    from notes.store import NoteStore
    from tui.cli.results import Record

_FIELDS = ("id", "field", "value", "how", "where", "confidence", "rule")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium why` takes."""
    parser.add_argument("what", nargs="+")
    add_notebook(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Explain; the exit code is 1 where nothing answers."""
    from tui.cli.notebooks import opened  # noqa: PLC0415
    from tui.cli.results import file_of, print_records  # noqa: PLC0415
    from tui.cli.selection import by_id_or_query  # noqa: PLC0415

    store = opened(options.notebook)
    sessions = by_id_or_query(store, options.what)
    if not sessions:
        complain("nothing found")
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
    """One record for each field of the session and of its event."""
    from notes.structure.recover import recover  # noqa: PLC0415

    origins = recover(store.source(session.key)).origins
    event = store.event_of(session.id)
    values = {"title": session.title, "kind": session.kind.value}
    values["speakers"] = ", ".join(speaker.name for speaker in session.speakers)
    values["tags"] = ", ".join(session.tags)
    for (owner, field), origin in origins.items():
        if owner in (session.id, ""):
            value = values.get(field, "") if owner else _event_value(event, field)
            yield _record(session, field if owner else f"event.{field}", value, origin)
    for join in store.links.joins:
        if session.id in (join.what, join.into) or (event and join.into == event.details.title):
            yield {
                "id": session.id,
                "field": f"joined {join.kind}",
                "value": f"{join.what} = {join.into}",
                "how": "inferred",
                "where": join.key,
                "confidence": round(join.score, 2),
                "rule": join.why,
            }


def _event_value(event: object, field: str) -> str:
    value = getattr(getattr(event, "details", None), field.removeprefix("event."), "")
    return "" if value is None else str(value)


def _record(session: Session, field: str, value: str, origin: object) -> Record:
    return {
        "id": session.id,
        "field": field,
        "value": value,
        "how": getattr(origin, "how", ""),
        "where": getattr(origin, "where", ""),
        "confidence": round(getattr(origin, "confidence", 0.0), 2),
        "rule": getattr(origin, "rule", ""),
    }


def _row(record: Record) -> tuple[str, ...]:
    where = record["where"]
    if not where.startswith(record["how"]):
        where = f"{record['how']} {where}".strip()
    return (record["field"], record["value"], where, f"{record['confidence']:.2f}", record["rule"])
