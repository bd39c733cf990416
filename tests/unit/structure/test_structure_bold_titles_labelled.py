"""Bold titles below headings that are tracks, some above a line that says who spoke."""

import pytest

from notes.structure.people.labelled_names import people_of_label
from tests.support.recovered_talks import talks_in

_WORDS = {
    "en": ("Technology", ("Big threads", "Startups"), "Speaker: Ann Lee", "I liked how it went."),
    "zh": ("技术", ("移动与布", "织布创业"), "演讲人：海边科技 王小明", "这个演讲的内容很好。"),
}
_TITLES = ("Slow looms at sea", "Knots that hold", "Weaving at Initech", "Ropes in the rain")


def _note(language: str, above: str, told: tuple[int, ...]) -> str:
    top, tracks, label, said = _WORDS[language]
    lines = [f"## {top}"] if above else []
    for at, title in enumerate(_TITLES):
        if at in (0, 3):
            lines.append(f"{above or '##'} {tracks[at > 0]}")
        lines += [f"**{title}**", *([label] if at in told else []), said, "------"]
    return "\n\n".join(lines) + "\n"


@pytest.mark.parametrize("language", _WORDS)
@pytest.mark.parametrize("above", ["", "###", "####"])
@pytest.mark.parametrize("told", [(0, 1, 2, 3), (1, 2), (1, 3)])
def test_tracks_above_bold_titles(language: str, above: str, told: tuple[int, ...]) -> None:
    found = talks_in(_note(language, above, told), "2019-05-04-gloamconf.md")

    assert [title for title, _ in found] == list(_TITLES)
    assert [at for at, (_, people) in enumerate(found) if people] == list(told)


def test_subtitles_above_speakers_are_no_titles() -> None:
    talk = "## {}\n\n**A story from the shore**\n\nSpeaker: Ann Lee\n\nText.\n"
    text = "# GloamConf 2019\n\n" + "\n".join(map(talk.format, _TITLES))

    assert [title for title, _ in talks_in(text)] == list(_TITLES)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("演讲人：海边科技 王小明、李建国", ["王小明", "李建国"]),
        ("演讲人：Initech 王小明", ["王小明"]),
        ("讲师：王小明，海边公司的技术主管", ["王小明"]),
        ("嘉宾：王小明 海边科技", ["王小明"]),
        ("嘉宾：王小明 李建国", ["王小明", "李建国"]),
        ("登壇者：山田 太郎", ["山田 太郎"]),
        ("講者：王 小明", ["王 小明"]),
    ],
)
def test_firms_beside_names_in_chinese(line: str, names: list[str]) -> None:
    assert [person.name for person in people_of_label(line)] == names
