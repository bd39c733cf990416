"""Entries of a programme with the hall, the time and the language of each talk around its title."""

from __future__ import annotations

import pytest

from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in

TITLES = ("Slow leases at sea", "What moss knows", "Boring ponds", "Unfolding")
TIMES = ("10:00 - 10:30", "10:30 - 11:00", "11:30 - 12:00", "14:00 - 14:30")
HALLS = ("Hall A", "Room 2", "Hall A", "Saal 3")
LANGUAGES = ("JA", "EN", "EN", "DE")
FORMS = {
    "all in brackets": "- ({hall}) {title} ({time}) [{language}]",
    "hall in square brackets": "- [{hall}] {title} ({time})",
    "hall behind a time": "- {time} ({hall}) {title} [{language}]",
    "to be ticked": "- [X] ({hall}) {title} ({time}) ({language})",
    "dashes": "* {hall} - {title} - {time}",
    "hall last": "- {title} [{language}] ({hall}, {time})",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "top", ["", "# Day 2 Plan\n", "# GloamConf 2013\n\n## Sessions\n", "<h1>Plan</h1>\n"]
)
def test_bullets_with_them_are_talks(form: str, top: str) -> None:
    rows = zip(HALLS, TITLES, TIMES, LANGUAGES, strict=True)
    text = top + "".join(
        FORMS[form].format(hall=hall, title=title, time=time, language=language) + "\n"
        for hall, title, time, language in rows
    )
    assert talks_in(text, "day3.md", "gloamconf13") == [(title, []) for title in TITLES]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Slow leases at sea (Ann Lee) [EN]", "Slow leases at sea"),
        ("(Track 2) Slow leases at sea", "Slow leases at sea"),
        ("Slow leases (on small ponds - 11:00 - 11:30) [JA]", "Slow leases (on small ponds)"),
        ("Slow leases (IO)", "Slow leases (IO)"),
        ("(Hall) Slow leases", "(Hall) Slow leases"),
        ("What is new in Moss 3.10 [EN]", "What is new in Moss 3.10"),
    ],
)
def test_other_brackets_are_of_the_title(line: str, title: str) -> None:
    assert read_entry(line).title == title
