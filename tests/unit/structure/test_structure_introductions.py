"""Where the notes of one talk list its people: below a heading, or one below the other."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.people.people import read_people
from notes.structure.recover import recover


def people_of(text: str, path: str = "gloam-2019/leases.md") -> list[str]:
    (talk,) = recover(NoteSource.of(text, path)).note.sessions
    return [person.name for person in talk.speakers]


@pytest.mark.parametrize(
    "heading",
    [
        "Welcome & Introductions",
        "Introductions",
        "Panelists",
        "Meet the speakers",
        "Vorstellungsrunde",
    ],
)
def test_people_are_listed_below_a_heading_that_introduces_them(heading: str) -> None:
    text = (
        f"# Leases that rest: a field guide\n\n## {heading}\n\n- Ann Berg - Product Manager, Acme\n"
        "- Bo Ekman - Director at Initech Group, UK\n\n## Leases 101: what you need\n\n- one\n\n"
        "## How long a lease rests\n\n- two\n\n## When to let go\n\n- three\n"
    )
    assert people_of(text, "2023-1-8-leases-webinar.md") == ["Ann Berg", "Bo Ekman"]


@pytest.mark.parametrize(
    ("heading", "bio"),
    [
        ("About the speaker", "Ann Berg works at Acme on leases."),
        ("Bio", "Ann Berg is a principal engineer at Acme and loves tea."),
        ("Sobre la ponente", "**Ann Berg** is a writer."),
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_a_biography_says_who_spoke(heading: str, bio: str, *, last: bool) -> None:
    about = f"## {heading}\n\n{bio}\n\n"
    notes = "## Slow leases\n\n- one\n\n## Long leases\n\n- two\n\n## Old leases\n\n- three\n\n"
    text = "# Leases at rest\n\n" + (notes + about if last else about + notes)
    assert people_of(text) == ["Ann Berg"]


def test_a_sentence_below_another_part_of_a_talk_names_nobody() -> None:
    text = (
        "# Leases at rest\n\n## Background\n\nAnn Berg is a principal engineer at Acme.\n\n- one\n"
    )
    assert people_of(text) == []


def test_those_on_a_panel_are_behind_a_label_below_its_heading() -> None:
    text = (
        "# Leases at scale\n\n* [Panel](#panel)\n* [Questions](#questions)\n\n## Panel\n\n"
        "**Moderator:** Dag Moe (Acme)  \n**Panelists:** Ann Berg (Acme), Bo Ekman (Initech)\n\n"
        "### Leases (Ann)\n\n- one\n\n### Caches (Bo)\n\n- two\n\n## Questions\n\n- three\n"
    )
    assert people_of(text) == ["Ann Berg", "Bo Ekman"]


@pytest.mark.parametrize("label", ["Speakers", "**Presenters**", "Speaker"])
def test_a_word_for_speakers_alone_on_its_line_stands_above_their_list(label: str) -> None:
    text = (
        f"# Leases at rest\n\n{label}\n"
        f"- [Ann Berg](https://ann.example) - developer, founder, writer\n"
        "- [Bo Ekman](https://bo.example) - engineer at Acme\n\nResources\n"
        "- [Slides](https://s.example)\n"
    )
    assert people_of(text) == ["Ann Berg", "Bo Ekman"]


@pytest.mark.parametrize("word", ["Who", "People", "With"])
def test_words_that_mean_more_than_speakers_need_a_colon(word: str) -> None:
    text = f"# Leases at rest\n\nSome text comes first.\n\n{word}\n- Grace Hopper\n- Alan Turing\n"
    assert people_of(text) == []


def test_names_in_bold_may_have_blank_lines_between_them() -> None:
    text = (
        "# Gloam omics 2023\n\n## Talk 1 - Panel: rest\n\n**Ann Berg, Acme**\n\n"
        "**Dr. Bo Ekman, Initech**\n\n"
        "  Berg - leases rest\n\n## Talk 2 - Cold caches\n**Cy Dahl, Acme**\n\n- cold\n"
    )
    panel, talk = recover(NoteSource.of(text, "gloam/notes.md")).note.sessions
    assert [person.name for person in panel.speakers] == ["Ann Berg", "Dr. Bo Ekman"]
    assert [person.name for person in talk.speakers] == ["Cy Dahl"]


def test_names_with_their_employers_may_have_blank_lines_between_them() -> None:
    text = (
        "Leases: a view from below\n=========================\n\nHeather Wilson, Acme\n\n"
        "Thomas Miller, University of Gloam\n\nIntroduction\n- one\n"
    )
    assert people_of(text) == ["Heather Wilson", "Thomas Miller"]


def test_a_paragraph_behind_a_name_is_nobody() -> None:
    text = (
        "# Leases\n\nHeather Wilson, Acme\n\nNew York, a city with many leases, rests.\n\n- one\n"
    )
    assert people_of(text) == ["Heather Wilson"]


def test_a_given_name_below_full_names_is_one_of_those_who_spoke() -> None:
    text = (
        "# Why leases: two worlds\n\nHeather Wilson, Acme and Gloam\n"
        "Thomas Miller, caches at Initech\n"
        "Odalys, University of Gloam, leases\n\nPanel\n\n- one\n"
    )
    assert people_of(text) == ["Heather Wilson", "Thomas Miller", "Odalys"]


def test_one_capital_word_before_a_comma_alone_is_nobody() -> None:
    assert people_of(
        "# Why leases\n\nHeather Wilson, Acme\nLeases, caches and rest\n\n- one\n"
    ) == ["Heather Wilson"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruby Rivers and so can you",
        "Rose Gardens and what we do",
        "Ann Berg and me",
        "Ann Berg and the loom",
    ],
)
def test_a_clause_behind_and_says_that_no_people_stand_before_it(text: str) -> None:
    assert read_people(text).speakers == ()


def test_those_who_spoke_with_somebody_are_no_thing() -> None:
    assert [who.name for who in read_people("Ann Berg and the team").speakers] == ["Ann Berg"]


@pytest.mark.parametrize("text", ["Quarterly Webinar", "Monthly Webcast"])
def test_a_kind_of_event_is_nobodys_name(text: str) -> None:
    assert read_people(text).speakers == ()


@pytest.mark.parametrize("text", ["Bo Ekman - Director at Initech, UK", "Ann Berg at Acme, NY"])
def test_an_employer_with_its_place_is_no_town(text: str) -> None:
    assert len(read_people(text).speakers) == 1


@pytest.mark.parametrize("text", ["Portland, OR", "Winston-Salem, NC"])
def test_a_town_with_its_state_is_nobody(text: str) -> None:
    assert read_people(text).speakers == ()


@pytest.mark.parametrize("given", ["Robbie", "Sandra"])
def test_a_given_name_in_a_files_name_counts_where_others_have_full_ones(given: str) -> None:
    beside = ("Slow hooks by Ann Berg.md", "Warm starts by Heather Wilson.md")
    path = f"Gloam2025/Cold caches by {given}.md"
    source = NoteSource.of("- rest\n- more rest\n", path, siblings=beside)
    (talk,) = recover(source).note.sessions
    assert (talk.title, [each.name for each in talk.speakers]) == ("Cold caches", [given])


def test_a_word_behind_by_in_a_files_name_alone_is_nobody() -> None:
    source = NoteSource.of("- rest\n- more\n", "Gloam2025/Cold caches by Design.md")
    assert recover(source).note.sessions[0].title == "Cold caches by Design"


def test_a_files_topic_may_be_a_word_for_other_files() -> None:
    text = "# Leases vs. security: what both need\n\nHeather Wilson, Acme\n\n- one\n"
    assert people_of(text, "gloam-2017/security.md") == ["Heather Wilson"]


def test_a_policy_is_no_talk() -> None:
    text = "# Security policy\n\nWrite to us.\n"
    assert recover(NoteSource.of(text, "security.md")).note.sessions == ()


def test_those_who_speak_at_an_event_are_no_talks_of_it() -> None:
    text = (
        "# GloamFest Oslo 2019\n\n## Speakers\n\n- Ann Berg\n- Heather Wilson\n- Thomas Miller\n\n"
        "## Leases from zero\n\n- one\n\n## Caches in anger\n\n- two\n\n## Why hooks rest\n"
        "\n- three\n"
    )
    note = recover(NoteSource.of(text, "gloamfest/2019/README.md")).note
    assert [talk.title for talk in note.sessions if talk.kind.is_talk] == [
        "Leases from zero",
        "Caches in anger",
        "Why hooks rest",
    ]


def test_names_below_speakers_with_notes_of_their_own_are_talks() -> None:
    text = (
        "# GloamFest Oslo 2019\n\n## Speakers\n\n- Ann Berg\n  - leases rest\n- Heather Wilson\n"
        "  - caches are cold\n"
    )
    note = recover(NoteSource.of(text, "gloamfest/2019/README.md")).note
    talks = [talk for talk in note.sessions if talk.kind.is_talk]
    assert [talk.speakers[0].name for talk in talks] == ["Ann Berg", "Heather Wilson"]


@pytest.mark.parametrize(
    "listed",
    [
        "### Ann Berg from Acme\n\n#### writes next week\n\n- soon\n\n### Bo Ekman from Acme",
        f"- Ann Berg\nAnn leases {'many a thing ' * 20}\n\n- Bo Ekman\nBo {'rests ' * 40}",
        f"**Ann Berg**\n\nAnn leases {'many and many a thing ' * 10}\n\n**Bo Ekman**\n\nBo rests.",
    ],
)
def test_each_of_those_below_a_word_for_speakers_has_something_said_of_them(listed: str) -> None:
    text = (
        "# Leases at rest\n\n## Key takeaways\n\n### They rest\n\n"
        f"## Presenters\n\n{listed}\n\n## Slow leases\n\n- one\n"
    )
    assert people_of(text) == ["Ann Berg", "Bo Ekman"]


def test_a_panel_is_one_long_line_of_people_with_their_organisations() -> None:
    names = ["Ann Berg", "Bo Ekman", "Tom Becker", "Peter Lang", "Laura Novak", "Oskar Lind"]
    people = ", ".join(f"{name} (University of Norwich)" for name in names)
    text = f"# Leases at rest\n\n{people}\n\n- one lease\n- two leases\n"
    assert people_of(text) == names


def test_blank_lines_may_part_a_title_from_its_people() -> None:
    assert people_of("# Leases at rest\n\n\n\nAnn Berg - Acme\n\n\n\nNotes:\n\n- one\n") == [
        "Ann Berg"
    ]
