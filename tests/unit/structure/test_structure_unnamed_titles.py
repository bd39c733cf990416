"""Notes of an event whose talks have no headings and no people."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry

TITLES = ["Leases that rest at night", "What queues remember", "Why deploys are boring"]


def talks(text: str, path: str = "note.md") -> list[str]:
    note = recover(NoteSource.of(text, path)).note
    return [each.title for each in note.sessions if each.kind.is_talk]


@pytest.mark.parametrize(
    "entry",
    [
        "**{}**\n\n- a note on it\n- another\n\n",
        "{}\n\n- a note on it\n- another\n\n",
        "- {}\n  - a note on it\n  - another\n",
        "* [ ] {}\n    * a note on it\n",
    ],
)
def test_what_stands_above_notes_is_a_talk(entry: str) -> None:
    assert talks("# Gloam Summit 2021\n\n" + "".join(map(entry.format, TITLES))) == TITLES


@pytest.mark.parametrize("title", ["Leases that rest", "Day 2 keynote"])
def test_below_a_talk_they_are_its_parts(title: str) -> None:
    parts = "".join(f"**{each}**\n\n- a note on it\n\n" for each in TITLES)
    assert talks(f"# {title}\n\n{parts}", f"{title}.md") == [title]


def test_short_words_in_bold_are_no_talks() -> None:
    parts = "".join(f"**{each}**\n\n- a note\n\n" for each in ("Good food", "Bad rooms", "Fun"))
    assert talks(f"# Gloam Summit 2021\n\n{parts}") == []


@pytest.mark.parametrize("line", ["{} (Room A)", "{} [Hall 3]", "[1102] {}", "{} (Saal 2)"])
def test_rooms_and_numbers_are_no_part_of_a_title(line: str) -> None:
    assert read_entry(line.format("Leases that rest")).title == "Leases that rest"


def test_a_title_is_labelled_below_the_number_of_its_talk() -> None:
    slots = [
        f"## Talk {at}\n\n**Title**: {title}\n**Speaker**: Ann Berg\n\n- a\n\n"
        for at, title in enumerate(TITLES, 1)
    ]
    assert talks("# Gloam Summit 2021\n\n" + "".join(slots)) == TITLES


@pytest.mark.parametrize(
    "text",
    ["Gloamconf 2021: Leases that rest\n\nby Ann Berg\n", "# Leases that rest (Gloamconf 2021)\n"],
)
def test_an_event_beside_a_title_is_cut(text: str) -> None:
    assert talks(text + "\n- a note\n", "gloamconf/t08.md") == ["Leases that rest"]


def test_people_in_bullets_below_a_title_are_no_talks() -> None:
    people = "- Ann Berg - Initech\n- Harriet Nwosu - Acme\n"
    text = f"# Leases that rest\n\n{people}\nThey rest.\n\n## Why\n\n- a\n\n## How\n\n- b\n"
    note = recover(NoteSource.of(text, "gloamconf-2021-leases.md")).note
    (talk,) = note.sessions
    assert (talk.title, [each.name for each in talk.speakers]) == (
        "Leases that rest",
        ["Ann Berg", "Harriet Nwosu"],
    )


SPACED = """{}Leases that rest
{}They rest, and so do we, when it is night.


What queues remember
Ann Berg

- all of it

Not a talk, but a point

- of it


Maps that wait
Harriet Nwosu

- they wait


Why deploys are boring

- they are
"""


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("# Gloam Summit 2021\n\n", ""),
        ("# Gloam Summit 2021\n\n", "Ida Lind\n\n"),
        ("", "Ida Lind\n\n"),
    ],
)
def test_space_before_talks_parts_them_from_the_first_line_on(head: str, first: str) -> None:
    assert talks(SPACED.format(head, first), "gloam-summit-2021.txt") == [
        "Leases that rest",
        "What queues remember",
        "Maps that wait",
        "Why deploys are boring",
    ]


@pytest.mark.parametrize(
    ("heading", "name", "speaker"),
    [
        ("Palestra", "Nome", "Palestrante"),
        ("Talk", "Name", "Speaker"),
        ("Charla", "Nombre", "Ponente"),
    ],
)
def test_a_name_beside_the_speakers_is_that_of_the_talk(
    heading: str, name: str, speaker: str
) -> None:
    text = f"# {heading}\n\n* **{name}:** {TITLES[1]}\n* ***{speaker}:*** Ann Berg\n\n## A\n\n- b\n"
    assert talks(text, "queues.md") == [TITLES[1]]


def test_a_heading_with_a_colon_below_text_is_no_title_of_the_note() -> None:
    text = (
        "slides.example.org\n\nmake people talk to looms\n\n# What you need:\n* a loom\n* thread\n"
    )
    assert talks(text, "looms-and-speech.md") == ["Looms and speech"]


def test_bold_lines_with_numbers_in_a_post_about_an_event_are_its_talks() -> None:
    titles = ["조용한 밧줄의 하루 이야기", "Rope first principles", "밧줄의 이해와 활용"]
    told = "".join(f"**{at}. {title}**\n\n- a\n- b\n\n" for at, title in enumerate(titles, 1))
    head = "---\ntitle: Ropeview2014 review\n---\n\n7/21 (월) 10:00 ~ 17:00\n\n"
    text = f"{head}{told}**총평**\n\n좋았다.\n"
    assert talks(text, "contents/ropeview2014-review.md") == titles


def test_a_talk_of_plain_lines_in_a_folder_of_talks_is_called_as_its_file() -> None:
    assert talks("Ropes sag - pull them\nSlow looms wait\n", "talks/tdd-2024.txt") == ["Tdd 2024"]


def test_a_long_name_of_a_file_is_the_title_whatever_stands_in_bold_below_it() -> None:
    path = "gloam-days-2025/The weaving night shift - what makes our loom another one.md"
    head = "---\ncreated: 2025-12-09\n---\n**What the mill told us**\n\nWe see looms.\n\n"
    text = f"{head}### The ropes\nb\n\n### The mill\nc\n"
    assert talks(text, path) == ["The weaving night shift - what makes our loom another one"]


@pytest.mark.parametrize(("name", "several"), [("GloamJS #30", True), ("Issue #30", False)])
def test_a_meetup_and_its_number_are_an_event(name: str, *, several: bool) -> None:
    told = "".join(f"## {title}\n\nSome words on it.\n\n" for title in TITLES)
    text = f'---\nlayout: post\ntitle: "{name}"\n---\n\n{told}'
    assert (talks(text, "_posts/2013-10-29-thirty.md") == TITLES) is several


@pytest.mark.parametrize(
    "line",
    [
        "A store for queues. Fast, easy to rest",
        'Early guess (on the last keynote): "Everybody rests in a year"',
        "The old way was slow; the new one is not",
    ],
)
@pytest.mark.parametrize(
    ("name", "rest", "title"),
    [
        ("horizon", "It rests, and so do they.\n\n- wait\n", "Horizon"),
        ("kiln-router", "- wait\n", "Kiln router"),
        (
            "what_rests_since_last_rain",
            "# From last rain\n\n- slow\n\n# At home\n\n- fast\n",
            "What rests since last rain",
        ),
    ],
)
def test_a_first_line_that_is_a_note_leaves_the_title_to_the_file(
    line: str, name: str, rest: str, title: str
) -> None:
    beside = ("leases.md", "rain-tubs.md", "kilns.md", "slow-paint.md")
    source = NoteSource.of(f"{line}\n\n{rest}", f"2019/{name}.md", "looms", beside)
    assert [session.title for session in recover(source).note.sessions] == [title]


@pytest.mark.parametrize(
    "lead",
    ["Today's sessions were:", "The talks I saw:", "Here are sessions I attended:", "**Talks:**"],
)
def test_titles_below_a_line_that_says_talks_follow_are_those(lead: str) -> None:
    text = (
        "---\ntitle: Gloam Summit Day 2\n---\n\nDay 2 drained me.\n\n"
        f"{lead}\n\n- Why caches rest at night\n- Tar for gates\n\nWhat I heard was good.\n"
    )
    titles = talks(text, "posts/gloam-day-2.md")
    assert titles == ["Why caches rest at night", "Tar for gates"]


@pytest.mark.parametrize("lead", ["Other talks:", "What the talks told:", "We need:"])
def test_below_other_lines_they_are_points(lead: str) -> None:
    text = f"# Tar for gates\n\nIt is old.\n\n{lead}\n\n- Why caches rest\n- Ropes at rest\n"
    assert talks(text, "tar.md") == ["Tar for gates"]
