"""One Markdown document of any sessions, that Podium opens again with the same sessions.

A document about one talk has the talk's title as its heading, one about one event has the event's,
and the sessions one level below. Everything else has a title of its own, the groups below it and
the sessions below these. `notes.export.labels` describes what stands below a session's heading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notes.export.composition import compose
from notes.export.front import front_matter
from notes.export.labels import dates_text, label_lines, speaker_text
from notes.export.plain_text import linked, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from notes.export.composition import Composition, Section
    from notes.export.options import ExportOptions
    from notes.models import EventDetails
    from notes.store import NoteStore

FORMAT = 1
"""The version of the document's form, `podium:` in its front matter."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be written."""

    text: str
    images: Mapping[str, Path] = field(default_factory=dict)
    """Path from the document -> the image to copy there."""


def to_markdown(
    store: NoteStore, session_ids: Iterable[str], options: ExportOptions | None = None
) -> str:
    """The sessions with these ids as one Markdown document, in their order.

    Raises:
        KeyError: There is no session with one of the ids.
    """
    return to_document(store, session_ids, options).text


def to_document(
    store: NoteStore, session_ids: Iterable[str], options: ExportOptions | None = None
) -> Document:
    """The sessions with these ids as one Markdown document, and the images it needs.

    Raises:
        KeyError: There is no session with one of the ids.
    """
    composition = compose(store, session_ids, options)
    return Document("".join(markdown_of(composition)), composition.bodies.images)


def markdown_of(composition: Composition) -> Iterator[str]:
    """The document, piece by piece."""
    gap = ""
    for part in _parts(composition):
        if text := part.strip("\n"):
            yield f"{gap}{text}"
            gap = "\n\n"
    yield "\n"


def _parts(composition: Composition) -> Iterator[str]:
    """What stands in the document, to be parted by blank lines."""
    yield front_matter(_fields(composition))
    if not composition.is_single:
        yield f"# {linked(composition.title)}"
        if composition.event:
            yield linked(details_line(composition.event.details))
        if composition.contents:
            yield _contents(composition.sections)
    for section in composition.sections:
        yield from _section_parts(composition, section)


def _section_parts(composition: Composition, section: Section) -> Iterator[str]:
    if section.title:
        yield f"## {linked(section.title)}"
    if section.details:
        yield linked(details_line(section.details))
    for entry in section.entries:
        if not entry.again:
            event = entry.event if not composition.one_event else None
            yield f"{'#' * composition.level} {linked(entry.session.title)}"
            yield label_lines(entry.session, event.details if event else None, entry.source)
            yield composition.bodies.of(entry.session)
    yield "\n".join(
        f"- See [{plain(entry.session.title)}](#{entry.anchor})"
        for entry in section.entries
        if entry.again
    )


def _fields(composition: Composition) -> dict[str, str | int | Sequence[str]]:
    """The front matter."""
    sessions = [entry.session for entry in composition.entries]
    # No `title`: the heading says it, and linters take a document for one with two titles.
    fields: dict[str, str | int | Sequence[str]] = {"podium": FORMAT}
    if composition.event:
        fields |= _event_fields(composition.event.details)
    people = (speaker_text(speaker) for session in sessions for speaker in session.speakers)
    fields["speakers"] = list(dict.fromkeys(people))
    if len(sessions) == 1:
        fields["kind"] = sessions[0].kind.value
    fields["tags"] = list(dict.fromkeys(tag for session in sessions for tag in session.tags))
    sources = [entry.source for entry in composition.entries]
    if len(sources) == 1:
        fields["source"] = sources[0]
    else:
        fields["sources"] = sources
    return fields


def _event_fields(details: EventDetails) -> dict[str, str]:
    start, end = details.date_start, details.date_end
    year = str(details.year) if details.year and (details.from_post or not start) else ""
    day = "date_published" if details.from_post else "date_start" if end else "date"
    return {
        "event": details.title,
        day: start.isoformat() if start else "",
        "date_end": end.isoformat() if end else "",
        "year": year,
        "location": details.location,
    }


def details_line(details: EventDetails) -> str:
    """Days and place of an event on one line; empty where neither is known."""
    days = dates_text(details).replace("/", " to ")
    return ", ".join(filter(None, (days, details.location)))


def _contents(sections: Sequence[Section]) -> str:
    return "\n".join(line for section in sections for line in _contents_lines(section))


def _contents_lines(section: Section) -> Iterator[str]:
    if section.title:
        yield f"- [{plain(section.title)}](#{section.anchor})"
    indent = "  " if section.title else ""
    for entry in section.entries:
        yield f"{indent}- [{plain(entry.session.title)}](#{entry.anchor})"
