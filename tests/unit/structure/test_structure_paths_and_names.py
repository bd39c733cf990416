"""People whom a file's name, a subtitle or a line of two names tells."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

TEXT = "\n\nhttp://example.org/caches\n\n- a point\n- another point\n"


def told(text: str, path: str) -> tuple[str, list[str]]:
    session = recover(NoteSource.of(text, path)).note.sessions[0]
    return session.title, [person.name for person in session.speakers]


@pytest.mark.parametrize(
    ("path", "heading", "names"),
    [
        ("caches-that-rest-peter-holm.md", "Caches that rest -- Holm", ["Peter Holm"]),
        ("caches_that_rest_peter_holm.md", "Caches that rest - Holm", ["Peter Holm"]),
        ("cahces-that-rest_peter-holm.md", "Caches that rest", ["Peter Holm"]),
        ("caches-in-short_Maria_Lopez.md", "How caches came to rest", ["Maria Lopez"]),
        ("caches_in_short-maria_lopez.md", "How caches came to rest", ["Maria Lopez"]),
        ("caches-that-rest.md", "Caches that rest -- A monolith", []),
        ("caches-at-big-rest.md", "Caches -- Rest", []),
        ("caches-that-rest_part-two.md", "Caches that rest", []),
    ],
)
def test_a_file_name_ends_in_the_speaker(path: str, heading: str, names: list[str]) -> None:
    title, found = told(f"# {heading}{TEXT}", f"2016/GloamConf/{path}")
    assert found == names
    assert title == (heading.partition(" -")[0] if names else heading)


@pytest.mark.parametrize(
    ("subtitle", "names"),
    [
        ("Maria Lopez", ["Maria Lopez"]),
        ("Ms. Maria Lopez, Peter Holm, and Anna Berg", ["Maria Lopez", "Peter Holm", "Anna Berg"]),
        ("Maria Lopez & Peter Holm", ["Maria Lopez", "Peter Holm"]),
        ("A story of caches and tides", []),
        ("Lessons of Great Days", []),
    ],
)
def test_a_subtitle_that_is_names_tells_the_speakers(subtitle: str, names: list[str]) -> None:
    front = f'---\ntitle: "Caches that rest"\nsubtitle: "{subtitle}"\n---\n\nNotes of the talk.\n'
    assert told(front, "_posts/2019-04-13-caches.md")[1] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Maria Lopez - Peter Holm", ["Maria Lopez", "Peter Holm"]),
        ("Maria Lopez - Peter Holm (product manager at Tamarack)", ["Maria Lopez", "Peter Holm"]),
        ("Maria Lopez - Jane Street", ["Maria Lopez"]),
        ("Maria Lopez - Product Manager", ["Maria Lopez"]),
        ("Tova, Developer Advocate", ["Tova"]),
        ("Caches, Product Updates", []),
    ],
)
def test_a_line_below_a_heading_names_one_or_two(line: str, names: list[str]) -> None:
    text = "# GloamConf 2019\n\n" + "".join(
        f"## {title}\n{people}\n\n- a point\n\n"
        for title, people in (("A map of tides", "Anna Berg"), ("Caches that rest", line))
    )
    note = recover(NoteSource.of(text, "gloamconf.md")).note
    assert [person.name for person in note.sessions[1].speakers] == names


@pytest.mark.parametrize("handle", ["@peter_holm", "_@peter_holm_", "**@peter_holm**"])
def test_a_handle_in_type_below_a_name_is_its_own(handle: str) -> None:
    text = f"# Caches that rest\nBy Peter Holm - **Tamarack**\n{handle}\n\n## Origin\nText.\n"
    assert told(text, "gloamconf/caches.md")[1] == ["Peter Holm"]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("parts", [("Why it matters", "Next steps"), ("Origins", "The hard part")])
def test_names_between_a_title_and_its_first_part_are_those_of_the_title(
    gap: str, parts: tuple[str, str]
) -> None:
    given = {
        "Caches that rest": "Anna Berg",
        "A map of tides": "Peter Holm",
        "Big queues": "Ana Lo",
    }
    text = "# GloamConf 2019\n\n"
    for title, name in given.items():
        text += f"## {title}\n{name}\n{gap}### {parts[0]}\n- a\n- b\n### {parts[1]}\n- c\n\n"
    found = recover(NoteSource.of(text, "gloamconf.md")).note.sessions
    assert {each.title: each.speakers[0].name for each in found if each.speakers} == given


@pytest.mark.parametrize(
    "mark", ["0a1b2c3d4e5f60718293a4b5c6d71999", "0a1b2c3d-4e5f-6071-8293-a4b5c6d71999"]
)
def test_the_id_of_an_export_is_no_part_of_a_name(mark: str) -> None:
    text = "# How Ropes Rest\n\nLessons from a shed\n\n- a\n    - b\n"
    found = talks_in(text, f"How-Ropes-Rest-{mark}.md", "gloamconf-2018", ("Tar-Today.md",))
    assert found == [("How Ropes Rest", [])]
