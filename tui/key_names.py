"""Names of keys, as the settings file writes them."""

from __future__ import annotations

import unicodedata

_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "meta", "hyper"})


def key_name(written: str) -> str:
    """The one name of a key that has several: `question_mark` for `?`."""
    from textual.keys import _character_to_key  # noqa: PLC0415 - only where keys are set

    return _character_to_key(written) if len(written) == 1 else written


def not_a_key(written: str) -> str:
    """The first of some keys, parted by commas, that no keyboard has; empty where all are fine."""
    # A comma can be a key itself only by its name.
    return next((key for key in map(str.strip, written.split(",")) if not _is_key(key)), "")


def _is_key(key: str) -> bool:
    from textual.keys import Keys  # noqa: PLC0415 - only where keys are set

    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    if not set(modifiers) <= _MODIFIERS or len(set(modifiers)) < len(modifiers):
        return False
    if len(name) == 1:
        return name.isprintable() and not name.isspace()
    return name in {known.value for known in Keys} or name in _SHORT or _is_letter(name)


_SHORT = frozenset({"slash", "backslash", "at", "minus", "plus", "underscore", "space", "comma"})
"""Textual's names where they are not those of Unicode."""


def _is_letter(name: str) -> bool:
    try:
        unicodedata.lookup(name.replace("_", " ").upper())
    except KeyError:
        return False
    return name.islower() or "_" in name
