"""`podium check`: what could not be read or placed, and what was joined on evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.output import complain, counted
from tui.cli.parser import add_forms, add_notebook

if TYPE_CHECKING:
    import argparse

    from notes.models import Problem
    from notes.store import NoteStore
    from tui.cli.results import Record

_FIELDS = ("path", "line", "message", "remedy", "refused")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium check` takes."""
    parser.add_argument("--joins", action="store_true")
    add_notebook(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Check; the exit code is 1 where something could not be read, not for what is uncertain."""
    from notes.export.records import problem_record  # noqa: PLC0415
    from notes.linking.checks import check  # noqa: PLC0415
    from notes.linking.idle_settings import idle  # noqa: PLC0415
    from tui.cli.notebooks import opened  # noqa: PLC0415
    from tui.cli.results import file_of, print_records  # noqa: PLC0415

    store = opened(options.notebook, use_cache=options.use_cache)
    _tell_counts(store)
    found = (
        *store.problems,
        *idle(store.settings, store.links),
        *check(store.notes, store.links),
    )
    records = [problem_record(problem) for problem in found]
    if options.joins:
        records += [problem_record(problem) for problem in _joins(store)]
    print_records(
        options,
        records,
        row=_row,
        fields=_FIELDS,
        null=lambda record: file_of(store, record["path"]) or record["path"].encode(),
    )
    return 1 if store.problems else 0


def _tell_counts(store: NoteStore) -> None:
    from tui.browsing.views import shown_events  # noqa: PLC0415

    counts = (
        (len(store.notes), "note"),
        (len(shown_events(store)), "event"),
        (store.summary.talks, "talk"),
    )
    complain(", ".join(counted(count, name) for count, name in counts))
    for reason, count in store.skipped.items():
        complain(f"{count} passed by: {reason}")


def _joins(store: NoteStore) -> list[Problem]:
    from notes.models import Problem  # noqa: PLC0415

    return [
        Problem(join.key, f"{join.kind} {join.what!r} is taken for {join.into!r}: {join.why}")
        for join in store.links.joins
    ]


def _row(record: Record) -> tuple[str, ...]:
    place = f"{record['path']}:{record['line']}" if record["line"] else record["path"]
    return (place, record["message"], *filter(None, [record["remedy"]]))
