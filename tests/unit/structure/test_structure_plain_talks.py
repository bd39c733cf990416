"""Talks told as most are, which one look takes for talks, and the lists that need no second one."""

from __future__ import annotations

import pytest

from notes.structure.entries.nodes import NAMED, Node, Verdict
from notes.structure.entries.plain_talks import are_plain_talks
from notes.structure.entries.tree import heading_tree, loosen_parallel
from notes.structure.levels.levels import decide
from notes.structure.text.lines import outline_of

TITLES = ("How looms weave at night", "Barns without any doors", "Keeping small herds warm")
PEOPLE = ("Ann Lee", "Hugo Berg", "Maria Lopez")


def talks(*titles: str, label: str = "Speaker") -> list[Node]:
    told = zip(titles, PEOPLE, strict=True)
    text = "\n".join(f"## {title}\n\n{label}: {name}\n\n- wool\n" for title, name in told)
    return heading_tree(outline_of(text.split("\n")))


def test_titles_of_words_above_labels_are_plain_talks() -> None:
    nodes = talks(*TITLES)
    loosen_parallel(nodes)
    assert are_plain_talks(nodes)
    decide(nodes)
    assert [(node.verdict, node.why) for node in nodes] == [(Verdict.TALK, NAMED)] * 3


@pytest.mark.parametrize("odd", ["Day 2", "Lunch", "Slow looms - Bo Ek", "Talk 1: Looms"])
def test_one_other_entry_has_all_looked_at(odd: str) -> None:
    assert not are_plain_talks(talks(*TITLES[:2], odd))


def test_two_entries_tell_nothing_of_their_writer() -> None:
    assert not are_plain_talks(talks(*TITLES)[:2])


def test_a_label_for_something_else_makes_no_plain_talks() -> None:
    assert not are_plain_talks(talks(*TITLES, label="Room"))


def test_an_entry_read_anew_is_looked_at_again() -> None:
    nodes = talks(*TITLES)
    loosen_parallel(nodes)
    nodes[1].retitle("Keynote: Barns - Bo Ek")
    assert not are_plain_talks(nodes)


def test_an_entry_taken_for_a_group_is_looked_at_again() -> None:
    nodes = talks(*TITLES)
    loosen_parallel(nodes)
    nodes[2].mark_group()
    assert not are_plain_talks(nodes)


def test_a_kind_behind_a_label_is_no_plain_talk_but_what_it_says() -> None:
    text = "\n".join(f"## {title}\n\nSpeaker: Ann Lee\nKind: section\n" for title in TITLES)
    nodes = heading_tree(outline_of(text.split("\n")))
    decide(nodes)
    assert [node.verdict for node in nodes] == [Verdict.SECTION] * 3


def test_plain_lists_do_not_stand_apart() -> None:
    outline = outline_of(["# Looms", "", "- wool", "- silk and yarn", "", "text"])
    assert outline.apart == (0, 3)


@pytest.mark.parametrize("item", ["- Title: Looms", "- 10:00 Looms", "- [Looms](a.md)", "- a - b"])
def test_lists_with_signs_of_fields_stand_apart(item: str) -> None:
    assert 2 in outline_of(["# Looms", "- wool", item]).apart


def test_lines_put_in_another_order_are_all_apart() -> None:
    outline = outline_of(["# Looms", "- wool", "- silk"])
    assert outline.rearranged(outline.lines).apart == (0, 1, 2)
