"""Programmes that are longer than what is looked at."""

from collections.abc import Sequence

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource
from notes.structure.entries import nodes
from notes.structure.entries.nodes import Node
from notes.structure.entries.speakers import Found, people_near
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.evidence.allowance import Allowance
from notes.structure.lists import own_lists
from notes.structure.lists.listing import listed
from notes.structure.recover import recover
from notes.structure.text.lines import Line


def programme(talks: int) -> str:
    below = "\n\nSpeaker: Ann Lindqvist\n\n- they rest\n\n"
    return "# KelpConf 2019\n\n" + "".join(f"## Ropes and looms {at}{below}" for at in range(talks))


def test_a_programme_that_goes_on_behind_the_last_entry_is_warned_of() -> None:
    note = recover(NoteSource.of(programme(MOST_ENTRIES + 50), "kelpconf.md")).note
    assert len(note.sessions) >= MOST_ENTRIES - 1
    [problem] = [each for each in note.problems if "entries" in each.message]
    assert problem.line == note.sessions[-1].span.first
    assert problem.remedy


def test_a_programme_within_the_limit_is_whole() -> None:
    note = recover(NoteSource.of(programme(MOST_ENTRIES - 10), "kelpconf.md")).note
    assert len(note.sessions) == MOST_ENTRIES - 10
    assert not [each for each in note.problems if "entries" in each.message]


def tracks(count: int) -> str:
    below = "\n\n- How caches rest - Ann Lindqvist\n- Why queues wait - Bo Ekman\n\n"
    return "# KelpConf 2019\n\n" + "".join(f"## Track {at}{below}" for at in range(count))


def test_lists_below_many_headings_are_looked_at_up_to_the_limit() -> None:
    note = recover(NoteSource.of(tracks(MOST_ENTRIES), "kelpconf.md")).note
    talks = [session for session in note.sessions if session.kind.is_talk]
    assert 0 < len(talks) < MOST_ENTRIES
    [problem] = [each for each in note.problems if "entries" in each.message]
    assert problem.line < talks[-1].span.first <= problem.line + 3


def test_lists_below_headings_within_the_limit_are_whole() -> None:
    note = recover(NoteSource.of(tracks(MOST_ENTRIES // 4), "kelpconf.md")).note
    assert sum(session.kind.is_talk for session in note.sessions) == 2 * (MOST_ENTRIES // 4)
    assert not [each for each in note.problems if "entries" in each.message]


def parted(talks: int, parts: int) -> str:
    """A programme whose talks name their people below and have headings inside."""
    inside = "".join(f"### Point {part}\n\nIt rests.\n\n" for part in range(parts))
    below = f"\n\nSpeaker: Ann Lindqvist\n\n{inside}"
    return "# KelpConf 2019\n\n" + "".join(f"## Ropes and looms {at}{below}" for at in range(talks))


def test_headings_inside_talks_tell_nothing_of_the_people_below_talks() -> None:
    sessions = recover(NoteSource.of(parted(11, 25), "kelpconf.md")).note.sessions
    talks = [session for session in sessions if session.kind.is_talk]
    assert [session.speakers[0].name for session in talks] == ["Ann Lindqvist"] * 11


def seldom(every: int) -> str:
    """A programme in which one talk in so many names its people below."""
    name = "Speaker: Ann Lindqvist\n\n"
    heads = (
        f"## Ropes and looms {at}\n\n{'' if at % every else name}They rest.\n" for at in range(240)
    )
    return "# KelpConf 2019\n\n" + "\n".join(heads)


def test_people_whom_few_talks_name_are_found_up_to_the_end() -> None:
    sessions = recover(NoteSource.of(seldom(12), "kelpconf.md")).note.sessions
    assert sum(bool(session.speakers) for session in sessions) == 20


def test_below_many_headings_without_anybody_the_last_ones_are_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[int] = []

    def looking(lines: Sequence[Line], heading: int, title: str, *, loose: bool) -> Found:
        looked.append(heading)
        return people_near(lines, heading, title, loose=loose)

    monkeypatch.setattr(nodes, "people_near", looking)
    recover(NoteSource.of(seldom(1000), "kelpconf.md"))
    assert 30 < len(looked) < 90


def points(talks: int, *, group: str = "") -> str:
    """Talks with points below each, and behind them one heading above a list of more."""
    noted = "".join(
        f"## Ropes and looms {at} - Ann Lindqvist\n\n- Ropes, and looms, rest\n- Maria asked\n\n"
        for at in range(talks)
    )
    rest = "- How caches rest - Ann Lindqvist\n- Why queues wait - Bo Ekman\n"
    return f"# KelpConf 2019\n\n{noted}## {group}\n\n{rest}"


@pytest.mark.parametrize("talks", [3, 30])
def test_below_a_word_for_talks_a_list_of_them_is_found_behind_any_number_of_talks(
    talks: int,
) -> None:
    found = talks_in(points(talks, group="Lightning talks"), "kelpconf.md")
    assert [title for title, _ in found[-2:]] == ["How caches rest", "Why queues wait"]


def test_below_many_headings_without_lists_of_talks_the_last_ones_are_not_searched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[int] = []

    def listing(
        lines: Sequence[Line], start: int, stop: int, *, in_group: bool, allowance: Allowance
    ) -> list[Node]:
        searched.append(start)
        return listed(lines, start, stop, in_group=in_group, allowance=allowance)

    monkeypatch.setattr(own_lists, "listed", listing)
    text = "".join(f"## Ropes {at}\n\n- Ropes rest\n- Looms do not\n\n" for at in range(60))
    recover(NoteSource.of(f"# KelpConf 2019\n\n{text}", "kelpconf.md"))
    assert 5 < len(searched) < 25


@pytest.mark.parametrize(("looked_at", "found"), [(30, 0), (30, 30), (20, 30)])
def test_entries_count_once_whether_they_are_talks_or_not(looked_at: int, found: int) -> None:
    allowance = Allowance(100, 50)
    for line in (3, 33):
        assert not allowance.is_spent
        allowance.look_at(looked_at)
        allowance.spend(found, line)
    assert allowance.is_spent
    assert allowance.line == 33


def tables(vain: int) -> str:
    """Tables of figures, and one of talks behind them."""
    figures = "".join(f"Ropes {at}\n\n| a | b |\n|---|---|\n| {at} | 2 |\n\n" for at in range(vain))
    rows = "| How caches rest | Ann Lindqvist |\n| Why queues wait | Bo Ekman |\n"
    return f"# KelpConf 2019\n\n{figures}Last\n\n| Talk | Speaker |\n|---|---|\n{rows}"


@pytest.mark.parametrize(("vain", "count"), [(0, 2), (20, 2), (200, 0)])
def test_behind_very_many_tables_without_talks_no_more_are_looked_at(vain: int, count: int) -> None:
    found = talks_in(tables(vain), "kelpconf.md")
    assert sum(title in {"How caches rest", "Why queues wait"} for title, _ in found) == count


@pytest.mark.parametrize(("points", "told"), [(100, [8160]), (20, [])])
def test_talks_behind_the_last_line_that_is_looked_at_are_told_of(
    points: int, told: list[int]
) -> None:
    slides = "- a point of it\n" * points
    text = "".join(f"## How rope {at} rests - Ann Lee\n\n{slides}\n" for at in range(100))
    note = recover(NoteSource.of(f"# KelpConf 2019\n\n{text}", "kelpconf.md")).note
    assert [problem.line for problem in note.problems] == told
