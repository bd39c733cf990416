"""Browses the hostile notebook under strace: nothing written outside, nothing run, no connection.

    python tests/benchmarks/strace_browsing.py

Needs strace, which is why this is no part of the test suite (apt-get install strace).
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from measuring import PODIUM, PROJECT, say

sys.path.insert(0, str(PROJECT / "tests"))

from hostile import items
from podium_terminal import PodiumTerminal, surroundings

_CALLS = "execve,execveat,connect,bind,sendto,open,openat,openat2,creat,rename,renameat,renameat2,"
_MORE = (
    "unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,mknodat"
)
_OPEN = re.compile(r'open(?:at)?2?\((?:AT_FDCWD|\d+)(?:<[^>]*>)?, "([^"]*)", (\S+?)[,)]')
_PATHS = re.compile(r'"(/[^"]*)"')
_CHANGING = ("rename", "unlink", "mkdir", "link", "symlink", "truncate", "chmod", "mknod", "creat")
_WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC")
_KEYS = b"5-jjjjjjjjjjjjjjjjjjjj\\jjjj\\Gkkk1jjjlll2jjj3jjj4jjj"


def main() -> None:
    """Browse, then read what the kernel was asked for."""
    if not shutil.which("strace"):
        sys.exit("strace is not installed, so nothing can be said; apt-get install strace")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        notebook = folder / "notes"
        notebook.mkdir()
        for item in items():
            if item.category != "bombs":
                item.write(notebook)
        log = folder / "log"
        _browse(folder, notebook, log)
        found = _judged(log.read_text("utf-8", "replace").splitlines(), folder, notebook)
    for what, lines in found.items():
        say(what, f"{len(lines)}")
        for line in lines[:20]:
            say("", line[:200])
    sys.exit(1 if any(found.values()) else 0)


def _browse(folder: Path, notebook: Path, log: Path) -> None:
    strace = ("strace", "-f", "-y", "-s", "300", "-e", f"trace={_CALLS}{_MORE}", "-o", str(log))
    env = surroundings(folder / "home")
    with PodiumTerminal([str(notebook)], env, (100, 30), command=(*strace, *PODIUM)) as terminal:
        terminal.until(r"\? help[^█·…/]* [\d,]+ sessions", seconds=180)
        terminal.press(*[bytes([key]) for key in _KEYS])
        terminal.press(b"/", *[bytes([key]) for key in b"title"], b"\x1b[B", b"\r")
        for dialog in (b"?", b"!", b"t", b"f", b"r"):
            terminal.press(dialog)
            terminal.settle()
            terminal.press(b"\x1b[27u")
            terminal.settle()
        terminal.press(b"m", b" ")
        while not terminal.ended:
            terminal.press(b"\x1b[27u", b"\x1b[27u", b"q")
            terminal.settle()


def _judged(lines: list[str], folder: Path, notebook: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {
        "files written outside the XDG folders": [],
        "programs run": [],
        "connections": [],
        "links of the notebook followed": [],
    }
    home = str(folder / "home")
    own = 0
    for line in lines:
        call = line.split(" ", 1)[-1].lstrip()
        if call.startswith("execve"):
            own += 1
            if own > 1 or "execveat" in call:
                found["programs run"].append(line)
        elif call.startswith(("connect", "bind", "sendto")) and ", NULL, 0" not in call:
            found["connections"].append(line)
        elif match := _OPEN.match(call):
            path, flags = match[1], match[2]
            if any(flag in flags for flag in _WRITING) and not _allowed(call, path, home):
                found["files written outside the XDG folders"].append(line)
            if path == "/etc/shadow" or (
                re.search(rf"= \d+<(?!{notebook})", call) and (f"<{notebook}" in call.split("=")[0])
            ):
                found["links of the notebook followed"].append(line)
        elif call.startswith(_CHANGING) and not all(
            path.startswith(home) for path in _PATHS.findall(call)
        ):
            found["files written outside the XDG folders"].append(line)
    return found


def _allowed(call: str, path: str, home: str) -> bool:
    return path.startswith((home, "/dev/")) or f"<{home}" in call


if __name__ == "__main__":
    main()
