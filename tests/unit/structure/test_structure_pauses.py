"""Pauses of a programme are no talks, whatever they are called."""

import pytest
from recovered_talks import talks_in

from notes.structure.words.meaning import Meaning, meaning_of


@pytest.mark.parametrize(
    "text",
    [
        "Beverage break",
        "Networking/Beverage Break",
        "Morning Break & Exhibits",
        "Afternoon Break - Exhibit Hall",
        "Break with exhibitors",
        "Coffee break with sponsors",
        "Welcome and networking reception",
        "Pause café et networking",
        "Kaffeepause und Ausstellung",
        "🍰 Something sweet",
    ],
)
def test_words_for_a_pause_and_what_stands_beside_them_are_one(text: str) -> None:
    assert meaning_of(text) & Meaning.BREAK


@pytest.mark.parametrize(
    "text",
    ["Break the loop", "No free lunch", "Breaking up is hard", "Coffee break: how ropes rest"],
)
def test_a_title_that_plays_on_a_pause_is_none(text: str) -> None:
    assert not meaning_of(text) & Meaning.BREAK


@pytest.mark.parametrize(
    "slot",
    [
        "8:30--9, {}",
        "8:30-9 {}",
        "9-10:30: {}",
        "10--11, {}",
        "9am-10 {}",
        "9-10am: {}",
        "9:30 - {}",
    ],
)
def test_one_of_the_two_times_before_a_title_may_be_a_full_hour(slot: str) -> None:
    titles = ("How ropes rest", "Looms that listen", "Why kelp waits")
    below = "".join(f"* {slot.format(title)} - Ann Lindqvist\n" for title in titles)
    found = talks_in(f"# KelpConf 2019\n\n## May 3\n\n{below}", "kelpconf.md")
    assert [title for title, _ in found] == list(titles)


@pytest.mark.parametrize("title", ["5 ways to rest", "12 ropes, and how they rest"])
def test_a_number_that_opens_a_title_is_no_time(title: str) -> None:
    below = f"* 10:30 - {title} - Ann Lindqvist\n* 11:30 - Looms that listen - Bo Ekman\n"
    found = talks_in(f"# KelpConf 2019\n\n## May 3\n\n{below}", "kelpconf.md")
    assert found[0][0] == title
