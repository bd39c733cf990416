"""What is handed to the reader of a session and of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.notebook import load
from tui.browsing.arranged import Arranged
from tui.browsing.things import Thing, ThingKind
from tui.screens.pages import Pages
from tui.widgets.reader.part_text import PartText

if TYPE_CHECKING:
    from pathlib import Path

    from tui.widgets.reader import Part

TABLE = """\
# DevOpsDays 2019

| Talk | Speaker |
|------|---------|
| Dead letters | Ada Example |
| Shelf life | Bob Sample |
"""
DUMP = """\
Queue Day 2019

Dead letters - Ada Example
- queues fill up

Shelf life - Bob Sample
- shelves, too
"""


def pages_of(folder: Path, text: str) -> Pages:
    (folder / "day.md").write_text(text)
    return Pages(Arranged(load([folder])), "notes")


def part_of(pages: Pages, title: str) -> Part:
    """The part with the session's own lines."""
    (talk,) = (talk for talk in pages.store.sessions if talk.title == title)
    page = pages.of(Thing(ThingKind.SESSION, talk.id))
    assert page is not None
    return page.parts[-1]


def test_a_row_stands_below_the_header_of_its_table(tmp_path: Path) -> None:
    part = part_of(pages_of(tmp_path, TABLE), "Shelf life")
    assert part.text.split("\n") == [
        "| Talk | Speaker |",
        "|------|---------|",
        "| Shelf life | Bob Sample |",
    ]
    assert (part.first_line + part.repeated, part.repeated) == (6, 2)


def test_the_line_of_a_plain_title_is_told_to_the_reader(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, DUMP)
    assert part_of(pages, "Shelf life").titles == {6}
    page = pages.of(Thing(ThingKind.NOTE, "day.md"))
    assert page is not None
    assert page.parts[-1].titles == {3, 6}


def test_a_search_of_an_empty_notebook_says_what_a_note_is(tmp_path: Path) -> None:
    pages = Pages(Arranged(load([tmp_path])), "notes")
    page = pages.of(Thing(ThingKind.NOTHING, "x"))
    assert page is not None
    assert "No notes in here yet" in page.parts[0].text
    assert "Fewer words" not in page.parts[0].text


def test_a_link_of_a_talk_may_be_defined_anywhere_in_its_note(tmp_path: Path) -> None:
    note = (
        "# DevOpsDays 2019\n\n## Dead letters - Ada Example\n\n- [Slides][one]\n\n"
        "## Shelf life - Bob Sample\n\n- shelves\n\n[one]: https://example.com/one\n"
    )
    pages = pages_of(tmp_path, note)
    text = PartText(part_of(pages, "Dead letters"))
    assert text.references_for(text.lines[:])["ONE"]["href"] == "https://example.com/one"
    assert not part_of(pages_of(tmp_path, DUMP), "Dead letters").definitions
