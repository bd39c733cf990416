"""What Textual loads with itself and the start of Podium never uses, left out of it.

`asyncio` looks for `ssl`, whose libraries take long to load; Podium connects to nowhere. Textual's
palette of commands brings five widgets and their checks along; Podium has one of its own, and
Textual's is switched off (`ENABLE_COMMAND_PALETTE`). Of other modules Textual only calls a function
some day, be it to save a screenshot, which loads the module then. Whoever asks for any of them
later gets it.
"""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TLS = "ssl"
_PALETTE = "textual.command"
_CALLED = ("difflib", "mimetypes", "pickle", "platformdirs", "rich.table", "textwrap", "uuid")
"""Modules of which nothing is used but what can be called, and nothing while Textual is loaded."""


class _Unused(ModuleType):
    """A module whose every name is a class that nobody makes anything of."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


class _Called(ModuleType):
    """A module that is loaded when something of it is called."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*arguments: object, **named: object) -> object:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            called: Callable[..., object] = getattr(import_module(self.__name__), name)
            return called(*arguments, **named)

        setattr(self, name, call)
        return call


@contextlib.contextmanager
def spared() -> Iterator[None]:
    """Load Textual without them, unless they are there already."""
    instead: dict[str, ModuleType | None] = {_TLS: None, _PALETTE: _Unused(_PALETTE)}
    instead |= {name: _Called(name) for name in _CALLED}
    absent = {name: module for name, module in instead.items() if name not in sys.modules}
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    modules.update(absent)
    try:
        yield
    finally:
        for name, module in absent.items():
            if name in modules and modules[name] is module:
                del modules[name]
