"""Notes that say from what somebody came back, or on which day, without a word for events."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.entries.reports import is_report
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys at night"]


@pytest.mark.parametrize("title", ["Notes from Gloamling", "My takeaways from Gloamling"])
@pytest.mark.parametrize("path", ["gloamling.md", "2019/gloamling.md"])
def test_headings_below_what_notes_are_from_are_talks(title: str, path: str) -> None:
    parts = "\n".join(f"## {each}\n\n- it rests\n- and wakes\n" for each in TITLES)
    note = recover(NoteSource.of(f"# {title}\n\n{parts}", path, "notes")).note
    assert [session.title for session in note.sessions] == TITLES


def test_a_day_in_the_title_says_more_than_the_files_name() -> None:
    parts = "\n".join(f"## {each}\n\n- it rests\n- and wakes\n" for each in TITLES)
    text = f"# Gloamling - Day 1\n\n{parts}"
    note = recover(NoteSource.of(text, "2019/gloamling-day-1.md", "notes")).note
    assert [session.title for session in note.sessions] == TITLES


@pytest.mark.parametrize(
    "title", ["Notes on queues", "Notes from the keynote", "Lessons from a workshop", "From A to B"]
)
def test_notes_on_a_thing_or_a_talk_are_no_report(title: str) -> None:
    assert not is_report(title)
