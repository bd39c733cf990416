"""Small signs around an entry: a day before it, a verdict behind it, others beside its people."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_text
from notes.structure.people.people import read_people
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning, meaning_of


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tue: Leases in depth", "Leases in depth"),
        ("Friday: Leases in depth", "Leases in depth"),
        ("Mittwoch: Leases in der Tiefe", "Leases in der Tiefe"),
        ("So: what now?", "So: what now?"),
        ("Do: the right thing", "Do: the right thing"),
        ("Sunday: Leases", "Sunday: Leases"),
        ("Sun and rain: a tale", "Sun and rain: a tale"),
    ],
)
def test_a_day_before_a_title_is_no_part_of_it(line: str, title: str) -> None:
    assert read_entry(line).title == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ann Berg — Leases that rest - *nice*", "Leases that rest"),
        ("Ann Berg: Leases that rest – ***must watch***", "Leases that rest"),
        ("Leases that rest - Ann Berg - _too long_", "Leases that rest"),
        ("Ann Berg - *leases that rest*", "leases that rest"),
        ("Ann Berg - Acme - *Leases That Rest*", "Leases That Rest"),
    ],
)
def test_a_verdict_in_type_behind_an_entry_is_no_title(line: str, title: str) -> None:
    entry = read_entry(line)
    assert entry.title == title
    assert [person.name for person in entry.people.speakers] == ["Ann Berg"]


@pytest.mark.parametrize("others", ["and others", "& others", "und andere", "et autres", "y otros"])
def test_others_beside_people_are_nobodys_organisation(others: str) -> None:
    first, second = read_people(f"Ann Berg, Bo Ekman {others}").speakers
    assert (first.name, second.name, second.affiliation) == ("Ann Berg", "Bo Ekman", "")


def test_a_name_of_two_letters_with_its_organisation_stands_behind_a_dash() -> None:
    (speaker,) = read_entry("架构演进 —— 张磊（阿里云）").people.speakers
    assert (speaker.name, speaker.affiliation) == ("张磊", "阿里云")
    assert read_entry("架构演进 —— 总结").people.speakers == ()


@pytest.mark.parametrize(
    "phrase", ["Mi 30.11.", "Do 1.12.", "Sa, 3.12.", "wo 7/12", "za 10.12.2016"]
)
def test_short_names_of_days_beside_a_date_are_days(phrase: str) -> None:
    assert meaning_of(phrase) & Meaning.GROUP


@pytest.mark.parametrize("phrase", ["So", "Do", "Mi casa", "Do it", "So what", "Sa"])
def test_short_names_of_days_alone_are_words(phrase: str) -> None:
    assert not meaning_of(phrase) & Meaning.GROUP


@pytest.mark.parametrize("slot", ["speaker no-show", "No show", "cancelled", "Speaker was ill"])
def test_a_slot_without_its_speaker_is_no_talk(slot: str) -> None:
    assert meaning_of(slot) & (Meaning.FRAME | Meaning.BREAK)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wrapping up Nordic.js 2018", "Nordic.js 2018"),
        ("Home > Conferences > GloamConf 2018", "GloamConf 2018"),
        ("Home » GloamConf 2018", "GloamConf 2018"),
        ("Level Up 2018", "Level Up 2018"),
    ],
)
def test_what_leads_to_an_events_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name_in_text(text).title == name


@pytest.mark.parametrize("value", ["GOTO Chicago 2017, 2 May", "Gloamfest 2017"])
def test_a_label_says_at_which_event_a_talk_was(value: str) -> None:
    text = f"Talk: Debugging under fire\nBy: Ann Berg\nAt: {value}\n\n- outages\n"
    note = recover(NoteSource.of(text, "debugging.txt")).note
    assert (note.event.title, note.sessions[0].title) == (
        value.partition(",")[0],
        "Debugging under fire",
    )


def test_a_label_for_a_room_says_no_event() -> None:
    text = "Talk: Debugging under fire\nBy: Ann Berg\nAt: Main Stage\n\n- outages\n"
    assert recover(NoteSource.of(text, "debugging.txt")).note.event.title == ""


@pytest.mark.parametrize(
    "heading",
    [
        'Notes: "How leases rest" (Ann Berg)',
        "Notes on “How leases rest” - Ann Berg",
        "Notizen zu „How leases rest“ (Ann Berg)",
        "Apuntes de «How leases rest» (Ann Berg)",
    ],
)
def test_a_note_of_one_talk_is_called_as_the_talk(heading: str) -> None:
    (talk,) = recover(NoteSource.of(f"# {heading}\n\n- rest\n", "gloam/leases.md")).note.sessions
    assert talk.title == "How leases rest"


def test_a_room_with_one_talk_is_a_group_and_a_short_year_the_events() -> None:
    text = (
        "# FOSDEM'18\n\nSaturday 3 and Sunday 4 February, Brussels.\n\n## Python devroom\n\n"
        "**Love your leases**, Ann Berg. Story time.\n\n## Go devroom\n\n"
        "**Make leases fast!** Bo Ekman: measure first.\n"
    )
    note = recover(NoteSource.of(text, "x/fosdem.md")).note
    talks = [each.title for each in note.sessions if each.kind.is_talk]
    assert talks == ["Love your leases", "Make leases fast!"]
    assert (str(note.event.date_start), str(note.event.date_end)) == ("2018-02-03", "2018-02-04")
