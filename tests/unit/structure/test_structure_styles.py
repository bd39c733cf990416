"""One programme, many styles: the talks that are found do not depend on how they are written."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from programme_styles import (
    AXES,
    PROGRAMMES,
    USUAL,
    Note,
    Style,
    any_styles,
    is_readable,
    pairs_of_choices,
    written,
)

from notes.reading.source import NoteSource
from notes.structure.recover import recover

Found = set[tuple[str, frozenset[str]]]
CHOICES = [(axis, value) for axis, values in AXES.items() for value in values]


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def found_in(note: Note) -> Found:
    recovered = recover(NoteSource.of(note.text, note.programme.path)).note
    return {
        (plain(session.title), frozenset(speaker.name for speaker in session.speakers))
        for session in recovered.sessions
        if session.kind.is_talk
    }


def expected(note: Note) -> Found:
    return {(plain(title), speakers) for title, speakers, _ in note.talks}


def share_found(styles: list[Style]) -> float:
    """F1 of the talks, speakers included, over all programmes in `styles`."""
    right = wrong = 0
    for at, style in enumerate(styles):
        note = written(PROGRAMMES[at % len(PROGRAMMES)], style)
        both = found_in(note) & expected(note)
        right += 2 * len(both)
        wrong += len(found_in(note) ^ expected(note))
    return right / (right + wrong)


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.event)
@pytest.mark.parametrize(("axis", "value"), CHOICES)
def test_each_choice_alone_changes_nothing(axis: str, value: str, programme: object) -> None:
    style = {**USUAL, axis: value}
    assert is_readable(style)
    note = written(programme, style)  # type: ignore[arg-type]
    assert found_in(note) == expected(note)


@pytest.mark.parametrize("head", [head for head in AXES["head"] if head])
def test_the_event_is_found_however_the_note_begins(head: str) -> None:
    for programme in PROGRAMMES:
        note = written(programme, {**USUAL, "head": head})
        event = recover(NoteSource.of(note.text, programme.path)).note.event
        assert event.title.removesuffix(f" {event.year}") == programme.event[:-5]
        assert event.year == int(programme.event[-4:])


def test_two_choices_together_rarely_hide_a_talk() -> None:
    assert share_found(list(islice(pairs_of_choices(), 0, None, 11))) > 0.99


def test_any_choices_together_hide_few_talks() -> None:
    assert share_found(list(any_styles(400, seed=1))) > 0.96


def test_lines_of_talks_are_where_they_stand() -> None:
    for style in any_styles(60, seed=2):
        note = written(PROGRAMMES[0], style)
        lines = {plain(title): line for title, _, line in note.talks}
        for session in recover(NoteSource.of(note.text, note.programme.path)).note.sessions:
            if plain(session.title) in lines:
                assert abs(session.span.first - lines[plain(session.title)]) <= 2
