"""Notebooks of some notes that are read as large ones are, by other processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.notebook import other_process

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_COUNT = 90


def write_talks(root: Path) -> None:
    """Write notes of a talk each, in the folders of nine events."""
    for number in range(_COUNT):
        path = root / f"conf{number % 9}" / f"{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"# PyCon {2000 + number % 9}\n\n## Café talk {number % 40} (Jane Doe {number % 7})\n"
        )


def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have other processes read whatever holds more than a few notes."""
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 8)
