"""Indexes and notes as DocC has them: links without labels, settings below the title."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover

SETTINGS = '@Metadata {\n    @TitleHeading("Workshop")\n}\n'


@pytest.mark.parametrize("above", ["", "## Topics\n\n"])
def test_links_without_labels_are_titles_spelled_with_dashes(above: str) -> None:
    text = (
        f"# GloamConf 2019\n\n{SETTINGS}\n{above}### Talks\n\n- <doc:Caches-That-Rest>\n"
        "- <doc:notes/A-Map-of-Tides>\n\n### Workshops\n\n- <doc:Why-Queues-Wait>\n"
        "- <doc:Rest-for-Clocks>\n"
    )
    note = recover(NoteSource.of(text, "Gloam.docc/GloamConf 2019.md")).note
    found = [(each.title, each.kind) for each in note.sessions if each.kind.is_talk]
    assert found == [
        ("Caches That Rest", Kind.TALK),
        ("A Map of Tides", Kind.TALK),
        ("Why Queues Wait", Kind.WORKSHOP),
        ("Rest for Clocks", Kind.WORKSHOP),
    ]


@pytest.mark.parametrize("between", ["", SETTINGS, '<img src="caches.png"/>\n', "<!-- draft -->\n"])
def test_settings_and_pictures_stand_between_title_and_speaker(between: str) -> None:
    text = f"# Caches that rest\n\n{between}\nPeter Holm\n\n## Abstract\n\nText of it.\n"
    note = recover(NoteSource.of(text, "GloamConf/Caches that rest.md")).note
    assert [person.name for person in note.sessions[0].speakers] == ["Peter Holm"]


def test_a_handle_is_no_setting() -> None:
    note = recover(NoteSource.of("# Caches that rest\n\n@peterholm\n\nText.\n", "caches.md")).note
    assert [person.handle for person in note.sessions[0].speakers] == ["@peterholm"]
