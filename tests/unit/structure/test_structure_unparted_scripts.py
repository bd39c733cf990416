"""Lists and levels of talks as people write them in Japanese, Korean and Chinese."""

import pytest

from tests.support.recovered_talks import talks_in


def titles_in(text: str, path: str = "note.md", root: str = "") -> list[str]:
    return [title for title, _ in talks_in(text, path, root)]


def test_bold_lines_above_bullets_are_the_talks_of_an_event() -> None:
    note = (
        "## Loom Weave Conference review\n\n**실로 화면 만들기**\n* 실\n  - 가늘다\n\n"
        "**core 첫걸음**\n* 모델\n\n**Functional weaving**\n* 장점\n"
    )
    assert titles_in(note) == ["실로 화면 만들기", "core 첫걸음", "Functional weaving"]


def test_counted_items_with_notes_below_are_the_talks_of_an_event() -> None:
    note = (
        "# Weave! 2018 Spring\n\n1. 스토리 없이 화면 만들기\n  - 용어\n2. try! Loom 2018 후기\n"
        "  - 좋았던 점\n3. FABRIC\n  - 장점\n4. 상속에서 조합으로\n  - 조합\n"
    )
    assert titles_in(note) == [
        "스토리 없이 화면 만들기",
        "try! Loom 2018 후기",
        "FABRIC",
        "상속에서 조합으로",
    ]


@pytest.mark.parametrize(
    "heading", ["내가 들었던 세션중 일부(의미 있는 부분)", "聴講したセッション", "我听的议程"]
)
def test_what_stands_below_counted_items_at_the_margin_is_theirs(heading: str) -> None:
    note = (
        f"# Gloam Summit Seoul 2019\n\n### 목차/자료\n1. a\n\n### {heading}\n\n"
        "1. 백만 사용자를 위한 실\n- 플랫폼\n- 학습\n\n2. 분산 직조 방법\n- 정책\n"
    )
    assert titles_in(note) == ["백만 사용자를 위한 실", "분산 직조 방법"]


@pytest.mark.parametrize(
    "heading",
    ["인증샷", "총평", "イベント告知タイム", "開会の挨拶", "困る点", "心得", "점심 식사"],
)
def test_headings_beside_talks_that_are_none(heading: str) -> None:
    note = (
        "# Gloam Meetup 2019\n\n## Slow looms\n\n발표자 : 노지석\n\n- a\n\n"
        f"## {heading}\n\n- b\n\n"
        "## Why soil is hard\n\n발표자 : 도민욱\n\n- c\n"
    )
    assert titles_in(note) == ["Slow looms", "Why soil is hard"]


def test_one_heading_that_slipped_to_the_level_of_the_event() -> None:
    note = (
        "# Gloam Days 2020 Meetup\n\n## 糸の話\n\nアクメ 藤川 さん\n\n- a\n\n"
        "# 10分でわかる織機\n\n[タルト(@tart)さん | Twitter](https://twitter.com/tart)\n\n- b\n\n"
        "## 染めの話\n\n[ぽん(@pon)さん | Twitter](https://twitter.com/pon)\n\n- c\n"
    )
    assert talks_in(note) == [
        ("糸の話", ["藤川"]),
        ("10分でわかる織機", ["タルト"]),
        ("染めの話", ["ぽん"]),
    ]


def test_a_file_counted_among_those_of_its_event_is_one_talk() -> None:
    note = "# スレッドの選び方\n\n## Pool\n\n遅い\n\n## 比較\n\n表\n\n# Coroutines\n\n軽い\n"
    files = tuple(
        f"loomkaigi2019_{number}_{word}.md"
        for number, word in enumerate(("intro", "cache", "paint", "test"))
    )
    talks = talks_in(note, "loomkaigi2019_6_thread.md", "", files)
    assert talks == [("スレッドの選び方", [])]


def test_a_link_to_the_video_on_top_is_the_title() -> None:
    note = (
        "[[Track2-3]기획자 없이 사는 법-강시우](https://www.youtube.com/watch?si=e)\n\n"
        "### 자동화로 해결하기\n\n좋다\n"
    )
    assert talks_in(note, "[Track2-3]기획자 없이-강시우.md") == [
        ("기획자 없이 사는 법", ["강시우"])
    ]


@pytest.mark.parametrize("word", ["登壇メモ: ", "讲座笔记：", "강연 후기 - "])
def test_words_for_notes_before_the_title_of_one_talk(word: str) -> None:
    note = f"# {word}糸と人との対話\n\n講演者：曾志偉（海港大学）\n\n## 背景\n\n- a\n"
    assert talks_in(note) == [("糸と人との対話", ["曾志偉"])]
