"""Paragraphs that open with a link to the profile of who spoke."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry

PROFILE = "https://twitter.com/someone"


def people_of(text: str) -> list[list[str]]:
    body = f"# GloamConf\n\n## Why queues lie\n\n{text}\n\n## Boring deploys\n\nOn.\n"
    note = recover(NoteSource.of(body, "gloamconf/day-1.md", "gloam")).note
    return [[p.name for p in session.speakers] for session in note.sessions if session.kind.is_talk]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"[Mbeku Walls]({PROFILE}) of Initech, where queues lie.", ["Mbeku Walls"]),
        (f"[Mbeku Walls]({PROFILE}), working for [Hooli](https://h.example).", ["Mbeku Walls"]),
        (f"[Mbeku Walls]({PROFILE}). I know that topic.", ["Mbeku Walls"]),
        (
            f"[The video](https://v.example)\n\n[Mbeku Walls]({PROFILE}) had one queue.",
            ["Mbeku Walls"],
        ),
        (
            f"[Mbeku Walls]({PROFILE}) and [Zolani Rest]({PROFILE}) had two queues.",
            ["Mbeku Walls", "Zolani Rest"],
        ),
        (f"[Mbeku Walls]({PROFILE}) wrote that queues lie.", []),
        ("[Hidden Walls](https://walls.example) of the queue, and where they stand.", []),
        (f"[Follow us]({PROFILE}) for more.", []),
    ],
)
def test_a_linked_profile_that_opens_the_text_is_of_who_spoke(text: str, names: list[str]) -> None:
    assert people_of(text) == [names, []]


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("Dr. Ann Lee, [Caches that rest](rest.md)", "Caches that rest", ["Dr. Ann Lee"]),
        (
            "Ann Lee, [[https://a.example/1][Why Logs Shrink at Night]]",
            "Why Logs Shrink at Night",
            ["Ann Lee"],
        ),
        (
            "Profs. Ann Lee and Bo Ek, [Caches that rest](rest.md)",
            "Caches that rest",
            ["Ann Lee", "Bo Ek"],
        ),
        ("Ann Lee, [Acme](https://acme.example)", "", ["Ann Lee"]),
        ("Ann Lee, [Department of Computer Science](https://a.example)", "", ["Ann Lee"]),
        ("Ann Lee, [founder of Acme](https://acme.example)", "", ["Ann Lee"]),
    ],
)
def test_a_title_is_linked_behind_its_people(line: str, title: str, people: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, people)
