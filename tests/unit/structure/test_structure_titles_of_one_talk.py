"""Titles that name one talk beside its event or who gave it: the headings below are its parts."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.one_talk import one_talk_in, tells_several
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

_HEADINGS = (
    "## What is a slow loom?\n\nA loom.\n\n## Why looms rest\n\nText.\n\n## That's it!\n\nText.\n"
)


@pytest.mark.parametrize(
    ("title", "talk", "people", "event"),
    [
        ("KelpUG January meetup: “Slow Looms”", "Slow Looms", [], "KelpUG January meetup"),
        ("KelpConf 2013 – «Slow Looms»", "Slow Looms", [], "KelpConf 2013"),
        ('Ann Lee: "Slow Looms" at KelpConf', "Slow Looms", ["Ann Lee"], "KelpConf"),
        (
            "KelpConf Higher Ed: Ann Lee, Slow Looms",
            "Slow Looms",
            ["Ann Lee"],
            "KelpConf Higher Ed",
        ),
        ("Slow Looms | Ann Lee | KelpConf 2013", "Slow Looms", ["Ann Lee"], "KelpConf 2013"),
        ("Slow Looms (Ann Lee, KelpConf 2013)", "Slow Looms", ["Ann Lee"], "KelpConf 2013"),
        ("KelpConf keynote: Ann Lee on slow looms", "Slow looms", ["Ann Lee"], "KelpConf"),
        ("KelpConf 2013 session notes: Slow Looms", "Slow Looms", [], "KelpConf 2013"),
        ("My talk at KelpConf 2013: Slow Looms", "Slow Looms", [], "KelpConf 2013"),
        ("Notes on Ann Lee's talk at KelpConf", "Ann Lee's talk", ["Ann Lee"], "KelpConf"),
        ("Ann Lee's KelpConf 2013 talk on looms", "Looms", ["Ann Lee"], "KelpConf 2013"),
        ("Vortrag: Stille Webstühle (KelpConf 2013)", "Stille Webstühle", [], "KelpConf 2013"),
        ("Conférence de Ann Lee à KelpConf 2013 : Le fil", "Le fil", ["Ann Lee"], "KelpConf 2013"),
        ("Charla de Ann Lee en KelpConf 2013: Telares", "Telares", ["Ann Lee"], "KelpConf 2013"),
        ("Lezing van Ann Lee op KelpConf 2013: Draad", "Draad", ["Ann Lee"], "KelpConf 2013"),
    ],
)
def test_parts_of_a_title_are_told_apart(
    title: str, talk: str, people: list[str], event: str
) -> None:
    told = one_talk_in(title)
    assert told is not None
    names = [person.name for person in told.people.speakers]
    assert (told.title, names, told.event) == (talk, people, event)


@pytest.mark.parametrize(
    "title",
    [
        "KelpConf 2013",
        "KelpConf 2013 keynote and talks",
        "KelpConf 2013: a report by Ann Lee",
        "KelpConf 2013 Day 1: Ann Lee, Bo Ek and Mary Smith",
        "KelpConf 2013 - Day 2 - My second talk, and the trip back",
        "KelpConf 2013: Slow looms for all",
        "Review: “Slow Looms” by Ann Lee",
        "Kelp Day “Hall Track”",
        "A Story of an Unconference",
    ],
)
def test_titles_of_reports_are_none(title: str) -> None:
    assert one_talk_in(title) is None


@pytest.mark.parametrize("told", ["A report", "Day 1 keynote and sessions", "Talks", "my notes"])
def test_what_is_of_the_whole_event(told: str) -> None:
    assert tells_several(told)


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("KelpUG January meetup: “Slow Looms”", []),
        ("KelpConf keynote: Ann Lee on Slow Looms", ["Ann Lee"]),
        ("Ann Lee: “Slow Looms” at KelpConf", ["Ann Lee"]),
    ],
)
@pytest.mark.parametrize(
    "line", ["# {}\n\n", "---\ntitle: '{}'\n---\n\nHi there!\n\n", "**{}**\n\n"]
)
def test_headings_below_are_parts_of_the_talk(title: str, people: list[str], line: str) -> None:
    text = line.format(title) + _HEADINGS
    assert talks_in(text, "notes/looms.md") == [("Slow Looms", people)]


def test_people_in_several_headings_make_a_report() -> None:
    title = "# KelpConf 2013: Mary Smith, Slow Looms\n\n"
    text = f"{title}## Ropes by Ann Lee\n\nText\n\n## Nets by Bo Ek\n\nText\n\n## Barns by Jo Fox\n"
    assert [title for title, _ in talks_in(text)] == ["Ropes", "Nets", "Barns"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Good evening! What we heard was the talk “Slow Looms” by Ann Lee.",
        "Next: [Slow Looms](https://kelp.example/t) by [Ann Lee](https://kelp.example/a).",
        "Keynote: [Ann Lee](https://kelp.example/a) on [Slow Looms](https://kelp.example/t).",
        "J'ai vu la conférence « Slow Looms » de Ann Lee.",
    ],
)
def test_sentence_that_names_the_title_tells_who_gave_the_talk(sentence: str) -> None:
    text = f"---\ntitle: 'KelpUG meetup: “Slow Looms”'\n---\n\n{sentence}\n\n{_HEADINGS}"
    assert talks_in(text, "_posts/2013-11-12-kelp.md") == [("Slow Looms", ["Ann Lee"])]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("# Slow Looms (Ann Lee, KelpConf 2013)\n\nText\n", "notes/looms.md"),
        ("**KelpConf 2013 Workshop: Slow Looms**\n\n## Yarn\n\nText\n", "notes/looms.md"),
        ("Text\n\n## Yarn\n\nText\n", "notes/KelpConf 2013 talk - Slow Looms by Ann Lee.md"),
    ],
)
def test_event_beside_the_one_talk(text: str, path: str) -> None:
    assert recover(NoteSource.of(text, path)).note.event.title == "KelpConf 2013"
