"""The shape of the house: what stands at the top level, and how large its rooms may grow."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for package in ("notes", "tui") for path in (ROOT / package).rglob("*.py"))
TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "requirements.lock",
    "notes",
    "tui",
    "tests",
}


def functions(path: Path) -> list[tuple[str, int]]:
    """Name and length in lines, without docstring, of each function in a file."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1 if ast.get_docstring(node) and len(node.body) > 1 else 0]
            found.append((node.name, (node.end_lineno or 0) - first.lineno + 1))
    return found


def test_the_top_level_holds_what_a_visitor_expects_and_nothing_else() -> None:
    listing = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    tracked = listing.stdout.splitlines() or [
        path.relative_to(ROOT).as_posix() for path in ROOT.iterdir()
    ]
    visible = {name.partition("/")[0] for name in tracked if not name.startswith(".")}
    # What a source distribution holds on top of what is tracked.
    assert visible - {"PKG-INFO"} == TOP_LEVEL


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_functions_stay_small(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    long = [(name, length) for name, length in functions(path) if length > 40]
    assert (lines <= 300, long) == (True, [])


def test_no_folder_of_the_tests_shadows_a_package() -> None:
    names = {path.name for path in (ROOT / "tests").rglob("*") if path.is_dir()}
    assert not names & {"notes", "tui"}


def test_nothing_names_a_machine_or_a_registry() -> None:
    forbidden = re.compile(
        r"/work/|/root/|/home/[a-z]+/|pythonhosted\.org|pypi\.org/simple|index-url", re.IGNORECASE
    )
    files = [
        path
        for folder in ("notes", "tui", "tests", ".ci")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix in {".py", ".md", ".toml", ".txt", ".json", ".tcss", ""}
    ]
    files += [ROOT / name for name in TOP_LEVEL if (ROOT / name).is_file()]
    own = Path(__file__).name
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        if path.name != own and not {"__pycache__", ".hypothesis"} & set(path.parts)
        for match in forbidden.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_pattern_repeats_a_group_possessively(path: Path) -> None:
    """Python before 3.11.5 misses matches of these; an atomic group says the same."""
    assert not re.findall(r"\)[*+?]\+", path.read_text(encoding="utf-8"))
