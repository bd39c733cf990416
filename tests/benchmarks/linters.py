"""What markdownlint and Prettier, with their defaults, would change in exports, counted by rule.

    python tests/benchmarks/linters.py TOOLS [NOTEBOOK ...]

`TOOLS` is a folder in which `npm install prettier markdownlint-cli2` was run. Each event of each
notebook (the sample where none is named; `--each` opens the entries of a folder one by one) is
exported as one document. Counted are the documents that a formatter would rewrite, the rules that
`markdownlint --fix` rewrites them for, and what it only reports.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from measuring import say

from notes.export.document import to_markdown
from notes.export.options import ExportOptions
from notes.notebook import load, sample_path

_REPORT = re.compile(r"^(?P<file>[^:]+):\d+(?::\d+)? (?:error )?(?P<rule>MD\d+)")


def main() -> None:
    """Export, run both, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("tools", type=Path)
    arguments.add_argument("notebooks", type=Path, nargs="*", default=[sample_path()])
    arguments.add_argument("--each", action="store_true")
    arguments.add_argument("--keep", type=Path, help="where the documents are to stay")
    arguments.add_argument("--show", default="", help="rules whose changes are printed")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        shutil.rmtree(folder, ignore_errors=True)
        originals = folder / "originals"
        originals.mkdir(parents=True)
        written = [_exported(path, originals) for path in _notebooks(options)]
        say("documents", str(sum(written)))
        _prettier(options.tools, folder)
        _prettier(options.tools, folder, "--embedded-language-formatting=off")
        _markdownlint(options.tools, folder, set(filter(None, options.show.split(","))))


def _notebooks(options: argparse.Namespace) -> list[Path]:
    if not options.each:
        return list(options.notebooks)
    return [entry for folder in options.notebooks for entry in sorted(folder.iterdir())]


def _exported(notebook: Path, folder: Path) -> int:
    """How many documents the events of a notebook make."""
    store = load([notebook], use_cache=False)
    options = ExportOptions(contents=True)
    events = [event for event in store.events if event.sessions]
    for number, event in enumerate(events):
        text = to_markdown(store, event.sessions, options)
        name = f"{notebook.stem}-{number:03}.md"
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    return len(events)


def _copy(folder: Path, name: str) -> Path:
    copy = folder / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder / "originals", copy)
    return copy


def _changed(folder: Path, copy: Path) -> list[str]:
    originals = folder / "originals"
    names = sorted(path.name for path in originals.iterdir())
    return [name for name in names if (copy / name).read_bytes() != (originals / name).read_bytes()]


def _prettier(tools: Path, folder: Path, *arguments: str) -> None:
    copy = _copy(folder, "prettier")
    command = [_tool(tools, "prettier"), "--write", "--log-level=error", *arguments, "."]
    subprocess.run(command, cwd=copy, check=False)
    changed = _changed(folder, copy)
    say(f"changed by prettier {' '.join(arguments)}", f"{len(changed)} {' '.join(changed)}")


def _markdownlint(tools: Path, folder: Path, shown: set[str]) -> None:
    copy = _copy(folder, "markdownlint")
    found = _reported(tools, copy)
    subprocess.run(
        [_tool(tools, "markdownlint-cli2"), "--fix", "*.md"],
        cwd=copy,
        check=False,
        capture_output=True,
    )
    changed = _changed(folder, copy)
    say("changed by markdownlint --fix", str(len(changed)))
    for rule in sorted(found):
        alone = _fixed_for(tools, folder, rule, shown=rule in shown)
        say(f"  {rule}", f"{found[rule]:6} reported, {alone:4} documents fixed")


def _fixed_for(tools: Path, folder: Path, rule: str, *, shown: bool) -> int:
    """How many documents `--fix` changes for one rule alone."""
    copy = _copy(folder, "markdownlint")
    config = {"config": {"default": False, rule: True}}
    (copy / ".markdownlint-cli2.jsonc").write_text(json.dumps(config))
    subprocess.run(
        [_tool(tools, "markdownlint-cli2"), "--fix", "*.md"],
        cwd=copy,
        check=False,
        capture_output=True,
    )
    changed = _changed(folder, copy)
    for name in changed if shown else ():
        before = (folder / "originals" / name).read_text("utf-8", "surrogateescape")
        after = (copy / name).read_text("utf-8", "surrogateescape")
        lines = before.split("\n"), after.split("\n")
        say("\n".join(difflib.unified_diff(*lines, name, rule, n=2, lineterm="")), "")
    return len(changed)


def _reported(tools: Path, folder: Path) -> Counter[str]:
    done = subprocess.run(
        [_tool(tools, "markdownlint-cli2"), "*.md"],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )
    matches = map(_REPORT.match, done.stderr.splitlines())
    return Counter(match["rule"] for match in matches if match)


def _tool(tools: Path, name: str) -> str:
    return str(tools.resolve() / "node_modules" / ".bin" / name)


if __name__ == "__main__":
    main()
