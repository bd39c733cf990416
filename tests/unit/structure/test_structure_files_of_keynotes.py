"""Notes of one keynote or workshop, told so by their file's name or by a heading of the day."""

import pytest
from recovered_talks import talks_in

SIBLINGS = ("slow-looms.md", "ropes-at-sea.md", "wool.md", "hemp.md")
PARTS = "\n\n## What to look at\n\n- looms\n\n## Later\n\n- wool\n"


@pytest.mark.parametrize(
    "head", ["Day 1 - KEYNOTE", "Day 2: Keynote", "Tag 1 - Keynote", "Tuesday - Opening keynote"]
)
def test_the_keynote_of_a_day_is_one_talk_in_a_file_called_so(head: str) -> None:
    assert talks_in(f"# {head}{PARTS}", "keynote.md", "gloamconf2019", SIBLINGS) == [
        ("Keynote", [])
    ]


def test_the_title_and_speaker_of_a_keynote_stand_below_its_day() -> None:
    text = f"# Day 1 - Keynote\n\n## Why looms are never free\n\nBo Lindqvist{PARTS}"
    assert talks_in(text, "day_1_lindqvist_keynote.md", "gloamconf2019", SIBLINGS) == [
        ("Why looms are never free", ["Bo Lindqvist"])
    ]


@pytest.mark.parametrize("file", ["GloamConf_Slow_Looms_Workshop", "gloamconf-looms-tutorial"])
def test_a_file_named_as_a_workshop_at_an_event_is_one(file: str) -> None:
    text = f"# Writing slow looms for sailors{PARTS}"
    assert talks_in(text, f"conferences/{file}.md", "study-notes") == [
        ("Writing slow looms for sailors", [])
    ]


@pytest.mark.parametrize(
    "title", ["織機の深夜における静かな回転について", "Как ткацкие станки вращаются ночью"]
)
def test_a_title_in_another_script_than_the_file_is_the_first_heading(title: str) -> None:
    text = f"# {title}\n\n- x\n\n# 実装\n\n- y\n"
    assert talks_in(text, "slow_looms_at_night.md", "gloamconf2019", SIBLINGS) == [(title, [])]


def test_a_part_in_another_script_than_the_file_is_no_title() -> None:
    text = "# 背景\n\n- x\n\n# 実装\n\n- y\n"
    assert talks_in(text, "slow_looms_at_night.md", "gloamconf2019", SIBLINGS) == [
        ("Slow looms at night", [])
    ]


def test_a_sentence_below_keynote_is_no_title() -> None:
    said = (
        'In fact some short "lightning keynotes", most of them sales pitches without substance. '
        "I was spoilt by keynotes such as the classic by Tove Lind and Bo Ek."
    )
    text = f"# Keynote\n\n{said}\n\n# How weavers built a lake\n\nGood.\n\n# Looms at sea\n\nx\n"
    assert talks_in(text, "day_02.md", "gloam-2015") == [
        ("Keynote", []),
        ("How weavers built a lake", []),
        ("Looms at sea", []),
    ]
