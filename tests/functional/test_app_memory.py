"""What is kept between runs, and what the settings file may say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened

from tui.app import PodiumApp
from tui.settings import Settings
from tui.state import Memory


async def test_stars_and_searches_are_there_in_the_next_run(tmp_path: Path) -> None:
    root, state = notebook(tmp_path), tmp_path / "state.json"
    async with opened(root, memory=Memory(state)) as person:
        await person.press("j", "j", "m")
        await person.press("slash")
        await person.type("chaos")
        await person.press("enter")
        await person.press("colon")
        await person.type("save fragile")
        await person.press("enter")
    async with opened(root, memory=Memory(state)) as person:
        keynote = next(s for s in person.browser.store.talks if s.title == "Keynote")
        assert person.browser.situation.starred == {keynote.id}
        assert person.browser.memory.queries == ("chaos",)
        await person.press("colon")
        await person.type("search fragile")
        await person.press("enter")
        assert person.rows() == ["Chaos engineering"]


async def test_a_notebook_opens_where_it_was_left(tmp_path: Path) -> None:
    root, state = notebook(tmp_path), tmp_path / "state.json"
    async with opened(root, memory=Memory(state)) as person:
        await person.press("j", "j", "j", "3")
    async with opened(root, memory=Memory(state)) as person:
        assert person.browser.situation.view == "timeline"
        assert (person.highlighted(), person.reading()) == ("Chaos engineering",) * 2


async def test_keys_are_remapped_by_id(tmp_path: Path) -> None:
    settings = Settings(keys={"tree.mark": "plus", "browser.speakers": "S"})
    async with opened(notebook(tmp_path), settings=settings) as person:
        await person.press("j", "j", "plus")
        assert person.marked() == ["Keynote"]
        await person.press("S")
        assert person.browser.situation.view == "speakers"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"tree.mark": "q"}, ("q mark", None, ":quit leaves")),
        ({"tree.mark": "q", "browser.quit": "q,Q"}, ("q mark", "Q quit", "Q leaves")),
        ({"tree.mark": "ctrl+f,plus"}, ("plus mark", "q quit", "q leaves")),
        ({"browser.star": "question_mark"}, ("question_mark star", "q quit", "q leaves")),
    ],
)
async def test_the_last_line_names_the_keys_that_do_what_it_says(
    tmp_path: Path, keys: dict[str, str], told: tuple[str, str | None, str]
) -> None:
    wanted, quits, leaves = told
    settings = Settings(keys=keys)
    async with opened(notebook(tmp_path), size=(160, 30), settings=settings) as person:
        await person.press("j")
        assert wanted in person.status()
        assert (quits or "") in person.status()
        assert ("quit" in person.status()) is bool(quits)
        assert ("? help" in person.status()) is ("browser.star" not in keys)
        await person.press("escape")
        assert leaves in person.status()


async def test_a_chosen_theme_is_remembered(tmp_path: Path) -> None:
    root, state = notebook(tmp_path), tmp_path / "state.json"
    async with opened(root, memory=Memory(state)) as person:
        await person.press("colon")
        await person.type("theme light")
        await person.press("enter")
        assert person.app.theme == "podium-light"
    assert PodiumApp([root], settings=Settings(), memory=Memory(state)).theme == "podium-light"


WORN = """
from tui.app import PodiumApp
from tui.settings import Settings
from tui.state import Memory
print(PodiumApp([], settings=Settings(), memory=Memory(None)).theme_variables["background"])
"""


def test_a_theme_that_the_environment_names_is_drawn_in_its_own_colours() -> None:
    env = {**os.environ, "TEXTUAL_THEME": "podium-dusk"}
    result = subprocess.run(
        [sys.executable, "-c", WORN], capture_output=True, text=True, check=True, env=env
    )
    assert result.stdout.strip().lower() == "#1b1724"


@pytest.mark.parametrize("typed", ["podium-dusk", "podium-du", "dus"])
async def test_a_theme_is_named_by_its_beginning(tmp_path: Path, typed: str) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.type(f":theme {typed}")
        await person.press("enter")
        assert person.app.theme == "podium-dusk"


async def test_the_line_at_the_top_is_the_line_at_the_top_again(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    text = "\n\n".join(f"Line {number}." for number in range(60))
    (tmp_path / "loom.md").write_text(f"# Loom Day 2019\n\n## Warp (Ada Byron)\n\n{text}\n")
    async with opened(tmp_path, memory=Memory(state)) as person:
        await person.type("/warp")
        await person.press("enter", *["j"] * 7)
        before = [line[35:] for line in person.screen().splitlines()[2:-1] if line[35:]]
    async with opened(tmp_path, memory=Memory(state)) as person:
        after = [line[35:] for line in person.screen().splitlines()[2:-1] if line[35:]]
        assert after[0] == before[0] != " Warp (Ada Byron)"


async def test_themes_are_tried_on_while_choosing(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("colon")
        await person.type("theme")
        await person.press("enter", "down")
        assert person.app.theme == "podium-dusk"
        await person.press("escape")
        assert person.app.theme == "podium-dark"


async def test_picking_leaves_with_the_id_of_the_session(tmp_path: Path) -> None:
    app = PodiumApp([notebook(tmp_path)], settings=Settings(), memory=Memory(None), picking=True)
    async with app.run_test() as pilot:
        await Person(pilot).loaded()
        await pilot.press("j", "j", "enter")
        wanted = app.browser.session_read()
    assert wanted is not None
    assert app.return_value == wanted.id


async def test_a_broken_settings_file_is_told_with_line_and_key(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "podium-dusk"\ntree_width = 5\n')
    app = PodiumApp([notebook(tmp_path)], memory=Memory(None), settings_file=path)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert f"{path.name}:2: tree_width" in app.browser.status.text
        assert app.theme == "podium-dusk"


async def test_every_mistake_in_the_settings_file_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "podium-lite"\ntree_width = 5\n')
    app = PodiumApp([notebook(tmp_path)], memory=Memory(None), settings_file=path)
    async with app.run_test(size=(160, 30)) as pilot:
        person = Person(pilot)
        await person.loaded()
        assert f"{path.name}:1: theme: there is no theme" in person.status()
        assert "1 more" in person.status()
        await person.press("exclamation_mark")
        assert f"{path.name}:2: tree_width" in person.screen()


async def test_ascii_can_be_asked_for_whatever_the_settings_say(tmp_path: Path) -> None:
    app = PodiumApp([notebook(tmp_path)], settings=Settings(), memory=Memory(None))
    app.draw_in_ascii()
    async with app.run_test(size=(100, 30)) as pilot:
        person = Person(pilot)
        await person.loaded()
        assert person.screen().isascii()
        for key in ("question_mark", "x"):
            await person.press("j", key)
            assert person.screen().isascii()
            await person.press("escape")
