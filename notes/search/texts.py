"""The full text of sessions: which words stand in it, and the line that a query means.

Only whole words are indexed; the texts themselves stay where they are, and are read again for the
few sessions that are shown.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from notes.search.columns import Words
from notes.search.folding import placed_words
from notes.search.postings import Postings, joined
from notes.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_TO_WORDS = bytes(code if code > 127 or chr(code).isalnum() else ord(" ") for code in range(256))
_NAMED = re.compile(r"(?<![^\W_])(?:[cf]#|\.net|[a-z]\+\+)", re.IGNORECASE)
_HEADING = re.compile(r"\n#{1,6}[ \t]*([^\n]+)")
_NAME_SIGNS = (b"++", b"c#", b"f#", b".net")
_LINK_SIGNS = ("://", "](", "][", "<a ")
_CODE_SIGNS = ("```", "~~~", "\n\n    ", "\n\n\t", "<pre", "<code")
LINK, CODE, NOTES = 1, 2, 4


@dataclass(frozen=True)
class Texts:
    """The words of the texts of the documents of a part, by the part's numbers."""

    body: Postings
    headings: Postings
    """Only the words of headings inside the text."""
    flags: bytes
    """For each document what its text has: links, code, notes."""

    @cached_property
    def body_words(self) -> Vocabulary:
        """All words of the texts."""
        return Vocabulary(self.body.words)

    @cached_property
    def heading_words(self) -> Vocabulary:
        """All words of the headings."""
        return Vocabulary(self.headings.words)


def read_texts(texts: Iterable[str], cancelled: Callable[[], bool]) -> Texts | None:
    """Index `texts`, one for each document in order; nothing if `cancelled`."""
    holding: defaultdict[bytes, array[int]] = defaultdict(_no_numbers)
    in_headings: defaultdict[bytes, array[int]] = defaultdict(_no_numbers)
    flags = bytearray()
    for number, text in enumerate(texts):
        if not number % 64 and cancelled():
            return None
        for word in text_words(text):
            holding[word].append(number)
        if "\n#" in text:
            for word in text_words("\n".join(_HEADING.findall(text))):
                in_headings[word].append(number)
        flags.append(_flags(text))
    size = len(flags)
    return Texts(_postings(holding, size), _postings(in_headings, size), bytes(flags))


def _no_numbers() -> array[int]:
    return array("I")


def text_words(text: str) -> set[bytes]:
    """The different words of a text, in UTF-8."""
    data = text.lower().encode("utf-8", "surrogatepass")
    found = set(data.translate(_TO_WORDS).split())
    if not data.isascii():
        for word in [word for word in found if not word.isascii()]:
            found.remove(word)
            found.update(_folded_words(word))
    if any(sign in data for sign in _NAME_SIGNS):
        found.update(word.lower().encode() for word in _NAMED.findall(text))
    return found


@lru_cache(maxsize=65_536)
def _folded_words(word: bytes) -> tuple[bytes, ...]:
    text = word.decode("utf-8", "replace")
    return tuple(placed.encode() for placed, _ in placed_words(text))


def _flags(text: str) -> int:
    _, _, rest = text.partition("\n")
    flags = NOTES if rest.strip() else 0
    if any(sign in text for sign in _LINK_SIGNS):
        flags |= LINK
    return flags | CODE if any(sign in text for sign in _CODE_SIGNS) else flags


def _postings(holding: dict[bytes, array[int]], size: int) -> Postings:
    """The postings of `holding`, which is used up: both would need much memory."""
    order = sorted(holding)
    words = Words(word.decode("utf-8", "replace") for word in order)
    first, postings = joined(map(holding.pop, order))
    return Postings(size, words, first, postings, b"")
