import datetime as dt
from dataclasses import replace

import pytest

from notes.linking import Links, NotebookSettings, link
from notes.models import EventDetails, Note
from tests.support.told_talks import EVENT, note


def takes(*notes: Note, settings: NotebookSettings | None = None) -> set[frozenset[str]]:
    """The titles that are told as one talk."""
    links: Links = link(notes, settings or NotebookSettings())
    titles = {session.id: session.title for one in notes for session in one.sessions}
    return {
        frozenset(titles[name] for name in (lead, *others)) for lead, others in links.takes.items()
    }


FILLER = ("Something quite different", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Borrowing for cooks", ""), ("Borrowing for Cooks", "Ann Ray")),
        (("Borrowing for cooks", "Ann Ray"), ("Borrowing: recipes for cooks", "Ann Ray")),
        (("Borrowing for cooks", "A. Ray"), ("Borrowing for cooks!", "Ann Ray")),
        (("Zero copy kitchens", ""), ("Cook with what you have! Zero-copy kitchens", "Ann Ray")),
        (("Zero Copy Kitchens", "Ann Ray"), ("What is left? Zero copy kitchens in Rust", "Ann")),
        (("Borrowing for cooks and bakers", ""), ("Borowing for cooks and bakers", "")),
        (("Keynote", "Ann Ray"), ("Ten years of borrowing", "Ann Ray")),
        (("Ann Ray", "Ann Ray"), ("Ten years of borrowing", "Ann Ray")),
    ],
)
def test_one_talk_that_two_notes_tell_of_is_one(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    found = takes(note("a.md", one, FILLER), note("b/c.md", other, ("Yet another", "Bo Li")))
    assert found == {frozenset((one[0], other[0]))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Borrowing for cooks", "Ann Ray"), ("Borrowing for cooks", "Bo Li")),
        (("Introduction to pins", ""), ("Introduction to pins and needles", "")),
        (("Kitchens: part 1", "Ann Ray"), ("Kitchens: part 2", "Ann Ray")),
        (("Ten years of borrowing", "Ann Ray"), ("A kitchen on fire", "Ann Ray")),
        (("Kitchens", ""), ("Zero cost: Kitchens", "")),
        (("Rust Summit", ""), ("Welcome: Rust Summit", "")),
        (("Opening", ""), ("Closing", "")),
    ],
)
def test_two_talks_stay_two(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert takes(note("a.md", one, FILLER), note("b.md", other, ("Yet another", "Bo Li"))) == set()


def test_a_keynote_is_one_only_on_the_same_day_or_with_the_same_speaker() -> None:
    one = note("a.md", ("Keynote", ""), FILLER)
    assert takes(one, note("b.md", ("Keynote", ""), ("Other", ""))) == {frozenset(("Keynote",))}
    days = EventDetails("Rust Summit", EVENT.date_start, dt.date(2018, 8, 18), year=2018)
    several = note("b.md", ("Keynote", ""), ("Other", ""), event=days)
    assert takes(note("a.md", ("Keynote", ""), FILLER, event=days), several) == set()


def test_talks_on_different_days_stay_apart() -> None:
    tuesday = EventDetails("Rust Summit", dt.date(2018, 8, 18), year=2018)
    one, other = note("a.md", ("Pins", ""), FILLER), note("b.md", ("Pins", ""), event=tuesday)
    assert takes(one, other) == set()


def test_a_talk_may_be_told_again_in_a_note_of_another_day() -> None:
    tuesday = EventDetails("Rust Summit", dt.date(2018, 8, 18), year=2018)
    one, other = note("a.md", ("Pins", ""), FILLER), note("b.md", ("Pins", ""), event=tuesday)
    told = replace(other.sessions[0], date=EVENT.date_start)
    assert takes(one, replace(other, sessions=(told,))) == {frozenset(("Pins",))}
    assert takes(one, other, note("c.md", ("Pins", ""))) == {frozenset(("Pins",))}
    assert takes(one, replace(other, event=replace(tuesday, date_end=dt.date(2018, 8, 19)))) == {
        frozenset(("Pins",))
    }
    same = frozenset((one.sessions[0].id, other.sessions[0].id))
    settings = NotebookSettings(same_talks=frozenset((same,)))
    assert takes(one, other, settings=settings) == {frozenset(("Pins",))}


def test_a_file_for_each_talk_means_a_talk_for_each_file() -> None:
    one = note("talks/1.md", ("Pins for cooks", "Ann Ray"))
    other = note("talks/2.md", ("Pins for bakers", "Ann Ray"))
    assert takes(one, other) == set()


def test_talks_of_different_events_stay_apart() -> None:
    other = EventDetails("GopherCon", EVENT.date_start, year=2018)
    assert takes(note("a.md", ("Pins", "")), note("b.md", ("Pins", ""), event=other)) == set()


def test_the_note_that_tells_most_leads_and_the_event_counts_the_talk_once() -> None:
    short = note("a.md", ("Pins", "Ann Ray"), FILLER, length=3)
    long = note("b.md", ("Pins", "Ann Ray"), ("Other", ""), length=40)
    links = link([short, long], NotebookSettings())
    lead = long.sessions[0].id
    assert dict(links.takes) == {lead: (short.sessions[0].id,)}
    assert set(links.events[0].sessions) == {lead, short.sessions[1].id, long.sessions[1].id}
    (join,) = links.joins
    assert (join.what, join.into, join.key) == (short.sessions[0].id, lead, "a.md")


def test_three_notes_of_one_talk_are_one_and_an_index_joins_too() -> None:
    links = link(
        [
            note("README.md", ("Pins", ""), ("Needles", ""), length=1),
            note("pins.md", ("Pins", "Ann Ray")),
            note("x/pins.md", ("Pins", "Ann Ray"), FILLER),
        ],
        NotebookSettings(),
    )
    assert [len(others) for others in links.takes.values()] == [2]


def test_settings_join_and_keep_apart() -> None:
    one, other = note("a.md", ("Pins", ""), FILLER), note("b.md", ("Pins", ""), ("Nails", ""))
    apart = frozenset((one.sessions[0].id, other.sessions[0].id))
    assert takes(one, other, settings=NotebookSettings(apart_talks=frozenset((apart,)))) == set()
    same = frozenset((one.sessions[0].id, other.sessions[1].id))
    settings = NotebookSettings(apart_talks=frozenset((apart,)), same_talks=frozenset((same,)))
    assert takes(one, other, settings=settings) == {frozenset(("Pins", "Nails"))}
