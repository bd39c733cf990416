"""Several notes of one talk: tabs above the page, side by side on a wide screen."""

from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened

OTHERS = {"2019/mine.md": "My own words about it.", "2019/hers.md": "Her words.\n\n### Monkeys\n"}


def with_others(folder: Path, *names: str) -> Path:
    """A notebook in which several notes tell of one talk."""
    root = notebook(folder)
    for name in names:
        (root / name).write_text(
            "---\ntitle: DevOpsDays Ghent 2019\ndate: 2019-10-28\n---\n\n# DevOpsDays Ghent 2019\n"
            f"\n## Chaos engineering (Jean Bartik)\n\n{OTHERS[name]}\n",
            encoding="utf-8",
        )
    return root


async def at_the_talk(person: Person) -> None:
    await person.type("/chaos")
    await person.press("enter")


def line_with(person: Person, words: str) -> str:
    return next(line for line in person.screen().splitlines() if words in line)


async def test_one_note_of_a_talk_is_shown_and_tabs_lead_to_the_others(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, *OTHERS)) as person:
        await at_the_talk(person)
        tabs = line_with(person, "other notes")
        assert all(name in tabs for name in ("devopsdays", "mine", "hers"))
        first = person.screen()
        assert "Break things" in first
        assert "My own words" not in first
        await person.press("right_parenthesis")
        second = person.screen()
        await person.press("right_parenthesis")
        third = person.screen()
        assert {"Her words" in second, "Her words" in third} == {True, False}
        assert {"My own words" in second, "My own words" in third} == {True, False}
        await person.press("right_parenthesis")
        assert "Break things" in person.screen()
        await person.press("left_parenthesis")
        assert person.screen() == third


async def test_a_tab_is_opened_by_mouse(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, "2019/mine.md")) as person:
        await at_the_talk(person)
        lines = person.screen().splitlines()
        row = next(number for number, line in enumerate(lines) if "other notes" in line)
        await person.pilot.click(offset=(lines[row].index("mine") + 1, row))
        await person.settle()
        assert "My own words" in person.screen()


async def test_keys_act_on_the_note_that_is_shown(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, "2019/mine.md", "2019/hers.md")) as person:
        await at_the_talk(person)
        while "Her words" not in person.screen():
            await person.press("right_parenthesis")
        await person.press("Y")
        assert "2019/hers.md:" in person.status()
        found = person.browser.where()
        assert found is not None
        assert found[0].name == "hers.md"
        await person.press("y")
        assert "Her words" in person.app.clipboard
        assert "Break things" not in person.app.clipboard
        await person.press("ctrl+f")
        await person.type("words")
        assert "1 of 1" in person.tail()
        await person.press("enter", "t")
        assert "Monkeys" in person.screen()


async def test_what_stands_in_one_note_alone_has_no_tabs(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, "2019/mine.md")) as person:
        await person.type("/incident")
        await person.press("enter")
        assert "other notes" not in person.screen()
        await person.press("right_parenthesis")
        assert "No other note" in person.status()


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_each_note_is_named_whatever_the_width(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(with_others(tmp_path, "2019/mine.md"), size=size) as person:
        await at_the_talk(person)
        names = line_with(person, "mine")
        assert names.count("mine") == names.count("devopsdays") == 1


async def test_two_notes_of_one_talk_stand_side_by_side_on_a_wide_screen(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, "2019/mine.md"), size=(180, 30)) as person:
        await at_the_talk(person)
        lines = person.screen().splitlines()
        assert any("Break things" in line for line in lines)
        assert any("My own words" in line for line in lines)
        assert sum(line.count("mine") for line in lines) == 1
        await person.press("tab")
        assert person.app.focused is person.browser.beside
        await person.press("Y")
        assert "2019/mine.md:" in person.status()
        await person.press("y")
        assert "My own words" in person.app.clipboard
        await person.pilot.resize_terminal(100, 40)
        await person.settle()
        assert "My own words" not in person.screen()
        assert person.app.focused is person.browser.main_reader


async def test_the_second_pane_has_tabs_for_more_than_two_notes(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, *OTHERS), size=(180, 30)) as person:
        await at_the_talk(person)
        await person.press("tab")
        before = person.screen()
        await person.press("right_parenthesis")
        assert "Break things" in person.screen()
        assert ("My own words" in before) != ("My own words" in person.screen())
        assert person.app.focused is person.browser.beside


async def test_tabs_fit_again_after_the_page_stood_alone(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, *OTHERS), size=(80, 24)) as person:
        await at_the_talk(person)
        before = line_with(person, "other notes")
        await person.press("z", "z")
        assert line_with(person, "other notes") == before
        await person.press("z", "tab", "tab")
        assert line_with(person, "other notes") == before


async def test_the_second_note_comes_back_after_the_page_stood_alone(tmp_path: Path) -> None:
    async with opened(with_others(tmp_path, "2019/mine.md"), size=(180, 30)) as person:
        await at_the_talk(person)
        await person.press("z")
        assert "My own words" not in person.screen()
        await person.press("z")
        assert "My own words" in person.screen()
