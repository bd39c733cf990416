"""`podium list`: the notes, events, sessions or speakers of a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import complain, counted
from tui.cli.parser import add_forms, add_notebook

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from notes.store import NoteStore
    from tui.cli.results import Record

_WHAT = ("notes", "events", "sessions", "speakers")
_KINDS = ("talk", "keynote", "workshop", "panel", "section", "break")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium list` takes."""
    parser.add_argument("what", nargs="?", choices=_WHAT, default="sessions")
    parser.add_argument("--kind", choices=_KINDS)
    add_notebook(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """List; the exit code is 1 where there is nothing."""
    if options.kind and options.what != "sessions":
        raise CommandError(f"--kind is for sessions, not for {options.what}")
    from tui.cli.notebooks import opened  # noqa: PLC0415

    lists: dict[str, Callable[[argparse.Namespace, NoteStore], int]] = {
        "notes": _notes,
        "events": _events,
        "sessions": _sessions,
        "speakers": _speakers,
    }
    code = lists[options.what](options, opened(options.notebook, use_cache=options.use_cache))
    if code:
        complain(f"no {options.what} found")
    return code


def _notes(options: argparse.Namespace, store: NoteStore) -> int:
    from notes.export.records import note_record  # noqa: PLC0415
    from tui.cli.results import file_of, print_records  # noqa: PLC0415

    keys = {}
    records = []
    for note in store.notes:
        record = note_record(note)
        keys[id(record)] = note.key
        records.append(record)
    if options.fields is not None:
        records = [_flat(record) for record in records]
    return print_records(
        options,
        records,
        row=_note_row,
        fields=_NOTE_FIELDS,
        null=lambda record: file_of(store, keys[id(record)]),
    )


_NOTE_FIELDS = (
    "path", "title", "date_start", "date_end", "location", "year", "sessions", "problems",
)  # fmt: skip


def _flat(record: Record) -> Record:
    """A note with its event's fields beside its own, and counts, for `--format`."""
    counts = {name: len(record[name]) for name in ("sessions", "problems")}
    return {"path": record["path"], **record["event"], **counts}


def _note_row(record: Record) -> tuple[str, ...]:
    event = record["event"]
    talks = sum(session["kind"] not in ("section", "break") for session in record["sessions"])
    day = event["date_start"] or str(event["year"] or "")
    return (record["path"], day, event["title"] or "", counted(talks, "talk"))


def _events(options: argparse.Namespace, store: NoteStore) -> int:
    from notes.export.records import event_record  # noqa: PLC0415
    from tui.browsing.views import shown_events  # noqa: PLC0415
    from tui.cli.results import print_records  # noqa: PLC0415

    return print_records(
        options,
        (event_record(event) for event in map(store.event, shown_events(store)) if event),
        row=_event_row,
        fields=(
            "id", "title", "date_start", "date_end", "location", "year", "sessions", "notes",
        ),
        null=lambda record: record["id"].encode(),
    )  # fmt: skip


def _event_row(record: Record) -> tuple[str, ...]:
    return (
        record["id"],
        record["date_start"] or str(record["year"] or ""),
        record["title"] or "",
        counted(len(record["sessions"]), "talk"),
    )


def _sessions(options: argparse.Namespace, store: NoteStore) -> int:
    from tui.cli.results import print_sessions  # noqa: PLC0415

    sessions = store.talks
    if options.kind:
        sessions = tuple(one for one in store.sessions if one.kind.value == options.kind)
    return print_sessions(options, store, sessions)


def _speakers(options: argparse.Namespace, store: NoteStore) -> int:
    from notes.export.records import speaker_record  # noqa: PLC0415
    from tui.cli.results import print_records  # noqa: PLC0415

    return print_records(
        options,
        (speaker_record(profile) for profile in store.profiles),
        row=_speaker_row,
        fields=("id", "name", "names", "affiliations", "handles", "links", "sessions"),
        null=lambda record: record["id"].encode(),
    )


def _speaker_row(record: Record) -> tuple[str, ...]:
    known = [*record["affiliations"][:1], *record["handles"][:1]]
    return (
        record["id"],
        record["name"],
        ", ".join(known),
        counted(len(record["sessions"]), "talk"),
    )
