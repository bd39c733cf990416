"""The settings file and its mistakes."""

from pathlib import Path

import pytest

from tui.settings import Settings, read_settings


def read(folder: Path, text: str) -> tuple[Settings, list[str]]:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    settings, problems = read_settings(path)
    return settings, [problem.removeprefix(str(path)) for problem in problems]


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == (Settings(), ())


def test_everything_can_be_set(tmp_path: Path) -> None:
    text = """
notebook = "/notes"
theme = "podium-light"
ascii = true
editor = "hx"
export_folder = "/out"
tree_width = 40
restore = false

[keys]
browser.mark_shown = "f5"
"tree.mark" = "plus,space"
"""
    settings, problems = read(tmp_path, text)
    assert problems == []
    assert settings == Settings(
        notebook=Path("/notes"),
        theme="podium-light",
        ascii=True,
        editor="hx",
        export_folder=Path("/out"),
        tree_width=40,
        restore=False,
        keys={"browser.mark_shown": "f5", "tree.mark": "plus,space"},
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("colour = 1", ":1: colour: there is no such setting"),
        ("\ntheme = 3", ":2: theme: text is expected"),
        ("ascii = 'yes'", ":1: ascii: true or false"),
        ("tree_width = 5", ":1: tree_width: a number from 10 to 80"),
        ("tree_width = true", ":1: tree_width: a number from 10 to 80"),
        ("keys = 1", ":1: keys: a table is expected"),
        ("[keys]\nbrowser.fly = 'f'", ":2: keys.browser.fly: no command has this id"),
        ('[keys]\n"tree.mark" = 1', ":2: keys.tree.mark: a key is written as text"),
        ("theme = \n", ":1: Invalid value"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_key(tmp_path: Path, text: str, place: str) -> None:
    settings, problems = read(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(place)
    assert settings == Settings()


def test_one_mistake_leaves_the_rest_in_force(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, 'theme = "nord"\nascii = 1\n')
    assert (settings.theme, len(problems)) == ("nord", 1)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"theme = '\xff'")
    assert str(path) in read_settings(path)[1][0]
    assert str(tmp_path) in read_settings(tmp_path)[1][0]
