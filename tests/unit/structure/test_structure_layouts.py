"""One programme laid out in the many ways in which headings stand, and with signs around them.

What a layout leaves out, levels that fit, people, a day's name in words, a reader does not miss.
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = (
    ("Drawers for ledgers", "Ann Lindqvist", "@annl", "Initech"),
    ("Keeping kettles warm: a case from the harbour", "Oluwaseyi Adebanjo", "@seyi", "Hooli"),
    ("Why does my loom hang?", "Priya Raman", "@praman", "Umbrella"),
    ("From barn to bay, the Otter way", "Robert Okafor", "@rob_ok", "Skylark"),
    ("The State of Pegs", "Torvald Eklöf", "@teklof", "Moss Works"),
    ("How to get ropes right", "Leila Haddad", "@leilah", "Gov Digital"),
)
NOTED = ("- measure before you change anything", "- nobody reads the manual")
Found = list[tuple[str, tuple[str, ...]]]


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def found_in(lines: list[str], path: str = "kelpfest-2020.md") -> Found:
    note = recover(NoteSource.of("\n".join(lines) + "\n", path, "kelpfest")).note
    return [
        (plain(session.title), tuple(person.name for person in session.speakers))
        for session in note.sessions
        if session.kind.is_talk
    ]


def noted(*lines: str) -> list[str]:
    return [*lines, "", *NOTED, ""]


NAMED = [(plain(title), (person,)) for title, person, _, _ in TALKS]

FORMS = {
    "behind a dash": "{t} - {s}",
    "behind by": "{t} by {s}",
    "in brackets": "{t} ({s})",
    "before a dash": "{s} - {t}",
    "next line": "{t}\n{s}",
    "next line, by": "{t}\nby {s}",
    "next line, linked, with a video": "{t}\n[{s}](https://a.example) - [Video](https://b.example)",
    "label": "{t}\nSpeaker: {s}",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("event", ["", "# KelpFest 2020"])
@pytest.mark.parametrize(
    "levels", ["223333", "222333", "332222", "222322", "222223", "223344", "224444"]
)
def test_a_slipped_level_hides_no_talk(levels: str, event: str, form: str) -> None:
    lines = [event, ""] if event else []
    for level, (title, person, _, _) in zip(levels, TALKS, strict=True):
        head, *below = FORMS[form].format(t=title, s=person).split("\n")
        lines += noted("#" * int(level) + " " + head, *below)
    assert found_in(lines) == NAMED


def test_headings_inside_a_talk_that_name_nobody_stay_there() -> None:
    lines = noted("## A - Ann Lindqvist", *noted("### Why - and how"), *noted("### Costs"))
    lines += noted("## Looms - Priya Raman") + noted("## Ropes - Leila Haddad")
    assert [title for title, _ in found_in(["# KelpFest 2020", "", *lines])] == [
        "a",
        "looms",
        "ropes",
    ]


COLUMNS = (
    "{s} | {h} | {t}",
    "{s} | {h} | {o} | {t}",
    "{s} | {o} | {t}",
    "{s} - {o} - {t}",
    "{s} – {h} – {t}",
    "{s} // {o} // {t}",
    "{t} | {o} | {s}",
    "{t} | {s} | {o}",
)


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("title", ["{}", '"{}"', "*{}*", "[{}](https://a.example/t)"])
@pytest.mark.parametrize("person", ["{}", "**{}**", "[{}](https://a.example/s)"])
def test_parts_of_a_line_are_known_by_their_columns(columns: str, title: str, person: str) -> None:
    lines = ["# KelpFest 2020", ""]
    for told, name, handle, org in TALKS:
        head = columns.format(t=title.format(told), s=person.format(name), h=handle, o=org)
        lines += noted(f"## {head}")
    assert found_in(lines) == NAMED


def test_columns_may_be_missing_from_some_lines() -> None:
    heads = (
        'Ann Lindqvist | @annl | Initech | "Drawers"',
        'Priya Raman | "Looms that hang"',
        "Leila Haddad | @leilah | rope.example | Ropes",
        'Robert Okafor | rob_ok | Skylark | "Show me your barn"',
    )
    lines = [line for head in heads for line in noted(f"## {head}")]
    assert found_in(["# kelpfest-2020-notes", "Notes", "", *lines]) == [
        ("drawers", ("Ann Lindqvist",)),
        ("looms that hang", ("Priya Raman",)),
        ("ropes", ("Leila Haddad",)),
        ("show me your barn", ("Robert Okafor",)),
    ]


def test_people_with_role_and_organisation_in_columns_have_no_title_there() -> None:
    heads = ("Ann Lindqvist | CTO | Initech", "Priya Raman | Head of Data | Umbrella")
    lines = [line for head in heads for line in noted(f"## {head}")]
    assert found_in(["# KelpFest 2020", "", *lines]) == [
        ("ann lindqvist", ("Ann Lindqvist",)),
        ("priya raman", ("Priya Raman",)),
    ]


TITLE_MARKS = ("{}", '"{}"', "“{}”", "*{}*", "**{}**", "[{}](https://a.example/t)", "`{}`", "'{}'")
PERSON_MARKS = ("{}", "*{}*", "**{}**", "[{}](https://a.example/s)", "`{}`", "__{}__")
MARKED_FORMS = {
    **FORMS,
    "behind a bar": "{t} | {s}",
    "before a colon": "{s}: {t}",
    "behind by, affiliated": "{t} by {s}, {o}",
    "in brackets, affiliated": "{t} ({s}, {o})",
    "before a dash, affiliated": "{s} ({o}) - {t}",
}
del MARKED_FORMS["next line, linked, with a video"]


@pytest.mark.parametrize("form", MARKED_FORMS)
@pytest.mark.parametrize("alone", [True, False])
def test_signs_around_title_and_name_change_nothing(form: str, *, alone: bool) -> None:
    talks = TALKS[2:3] if alone else TALKS[2:]
    for title, person in product(TITLE_MARKS, PERSON_MARKS):
        lines = [] if alone else ["# KelpFest 2020", ""]
        for told, name, _, org in talks:
            text = MARKED_FORMS[form].format(t=title.format(told), s=person.format(name), o=org)
            head, *below = text.split("\n")
            lines += noted(("# " if alone else "## ") + head, *below)
        path = "kelpfest/some-notes.md" if alone else "kelpfest-2020.md"
        assert found_in(lines, path) == [(plain(told), (name,)) for told, name, _, _ in talks]
