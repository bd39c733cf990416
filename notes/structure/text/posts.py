"""Blog posts, most of which are about something else than a talk."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind
from notes.structure.words.days_and_tracks import is_date, is_named_several
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import (
    BEFORE_ASIAN,
    HUMP,
    folded,
    load_words,
    phrases_of,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line

_FOLDERS = frozenset(
    {"_posts", "_drafts", "posts", "post", "blog", "blogs", "weblog", "articles", "content"}
)
_SITE = re.compile(r"[^.]\.(?!md$|js$|rb$|py$|txt$)[a-z]{2,5}$")
"""A notebook called by the address of its pages: `annlee.dev`, `gloam.example.org`."""
_OF_EVENTS = frozenset({"event", "events", "eventos", "evenements", "veranstaltungen"})
"""Folders of a site with a page for each evening, which may be called as its talk."""
_KEYS = frozenset({"layout", "categories", "category", "permalink", "slug"})
_NAMES = ("title", "subtitle", "series", "tags", "categories", "category", "keywords", "topics")
_SUMMARIES = ("description", "summary", "excerpt")
_OPENING, _LINES = 4, 30
"""Lines in which a post about a talk or an event says so at once, or has said so."""
_LONGEST_NAME = 120
_ENOUGH = 3
"""Words for talks behind the opening; of those that mean other things as well, twice as many."""
_OF_YEAR = re.compile(r"(?:(?<!\w)[^\W\d_a-z][\w+.&-]* |^[^\W\d_]{3,})(?:19|20)\d\d$")
"""What a post about an event is called, and its notebook: `Seen at Ropes 2019`, `ropes2019`."""
_BEHIND = re.compile(r"\s?[-–—:|,(]\s")
_DATED = re.compile(r"(?:19|20)\d\d(?:[ .]?\d\d){0,2}(?:[Tt]?\d\d(?:[: .]?\d\d)*\S*)?")


def is_plain_post(source: NoteSource, lines: Sequence[Line]) -> bool:
    """Whether a note is a blog post whose start names no event, talk or conference.

    People write of conferences in the blog that holds all their other posts as well.
    """
    if not _is_of_blog(source) or any(map(_is_named_for_talks, _names(source))):
        return False
    opening = lines[:_OPENING]
    if any(_is_named_for_talks(line.text) for line in opening if line.kind is LineKind.HEADING):
        return False
    said = [*_values(source, _SUMMARIES), *(line.text for line in opening)]
    if any(_weight(text) >= 1 for text in said):
        return False
    prose = [line.text for line in lines[:_LINES] if line.kind is not LineKind.CODE]
    return _weight(" ".join(prose)) < _ENOUGH


def _is_of_blog(source: NoteSource) -> bool:
    """Whether a note stands among a blog's posts, and not among pages for its owner's events."""
    folders = source.path.lower().split("/")[:-1]
    if not _OF_EVENTS.isdisjoint(folders):
        return False
    if not _FOLDERS.isdisjoint(folders) or not _KEYS.isdisjoint(source.front.data):
        return True
    return bool(source.front.data) and _SITE.search(source.root_name) is not None


def is_around_event(source: NoteSource, title: str) -> bool:
    """Whether a blog's post is about what is around talks, or about them all, by its title.

    `Registration for Ropes 2019`, `Reading ropes - a book review`, `RopesConf talks`.
    """
    if not _is_of_blog(source) or any(map(_is_named_for_talks, source.path.split("/")[:-1])):
        return False
    if is_named_several(title):
        return True
    said = f" {' '.join(words_in(folded(title).replace('-', ' ')))} "
    within = is_event_like(title)
    return any(
        (within and f" {phrase} " in said)
        or said.startswith(f" {phrase} ")
        or said.endswith(f" {phrase} ")
        for phrase in _around()
        if phrase in said
    )


@cache
def _around() -> frozenset[str]:
    return phrases_of(load_words("posts")["around"])


def _names(source: NoteSource) -> Iterator[str]:
    """What a post is called: by its notebook, folders and file, by front matter, by its tags."""
    yield _DIGITS_BEHIND.sub("", source.root_name)
    yield from source.path.split("/")
    yield from _values(source, _NAMES)


_DIGITS_BEHIND = re.compile(r"(?<=[^\W\d_])\d\d(?!\d)")
"""Blogs are mostly called by their writers, who put two digits behind a name that is taken."""


def _values(source: NoteSource, keys: Iterable[str]) -> Iterator[str]:
    """The texts that front matter has under any of `keys`."""
    for value in map(source.front.data.get, keys):
        values = value if isinstance(value, list) else [value]
        yield from (text for text in values if isinstance(text, str))


def _is_named_for_talks(name: str) -> bool:
    """Whether a name holds a word for talks, or is that of an event, by its year at its end."""
    if len(name) > _LONGEST_NAME:
        return False
    text = _DATED.sub(" ", name.replace("-", " ").replace("_", " ")).strip()
    words = HUMP.sub(" ", text)
    least = 1 if " " in words else 0.5  # a tag, a folder
    if _weight(f"the {words}") >= least or is_event_like(text):
        return True
    of_year = _OF_YEAR.search(_BEHIND.split(name)[0])
    return of_year is not None and not is_date(of_year[0])


def _weight(text: str) -> float:
    """How much the words of a text tell of talks; what may say so does once, however often said.

    Who writes of a login says "session" in each line.
    """
    low = folded(text)
    words = words_in(low.replace("let's", "let"))
    says, may_say, before, parts = _words()
    weight = sum(word in says for word in words) + 0.5 * len(may_say.intersection(words))
    if "talk" in words:
        weight += sum(word in before for word, behind in pairwise(words) if behind == "talk")
    if low and max(low) > BEFORE_ASIAN:
        weight += sum(part in low for part in parts)
    return weight


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], tuple[str, ...]]:
    """Words that tell of talks, that may, that stand before "talk", and parts of Asian words."""
    lists = load_words("posts")
    says, may_say, before = (phrases_of(lists[name]) for name in ("says", "may_say", "before_talk"))
    asian = tuple(word for word in says if max(word) > BEFORE_ASIAN)
    return says, may_say, before, asian
