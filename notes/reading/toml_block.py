"""Front matter in TOML, between lines of three pluses, as Hugo writes it."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import TYPE_CHECKING

from notes.reading.front_matter import UnreadableBlockError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.reading.front_matter import Value

_LINE = re.compile(r"\(at line (\d+)")


def read_toml(block: str) -> Mapping[str, Value]:
    """Return what the block says, with every scalar as a string."""
    try:
        return {key: _as_text(value) for key, value in tomllib.loads(block).items()}
    except (ValueError, RecursionError) as error:
        match = _LINE.search(str(error))
        raise UnreadableBlockError(str(error), int(match[1]) if match else 0) from None


def _as_text(value: object) -> Value:
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_as_text(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)
