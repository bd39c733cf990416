"""Long text on a terminal, through the reader's own pager."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

from notes.visible import visible
from tui.cli.output import emit

if TYPE_CHECKING:
    from collections.abc import Sequence


def page(text: str) -> None:
    """Print `text`, through `$PAGER` (else `less`) where it is longer than the screen."""
    size = shutil.get_terminal_size()
    rows = sum(1 + len(line) // max(1, size.columns) for line in text.split("\n"))
    command = _pager()
    if rows < size.lines or not command or not _paged(command, text):
        emit(text)


def _pager() -> list[str]:
    """The pager's command line; empty where none is wanted or there is none."""
    try:
        words = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:
        return []
    found = shutil.which(words[0]) if words else None
    return [found, *words[1:]] if found else []


def _paged(command: Sequence[str], text: str) -> bool:
    """Whether the pager took the text."""
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    # Closing a pager early is how people leave it.
    with pager, contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        pager.communicate(f"{visible(text)}\n".encode())
    return True
