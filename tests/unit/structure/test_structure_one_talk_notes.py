"""Notes of one talk or evening whose title and people stand where the rules for lists look away."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str, path: str = "gloamfest-2017/note.md") -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    talks = [each for each in sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


@pytest.mark.parametrize(
    "line", ["Amphi bleu, jeudi 10h30", "Room 4, 2pm", "Sala B", "Saal 2 · 11:00", "Track 1"]
)
def test_front_matter_names_the_talk_where_no_heading_does(line: str) -> None:
    text = f"---\ntitle: Leases for my cat\n---\n{line}\nHélène Roux et Youssef Benali\n\n- rest\n"
    assert found(text) == [("Leases for my cat", ["Hélène Roux", "Youssef Benali"])]


def test_a_heading_below_text_is_no_title_of_what_front_matter_names() -> None:
    text = "---\ntitle: Leases for my cat\n---\nThey rest. A talk by Ann Berg.\n\n## How?\n\nSo.\n"
    assert found(text) == [("Leases for my cat", ["Ann Berg"])]


@pytest.mark.parametrize(
    "head", ["#+TITLE: Gloam users", "#+title: Gloam users\n#+OPTIONS: toc:nil"]
)
def test_stars_are_headings_below_the_settings_of_org(head: str) -> None:
    text = (
        f"{head}\n\n* Leases for fun        :talk:\n  Speaker: Ann Berg\n  - rest\n"
        "* Queues: a story       :talk:video:\n  Speaker: Bo Ekman\n  - wait\n* Pub\n"
    )
    assert found(text, "meetups/gloam.org") == [
        ("Leases for fun", ["Ann Berg"]),
        ("Queues: a story", ["Bo Ekman"]),
    ]


@pytest.mark.parametrize("mark", ["1) ", "1. ", "- ", "* "])
def test_a_bullet_with_people_and_a_title_is_no_name_below_the_heading(mark: str) -> None:
    text = (
        "## Gloam Ladies #12\n*14.3.2018*\n\n"
        f"{mark}Eva Novák: Leases for those who wait\n  - rest\n"
        f"{mark}Ida Kjær: Queues that saved me\n  - wait\n"
    )
    assert found(text, "meetups/gloam.md") == [
        ("Leases for those who wait", ["Eva Novák"]),
        ("Queues that saved me", ["Ida Kjær"]),
    ]


def test_names_in_hiragana_count_where_others_stand_in_brackets() -> None:
    text = (
        "# Gloamfest 2018\n\n## 一 (まつもと ゆき)\n- a\n\n## キューの話 (佐々木 拓海)\n- b\n\n"
        "## 型の話 (遠藤 侑)\n- c\n\n## これから (そして これから)\n- d\n"
    )
    assert [people for _, people in found(text)] == [
        ["まつもと ゆき"],
        ["佐々木 拓海"],
        ["遠藤 侑"],
        [],
    ]


@pytest.mark.parametrize(
    "slot",
    [
        "skipped, coffee with Jørn",
        "Missed - queue at the door",
        "left early, train",
        "Verschlafen, leider",
        "overgeslagen, koffie",
        "Perdí, estaba en la cola",
    ],
)
def test_a_slot_that_was_skipped_is_no_talk(slot: str) -> None:
    text = (
        "# Gloamfest 2018\n\n## 9:00 Leases - Ann Berg\n* a\n\n"
        f"## 10:20 {slot}\n* b\n\n## 11:40 Queues - Bo Ekman\n* c\n"
    )
    sessions = recover(NoteSource.of(text, "x/note.md")).note.sessions
    assert [each.kind for each in sessions] == [Kind.TALK, Kind.SECTION, Kind.TALK]


@pytest.mark.parametrize("title", ["Missed connections", "Skipped heartbeats", "Lost in time"])
def test_titles_with_such_words_stay_talks(title: str) -> None:
    text = f"# Gloamfest 2018\n\n## Leases - Ann Berg\n* a\n\n## {title}\n* b\n\n## Q - Bo Ekman\n"
    assert title in [each for each, _ in found(text, "x/note.md")]


@pytest.mark.parametrize("title", ["*Idris at rest*", "“Idris at rest”", "**Idris at rest**"])
def test_a_keynote_has_its_title_beside_its_people_below(title: str) -> None:
    text = f"# Closing keynote\nEdwin Bradyson: {title}\n\n- QTT\n- holes\n"
    assert found(text) == [("Idris at rest", ["Edwin Bradyson"])]


@pytest.mark.parametrize(
    "line",
    [
        "Speaker bio: Julien Moreau works at a bank in London.",
        "About the speaker: Julien Moreau leads a team.",
        "Zur Person: Julien Moreau arbeitet bei einer Bank.",
    ],
)
def test_a_biography_names_the_speaker(line: str) -> None:
    assert found(f"# Lenses and such\n{line}\n\n- getters\n") == [
        ("Lenses and such", ["Julien Moreau"])
    ]


@pytest.mark.parametrize("said", ["handle: @iravid", "twitter: @iravid", "@iravid on Twitter"])
def test_a_word_for_a_handle_is_no_organisation(said: str) -> None:
    text = f"# Effects\n\n**who**: Itamar Ravid ({said})\n\nBifunctors.\n"
    (talk,) = recover(NoteSource.of(text, "gloamfest-2018/effects.md")).note.sessions
    (speaker,) = talk.speakers
    assert (speaker.name, speaker.affiliation, speaker.handle) == ("Itamar Ravid", "", "@iravid")


@pytest.mark.parametrize(
    "name",
    [
        "mon-11-30-quiet-harbour-gates",
        "day1-quiet-harbour-gates",
        "0930-quiet-harbour-gates",
        "2018-06-19-tue-quiet-harbour-gates",
        "03_quiet_harbour_gates",
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "# Quiet harbour gates",
        "Tags: gates\n\nQuiet harbour gates",
        "## Quiet harbour gates",
        "# Quiet harbour gates from GloamConf",
    ],
)
def test_a_day_before_the_name_of_a_talk_makes_no_file_of_a_day(name: str, head: str) -> None:
    text = f"{head}\n\n## Why now?\n\n- rust\n\n## Three hinges\n\n- oil\n\n## Old gates\n\n- tar\n"
    assert found(text, f"talks/{name}.md") == [("Quiet harbour gates", [])]


@pytest.mark.parametrize("name", ["day1-talks", "tue-afternoon", "day-2-notes", "wed-keynotes"])
def test_a_day_before_a_word_for_talks_is_the_name_of_a_day(name: str) -> None:
    text = "# Quiet harbour\n\n## Tar for gates (Anna Berg)\n\nx\n\n## Oil (Peter Ekman)\n\nx\n"
    assert len(found(text, f"talks/{name}.md")) == 2


@pytest.mark.parametrize("title", ["# Tar for gates", "Tar for gates"])
@pytest.mark.parametrize("heading", ["Speakers", "Our speakers:", "Speaker(s)", "The speakers"])
def test_below_a_word_for_speakers_weaker_names_are_people_too(title: str, heading: str) -> None:
    text = (
        f"{title}\n\n## {heading}\n\n- Ireti Adebanjo\n"
        "- Peter Ekman - [Twitter](https://twitter.example/peter)\n\n## Why now?\n\n- rust\n"
    )
    assert found(text, "talks/tar-for-gates.md") == [
        ("Tar for gates", ["Ireti Adebanjo", "Peter Ekman"])
    ]


def test_two_names_without_capitals_below_a_title_are_people() -> None:
    text = "# Tar for gates\n\nhélène roux\ntorvald eklöf\n\nGates rust. Tar them.\n"
    assert found(text) == [("Tar for gates", ["Hélène Roux", "Torvald Eklöf"])]


def test_two_lines_without_capitals_that_go_on_are_text() -> None:
    text = "# Tar for gates\n\ngates rust quickly\nso tar them\n\nOften.\n"
    assert found(text) == [("Tar for gates", [])]


@pytest.mark.parametrize("line", ["Talk given by: Anna Berg", "Talk presented by Anna Berg"])
def test_who_gave_the_talk_is_its_speaker(line: str) -> None:
    assert found(f"# Tar for gates\n\n{line}\n\n- rust\n") == [("Tar for gates", ["Anna Berg"])]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tar for gates, by Torvald", ("Tar for gates", ["Torvald"])),
        ("Gates driven by Jonas", ("Gates driven by Jonas", [])),
        ("Gates, by Design", ("Gates, by Design", [])),
    ],
)
def test_a_given_name_behind_a_comma_and_by_is_a_speaker(
    title: str, expected: tuple[str, list[str]]
) -> None:
    assert found(f"# {title}\n\n- rust\n- oil\n") == [expected]


def test_the_name_of_the_file_below_its_event_is_the_talk() -> None:
    parts = "## Why gates rust\n\n- rain\n\n## Three kinds of tar\n\n- pine\n"
    text = f"GloamConf 2017 | Harbours\n\n## Tar for gates in winter\n\n{parts}"
    path = "gloamconf-2017/Tar for gates in winter.md"
    assert [title for title, _ in found(text, path)] == ["Tar for gates in winter"]


def test_questions_beside_the_title_are_a_part_of_its_talk() -> None:
    text = "# Tar for gates in winter\n\n## Why gates rust\n\nx\n\n# Questions\n\n- where?\n"
    assert found(text, "talks/winter.md") == [("Tar for gates in winter", [])]


def test_the_second_part_of_a_talk_is_no_part_of_a_day() -> None:
    text = "# GloamConf 2017\n\n### Notes\n\nx\n\n### Why gates rust\n\n- rain\n"
    path = "gloamconf-2017/Tar for gates in winter part 2.md"
    assert len(found(text, path)) == 1


def test_a_firm_that_talked_on_something_makes_a_talk() -> None:
    text = (
        "# Gloamfest 2017\n\n## Talks\n\n### Talk by Tarworks on steering boats by ear\n\nx\n\n"
        "### Talk by Anna Berg on oil\n\ny\n"
    )
    assert len(found(text, "gloamfest-2017.md")) == 2


def test_a_word_with_its_speaker_behind_by_titles_a_talk() -> None:
    assert found("# Security, by Torvald\n\n- keys\n", "railfest-2013/security.md") == [
        ("Security", ["Torvald"])
    ]
