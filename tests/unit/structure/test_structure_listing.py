"""Talks that are no headings: tables, bullets, bold lines, plain lines."""

from __future__ import annotations

import pytest

from notes.structure.entries.tree import MOST_ENTRIES, heading_tree, nested, walk
from notes.structure.lists.dump import dumped
from notes.structure.lists.listing import listed
from notes.structure.text.lines import Line, outline_of
from notes.structure.titles.columns import cells_of
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


def lines_of(text: str) -> tuple[Line, ...]:
    return outline_of(text.split("\n")).lines


def titles(text: str, *, in_group: bool = False) -> list[str]:
    lines = lines_of(text)
    return [node.entry.title for node in listed(lines, 0, len(lines), in_group=in_group)]


@pytest.mark.parametrize(
    "text",
    [
        "- Caches - Anna Berg\n- Queues - Peter Ekman\n",
        "- Caches\n  - Speaker: Anna Berg\n- Queues\n  - Speaker: Peter Ekman\n",
        "- [Caches](Caches.md) by Anna Berg\n- [Queues](Queues.md) by Peter Ekman\n",
        "**Caches**\nAnna Berg\n\n**Queues**\nPeter Ekman\n",
        "| Talk | Speaker |\n|---|---|\n| Caches | Anna Berg |\n| Queues | Peter Ekman |\n",
        "| Anna Berg | Caches |\n|---|---|\n| Anna Berg | Caches |\n| Peter Ekman | Queues |\n",
        "Caches (Anna Berg)\n\nx\n\nQueues (Peter Ekman)\n",
    ],
)
def test_entries_that_name_their_speakers_are_talks(text: str) -> None:
    assert titles(text) == ["Caches", "Queues"]


@pytest.mark.parametrize(
    "text",
    [
        "- evict early\n- evict often\n- measure\n",
        "- Anna Berg\n- Peter Ekman\n",
        "**Why**\n\nx\n\n**How**\n\nx\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
        "Some text.\n\nMore text.\n",
    ],
)
def test_other_lists_are_no_talks(text: str) -> None:
    assert titles(text) == []


def test_links_to_notes_beside_are_talks() -> None:
    assert titles("- [Caches at rest](a.md)\n- [Queues in motion](b.md)\n") == [
        "Caches at rest",
        "Queues in motion",
    ]
    assert titles("- [Cloud Days 2019](a.md)\n- [Cloud Days 2020](b.md)\n") == []


def test_a_wrapped_entry_is_read_whole() -> None:
    text = (
        "* [Caches that rest with a very long\n  title](https://a.b) by Anna Berg\n"
        "* [Queues](https://a.b) by Peter Ekman\n"
    )
    assert titles(text) == ["Caches that rest with a very long title", "Queues"]


def test_bars_inside_wikilinks_part_no_cells() -> None:
    assert cells_of("| [[a|b]] | c \\| d |") == ["[[a|b]]", "c | d"]


def test_short_lines_open_talks_where_people_stand_below() -> None:
    text = (
        "I went there and it was long and good and far away.\n\nCaches\n\nSpeaker: Anna Berg\n\n"
        "Text of some length.\n\nDetails\n\nText.\n\nLunch\n\nQueues\n\nPresented by Bo Ekman\n"
    )
    found = [(node.entry.title, node.verdict.value) for node in dumped(lines_of(text))]
    assert found == [("Caches", "talk"), ("Lunch", "break"), ("Queues", "talk")]


def test_headings_are_nested_by_level_and_end_where_the_next_begins() -> None:
    outline = outline_of(["# A", "", "## B", "", "text", "", "## C", "", "# D", ""])
    roots = heading_tree(outline)
    assert [(node.text, node.start, node.end) for node in walk(roots)] == [
        ("A", 0, 4),
        ("B", 1, 3),
        ("C", 3, 4),
        ("D", 4, 5),
    ]
    assert nested([], 0) == []


def test_too_many_headings_lose_their_deepest_levels() -> None:
    outline = outline_of(["# A", "## B"] * 10)
    assert [node.level for node in walk(heading_tree(outline, most=12))] == [1] * 10


def test_an_entry_is_read_once_for_each_text() -> None:
    assert read_entry("Caches (Anna Berg)") is read_entry("Caches (Anna Berg)")


def test_more_headings_than_can_be_talks_leave_those_below_the_title() -> None:
    text = "# Conf\n\n" + "".join(f"## Caches {number}\n\ntext\n\n" for number in range(20))
    roots = heading_tree(outline_of(text.split("\n"), 1), most=12)
    assert [node.level for node in walk(roots)] == [1, *[2] * 11]


def test_the_last_of_too_many_headings_ends_where_the_next_would_begin() -> None:
    outline = outline_of(["# A", "", "text", ""] * 5)
    assert [node.end for node in heading_tree(outline, most=3)] == [2, 4, 6]


def test_the_last_of_too_many_bullets_ends_where_the_next_would_begin() -> None:
    text = "- Caches - Anna Berg\n- Queues - Peter Ekman\n" * MOST_ENTRIES
    lines = lines_of(text)
    found = listed(lines, 0, len(lines), in_group=False)
    assert [node.end for node in found] == list(range(1, MOST_ENTRIES + 1))


@pytest.mark.parametrize(
    "title", ["With Great Looms Comes Great Rest: A Fable", "By Rope Across the Wide Sea"]
)
def test_a_title_in_a_list_may_begin_with_a_word_before_people(title: str) -> None:
    text = f"# GloamConf 2017\n\n## Talks\n\n- {title}\n- Leases at Sea\n- The Art of Moss\n"
    assert (title, []) in talks_in(text, "gloamconf-2017.md")


@pytest.mark.parametrize("people", ["With Ann Lee and Bo Ek of Fernbank", "By Ann Lee, Fernbank"])
def test_such_a_word_before_people_opens_no_title(people: str) -> None:
    text = f"# GloamConf 2017\n\n## Talks\n\n- Slow Rope\n- {people}\n- Leases at Sea\n- Moss\n"
    assert people not in [title for title, _ in talks_in(text, "gloamconf-2017.md")]


TABLE = (
    "| Speaker | Talk |\n|---|---|\n| Ann Lee | Caches at rest |\n| Bo Marek | Queues in motion |\n"
)
OTHERS = (
    "- {}Slow looms - Anna Berg{}\n- {}How we used to be - Peter Ekman{}\n"
    "- {}Ropes hold - Cy Dahl{}\n"
)
MENTIONED = ["Slow looms", "How we used to be", "Ropes hold"]


@pytest.mark.parametrize("link", [("", ""), ("[", "](https://v.example)")])
@pytest.mark.parametrize("lead", ["", "**Honourable mention**\n\n", "I also liked these:\n\n"])
def test_lists_behind_a_table_of_talks_are_talks_too(link: tuple[str, str], lead: str) -> None:
    text = f"# GloamConf 2020\n\n## Talks\n\n{TABLE}\n{lead}{OTHERS.format(*3 * link)}"
    assert [title for title, _ in talks_in(text, "gloam.md")] == [
        "Caches at rest",
        "Queues in motion",
        *MENTIONED,
    ]


@pytest.mark.parametrize(
    "points", ["- evict\n- measure\n- rest\n", "- Ann Lee\n- Bo Ek\n- Cy Dahl\n"]
)
def test_points_behind_a_table_of_talks_are_none(points: str) -> None:
    text = f"# GloamConf 2020\n\n## Talks\n\n{TABLE}\nIn short:\n\n{points}"
    assert len(talks_in(text, "gloam.md")) == 2


@pytest.mark.parametrize("heading", ["[Other]:", "Other", "Misc", "Others"])
@pytest.mark.parametrize("end", ["", "- And many more...\n"])
def test_titles_with_people_below_a_word_for_the_rest_are_talks(heading: str, end: str) -> None:
    talks = "".join(f"## Caches {at} - Ann Lee\n\nthey rest\n\n" for at in "abc")
    text = f"# GloamConf 2020\n\n{talks}## {heading}\n\nMore:\n\n{OTHERS.format(*6 * [''])}{end}"
    assert [title for title, _ in talks_in(text, "gloam.md")][3:] == MENTIONED


@pytest.mark.parametrize(
    "points", ["- Ann Lee - Acme\n- Bo Marek - Initech\n- Cy Dahl - Kelp\n", "- a\n- b\n- c - d\n"]
)
def test_other_lists_below_a_word_for_the_rest_are_none(points: str) -> None:
    talks = "".join(f"## Caches {at} - Ann Lee\n\nthey rest\n\n" for at in "abc")
    assert len(talks_in(f"# GloamConf 2020\n\n{talks}## Other\n\n{points}", "gloam.md")) == 3
