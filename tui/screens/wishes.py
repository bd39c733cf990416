"""What a person may answer about an export."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class What(StrEnum):
    """Which sessions are exported."""

    MARKED = "marked"
    SHOWN = "shown"
    THIS = "this"


class Where(StrEnum):
    """Where the export goes."""

    FILE = "file"
    FOLDER = "folder"
    CLIPBOARD = "clipboard"


class ExportAnswer(NamedTuple):
    """What was answered."""

    what: What
    where: Where
    group: str
    path: Path
