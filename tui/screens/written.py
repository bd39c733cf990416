"""Markdown that Podium writes itself; text of notes goes into it as text, never as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from notes.visible import visible_line
from tui.labels import dates, event_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notes.models import Event, Profile, Session

NO_BREAK = "\N{NO-BREAK SPACE}"
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&!$^={}])")


def text(words: str) -> str:
    """Words of a note, so that no letter of them means anything to Markdown."""
    escaped = _SPECIAL.sub(r"\\\1", visible_line(words))
    escaped = re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"^([-+:])", r"\\\1", escaped)


def link(words: str, kind: str, ref: str) -> str:
    """A link to something in the notebook."""
    return f"[{text(words)}](podium:{kind}/{quote(ref, safe='/')})"


def event_link(found: Event) -> str:
    """A link to an event's page."""
    return link(event_name(found), "event", found.id)


def people(session: Session, profiles: Iterable[Profile]) -> str:
    """The speakers of a session, each a link, by the name of their page, where they have one."""
    known = {name.casefold(): profile for profile in profiles for name in profile.names}
    names = []
    for speaker in session.speakers:
        profile = known.get(speaker.name.casefold())
        named = link(profile.name, "speaker", profile.id) if profile else text(speaker.name)
        names.append(f"{named} ({text(speaker.affiliation)})" if speaker.affiliation else named)
    return ", ".join(names)


def when_and_where(found: Event) -> str:
    """`8 May 2019 · London`, as far as it is known."""
    parts = (dates(found.details), found.details.location)
    return " · ".join(text(part) for part in parts if part)


def bars(rows: Iterable[tuple[str, str, int]], width: int = 24) -> str:
    """A bar for each row, a line each, the longest `width` letters long.

    Args:
        rows: A name, the page that it leads to (`year/2019`; empty for none), and a number.
        width: Cells of the longest bar.
    """
    listed = [(visible_line(name, 24), page, number) for name, page, number in rows]
    if not listed:
        return ""
    most = max(number for _, _, number in listed) or 1
    name_width = max(len(name) for name, _, _ in listed)
    lines = []
    for name, page, number in listed:
        halves = max(1, round(number * width * 2 / most))
        bar = "━" * (halves // 2) + "╸" * (halves % 2)
        named = link(name, *page.split("/", 1)) if page else text(name)
        gap = NO_BREAK * (name_width - len(name) + 2)
        lines.append(f"{named}{gap}{bar}{NO_BREAK}{number:,}")
    return "\\\n".join(lines)
