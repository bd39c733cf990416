"""What a name tells: whether a file may hold a note, how it sorts and how it is shown."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, TypeVar

from notes.models import stable_id
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_DIGITS = "0123456789"

SETTINGS_FILE = "podium.toml"
"""Stands at a root and says what no rule can know."""
SUFFIXES = frozenset(
    {".md", ".markdown", ".mdown", ".mkd", ".txt", ".text", ".rst", ".org", ".adoc", ".asciidoc"}
    | {".wiki", ".mediawiki", ".mdx", ".rmd", ".qmd"}
)
IGNORED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders of tools, which are not opened."""
_NO_NOTES = frozenset(
    {"license", "licence", "copying", "makefile", "dockerfile", "gemfile", "rakefile", "procfile"}
    | {"vagrantfile", "jenkinsfile", "codeowners", "cname"}
)
"""Files without a suffix that everybody knows and nobody takes notes in."""
_SUFFIX = re.compile(r"\.(?=[^.]*[A-Za-z])[A-Za-z0-9_+~-]{1,10}$")


def shown_path(name: str) -> str:
    """Return a path that is safe to show; where that changes it, a mark keeps it unique."""
    if name.isascii() and name.isprintable():
        return name
    shown = visible(name).replace("\n", "\u240a").replace("\t", "\u2409")
    return shown if shown == name else f"{shown}~{stable_id(os.fsencode(name).hex())[:4]}"


def why_not(name: str) -> str:
    """Return why a file of this name is passed by, or nothing if it may be a note."""
    if name.startswith("."):
        return "hidden files"
    suffix = _SUFFIX.search(name)
    if suffix is None:
        return "well-known files that hold no notes" if name.lower() in _NO_NOTES else ""
    return "" if suffix[0].lower() in SUFFIXES else "files of other kinds"


def what_it_is(mode: int) -> str:
    """Name what is no regular file: `a link`, `a pipe`."""
    kinds = {
        stat.S_IFLNK: "a link, and links are not followed",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFDIR: "a folder",
    }
    return kinds.get(stat.S_IFMT(mode), "a device")


def sort_names(entries: list[_T], name_of: Callable[[_T], str]) -> None:
    """Sort by name, but `2 Lambda` before `10 Keynote`; what begins with no number comes after."""
    if any(name_of(entry)[0] in _DIGITS for entry in entries):
        entries.sort(key=lambda entry: _number_first(name_of(entry)))
    else:
        entries.sort(key=name_of)


def _number_first(name: str) -> tuple[int, str]:
    digits = len(name) - len(name.lstrip(_DIGITS))
    return (int(name[:digits]) if 0 < digits < 9 else 10**9, name)
