"""People parted from their title by a picture, a verb or a firm in brackets."""

import pytest

from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


def _read(line: str) -> tuple[str, list[str]]:
    entry = read_entry(line)
    return entry.title, [person.name for person in entry.people.speakers]


@pytest.mark.parametrize(
    "line",
    [
        "Slow looms 🎤 Ann Tobin",
        "Slow looms 👤 Ann Tobin",
        "Ann Tobin 🎤 Slow looms",
        "Slow looms ← Ann Tobin",
        "Slow looms (Initech: Ann Tobin)",
        "Slow looms (45 min) — Ann Tobin",
        "[Slow looms](https://talk.example/1) Ann Tobin",
    ],
)
def test_title_and_a_known_name(line: str) -> None:
    assert _read(line) == ("Slow looms", ["Ann Tobin"])


@pytest.mark.parametrize(
    "line",
    [
        "Slow looms 🐍 at scale",
        "Looms 🎤 nets 🎤 Ann Tobin",
        "Slow looms (Initech: a story)",
        "[Slides](https://talk.example/1) Ann Tobin",
    ],
)
def test_pictures_and_links_without_a_name_beside_them(line: str) -> None:
    assert _read(line)[1] == []


@pytest.mark.parametrize("verb", ["talks about", "presents", "talking about", "on"])
def test_names_before_a_verb_and_the_topic(verb: str) -> None:
    names = ["Ann Tobin", "Emil Lund", "Tomoko Hayashi"]
    titles = ["slow looms", "nets and ropes", "kilns in the north"]
    pairs = list(zip(names, titles, strict=True))
    lines = "".join(f"## {name} {verb} {title}\n\n- a\n- b\n\n" for name, title in pairs)
    assert talks_in(f"# KelpConf 2019\n\n{lines}") == [(title, [name]) for name, title in pairs]
