"""People named in the first sentences of the text below a talk's title, which goes on."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

HEAD = "# Larkfield 2021\n\n## Handoffs that work\n\n"


@pytest.mark.parametrize(
    ("opening", "people"),
    [
        ("Helen Dunmore, Initech. Story: a queue", ["Helen Dunmore"]),
        ("Helen Dunmore. Remote work, in short", ["Helen Dunmore"]),
        ("Helen Dunmore, University of Tarn. It was a pilot", ["Helen Dunmore"]),
        ("Helen Dunmore, Olga Ivanova (now Hooli).", ["Helen Dunmore", "Olga Ivanova"]),
        ("Helen Dunmore. Olga Ivanova, Initech. Sven Lindqvist, PhD, from Hooli.", None),
        ("Helen Dunmore, Olga Ivanova, Sven\nLindqvist.", None),
        ("Takoshi Watarun, General Medicine Center, Tarn University.", ["Takoshi Watarun"]),
    ],
)
def test_the_people_who_open_the_text_gave_the_talk(opening: str, people: list[str] | None) -> None:
    people = people or ["Helen Dunmore", "Olga Ivanova", "Sven Lindqvist"]

    assert talks_in(f"{HEAD}{opening}\n\nThe queue was full.\n") == [("Handoffs that work", people)]


@pytest.mark.parametrize(
    "opening",
    [
        "San Antonio, Texas. Sunny all day.",
        "Rivermead Hospital, Initech. Story: they failed.",
        "Root Cause, Near Miss. These words matter.",
        "Machine Learning, Deep Learning. Not the same thing.",
        "Neuer Tag, neues Glück. Wir fahren los.",
        "Loi de Morvan, Initech. It holds for all.",
        "Quiet Lattice, Brass. A thing with a name.",
    ],
)
def test_places_firms_laws_and_terms_that_open_a_text_are_nobody(opening: str) -> None:
    text = f"{HEAD}{opening}\n\n## Caches at rest\n\nBy Olga Ivanova\n\nText.\n"

    assert dict(talks_in(text)).get("Handoffs that work", []) == []
