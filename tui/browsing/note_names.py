"""Short names of notes that stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def apart(places: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Names for notes by what tells them apart: as little of their paths as makes them differ.

    Args:
        places: Keys of the notes, each with the line that is meant.

    Returns:
        A name for each, with its line where two places are in one note.
    """
    keys = [key for key, _ in places]
    names = _ends(keys)
    return tuple(
        f"{name}:{line}" if keys.count(key) > 1 else name
        for name, (key, line) in zip(names, places, strict=True)
    )


def _ends(keys: Sequence[str]) -> list[str]:
    several = len(set(keys))
    plain = [_without_suffix(key) for key in keys]
    paths = [key.split("/") for key in (plain if len(set(plain)) == several else keys)]
    names: list[str] = []
    for depth in range(1, max(map(len, paths)) + 1):
        names = ["/".join(path[-depth:]) for path in paths]
        if len(set(names)) == several:
            break
    return names


def _without_suffix(key: str) -> str:
    folder, slash, name = key.rpartition("/")
    stem, dot, _ = name.rpartition(".")
    return folder + slash + stem if dot and stem else key


def shortened(names: Sequence[str], room: int, least: int = 4) -> tuple[str, ...]:
    """`names` in `room` letters together, the longest cut first, and none below `least`.

    What they all begin with goes before anything else does.
    """
    if sum(map(len, names)) > room:
        same = _same(names)
        names = [f"…{name[same:]}" if same > 1 else name for name in names]
    longest = max(map(len, names))
    while longest > least and sum(min(len(name), longest) for name in names) > room:
        longest -= 1
    return tuple(name if len(name) <= longest else f"{name[: longest - 1]}…" for name in names)


def _same(names: Sequence[str]) -> int:
    """How many letters all names begin with, up to the end of a word."""
    first, last = min(names), max(names)
    pairs = enumerate(zip(first, last, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), 0)
    while same and first[same - 1].isalnum():
        same -= 1
    return same
