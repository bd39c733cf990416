import datetime as dt

import pytest

from notes.linking import Links, NotebookSettings, link
from notes.models import EventDetails, Kind, Link, Note, Session, Signature, Span, session_id

DAY = dt.date(2018, 8, 17)


def note(path: str, event: EventDetails, *titles: str, links: tuple[str, ...] = ()) -> Note:
    sessions = tuple(
        Session(session_id(path, title), title, Kind.TALK, (), path, Span(at * 10 + 1, at * 10 + 9))
        for at, title in enumerate(titles)
    )
    found = tuple(Link(target, 1) for target in links)
    return Note(path, path, "/r", path, event, sessions, 99, Signature(1, 1, 1), links=found)


def linked(*notes: Note) -> Links:
    return link(notes, NotebookSettings())


def groups(links: Links) -> set[tuple[str, ...]]:
    return {tuple(sorted(event.keys)) for event in links.events}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EventDetails("RustConf", DAY), EventDetails("RUSTCONF 2018", DAY)),
        (EventDetails("Rust Summit Oslo", DAY), EventDetails("Rust Oslo Summit", DAY)),
        (EventDetails("Rust Conf", DAY), EventDetails("RustConf", DAY)),
        (EventDetails("RustConf", DAY), EventDetails("RustConf", DAY + dt.timedelta(2))),
        (EventDetails("RustConf", DAY), EventDetails("RustConf", year=2018)),
        (EventDetails("RustConf", DAY), EventDetails("RustConf")),
        (EventDetails("RustConf", year=2018), EventDetails("RustConf", year=2018)),
        (
            EventDetails("RustConf", DAY),
            EventDetails("RustConf", DAY + dt.timedelta(5), from_post=True),
        ),
        (EventDetails("Rust Summit", DAY), EventDetails("Rust Summit Oslo", DAY)),
    ],
)
def test_notes_of_one_event_become_one(one: EventDetails, other: EventDetails) -> None:
    links = linked(note("a.md", one, "Pins"), note("b/c.md", other, "Needles"))
    assert groups(links) == {("a.md", "b/c.md")}
    assert set(links.event_of.values()) == {links.events[0].id}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EventDetails("RustConf", year=2017), EventDetails("RustConf", year=2018)),
        (EventDetails("RustConf", DAY), EventDetails("RustConf", DAY + dt.timedelta(365))),
        (EventDetails("Rust Oslo", DAY), EventDetails("Rust Oslo", DAY + dt.timedelta(28))),
        (EventDetails("RustConf", DAY), EventDetails("GopherCon", DAY)),
        (EventDetails("Rust Summit Bern", DAY), EventDetails("Rust Summit Oslo", DAY)),
        (
            EventDetails("Rust Oslo", DAY, from_post=True),
            EventDetails("Rust Oslo", DAY + dt.timedelta(14), from_post=True),
        ),
        (
            EventDetails("RustConf", DAY),
            EventDetails("RustConf", DAY - dt.timedelta(5), from_post=True),
        ),
    ],
)
def test_other_editions_and_other_events_stay_apart(one: EventDetails, other: EventDetails) -> None:
    assert len(groups(linked(note("a.md", one), note("b.md", other)))) == 2


def test_a_year_fits_no_edition_where_there_are_several() -> None:
    series = [
        note("1.md", EventDetails("Rust Oslo", dt.date(2018, 1, 9))),
        note("2.md", EventDetails("Rust Oslo", dt.date(2018, 2, 13))),
        note("3.md", EventDetails("Rust Oslo", year=2018)),
    ]
    assert groups(linked(*series)) == {("1.md",), ("2.md",), ("3.md",)}


def test_the_event_tells_what_all_its_notes_say() -> None:
    links = linked(
        note("a.md", EventDetails("rustconf", DAY, year=2018), "Pins"),
        note("b.md", EventDetails("RustConf", DAY + dt.timedelta(1), year=2018), "Needles"),
        note("c.md", EventDetails("RustConf", location="Oslo", year=2018), "Threads"),
    )
    (event,) = links.events
    assert event.details == EventDetails("RustConf", DAY, DAY + dt.timedelta(1), "Oslo", 2018)
    assert event.keys == ("a.md", "b.md", "c.md")
    assert len(event.sessions) == 3


def test_titles_joined_by_their_words_are_listed() -> None:
    links = linked(
        note("a.md", EventDetails("Rust Summit", DAY)),
        note("b.md", EventDetails("Rust Summit Oslo", DAY)),
    )
    (join,) = links.joins
    assert (join.kind, join.what, join.into) == ("event", "Rust Summit", "Rust Summit Oslo")


def test_a_title_that_fits_two_events_joins_neither() -> None:
    links = linked(
        note("a.md", EventDetails("Rust Summit", DAY)),
        note("b.md", EventDetails("Rust Summit Oslo", DAY)),
        note("c.md", EventDetails("Rust Summit Bern", DAY)),
    )
    assert len(links.events) == 3


def test_events_come_newest_first_and_unknown_last() -> None:
    links = linked(
        note("a.md", EventDetails("A Conf", year=2017)),
        note("b.md", EventDetails("")),
        note("c.md", EventDetails("C Conf", DAY)),
        note("d.md", EventDetails("D Conf", year=2019)),
        note("e.md", EventDetails("E Conf", dt.date(2019, 5, 8))),
    )
    assert [event.details.title for event in links.events] == [
        "D Conf",
        "E Conf",
        "C Conf",
        "A Conf",
        "",
    ]


def test_notes_without_an_event_are_kept_together_by_folder() -> None:
    nothing = EventDetails()
    links = linked(note("x/a.md", nothing), note("x/b.md", nothing), note("y/c.md", nothing))
    assert groups(links) == {("x/a.md", "x/b.md"), ("y/c.md",)}


def test_a_readme_gives_title_dates_and_place_to_its_folder() -> None:
    whole = EventDetails("RustConf 2018", DAY, DAY + dt.timedelta(1), "Oslo", 2018)
    links = linked(
        note("rust_conf_2018/README.md", whole),
        note("rust_conf_2018/talks/pins.md", EventDetails("Rust Conf 2018", year=2018), "Pins"),
        note("rust_conf_2018/own.md", EventDetails("Rust Conf 2018", DAY + dt.timedelta(1)), "Own"),
        note("other/x.md", EventDetails("Rust Conf 2018", year=2018), "X"),
        note("rust_conf_2018/guest.md", EventDetails("GopherCon", year=2018), "Guest"),
    )
    by_path = {found.path: found.event for found in links.notes}
    assert by_path["rust_conf_2018/talks/pins.md"] == whole
    assert by_path["rust_conf_2018/own.md"] == whole
    assert by_path["other/x.md"].location == ""
    assert by_path["rust_conf_2018/guest.md"].title == "GopherCon"


@pytest.mark.parametrize("without_days", ["index.md", "a/index.md", "a/README.md", "b/README.md"])
def test_days_come_from_the_index_that_has_them(without_days: str) -> None:
    whole = EventDetails("RustConf 2018", DAY, DAY + dt.timedelta(1), "Oslo", 2018)
    links = linked(
        note("README.md", whole),
        note(without_days, EventDetails("RustConf 2018", year=2018)),
        note("a/pins.md", EventDetails("RustConf 2018", year=2018), "Pins"),
        note("pins.md", EventDetails("RustConf 2018", year=2018), "Needles"),
    )
    assert [found.event for found in links.notes] == [whole] * 4


def test_no_days_come_from_above_a_folder_of_another_event() -> None:
    whole = EventDetails("RustConf 2018", DAY, DAY + dt.timedelta(1), "Oslo", 2018)
    other = EventDetails("GopherCon 2018", year=2018)
    links = linked(
        note("README.md", whole),
        note("go/README.md", other),
        note("go/pins.md", EventDetails(), "Pins"),
    )
    assert {found.path: found.event for found in links.notes}["go/pins.md"] == other


@pytest.mark.parametrize(
    "target",
    [
        "pins-and-needles.md",
        "./pins-and-needles.md",
        "Pins and Needles",
        "pins%2Dand%2Dneedles.md#top",
    ],
)
def test_an_index_gives_its_event_to_the_notes_it_lists(target: str) -> None:
    links = linked(
        note("RustConf-2018.md", EventDetails("RustConf 2018", DAY, year=2018), links=(target,)),
        note("pins-and-needles.md", EventDetails(), "Pins"),
        note("threads.md", EventDetails(), "Threads"),
    )
    assert groups(links) == {("RustConf-2018.md", "pins-and-needles.md"), ("threads.md",)}


@pytest.mark.parametrize(
    ("title", "year", "together"),
    [("RustConf17", 2017, True), ("RustConf 17", 2017, True), ("RustConf17", 2018, False)],
)
def test_a_year_in_two_digits_behind_a_name_is_its_year(
    title: str, year: int, *, together: bool
) -> None:
    links = linked(
        note("a.md", EventDetails(title, year=year), "Pins"),
        note("b.md", EventDetails("RustConf 2017", year=2017), "Threads"),
    )
    assert (("a.md", "b.md") in groups(links)) is together


def test_two_indexes_that_list_one_note_leave_it_alone() -> None:
    links = linked(
        note("RustConf-2018.md", EventDetails("RustConf 2018", year=2018), links=("pins.md",)),
        note("RustConf-2019.md", EventDetails("RustConf 2019", year=2019), links=("pins.md",)),
        note("pins.md", EventDetails(), "Pins"),
    )
    assert ("pins.md",) in groups(links)


def test_a_note_of_one_day_or_one_talk_takes_over_all_days_of_its_event() -> None:
    whole = EventDetails("RustConf 2018", DAY, DAY + dt.timedelta(1), year=2018)
    second = EventDetails("RustConf 2018", DAY + dt.timedelta(1), year=2018)
    links = linked(
        note("rustconf/README.md", whole),
        note("rustconf/day-2.md", second, "Pins"),
        note("rustconf/both.md", second, "Needles", "Threads"),
        note("rustconf/pins.md", second, "Pins"),
    )
    by_path = {found.path: found.event for found in links.notes}
    assert by_path["rustconf/day-2.md"] == whole
    assert by_path["rustconf/both.md"] == whole
    assert by_path["rustconf/pins.md"] == whole


def test_a_note_known_by_its_folder_alone_is_about_the_event_of_the_folders_readme() -> None:
    whole = EventDetails("Rust + Crates Conference", DAY, DAY + dt.timedelta(1), "Oslo", 2018)
    links = linked(
        note("rc18/README.md", whole),
        note("rc18/notes/pins.md", EventDetails("RC18", year=2018), "Pins"),
        note("rc18/guest.md", EventDetails("GopherCon", year=2018), "Guest"),
        note("other/threads.md", EventDetails("RC18", year=2018), "Threads"),
    )
    assert ("rc18/README.md", "rc18/notes/pins.md") in groups(links)
    assert ("rc18/guest.md",) in groups(links)
    assert ("other/threads.md",) in groups(links)


def test_a_year_is_shared_by_the_notes_of_one_folder() -> None:
    links = linked(
        note("a.md", EventDetails("RustConf", DAY, year=2018)),
        note("b.md", EventDetails("RustConf")),
        note("elsewhere/c.md", EventDetails("GopherCon")),
    )
    assert [found.event.year for found in links.notes] == [2018, 2018, None]


def test_an_index_of_a_series_leaves_the_notes_of_an_edition_their_year() -> None:
    index = note("README.md", EventDetails("Gloam Days"))
    notes = [note(f"{year}/a.md", EventDetails(f"Gloamdays {year}", year=year)) for year in (1, 2)]
    titles = {found.event.title for found in linked(index, *notes).notes}
    assert {"Gloam Days 1", "Gloam Days 2"} <= titles


BLOGS = [
    EventDetails("Weave, fail, learn, repeat"),
    EventDetails("About looms", DAY, year=2018, from_post=True),
]


@pytest.mark.parametrize("path", ["content/posts/20180412_looms.md", "looms.md"])
@pytest.mark.parametrize("blog", BLOGS)
def test_a_post_takes_no_event_from_an_index_that_names_the_blog(
    path: str, blog: EventDetails
) -> None:
    posted = EventDetails("", dt.date(2018, 4, 12), year=2018, from_post=True)
    links = linked(note("README.md", blog), note(path, posted, "Looms"))
    assert [found.event.title for found in links.notes if found.path == path] == [""]


@pytest.mark.parametrize("event", ["LoomConf", "Loom Days 2018"])
def test_a_post_takes_the_event_that_an_index_names(event: str) -> None:
    posted = EventDetails("", dt.date(2018, 4, 12), year=2018, from_post=True)
    links = linked(note("README.md", EventDetails(event)), note("looms.md", posted, "Looms"))
    assert [found.event.title for found in links.notes] == [event, event]
