"""Dates of events beside a remark of the writer, and behind the place of a talk."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_phrases import event_in_prose
from notes.structure.recover import recover


def day_of(text: str) -> dt.date | None:
    """The first day of the event of a note."""
    return recover(NoteSource.of(text, "note.md")).note.event.date_start


@pytest.mark.parametrize(
    "line",
    [
        "7. Mai 2019, Augsburg (leider nur einen Tag da)",
        "7 May 2019, Oslo (i only saw the second half)",
        "7 mai 2019, Lille (pas resté pour la fin du jour)",
    ],
)
def test_a_remark_in_brackets_makes_no_sentence_of_a_date_line(line: str) -> None:
    text = f"# FogConf\n\n{line}\n\n## Lazy leases - Harriet Nwosu\n\n- renewals\n"
    assert day_of(text) == dt.date(2019, 5, 7)


@pytest.mark.parametrize(
    "line",
    [
        "A talk I gave at Tamarack Code Days, Sudbury, 7 May 2019.",
        "I gave this at FogConf, Oslo, May 7, 2019.",
    ],
)
def test_the_day_behind_event_and_place_is_the_events(line: str) -> None:
    assert day_of(f"# Lazy leases\n\n{line}\n\n## Abstract\n\nLeases.\n") == dt.date(2019, 5, 7)


def test_a_day_in_another_sentence_is_none() -> None:
    line = "I gave up at work, the leases of Oslo ran out, 7 May 2019."
    assert day_of(f"# Lazy leases\n\n{line}\n\n## Abstract\n\nLeases.\n") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("A talk I gave at Tamarack Code Days, Sudbury, 7 May 2019.", "Tamarack Code Days"),
        ("First given at Lantern Harbour, New Haven, May 7, 2019.", "Lantern Harbour"),
        ("Vortrag auf Lantern Harbour, Kiel, 7. Mai 2019", "Lantern Harbour"),
    ],
)
def test_the_name_before_place_and_date_is_the_events(line: str, name: str) -> None:
    assert event_in_prose(line).name == name


@pytest.mark.parametrize(
    "line",
    [
        "Written at home, Sudbury, 7 May 2019.",
        "We looked at Kafka, Postgres and the rest, 7 May 2019.",
    ],
)
def test_other_words_before_a_date_name_no_event(line: str) -> None:
    assert not event_in_prose(line).name
