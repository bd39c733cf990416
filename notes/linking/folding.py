"""Texts reduced to what makes two of them the same name: no case, accents, marks or honorifics."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from notes.structure.words.years import YEAR

_WORD = re.compile(r"[^\W_]+")
_NUMBER_OR_TEXT = re.compile(r"\d{1,18}|[^\d]+|\d+")
_GLUED_YEAR = re.compile(r"(?<=[^\W\d_])(?=(?:19|20)\d\d(?!\d))")
_HONORIFICS = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "phd", "sir", "md"})
_REMEMBERED = 1 << 15


_ASCII = {ord("'"): None, ord("&"): " and "} | {
    code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'&"
}


def words_of(text: str) -> list[str]:
    """The words of `text` in one case and without accents or marks."""
    if text.isascii():
        return text.lower().translate(_ASCII).split()
    text = unicodedata.normalize("NFKD", text)
    text = "".join([letter for letter in text if not unicodedata.combining(letter)])
    text = text.casefold().replace("'", "").replace("’", "").replace("&", " and ")
    return _WORD.findall(text)


def folded(text: str) -> str:
    """`text` as `words_of` reads it, the words separated by single spaces."""
    return " ".join(words_of(text))


@lru_cache(_REMEMBERED)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, folded, without honorifics and nicknames in brackets."""
    words = folded(_without_brackets(name)).split()
    return tuple(word for word in words if word not in _HONORIFICS) or tuple(words)


def _without_brackets(name: str) -> str:
    start, end = name.find("("), name.rfind(")")
    return f"{name[:start]} {name[end + 1 :]}" if 0 < start < end else name


@lru_cache(_REMEMBERED)
def event_words(title: str) -> tuple[str, ...]:
    """The words of an event's title, folded, without its year."""
    words = folded(_GLUED_YEAR.sub(" ", title)).split()
    return tuple(word for word in words if not YEAR.fullmatch(word)) or tuple(words)


def natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts `2-x` before `10-x`, with folders' names folded."""
    parts = _NUMBER_OR_TEXT.findall(path.casefold())
    return tuple(
        [
            (0, int(part), "") if part.isdecimal() and len(part) <= 18 else (1, 0, part)
            for part in parts
        ]
    )


def squashed_words(text: str) -> str:
    """`text` folded, its words written together."""
    return folded(text).replace(" ", "")
