"""Headings that bear times of the day, below a heading of any words."""

import pytest

from tests.support.recovered_talks import talks_in

_TITLES = ["How ropes hold", "Slow looms at sea", "Gardens on a roof", "What a river says"]


@pytest.mark.parametrize(
    "times",
    [
        ["09:08", "9:40", "10:15", "11:00"],
        ["9h30", "10h00", "11h15", "14h45"],
        ["09:00 - 09:30", "09:30 - 10:00", "10:30 - 11:00", "11:00 - 11:30"],
        ["8.30", "9.15", "10.00", "10.45"],
    ],
)
@pytest.mark.parametrize("joint", [" ", " - ", ": ", " | "])
@pytest.mark.parametrize("above", ["To be merged", "What I heard", "The hall upstairs"])
def test_below_any_heading_those_with_times_are_the_talks(
    above: str, joint: str, times: list[str]
) -> None:
    timed = "".join(
        f"## {time}{joint}{title}\n\n- It holds.\n\n"
        for time, title in zip(times, _TITLES, strict=True)
    )
    text = f"# Tools\n\n## Loom kit\nA kit.\n\n# Yarn\n\n## Wool\nSoft.\n\n# {above}\n\n{timed}"
    assert [title for title, _ in talks_in(text, "README.md", "GloamConf2019")] == _TITLES


def test_minutes_of_a_video_are_no_times_of_the_day() -> None:
    minutes = "".join(
        f"### {time} - {title}\n\nText.\n\n"
        for time, title in zip(["0:45", "1:42", "9:10", "12:05"], _TITLES, strict=True)
    )
    text = f"# GloamConf 2019\n\n## Old ropes - Ann Lee\n{minutes}## New ropes - Bo Ek\nText.\n"
    assert [title for title, _ in talks_in(text)] == ["Old ropes", "New ropes"]


def test_times_inside_a_talk_that_names_its_speaker_make_no_group_of_it() -> None:
    parts = "".join(
        f"### {time} {title}\n\nText.\n\n"
        for time, title in zip(["0:45", "14:42", "19:10", "22:05"], _TITLES, strict=True)
    )
    text = f"# GloamConf 2019\n\n## Old ropes - Ann Lee\n{parts}## New ropes - Bo Ek\nText.\n"
    assert [title for title, _ in talks_in(text)] == ["Old ropes", "New ropes"]
