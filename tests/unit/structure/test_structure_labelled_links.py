"""Indexes in which something stands before the link to each talk's note."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry


def titles(text: str) -> list[str]:
    return [each.title for each in recover(NoteSource.of(text, "README.md")).note.sessions]


@pytest.mark.parametrize("mark", ["- ", "1. "])
@pytest.mark.parametrize(
    "front", ["First meetup", "Third meetup (virtual)", "2019-03-01", "Uppsala, March 2019"]
)
def test_the_label_of_the_link_is_the_title(front: str, mark: str) -> None:
    links = ["[Tar for gates](tar.md)", "[Oil on hinges](./oil%20on.md)", "[Lanterns](lanterns.md)"]
    text = "# Gloamfest 2017\n\n" + "\n".join(f"{mark}{front}: {link}" for link in links)
    assert titles(text) == ["Tar for gates", "Oil on hinges", "Lanterns"]


def test_a_link_to_a_hosted_note_is_one_to_a_note() -> None:
    address = "https://hub.example/ann/gloamfest/blob/main/talks"
    text = (
        f"# Gloamfest 2017\n\n- Spring: [Tar for gates]({address}/Tar%20for%20gates.md)\n"
        f"- Autumn: [Oil on hinges]({address}/Oil%20on%20hinges.md)\n"
    )
    assert titles(text) == ["Tar for gates", "Oil on hinges"]


def test_a_label_that_goes_on_in_the_next_line_is_whole() -> None:
    text = (
        "# Gloamfest 2017\n\n- [Tar for\n  gates in rain](tar.md) by Anna Berg\n"
        "- [Oil on\n  hinges](oil.md) by Peter Ekman\n"
    )
    assert titles(text) == ["Tar for gates in rain", "Oil on hinges"]


@pytest.mark.parametrize(
    "line", ["Tar for gates: [slides](tar.md)", "Tar for gates: [summary](tar.md)"]
)
def test_material_behind_a_colon_is_no_title(line: str) -> None:
    assert read_entry(line).title.startswith("Tar for gates")


@pytest.mark.parametrize("mark", ["**", "*", "__", "_"])
def test_signs_of_type_in_an_address_are_no_type(mark: str) -> None:
    entry = read_entry(
        f"[Tar for gates](https://hub.example/my_notes/tar_a.md) {mark}Anna Berg{mark}"
    )
    assert (entry.title, entry.people.speakers[0].name) == ("Tar for gates", "Anna Berg")


def test_a_linked_title_in_type_is_what_a_reader_sees() -> None:
    entry = read_entry("*[Tar for gates](https://hub.example/tar.md)* Anna Berg")
    assert (entry.title, entry.people.speakers[0].name) == ("Tar for gates", "Anna Berg")
