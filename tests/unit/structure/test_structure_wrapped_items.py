"""Bullets whose title or people an editor broke over the lines."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.text.lines import outline_of
from notes.structure.titles.wrapped import with_whole_items

TALKS = [
    ("Why caches, queues and all that we put before the data must rest at night", "Ann Lee"),
    ("Teaching an orchestra of small machines to forget what nobody asks for", "Bo Berg"),
    ("Boring deploys", "Maria Lopez"),
    ("What the harbour master knew of rate limits, and how we came to ask him", "Cy Dahl"),
    ("Maps of water for those who write software that nobody sees", "Dora Falk"),
]
PROSE = "A tour of things that sleep, with a live demo of a night that went well for once."


def found(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, "2017/report.md", "gloamfest-2017")).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


def report(width: int) -> str:
    items = [f"*{title}* by {name}.  {PROSE}" for title, name in TALKS]
    wrapped = [
        textwrap.fill(item, width, initial_indent="- ", subsequent_indent="  ") for item in items
    ]
    return "# Gloamfest 2017\n\n" + "\n\n".join(wrapped) + "\n"


@pytest.mark.parametrize("width", [60, 66, 72, 79, 90])
def test_what_is_wrapped_is_read_whole(width: int) -> None:
    assert found(report(width)) == [(title, [name]) for title, name in TALKS]


def test_names_below_titles_that_would_have_fitted_stay_below() -> None:
    items = "\n".join(f"- {title}\n  {name}" for title, name in TALKS)
    outline = outline_of(f"# Gloamfest\n\n{items}\n".splitlines())
    assert with_whole_items(outline, f"# Gloamfest\n\n{items}\n".splitlines()) is outline


@given(st.text("- ab.*[\n ", max_size=600), st.integers(20, 80))
def test_no_word_is_lost_and_lines_keep_their_numbers(text: str, width: int) -> None:
    lines = [part for line in text.split("\n") for part in (textwrap.wrap(line, width) or [""])]
    outline = outline_of(lines)
    joined = with_whole_items(outline, lines)
    words = [word for line in outline.lines for word in line.text.split()]
    assert [word for line in joined.lines for word in line.text.split()] == words
    numbers = [line.number for line in joined.lines]
    assert numbers == sorted(set(numbers))
    assert [line.number for line in joined.titled] == [line.number for line in outline.titled]


def test_a_list_is_wrapped_though_its_links_are_wider_than_its_lines() -> None:
    text = (
        "# Notes of Gloamfest 2017\n\n"
        "* [Why caches, queues and all must rest](20170305-0900-why_caches_queues_and_all.md)\n"
        "  with Maria Lopez\n\n"
        "* [Teaching machines to forget](20170305-1020-teaching_machines.md) with Peter\n"
        "  Falk\n\n"
        "* [What the harbour knew](20170305-1100-harbour.md) with Anna Berg, Thomas Falk\n"
        "  and Laura Novak\n"
    )
    assert found(text) == [
        ("Why caches, queues and all must rest", ["Maria Lopez"]),
        ("Teaching machines to forget", ["Peter Falk"]),
        ("What the harbour knew", ["Anna Berg", "Thomas Falk", "Laura Novak"]),
    ]
