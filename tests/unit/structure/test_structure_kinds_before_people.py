"""A kind of talk, who gave it and what it was about, on one line; people by honorific or pair."""

from __future__ import annotations

import pytest

from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("Vortrag Dr. Anna Kahl (Kiel): Flimmern im Alter", "Flimmern im Alter", ["Dr. Anna Kahl"]),
        ("Vortrag PD Dr. Anna Kahl: Schlaf", "Schlaf", ["PD Dr. Anna Kahl"]),
        ("Lecture Prof. Ann Leigh – Slow mills", "Slow mills", ["Prof. Ann Leigh"]),
        ("2. Oturum: Elif Demir - Uzun formlar", "Uzun formlar", ["Elif Demir"]),
        ("Main session 1 - Joel Adler: Small rooms", "Small rooms", ["Joel Adler"]),
        ("Palestra do Pedro Alves sobre robôs", "robôs", ["Pedro Alves"]),
        ("Charla de Juan Pérez sobre telares", "telares", ["Juan Pérez"]),
        ("Conférence d'Anne Leroux sur les moulins", "les moulins", ["Anne Leroux"]),
        ("Vortrag von Anna Kahl über Mühlen", "Mühlen", ["Anna Kahl"]),
        ("Föredrag av Anna Berg om kvarnar", "kvarnar", ["Anna Berg"]),
        ("Slow mills with Dr. Anna Kahl", "Slow mills", ["Dr. Anna Kahl"]),
        ("Mills at night (Dr. Rehnts)", "Mills at night", ["Dr. Rehnts"]),
    ],
)
def test_a_kind_and_its_people(line: str, title: str, names: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [person.name for person in entry.people.speakers]) == (title, names)


@pytest.mark.parametrize(
    "line",
    [
        "Keynote Smart Looms: The Year of Rope",
        "Charla de bienvenida sobre telares",
        "Talk Redis: when to use it",
    ],
)
def test_a_kind_before_what_is_nobody(line: str) -> None:
    assert read_entry(line).people.speakers == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pam & Keith Wragg", ["Pam", "Keith Wragg"]),
        ("Bas en Wout van Deuren", ["Bas", "Wout van Deuren"]),
        ("Luz Arreola, RN MSN", ["Luz Arreola"]),
        ("Atty. Petra Lim", ["Atty. Petra Lim"]),
        ("Fr. Dr. Anna Kahl", ["Dr. Anna Kahl"]),
        ("Design & Mary Smith", []),
    ],
)
def test_honorifics_degrees_and_couples(text: str, names: list[str]) -> None:
    assert [person.name for person in read_people(text).speakers] == names


def test_notes_in_small_letters_right_below_a_day_and_its_talks() -> None:
    text = (
        "Gloam Days 2018\n\nFri\nSlow mills - Ann Lee\nalways twice\nno case\n\n"
        "Looms that forget - Bo Ekman\nnew kind\n\nSat\nWhy rivers queue - Mary Olsen\npause\n"
    )
    assert talks_in(text) == [
        ("Slow mills", ["Ann Lee"]),
        ("Looms that forget", ["Bo Ekman"]),
        ("Why rivers queue", ["Mary Olsen"]),
    ]


@pytest.mark.parametrize("sign", ["=>", "->", "*"])
def test_arrows_of_two_signs_are_bullets(sign: str) -> None:
    text = (
        f"# Gloam Days\n\n{sign} Slow mills (Ann Lee)\nonce\n\n{sign} Why rivers queue (Bo Ekman)\n"
    )
    assert talks_in(text) == [("Slow mills", ["Ann Lee"]), ("Why rivers queue", ["Bo Ekman"])]
