"""Days of the week behind dates, in a letter or two, are no events of their own."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tutorials Day 7-DEC-2017 TH", "Day 3 Main Conf 10-DEC-2017 SU"),
        ("Workshops 6 May 2019 MO", "Tutorials 7 May 2019 DI"),
        ("Main track, 4 May 2019 Sa", "Side track, 5 May 2019 So"),
    ],
)
def test_a_weekday_behind_a_date_is_no_event(first: str, second: str) -> None:
    days = (
        f"## {first}\n\n### Why looms rest (Ann Lindqvist)\n\n- slow\n\n"
        f"## {second}\n\n### How ropes hold (Bo Ekman)\n\n- tight\n"
    )
    note = recover(NoteSource.of(f"# KelpConf\n\n{days}", "kelpconf.md")).note
    talks = [session for session in note.sessions if session.kind.is_talk]
    assert [talk.title for talk in talks] == ["Why looms rest", "How ropes hold"]
    assert [talk.event for talk in talks] == [None, None]
    assert note.event.title == "KelpConf"
