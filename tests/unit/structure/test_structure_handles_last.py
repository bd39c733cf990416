"""A handle that ends a line, with no sign before it, and other words beside names and titles."""

import pytest

from notes.models import Speaker
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("line", "title", "speaker"),
    [
        ("James Berg - Ropes @jberg", "Ropes", Speaker("James Berg", "", "@jberg")),
        ("James Berg: Ropes rest @j_berg", "Ropes rest", Speaker("James Berg", "", "@j_berg")),
        (
            "James Berg - How ropes rest - @jamesb (Loom AG)",
            "How ropes rest",
            Speaker("James Berg", "Loom AG", "@jamesb"),
        ),
        ("James Berg - Ropes @loomly", "Ropes @loomly", Speaker("James Berg")),
        ("Ropes - Maître Caroline Berg", "Ropes", Speaker("Caroline Berg", "Maître")),
        ("Ropes - Rubyist Ann Berg", "Ropes", Speaker("Ann Berg", "Rubyist")),
    ],
)
def test_a_handle_made_of_the_name_before_the_title_is_that_persons(
    line: str, title: str, speaker: Speaker
) -> None:
    entry = read_entry(line)
    assert (entry.title, entry.people.speakers) == (title, (speaker,))


@pytest.mark.parametrize("title", ["ropes, looms, code", "Ropes and @berg", "Ropes, notes"])
def test_words_and_handles_that_may_be_the_titles_stay(title: str) -> None:
    assert read_entry(title).title == title


@pytest.mark.parametrize("material", [", slides", " - slides, code", " (code)", " | notes"])
def test_words_for_material_are_no_title(material: str) -> None:
    assert read_entry(f"Ropes rest{material}").title == "Ropes rest"


@pytest.mark.parametrize(
    "line",
    ["::Ann Berg:: @annberg - @bo", "Ann Berg —@annb] Weaver - @bo", "Ann Berg —@annb] (@bo)"],
)
def test_behind_a_handle_that_is_told_oddly_another_one_is_read_as_any(line: str) -> None:
    assert {speaker.name for speaker in read_entry(line).people.speakers} <= {"Ann Berg", "bo"}


def test_handles_behind_titles_are_the_speakers_where_two_are_made_of_their_names() -> None:
    note = """# Loomconf

## Ann Lee - Caches at rest @annlee
- a point

## Thabo Ek - How ropes fail @thabo_ek
- a point

## James Berg - Reading old code aloud @loomly
- a point

## Maria Becker - Maps of the sea
- a point

## Oleg Tovar - What we weave at @acme
- a point
"""

    assert [title for title, _ in talks_in(note, "loomconf.md")] == [
        "Caches at rest",
        "How ropes fail",
        "Reading old code aloud",
        "Maps of the sea",
        "What we weave at @acme",
    ]
