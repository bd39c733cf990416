"""What Textual loads with itself and Podium never uses, left out of its start.

`asyncio` looks for `ssl`, whose libraries take long to load; Podium connects to nowhere. Textual's
palette of commands brings five widgets and their checks along; Podium has one of its own, and
Textual's is switched off (`ENABLE_COMMAND_PALETTE`). Whoever asks for either later gets it.
"""

from __future__ import annotations

import contextlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TLS = "ssl"
_PALETTE = "textual.command"


class _StandIn(ModuleType):
    """A module whose every name is a class that nobody makes anything of."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


@contextlib.contextmanager
def spared() -> Iterator[None]:
    """Load Textual without them, unless they are there already."""
    instead: dict[str, ModuleType | None] = {_TLS: None, _PALETTE: _StandIn(_PALETTE)}
    absent = {name: module for name, module in instead.items() if name not in sys.modules}
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            sys.modules.pop(name, None)
