"""The lines below a session's heading in an export that say what no Markdown of its own says.

Podium reads them back when it opens the document:

    Speakers: Ann Example (Initech); Bo Example (@bo)
    Kind: keynote
    Tags: storage, cloud
    Date: 2019-05-08
    Event: AWS Summit London; 2019-05-08/2019-05-09; London
    Source: london.md:12-40

`Kind` and `Source` are always there, and `Source` says that the heading above starts a session; the
others stand where there is something to say. `Event` stands only in a document about several
events. Punctuation that Markdown would take for markup has a backslash before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.export.plain_text import linked
from notes.structure.people.certain_people import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import EventDetails, Session, Speaker

LABELS = ("Speaker", "Speakers", "Kind", "Tags", "Date", "Event", "Source")
_LABEL = re.compile(rf"({'|'.join(LABELS)}): (.*?) *\\?$")


def label_lines(session: Session, event: EventDetails | None, source: str) -> str:
    """The labels of `session`, one per line, with the line breaks that keep them apart.

    Args:
        session: What the labels are about.
        event: Where it was given, unless the whole document is about that.
        source: The note and its lines.
    """
    lines = (f"{name}: {linked(value)}" for name, value in _labels(session, event, source) if value)
    return "  \n".join(lines)


def _labels(session: Session, event: EventDetails | None, source: str) -> Iterator[tuple[str, str]]:
    people = "; ".join(map(speaker_text, session.speakers))
    yield "Speakers" if len(session.speakers) > 1 else "Speaker", people
    yield "Kind", session.kind.value
    yield "Tags", ", ".join(session.tags)
    yield "Date", session.date.isoformat() if session.date else ""
    if event:
        days = dates_text(event) or ("undated" if "; " in event.title else "")
        yield "Event", "; ".join(filter(None, (event.title, days, event.location)))
    yield "Source", source


def speaker_text(speaker: Speaker) -> str:
    """A speaker with what is known of them: `Name (Affiliation, @handle, link)`."""
    known = (speaker.affiliation, speaker.handle, speaker.link)
    told = ", ".join(" ".join(part.split()) for part in known if part)
    if "(" in told or ")" in told:
        told = told.replace(";", ",")  # a semicolon parts people unless parentheses pair around it
    return f"{speaker.name} ({told})" if told else speaker.name


def dates_text(event: EventDetails) -> str:
    """The event's days in ISO form, `first/last` where there are several, else its year.

    A date that is only a post's about the event says so: `2019, published 2019-10-22`.
    """
    year = str(event.year) if event.year else ""
    if not event.date_start:
        return year
    days = [event.date_start.isoformat()]
    if event.from_post:
        return ", ".join(filter(None, (year, f"published {days[0]}")))
    if event.date_end and event.date_end != event.date_start:
        days.append(event.date_end.isoformat())
    return "/".join(days)


def labels_of(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """The labels below an exported session's title, and how many lines they and the title take."""
    labels: dict[str, str] = {}
    numbers = (number for number, line in enumerate(lines) if line.strip())
    next(numbers, None)
    end = next(numbers, len(lines))
    for line in lines[end:]:
        match = _LABEL.match(line)
        if not match:
            break
        labels[match[1]] = match[2]
        end += 1
    return (labels, end) if "Source" in labels else ({}, 0)


def without_told(text: str, session: Session) -> str:
    """`text` without the labels at its top that say no more than the document's own will."""
    told = {f"{name}: {value}" for name, value in _labels(session, None, "") if value}
    lines = text.lstrip("\n").split("\n")
    count = 0
    while count < len(lines) and unescaped(lines[count].rstrip(" \\")) in told:
        count += 1
    return "\n".join(lines[count:])
