"""Points that were noted are no talks, however their writer marks them."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ("Caches that rest", "A map of tides", "Why queues wait")
POINTS = (
    "nobody measures this",
    "smaller batches - they fit",
    "cache.get(key) returns nothing",
    "retry (with backoff)",
    "We moved to one queue. It took a year.",
)


def talks(lines: list[str], path: str = "gloamconf-2019.md") -> list[str]:
    note = recover(NoteSource.of("\n".join(lines) + "\n", path)).note
    return [session.title for session in note.sessions if session.kind.is_talk]


def points(mark: str, below: str) -> list[str]:
    return [f"{mark}{point}" for point in POINTS] + [f"{below}{point}" for point in POINTS[:2]]


MARKS = [("* ", "** "), ("- ", "  - "), ("* ", "\t* "), ("+ ", "    + ")]


@pytest.mark.parametrize(("mark", "below"), MARKS)
@pytest.mark.parametrize("day", ["# Day {}", "## Day {}", "### Day {}", "#### {} May"])
@pytest.mark.parametrize("head", [[], ["# GloamConf 2019", ""]])
def test_days_of_any_level_stand_above_talks(
    mark: str, below: str, day: str, head: list[str]
) -> None:
    lines = list(head)
    for number in (1, 2):
        lines += [day.format(number), ""]
        for title in TITLES:
            lines += [f"## {title} {number}", *points(mark, below), ""]
    assert talks(lines) == [f"{title} {number}" for number in (1, 2) for title in TITLES]


@pytest.mark.parametrize("level", ["##", "###"])
def test_conferences_above_their_days_stay_above_them(level: str) -> None:
    lines = []
    for event in ("GloamConf 2018", "GloamConf 2019"):
        lines += [f"{level} {event}", f"{level}# Day 1", ""]
        lines += [f"- {title} by Ann Lee" for title in TITLES]
        lines += [f"{level}# Day 2", "", *(f"- {title} by Peter Holm" for title in TITLES)]
    assert talks(lines, "README.md") == [*TITLES] * 4


def test_stars_of_titles_are_an_outline() -> None:
    lines = []
    for title in TITLES:
        lines += [f"* {title} - Ann Lee", *(f"** {point}" for point in POINTS)]
    assert talks(lines) == [*TITLES]
