"""Lists and levels of talks as people write them in Japanese, Korean and Chinese."""

import pytest

from notes.structure.lists.table import rows_of
from notes.structure.text.lines import outline_of
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


def test_tables_of_events_with_what_their_writer_gave_there() -> None:
    rows = "".join(
        f"| 2019/05/0{day} | [{name}](https://e.example/{day}) | 株式会社アクメ | {talk} |\n"
        for day, name, talk in (
            (1, "Gloam Meetup #1", "-"),
            (2, "なぎさ勉強会 #2", "Slow looms"),
            (3, "Kelp Night", "-"),
            (4, "染め会 #3", "Why soil is hard"),
        )
    )
    head = "| date | name | sponsorship | my presentation |\n| --- | --- | --- | --- |\n"
    lines = outline_of(f"{head}{rows}".split("\n")).lines
    talks = rows_of(lines, 0, len(lines))
    assert [node.entry.title for node in talks] == ["Slow looms", "Why soil is hard"]


@pytest.mark.parametrize(
    ("heading", "talk"),
    [
        ("20:00〜 糸の実際　講師：奥村 仁 先生", ("糸の実際", ["奥村 仁"])),
        ("11:00~ 실로 시작하기 / 오진솔", ("실로 시작하기", ["오진솔"])),
        ("糸の評価 ○片桐 紗季(みなと大)", ("糸の評価", ["片桐 紗季"])),
        ("1、织机平台建设（冯刚，灯塔科技）", ("织机平台建设", ["冯刚"])),
        ("**织机训练系统** 报告人：吴迪（海港大学）", ("织机训练系统", ["吴迪"])),
        ("糸の裏側 (星 あかり)", ("糸の裏側", ["星 あかり"])),
        ("ペアで織る10年 by 安井さん", ("ペアで織る10年", ["安井"])),
        ("AI 시대의 직조 - 아크메 김보라 이사", ("AI 시대의 직조", ["김보라"])),
    ],
)
def test_signs_between_titles_and_people(heading: str, talk: tuple[str, list[str]]) -> None:
    note = f"# 織物 Summit 2019\n\n## {heading}\n\n- a\n\n## Slow looms - Ann Lee\n\n- b\n"
    assert talks_in(note)[0] == talk


@pytest.mark.parametrize("said", ["홍서연 교수님 (하버대)", "홍서연 교수 / 하버대", "홍서연님"])
def test_a_role_between_the_name_and_its_word_of_honour(said: str) -> None:
    note = f"# Gloam Meetup 2019\n\n## Slow looms\n\n> 연사: {said}\n\n- a\n\n## Rain\n\n- b\n"
    assert talks_in(note)[0] == ("Slow looms", ["홍서연"])
