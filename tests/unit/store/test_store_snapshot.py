"""A snapshot of notes: every look-up, and that nothing ever changes under a reader."""

import datetime as dt
from pathlib import Path

import pytest
from same_stores import replaced

from notes.models import (
    EventDetails,
    Kind,
    Note,
    Problem,
    Session,
    Signature,
    Span,
    Speaker,
    session_id,
)
from notes.reading.files import read_bytes
from notes.store import NoteStore


def note(
    key: str,
    *titles: str,
    event: str = "PyCon",
    day: dt.date | None = dt.date(2019, 5, 8),
    speaker: str = "",
    root: Path | None = None,
) -> Note:
    """A note with a session of three lines for each title."""
    speakers = (Speaker(speaker),) if speaker else ()
    sessions = tuple(
        Session(
            id=session_id(key, title),
            title=title,
            kind=Kind.SECTION if title == "Lunch" else Kind.TALK,
            speakers=speakers,
            key=key,
            span=Span(3 * index + 1, 3 * index + 3),
        )
        for index, title in enumerate(titles)
    )
    return Note(
        key=key,
        path=key,
        root=str(root or "/nowhere"),
        title=key,
        event=EventDetails(event, day, year=day.year if day else None),
        sessions=sessions,
        line_count=3 * len(titles),
        signature=read_bytes(root / key).signature if root else Signature(0, 0, 0),
    )


def titles(store: NoteStore) -> list[str]:
    return [session.title for session in store.sessions]


def test_an_empty_store_answers_everything() -> None:
    store = NoteStore.of([])
    assert (store.notes, store.events, store.sessions, store.talks) == ((), (), (), ())
    assert store.note("a") is store.event("a") is store.session("a") is store.profile("a") is None
    assert store.event_of("a") is None
    assert store.takes("a") == ()
    assert store.lead("a") == "a"
    assert store.find_ids("") == ()


def test_sessions_come_newest_event_first_then_by_line() -> None:
    old = note("b.md", "Old talk", event="EuroPython", day=dt.date(2015, 7, 20))
    new = note("c.md", "First", "Lunch", "Last", event="PyCon")
    store = NoteStore.of([old, new])
    assert [event.details.title for event in store.events] == ["PyCon", "EuroPython"]
    assert titles(store) == ["First", "Lunch", "Last", "Old talk"]
    assert [talk.title for talk in store.talks] == ["First", "Last", "Old talk"]


def test_everything_is_found_by_its_id() -> None:
    store = NoteStore.of([note("a.md", "Batch", speaker="Jane Doe")])
    [session] = store.sessions
    [event] = store.events
    [profile] = store.profiles
    assert store.session(session.id) == session
    assert store.event(event.id) == store.event_of(session.id) == event
    assert store.profile(profile.id) == profile
    assert store.note("a.md") is not None
    assert store.find_ids(session.id[:6]) == (session.id,)
    assert set(store.find_ids("")) == {session.id, event.id, profile.id}


def test_the_same_talk_in_two_notes_has_one_lead() -> None:
    first = note("a.md", "Scaling the unscalable database", speaker="Jane Doe")
    second = note("b.md", "Scaling the unscalable database", speaker="Jane Doe")
    store = NoteStore.of([first, second])
    one, two = first.sessions[0].id, second.sessions[0].id
    assert store.takes(one) == (two,)
    assert store.takes(two) == (one,)
    assert store.lead(one) == store.lead(two) in (one, two)
    assert store.events[0].sessions == (store.lead(one),)


def test_replacing_a_note_leaves_the_older_snapshot_alone() -> None:
    before = NoteStore.of([note("a.md", "Old"), note("b.md", "Stays")]).linked()
    after = replaced(before, [note("a.md", "New")])
    assert sorted(titles(before)) == ["Old", "Stays"]
    assert sorted(titles(after)) == ["New", "Stays"]
    assert [read.key for read in after.notes] == ["a.md", "b.md"]


def test_notes_come_and_go() -> None:
    store = NoteStore.of([note("a.md", "A"), note("b.md", "B")])
    changed = replaced(store, [note("c.md", "C")], removed=["a.md", "never.md"])
    assert [read.key for read in changed.notes] == ["b.md", "c.md"]
    assert changed.note("a.md") is None


def test_problems_of_the_load_and_of_notes_come_together() -> None:
    lost = Problem("x.md", "is a pipe", refused=True)
    store = NoteStore.of([note("a.md", "A")], problems=[lost], skipped={"hidden files": 2})
    assert store.problems == (lost,)
    assert store.skipped == {"hidden files": 2}
    assert replaced(store, []).problems == (lost,)


def test_what_a_snapshot_hands_out_cannot_be_changed() -> None:
    counts = {"hidden files": 2}
    store = NoteStore.of([], skipped=counts)
    counts["hidden files"] = 3
    assert store.skipped == {"hidden files": 2}
    with pytest.raises(TypeError):
        store.skipped["hidden files"] = 4  # type: ignore[index]


def test_the_text_of_a_session_comes_from_disk(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"# A\r\none\r\n\r\n# B\r\ntwo \xe9\r\nthree")
    store = NoteStore.of([note("a.md", "A", "B", root=tmp_path)])
    assert store.text_of(store.sessions[1]) == "# B\ntwo é\nthree"
    assert store.raw("a.md").startswith(b"# A\r\n")
    assert store.source("a.md") is store.source("a.md")


def test_a_text_that_changed_on_disk_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old text")
    store = NoteStore.of([note("a.md", "A", root=tmp_path)])
    assert store.source("a.md").text == "old text"
    path.write_text("newer text")
    changed = replaced(store, [note("a.md", "A", root=tmp_path)])
    assert changed.source("a.md").text == "newer text"
    assert changed.raw("a.md") == b"newer text"


def test_a_note_that_vanished_has_no_text_and_says_why(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("text")
    store = NoteStore.of([note("a.md", "A", root=tmp_path)])
    path.unlink()
    source = store.source("a.md")
    assert source.text == ""
    assert source.problems[0].message == "cannot be read any more: no such file or directory"
    assert store.text_of(store.sessions[0]) == ""
    with pytest.raises(FileNotFoundError):
        store.raw("a.md")
