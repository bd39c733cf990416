"""Commands by name: what follows them, and where the focus is when they are done."""

from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened

from tui.widgets.command_bar import BarMode


async def run(person: Person, text: str) -> None:
    await person.press("colon")
    await person.type(text)
    await person.press("enter")


@pytest.mark.parametrize(
    ("name", "mode", "text"),
    [
        ("line", BarMode.COMMAND, "line "),
        ("save", BarMode.COMMAND, "save "),
        ("page", BarMode.PAGE, ""),
        ("find", BarMode.JUMP, ""),
    ],
)
async def test_a_command_that_asks_for_more_keeps_the_line(
    tmp_path: Path, name: str, mode: BarMode, text: str
) -> None:
    async with opened(notebook(tmp_path)) as person:
        await run(person, name)
        bar = person.browser.bar
        assert (bar.typing, bar.mode, bar.input.value) == (True, mode, text)


async def test_words_found_by_name_are_walked_where_they_stand(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j")
        await run(person, "page o")
        assert person.browser.focused is person.browser.reader
        first = person.tail()
        await person.press("n")
        assert first.strip().startswith("1 of ")
        assert person.tail().strip().startswith("2 of ")
        await person.press("escape")
        assert not person.tail()


async def test_words_that_are_not_on_the_page_are_told(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j")
        await run(person, "page wombat")
        assert "not on this page" in person.tail()
        await person.press("right_square_bracket")
        assert not person.tail()


@pytest.mark.parametrize("command", ["quit now", "mark chaos", "star a b", "back 2"])
async def test_words_that_a_command_does_not_take_are_told(tmp_path: Path, command: str) -> None:
    async with opened(notebook(tmp_path)) as person:
        await run(person, command)
        name = command.partition(" ")[0]
        assert f":{name} takes nothing behind its name" in person.status()
        assert not person.marked()


async def test_nothing_is_kept_as_a_search_where_nothing_is_searched(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await run(person, "save culture")
        assert "Nothing to keep as culture" in person.status()


async def test_a_home_that_nobody_has_is_told(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await run(person, "export ~nobody-at-all/talks.md")
        assert "Not written: " in person.status()
        assert "~nobody-at-all" in person.status()


async def test_keys_are_found_by_the_names_of_their_commands(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("question_mark")
        await person.type("export")
        assert "Write what is marked, or shown, to a file" in person.screen()
