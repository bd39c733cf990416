"""The settings file and its mistakes."""

from pathlib import Path

import pytest

from tui.app import reader_keys
from tui.key_names import not_a_key
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
        ('[keys]\n\n"tree.mark" = "ctrl+nonsense"', ":3: keys.tree.mark: ctrl+nonsense is no key"),
        ('[keys]\n"tree.mark" = ""', ":2: keys.tree.mark: nothing is no key"),
        ('[keys]\nreader.fly = "f"', ":2: keys.reader.fly: no command has this id"),
        ('[keys]\n"mark" = "f"', ":2: keys.mark: no command has this id; tree.mark is meant?"),
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


@pytest.mark.parametrize(
    ("wrong", "lines"),
    [
        ("what is this", [2]),
        ("editor = ", [2]),
        ("editor = vim", [2]),
        ('editor = "vim', [2]),
        ('theme = "podium-light"', [2]),
        ("a b\nc d", [2, 3]),
        ("[broken\neditor = 'x'\n[keys]", [2]),
    ],
)
def test_what_is_no_toml_costs_its_own_line(tmp_path: Path, wrong: str, lines: list[int]) -> None:
    rest = '"tree.mark" = "f6"\n' if wrong.endswith("[keys]") else 'export_folder = "/out"\n'
    settings, problems = read(tmp_path, f'theme = "nord"\n{wrong}\n{rest}')
    assert [problem.split(":")[1] for problem in problems] == [str(line) for line in lines]
    assert (settings.theme, settings.editor) == ("nord", "")
    assert settings.export_folder == Path("/out") or settings.keys == {"tree.mark": "f6"}


@pytest.mark.parametrize("wrong", ["editor = [", 'editor = """', "editor ="])
def test_what_is_never_closed_is_told(tmp_path: Path, wrong: str) -> None:
    assert len(read(tmp_path, f'theme = "nord"\n{wrong}')[1]) == 1
    assert read(tmp_path, f'theme = "nord"\n{wrong}\nascii = true\n')[1]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"theme = '\xff'")
    assert str(path) in read_settings(path)[1][0]
    assert str(tmp_path) in read_settings(tmp_path)[1][0]


def test_a_key_that_another_command_has_is_told_and_taken(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, '[keys]\n"browser.zen" = "q"\n')
    assert problems == [":2: keys.browser.zen: q is also the key of browser.quit, which loses it"]
    assert settings.keys == {"browser.zen": "q"}
    assert read(tmp_path, '[keys]\n"browser.zen" = "q"\n"browser.quit" = "Q"\n')[1] == []


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ('"tree.mark" = "q"', ["browser.quit, which loses it in the tree"]),
        ('"reader.find" = "?"', ["browser.help, which loses it in the reader"]),
        ('"reader.find" = "question_mark"', ["browser.help, which loses it in the reader"]),
        ('"tree.mark" = "ctrl+f"', ["browser.find, which keeps it"]),
        ('"bar.submit" = "ctrl+p"', ["browser.palette, which keeps it"]),
        ('"browser.star" = "v"', ["tree.range, which keeps it in the tree"]),
        ('"browser.page_down" = "pagedown"', ["tree.page_down, which loses it",
         "bar.page_down, which loses it", "reader.page_down, which loses it"]),
        ('"browser.escape" = "escape,f4"', []),
        ('"browser.other_pane" = "tab"', []),
        ('"bar.older" = "pageup"', ["bar.page_up, which loses it"]),
        ('"dialog.cancel" = "q"', []),
        ('"tree.mark" = "q"\n"browser.quit" = "Q"', []),
    ],
)  # fmt: skip
def test_a_key_that_hides_another_in_a_pane_is_told(
    tmp_path: Path, chosen: str, told: list[str]
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"[keys]\n{chosen}\n")
    settings, problems = read_settings(path, reader_keys())
    assert [problem.partition("the key of ")[2] for problem in problems] == told
    assert settings.keys


def test_keys_of_the_reader_are_known_to_the_app(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[keys]\nreader.next_match = "ctrl+n"\n')
    settings, problems = read_settings(path, reader_keys())
    assert (settings.keys, problems) == ({"reader.next_match": "ctrl+n"}, ())


@pytest.mark.parametrize(
    "keys",
    [
        "g",
        "G",
        "?",
        "f5",
        "ctrl+g",
        "ctrl+shift+up",
        "alt+x",
        "plus,space",
        "question_mark",
        "é",
        "left_curly_bracket",
        "pagedown",
        "ctrl+at",
        "comma",
    ],
)
def test_every_way_to_write_a_key_is_known(keys: str) -> None:
    assert not_a_key(keys) == ""


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ("ctlr+g", "ctlr+g"),
        ("g,pgdn", "pgdn"),
        ("ctrl+ctrl+g", "ctrl+ctrl+g"),
        ("Escape", "Escape"),
    ],
)
def test_what_is_no_key_is_told(keys: str, wrong: str) -> None:
    assert not_a_key(keys) == wrong


def test_a_line_that_is_not_utf_8_costs_nothing_but_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes("\ufeffascii = true\neditor = 'mü'\ntree_width = 40\n".encode("utf-8"))
    assert read_settings(path)[0].editor == "mü"
    path.write_bytes("ascii = true\neditor = 'mü'\ntree_width = 40\n".encode("latin-1"))
    settings, problems = read_settings(path)
    assert settings == Settings(ascii=True, tree_width=40)
    assert problems == (f"{path}:2: is not UTF-8; save the file as UTF-8",)


def test_a_settings_file_that_cannot_be_read_is_told_in_words(tmp_path: Path) -> None:
    settings, problems = read_settings(tmp_path)
    assert (settings, problems) == (Settings(), (f"{tmp_path}: is a directory",))
