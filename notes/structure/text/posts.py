"""Blog posts, most of which are about something else than a talk."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import folded, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line

_FOLDERS = frozenset({"_posts", "_drafts", "posts", "post", "blog", "articles"})
_KEYS = frozenset({"layout", "categories", "category", "permalink", "slug"})
_LINES = 30
"""Lines in which a post about a talk or an event has said so."""
_WORD = re.compile(r"[^\W\d_]+")


def is_plain_post(source: NoteSource, lines: Sequence[Line]) -> bool:
    """Whether a note is a blog post whose start names no event, talk or conference.

    People write of conferences in the blog that holds all their other posts as well.
    """
    folders = source.path.lower().split("/")[:-1]
    if _FOLDERS.isdisjoint(folders) and _KEYS.isdisjoint(source.front.data):
        return False
    return not any(_tells_of_talks(text) for text in _beginning(source, lines))


def _beginning(source: NoteSource, lines: Sequence[Line]) -> Iterator[object]:
    yield source.root_name.replace("-", " ").replace("_", " ")
    yield from source.path.replace("-", " ").replace("_", " ").split("/")
    for value in source.front.data.values():
        yield from value if isinstance(value, list) else (value,)
    yield from (line.text for line in islice(lines, _LINES))


def _tells_of_talks(text: object) -> bool:
    if not isinstance(text, str):
        return False
    known = wording()
    words = set(_WORD.findall(folded(text[:2000])))
    singular = {word.removesuffix("s") for word in words}
    kinds = known.talk | known.keynote | known.workshop | known.panel | known.event_word
    return not kinds.isdisjoint(words | singular) or (
        len(text) < 100 and not text.isdigit() and _names_event(text)
    )


def _names_event(text: str) -> bool:
    """Whether a short text is named like an event by more than the year of a post."""
    return is_event_like(re.sub(r"\b(?:19|20)\d\d(?: \d\d \d\d)?\b", " ", text))
