"""Given names behind dashes where some of the headings have them, and notes by others between."""

import pytest

from notes.structure.people.one_word_names import GIVEN
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in

ROOT = "gloamcamp-2019-notes"


def _note(*heads: str) -> str:
    return "# GloamCamp 2019\n\n" + "\n".join(f"## {head}\n\n- x\n" for head in heads)


def test_some_given_names_behind_dashes_are_speakers() -> None:
    heads = (
        "Why caches rest - Thomas - Acme | part of Initech",
        "Quiet queues (Bo Ekdahl - Acme)",
        "The future of rest – Dennis, Acme",
        "Typed maps",
        "Lint - Gerard",
        "Ropes - Anna / Initech",
        "Graphs without tears",
    )
    assert talks_in(_note(*heads), root=ROOT) == [
        ("Why caches rest", ["Thomas"]),
        ("Quiet queues", ["Bo Ekdahl"]),
        ("The future of rest", ["Dennis"]),
        ("Typed maps", []),
        ("Lint", ["Gerard"]),
        ("Ropes", ["Anna"]),
        ("Graphs without tears", []),
    ]


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("Rest - Dennis: how it ends", "Rest: how it ends", [("Dennis", "")]),
        ("Rest - Dennis & Anna - Acme", "Rest", [("Dennis", ""), ("Anna", "Acme")]),
        ("Rest - Dennis / Acme", "Rest", [("Dennis", "Acme")]),
        ("Rest - Dennis (Acme)", "Rest", [("Dennis", "Acme")]),
    ],
)
def test_what_stands_behind_a_given_name(
    line: str, title: str, people: list[tuple[str, str]]
) -> None:
    entry = read_entry(line, GIVEN)
    assert entry.title == title
    assert [(each.name, each.affiliation) for each in entry.people.speakers] == people


@pytest.mark.parametrize(
    "heads",
    [
        ("Lint - Gerard", "Ropes - Anna", "Maps - Intro", "Kelp at night", "Queues"),
        ("Caches - Ruby", "Maps - Scala", "Queues - Crystal", "Kelp at night", "Ropes"),
        ("Caches - Part one", "Maps - Demo", "Queues - Basics", "Kelp at night", "Ropes"),
    ],
    ids=["two", "languages", "parts"],
)
def test_few_or_other_words_behind_dashes_are_none(heads: tuple[str, ...]) -> None:
    assert [people for _, people in talks_in(_note(*heads), root=ROOT)] == [[]] * len(heads)


@pytest.mark.parametrize(
    "head",
    [
        "Notes by Ann Lee",
        "Additional notes by Ann",
        "Photos by Ann Lee",
        "Notes taken by Ann Lee",
        "Notizen von Ann Lee",
        "Format",
        "Background notes",
    ],
)
def test_notes_by_others_are_no_talk(head: str) -> None:
    text = _note("Why caches rest (Bo Ekdahl)", head, "Quiet queues (Eva Brandt)")
    assert [title for title, _ in talks_in(text, root=ROOT)] == ["Why caches rest", "Quiet queues"]


@pytest.mark.parametrize("title", ["Release notes", "Field notes", "A photo album"])
def test_a_title_of_notes_by_somebody_is_a_talk(title: str) -> None:
    text = _note(f"{title} by Ann Lee", "Quiet queues by Eva Brandt")
    assert talks_in(text, root=ROOT)[0] == (title, ["Ann Lee"])


@pytest.mark.parametrize("mark", ["## {}\n\n- a point\n- another\n\n", "- {}\n    - a point\n"])
@pytest.mark.parametrize(
    "names", [("Maria", "Otto", "Anna"), ("Maria Jensen", "Otto Lind", "Anna")]
)
def test_given_names_stand_behind_commas_where_most_titles_have_a_name_there(
    mark: str, names: tuple[str, ...]
) -> None:
    titles = ("How ropes rest", "Tides, for people", "Looms and threads")
    talks = list(zip(titles, names, strict=True))
    text = "# Gloamconf 2019\n\n" + "".join(mark.format(", ".join(talk)) for talk in talks)

    assert talks_in(text, "gloamconf-2019.md") == [(title, [name]) for title, name in talks]


def test_one_given_name_behind_a_comma_is_a_word_of_the_title() -> None:
    text = "# Gloamconf 2019\n\n" + "".join(
        f"## {title}\n\nOtto Lind\n\n- a point\n\n"
        for title in ("Ropes, Maria", "Tides, for people", "Looms, threads")
    )

    assert talks_in(text, "gloamconf-2019.md")[0] == ("Ropes, Maria", ["Otto Lind"])
