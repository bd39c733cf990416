"""Files whose names begin with the code of their session in the catalogue of a large event.

    dev-108-how-caches-rest.md    DBS102_slow_looms.md    brk3012.md

Who copies the code into the name has it in the first line as well, which is the title then, however
the file's name says it in short.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.paths.paths import stem
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_CODE = r"[A-Za-z]{1,5}[-_ ]?\d{3,5}(?:-[A-Za-z]\d?)?"
_IN_NAME = re.compile(rf"({_CODE})(?![^\W_])")
_OPENS = re.compile(rf"({_CODE})(?:[\])]?:?\s|[\])]?\s?[-–—|:/.]\s)\W*(?=[^\W\d_])")
_FEWEST, _LOOKED_AT = 2, 12
"""Files beside one whose names begin with codes too, and those that are looked at."""


def is_coded_beside(source: NoteSource) -> bool:
    """Whether the name of a file begins with a code, and so do those of others beside it."""
    beside = source.siblings
    return len(beside) >= _FEWEST and _code_in_name(source.path) != "" and _are_coded(beside)


@lru_cache(maxsize=64)
def _are_coded(names: tuple[str, ...]) -> bool:
    return sum(_code_in_name(name) != "" for name in names[:_LOOKED_AT]) >= _FEWEST


@lru_cache(maxsize=256)
def _code_in_name(path: str) -> str:
    """The code with which a file's name begins, its letters and digits alone."""
    found = _IN_NAME.match(stem(path))
    return "" if found is None else _plain(found[1])


def behind_code_of_file(source: NoteSource, text: str) -> str:
    """The words behind the code of its file with which a line begins; empty where none does."""
    found = _OPENS.match(text) if is_coded_beside(source) else None
    told = found is not None and _plain(found[1]) == _code_in_name(source.path)
    return text[found.end() :] if found and told else ""


def _plain(code: str) -> str:
    """The letters and digits of a code; none where the digits are a year."""
    plain = "".join(filter(str.isalnum, code)).casefold()
    return "" if YEAR.fullmatch(plain.lstrip(_LETTERS)) else plain


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
