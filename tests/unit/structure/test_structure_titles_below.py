"""Talks headed by who gave them, with their titles on the first line below."""

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = [
    ("Tom Becker", "Why Queues Lie to You"),
    ("Anna Berg", "Teaching Caches to Forget"),
    ("Peter Lang", "Boring Deploys"),
    ("Laura Novak", "Rest for the Locks of This World"),
]
NOTES = ["they do so at night", "two of them never stopped", "all in all it was fun"]


def found(text: str) -> list[tuple[str, list[str]]]:
    return talks_in(text, "gloamconf/README.md", "gloam")


def programme(layout: str, form: str, talks: list[tuple[str, str]]) -> str:
    return "# GloamConf 2031\n\n" + "\n".join(
        layout.format(name=name, below=form.format(title)) for name, title in talks
    )


HEADINGS = [
    "## {name}\n\n{below}\n\n" + "".join(f"- {note}\n" for note in NOTES),
    "## {name}\n{below}\n" + "".join(f"- {note}\n" for note in NOTES),
    "## {name}, Initech\n\n{below}\n\n" + "".join(f"- {note}\n" for note in NOTES),
    "- {name}\n  - {below}\n" + "".join(f"  - {note}\n" for note in NOTES),
]


@pytest.mark.parametrize("layout", HEADINGS)
@pytest.mark.parametrize("form", ["{}", '"{}"', "*{}*", "**{}**", "Topic: {}", "Title: {}"])
def test_titles_below_names_are_those_of_the_talks(layout: str, form: str) -> None:
    expected = [(title, [name]) for name, title in TALKS]
    assert found(programme(layout, form, TALKS)) == expected


@pytest.mark.parametrize("layout", HEADINGS[:3])
def test_titles_in_quotes_below_headings_that_are_names_are_those_of_the_talks(layout: str) -> None:
    expected = [(title, [name]) for name, title in TALKS]
    assert found(programme(layout, "> {}", TALKS)) == expected


@pytest.mark.parametrize("layout", HEADINGS)
@pytest.mark.parametrize(
    "lines",
    [
        ["Head of Caches", "Staff Engineer", "CTO, Initech", "Developer Advocate"],
        ["queues all lie", "caches never forget", "deploys are quite dull", "locks can rest"],
        ["He told of queues.", "She told of caches.", "He told of dull ones.", "She rests."],
    ],
)
def test_other_lines_below_names_are_no_titles(layout: str, lines: list[str]) -> None:
    talks = [(name, line) for (name, _), line in zip(TALKS, lines, strict=True)]
    titles = [title for title, _ in found(programme(layout, "{}", talks))]
    assert titles == [name for name, _ in TALKS]


@pytest.mark.parametrize("line", ["![](kelp.png)", "[](kelp.md)", "<br>"])
def test_a_line_that_shows_nothing_below_a_name_is_no_title(line: str) -> None:
    names = ("Ann Lindqvist", "Robert Okafor", "Maria Lopez")
    text = "".join(f"## {name}\n\n{line}\n\n- three copies\n\n" for name in names)
    sessions = recover(NoteSource.of(text, "kelpconf-2019.md")).note.sessions
    assert [session.title for session in sessions] == list(names)


@pytest.mark.parametrize("number", ["", "{} "])
@pytest.mark.parametrize("label", ["講題: {}", "题目：{}", "Title: {}"])
def test_names_in_han_above_labelled_titles_are_names(number: str, label: str) -> None:
    talks = [("李大山", "How ropes rest"), ("王小明", "Why looms hang"), ("陳海明", "Two drawers")]
    below = "\n".join(
        f"### {number.format(at)}[{name}](https://example.org/{at})\n"
        f"- {label.format(title)}\n- 好\n"
        for at, (name, title) in enumerate(talks, 1)
    )
    assert found(f"# KelpConf 2019\n\n{below}") == [(title, [name]) for name, title in talks]


def test_numbers_that_count_nothing_belong_to_titles() -> None:
    titles = ["10 ropes that rest", "3 looms at night", "7 drawers for all"]
    text = "".join(f"## {title}\n\nSpeaker: Ann Lindqvist\n\n- so\n\n" for title in titles)
    assert [title for title, _ in found(f"# KelpConf 2019\n\n{text}")] == titles
