"""Dates that are those of the text, not of the event: of its post, its mail, its last change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.places import labelled
from notes.structure.text.lines import LineKind
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.dates.dates import When
    from notes.structure.events.event_evidence import Evidence
    from notes.structure.text.lines import Line

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
_SUBJECT = frozenset({"subject", "betreff", "objet", "asunto", "assunto", "onderwerp"})
_HEADERS = _MAIL | _SUBJECT | {"date", "datum", "fecha", "data"}
_MOST_HEADERS = 8
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


def without_mail_head(evidence: Evidence) -> list[Line]:
    """The first lines of a note without the headers of a mail; its subject is the heading."""
    heads = [head for head in evidence.labels if head.at < _MOST_HEADERS and head.label in _HEADERS]
    if len(heads) <= _FEWEST_HEADERS or heads[0].at:
        return evidence.top
    lines = {head.line for head in heads}
    rest = [line for line in evidence.top if line not in lines]
    subject = next((head for head in heads if head.label in _SUBJECT), None)
    if subject is None:
        return rest
    line = subject.line._replace(kind=LineKind.HEADING, level=1, text=subject.value)
    return [line, *rest]


def is_of_mail(lines: Sequence[Line], at: int) -> bool:
    """Whether other headers of a mail stand around the `Date:` of a line."""
    near = lines[max(0, at - _NEAR) : at + _NEAR + 1]
    return sum(labelled(line.text)[0] in _MAIL for line in near) >= _FEWEST_HEADERS
