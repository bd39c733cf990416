"""Codes of sessions and days where they stand before a title or behind it."""

import pytest

from notes.structure.events.event_names import name_in_text
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize("code", ["[TALK-1103]", "[S12]", "[DEV301-R1]", "[KLP 22]"])
@pytest.mark.parametrize("sign", [" ", " - ", ": ", " -"])
def test_a_code_parts_title_and_people(code: str, sign: str) -> None:
    entry = read_entry(f"Maps that fold {code}{sign}Ann Lee, Acme Labs")
    assert entry.title == "Maps that fold"
    assert [person.name for person in entry.people.speakers] == ["Ann Lee"]


def test_brackets_within_a_title_stay() -> None:
    title = "Maps that fold [DEV301] in practice"
    assert read_entry(title).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("T1.S2 Maps: how they fold", "Maps: how they fold"),
        ("Tx.S1 Keynote", "Keynote"),
        ("T2.S5: Maps that fold", "Maps that fold"),
        ("2/15/18 Keynote", "Keynote"),
        ("09:00 2/15/18 Maps that fold", "Maps that fold"),
        ("15-02-18 - Maps that fold", "Maps that fold"),
        ("T2.2XLarge and other machines", "T2.2XLarge and other machines"),
        ("3/4/5 games in a row", "3/4/5 games in a row"),
    ],
)
def test_codes_and_days_before_a_title_are_none_of_it(text: str, title: str) -> None:
    assert read_entry(text).title == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rootday 2021で聴いた講演", "Rootday 2021"),
        ("Rootday 2021の感想", "Rootday 2021"),
        ("Root Kaigi 2019 に参加しました", "Root Kaigi 2019"),
    ],
)
def test_an_event_stands_before_the_particle_of_a_sentence(text: str, name: str) -> None:
    assert name_in_text(text).title == name
