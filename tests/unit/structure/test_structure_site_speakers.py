"""People told by a page's address, by a component of a site, and on lines that were read past."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

POINTS = "- measure before you change\n- small teams own small things\n"


def speakers(below: str, path: str = "gloam/ponds.md") -> list[str]:
    note = recover(NoteSource.of(f"# Ponds that people watch\n\n{below}", path)).note
    return [person.name for session in note.sessions for person in session.speakers]


@pytest.mark.parametrize(
    "address",
    [
        "https://gloamconf.example/speaker/MariaBecker",
        "http://beta.gloamconf.example/2018/speakers/maria-becker/",
        "<https://gloamconf.example/speakers/17-maria-becker>",
    ],
)
def test_the_address_of_a_speakers_page_names_the_speaker(address: str) -> None:
    assert speakers(f"{address}\n\n{POINTS}") == ["Maria Becker"]


@pytest.mark.parametrize(
    "address",
    [
        "https://gloamconf.example/speakers/list-of-all",
        "https://gloamconf.example/talk/MariaBecker",
    ],
)
def test_other_addresses_name_nobody(address: str) -> None:
    assert speakers(f"{address}\n\n{POINTS}") == []


def test_components_of_a_site_name_their_speakers() -> None:
    tags = (
        "<Speaker\n  name='Tyvind Orsolak'\n  position='Gardener at Quillworks'\n"
        "  imageUrl='https://gloam.example/a.jpg'\n/>\n\n<Speaker name=\"Maria Becker\" />\n"
    )
    text = f"import Speaker from '@site/src/Speaker';\n\nWe sharpen tools.\n\n{tags}\n{POINTS}"
    assert speakers(text, "gloam/ponds.mdx") == ["Tyvind Orsolak", "Maria Becker"]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("**Presenter:** Ask Norling Hoel\n", ["Ask Norling Hoel"]),
        ("March 8 2012\n\n* Instructor - Maria Becker\n", ["Maria Becker"]),
        ("Maria Becker - Red Rope (pond core team)\n", ["Maria Becker"]),
        ("Vratka Kozak, UC San Lago\n", ["Vratka Kozak"]),
        ("- Vratka Kozak\n- @vratka\n", ["Vratka Kozak"]),
        ("- Vratka Kozak\n- Quillworks, Inc.\n", ["Vratka Kozak"]),
        ("## Maria Becker, @mariab - 6 May 2017 - 19:30\n\n### Fastlane\n", ["Maria Becker"]),
        ("Bees were hired for this.\n\n## by Maria Becker\n", ["Maria Becker"]),
    ],
)
def test_people_are_found_on_lines_like_these(below: str, names: list[str]) -> None:
    assert speakers(f"{below}\n{POINTS}") == names
