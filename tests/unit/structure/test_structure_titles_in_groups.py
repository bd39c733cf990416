"""Talks whose people nobody noted, below headings that are groups by their words."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Keynotes", "Workshops"),
        ("Morning", "Afternoon"),
        ("Room A", "Room B"),
        ("Tarde", "Noche"),
        ("3 May 2019", "4 May 2019"),
    ],
)
def test_bold_lines_with_notes_below_a_group_are_talks(one: str, two: str) -> None:
    text = (
        f"# GloamConf 2019\n\n## {one}\n\n**Kelp at scale**\n\n- buckets\n\n**Slow looms**\n\n"
        f"They measured twice.\n\n## {two}\n\n**Boring deploys**\n\n- a demo\n"
    )
    assert talks_in(text) == [("Kelp at scale", []), ("Slow looms", []), ("Boring deploys", [])]


def test_bold_lines_below_a_month_of_work_are_no_talks() -> None:
    text = (
        "# Jane Smith\n\n## March 2015\n\n**Director of Kelp**\n\n- buckets\n\n"
        "## July 2012\n\n**Analyst of Looms**\n\n- thread\n"
    )
    assert "Director of Kelp" not in dict(talks_in(text))


def test_bold_lines_without_notes_below_a_group_are_no_titles() -> None:
    text = "# GloamConf 2019\n\n## Morning\n\n**Very crowded**\n\n## Afternoon\n\n- rain\n"
    assert "Very crowded" not in dict(talks_in(text))


@pytest.mark.parametrize(
    "day",
    ["19 Nov 2014 Quarry Hall", "2014-11-19 | Acme offices", "Sala Azul, 19 de noviembre de 2014"],
)
def test_a_day_and_a_venue_above_talks_are_no_talk(day: str) -> None:
    text = (
        f"# Gloam meetup\n\n## {day}\n\n### Kelp at scale\n\n- a\n\n"
        "### Slow looms\n\nThey measured twice.\n\n### Boring deploys\n\n- b\n"
    )
    assert [title for title, _ in talks_in(text)] == [
        "Kelp at scale",
        "Slow looms",
        "Boring deploys",
    ]
