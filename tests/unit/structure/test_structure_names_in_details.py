"""People on one of the lines of particulars below each title."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys", "Rest for locks"]
NAMES = ["Tom Becker", "Oskar Novak", "Zolani Mbeku", "Peter Lang"]


def people_of(text: str) -> list[list[str]]:
    note = recover(NoteSource.of(text, "gloamconf/README.md", "gloam")).note
    return [[p.name for p in session.speakers] for session in note.sessions if session.kind.is_talk]


def programme(form: str, names: list[str]) -> str:
    parts = zip(TITLES, names, strict=True)
    return "# GloamConf\n\n" + "\n".join(
        f"## {title}\n\n{form.format(name)}\n\n### What I heard\n\n- it rests\n"
        for title, name in parts
    )


@pytest.mark.parametrize(
    "form",
    [
        "> It all rests.\n\n- Length 46:44, watched at home\n- {}\n- Language: Czech",
        "- 40 minutes, in the big hall\n- {}, Initech\n- English",
        "- 40 minutes, in the big hall\n- *{}*\n- English",
        "- Length 46:44, watched at home\n- {} as Sr. Engineer of Cold Stores, Initech\n- Czech",
        "Name: {}\n\nThey do.",
        "**Wer:** {}\n\nThey do.",
        "- Room: Great Hall\n- Voice: {}",
    ],
)
def test_names_among_the_particulars_of_most_talks_are_who_spoke(form: str) -> None:
    assert people_of(programme(form, NAMES)) == [[name] for name in NAMES]


@pytest.mark.parametrize("label", ["Host", "Notes by", "Moderator"])
def test_names_behind_a_label_for_others_are_nobody_who_spoke(label: str) -> None:
    assert people_of(programme(f"{label}: {{}}\n\nThey do.", NAMES)) == [[], [], [], []]


def test_capitalised_words_among_the_particulars_are_nobody_unless_names_are_known() -> None:
    words = ["Event Sourcing", "Virtual Threads", "Hexagonal Layers", "Cold Storage"]
    form = "- 40 minutes, in the big hall\n- {}\n- English"
    assert people_of(programme(form, words)) == [[], [], [], []]


@pytest.mark.parametrize(
    "form", ["Name: {}", "10:30, Room 2\n  - {}", "[slides](https://p.example/1)\n  - {}"]
)
def test_names_below_the_bullets_of_talks_are_who_spoke(form: str) -> None:
    parts = zip(TITLES, NAMES, strict=True)
    entries = [
        f"- {title}\n  - {form.format(name)}\n  - it rests at night, mostly\n"
        for title, name in parts
    ]
    assert people_of("# GloamConf\n\n" + "".join(entries)) == [[name] for name in NAMES]


def test_all_lines_alike_below_a_title_are_who_spoke() -> None:
    form = "- Length 46:44, watched at home\n- {}, Initech\n- Lena Fischer, Umbra\n- English, Czech"
    assert people_of(programme(form, NAMES)) == [[name, "Lena Fischer"] for name in NAMES]


@pytest.mark.parametrize(
    "names",
    [
        ["김하늘", "박서준", "이도윤", "최지우"],
        ["王小明", "李思远", "张雨桐", "刘子涵"],
        ["山田太郎", "佐藤花子", "鈴木一郎", "高橋美咲"],
    ],
)
@pytest.mark.parametrize(
    "form", ["- {}\n- 10:20", "### Speaker\n\n- {} | Umbra Looms", "- 40 minutes\n- {}\n- *Umbra*"]
)
def test_names_without_spaces_stand_below_titles_as_others_do(form: str, names: list[str]) -> None:
    assert people_of(programme(form, names)) == [[name] for name in names]


def test_words_without_spaces_below_titles_are_nobody() -> None:
    words = ["性能优化", "大模型应用", "数据中心", "容器编排"]
    assert people_of(programme("- {}\n- 10:20", words)) == [[], [], [], []]
