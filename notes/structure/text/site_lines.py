"""Lines of a pasted page that belong to its site: the navigation, and the site's name above it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notes.structure.words.wording import folded, load_words, phrases_of

if TYPE_CHECKING:
    from notes.structure.text.lines import Line


@cache
def _words() -> frozenset[str]:
    return phrases_of(load_words("pages")["navigation"])


_FEWEST = 2
_SIGNS = str.maketrans("|·•/»›", "      ")


def is_navigation(text: str) -> bool:
    """Whether a line is a site's navigation: `Home  About  Archive  RSS`."""
    words = folded(text.translate(_SIGNS)).split()
    return len(words) >= _FEWEST and _words().issuperset(words)


def without_site(lines: list[Line]) -> list[Line]:
    """The first lines of a note without the site's name right above its navigation, and that."""
    if len(lines) > _FEWEST and is_navigation(lines[1].text):
        return lines[2:]
    return lines
