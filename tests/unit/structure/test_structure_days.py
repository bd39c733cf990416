from __future__ import annotations

import datetime as dt

import pytest

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.dates.session_days import day_named
from notes.structure.recover import recover

EVENT = EventDetails("Cloud Days", dt.date(2019, 5, 8), dt.date(2019, 5, 10), "Oslo", year=2019)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Day 2", dt.date(2019, 5, 9)),
        ("Day three: talks", dt.date(2019, 5, 10)),
        ("第二天", dt.date(2019, 5, 9)),
        ("Thursday 9 May", dt.date(2019, 5, 9)),
        ("2019-05-07", dt.date(2019, 5, 7)),
        ("2019-07-01", dt.date(2019, 7, 1)),
        ("1 July 2019", None),
        ("Day 4", None),
        ("1 January", None),
        ("Track A", None),
        ("", None),
    ],
)
def test_a_day_is_read_within_its_event(text: str, day: dt.date | None) -> None:
    assert day_named(text, EVENT) == day


def test_sessions_take_the_day_above_them_through_a_track() -> None:
    text = (
        "# Cloud Days Oslo, 8-10 May 2019\n\n## Day 2\n\n### Track A\n\n"
        "#### Caches at rest - Anna Berg\n\nx\n\n#### Queues - Bo Ekman\n\nx\n"
    )
    talks = [s for s in recover(NoteSource.of(text)).note.sessions if s.kind.is_talk]
    assert [talk.date for talk in talks] == [dt.date(2019, 5, 9)] * 2
    assert {talk.group for talk in talks} == {"Track A"}
