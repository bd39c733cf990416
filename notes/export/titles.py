"""Where a session's own title stands in its lines, so that a document can write it anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.export.headings import spaced_out, text_of
from notes.export.markup import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Session

_CONNECTIVES = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "with",
        "talk",
        "session",
        "keynote",
        "workshop",
        "panel",
        "speaker",
        "speakers",
        "presenter",
        "presenters",
        "presented",
    }
)


_HEAD = 12
"""Lines in which a session's heading ends, underlined ones of several lines included."""


def without_title(lines: Sequence[str], session: Session) -> str:
    """The lines of a session without its title, where they say nothing more than the title.

    A heading that says more (a time, a code, a link to the slides) becomes the first paragraph.
    """
    text = spaced_out("\n".join(lines))
    parts = text.split("\n")
    first = next((number for number, line in enumerate(parts) if line.strip()), len(parts))
    heading = next(iter(parse("\n".join(parts[: first + _HEAD])).headings), None)
    if heading and heading.first == first:
        if _same_words(text_of(heading.content), session.title) or _names(heading.content, session):
            kept = [] if _says_no_more(heading.content, session) else [heading.content, ""]
            return "\n".join([*kept, *parts[heading.last :]])
    elif first < len(parts) and _is_only(parts[first], session):
        return "\n".join(parts[first + 1 :])
    return text


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _same_words(text: str, title: str) -> bool:
    return bool(_words(title)) and _words(text) == _words(title)


def _is_only(line: str, session: Session) -> bool:
    """Whether a line of text is the title and leads nowhere."""
    return _same_words(line, session.title) and "[[" not in line and not parse(line).targets


def _names(content: str, session: Session) -> bool:
    """Whether the heading holds the title as a run of words."""
    words = " ".join(_words(text_of(content)))
    return f" {' '.join(_words(session.title))} " in f" {words} "


def _says_no_more(content: str, session: Session) -> bool:
    parsed = parse(content)
    if parsed.targets or parsed.uses:
        return False
    known = {*_words(session.title), *_CONNECTIVES}
    for speaker in session.speakers:
        known.update(_words(f"{speaker.name} {speaker.affiliation} {speaker.handle}"))
    return known.issuperset(_words(text_of(content)))
