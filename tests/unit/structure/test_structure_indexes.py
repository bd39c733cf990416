"""READMEs that list the talks of other notes: below a table of contents, with material and more."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry

TALKS = ("Caches that rest at night", "Why does my loom hang?", "The hidden cost of drawers")


def titles(text: str) -> list[str]:
    sessions = recover(NoteSource.of(text, "README.md", "kelpconf-2019")).note.sessions
    return [session.title for session in sessions if session.kind.is_talk]


@pytest.mark.parametrize("heading", ["Table of contents", "Contents", "Inhalt", "目次"])
@pytest.mark.parametrize(
    "entry", ["- {}", "### {}", "- [ ] {} - Ann Lindqvist", "1. [{}](note.md)"]
)
def test_a_table_of_contents_before_no_heading_lists_the_talks(heading: str, entry: str) -> None:
    listed = "\n".join(entry.format(title) for title in TALKS)
    text = f"# KelpConf 2019\n\nMy notes.\n\n## {heading}\n\n{listed}\n\n## License\n\nMIT\n"
    assert titles(text) == list(TALKS)


def test_a_table_of_contents_before_headings_is_none() -> None:
    listed = "\n".join(f"- {title}" for title in TALKS)
    below = "\n".join(f"## {title} - Ann Lindqvist\n\n- three copies\n" for title in TALKS)
    text = f"# KelpConf 2019\n\n## Contents\n\n{listed}\n\n{below}"
    sessions = recover(NoteSource.of(text, "README.md", "kelpconf-2019")).note.sessions
    assert [session.title for session in sessions if session.kind.is_talk] == list(TALKS)
    assert min(session.span.first for session in sessions if session.kind.is_talk) > text[
        : text.index(below)
    ].count("\n")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("[notes](a.md): Caches that rest", "Caches that rest"),
        ("[slides](a.pdf) - Caches that rest", "Caches that rest"),
        ("[Notes from the kelp](a.md)", "Notes from the kelp"),
        ("[Caches that rest](a.md): how somebody rebuilt all of it.", "Caches that rest"),
        ("[Caches that rest](a.md): A sequel", "Caches that rest: A sequel"),
        ("[Caches](a.md): how they rest at night", "Caches: how they rest at night"),
    ],
)
def test_the_title_of_an_entry_with_links(line: str, title: str) -> None:
    assert read_entry(line).title == title


def test_days_above_the_links_to_talks_are_no_talks() -> None:
    link = "https://example.org/watch?v="
    text = (
        "# KelpConf 2019\n\n## Table of contents\n\n"
        f"- Day 1\n  - [Keynote Maria Lopez]({link}0)\n  - [Caches that rest at night]({link}1)\n"
        f"- Day 2\n  - [Beyond the loom - in real time]({link}2)\n  - [Keynote Bo Ekman]({link}3)\n"
    )
    assert "Caches that rest at night" in titles(text)
