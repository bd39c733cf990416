"""Titles with links to papers and slides behind them, and entries of lists of videos."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.text.lines import LineKind, outline_of
from notes.structure.titles.titles import read_entry


def sessions(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The kind, title and speakers of each session of a note."""
    found = recover(NoteSource.of(text, "papers.md")).note.sessions
    return [(str(each.kind), each.title, tuple(p.name for p in each.speakers)) for each in found]


@pytest.mark.parametrize(
    "links",
    [
        "[PDF](https://a.example/1.pdf)",
        "[paper](1.pdf), [slides](s.pdf)",
        "([video](v))",
        "| [PDF](p)",
    ],
)
def test_a_bold_line_with_links_to_material_is_a_bold_line(links: str) -> None:
    [line] = outline_of([f"**Lazy leases** {links}"]).lines
    assert line.kind is LineKind.BOLD
    assert read_entry(line.text).title == "Lazy leases"


@pytest.mark.parametrize("behind", ["[Ann Lee](a)", "of [slides](s)", "(slides)"])
def test_a_bold_line_with_something_else_behind_is_none(behind: str) -> None:
    [line] = outline_of([f"**Lazy leases** {behind}"]).lines
    assert line.kind is LineKind.PLAIN


def test_papers_stand_below_the_session_they_were_read_in() -> None:
    text = (
        "# SysPapers 2018\n\n## Session 2: Storage\n\n"
        "**Lazy leases** [PDF](https://a.example/1.pdf)\nHarriet Nwosu, Marek Dvorak\n\n"
        "Leases that nobody renews.\n\n"
        "**Logs that shrink** [PDF](https://a.example/2.pdf)\nIlse Vermeulen\n\nFewer bytes.\n"
    )
    assert sessions(text) == [
        ("section", "Storage", ()),
        ("talk", "Lazy leases", ("Harriet Nwosu", "Marek Dvorak")),
        ("talk", "Logs that shrink", ("Ilse Vermeulen",)),
    ]


@pytest.mark.parametrize("gone", ["[Private video]", "[Deleted video]", "[Privates Video]"])
def test_a_video_that_is_gone_is_no_talk(gone: str) -> None:
    text = (
        "# SysFest 2018\n\n1. Lazy leases (Harriet Nwosu) 31:10\n   renewals\n"
        f"2. {gone}\n3. Logs that shrink (Ilse Vermeulen) 20:02\n   fewer bytes\n"
    )
    talks = [title for kind, title, _ in sessions(text) if kind == "talk"]
    assert talks == ["Lazy leases", "Logs that shrink"]


def test_a_sentence_behind_a_speaker_may_start_with_a_number() -> None:
    entry = read_entry('"Lazy leases" by Harriet Nwosu. 300 leases, two of them used.')
    assert (entry.title, entry.people.speakers[0].name) == ("Lazy leases", "Harriet Nwosu")


@pytest.mark.parametrize("heading", ["Maybe", "Someday / maybe", "Irgendwann", "Forse", "いつか"])
def test_a_list_of_what_may_be_done_is_for_later(heading: str) -> None:
    text = (
        "# FogConf 2018\n\n## Lazy leases - Harriet Nwosu\n\n- renewals\n\n"
        f"## Logs that shrink - Ilse Vermeulen\n\n- bytes\n\n## {heading}\n\n- learn to draw\n"
    )
    assert [kind for kind, _, _ in sessions(text)] == ["talk", "talk", "section"]


def test_a_note_on_setting_a_thing_up_is_no_talk() -> None:
    text = "# Rechner für unterwegs\n\n1. Debian\n2. `apt install git`\n"
    note = recover(NoteSource.of(text, "einrichtung-rechner.md")).note
    assert not note.sessions


@pytest.mark.parametrize(
    "behind",
    [
        "[[notes]](/assets/rest.txt)",
        "[[talk]](https://a.example/v) [[notes]](/assets/rest.txt)",
        "[slides](/s.pdf) · [video](/v)",
        "([talk](/t), [Folien](/s.pdf))",
        "[talk](/t) [[スライド]](/s.pdf)",
    ],
)
def test_links_behind_a_title_are_none_of_it(behind: str) -> None:
    assert read_entry(f"Lazy leases {behind}").title == "Lazy leases"
    [line] = outline_of([f"**Lazy leases** {behind}"]).lines
    assert read_entry(line.text).title == "Lazy leases"


@pytest.mark.parametrize(
    ("linked", "title"),
    [
        ("Lightning [talk](/t)", "Lightning talk"),
        ("How to give a [talk](/t) ([slides](/s))", "How to give a talk"),
        ("[[Lazy leases]](/notes/leases.md)", "Lazy leases"),
    ],
)
def test_a_link_that_is_of_the_title_stays(linked: str, title: str) -> None:
    assert read_entry(linked).title == title


@pytest.mark.parametrize("behind", ["", " [[video](v)]", " ([slides](s), [video](v))", " [pdf](p)"])
@pytest.mark.parametrize("title", ["Lazy leases (LL)", "Leases (cheap, fast)", "lease()"])
def test_links_behind_leave_brackets_in_the_title_closed(title: str, behind: str) -> None:
    entry = read_entry(f"{title} - Ann Berg{behind}")
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, ["Ann Berg"])


@pytest.mark.parametrize("before", ["", "by ", "Keynote, by "])
@pytest.mark.parametrize("links", ["[video](v)", "[slides](s), [video](v)"])
def test_links_in_the_brackets_of_the_people(before: str, links: str) -> None:
    entry = read_entry(f"[Lazy leases](l) ({before}Ann Berg, {links})")
    assert (entry.title, entry.people.speakers[0].name) == ("Lazy leases", "Ann Berg")


def test_a_link_inside_a_remark_leaves_it_whole() -> None:
    assert (
        read_entry("Lazy leases (see [pdf](p) in Dutch)").title == "Lazy leases (see pdf in Dutch)"
    )
