"""Titles in front of addresses, titles behind a label on top, and what others wrote of an event."""

import pytest

from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize("behind", [": {}", " - {}", " – {}", " {}", ": <{}>"])
@pytest.mark.parametrize("mark", ["-", "*", "1."])
def test_below_a_word_for_talks_titles_before_addresses_are_talks(mark: str, behind: str) -> None:
    titles = ["slow looms", "Ropes that hold", "Gardens on a roof"]
    lines = "\n".join(
        f"{mark} {title}{behind.format(f'https://host.example/{at}')}"
        for at, title in enumerate(titles)
    )
    text = "# GloamConf 2019\n\n## Talks\n\n### Rivers - Ann Lee\nText.\n\n## Lightning talks\n\n"
    assert [title for title, _ in talks_in(f"{text}{lines}\n")] == ["Rivers", *titles]


def test_a_year_in_the_addresses_makes_no_events_of_titles() -> None:
    years = "".join(
        f"## Ropes {year}\n\n### Completed\n\n"
        f"1. How old looms weave {year % 7}: https://ropes.example/ropes{year}/1\n"
        f"2. What a river says {year % 7}: https://ropes.example/ropes{year}/2\n\n"
        "### In-Progress\n\n"
        for year in (2017, 2018, 2019)
    )
    found = [title for title, _ in talks_in(f"# Ropes sessions watched\n\n{years}")]
    assert len(found) == 6
    assert all(title.startswith(("How old looms weave", "What a river says")) for title in found)


def test_words_before_links_on_a_site_are_no_talks_below_talks() -> None:
    text = (
        "# GloamConf 2019\n\n## Slow looms - Ann Lee\nText.\n\n## Ropes - Bo Ek\nText.\n\n"
        "## Lightning Talks\n\n- [looms.example](https://looms.example/)\n- a nice evening\n"
    )
    assert [title for title, _ in talks_in(text)] == ["Slow looms", "Ropes"]


@pytest.mark.parametrize("path", ["gloamconf-2019.md", "looms.md", "Looms_GloamConf19.md"])
@pytest.mark.parametrize("label", ["Title", "title", "TITLE"])
def test_a_label_alone_on_top_tells_the_title_of_the_one_talk(label: str, path: str) -> None:
    text = (
        f"{label}: Looms that rest\n\n## Introducing looms\n- Wool.\n\n"
        "## Warp and weft\n- Tight.\n\n## Testing a loom\n- By hand.\n"
    )
    assert talks_in(text, path) == [("Looms that rest", [])]


@pytest.mark.parametrize("title", ["GloamConf 2019", "Lightning talks 4-11"])
def test_such_a_label_may_tell_of_several_talks(title: str) -> None:
    text = (
        f"Title: {title}\n\n## Looms that rest - Ann Lee\nText.\n\n"
        "## Warp and weft - Bo Ek\nText.\n\n## Testing a loom - Cy Ode\nText.\n"
    )
    found = talks_in(text, "lightning-talks.md")
    assert [title for title, _ in found] == ["Looms that rest", "Warp and weft", "Testing a loom"]


@pytest.mark.parametrize(
    "heading",
    [
        "Livestream",
        "Other blogs",
        "Other Blogs & Highlights",
        "Photos / Videos of the event",
        "Conference reports",
        "Pictures from the meetup",
    ],
)
def test_what_others_wrote_and_recorded_is_no_talk(heading: str) -> None:
    text = (
        f"# GloamConf 2019\n\n## {heading}\n\n- [Ann Lee](https://ann.example)\n\n"
        "## Slow looms - Bo Ek\nText.\n\n## Ropes - Cy Ode\nText.\n"
    )
    assert [title for title, _ in talks_in(text)] == ["Slow looms", "Ropes"]


@pytest.mark.parametrize("first", ["High-Twist Looms", "Late-Autumn Gardens"])
@pytest.mark.parametrize("joint", [" - ", "- ", " – "])
def test_a_title_with_a_colon_and_its_speaker_are_no_people_of_the_topic(
    joint: str, first: str
) -> None:
    text = (
        f"# Wool\n\n## Slow looms{joint}Anna Berg\nText.\n\n## Ropes{joint}Bruno Ek\nText.\n\n"
        f"# Looms\n\n## {first}: prospects with wool and silk{joint}Clara Ode\nText.\n\n"
        f"## What a river says{joint}Dora Weiss\nText.\n"
    )
    assert [people for _, people in talks_in(text, "Thursday.md")] == [
        ["Anna Berg"],
        ["Bruno Ek"],
        ["Clara Ode"],
        ["Dora Weiss"],
    ]
