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


def test_an_introduction_and_a_summary_are_no_parts_of_one_talk_below_an_events_name() -> None:
    text = (
        "# KelpKaigi 2019\n\n## はじめに\n参加してきました。\n\n## 海藻の選び方\n- a\n\n"
        "## 砂を切らない設計\n- b\n\n## 潮のテスト入門\n- c\n\n## まとめ\n楽しかった。\n"
    )
    found = _titles(text, "2019/kelpkaigi.md", ("2019/dunes",))
    assert found == ["海藻の選び方", "砂を切らない設計", "潮のテスト入門"]


@pytest.mark.parametrize("heading", ["Memorable sessions attended", "Interesting talks I saw"])
def test_talks_stand_below_a_word_for_those_attended(heading: str) -> None:
    text = f"# Summary\nI went.\n\n# {heading}\nSome.\n\n## Tides in boxes\n- a\n"
    text += "\n## Kelp as code\n- b\n"
    assert _titles(text, "kelpconf2016/README.md") == ["Tides in boxes", "Kelp as code"]


@pytest.mark.parametrize(
    "titles",
    [
        ("해초 개발 장점", "core kelp 시작하기", "모래 패턴 적용"),
        ("Kelp for everybody", "functional tides in practice", "Sand that is kept"),
    ],
)
def test_each_bold_line_alone_in_an_events_note_is_a_talk(titles: tuple[str, ...]) -> None:
    text = "## KelpGo! Conference review\n\n" + "".join(f"**{title}**\n* a\n\n" for title in titles)
    assert _titles(text) == list(titles)


def test_numbered_lines_above_text_are_an_events_talks() -> None:
    titles = ("Kelp in the cloud", "Sand as code", "Tides for everybody")
    lines = "".join(f"{at}. {title}\nIt rests.\n\n" for at, title in enumerate(titles, 1))
    assert _titles(f"Kelp Meetup November 2018\n\n{lines}", "2018-11.md") == list(titles)


@pytest.mark.parametrize(("path", "count"), [("kelp_and_bells.md", 1), ("2019-05-04.md", 3)])
def test_a_file_that_bears_the_words_of_its_first_heading_is_that_talk(
    path: str, count: int
) -> None:
    text = "# Kelp and bells\n\nNotes.\n\n# Mooring\n- a\n\n# Brass\n- b\n"
    assert len(_titles(text, path)) == count


def test_the_only_event_of_a_year_stands_above_its_talk() -> None:
    text = (
        "# Events\n\n## 2019\n\n### KelpConf\n\n#### Tides in boxes\n- a\n\n#### Sand\n- b\n\n"
        "### TideFest\n\n#### Kelp at scale\n- c\n\n"
        "## 2020\n\n### KelpConf\n\n#### Own dunes\n- d\n"
    )
    assert _titles(text, "README.md") == ["Tides in boxes", "Sand", "Kelp at scale", "Own dunes"]


def test_the_year_of_a_day_before_a_title_is_no_events() -> None:
    heads = ("2021-03-01: Kelp is not enough", "2021-03-15: Sand at scale", "2021-03-29: Own tides")
    text = "# Kelp meetup\n\n" + "".join(f"## {head}\n- read\n\n" for head in heads)
    assert _titles(text, "log.md") == ["Kelp is not enough", "Sand at scale", "Own tides"]


def test_most_short_talks_listed_before_their_addresses_tell_the_others() -> None:
    lines = "- biokelp: https://example.com/b\n- sandlamp: https://example.com/s\n- own tides\n"
    text = f"# KelpPy 2017\n\n## Keynote\n- Ann Lee\n\n## Lightning talks\n{lines}"
    assert _titles(text, "README.md")[-3:] == ["biokelp", "sandlamp", "own tides"]


@pytest.mark.parametrize("title", ["farm-to-table", "the-last-whale-song"])
def test_a_file_named_for_its_talk_behind_the_event_of_those_beside_it_is_one(title: str) -> None:
    beside = ("kc-2019-kelp-at-scale", "kc-2019-nets-by-hand")
    found = _titles("# Rope\n- a\n# Knots\n- b\n# Hooks\n- c\n", f"kc-2019-{title}.md", beside)
    assert found == [title.replace("-", " ").capitalize()]


def test_a_day_behind_the_event_of_those_beside_it_holds_talks() -> None:
    beside = ("kelp-days-19-der-zweite-tag", "kelp-days-19-der-dritte-tag")
    text = "# Rope that rests\n- a\n# Knots in time\n- b\n# Hooks for all\n- c\n"
    assert len(_titles(text, "kelp-days-19-der-erste-tag.md", beside)) == 3


def test_an_edition_behind_three_words_is_an_events() -> None:
    text = "# Kelp LT night #4\n\n## 1. 海藻を育てる\n- a\n\n## 2. 砂場の話\n- b\n\n## 感想\n良い\n"
    assert _titles(text, "lt.md") == ["海藻を育てる", "砂場の話"]


def test_one_talk_below_an_events_own_day_is_listed_as_those_beside_it() -> None:
    text = (
        "# Meetups\n\n## Kelp Users Ulm, 2019-03-04\n\n- **How kelp scales** – Mara Quill\n  - up\n"
        "- **Tides** – Otto Brandt\n  - down\n\n"
        "## Kelp Users Bern, 2019-06-01\n\n- **Sand in the gears** – Ines Falk\n  - oil\n"
    )
    assert _titles(text, "README.md") == ["How kelp scales", "Tides", "Sand in the gears"]


@pytest.mark.parametrize("heading", ["📸 인증샷", "イベント告知タイム", "Past meetups"])
def test_pictures_and_announcements_are_no_talk(heading: str) -> None:
    text = (
        f"# KelpConf 2019\n\n## Tides in boxes\n- a\n\n## Kelp as code\n- b\n\n## {heading}\n- c\n"
    )
    assert _titles(text) == ["Tides in boxes", "Kelp as code"]
