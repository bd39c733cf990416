from __future__ import annotations

import pytest

from notes.reading.naming import SUFFIXES
from notes.reading.source import NoteSource
from notes.structure.entries.tree import heading_tree
from notes.structure.levels.layout import layout_of
from notes.structure.levels.roles import Role, role_of
from notes.structure.paths.paths import (
    is_day_name,
    is_event_name,
    is_index_name,
    same_title,
    title_from_path,
)
from notes.structure.text.lines import outline_of

FOUR = ("a.md", "b.md", "c.md", "d.md")


def role(text: str, path: str = "note.md", siblings: tuple[str, ...] = ()) -> Role:
    source = NoteSource.of(text, path, "notes", siblings)
    outline = outline_of(source.lines, source.body_line)
    return role_of(source, layout_of(source, outline, heading_tree(outline)))


@pytest.mark.parametrize(
    "text",
    [
        "# X\n\n## Caches (Anna Berg)\n\nx\n\n## Queues (Peter Ekman)\n\nx\n",
        "# Cloud Days 2019\n\n## Caches\n\nx\n\n## Queues\n\nx\n",
        "# X\n\n## Day 1\n\n### Caches\n\n## Day 2\n\n### Queues\n",
        "# X\n\n- Caches - Anna Berg\n- Queues - Peter Ekman\n",
    ],
)
def test_several_entries_with_people_days_or_an_event_title_make_an_event(text: str) -> None:
    assert role(text).is_event


@pytest.mark.parametrize(
    "text",
    [
        "# Caches\n\nAnna Berg\n\n## Why\n\nx\n\n## How\n\nx\n",
        "# Caches\n\n## Abstract\n\nx\n\n## Notes\n\nx\n\n## Q&A\n\nx\n",
        "Speaker: Anna Berg\n\n## Why\n\nx\n\n## How\n\nx\n",
    ],
)
def test_people_at_the_top_and_parts_of_a_talk_make_one_talk(text: str) -> None:
    assert not role(text, "conf/caches.md", FOUR).is_event


def test_the_same_headings_are_talks_in_a_day_file_and_parts_elsewhere() -> None:
    text = "## Caches\n\nx\n\n## Queues\n\nx\n"
    assert role(text, "conf-2019/day1.md", ("day2.md",)).is_event
    assert not role(text, "conf-2019/caches-and-queues.md", FOUR).is_event


def test_the_strongest_sign_is_the_reason() -> None:
    assert role("# Caches\n\nAnna Berg\n\n## Why\n", "c/a.md", FOUR).reason == (
        "its title names speakers"
    )


@pytest.mark.parametrize("path", ["README.md", "day1.md", "x/notes.md", "talks.txt", "tag-2.md"])
def test_names_of_indexes_and_days(path: str) -> None:
    assert is_index_name(path) or is_day_name(path)


@pytest.mark.parametrize(
    "path",
    [
        "caches.md",
        "day-1-keynote.md",
        "03-queues.md",
        "how-do-i-weigh-ropes.md",
        "so-a-loom-rests.md",
    ],
)
def test_names_of_talks(path: str) -> None:
    assert not is_index_name(path)
    assert not is_day_name(path)
    assert not is_event_name(path)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("a/03-queues-we-regret.md", "Queues we regret"),
        ("2019-05-08-caches-at-rest.md", "Caches at rest"),
        ("Caches at Rest.md", "Caches at Rest"),
        ("06_Caches_At_Rest", "Caches At Rest"),
        ("DEV301-caches.md", "Caches"),
    ],
)
def test_a_file_name_is_a_title_without_date_and_number(path: str, title: str) -> None:
    assert title_from_path(path) == title


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_the_end_of_a_file_name_that_is_read_is_no_part_of_its_title(suffix: str) -> None:
    assert title_from_path(f"2019/caches-at-rest{suffix}") == "Caches at rest"


def test_titles_are_the_same_when_most_words_are_shared() -> None:
    assert same_title("caches at rest", "Caches at Rest!")
    assert not same_title("caches at rest", "Queues in motion")


@pytest.mark.parametrize("folder", ["conferences", "meetups/2019", "events"])
def test_long_titles_in_a_folder_of_events_are_talks(folder: str) -> None:
    heads = ("Why caches rest at night", "Queues that lie to you", "Typed forms without tears")
    text = "# Kelp\n\n" + "\n".join(f"## {head}\n\nx\n" for head in heads)
    assert role(text, f"{folder}/20190402-gloam-night.md", FOUR).is_event
    assert not role(text, "caches/20190402-gloam-night.md", FOUR).is_event


def test_a_host_below_the_title_makes_no_talk_of_talks_that_name_their_people() -> None:
    names = ("Ann Lee", "Bo Ekdahl", "Eva Brandt", "Jo Ott")
    talks = [f"## Rest {count}\n\nby {name}\n\n- x\n" for count, name in enumerate(names)]
    hosted = "# Gloam\n\nby Cy Dahl\n\n"
    assert role(hosted + "\n".join(talks), "2019/night.md").is_event
    assert not role(hosted + "\n".join(talks[:2]), "2019/night.md").is_event
