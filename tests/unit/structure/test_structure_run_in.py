"""Titles that run into their authors and the notes about them."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        (
            "Small holes in rope. A. Lindqvist, B. de Ek. Measured it twice.",
            "Small holes in rope",
            ["A. Lindqvist", "B. de Ek"],
        ),
        ("*Egg, hatched.* M. Wills et al. Fast rope", "Egg, hatched", ["M. Wills"]),
        ("**Mud.** M. Madsen, O. Lhot: dries slowly", "Mud", ["M. Madsen", "O. Lhot"]),
        ("_Who pulls, again?_ Ann Lee. About the tide", "Who pulls, again?", ["Ann Lee"]),
        (
            "**5 G, who asked?** (V. Castle, K. Mikkel; moderated by T. Brill)",
            "5 G, who asked?",
            ["V. Castle", "K. Mikkel"],
        ),
    ],
)
def test_people_behind_a_title_that_is_a_sentence(line: str, title: str, names: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [person.name for person in entry.people.speakers]) == (title, names)


@pytest.mark.parametrize(
    "line",
    [
        "**It rained.** Boats do not mind. They float",
        "The rope held. Ann Lee was glad of it",
        "Small holes in rope. Plan B. Then home",
    ],
)
def test_a_sentence_behind_a_sentence_names_nobody(line: str) -> None:
    assert not read_entry(line).people.speakers


@pytest.mark.parametrize(
    "form",
    [
        "{} by {}: {}",
        "{} by [{}](https://a.example): {}",
        "{} ({}). {}",
        "[{} - {}](https://a.example/b): {}",
    ],
)
def test_notes_that_run_on_behind_the_people_of_a_bullet_are_no_part_of_them(form: str) -> None:
    notes = "What it said took me by surprise, " * 8
    talks = [
        ("Slow looms", "Ann Lee"),
        ("Inside the mill", "Bo Ek"),
        ("Rope as a type", "Tom Becker"),
    ]
    listed = "".join(f"* {form.format(*talk, notes)}\n" for talk in talks)
    text = f"# Back from GloamConf 2015\n\n## Talk highlights\n\nSo many talks:\n\n{listed}"
    found = recover(NoteSource.of(text, "gloam.md")).note.sessions
    assert [(one.title, one.speakers[0].name) for one in found if one.kind.is_talk] == talks


def test_the_address_of_a_long_link_is_no_part_of_a_title() -> None:
    address = "https://a.example/" + "rope-and-loom/" * 40
    entry = read_entry(f"[Slow looms - Ann Lee]({address})")
    assert (entry.title, entry.links) == ("Slow looms", (("Slow looms - Ann Lee", address),))
