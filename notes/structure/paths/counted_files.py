"""Files that are counted by a word for talks, which opens their headings as well.

    Lecture_05_Looms.md: `# Lecture "Looms that rest"`

In some languages the word for a talk is that for an event: `Conférence_05_Looms.md`. The code of
a session is no part of the title either, where the file begins with it as well.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from notes.structure.paths.coded_files import behind_code_of_file
from notes.structure.paths.paths import counting_word, title_from_path
from notes.structure.text.lines import LineKind
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import meaning_of
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node


def leave_out_word(source: NoteSource, roots: Sequence[Node]) -> None:
    """Read the first heading without the word by which the file is counted."""
    if not roots or roots[0].line.kind is not LineKind.HEADING:
        return
    if coded := behind_code_of_file(source, roots[0].text):
        roots[0].retitle(coded)
        return
    word = counting_word(source.path)
    if not word:
        return
    first, _, rest = roots[0].text.partition(" ")
    title = rest.lstrip(" -–:")
    if title[1:] and _plain(first.rstrip(":")) == _plain(word):
        roots[0].retitle(title)


def _plain(word: str) -> str:
    """`word` without accents, which names of files often lack."""
    return unicodedata.normalize("NFD", folded(word)).encode("ascii", "ignore").decode()


def is_counted_title(source: NoteSource) -> bool:
    """Whether a name of two words or more stands behind a number, as those beside it do.

    Who counts files so, `1-slow-looms.md`, `2-why-soil-rests.md`, writes the title there.
    """
    beside = source.siblings[:_LOOKED_AT]
    if len(beside) < _FEWEST or not _COUNTED.match(source.path.rpartition("/")[2]):
        return False
    named = title_from_path(source.path)
    if " " not in named or meaning_of(named) or kind_of_title(named, named) is not None:
        return False
    counted = {found[1] for name in beside if (found := _COUNTED.match(name))}
    return len(counted) >= max(_FEWEST, _MOST * len(beside))


_COUNTED = re.compile(r"(\d{1,2})(?:[-_ ]+|\. ?)[^\W\d_]{2}")
_FEWEST, _MOST, _LOOKED_AT = 2, 0.6, 12
