"""What each way into Podium may load; every forbidden module costs a visible part of the start."""

import subprocess
import sys

import pytest

TERMINAL = {"textual", "rich"}
HEAVY = {"numpy", "yaml", "frontmatter", "markdown_it", "pygments", "ftfy", "jinja2", "watchfiles"}


LIBRARIES = (
    TERMINAL | HEAVY | {"platformdirs", "rapidfuzz", "regex", "mdurl", "mdit_py_plugins", "anyio"}
)


def modules_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after running `code`."""
    return {name.partition(".")[0] for name in all_modules_after(code)}


def all_modules_after(code: str) -> set[str]:
    """All modules that a fresh interpreter holds after running `code`."""
    script = f"{code}\nimport sys\nprint(*sorted(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-P", "-c", script], capture_output=True, text=True, check=True
    )
    return set(result.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "module",
    ["notes.models", "notes.notebook", "notes.store", "notes.search", "notes.export", "notes.tidy"],
)
def test_the_domain_loads_no_terminal(module: str) -> None:
    assert not modules_after(f"import {module}") & TERMINAL


@pytest.mark.parametrize("module", ["notes.notebook", "notes.store", "notes.search"])
def test_opening_a_notebook_imports_nothing_heavy_beforehand(module: str) -> None:
    assert not modules_after(f"import {module}") & HEAVY


def test_a_thread_can_import_all_that_reading_takes_beforehand() -> None:
    prepared = "from notes.tidy import blocks, prepare\nprepare()"
    read = "blocks('# A\\n\\n- b [c](d) <e>\\n\\n| f |\\n|---|\\n| g |\\n')"
    assert all_modules_after(f"{prepared}\n{read}") == all_modules_after(prepared)


READS = {"platformdirs", "rapidfuzz", "frontmatter", "yaml", "ftfy", "regex"}
"""What reading notes may take, where they are not known from the cache."""
SEARCHES = READS | {"markdown_it", "mdurl", "mdit_py_plugins"}
"""What showing a note may take on top."""
COMMANDS = {
    "--version": set(),
    "--help": set(),
    "find --help": set(),
    "schema": set(),
    "completion bash": set(),
    "__complete li": set(),
    "list": READS,
    "check": READS,
    "today": READS,
    "random": READS,
    "find serverless": SEARCHES,
    "show lambda": SEARCHES,
    "why keynote": SEARCHES,
    "export --stdout": SEARCHES,
}
"""The libraries that each command may load; the terminal's are in none."""


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_loads_what_it_needs_and_no_more(command: str) -> None:
    code = f"""
from tui.cli import main
try:
    main({command.split()!r})
except SystemExit:
    pass
"""
    libraries = modules_after(code) & LIBRARIES
    assert libraries <= COMMANDS[command]


FRAME = """
from tui.spared import spared
with spared():
    from textual.app import App
    from tui.app import PodiumApp
from tui.cli import app_command, main
from tui.screens.browser import Browser

app_command._check_terminal = lambda: None
Browser.start_loading = lambda self: self.app.exit()
PodiumApp.run = lambda self: App.run(self, headless=True, size=(120, 40))
main(["."])
"""
LATER = {
    "tui.drawn_screen",
    "tui.editor",
    "tui.links",
    "tui.screens.dialogs",
    "tui.screens.export",
    "tui.widgets.choices",
    "tui.widgets.reader.copying",
    "tui.widgets.reader.labels",
    "tui.widgets.reader.layout",
    "tui.widgets.reader.outline",
    "tui.widgets.reader.painting",
    "tui.widgets.reader.selecting",
    "tui.widgets.reader.stretch",
    "tui.widgets.reader.syntax",
    "tui.widgets.reader.tables",
    "tui.widgets.reader.wrapping",
}
"""Ours that the first frame is drawn without."""


def test_the_first_frame_loads_textual_and_nothing_to_read_notes_with() -> None:
    loaded = all_modules_after(FRAME)
    assert {name.partition(".")[0] for name in loaded} & LIBRARIES == TERMINAL
    domain = {name for name in loaded if name.partition(".")[0] == "notes"}
    assert domain <= {
        "notes",
        "notes.linking",
        "notes.linking.summary",
        "notes.values",
        "notes.visible",
    }
    assert loaded & LATER == set()
    assert loaded & {"ssl", "textual.command", "difflib", "pickle", "rich.table", "uuid"} == set()


WANTED = """
from tui.spared import spared
with spared():
    from tui.app import PodiumApp
import sys
asked = [name for name in ("difflib", "pickle", "platformdirs", "uuid") if name in sys.modules]
import ssl
import textual.app
from rich.style import Style
from rich.table import Table
from textual.command import CommandPalette
from textual.design import show_design
from textual.screen import Screen
print(issubclass(CommandPalette, Screen), ssl.create_default_context().check_hostname)
print(textual.app.user_downloads_path().is_absolute(), len(textual.app.uuid.uuid4().hex) == 32)
print(Style(meta={"a": 1}).meta == {"a": 1}, textual.app.mimetypes.guess_type("a.svg")[0][:5])
system = textual.app.BUILTIN_THEMES["nord"].to_color_system()
print(isinstance(show_design(system, system), Table), asked)
"""


def test_whoever_asks_for_what_the_start_was_spared_gets_it() -> None:
    result = subprocess.run(
        [sys.executable, "-P", "-c", WANTED], capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == [*["True"] * 5, "image", "True", "[]"]


FIRST = """
import os
from tui import first_screen
from tui.cli import app_command, main
from tui.skeleton import skeleton
first_screen._sequence(skeleton(80, 24, {}, ascii_only=False))
app_command.KeptScreen(["."]).rows(80, 24)
"""
SLOW = {"argparse", "dataclasses", "json", "pathlib", "platformdirs", "re", "typing", "unicodedata"}


def test_what_is_drawn_at_once_loads_next_to_nothing() -> None:
    before = modules_after("pass")
    loaded = modules_after(FIRST)
    assert (loaded - before) & (SLOW | LIBRARIES) == set()
