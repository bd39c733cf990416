"""The lines with which a program heads a text: those of a mail, of a note that was exported.

    From: Ann Lee                     Gloam Days, Tuesday
    To: all of us                     Created: 4/11/2016 8:58 AM
    Subject: Gloam Days, my notes     Updated: 4/12/2016 10:01 PM
    Date: Fri, 10 Feb 2023            Notebook: Trips

Whoever sent the mail gave no talk, and the day of the note's last change is no talk's. The subject
is the heading of what is below. Read for a note's sessions alone: its event may stand in them.

    :date: 2019-05-04                 Author: Lou Umeh
    :author: loumeh                   Date: 4 May 2019
    :tags: looms                      Speaker: Ann Lee

Nor did whoever wrote a blog's post, or what somebody else is said to have spoken of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.looks import LineKind
from notes.structure.words.wording import load_words, phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line, Outline

_MOST, _FEWEST = 8, 3
"""Lines of such a head, and those that make a mail's."""


@cache
def _words(name: str) -> frozenset[str]:
    return phrases_of(load_words("pages")[name])


def without_page_head(outline: Outline) -> Outline:
    """`outline` without the lines with which a program heads a text; a subject is its heading."""
    labels = [label_of(line.text)[0] for line in outline.lines[:_MOST]]
    if sum(label != "" for label in labels) < _FEWEST - 1:
        return outline
    lines = outline.lines
    if labels[0] in _words("mail"):
        end = next((at for at, label in enumerate(labels) if label not in _of_mail()), len(labels))
        if end >= _FEWEST:
            return outline.rearranged([*_subject(lines[:end], labels), *lines[end:]])
    if not _words("stamp").isdisjoint(labels):
        head = [_unread(labels[at], line) for at, line in enumerate(lines[:_MOST])]
        return outline.rearranged([*head, *lines[_MOST:]])
    if not _words("writer").isdisjoint(labels) and _is_of_writer(lines[:_MOST], labels):
        told = zip(lines, labels, strict=False)
        head = [line for line, label in told if label not in _words("writer")]
        return outline.rearranged([*head, *lines[_MOST:]])
    return outline


def _is_of_writer(lines: Sequence[Line], labels: list[str]) -> bool:
    """Whether a label for an author is that of who wrote the text, and not of who spoke."""
    if any(label not in _words("writer") and is_speaker_label(label) for label in labels):
        return True
    if any(
        label == "date" and _CLOCK.search(line.text)
        for line, label in zip(lines, labels, strict=False)
    ):
        return True  # a programme tells the time of a talk by a label of its own
    posted = not _words("post").isdisjoint(labels)
    return posted and any(line.text[:1] == ":" for line in lines)


_CLOCK = re.compile(r"\d:[0-5]\d")


@cache
def _of_mail() -> frozenset[str]:
    return _words("mail") | _words("subject") | _words("sent")


def _subject(lines: tuple[Line, ...], labels: list[str]) -> list[Line]:
    """The subject of a mail as a heading, where it has one."""
    for line, label in zip(lines, labels, strict=False):
        if label in _words("subject"):
            told = _ANSWERED.sub("", label_of(line.text)[1]).strip()
            return [line._replace(kind=LineKind.HEADING, level=1, text=told)] if told else []
    return []


_ANSWERED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|sv|enc|rv|r|i)(?:\[\d+\])?:\s*)+", re.IGNORECASE)
"""What mail programs put before a subject."""


def _unread(label: str, line: Line) -> Line:
    """A line as no entry of the note, where it says when that was made and where it lies."""
    stamped = label in _words("stamp") and any(map(str.isdecimal, line.text))
    if stamped or label in _words("notebook"):
        return line._replace(kind=LineKind.MARKUP)
    return line
