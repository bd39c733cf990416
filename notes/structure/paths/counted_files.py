"""Files that are counted by a word for talks, which opens their headings as well.

    Lecture_05_Looms.md: `# Lecture "Looms that rest"`

In some languages the word for a talk is that for an event: `Conférence_05_Looms.md`. The code of
a session is no part of the title either, where the file begins with it as well.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from notes.structure.paths.coded_files import behind_code_of_file
from notes.structure.paths.paths import counting_word
from notes.structure.text.lines import LineKind
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
