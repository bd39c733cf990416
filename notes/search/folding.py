"""Texts as the search compares them: case, accents and punctuation do not matter.

A *word* is a run of letters and digits. Scripts that put no spaces between words (Chinese,
Japanese) give one word per character. Names that punctuation makes (`C++`, `C#`, `.NET`) are words
of their own besides the plain word inside them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSPACED = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
_PLAIN = re.compile(r"([a-z0-9]+)")
_WORD = rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_])+"
_NAMES = re.compile(r"(?<![^\W_])(?:[a-z]\+\+|[cf]#|\.net(?![^\W_]))")
_PLAIN_NAMES_OR_WORDS = re.compile(rf"{_NAMES.pattern}|{_PLAIN.pattern[1:-1]}")
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
# Anything but ASCII and the dashes, quotes, bullets, arrows and drawings that folding leaves alone.
_FOLDABLE = re.compile(
    "[^\x00-\x7f\u2010\u2012-\u2016\u2018-\u2023\u2190-\u2199\u2500-\u27bf\ufe0f\U0001f300-\U0001faff]"
)
_UNDECOMPOSED = re.compile("[øłđðıæœþß]")
_WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"},
)


@cache
def _words() -> re.Pattern[str]:
    """Words of any script, made when there are any: that takes longer than a search."""
    return re.compile(rf"({_WORD})")


@cache
def _names_or_words() -> re.Pattern[str]:
    """The same, with names that punctuation makes."""
    return re.compile(rf"{_NAMES.pattern}|{_WORD}")


def fold(text: str) -> str:
    """`text` in lower case and without the marks that readers leave out when they type."""
    text = text.lower()
    if text.isascii() or not _FOLDABLE.search(text):
        return text
    spread = unicodedata.normalize("NFKD", text)
    folded = unicodedata.normalize("NFC", _MARKS.sub("", spread)).lower()
    return folded.translate(_WHOLE) if _UNDECOMPOSED.search(folded) else folded


def words(text: str) -> list[str]:
    """The words of a query: `C++`, `C#` and `.NET` are taken whole."""
    folded = fold(text)
    return (_PLAIN_NAMES_OR_WORDS if folded.isascii() else _names_or_words()).findall(folded)


def placed_words(text: str) -> list[tuple[str, int]]:
    """The words of a text to be found, each with where its first letter stands in `fold(text)`.

    A name such as `C++` comes twice, as `c` and as `c++`.
    """
    folded = fold(text)
    pieces = (_PLAIN if folded.isascii() else _words()).split(folded)
    found = list(zip(pieces[1::2], list(accumulate(map(len, pieces)))[::2], strict=False))
    if "#" in folded or "++" in folded or ".n" in folded:
        found += [(match[0], match.start()) for match in _NAMES.finditer(folded)]
        found.sort(key=lambda pair: pair[1])
    return found


def plain_word(word: str) -> str:
    """The letters and digits of a word: `c` of `c++`."""
    return word.strip(".+#") or word


def is_even(text: str) -> bool:
    """Whether folding leaves every letter of `text` where it is."""
    return text.isascii() or len(fold(text)) == len(text)


def shown_places(text: str, places: Iterable[int]) -> tuple[int, ...]:
    """Places in `fold(text)` as places in `text`."""
    letters = letter_places(text)
    return tuple(sorted({letters[place] for place in places if place < len(letters)}))


def letter_places(text: str) -> list[int]:
    """For each letter of `fold(text)`, the index of the letter in `text` that it came from."""
    places: list[int] = []
    for index, letter in enumerate(text):
        places += [index] * len(fold(letter))
    return places
