"""Schedules of rooms without people, told by times before the rows."""

import pytest

from tests.support.recovered_talks import talks_in

HEAD = "# Kelp Summit 2013\n\n## Tuesday\n\n"


@pytest.mark.parametrize("times", [("1030", "1130", "1330"), ("10:30", "11:30", "13:30")])
@pytest.mark.parametrize("head", ["Time", "Hora", "Uhrzeit"])
def test_cells_that_link_to_notes_are_talks_whatever_the_rooms_are_called(
    head: str, times: tuple[str, str, str]
) -> None:
    text = (
        f"{HEAD}| {head} | D | E | Azure |\n|---|---|---|---|\n"
        f"| {times[0]} | [Slow looms](w/a) | [Ropes / nets](w/b) | [Meet the dyes](w/c) |\n"
        f"| {times[1]} | [Mending (at night)](w/d) | Knots in salt | [Old boats](w/f) |\n"
        f"| {times[2]} | [Dye training](w/g) | | [SaltSpec 3](w/h) |\n"
    )
    titles = ["Slow looms", "Ropes / nets", "Meet the dyes", "Mending (at night)"]
    titles += ["Knots in salt", "Old boats", "Dye training", "SaltSpec 3"]
    assert [title for title, _ in talks_in(text, "Home.md", "kelp-wiki")] == titles


@pytest.mark.parametrize(
    "rooms", ["Breakout 1 | Breakout 2", "Deck A | Deck B", "Main Room | Hall 2"]
)
def test_counted_rooms_behind_times_hold_talks_of_a_word_or_two(rooms: str) -> None:
    text = (
        f"{HEAD}| | {rooms} |\n|---|---|---|\n|9:15 - 10:00|Rope Sharing||\n"
        "|10:00 - 11:00|Yarn Keeping|Nets4All|\n|11:00 - 12:00|Lunch||\n"
        "|1:15 - 2:00|Dyes|Tide Change|\n"
    )
    titles = ["Rope Sharing", "Yarn Keeping", "Nets4All", "Dyes", "Tide Change"]
    assert [title for title, _ in talks_in(text, "schedule.md", "kelp-wiki")] == titles


def test_a_table_of_years_and_links_is_no_schedule() -> None:
    text = "# Boats\n\n| Year | D | E |\n|---|---|---|\n| 2013 | [one](a.pdf) | [two](b.pdf) |\n"
    text += "| 2014 | [three](c.pdf) | [four](d.pdf) |\n| 2015 | [five](e.pdf) | [six](f.pdf) |\n"
    assert {"one", "two", "three"}.isdisjoint(title for title, _ in talks_in(text, "boats.md"))
