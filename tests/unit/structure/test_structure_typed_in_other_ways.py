"""Type and signs of other tools and habits: bold of a wiki, quotes in italics, kinds behind."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.people.people import read_people
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning, meaning_of
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    "label", ["* '''Relatrice:''' ", "'''Speaker:''' ", "'''Speaker''': ", "* '''Speakers''': "]
)
def test_labels_in_the_bold_of_a_wiki(label: str) -> None:
    text = (
        f"'''GloamFest 2016''' — Bologna\n\n== Mills at school ==\n{label}Ann Lee\n* thirty\n\n"
        f"== Other rivers ==\n{label}Bo Ekman\n* forks\n"
    )
    assert talks_in(text) == [("Mills at school", ["Ann Lee"]), ("Other rivers", ["Bo Ekman"])]


@pytest.mark.parametrize("mark", ["_", "*"])
def test_quoted_titles_in_italics_open_lines(mark: str) -> None:
    text = (
        f'# Gloam Days\n\n{mark}Keynote: "Breach and lunch"{mark}, Ann Lee, CISO of some bank\n'
        f' - noise\n\n{mark}"Rules that survive"{mark}, Bo Ekman\n - test\n'
    )
    assert talks_in(text) == [
        ("Breach and lunch", ["Ann Lee"]),
        ("Rules that survive", ["Bo Ekman"]),
    ]


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("Words as rooms (keynote, Dr. Anna Kahl)", "Words as rooms", ["Dr. Anna Kahl"]),
        ("Words as rooms (Anna Kahl, workshop)", "Words as rooms", ["Anna Kahl"]),
        ("H. Drexel (Basel)", "", ["H. Drexel"]),
        ("A. Introduction (Ann Lee)", "Introduction", ["Ann Lee"]),
        ('HOLLOWAY, Prudence: "Trusting mills"', "Trusting mills", ["Prudence HOLLOWAY"]),
        ("Trusting mills - VAN EK, Pieter", "Trusting mills", ["Pieter VAN EK"]),
        ("Mills that trust - NVIDIA, Zurich", "Mills that trust - NVIDIA, Zurich", []),
        ("Invited talk 2: Ann Lee, Mills are slow", "Mills are slow", ["Ann Lee"]),
        ("Talk 1: Ann Lee, GIS for small towns", "GIS for small towns", ["Ann Lee"]),
        ("Talk 1: Ann Lee, Bank of the West", "", ["Ann Lee"]),
        ('Ann Lee (York), "Slow mills" (in German)', "Slow mills", ["Ann Lee"]),
        ("LT1: モノレポをやめた話 (大槻 遼)", "モノレポをやめた話", ["大槻 遼"]),
    ],
)
def test_kinds_initials_and_sentences(line: str, title: str, names: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [person.name for person in entry.people.speakers]) == (title, names)


def test_an_organisation_behind_a_name_in_capitals() -> None:
    assert [person.name for person in read_people("ANN LEE, Harbor").speakers] == ["ANN LEE"]


@pytest.mark.parametrize("day", ["Friday AM: ", "Tue pm - ", "Wednesday morning: "])
def test_parts_of_a_day_before_titles(day: str) -> None:
    assert read_entry(f"{day}Slow mills (Ann Lee)").title == "Slow mills"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("GloamFest 2019 (online, Zoom)", "GloamFest 2019"),
        ("GloamJS 2018 Notları", "GloamJS 2018"),
        ("Streamline '21 - my plan", "Streamline '21"),
    ],
)
def test_what_stands_behind_an_event(heading: str, title: str) -> None:
    text = f"# {heading}\n\n## Slow mills - Ann Lee\n- a\n\n## Rivers - Bo Ekman\n- b\n"
    assert recover(NoteSource.of(text)).note.event.title == title


@pytest.mark.parametrize("heading", ["# Rivers of old mills\n\n", "Rivers of old mills\n\n"])
@pytest.mark.parametrize("day", ["", "20190314 - ", "2019-03-14 "])
def test_a_file_named_for_person_and_title(day: str, heading: str) -> None:
    path = f"talks/{day}Quirijn Snel - Rivers of old mills.md"
    assert talks_in(f"{heading}- one\n- two\n", path) == [("Rivers of old mills", ["Quirijn Snel"])]


def test_places_behind_initials_above_titles() -> None:
    text = (
        "Rope Meeting, Heidelberg 19.5.2014\n\nMon\n\nH. Drexel (Basel)\nWaves without a core\n"
        "- still\n\nJ. Pfennig (Dresden)\nControl of rope\n- blue\n\nS. Abdul (Vienna)\n"
        "Room sets the mode\n- wide\n"
    )
    assert talks_in(text) == [
        ("Waves without a core", ["H. Drexel"]),
        ("Control of rope", ["J. Pfennig"]),
        ("Room sets the mode", ["S. Abdul"]),
    ]


@pytest.mark.parametrize(
    "text", ["Paper 3: withdrawn", "Talk 5: fiel aus", "séance annulée (grèves)", "cancelada"]
)
def test_what_was_called_off_is_no_talk(text: str) -> None:
    assert meaning_of(text) & Meaning.BREAK


def test_a_sure_name_beside_an_unknown_one() -> None:
    text = "# Mills in the bog\n\nAoibhin Dhuvir and Tom Brandt, University of Kent\n\n* wet\n"
    assert talks_in(text) == [("Mills in the bog", ["Aoibhin Dhuvir", "Tom Brandt"])]
