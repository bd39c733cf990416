"""Words in a speaker's place where the writer has no name."""

from __future__ import annotations

import pytest

from notes.structure.titles.titles import read_entry
from notes.structure.words.nameless import (
    says_name_is_missing,
    without_nobody_before,
    without_nobody_behind,
)


@pytest.mark.parametrize(
    "words",
    [
        "no pillé el nombre",
        "didn't catch the name",
        "nom pas noté",
        "Name vergessen",
        "naam gemist",
    ],
)
def test_a_missed_name_is_told_in_any_language(words: str) -> None:
    assert says_name_is_missing(words)
    assert without_nobody_behind(f"Mud at rest ({words})") == "Mud at rest"
    assert without_nobody_before(f"({words}): Mud at rest") == "Mud at rest"


@pytest.mark.parametrize("title", ["Mud (not a name clash)", "(Mud): rest", "Name that rope"])
def test_other_brackets_stay(title: str) -> None:
    assert without_nobody_before(title) == title


def test_brackets_about_something_else_stay_behind_a_title() -> None:
    assert without_nobody_behind("Mud at rest (no slides)") == "Mud at rest (no slides)"
    assert without_nobody_behind("What is in a name (again)") == "What is in a name (again)"


@pytest.mark.parametrize(
    "line",
    [
        "Mud at rest (two people from Acme)",
        "Mud at rest by someone from a Danish bakery (name?)",
        "Mud at rest - zwei Leute von Acme",
        "Mud at rest (jemand vom Hafen)",
        "Mud at rest par quelqu'un de chez Acme",
        "Mud at rest - alguien de Acme",
        "Mud at rest door iemand van Acme",
        "Mud at rest - alguém da Acme",
        "Somebody from Acme: Mud at rest",
        "two developers from Acme - Mud at rest",
    ],
)
def test_somebody_from_somewhere_is_no_speaker_and_no_title(line: str) -> None:
    entry = read_entry(line)
    assert (entry.title, entry.people.speakers) == ("Mud at rest", ())


@pytest.mark.parametrize(
    "title",
    [
        *("Talking to people", "Software by people", "How someone from support saved us"),
        *(
            "Someone like you",
            "A woman of the sea",
            "A letter from a man",
            "People first: Mud at rest",
        ),
    ],
)
def test_people_in_titles_stay(title: str) -> None:
    assert read_entry(title).title == title


def test_a_title_about_somebody_stays_behind_its_speaker() -> None:
    entry = read_entry("Ann Lindqvist - A developer from the sea")
    assert entry.title == "A developer from the sea"


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (" - someone called Otto", "Otto"),
        (" by a guy named Otto", "Otto"),
        (", by somebody known as Otto", "Otto"),
        (" — a woman called Priya from Acme", "Priya"),
        (" / some dev who goes by “Zed”", "Zed"),
        (" - ein Mann namens Otto", "Otto"),
        (" (par un type nommé Léo)", "Léo"),
        (" - una chica llamada Lola", "Lola"),
        (" - um cara chamado Beto", "Beto"),
        (" - iemand genaamd Joost", "Joost"),
    ],
)
def test_somebody_of_whom_the_writer_has_one_name_is_the_speaker(behind: str, name: str) -> None:
    entry = read_entry(f"Mud at rest{behind}")
    assert (entry.title, [person.name for person in entry.people.speakers]) == (
        "Mud at rest",
        [name],
    )


@pytest.mark.parametrize(
    "line",
    [
        "Mud in a place called Home",
        "The lake named Leman",
        "Somebody called the police",
        "Mud - called Otto",
        "Mud at rest by a company called Acme",
        "People named files badly",
    ],
)
def test_things_called_by_a_name_are_no_speakers(line: str) -> None:
    assert read_entry(line).people.speakers == ()


@pytest.mark.parametrize(
    ("line", "form", "names"),
    [
        ('Mud at rest - "Daz"', "- x", ["Daz"]),
        ("Mud at rest (“Zed”)", "(x)", ["Zed"]),
        ('Mud at rest - "Daz"', "", []),
        ('Mud at rest - "Work"', "- x", []),
        ('Mud at rest - "And now?"', "- x", []),
    ],
)
def test_a_nickname_alone_counts_where_others_name_people_so(
    line: str, form: str, names: list[str]
) -> None:
    assert [person.name for person in read_entry(line, form).people.speakers] == names


@pytest.mark.parametrize(
    "words",
    [
        "no notes",
        "no notes, fell asleep",
        "keine Notizen",
        "pas de notes",
        "they didnt want to be named",
    ],
)
def test_an_excuse_in_brackets_is_no_part_of_a_title(words: str) -> None:
    assert read_entry(f"Mud at rest ({words})").title == "Mud at rest"
    assert read_entry(f"Mud at rest - ({words})").title == "Mud at rest"
