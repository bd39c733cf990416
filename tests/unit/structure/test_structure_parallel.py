"""Talks without speakers stand in the form of those that have some, and are talks as well."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from programme_styles import (
    AXES,
    PROGRAMMES,
    USUAL,
    Style,
    any_styles,
    is_readable,
    pairs_of_choices,
    written,
)

from notes.reading.source import NoteSource
from notes.structure.recover import recover

CHOICES = [(axis, value) for axis, values in AXES.items() for value in values]
MISSED = ((2,), (5,), (3, 5), (1, 4), (4, 5), (1,), (2, 4))
"""Talks whose speakers the writer did not catch."""
MOST_MISSED = ((2, 3, 5), (1, 2, 4), (3, 4, 5), (1, 3, 5))


def titles_in(text: str, path: str = "notes/harbour-conf-2018.md") -> list[str]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    return [session.title for session in sessions if session.kind.is_talk]


def plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.lower()))


def titles(style: Style, number: int, missed: tuple[int, ...]) -> tuple[set[str], set[str]]:
    """The titles that are found in a style, and those that are told."""
    programme = PROGRAMMES[number % len(PROGRAMMES)]
    note = written(programme, style, frozenset(missed))
    found = titles_in(note.text, programme.path)
    return {plain(title) for title in found}, {plain(title) for title, _, _ in note.talks}


def share_found(styles: list[Style], several: tuple[tuple[int, ...], ...]) -> float:
    """F1 of the titles in `styles`, where the speakers of some talks are not told."""
    right = wrong = 0
    for at, style in enumerate(styles):
        found, told = titles(style, at, several[at % len(several)])
        right += 2 * len(found & told)
        wrong += len(found ^ told)
    return right / (right + wrong)


@pytest.mark.parametrize(("axis", "value"), CHOICES)
def test_who_gave_a_talk_says_nothing_of_whether_it_is_one(axis: str, value: str) -> None:
    style = {**USUAL, axis: value}
    assert is_readable(style)
    for number, missed in enumerate(MISSED):
        found, told = titles(style, number, missed)
        assert found == told, missed


def test_two_choices_together_rarely_hide_a_talk_without_speakers() -> None:
    styles = list(islice(pairs_of_choices(), 0, None, 19))
    assert share_found(styles, MISSED) > 0.99
    assert share_found(styles, MOST_MISSED) > 0.97


def test_any_choices_together_hide_few_talks_without_speakers() -> None:
    assert share_found(list(any_styles(200, seed=3)), MISSED) > 0.95


def test_a_long_heading_behind_the_talks_is_one_whose_speaker_was_missed() -> None:
    named = "".join(f"## {title} - Ann Lee\n\n- a point\n\n" for title in ("One two", "Go", "It"))
    assert titles_in(f"# Harbour Conf\n\n{named}## Fast pages for all\n\n- b")[3:] == [
        "Fast pages for all"
    ]
    assert len(titles_in(f"# Harbour Conf\n\n{named}## Harbour bits\n\n- b")) == 3


def test_bold_lines_with_notes_below_are_talks_where_a_few_name_speakers() -> None:
    titles = ("Barns on a budget", "Queues for the patient", "Mills of 2017", "Looms and locks")
    unnamed = "".join(f"**{title}**\n\n- a point\n- another\n\n" for title in titles)
    text = f"# Harbour Conf 2018\n\n**Opening keynote - We are late**\n\nProse.\n\n{unnamed}"
    text += "**Lunch**\n\nSoup.\n\n"
    text += "".join(f"**Fast pages {n}**\nAnn Lindqvist\n\n- point\n\n" for n in ("one", "two"))
    found = titles_in(text + "**Prizes**\n\nA mug.\n\n**To read**\n\n- more")
    assert found == ["We are late", *titles, "Fast pages one", "Fast pages two"]


def test_a_list_with_a_line_of_its_own_above_is_no_list_of_talks() -> None:
    talks = "".join(f"- **Talk of {n}** by Ann Lindqvist\n  - a point\n" for n in ("a", "b", "c"))
    unnamed = "- **Talk of nobody**\n  - a point\n"
    text = f"Harbour Conf 2018, Oslo\n\n{talks}{unnamed}\nNovels people spoke of\n- Walden\n- Emma"
    assert titles_in(text) == ["Talk of a", "Talk of b", "Talk of c", "Talk of nobody"]


def test_lists_below_days_are_talks_where_one_links_to_its_notes_or_is_a_keynote() -> None:
    text = (
        "# Harbour 2018\n\n### Friday\n\n- Barns are for people\n- [Slow queues](02_queues.md)\n\n"
        "### Saturday\n\n- Keynote: Mills that outlive us\n- Looms in an afternoon\n\n"
        "### Sunday\n\n- Sheep without fences\n- Two ways to row\n\n### Swag\n\n- A mug\n- Socks"
    )
    assert titles_in(text, "harbour-conf-2018/README.md") == [
        *("Barns are for people", "Slow queues", "Mills that outlive us", "Looms in an afternoon"),
        *("Sheep without fences", "Two ways to row"),
    ]


def test_days_without_a_sign_of_talks_list_what_happened() -> None:
    text = (
        "# Harbour Conf 2018\n\n## Friday\n\n- Took the train\n- Met Ann\n\n## Saturday\n\n- Rain"
    )
    assert "Took the train" not in titles_in(text, "harbour-conf-2018/README.md")


def test_tracks_hold_talks_where_the_headings_below_one_of_them_name_speakers() -> None:
    data = "## Data\n\n### Slow queues (Ann Lindqvist)\n\n- a\n\n### Old barns (Bo Berg)\n\n- b\n\n"
    people = "## People\n\n### Teams that row\n\n- c\n\n### Why we meet\n\n- d\n"
    assert titles_in(f"# Harbour Conf 2018\n\n{data}{people}") == [
        *("Slow queues", "Old barns", "Teams that row", "Why we meet")
    ]


def test_in_plain_text_lines_as_far_apart_as_the_talks_are_talks() -> None:
    entries = (
        "Ann Lindqvist - Mud at rest",
        "Coffee",
        "Bo Berg - Slow queues",
        "Devduttur Menonel - Old barns",
        "Planning for winter",
    )
    body = "A point\nAnother one, longer\n\nSomebody asked about mud\n"
    text = "Harbour Conf 2018 - Oslo\n\nQuotes are approximate.\n\n\n"
    text += "\n\n".join(f"{entry}\n\n{body}" for entry in entries)
    assert titles_in(f"{text}\n\nThings to look at\n\nMud", "notes/harbour conf 2018.txt") == [
        *("Mud at rest", "Slow queues", "Old barns", "Planning for winter")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["1) Ann Lee (Why rope rots)", "2) Bo Ekman (What the tide took)", "3) Clara Diaz (Tar)"],
        ["- Ann Lee (Why rope rots)", "- Bo Ekman (What the tide took)", "- Clara Diaz (Tar & Co)"],
        ["### Why rope rots. Ann Lee, Bo Ekman", "### What the tide took. Clara Diaz"],
    ],
)
def test_parallel_entries_show_how_title_and_people_are_joined(lines: list[str]) -> None:
    found = titles_in("\n\n".join(["# Harbour Days 2018", *lines]))
    assert found[:2] == ["Why rope rots", "What the tide took"]


def test_a_heading_without_a_number_behind_numbered_talks_is_none() -> None:
    talks = ["**1. Why rope rots** – Ann Lee", "**2. Tar** – Bo Ekman", "**3. Old knots**"]
    found = titles_in("\n\n".join(["# Harbour Days 2018", *talks, "**Bells and whistles**", "- x"]))
    assert found == ["Why rope rots", "Tar", "Old knots"]


def test_an_outline_holds_its_talks_below_a_word_for_them() -> None:
    lines = [
        "- Where:: Oslo",
        "- Talks::",
        "    - **Why rope rots** by [[Ann Lee]]",
        "        - salt",
    ]
    lines += ["    - **Tar** by [[Bo Ekman]]", "- People met::", "    - [[Clara Diaz]]"]
    assert titles_in("\n".join(lines)) == ["Why rope rots", "Tar"]


def test_a_title_with_a_line_above_and_below_heads_those_with_one_below() -> None:
    title = "===\nHarbour Days 2018\n===\n\n:Author: abc"
    talks = ["Why rope rots\n===\n\n:Speaker: Ann Lee", "Tar\n===\n\n:Speaker: Bo Ekman"]
    assert titles_in("\n\n".join([title, *talks])) == ["Why rope rots", "Tar"]


def test_what_bears_no_kind_behind_talks_that_do_is_none() -> None:
    talks = ["**Talk 1: Why rope rots**", "**Talk 2: Tar**\nSpeaker: Ann Lee", "**Talk 3: Knots**"]
    found = titles_in("\n\n".join(["# Harbour Days 2018", *talks, "**Bells and whistles**", "- x"]))
    assert found == ["Why rope rots", "Tar", "Knots"]
