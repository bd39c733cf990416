"""Titles copied from the page of a video or a programme, with the event behind each."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why ropes rest", "Knots: the rest of it", "Slow barns and fast ones", "How to weave"]
NOTES = "\n\n- point one\n- point two\n\n"


def talks(headings: list[str], path: str = "2026/us/day1.md") -> list[str]:
    text = "".join(f"## {heading}{NOTES}" for heading in headings)
    note = recover(NoteSource.of(f"# Day 1\n\n{text}", path, "loom-notes")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


@pytest.mark.parametrize("sign", ["-", "–", "|", "•"])
@pytest.mark.parametrize("event", ["LoomConf US 2026", "RopeCon 2026"])
def test_the_event_behind_each_title_is_no_part_of_it(sign: str, event: str) -> None:
    assert talks([f"{title} {sign} {event}" for title in TITLES]) == TITLES


def test_titles_without_the_event_stand_beside_those_with_it() -> None:
    some = [f"{title} - LoomConf 2026" for title in TITLES[:2]]
    assert talks([*some, *TITLES[2:]]) == TITLES


def test_what_is_no_event_stays() -> None:
    headings = [f"{title} - the state of it in 2026" for title in TITLES]
    assert talks(headings) == headings


def test_talks_of_several_events_have_each_their_own() -> None:
    ends = ["LoomConf 2026", "LoomConf 2026", "RopeCon 2025", "RopeCon 2025"]
    headings = [f"{title} - {end}" for title, end in zip(TITLES, ends, strict=True)]
    text = "".join(f"## {heading}{NOTES}" for heading in headings)
    note = recover(NoteSource.of(f"# Talks I saw\n\n{text}", "talks.md", "my-notes")).note
    told = [(one.title, one.event.title if one.event else "") for one in note.sessions]
    assert told == list(zip(TITLES, ends, strict=True))
    assert [one.event.year for one in note.sessions if one.event] == [2026, 2026, 2025, 2025]
    assert note.event.title == ""


def test_days_behind_headings_stay() -> None:
    days = ["Tuesday March 14th, 2023", "Wednesday March 15th, 2023"]
    text = "".join(
        f"## Day {at} - {day}\n\n### {title} by Ann Lee{NOTES}"
        for at, (day, title) in enumerate(zip(days, TITLES, strict=False), 1)
    )
    note = recover(NoteSource.of(f"# LoomConf\n\n{text}", "loom.md", "notes")).note
    groups = [one.title for one in note.sessions if not one.kind.is_talk]
    assert groups == [f"Day {at} - {day}" for at, day in enumerate(days, 1)]
