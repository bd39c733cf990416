"""What each way into Podium may load; every forbidden module costs a visible part of the start."""

import subprocess
import sys

import pytest

TERMINAL = {"textual", "rich"}
HEAVY = {"numpy", "yaml", "frontmatter", "markdown_it", "pygments", "ftfy", "jinja2", "watchfiles"}


def modules_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after running `code`."""
    script = f"{code}\nimport sys\nprint(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
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


def test_the_version_is_told_without_loading_the_domain_or_the_terminal() -> None:
    code = "from tui.cli import main\ntry:\n    main(['--version'])\nexcept SystemExit:\n    pass"
    assert not modules_after(code) & (TERMINAL | HEAVY | {"rapidfuzz", "sqlite3", "platformdirs"})


@pytest.mark.parametrize("command", ["list", "find serverless", "check"])
def test_commands_load_no_terminal(command: str) -> None:
    code = f"from tui.cli import main\nmain({command.split()!r})"
    assert not modules_after(code) & (TERMINAL | {"numpy", "pygments", "jinja2", "watchfiles"})


def test_the_app_is_loaded_without_the_libraries_that_its_first_frame_does_not_need() -> None:
    assert not modules_after("import tui.app") & HEAVY
