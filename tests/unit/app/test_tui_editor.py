"""The command line of each editor."""

from pathlib import Path

import pytest

from tui.editor import NoEditorError, editor_command

NOTE = Path("/notes/a b.md")


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "--", "/notes/a b.md"]),
        ("/usr/bin/nvim -R", ["/usr/bin/nvim", "-R", "+7", "--", "/notes/a b.md"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "/notes/a b.md"]),
        ("nano", ["nano", "+7", "/notes/a b.md"]),
        ("micro", ["micro", "+7", "/notes/a b.md"]),
        ("hx", ["hx", "/notes/a b.md:7"]),
        ("code", ["code", "--wait", "--goto", "/notes/a b.md:7"]),
        ("code --wait", ["code", "--wait", "--goto", "/notes/a b.md:7"]),
        ("kak", ["kak", "+7", "/notes/a b.md"]),
        ("subl", ["subl", "--wait", "/notes/a b.md:7"]),
        ("unknown", ["unknown", "/notes/a b.md"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_way(editor: str, words: list[str]) -> None:
    assert editor_command(NOTE, 7, chosen=editor, env={}) == words


def test_the_settings_come_before_visual_and_that_before_editor() -> None:
    env = {"VISUAL": "vis", "EDITOR": "ed"}
    assert editor_command(NOTE, 1, chosen="mine", env=env)[0] == "mine"
    assert editor_command(NOTE, 1, chosen="", env=env)[0] == "vis"
    assert editor_command(NOTE, 1, chosen="", env={"EDITOR": "ed"})[0] == "ed"


def test_a_name_can_never_be_an_option_or_a_command() -> None:
    words = editor_command(Path("+!touch x.md"), 1, chosen="vim", env={})
    assert words[-1].startswith("/")
    assert words[-1].endswith("/+!touch x.md")


@pytest.mark.parametrize("editor", ["vim 'unclosed", "  "])
def test_what_is_no_command_is_told(editor: str) -> None:
    with pytest.raises(NoEditorError):
        editor_command(NOTE, 1, chosen=editor, env={})
