"""Titles of one talk that are worded as parts of a note, and parts that are no title of it."""

import pytest
from recovered_talks import talks_in

PEOPLE = ("Day1/ann-lee.md", "Day1/john-smith.md", "Day1/mary-jones.md", "Day1/peter-brown.md")


def test_a_long_title_worded_as_a_list_for_later_has_its_speaker_below() -> None:
    title = "What I missed about looms (and how ropes taught me to love wool)"
    text = f"# {title}\n\n* by Ann Lee\n\n## Description\n\nLong.\n"
    assert talks_in(text, "GloamConf2019/what_i_missed.md") == [(title, ["Ann Lee"])]


def test_next_steps_titles_a_file_named_for_its_speaker() -> None:
    text = "# Next Steps\n\n## Knots\n\n* ropes\n\n## Looms\n\n* wool\n"
    assert talks_in(text, "Day1/anna-berg.md", "gloam-conf-2011", PEOPLE) == [
        ("Next Steps", ["Anna Berg"])
    ]


def test_next_steps_titles_no_other_file() -> None:
    assert talks_in("# Next Steps\n\n* ropes\n", "plan.md", "gloam-conf-2011", PEOPLE) == []


@pytest.mark.parametrize("part", ["Keyboard shortcuts", "Git cheat sheet"])
def test_a_part_worded_as_a_manual_does_not_hide_the_talk(part: str) -> None:
    text = f"Muscles remember.\n\nSo do hands.\n\n# {part}\n\n* keys\n\n# Games\n\n* more\n"
    siblings = ("20/Weave faster looms.md", "20/Meet the new rope.md", "20/Build better knots.md")
    assert talks_in(text, "20/Support keys in your loom.md", "gloamconf-notes", siblings) == [
        ("Support keys in your loom", [])
    ]


def test_a_manual_by_its_first_heading_is_no_talk() -> None:
    text = "# Git cheat sheet\n\n* keys\n\n## Games\n\n* more\n"
    assert talks_in(text, "20/git-keys.md", "gloamconf-notes") == []
