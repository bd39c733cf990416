"""Which of a note's headings and lines are its talks, where levels or files beside it tell."""

import pytest

from tests.support.recovered_talks import talks_in


def _titles(text: str, path: str = "note.md", siblings: tuple[str, ...] = ()) -> list[str]:
    return [title for title, _ in talks_in(text, path, siblings=siblings)]


@pytest.mark.parametrize("front", ["kelpconf_", "kelpconf2017_", "kelp-days-2017-"])
@pytest.mark.parametrize(
    "parts", ["## Why\n- a\n## Kelp forests\n- b", "# Why rest\n- a\n# Tides\n- b"]
)
def test_a_file_counted_beside_others_is_one_talk(front: str, parts: str) -> None:
    beside = tuple(f"{front}{number}_{word}" for number, word in ((2, "tides"), (10, "sand")))
    beside = tuple(name.replace("_", "-") if "-" in front else name for name in beside)
    path = f"{front}1{'-' if '-' in front else '_'}rest.md"
    assert _titles(f"# Kelp that rests\n- c\n{parts}\n", path, beside) == ["Kelp that rests"]


def test_a_day_counted_beside_others_holds_talks() -> None:
    text = "# Kelp that rests\n- a\n# Tides in boxes\n- b\n"
    beside = ("kelpconf_day_2_friday", "kelpconf_day_3_saturday")
    assert len(_titles(text, "kelpconf_day_1_thursday.md", beside)) == 2


@pytest.mark.parametrize("count", [2, 4])
def test_a_talk_at_the_level_of_its_event_swallows_none_behind_it(count: int) -> None:
    before = "".join(f"## Kelp {word} boxes\n- a\n" for word in ("in", "on", "by", "at")[:count])
    text = f"# Kelp Meetup #12\n{before}# Tides in ten minutes\n- b\n"
    text += "## Sand as code\n- c\n## Own dunes\n- d\n"
    assert _titles(text)[count:] == ["Tides in ten minutes", "Sand as code", "Own dunes"]


def test_what_stands_beside_events_is_no_talk() -> None:
    text = (
        "# Seen in 2020\n\n## KelpConf 2020\n- in Ulm\n\n## A launch of kelp\n- online\n\n"
        "## TideFest 2020\n- in Bern\n\n## DuneDays 2020\n- in Graz\n"
    )
    assert _titles(text, "README.md") == []


def test_short_titles_beside_a_few_headed_by_names_are_talks() -> None:
    text = "".join(
        f"# {head}\n- a\n"
        for head in (
            "a model of tides",
            "kelp studio for all",
            "Kelpr",
            "superdune",
            "ggkelp",
            "Ann Lee",
            "Otto Brandt",
            "Ines Falk",
            "size of sand and more",
        )
    )
    assert {"Kelpr", "superdune", "ggkelp"} <= set(_titles(text, "kelpconf2016/README.md"))


def test_a_notebooks_own_name_above_talks_of_its_level_is_none() -> None:
    text = "# kelpconf2016_notes\nsome notes\n# Kelp studio for all\n- a\n# Tides in boxes\n- b\n"
    assert _titles(text, "README.md") == ["Kelp studio for all", "Tides in boxes"]


def test_an_agenda_below_the_day_tells_the_talks_above_lists() -> None:
    heads = ("Kelp at the office", "How deep is sand", "Tides by hand")
    agenda = "KelpMeet 02/13/2020\nAll Topics\n" + "".join(f"- {head}\n" for head in heads)
    text = agenda + "".join(f"\n{head} (briefly)\n- one\n- two\n" for head in heads)
    assert [title.partition(" (")[0] for title in _titles(text, "2020.02.13.md")] == list(heads)


def test_those_who_were_there_make_titles_no_shorter() -> None:
    heads = (
        "Office kelp",
        "How deep is sand",
        "Why tides",
        "Sand by hand and by foot",
        "Dune upkeep",
    )
    text = "KelpMeet 02/13/2020\n\nAttendees\n- Al\n- Bo\n"
    text += "".join(f"\n{head}\n- one\n- two\n" for head in heads)
    assert _titles(text, "2020.02.13.md")[0] == "Office kelp"


@pytest.mark.parametrize(
    "titles",
    [
        ("iOS 앱의 해초", "해초 개발 장점", "core kelp 시작하기", "모래 패턴 적용"),
        ("海藻を育てる", "binderの話", "砂のテスト入門", "潮の5分"),
        ("jKelp in practice", "gRPC for dunes", "Kelp as code", "iOS and tides"),
    ],
)
def test_titles_may_begin_with_a_name_in_small_letters(titles: tuple[str, ...]) -> None:
    text = "# KelpConf 2019\n\n" + "".join(f"* {title}\n  * a\n  * b\n" for title in titles)
    assert _titles(text) == list(titles)


@pytest.mark.parametrize(
    "heading",
    [
        "What’s inside",
        "What's in this notebook",
        "Why I keep these notes",
        "About these notes",
        "Notes & disclaimers",
        "Say cheese!",
        "Lab notes by Ann Lee",
        "GEM IDEA: kelp-errors-warn",
        "Blog idea: count the sand in each box, the tides in each harbour, the kelp",
        "Possible solutions",
        "How to move forward?",
    ],
)
def test_words_about_the_notes_are_no_talk(heading: str) -> None:
    text = (
        f"# KelpConf 2019\n\n## Tides in boxes\n- a\n\n## Kelp as code\n- b\n\n## {heading}\n- c\n"
    )
    assert _titles(text) == ["Tides in boxes", "Kelp as code"]


def test_a_heading_below_deeper_ones_is_not_inside_the_first_of_them() -> None:
    text = "KelpFest 2017 in Bern.\n\n### Sand (Pia Moor)\n- a\n\n### Tide tables\n- b\n"
    text += "\n## Workshops\n\n### Own kelp\n- c\n"
    assert _titles(text, "2017.md") == ["Sand", "Tide tables", "Own kelp"]
