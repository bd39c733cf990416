"""Lists of what a note tells of below, words for talks as titles, and front matter's title."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why queues lie to us", "Teaching caches to forget", "Boring deploys win"]


def found(text: str, path: str = "notes.md") -> list[tuple[str, int]]:
    note = recover(NoteSource.of(text, path, "gloamfest")).note
    return [(talk.title, talk.span.first) for talk in note.sessions if talk.kind.is_talk]


@pytest.mark.parametrize("heading", ["### Talk list", "## Talks", "## Sessions I attended"])
@pytest.mark.parametrize("mark", ["-", "- [x]", "1."])
def test_a_list_of_the_talks_told_below_is_their_contents(heading: str, mark: str) -> None:
    listed = "\n".join(f"{mark} {title}" for title in TITLES)
    told = "\n\n".join(f"## {title}\n\n**Ann Lee**\n\n- it rests at night" for title in TITLES)
    text = f"# Gloamfest 2017\n\n{heading}\n\n{listed}\n\n{told}\n"
    lines = text.splitlines()
    assert found(text) == [(title, lines.index(f"## {title}") + 1) for title in TITLES]


@pytest.mark.parametrize("title", ["Lightning talks", "Talks", "Keynotes"])
def test_what_stands_below_a_word_for_talks_are_talks(title: str) -> None:
    parts = "\n".join(f"{each}\n---\n* small points\n" for each in ["Harbours", "Old maps", "Salt"])
    text = f"{title}\n=====\n\n{parts}"
    assert [name for name, _ in found(text, "2017/short.rst")] == ["Harbours", "Old maps", "Salt"]


@pytest.mark.parametrize("heading", ["Talks/Videos", "Talks & slides", "Talks and recordings"])
def test_a_heading_may_promise_talks_and_what_is_left_of_them(heading: str) -> None:
    parts = "\n".join(
        f"### {title}\n\nhttps://example.org/{at}\n" for at, title in enumerate(TITLES)
    )
    text = f"# Gloamfest\n\n**When:** July 11\n\n## {heading}\n\n{parts}"
    assert [name for name, _ in found(text)] == TITLES


@pytest.mark.parametrize("heading", ["### Key insights", "## The harbour", "### Three reasons"])
def test_a_heading_below_front_matters_title_is_a_part_of_the_talk(heading: str) -> None:
    text = f'---\ntitle: "Why queues lie to us"\n---\n{heading}\n\n- they rest\n- they wait\n'
    assert found(text, "2017/queues.md") == [("Why queues lie to us", 1)]


@pytest.mark.parametrize("title", ["Keynote notes", "Session notes, sorted", "Notes of the talk"])
def test_notes_of_one_talk_are_not_several(title: str) -> None:
    parts = "\n".join(
        f"## {each}: what we made of all that water\n\n- they rest\n"
        for each in ["Theme", "The first lesson", "Another lens", "Hope"]
    )
    assert len(found(f"# {title}\n\n{parts}", "2017/ann-lee.md")) == 1


def test_topics_above_links_to_hosted_notes_are_groups() -> None:
    at = "https://example.org/ann/notes/blob/main"
    listed = "\n".join(f"- [{title}]({at}/{title[:3]}.md)" for title in TITLES)
    text = f"# Gloamfest talks\n\nMy notes.\n\n### Coding\n{listed}\n\n### Art\n{listed}\n"
    assert {name for name, _ in found(text, "README.md")} == set(TITLES)


@pytest.mark.parametrize("sign", ["", ":", ", then"])
def test_contents_that_lead_to_headings_with_other_words_are_no_talks(sign: str) -> None:
    titles = [*TITLES, "Rest-and-go, seen in a barn"]
    links = [*TITLES, f"Rest and go{sign} seen from a hayloft of the year"]
    listed = "\n".join(f"| [{name}](#to-{at}) | 30 min |" for at, name in enumerate(links))
    told = "\n\n".join(f"## {title}\n\n**Ann Lee**\n\n- it rests" for title in titles)
    text = (
        f"# Gloamfest 2017\n\n## Talks I saw\n\n| Talk | Length |\n|---|---|\n{listed}\n\n{told}\n"
    )
    assert [name for name, _ in found(text)] == titles


@pytest.mark.parametrize("length", [" (32:15)", " (7:45)"])
def test_headings_behind_a_list_of_links_go_on_with_it(length: str) -> None:
    here, far = "https://v.example/gloam", "https://other.example"
    first, second = (
        "\n".join(f"- [{title}{length}]({here}/{title[:3]})" for title in part)
        for part in (TITLES, ["Salt and old maps", "Harbours at night"])
    )
    text = f"# Gloamfest 2017 watchlist\n\n{first}\n\n### Seen\n\n{second}\n"
    wanted = [*TITLES, "Salt and old maps", "Harbours at night"]
    assert [name for name, _ in found(text)] == wanted
    other = f"{text}\n### Places\n\n- [The old harbour]({far}/h)\n- [The barn]({far}/b)\n"
    assert [name for name, _ in found(other)][:5] == wanted
    assert "The old harbour" not in [name for name, _ in found(other)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_below_a_word_for_talks_that_all_read_like_titles_are_talks(gap: str) -> None:
    text = f"Gloamfest 2017\n=====\n\nIt was fine.\n\nTalks I saw\n-----\n\n{gap.join(TITLES)}\n"
    assert [name for name, _ in found(text)] == TITLES


def test_a_paragraph_below_a_word_for_talks_lists_none() -> None:
    told = "\n".join([*TITLES, "and more that I have forgotten by now, alas."])
    assert found(f"Gloamfest 2017\n=====\n\nTalks I saw\n-----\n\n{told}\n") == []


def test_contents_that_lead_to_places_in_other_notes_list_the_talks_of_each() -> None:
    kinds = {"Ropes": TITLES[:2], "Looms": [*TITLES[2:], "Tar in 2018"]}
    listed = ""
    for kind, titles in kinds.items():
        listed += f"- [{kind}](./{kind}.md#{kind.lower()})\n"
        for at, title in enumerate(titles, 1):
            listed += f"    - [{at}. {title}](./{kind}.md#{at}-{title[:3]})\n"
    text = f"# 2018 Gloamfest Notes\n\n## Table of Content\n{listed}\n## What I learned\n\n- a\n"
    note = recover(NoteSource.of(text, "README.md")).note
    titles = [session.title for session in note.sessions if session.kind.is_talk]
    assert titles == [*TITLES, "Tar in 2018"]
