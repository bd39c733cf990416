"""What stands below a speaker's name: the title in quotes, the day, what that person does."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            'Ann Lee, PhD, VP Product, Acme\nMay 7th, 2023\n\n"Slow looms at sea"\n\nWool.\n',
            "Slow looms at sea",
        ),
        ('# Ann Lee\n\n"Slow looms at sea"\n\nWool sinks.\n', "Slow looms at sea"),
        ("# Ann Lee\n\n“Slow looms at sea”\n\n- wool sinks\n", "Slow looms at sea"),
        ("# Ann Lee\n## CTO of Looms\n\n- a\n- b\n", "Ann Lee"),
        ("# Keynote\n## Ann Lee\n## Chief Loom Officer at Acme\n\n- a\n- b\n", "Ann Lee"),
        ("# Ann Lee\n## How to be an engineer\n\n- a\n- b\n", "How to be an engineer"),
    ],
)
def test_title_below_who_gave_it(text: str, title: str) -> None:
    assert talks_in(text) == [(title, ["Ann Lee"])]


def test_words_said_are_no_title() -> None:
    text = '# KnotConf 2019\n\n## Ann Lee\n\n"Looms are slow," she said.\n\n## Bo Ek\n\n- a\n'
    assert talks_in(text) == [("Ann Lee", ["Ann Lee"]), ("Bo Ek", ["Bo Ek"])]


@pytest.mark.parametrize(
    "heading",
    [
        "Slow looms in high clouds (RIG402, Tuesday, 9/8/2015)",
        "Slow looms in high clouds ARC340 (Wednesday, 10/7/2015)",
    ],
)
def test_code_before_the_day_is_neither_title_nor_place(heading: str) -> None:
    text = f"# {heading}\n\n## Key challenges\n\n* wool\n"
    note = recover(NoteSource.of(text, "looms.md", "")).note
    assert [session.title for session in note.sessions] == ["Slow looms in high clouds"]
    assert not note.event.location
