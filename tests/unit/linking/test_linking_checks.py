import datetime as dt
from dataclasses import replace

from notes.linking import NotebookSettings, check, link
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

WHOLE = EventDetails("Rust Summit", dt.date(2018, 8, 17), year=2018)


def note(path: str, event: EventDetails, *talks: tuple[str, str]) -> Note:
    sessions = tuple(
        Session(
            session_id(path, title),
            title,
            Kind.TALK,
            (Speaker(name),) if name else (),
            path,
            Span(at * 10 + 3, at * 10 + 9),
        )
        for at, (title, name) in enumerate(talks)
    )
    return Note(path, path, "/r", path, event, sessions, 99, Signature(1, 1, 1))


def problems(*notes: Note) -> list[Problem]:
    return list(check(notes, link(notes, NotebookSettings())))


def test_a_note_that_says_everything_needs_nothing() -> None:
    assert problems(note("a.md", WHOLE, ("Pins", "Ann Ray"))) == []


def test_a_missing_event_and_date_say_what_to_write() -> None:
    event, date = problems(note("a.md", EventDetails(year=2018), ("Pins", "Ann Ray")))
    assert (event.place, event.remedy) == ("a.md:1", "write `event: …` in the front matter")
    assert "2018" in date.message
    assert "`date: 2019-05-08`" in date.remedy


def test_an_event_of_several_notes_without_days_is_named_once() -> None:
    event = EventDetails("Rust Summit", year=2018)
    (problem,) = problems(
        note("a.md", event, ("Pins", "Ann Ray")), note("b.md", event, ("Needles", "Bo Li"))
    )
    assert problem.place == "a.md:1"
    assert '[events."Rust Summit"]' in problem.remedy


def test_talks_without_speakers_are_counted_note_by_note() -> None:
    (problem,) = problems(note("a.md", WHOLE, ("Pins", ""), ("Needles", ""), ("Eyes", "Bo Li")))
    assert problem.message == "no speaker is recorded for “Pins” and 1 more of 3 talks"


def test_a_date_of_a_post_is_named_as_such() -> None:
    (problem,) = problems(note("a.md", replace(WHOLE, from_post=True), ("Pins", "Ann Ray")))
    assert "2018-08-17" in problem.message
    assert "post" in problem.message


def test_a_talk_without_a_speaker_is_named_with_its_line() -> None:
    (problem,) = problems(note("a.md", WHOLE, ("Pins", "Ann Ray"), ("Needles", "")))
    assert (problem.key, problem.line) == ("a.md", 13)
    assert "Needles" in problem.message


def test_a_note_without_talks_is_named_unless_it_is_an_index() -> None:
    assert problems(note("README.md", EventDetails())) == []
    (problem,) = problems(note("a.md", EventDetails()))
    assert "podium.toml" in problem.remedy


def test_details_from_a_readme_count() -> None:
    found = problems(
        note("rust/README.md", WHOLE), note("rust/pins.md", EventDetails(), ("Pins", "Ann Ray"))
    )
    assert found == []


def test_uncertain_joins_say_how_to_undo_them() -> None:
    one = note("a.md", WHOLE, ("Zero copy kitchens", "A. Ray"), ("Other", "Bo Li"))
    other = note("b.md", WHOLE, ("Cook! Zero copy kitchens", "Ann Ray"), ("More", "Ida Lee"))
    talk, person = sorted(problems(one, other), key=lambda problem: "speakers" in problem.remedy)
    assert one.sessions[0].id in talk.remedy
    assert other.sessions[0].id in talk.remedy
    assert "[apart]" in talk.remedy
    assert 'speakers = [["A. Ray", "Ann Ray"]]' in person.remedy


def test_sure_joins_need_no_look() -> None:
    one = note("a.md", WHOLE, ("Zero copy kitchens", "Ann Ray"))
    other = note("x/b.md", WHOLE, ("Zero copy kitchens", "Ann Ray"), ("Other", "Bo Li"))
    assert problems(one, other) == []
