"""Notes titled by who spoke, and what front matter says of the event in a word."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

BESIDE = ("2021-05-04-Ann-Berg.md", "2021-05-04-Harriet-Nwosu.md", "2021-05-05-Maria-Lind.md")


def recovered(text: str, path: str) -> tuple[str, list[str], str]:
    note = recover(NoteSource.of(text, path, "notes", BESIDE)).note
    (talk,) = note.sessions
    return talk.title, [person.name for person in talk.speakers], note.event.title


@pytest.mark.parametrize("heading", ["Topic", "Title", "Thema"])
def test_the_title_is_the_speaker_and_the_topic_stands_below(heading: str) -> None:
    front = "---\nlayout: post\ntitle: Ann Berg\n---\n"
    text = f"{front}\n# {heading}\n**Leases that rest**\n\n# Notes\n* rest\n"
    assert recovered(text, "_posts/2021-05-06-talk.md")[:2] == ("Leases that rest", ["Ann Berg"])


def test_beside_files_named_for_people_a_likely_name_is_one() -> None:
    text = "---\nlayout: post\ntitle: Nipu Patelas Keynote\n---\n\n* rest\n"
    title, speakers, _ = recovered(text, "_posts/2021-05-06-Nipu-Patelas-Keynote.md")
    assert (title, speakers) == ("Nipu Patelas Keynote", ["Nipu Patelas"])


@pytest.mark.parametrize(
    ("category", "event"),
    [("GloamLeaseMeeting2021", "Gloam Lease Meeting 2021"), ("quiet-days-2021", "Quiet Days 2021")],
)
def test_a_category_with_a_year_is_the_event(category: str, event: str) -> None:
    text = (
        f"---\nlayout: post\ntitle: Leases that rest\ncategories: {category}\n---\n\nby Ann Berg\n"
    )
    assert recovered(text, "_posts/2021-05-06-leases.md")[2] == event


def test_the_readme_that_a_site_begins_with_names_no_event() -> None:
    text = "## Welcome to GitHub Pages\n\nYou can edit this.\n\n### Markdown\n\nIt is light.\n"
    note = recover(NoteSource.of(text, "README.md", "notes")).note
    assert (note.event.title, note.sessions) == ("", ())


def test_a_heading_may_be_the_speaker_as_well() -> None:
    text = "# Ann Berg\n\n## Topic\nLeases that rest\n\n## Notes\n- a\n"
    assert recovered(text, "gloamfest/berg.md")[:2] == ("Leases that rest", ["Ann Berg"])
