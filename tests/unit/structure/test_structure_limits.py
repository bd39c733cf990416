"""Programmes that are longer than what is looked at."""

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.tree import MOST_ENTRIES


def programme(talks: int) -> str:
    below = "\n\nSpeaker: Ann Lindqvist\n\n- they rest\n\n"
    return "# KelpConf 2019\n\n" + "".join(f"## Ropes and looms {at}{below}" for at in range(talks))


def test_a_programme_that_goes_on_behind_the_last_entry_is_warned_of() -> None:
    note = recover(NoteSource.of(programme(MOST_ENTRIES + 50), "kelpconf.md")).note
    assert len(note.sessions) >= MOST_ENTRIES - 1
    [problem] = [each for each in note.problems if "entries" in each.message]
    assert problem.line == note.sessions[-1].span.first
    assert problem.remedy


def test_a_programme_within_the_limit_is_whole() -> None:
    note = recover(NoteSource.of(programme(MOST_ENTRIES - 10), "kelpconf.md")).note
    assert len(note.sessions) == MOST_ENTRIES - 10
    assert not [each for each in note.problems if "entries" in each.message]


def tracks(count: int) -> str:
    below = "\n\n- How caches rest - Ann Lindqvist\n- Why queues wait - Bo Ekman\n\n"
    return "# KelpConf 2019\n\n" + "".join(f"## Track {at}{below}" for at in range(count))


def test_lists_below_many_headings_are_looked_at_up_to_the_limit() -> None:
    note = recover(NoteSource.of(tracks(MOST_ENTRIES), "kelpconf.md")).note
    talks = [session for session in note.sessions if session.kind.is_talk]
    assert 0 < len(talks) < MOST_ENTRIES
    [problem] = [each for each in note.problems if "entries" in each.message]
    assert problem.line < talks[-1].span.first <= problem.line + 3


def test_lists_below_headings_within_the_limit_are_whole() -> None:
    note = recover(NoteSource.of(tracks(MOST_ENTRIES // 4), "kelpconf.md")).note
    assert sum(session.kind.is_talk for session in note.sessions) == MOST_ENTRIES // 2
    assert not [each for each in note.problems if "entries" in each.message]
