"""What the parts of a notebook tell: its README, the folders of days, the names of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.models import Kind
from notes.notebook import load
from notes.reading.source import NoteSource
from notes.structure.recover import recover

if TYPE_CHECKING:
    from pathlib import Path


def opened(tmp_path: Path, files: dict[str, str]) -> dict[str, tuple[str, list[str]]]:
    """The event of each note of a notebook and the titles of its talks."""
    root = tmp_path / "conference-notes"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return {
        note.path: (note.event.title, [each.title for each in note.sessions if each.kind.is_talk])
        for note in load([root], use_cache=False).notes
    }


TALK = "# Boring deploys\n\nSpeaker: Maria Lopez\n\n- a point\n"


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Notes from the Initech Design Conference", "Initech Design Conference"),
        ("My notes from Gloamfest 2019.", "Gloamfest 2019"),
        ("Some notes taken at the Tamarack Summit", "Tamarack Summit"),
    ],
)
def test_a_readme_says_of_what_event_all_notes_are_and_lists_them(
    tmp_path: Path, sentence: str, event: str
) -> None:
    readme = (
        f"# Conference-Notes\n\n{sentence}\n\n## Table of Contents\n\n"
        "1. [Boring deploys](Day1-Talk1.md)\n2. [What queues remember](Day1-Talk2.md)\n"
        "3. [Leases that rest, and why](Day2-Talk1.md)\n\n"
        "## Lessons Learned\n\n### Ask earlier\n\nText.\n"
    )
    files = {"README.md": readme, "Day1-Talk1.md": TALK, "Day1-Talk2.md": TALK}
    told = opened(tmp_path, files)
    titles = ["Boring deploys", "What queues remember", "Leases that rest, and why"]
    assert told["README.md"] == (event, titles)
    assert told["Day1-Talk1.md"] == (event, ["Boring deploys"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Notes from conferences I went to",
        "Notes from Gloamfest 2019 and Rootday 2020 that I typed on the way home.",
        "Notes by me. I wrote a tool for the Tamarack Summit once.",
    ],
)
def test_a_readme_of_several_or_no_events_names_none(tmp_path: Path, sentence: str) -> None:
    told = opened(tmp_path, {"README.md": f"# notes\n\n{sentence}\n", "a.md": TALK})
    assert [event for event, _ in told.values()] == ["", ""]


@pytest.mark.parametrize("day", ["Friday", "donnerstag", "Sat"])
def test_the_event_stands_above_the_folder_of_a_day(tmp_path: Path, day: str) -> None:
    path = f"Gloamfest/2016/{day}/BoringDeploysRevisited/Notes.txt"
    told = opened(tmp_path, {path: "Boring Deploys Revisited\nMaria Lopez\n\nA point\n"})
    assert told[path] == ("Gloamfest 2016", ["Boring Deploys Revisited"])


def test_files_named_for_their_event_and_talk_hold_talks(tmp_path: Path) -> None:
    files = {
        f"2019-gloamfest/gloamfest 2019 {title.lower()}.md": f"# {title}\n\n- a point\n"
        for title in (
            "Boring Deploys And How To Like Them",
            "What All Queues Remember Of Us",
            "Leases That Rest When Nobody Looks",
        )
    }
    told = opened(tmp_path, files)
    assert all(event == "GloamFest 2019" and len(talks) == 1 for event, talks in told.values())


def test_a_file_named_for_a_kind_of_talk_has_no_other_title() -> None:
    text = (
        "Queues are great\n\n'Tamarack' saves typing\n\nLeases\n- are short\n\nCaches\n- forget\n"
    )
    source = NoteSource.of(text, "Gloam Summit 2017/Monday/keynote.md", "conference-notes")
    (talk,) = recover(source).note.sessions
    assert (talk.title, talk.kind) == ("Keynote", Kind.KEYNOTE)


@pytest.mark.parametrize(
    ("line", "event", "place"),
    [
        (
            "*Plains Lecture Series Seminar, Tamarack University. Oslo*",
            "Plains Lecture Series Seminar, Tamarack University",
            "Oslo",
        ),
        ("_Tamarack Research Symposium_", "Tamarack Research Symposium", ""),
    ],
)
def test_the_line_in_italics_below_a_talk_is_its_event(line: str, event: str, place: str) -> None:
    text = (
        "# Why Mills Kept Turning: A History of Grain from 1950 On #\n"
        "### Peter Holm, *Tamarack Institute of Energy*\n"
        f"{line}\n4 February 2015\n\n## Thesis ##\n\nText.\n"
    )
    note = recover(NoteSource.of(text, "CN_20150204_RS_Holm.md", "conference-notes")).note
    (talk,) = note.sessions
    assert talk.title == "Why Mills Kept Turning: A History of Grain from 1950 On"
    assert [person.name for person in talk.speakers] == ["Peter Holm"]
    assert (note.event.title, note.event.location) == (event, place)


@pytest.mark.parametrize(
    ("folder", "event"),
    [
        ("2024_03_root_conference", "Root Conference"),
        ("2024 03 root conference", "Root Conference"),
        ("03-2024-root-conference", "Root Conference"),
        ("2024/03_root_conference/2024_03_15/am_talks", "Root Conference 2024"),
    ],
)
def test_a_month_in_a_folder_is_no_part_of_the_events_name(folder: str, event: str) -> None:
    note = recover(NoteSource.of(TALK, f"{folder}/deploys.md", "conference-notes")).note
    assert (note.event.title, note.event.year) == (event, 2024)


def test_a_readme_called_as_its_notebook_is_no_talk() -> None:
    text = "# soil_conference_notes\n"
    assert (
        recover(NoteSource.of(text, "README.md", "ann+soil_conference_notes")).note.sessions == ()
    )


def test_what_is_told_of_an_event_is_no_part_of_its_name() -> None:
    text = "## GloamConf 2024 (Oslo) Highlights and takeaways\n\n### Leases - Maria Lopez\n\n- a\n"
    assert (
        recover(NoteSource.of(text, "2024_08_gloam.md", "n")).note.event.title == "GloamConf 2024"
    )
