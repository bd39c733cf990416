import dataclasses
import datetime as dt

import pytest

from notes.linking import Links, NotebookSettings, link
from notes.linking.speaker_names import is_short_form, is_slip, may_be_one, without_initials
from notes.models import EventDetails, Kind, Note, Session, Signature, Span, Speaker, session_id


def note(path: str, *speakers: Speaker, event: str = "Rust Summit") -> Note:
    """A note with one talk for each speaker."""
    sessions = tuple(
        Session(
            session_id(path, str(at)),
            f"Talk {at} of {path}",
            Kind.TALK,
            (speaker,),
            path,
            Span(at * 10 + 1, at * 10 + 9),
        )
        for at, speaker in enumerate(speakers)
    )
    details = EventDetails(event, dt.date(2018, 8, 17), year=2018)
    return Note(path, path, "/r", path, details, sessions, 99, Signature(1, 1, 1))


def linked(*notes: Note, settings: NotebookSettings | None = None) -> Links:
    return link(notes, settings or NotebookSettings())


def people(links: Links) -> set[frozenset[str]]:
    return {frozenset(profile.names) for profile in links.profiles}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Speaker("Zoë Müller"), Speaker("zoe muller")),
        (Speaker("Ann Ray"), Speaker("Ray Ann")),
        (Speaker("Dr. Ann Ray"), Speaker("Ann Ray")),
        (Speaker("Ann Ray (she/her)"), Speaker("Ann Ray")),
        (Speaker("Ann Ray", handle="@annray"), Speaker("@annray")),
        (Speaker("Ann Ray", handle="@annray"), Speaker("Ann", handle="annray")),
        (Speaker("Ann B. Ray"), Speaker("Ann Ray")),
        (Speaker("A. Ray"), Speaker("Ann Ray")),
        (Speaker("Wilhelmina Ray"), Speaker("Wihelmina Ray")),
        (Speaker("Ann Montgomery"), Speaker("Ann Montgomrey")),
    ],
)
def test_forms_of_one_name_are_one_person(one: Speaker, other: Speaker) -> None:
    (profile,) = linked(note("a.md", one), note("b.md", other)).profiles
    assert set(profile.names) == {one.name, other.name}
    assert len(profile.sessions) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Ray", "Daniela Ray"),
        ("Jon Ray", "John Ray"),
        ("Eric Ray", "Erik Ray"),
        ("Ann Dupont", "Ann Dupond"),
        ("Ann Ray", "Ann Roy"),
        ("Ann Ray", "Bo Ray"),
        ("Ann", "Ann Ray"),
        ("A. Ray", "Bo Ray"),
    ],
)
def test_names_that_only_look_alike_are_two_people(one: str, other: str) -> None:
    assert len(linked(note("a.md", Speaker(one)), note("b.md", Speaker(other))).profiles) == 2


def test_an_initial_that_fits_two_people_joins_neither() -> None:
    links = linked(note("a.md", Speaker("A. Ray"), Speaker("Ann Ray"), Speaker("Alf Ray")))
    assert len(links.profiles) == 3


def test_a_slip_is_believed_at_one_event_or_with_one_affiliation_only() -> None:
    one, other = Speaker("Ann Montgomery"), Speaker("Ann Montgomrey")
    apart = linked(note("a.md", one), note("b.md", other, event="GopherCon"))
    assert len(apart.profiles) == 2
    one, other = Speaker(one.name, "Bakery"), Speaker(other.name, "bakery")
    joined = linked(note("a.md", one), note("b.md", other, event="GopherCon"))
    assert len(joined.profiles) == 1


def test_a_common_last_name_needs_more_than_a_middle_initial() -> None:
    one, other = Speaker("Ann B. Ray"), Speaker("Ann Ray")
    notes = [
        note("a.md", one),
        note("b.md", other, event="GopherCon"),
        note("c.md", Speaker("Bo Ray"), event="ElmConf"),
    ]
    assert len(linked(*notes).profiles) == 3
    assert len(linked(*notes[:2]).profiles) == 1


def test_one_handle_with_two_names_joins_nothing_by_guess() -> None:
    links = linked(
        note("a.md", Speaker("Ann Ray", handle="@rust"), Speaker("Bo Li", handle="@rust")),
        note("b.md", Speaker("@rust")),
    )
    assert len(links.profiles) == 3


def test_namesakes_at_one_event_stay_two_people() -> None:
    one, other = Speaker("Ann Ray", "Bakery", "@ray"), Speaker("Ann Ray", "Harbour", "@annr")
    links = linked(note("a.md", one, other), note("b.md", one, Speaker("Ann Ray")))
    assert {profile.handles for profile in links.profiles} == {("@ray",), ("@annr",), ()}
    assert len({profile.id for profile in links.profiles}) == 3
    assert (
        links.profiles
        == linked(note("b.md", one, Speaker("Ann Ray")), note("a.md", one, other)).profiles
    )


@pytest.mark.parametrize(
    "other",
    [
        Speaker("Ann Ray", "Bakery Ltd", "@annr"),
        Speaker("Ann Ray", "Harbour"),
        Speaker("Ann Ray", "", "@annr"),
        Speaker("Ann Ray", "Harbour", "@RAY"),
    ],
)
def test_less_than_two_handles_and_affiliations_part_nobody(other: Speaker) -> None:
    links = linked(note("a.md", Speaker("Ann Ray", "Bakery", "@ray"), other))
    assert len(links.profiles) == 1


def test_a_profile_holds_what_is_said_of_the_person() -> None:
    links = linked(
        note("a.md", Speaker("Ann Ray", "Bakery", "@annray", "https://ray.example")),
        note("b.md", Speaker("ann ray", "Kitchen")),
        note("c.md", Speaker("Ann Ray", "Bakery")),
    )
    (profile,) = links.profiles
    assert (profile.name, profile.names) == ("Ann Ray", ("Ann Ray", "ann ray"))
    assert (profile.affiliations, profile.handles) == (("Bakery", "Kitchen"), ("@annray",))
    assert (profile.links, len(profile.sessions)) == (("https://ray.example",), 3)


def test_what_was_joined_on_evidence_is_listed() -> None:
    links = linked(note("a.md", Speaker("A. Ray")), note("b.md", Speaker("Ann Ray")))
    (join,) = links.joins
    assert (join.kind, join.what, join.into, join.key) == ("speaker", "A. Ray", "Ann Ray", "a.md")
    assert 0 < join.score < 1


def test_settings_give_names_to_one_person_and_keep_others_apart() -> None:
    notes = [note("a.md", Speaker("A. Ray"), Speaker("Annie")), note("b.md", Speaker("Ann Ray"))]
    alias = NotebookSettings(speakers={"Ann Ray": ("Annie",)})
    assert frozenset(("Ann Ray", "Annie", "A. Ray")) in people(linked(*notes, settings=alias))
    shown = NotebookSettings(speakers={"Ann R.": ("Annie", "Ann Ray")})
    assert "Ann R." in {profile.name for profile in linked(*notes, settings=shown).profiles}
    apart = NotebookSettings(apart_speakers=frozenset((frozenset(("A. Ray", "Ann Ray")),)))
    assert len(linked(*notes, settings=apart).profiles) == 3


def test_names_are_compared_word_by_word() -> None:
    assert without_initials(("ann", "b", "ray")) == ("ann", "ray")
    assert without_initials(("a", "ray")) == ("a", "ray")
    assert is_short_form(("a", "ray"), ("ann", "ray"))
    assert not is_short_form(("a", "ray"), ("bo", "ray"))
    assert is_slip(("ann", "montgomery"), ("ann", "montgomrey"))
    assert not is_slip(("ann", "ray"), ("ann", "ray"))
    assert may_be_one(("ann",), ("ann", "ray"))
    assert not may_be_one(("bo", "ray"), ("ann", "ray"))


def test_two_forms_of_a_name_in_one_talk_stand_in_the_order_of_their_names() -> None:
    forms = (Speaker("annray", "Bakery", "@annray"), Speaker("Ann Ray", "Kitchen", "@annray"))
    one = note("a.md", forms[0])
    both = dataclasses.replace(one.sessions[0], speakers=forms)
    links = linked(dataclasses.replace(one, sessions=(both,)), note("b.md", forms[0]))
    (profile,) = links.profiles
    assert profile.affiliations == ("Kitchen", "Bakery")
