"""What stands among the talks of a note and is none: pauses, adverts, remarks of the writer."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.words.meaning import Meaning, meaning_of


def kinds_in(text: str) -> dict[str, Kind]:
    note = recover(NoteSource.of(f"# Gloamfest 2018\n\n{text}")).note
    return {session.title: session.kind for session in note.sessions}


@pytest.mark.parametrize(
    "heading",
    [
        "przerwa, kawa, pies chciał wyjść",
        "Break, coffee, the dog",
        "Lunch, outside",
        "Mittagspause, Currywurst",
        "Coffee, tea, and a chat",
        "Pause, enfin",
        "Almuerzo, paella",
        "Lunchpauze, kroketten",
        "Obiad - pierogi",
        "Frokost - sild",
    ],
)
def test_a_pause_may_say_what_was_in_it(heading: str) -> None:
    assert meaning_of(heading) == Meaning.BREAK


@pytest.mark.parametrize(
    "heading",
    [
        "Job adverts",
        "Recruiters' pitch",
        "A word from our sponsors",
        "Who's hiring?",
        "Community notices",
        "Messages from the hosts",
        "Stellenangebote",
        "Offres d'emploi",
        "Bolsa de trabajo",
        "Vacatures",
    ],
)
def test_what_hosts_and_sponsors_say_is_no_talk(heading: str) -> None:
    assert meaning_of(heading) == Meaning.FRAME


@pytest.mark.parametrize(
    "heading",
    [
        "Break, blow, burn: sonnets as code",
        "Coffee, code and compilers",
        "Coffee, rooms and rust",
        "Job queues",
        "Job scheduling at night",
        "Group messages",
        "Messages from Mars",
        "Hiring juniors",
        "Community building",
        "Local first",
        "News feeds at scale",
    ],
)
def test_titles_with_such_words_are_none_of_it(heading: str) -> None:
    assert meaning_of(heading) == Meaning.NONE


@pytest.mark.parametrize(
    ("talks", "remark"),
    [
        (("**Leases** - Harriet Nwosu", "**Queues** - Marek Dvorak"), "Party in Tivoli"),
        (("__Leases__ (Harriet Nwosu)", "__Queues__ (Marek Dvorak)"), "glögg + cakes"),
        (("[Leases](a.md) - Harriet Nwosu", "[Queues](b.md) - Marek Dvorak"), "the train was late"),
        (("“Leases” by Harriet Nwosu", "“Queues” by Marek Dvorak"), "met old friends"),
    ],
)
def test_a_bullet_unlike_the_talks_beside_it_is_none(talks: tuple[str, str], remark: str) -> None:
    first, last = talks
    found = kinds_in(f"- {first}\n  - a\n- {remark}\n- {last}\n  - b\n")
    assert found == {"Leases": Kind.TALK, remark: Kind.SECTION, "Queues": Kind.TALK}


@pytest.mark.parametrize("other", ["Panel: where next", "10:30 Rain", "Boring deploys by Ann Berg"])
def test_a_bullet_without_type_that_says_more_stays_a_talk(other: str) -> None:
    found = kinds_in(f"- **Leases** - Harriet Nwosu\n- {other}\n- **Queues** - Marek Dvorak\n")
    assert len(found) == 3
    assert all(kind.is_talk for kind in found.values())


TWO = "## Leases\nSpeaker: Harriet Nwosu\n\n- a\n\n## Queues\nSpeaker: Marek Dvorak\n\n- b\n\n"


@pytest.mark.parametrize("question", ["So?", "¿Vuelvo?", "Again?", "Und?", "もう？"])
def test_a_word_asked_behind_the_talks_is_the_writers(question: str) -> None:
    assert kinds_in(f"{TWO}## {question}\n\nPerhaps.\n")[question] is Kind.SECTION


def test_a_question_of_several_words_may_be_a_talk() -> None:
    assert kinds_in(f"{TWO}## Why do queues rest?\n\nLine.\n")["Why do queues rest?"] is Kind.TALK


@pytest.mark.parametrize("said", ["not given, somebody else came", "?", "TBA", ""])
def test_a_label_for_the_speaker_makes_a_talk_whoever_it_names(said: str) -> None:
    assert kinds_in(f"{TWO}## Performance\nSpeaker: {said}\n\nBasics.\n")["Performance"].is_talk


def test_a_line_above_the_talks_that_begins_with_a_number_is_none() -> None:
    assert set(kinds_in(f"25 people in a cold room\n\n{TWO}")) == {"Leases", "Queues"}
    assert set(kinds_in(f"2022年7月21日(木) 福岡・天神\n\n{TWO}")) == {"Leases", "Queues"}


@pytest.mark.parametrize(
    "heading", ["Pytania i pizza", "Questions and pizza", "Fragen und Bier", "Penguin dinner"]
)
def test_questions_and_a_name_beside_a_pause_are_one(heading: str) -> None:
    assert meaning_of(heading) == Meaning.BREAK


@pytest.mark.parametrize("heading", ["Food and security", "Testing and performance"])
def test_other_parts_of_talks_beside_a_pause_are_not(heading: str) -> None:
    assert meaning_of(heading) == Meaning.NONE
