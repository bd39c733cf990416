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
