import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from notes.linking import Links, NotebookSettings, check, link
from notes.models import EventDetails, Kind, Note, Session, Signature, Span, Speaker, session_id

TITLES = st.sampled_from(
    [
        "Keynote",
        "Pins",
        "Pins for cooks",
        "Needles: Pins for cooks",
        "Zero copy kitchens",
        "Ann Ray",
    ]
)
NAMES = st.sampled_from(["Ann Ray", "ann ray", "A. Ray", "Bo Li", "@annray", "Ann B. Ray", ""])
EVENTS = st.builds(
    EventDetails,
    title=st.sampled_from(["Rust Summit", "Rust Summit Oslo", "RUST SUMMIT", "GopherCon", ""]),
    date_start=st.sampled_from(
        [None, dt.date(2018, 8, 17), dt.date(2018, 8, 19), dt.date(2019, 1, 1)]
    ),
    year=st.sampled_from([None, 2018, 2019]),
    from_post=st.booleans(),
)


@st.composite
def notebooks(draw: st.DrawFn) -> list[Note]:
    found = []
    for number in range(draw(st.integers(0, 6))):
        path = draw(st.sampled_from(["", "x/", "y/z/"])) + f"{number}.md"
        sessions = tuple(
            Session(
                session_id(path, str(at)),
                draw(TITLES),
                draw(st.sampled_from(Kind)),
                (Speaker(draw(NAMES)),),
                path,
                Span(at * 10 + 1, at * 10 + draw(st.integers(1, 9))),
            )
            for at in range(draw(st.integers(0, 3)))
        )
        found.append(Note(path, path, "/r", path, draw(EVENTS), sessions, 99, Signature(1, 1, 1)))
    return found


def shape(links: Links) -> tuple[object, ...]:
    notes = sorted(links.notes, key=lambda note: note.key)
    return notes, links.events, links.event_of, links.takes, links.profiles, links.joins


@settings(max_examples=80, deadline=None)
@given(notebooks(), st.randoms(use_true_random=False))
def test_the_order_of_notes_changes_nothing(notes: list[Note], chance: object) -> None:
    shuffled = list(notes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shape(link(notes, NotebookSettings())) == shape(link(shuffled, NotebookSettings()))


@settings(max_examples=80, deadline=None)
@given(notebooks())
def test_every_session_has_its_event_and_every_talk_its_place(notes: list[Note]) -> None:
    links = link(notes, NotebookSettings())
    assert [note.key for note in links.notes] == [note.key for note in notes]
    assert set(links.event_of) == {one.id for note in notes for one in note.sessions}
    told = [name for event in links.events for name in event.sessions]
    others = [name for names in links.takes.values() for name in names]
    talks = [one.id for note in notes for one in note.sessions if one.kind.is_talk]
    assert sorted(told + others) == sorted(talks)
    assert set(links.takes) <= set(told)
    assert len({event.id for event in links.events}) == len(links.events)
    assert len({profile.id for profile in links.profiles}) == len(links.profiles)


@settings(max_examples=40, deadline=None)
@given(notebooks())
def test_linking_again_from_memory_gives_the_same(notes: list[Note]) -> None:
    before = link(notes, NotebookSettings())
    assert shape(link(notes, NotebookSettings(), before)) == shape(before)
    assert shape(link(notes[1:], NotebookSettings(), before)) == shape(
        link(notes[1:], NotebookSettings())
    )


@settings(max_examples=40, deadline=None)
@given(notebooks())
def test_a_check_names_notes_and_says_what_to_write(notes: list[Note]) -> None:
    keys = {note.key for note in notes}
    for problem in check(notes, link(notes, NotebookSettings())):
        assert problem.key in keys
        assert problem.remedy
