"""People told by what stands behind their names in Japanese, Korean and Chinese."""

import pytest

from notes.structure.people.people import read_people
from tests.support.recovered_talks import talks_in


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (person.name, person.affiliation, person.handle) for person in read_people(text).speakers
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("아크메 정수민 이사", ("정수민", "아크메 이사", "")),
        ("임도현 센터장 아크메카드", ("임도현", "센터장 아크메카드", "")),
        ("하지훈 대표 -루미베이스", ("하지훈", "대표 루미베이스", "")),
        ("정수민 CVO 미나토연구소", ("정수민", "CVO 미나토연구소", "")),
        ("이도윤 (아크메 CPO)", ("이도윤", "아크메 CPO", "")),
        ("김하린님", ("김하린", "", "")),
        ("王晓峰 灯塔科技 技术总监", ("王晓峰", "灯塔科技 技术总监", "")),
        ("李建国老师", ("李建国", "", "")),
        ("アクメ @yuboさん", ("yubo", "アクメ", "@yubo")),
        ("RelayHubの@yubo さん", ("yubo", "RelayHub", "@yubo")),
        ("テンキソフト 岸本 さん", ("岸本", "テンキソフト", "")),
        ("片山氏 アクメ織物株", ("片山", "アクメ織物株", "")),
        ("アクメの山田さん", ("山田", "アクメ", "")),
        ("アクメ株式会社 小林 拓也 氏", ("小林 拓也", "アクメ株式会社", "")),
        ("株式会社 アクメ ゆぼ(@yubo)さん | Twitter", ("ゆぼ", "株式会社アクメ", "@yubo")),
        ("ゆぼ@港町4/15(@go_yubo)さん", ("ゆぼ", "", "@go_yubo")),
        ("Kaz Umi(海 一人) @本6 う50(@kazumi)さん", ("Kaz Umi", "", "@kazumi")),
        ("ACME Minato Fujioka さん", ("Fujioka", "ACME Minato", "")),
    ],
)
def test_a_word_behind_the_name_tells_a_person_and_the_firm(
    text: str, person: tuple[str, str, str]
) -> None:
    assert told(text) == [person]


def test_several_people_each_with_such_a_word() -> None:
    assert [name for name, *_ in told("김하린님, 박지후님")] == ["김하린", "박지후"]
    assert [name for name, *_ in told("森 健さんと田中 美咲さん")] == ["森 健", "田中 美咲"]


@pytest.mark.parametrize(
    "text",
    [
        "みんなさん",
        "参加者の皆さん",
        "アクメ株式会社さん",
        "織機チームの染め担当さん",
        "주니어 개발자",
        "좋은 개발자 되기",
        "10년차 개발자 이야기",
        "개발자의 다음 10년",
        "여러 고객님",
        "2018/11/21 Wed アクメさん",
        "糸の状態を考える 吉川さん",
        "天気アプリ",
        "접근성",
        "신제품 (루미)",
    ],
)
def test_what_bears_such_a_word_and_is_no_person(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("heading", "talk"),
    [
        ("糸の状態を考える 吉川さん (@yoshi)", ("糸の状態を考える", ["吉川"])),
        ("1. 糸の状態を考える 吉川さん", ("糸の状態を考える", ["吉川"])),
        ("LT「はじめての織機」 南さん", ("はじめての織機", ["南"])),
        ("LT1: はじめての織機 (南さん)", ("はじめての織機", ["南"])),
        ("糸の状態　小島 拓（海辺大学）", ("糸の状態", ["小島 拓"])),
        (
            "基調講演「織ることは生きること」 / 安西 美和 氏（アクメ）",
            ("織ることは生きること", ["安西 美和"]),
        ),
        ("セッション② 糸の状態（玉木氏）", ("糸の状態", ["玉木"])),
        ("A-1 糸から始める織物 (河野さん)", ("糸から始める織物", ["河野"])),
        ("トラック1-2: 糸から始める織物 (河野さん)", ("糸から始める織物", ["河野"])),
        ("트랙1_2. 실로 시작하기 - 조민호 ( Acme )", ("실로 시작하기", ["조민호"])),
        ("트랙_기타. 좌충우돌 학습기(이서진)", ("좌충우돌 학습기", ["이서진"])),
        ("[조하늘] 대규모 로그 처리", ("대규모 로그 처리", ["조하늘"])),
        ("고양이와 사는 개발자-강시우", ("고양이와 사는 개발자", ["강시우"])),
        ("分享一：织机工程化实践（张伟 @ 海港科技）", ("织机工程化实践", ["张伟"])),
        ("孙晓光（灯塔）：织机上的存储", ("织机上的存储", ["孙晓光"])),
        ("從零到一打造織機 @林冠宇", ("從零到一打造織機", ["林冠宇"])),
    ],
)
def test_titles_and_people_of_headings(heading: str, talk: tuple[str, list[str]]) -> None:
    note = f"# 織物 Summit 2019\n\n## {heading}\n\n- a\n\n## Slow looms - Ann Lee\n\n- b\n"
    assert talks_in(note)[0] == talk


def test_entries_in_brackets_with_their_rooms() -> None:
    note = (
        "# Gloam Summit 2019\n\n## 1. [Keynote Weaving at Home! Ann Lee ] R0\n\n- a\n\n"
        "## 2. [Looms for the Rest of Us Mona Liu] R2\n\n- b\n\n"
        "## 3. [Rope and Water 柯維文] R1\n\n- c\n"
    )
    assert talks_in(note) == [
        ("Weaving at Home!", ["Ann Lee"]),
        ("Looms for the Rest of Us", ["Mona Liu"]),
        ("Rope and Water", ["柯維文"]),
    ]


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("[ゆぼ(@yubo)さん | Twitter](https://twitter.com/yubo)", "ゆぼ"),
        ("임도현 센터장 아크메카드 <br>", "임도현"),
        ("片山氏 アクメ織物株", "片山"),
        ("登壇：白石 剛 様(みなと銀行)", "白石 剛"),
        ("講者：吳柏翰 / 張雅婷", "吳柏翰"),
    ],
)
def test_people_on_the_line_below_a_heading(below: str, name: str) -> None:
    other = "## Why soil is hard\n\n王小明\n\n- b\n"
    note = f"# Gloam Meetup 2019\n\n## Slow looms\n{below}\n\n- a\n\n{other}"
    title, people = talks_in(note)[0]
    assert (title, people[0]) == ("Slow looms", name)
