"""`podium today`: what was given on this day of earlier years."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from tui.cli.output import complain, to_terminal
from tui.cli.parser import add_forms, add_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.models import Event, Session
    from notes.store import NoteStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium today` takes."""
    parser.add_argument("--date", type=_day)
    parser.add_argument("--days", type=_few, default=3)
    add_notebook(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """List; the exit code is 1 where no event was on around this day."""
    from tui.cli.notebooks import opened  # noqa: PLC0415
    from tui.cli.results import print_sessions  # noqa: PLC0415

    store = opened(options.notebook, use_cache=options.use_cache)
    today = options.date or dt.datetime.now().astimezone().date()
    sessions: list[Session] = []
    for event, years in _anniversaries(store, today, options.days):
        if options.form == "text" and options.fields is None and to_terminal():
            when = "one year" if years == 1 else f"{years} years"
            complain(f"{when} ago you were at {event.details.title}")
        sessions += [one for one in map(store.session, event.sessions) if one]
    if not sessions:
        complain("no event of an earlier year was on around this day")
    return print_sessions(options, store, sessions)


def _anniversaries(store: NoteStore, today: dt.date, days: int) -> Iterator[tuple[Event, int]]:
    """Events that were on around this day of an earlier year, and how many years ago."""
    for event in store.events:
        first = event.details.date_start
        if not first or first.year >= today.year:
            continue
        last = event.details.date_end or first
        near = dt.timedelta(days=days)
        # Around the turn of a year, this day then may be in the year beside the event's.
        for years in range(max(1, today.year - last.year - 1), today.year - first.year + 2):
            anniversary = _moved(today, -years)
            if anniversary and first - near <= anniversary <= last + near:
                yield event, years
                break


def _moved(day: dt.date, years: int) -> dt.date | None:
    """The same day of another year; 28 February for a leap day, None before all years."""
    if day.year + years < dt.MINYEAR:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2024-05-08") from None


def _few(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 180:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 180")
    return int(text)
