"""Headings that say when and where an event was held, which are no talks."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.days_in_places import is_day_in_place
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys at night"]


def titles(text: str, path: str = "gloamconf/README.md") -> list[str]:
    note = recover(NoteSource.of(text, path, "gloam")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


def talks(level: str) -> str:
    return "\n".join(f"{level} {title}\n\n- it rests\n- and wakes\n" for title in TITLES)


@pytest.mark.parametrize("line", ["3 Mar 2018 Oslo", "Graz, March 3", "Sat 3 March @ Ghent"])
@pytest.mark.parametrize("level", ["##", "###"])
def test_a_day_in_a_town_is_no_talk(line: str, level: str) -> None:
    assert titles(f"# GloamConf\n\n## {line}\n\n{talks(level)}") == TITLES


@pytest.mark.parametrize("line", ["Oslo, Norway", "Oslo 2018", "3 March, Hinterwald"])
def test_a_place_above_nothing_is_no_talk_beside_some(line: str) -> None:
    assert titles(f"# GloamConf\n\n## {line}\n\n{talks('##')}") == TITLES


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("3 March 2018 - Oslo, Norway", True),
        ("Oslo", False),
        ("3 March 2018", False),
        ("Moving to Oslo on 3 March 2018", False),
        ("3 March 2018: Why queues lie", False),
    ],
)
def test_a_day_and_a_town_are_told_by_nothing_else_on_their_line(line: str, told: bool) -> None:  # noqa: FBT001
    assert is_day_in_place(line) is told
