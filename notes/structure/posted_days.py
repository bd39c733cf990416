"""Dates that are those of the text, not of the event: of its post, its mail, its last change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.event_words import event_words
from notes.structure.places import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.dates import When
    from notes.structure.lines import Line

_BEFORE, _BEHIND = 30, 14
"""Letters beside a date in which such a word stands."""
_STAMP = re.compile(r"\d\d?:\d\d(?::\d\d)?\s*(?:[+-]\d\d:?\d\d|[A-Z]{3,4}\b)?")
_PAGE = re.compile(
    r"(?:posted|filed|published|tags?|tagged|categor|\d[\d,.]* (?:words|comments?)|\d+ min"
    r"|leave a comment|share this|by admin)",
    re.IGNORECASE,
)
"""`Posted in: …`, `1,718 Words`: what a page of a blog has below the day of the post."""
_MAIL = frozenset({"from", "to", "subject", "sent", "cc", "von", "an", "betreff", "de", "objet"})
_NEAR = 3
_FEWEST_HEADERS = 2


def is_posted(text: str, when: When) -> bool:
    """Whether words beside the date say that it is that of the text: `Last updated: …`."""
    behind = text[when.end_column :][:_BEHIND].partition(". ")[0]
    beside = text[max(0, when.column - _BEFORE) : when.column] + " " + behind
    return event_words().posted.search(beside.casefold()) is not None


def is_stamped(text: str) -> bool:
    """Whether a time of day stands beside a date, as programs write it for a post."""
    return _STAMP.search(text) is not None


def is_of_page(lines: Sequence[Line], at: int) -> bool:
    """Whether the line right below that of a date says that it is the day of a post."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    return (
        below is not None
        and below.number == lines[at].number + 1
        and _PAGE.match(below.text) is not None
    )


def is_of_mail(lines: Sequence[Line], at: int) -> bool:
    """Whether other headers of a mail stand around the `Date:` of a line."""
    near = lines[max(0, at - _NEAR) : at + _NEAR + 1]
    return sum(labelled(line.text)[0] in _MAIL for line in near) >= _FEWEST_HEADERS
