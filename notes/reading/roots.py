"""The folders that were opened, each with the name it goes by among several."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Root(NamedTuple):
    """An opened folder, or an opened file (`only`) in its folder."""

    folder: str
    prefix: str = ""
    """Goes before the keys of its notes, where several roots are open."""
    only: frozenset[str] = frozenset()


def roots_of(paths: Sequence[Path]) -> tuple[Root, ...]:
    """Return the roots of `paths`, files of one folder together, each with its own prefix."""
    chosen: dict[str, set[str]] = {}
    for path in paths:
        real = os.path.realpath(path)
        folder, only = (real, "") if Path(real).is_dir() else os.path.split(real)
        chosen.setdefault(folder, set()).add(only)
    prefixes = _prefixes(list(chosen))
    return tuple(
        Root(folder, prefix, frozenset() if "" in only else frozenset(only))
        for (folder, only), prefix in zip(chosen.items(), prefixes, strict=True)
    )


def _prefixes(folders: list[str]) -> list[str]:
    if len(folders) == 1:
        return [""]
    from notes.reading.naming import shown_path  # noqa: PLC0415  (most often there is one root)

    names = [shown_path(os.path.basename(folder)) or "root" for folder in folders]  # noqa: PTH119
    taken: Counter[str] = Counter()
    prefixes = []
    for name in names:
        taken[name] += 1
        prefixes.append(f"{name}/" if taken[name] == 1 else f"{name}~{taken[name]}/")
    return prefixes
