"""Handles beside names and without their sign, and what forms have in a speaker's place."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("@annlee, Ann Lee", ["Ann Lee"]),
        ("@ann_l, Ann Lee, Acme", ["Ann Lee"]),
        ("Twitter: ann_lee", ["ann_lee"]),
        ("Twitter - ann_lee", ["ann_lee"]),
        ("Talk and slides by Ann Lee", ["Ann Lee"]),
        ("Presenter: Ann Lee", ["Ann Lee"]),
        ("Presenter: ann_lee", ["ann_lee"]),
        ("Presenter: _name_of_the_presenter_", []),
        ("Speakers: _names_of_speakers_", []),
    ],
)
def test_line_below_a_title_names_its_people(line: str, people: list[str]) -> None:
    text = f"# Slow looms\n\n{line}\n\nLooms rest at night, and so do weavers.\n"
    assert talks_in(text) == [("Slow looms", people)]


def test_profile_names_nobody_by_the_handle() -> None:
    assert talks_in("Twitter: annlee\nGitHub: annlee\n", "Ann-Lee.md") in ([], [("Ann Lee", [])])


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("Thursday 10.8.2015", "2015-10-08"),
        ("Monday 10.8.2015", "2015-08-10"),
        ("10.8.2015", "2015-08-10"),
        ("Donnerstag, 8.10.2015", "2015-10-08"),
    ],
)
def test_day_of_the_week_tells_which_number_is_the_month(day: str, found: str) -> None:
    text = f"# KnotConf notes\n\n{day}\n\n## Slow looms - Ann Lee\n\n- a\n\n## Ropes - Bo Ek\n"
    event = recover(NoteSource.of(text, "note.md", "")).note.event
    assert str(event.date_start) == found
