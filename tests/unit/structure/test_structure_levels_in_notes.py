"""Headings a level off, in a row, or as long as only titles are: which of them are talks."""

from __future__ import annotations

import pytest

from notes.models import Kind, Note
from notes.reading.source import NoteSource
from notes.structure.recover import recover


def note_of(text: str, path: str) -> Note:
    return recover(NoteSource.of(text, path)).note


def titles(note: Note) -> list[str]:
    return [talk.title for talk in note.sessions if talk.kind.is_talk]


@pytest.mark.parametrize(
    ("form", "top"),
    [("{} - {}, Engineer at Acme", "## Gloam 2016 - Day One"), ("{} ({})", "# Gloam 2016")],
)
def test_a_talk_typed_a_level_too_high_stands_beside_those_behind_it(form: str, top: str) -> None:
    level = top.partition(" ")[0]
    told = [
        (level + "#", "Leases at rest", "Ann Berg"),
        (level, "Cold caches", "Heather Wilson"),
        (level + "#", "Slow hooks", "Thomas Miller"),
        (level + "#", "Warm starts", "Sandra Lee"),
    ]
    text = (
        top + "\n\n" + "".join(f"{mark} {form.format(*talk)}\n\n- one\n\n" for mark, *talk in told)
    )
    note = note_of(text, "2016/gloam-1.md")
    assert titles(note) == ["Leases at rest", "Cold caches", "Slow hooks", "Warm starts"]
    assert all(len(talk.speakers) == 1 for talk in note.sessions if talk.kind.is_talk)


def test_the_parts_of_a_talk_stay_below_it() -> None:
    text = (
        "# Gloam 2016\n\n## Leases at rest - Ann Berg\n\n### What rests - a lease\n\n- one\n\n"
        "### What Ann Berg says\n\n- two\n\n## Cold caches - Heather Wilson\n\n- three\n"
    )
    assert titles(note_of(text, "gloam.md")) == ["Leases at rest", "Cold caches"]


@pytest.mark.parametrize("panel", ["Panel Discussions", "Panel", "Panels"])
def test_a_panel_beside_talks_has_its_questions_below_it(panel: str) -> None:
    text = (
        "# Leases at rest by Ann Berg\n\n## Slow leases\n\n- one\n\n"
        "# Cold caches by Heather Wilson\n\n- two\n\n"
        f"# {panel}\n\n## Tools for every day\n\nSandra says: measure.\n\n"
        f"## Are there other ways?\n\nYes.\n"
    )
    note = note_of(text, "gloam-2025-talks.md")
    assert titles(note) == ["Leases at rest", "Cold caches", panel]
    assert note.sessions[-1].kind is Kind.PANEL


def test_panels_that_name_who_sat_on_them_stand_below_their_heading() -> None:
    text = (
        "# Leases at rest by Ann Berg\n\n- one\n\n# Cold caches by Heather Wilson\n\n- two\n"
        "\n# Panels\n\n"
        "## Rest for all\n\nPanelists: Sandra Lee, Thomas Miller\n\n## Rest for some\n\n"
        "Panelists: Laura Moe, Peter Dahl\n"
    )
    assert titles(note_of(text, "gloam-2025-talks.md"))[2:] == ["Rest for all", "Rest for some"]


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Session IV: Rest and Caches", "GLOAM2016/Session IV- Rest.md"),
        ("Block 2 - Caches", "GLOAM2016/block2.md"),
    ],
)
def test_papers_stand_below_the_session_of_a_programme(title: str, path: str) -> None:
    text = (
        f"# {title}\n\n## Content-aware Leases for Long-tail Caches\n\n### Background\n\n* one\n\n"
        "## Predicting Rest with Interleaved Hooks\n\n### Outline\n\n* two\n\n"
        "### Conclusion\n\n* three\n\n"
        "## Axiomatic Caching of Cold Starts\n\n* four\n"
    )
    assert titles(note_of(text, path)) == [
        "Content-aware Leases for Long-tail Caches",
        "Predicting Rest with Interleaved Hooks",
        "Axiomatic Caching of Cold Starts",
    ]


def test_a_session_with_its_own_short_parts_is_one_talk() -> None:
    parts = "## Background\n\n- one\n\n## Results\n\n- two\n\n## Demo\n\n- three\n"
    text = f"# Session 3: Caching at Acme\n\n{parts}"
    assert titles(note_of(text, "gloam-2016/caching-at-acme.md")) == ["Caching at Acme"]


def test_long_titles_below_the_notes_of_an_event_are_talks() -> None:
    long = [
        "What is my plan for leases in a world of caches?",
        "Leases Without Fear: Shaping your Rest in a Cold World",
        "From drought to plenty with hooks: training goats for good",
        "The case for selling slow leases as a service",
    ]
    text = "# Acme Connect Notes\n\n" + "".join(
        f"## {title}\n\n- one\n\n### Part\n\n- two\n\n" for title in long
    )
    assert titles(note_of(text, "2025-acme-connect-notes.md")) == long


def test_short_headings_below_notes_are_parts_of_one_talk() -> None:
    text = "# Cache Basics Notes\n\n" + "".join(
        f"## {part}\n\n- one\n\n" for part in ("Cold", "Warm starts", "Layers", "When to flush")
    )
    assert titles(note_of(text, "gloam-2025/cache-basics-notes.md")) == ["Cache Basics Notes"]


@pytest.mark.parametrize(
    ("first", "person"),
    [("Keynote with Ann Berg (9:10am)", "Ann Berg"), ("keynote by Sandra Lee", "Sandra Lee")],
)
def test_a_heading_of_kind_and_person_has_its_title_in_the_next_one(
    first: str, person: str
) -> None:
    text = (
        f"# {first}\n\n# Delivering leases\n\n## Slow ones\n\n- one\n\n"
        "# Cold caches\n## Heather Wilson (Acme)\n\n- two\n"
    )
    first_talk, second = note_of(text, "gloam-2014/keynotes.md").sessions
    assert (first_talk.title, first_talk.kind) == ("Delivering leases", Kind.KEYNOTE)
    assert [each.name for each in first_talk.speakers] == [person]
    assert second.title == "Cold caches"


@pytest.mark.parametrize(
    ("heading", "line", "kind"),
    [
        ("Keynote", "**The future of leases** by Ann Berg", Kind.KEYNOTE),
        ("Opening keynote", "The future of leases (Ann Berg)", Kind.KEYNOTE),
        ("Workshop", "The future of leases - Ann Berg", Kind.WORKSHOP),
    ],
)
def test_a_heading_of_a_kind_alone_has_title_and_person_on_its_line(
    heading: str, line: str, kind: Kind
) -> None:
    text = f"# Gloam 2018\n\n## {heading}\n\n{line}\n\n- a\n\n## Caches - Sandra Lee\n\n- b\n"
    talk, _ = note_of(text, "gloam/notes.md").sessions
    assert (talk.title, talk.kind) == ("The future of leases", kind)
    assert [each.name for each in talk.speakers] == ["Ann Berg"]


@pytest.mark.parametrize("line", ["by Ann Berg", "Speaker: Ann Berg", "Ann Berg"])
def test_a_heading_of_a_kind_alone_above_its_person_keeps_its_words(line: str) -> None:
    text = f"# Gloam 2018\n\n## Opening keynote\n\n{line}\n\n- a\n\n## Caches - Sandra Lee\n\n- b\n"
    talk, _ = note_of(text, "gloam/notes.md").sessions
    assert (talk.title, [each.name for each in talk.speakers]) == ("Opening keynote", ["Ann Berg"])


def test_days_and_town_of_an_event_above_its_talks_are_no_talk() -> None:
    text = (
        "# gloam.lu 2019\n\n22-24 October, Luxembourg\n\n"
        "[Leases in memory](https://a.example) - Ann Berg\n\n"
        "[Cold caches](https://b.example) - Sandra Lee\n"
    )
    note = note_of(text, "gloam-2019/README.md")
    assert titles(note) == ["Leases in memory", "Cold caches"]
    assert note.event.location == "Luxembourg"


def test_every_keynote_in_a_row_takes_the_heading_below_it() -> None:
    people = ("Ann Berg", "Sandra Lee", "Heather Wilson")
    text = "".join(f"# Keynote with {each}\n# What {each} rests on\n\n- one\n" for each in people)
    note = note_of(text, "gloam-2014/keynotes.md")
    assert titles(note) == [f"What {each} rests on" for each in people]
    assert [talk.speakers[0].name for talk in note.sessions] == list(people)


@pytest.mark.parametrize("again", ["Sandra Berg (Acme, Inc.)", "Sandhra Berg(Acme, Inc.), Bo Lee"])
def test_a_keynote_above_its_people_again_takes_the_heading_behind_them(again: str) -> None:
    text = f"# Keynote with Sandra Berg\n## {again}\n\n# kiln: a frame for looms\n\n- one\n"
    (talk,) = note_of(text, "gloam-2014/keynotes.md").sessions
    assert (talk.title, talk.speakers[0].name) == ("kiln: a frame for looms", "Sandra Berg")


def test_a_keynote_with_notes_of_its_own_keeps_its_heading() -> None:
    text = "# Keynote with Ann Berg\n\n- one\n\n# Cold caches - Heather Wilson\n\n- two\n"
    assert len(note_of(text, "gloam-2014/day-one.md").sessions) == 2


@pytest.mark.parametrize("number", ["Talks 2 - ", "Talk 2: ", "Talks 2: "])
def test_a_talks_number_is_no_part_of_its_title(number: str) -> None:
    text = (
        "# Leases at rest - Ann Berg\n\n- one\n\n# Lightning talks\n\n"
        "## Talks 1 - Heather Wilson\n\n### Takes\n\n- one\n\n"
        f"## {number}Why bother about caches\n\n### Takes\n\n- two\n"
    )
    assert titles(note_of(text, "gloam-2022/day-2.md")) == [
        "Leases at rest",
        "Heather Wilson",
        "Why bother about caches",
    ]


@pytest.mark.parametrize("beside", ["cold.md", "talks/cold.md"])
def test_a_track_with_a_link_to_one_note_is_one_as_those_beside_it(beside: str) -> None:
    text = (
        "# Gloam Conference 2016\n\n## Rest\n\n* [Leases that rest well](leases.md)\n"
        "* [Slow hooks and why](hooks.md)\n\n"
        "## Starts\n\n* [Tools for slow starts](tools.md)\n* [Warm starts in depth](warm.md)\n\n"
        f"## Caches\n\n* [Changing caches: what is new]({beside})\n"
    )
    found = titles(note_of(text, "gloam2016/README.md"))
    assert found[-1] == "Changing caches: what is new"
    assert len(found) == 5


def test_a_link_to_a_note_with_a_colon_in_its_title_is_nobody() -> None:
    text = (
        "# Gloam 2017\n\n## Design\n\n* [Warm colours: how a loom sees them](warm.md)\n"
        "* [What makes one font rest?](font.md)\n\n## Starts\n\n"
        "* [Tools for slow starts](tools.md)\n"
        "* [Warm starts in depth](warm.md)\n"
    )
    note = note_of(text, "gloam2017/README.md")
    assert titles(note)[0] == "Warm colours: how a loom sees them"
    assert not any(talk.speakers for talk in note.sessions)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("gloam/20 Ways to cache things.md", "20 Ways to cache things"),
        ("gloam/2 - Cold caches.md", "Cold caches"),
        ("gloam/cachesThatRest.md", "Caches That Rest"),
        ("gloam/2022-6-2-cold-caches.md", "Cold caches"),
    ],
)
def test_what_a_files_name_says_is_the_title(path: str, title: str) -> None:
    assert titles(note_of("- one\n- two\n", path)) == [title]


@pytest.mark.parametrize("slot", ["Session: Rest and leases", "Track: Rest and leases"])
def test_a_session_without_a_number_stands_above_its_papers(slot: str) -> None:
    text = (
        f"# GloamML 2018\n\n## {slot}\n\n### Latent leases\nAnn Berg et al.\n\n- one\n\n"
        f"### Soft caches\n"
        "- two\n\n## Session: Caches\n\n### On cold starts\nHeather Wilson, Thomas Miller\n"
        "\n- three\n"
    )
    found = titles(note_of(text, "gloamml/2018-07-12.md"))
    assert found == ["Latent leases", "Soft caches", "On cold starts"]


def test_a_session_that_names_its_people_is_a_talk() -> None:
    text = (
        "# Gloam 2018\n\n## Session: Leases\nPresenter: Ann Berg\n\n### Why\n\n- one\n\n"
        "## Session: Caches\nPresenter: Heather Wilson\n\n### How\n\n- two\n"
    )
    assert titles(note_of(text, "gloam.md")) == ["Leases", "Caches"]
