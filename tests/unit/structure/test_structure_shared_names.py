"""Files side by side that begin with the name of their event."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.paths.shared_names import shared_front, talk_in_path
from notes.structure.recover import recover

BESIDE = (
    "gloam-fest-2021-what-queues-remember.md",
    "gloam-fest-2021-boring-deploys.md",
    "vim.md",
)


def test_the_event_is_what_they_begin_with_and_the_talk_what_follows() -> None:
    source = NoteSource.of("* rest\n", "gloam-fest-2021-leases-that-rest.md", "notes", BESIDE)
    note = recover(source).note
    (talk,) = note.sessions
    assert note.event.title == "Gloam Fest 2021"
    assert talk.title == "Leases that rest"


@pytest.mark.parametrize(
    "front", ["2021-05-04-{}-", "2021-05-04T{} ", "20210504_{}_", "2021-05-04 {} - "]
)
def test_a_day_and_a_time_before_the_event_are_neither_event_nor_talk(front: str) -> None:
    names = ("leases-that-rest", "a-2020-vision", "soil")
    path, *beside = (
        f"{front.format(time)}gloam-fest-{name}.md"
        for time, name in zip(("1410", "0930", "1620"), names, strict=True)
    )
    source = NoteSource.of("* rest\n", path, "notes", tuple(beside))
    note = recover(source).note
    (talk,) = note.sessions
    assert (note.event.title, str(note.event.date_start)) == ("Gloam Fest", "2021-05-04")
    assert talk.title == "Leases that rest"


def test_a_heading_that_is_the_speaker_leaves_the_title_to_the_file() -> None:
    text = "Ann Berg - Leases Project Lead\n===\n\nthey rest\n"
    source = NoteSource.of(text, "gloam-fest-2021-leases-that-rest.md", "notes", BESIDE)
    (talk,) = recover(source).note.sessions
    assert (talk.title, [person.name for person in talk.speakers]) == (
        "Leases that rest",
        ["Ann Berg"],
    )


@pytest.mark.parametrize(
    ("path", "others", "front"),
    [
        (
            "quiet-days-oslo-leases.md",
            ("quiet-days-oslo-maps.md", "quiet-days-oslo-soil.md"),
            "quiet-days-oslo-",
        ),
        ("gloamconf_day_1.md", ("gloamconf_day_2.md", "gloamconf_day_3.md"), "gloamconf_"),
        ("day-1-leases.md", ("day-1-maps.md", "day-1-soil.md"), ""),
        ("leases-and-maps.md", ("leases-and-soil.md", "leases-and-rain.md"), ""),
        ("gloamconf-2021-leases.md", ("gloamconf-2021-maps.md",), ""),
        (
            "2021-05-04-gloamconf-leases.md",
            ("2021-05-04-gloamconf-maps.md", "2021-05-05-gloamconf-soil.md"),
            "2021-05-04-gloamconf-",
        ),
        (
            "20210504_1410_gloamconf_leases.md",
            ("20210504_0930_gloamconf_maps.md", "20210505_2045_gloamconf_soil.md"),
            "20210504_1410_gloamconf_",
        ),
        (
            "4.5.2021 gloamconf leases.md",
            ("4.5.2021 gloamconf maps.md", "5.5.2021 gloamconf soil.md"),
            "4.5.2021 gloamconf ",
        ),
        (
            "2021-05-04-gloamconf-schedule.md",
            ("2021-07-04-gloamconf-sponsors.md", "2022-05-04-gloamconf-review.md"),
            "",
        ),
    ],
)
def test_only_an_event_that_several_begin_with_counts(
    path: str, others: tuple[str, ...], front: str
) -> None:
    assert shared_front(NoteSource.of("text\n", path, "notes", others)) == front


def test_a_name_of_its_own_is_a_title_as_it_stands() -> None:
    assert talk_in_path(NoteSource.of("text\n", "leases-that-rest.md", "notes", BESIDE)) == (
        "Leases that rest"
    )
