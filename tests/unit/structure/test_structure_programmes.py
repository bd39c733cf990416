"""Notes that are nothing but a programme, or somebody's choice of it, and name nobody."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_TITLES = [
    "Tar for gates",
    "Why caches rest at night",
    "Ten years of broken ferries",
    "Is it rust?",
]


def titles(text: str, path: str) -> list[str]:
    return [title for title, _ in talks_in(text, path)]


def days(title: str, first: str, second: str) -> str:
    bullets = [f"- {each}\n" for each in _TITLES]
    below = f"## {first}\n\n{bullets[0]}{bullets[1]}\n## {second}\n\n{bullets[2]}{bullets[3]}"
    return f"# {title}\n\n{below}" if title else below


@pytest.mark.parametrize(("first", "second"), [("Day 1", "Day 2"), ("10 May", "11 May")])
@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("", "gloam-2022/_choices.md"),
        ("Gloam Summit 2022", "gloam-2022/schedule.md"),
        ("My schedule", "gloam-2022/README.md"),
        ("Mes choix", "gloam-2022/gloam.md"),
    ],
)
def test_bullets_below_the_days_of_a_programme_are_talks(
    title: str, path: str, first: str, second: str
) -> None:
    assert titles(days(title, first, second), path) == _TITLES


@pytest.mark.parametrize("title", ["Gloam Summit 2022", "Schedules of tides"])
def test_below_the_days_of_another_note_they_may_be_anything(title: str) -> None:
    assert _TITLES[0] not in titles(days(title, "10 May", "11 May"), "gloam-2022/gloam.md")


def test_sentences_below_the_days_of_a_programme_are_no_talks() -> None:
    text = "# My schedule\n\n## Thursday\n\n- we came late.\n- it rained; boats were wet.\n"
    assert "we came late." not in titles(text, "gloam-2022/gloam.md")


def topics(first: str, second: str, third: str) -> str:
    parts = zip(("Testing", "People", "Old boats"), (first, second, third), strict=True)
    return "".join(f"## {topic}\n\n{below}\n\n" for topic, below in parts)


@pytest.mark.parametrize("title", ["Talks I watched", "Gloam Summit 2022"])
@pytest.mark.parametrize("place", ["https://youtu.be/abc{}", "./notes/{}.md"])
def test_a_topic_above_a_single_link_is_a_group(title: str, place: str) -> None:
    links = [f"- [{each}]({place.format(at)})" for at, each in enumerate(_TITLES)]
    text = f"# {title}\n\n" + topics(links[0], links[1], f"{links[2]}\n{links[3]}")
    assert (
        titles(text + "## Links\n\n- [A site](https://a.example)\n", "gloam/README.md") == _TITLES
    )


@pytest.mark.parametrize(
    "below", ["- [Watch the video](https://youtu.be/abc{})", "- [A page](https://a.example/{})"]
)
def test_a_title_above_its_material_is_a_talk(below: str) -> None:
    text = "# Gloam Summit 2022\n\n" + topics(*(below.format(at) for at in range(3)))
    assert "Old boats" in titles(text, "gloam/README.md")


@pytest.mark.parametrize("joint", [" - ", ": ", " | ", " – "])
@pytest.mark.parametrize("day", ["03-06-2019", "2019-06-03", "03.06.2019", "03/06/2019"])
def test_an_index_may_tell_when_and_where_each_talk_was(joint: str, day: str) -> None:
    places = ("PHP Club", "Gloam JS", "Harbour Meetup", "PHP Club")
    lines = [
        f"- {day.replace('03', f'0{at + 3}', 1)} {place}{joint}[{title}](2019/{at}.md)\n"
        for at, (place, title) in enumerate(zip(places, _TITLES, strict=True))
    ]
    assert titles("# Talks\n\n" + "".join(lines), "README.md") == _TITLES
