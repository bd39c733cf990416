"""Folders that are called by the whole title of the one page in them, as sites keep their posts.

`why-we-weave-at-gloam-conference-2019/index.md` says no more than the title does, in small letters
and without its signs: the title tells the event's name in full.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.event_names import name_in_text, squashed
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from notes.structure.events.event_paths import Candidate

_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[-_]")
_DASHES = 3
_MOST = 0.5
"""The share of a title's letters that its slug has at least; sites leave out the end of some."""


def as_in_title(found: Candidate, title: str) -> Candidate:
    """`found` with the name as the note's `title` has it, where its folder is the title's slug."""
    where = found.where
    if found.how != "path" or "." in where or where.count("-") < _DASHES or not title:
        return found
    slug = squashed(_DATE.sub("", where).replace("-", " "))
    if not any(_is_most_of(slug, whole) for whole in (title, _in_two_letters(title))):
        return found
    name = name_in_text(title)
    if not name.title or name.title.count(" ") > found.name.title.count(" "):
        return found
    return found._replace(name=name._replace(year=name.year or found.name.year))


def _is_most_of(slug: str, title: str) -> bool:
    whole = squashed(folded(title))
    return whole.startswith(slug) and len(slug) >= _MOST * len(whole)


def _in_two_letters(title: str) -> str:
    """`ueber` for `über`, as Germans have it in addresses."""
    return title if title.isascii() else title.casefold().translate(_UMLAUTS)


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
