"""Headings that say "talks" or "notes" in many words, and lines of who talked about what."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.words.meaning import Meaning, meaning_of


def found(text: str, path: str = "gloamfest-2017.md") -> list[tuple[str, list[str]]]:
    return talks_in(text, path)


@pytest.mark.parametrize(
    "heading",
    [
        "Some thoughts on the talks",
        "Talks in detail",
        "All the sessions I watched",
        "Presentation summaries",
        "What I attended",
    ],
)
def test_a_heading_of_nothing_but_words_for_talks_stands_above_them(heading: str) -> None:
    titles = "### Tar for gates\n\n- a\n\n### Oil on hinges\n\n- b\n"
    text = f"# Gloamfest 2017\n\n## {heading}\n\n{titles}"
    assert found(text) == [("Tar for gates", []), ("Oil on hinges", [])]


@pytest.mark.parametrize("heading", ["Talks about tar", "Sessions in the browser", "Notes on tar"])
def test_a_word_of_a_topic_beside_them_is_a_title(heading: str) -> None:
    assert not meaning_of(heading) & Meaning.GROUP


@pytest.mark.parametrize("heading", ["Notes", "My notes", "Raw notes"])
def test_notes_below_a_day_stand_above_the_titles_of_its_talks(heading: str) -> None:
    day = f"## {heading}\n\n### Tar for gates\n\n- a\n\n### Oil on hinges\n\n- b\n"
    text = f"# Day 1\n\n{day}\n# Day 2\n\n{day.replace('gates', 'boats').replace('Oil', 'Wax')}"
    titles = ["Tar for gates", "Oil on hinges", "Tar for boats", "Wax on hinges"]
    assert [title for title, _ in found(text)] == titles


def test_notes_beside_talks_are_a_part_of_the_note() -> None:
    talks = "## Tar for gates (Anna Berg)\n\nx\n\n## Oil on hinges (Peter Ekman)\n\nx\n"
    text = f"# Gloamfest 2017\n\n{talks}\n## Notes\n\n### Rain on Friday\n\n### Late trains\n"
    assert [title for title, _ in found(text)] == ["Tar for gates", "Oil on hinges"]


def test_a_talk_by_somebody_on_something_is_no_line_about_another_talk() -> None:
    text = (
        "# Gloamfest 2017\n\n## Talks\n\n### Talk by Anna Berg on tar for gates\n\nx\n\n"
        "### Talk by Peter Ekman about oil\n\ny\n\n### Carl Dahlin talk\n\nz\n"
    )
    assert found(text) == [
        ("tar for gates", ["Anna Berg"]),
        ("oil", ["Peter Ekman"]),
        ("Carl Dahlin talk", ["Carl Dahlin"]),
    ]


def test_the_votes_for_a_topic_are_no_part_of_its_title() -> None:
    text = (
        "# Gloamfest 2017\n\n## Tar for gates (3 votes)\n\nx\n\n## Oil on hinges [12 votes]\n\ny\n"
    )
    assert [title for title, _ in found(text)] == ["Tar for gates", "Oil on hinges"]


def test_beside_the_one_word_talks_stands_no_talk_that_names_nobody() -> None:
    talks = "## Talks\n\n### Tar for gates - Ann Lee\n\n- a\n\n### Oil on hinges - Bo Ek\n\n- b\n\n"
    beside = "## Best giveaway\n\nA mug.\n\n{}## Later by the canal\n\n- rain\n"
    text = f"# Notes from Gloamfest 2017\n\n{beside.format(talks)}"
    assert found(text) == [("Tar for gates", ["Ann Lee"]), ("Oil on hinges", ["Bo Ek"])]


@pytest.mark.parametrize("heading", ["Summary of each talk", "Talk summaries"])
def test_a_summary_of_talks_beside_them_is_none(heading: str) -> None:
    text = f"# Gloamfest 2017\n\n## {heading}\n\n1. Ann was best.\n\n## Tar\n\nAnn Lee\n\n- a\n"
    assert "Tar" in dict(found(text))
    assert heading not in dict(found(text))


def test_titles_listed_below_other_talks_of_a_day_are_talks() -> None:
    links = "".join(
        f"- [{title}](https://g.example/{title[:3]})\n"
        for title in ("Slow looms", "How ropes rest")
    )
    day = "# Gloamfest 2017\n\n## Sunday\n\n### Tar for gates\n\nI spoke.\n\n"
    text = f"{day}### Other Sunday talks\n\nI heard:\n\n{links}"
    assert [title for title, _ in found(text)] == ["Tar for gates", "Slow looms", "How ropes rest"]


def test_sessions_below_an_introduction_are_talks() -> None:
    heads = ("Keynote (morning)", "Session - How ropes rest", "Session - Why looms hang")
    talks = "".join(f"### **{head}**\n\ntext of it\n\n" for head in heads)
    text = f"# Introduction\n\nSecond day.\n\n{talks}# Conclusion\n\nIt was good.\n"
    sessions = recover(NoteSource.of(text, "2018 GloamConf Thursday.md")).note.sessions
    titles = [session.title for session in sessions if session.kind.is_talk]
    assert titles == ["Keynote (morning)", "How ropes rest", "Why looms hang"]
