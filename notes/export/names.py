"""File names made from titles, that Linux, macOS and Windows all accept."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIMIT = 100
"""Bytes of a name without its suffix: leaves room for a number and for long folders."""
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)
_KEPT_MARKS = frozenset("._+")


def safe_name(title: str, *, otherwise: str = "untitled") -> str:
    """A name without folders, spaces or surprises for a file about `title`.

    Words are joined by hyphens and letters of every script stay. The name never begins with a dot
    or a hyphen, never ends in a dot, and is none that Windows keeps for devices.

    Args:
        title: Any text, hostile ones included.
        otherwise: The name where no letter or digit of the title is left.
    """
    words = "".join(_kept(char) for char in unicodedata.normalize("NFC", title)).split()
    name = _cut("-".join(words)).strip("-._ ")
    if not any(char.isalnum() for char in name):
        return otherwise
    if name.split(".")[0].strip(" -").casefold() in _RESERVED:
        return f"{name.replace('.', '_', 1)}_"
    return name


def unique_names(titles: Iterable[str], *, otherwise: str = "untitled") -> list[str]:
    """`safe_name` of each title, numbered where a file system could take two for one."""
    names: list[str] = []
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for title in titles:
        stem = name = safe_name(title, otherwise=otherwise)
        number = numbers.get(stem, 2)
        while _folded(name) in taken:
            name = f"{stem}-{number}"
            number += 1
        numbers[stem] = number
        taken.add(_folded(name))
        names.append(name)
    return names


def _folded(name: str) -> str:
    """What two names have in common that a system without case or accents forms calls equal."""
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).casefold())


def _kept(char: str) -> str:
    """`char` itself where it may stand in a name, else a gap between words."""
    if char in _KEPT_MARKS:
        return char
    return char if unicodedata.category(char)[0] in "LMN" else " "


def _cut(name: str) -> str:
    """At most `_LIMIT` bytes of `name`, without half a letter."""
    return name.encode()[:_LIMIT].decode("utf-8", "ignore")
