"""Templates for those who want their own shape: Jinja in its sandbox, fed with plain data.

A template gets `title`, `event` (None where there are several), `sections` and `sessions`:

- a section has `title`, `anchor`, `details` and `sessions`
- a session has `id`, `title`, `speakers` (each with `name`, `affiliation`, `handle`, `link`),
  `kind`, `tags`, `date`, `event`, `source`, `anchor`, `body` (Markdown without the heading), `text`
  (the body's words) and `again` (it stood in an earlier section)
- an event has `title`, `date_start`, `date_end`, `year`, `location` and `details`, one line

and the filters `markdown` (a text spelled so that Markdown shows these characters), `heading`
(deepens the headings of a body by N levels) and `sentences` (the first N of a text). Nothing else
can be reached: no files, no Python, and a template that never ends is stopped by its size.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from notes.export.composition import compose
from notes.export.document import details_line
from notes.export.headings import edited, shifts
from notes.export.markup import parse
from notes.export.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.export.composition import Composition, Entry
    from notes.export.options import ExportOptions
    from notes.models import Event
    from notes.store import NoteStore

BUILT_IN = ("document", "index", "digest")
_LARGEST = 64 * 1024 * 1024
"""Characters that a template may produce."""


class TemplateError(Exception):
    """A template that cannot be used; its text names the line and what is wrong there."""


def built_in(name: str) -> str:
    """The text of one of the `BUILT_IN` templates."""
    return (files("notes.export") / "templates_built_in" / f"{name}.md.jinja").read_text("utf-8")


def render(
    template: str,
    store: NoteStore,
    session_ids: Iterable[str],
    options: ExportOptions | None = None,
) -> str:
    """The sessions with these ids as `template` shapes them.

    Raises:
        KeyError: There is no session with one of the ids.
        TemplateError: As `filled` has it.
    """
    return filled(template, compose(store, session_ids, options))


def filled(template: str, composition: Composition) -> str:
    """What `template` makes of a composition, whose images are known then.

    Raises:
        TemplateError: The template is wrong, or asks for what the sandbox does not give.
    """
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415  (only for a template)

    from notes.export.sandbox import sandbox  # noqa: PLC0415

    environment = sandbox()
    environment.filters.update(markdown=plain, heading=_deepened, sentences=first_sentences)
    data = _data(composition)
    try:
        return "".join(_limited(environment.from_string(template).generate(data)))
    except JinjaError as error:
        line = getattr(error, "lineno", None) or _line_of(error)
        raise TemplateError(f"{_place(line)}{error.message}") from None
    except (TypeError, ValueError, ArithmeticError, RecursionError, LookupError) as error:
        raise TemplateError(f"{_place(_line_of(error))}{error}") from None


def _place(line: int) -> str:
    return f"line {line} of the template: " if line else "template: "


def _line_of(error: BaseException) -> int:
    """The line of the template that was filled when `error` was raised; 0 if none was."""
    line = 0
    trace = error.__traceback__
    while trace is not None:
        # Jinja gives its own lines to what it compiled under this name.
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _limited(parts: Iterable[str]) -> Iterator[str]:
    size = 0
    for part in parts:
        size += len(part)
        if size > _LARGEST:
            raise TemplateError(f"the template writes more than {_LARGEST:,} characters")
        yield part


def _data(composition: Composition) -> dict[str, Any]:
    sessions = {entry.session.id: _session(entry, composition) for entry in composition.entries}
    return {
        "title": composition.title,
        "event": _event(composition.event),
        "sections": [
            {
                "title": section.title,
                "anchor": section.anchor,
                "details": details_line(section.details) if section.details else "",
                "sessions": [
                    {**sessions[entry.session.id], **(_AGAIN if entry.again else {})}
                    for entry in section.entries
                ],
            }
            for section in composition.sections
        ],
        "sessions": list(sessions.values()),
    }


_AGAIN = {"body": "", "text": "", "again": True}
"""What is said of a session that an earlier section has."""


def _session(entry: Entry, composition: Composition) -> dict[str, Any]:
    session = entry.session
    body = composition.bodies.of(session)
    return {
        "id": session.id,
        "title": session.title,
        "speakers": [
            {
                "name": speaker.name,
                "affiliation": speaker.affiliation,
                "handle": speaker.handle,
                "link": speaker.link,
            }
            for speaker in session.speakers
        ],
        "kind": session.kind.value,
        "tags": list(session.tags),
        "date": session.date.isoformat() if session.date else "",
        "event": _event(entry.event),
        "source": entry.source,
        "anchor": entry.anchor,
        "body": body,
        "text": plain_words(body),
        "again": False,
    }


def _event(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    details = event.details
    return {
        "title": details.title,
        "date_start": details.date_start.isoformat() if details.date_start else "",
        "date_end": details.date_end.isoformat() if details.date_end else "",
        "year": details.year or "",
        "location": details.location,
        "details": details_line(details),
    }


def plain_words(body: str) -> str:
    """The words of a body as prose: without headings, code and marks, a line per block."""
    lines = []
    above = ""
    for token in parse(body).tokens:
        if token.type == "inline" and above != "heading_open":
            words = (
                " " if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or []
                if child.type not in ("html_inline", "image")
            )
            lines.append("".join(words).strip())
        above = token.type
    return "\n".join(filter(None, lines))


_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*(?:\s+|$)|(?<=[。！？])|\n")


def first_sentences(text: str, count: int = 2) -> str:
    """The first `count` sentences; a line without a full stop counts as one."""
    parts: list[str] = []
    at = 0
    for end in _SENTENCE_END.finditer(text):
        sentence = text[at : end.end()].strip()
        at = end.end()
        if sentence:
            parts.append(sentence)
        if len(parts) >= count:
            return " ".join(parts)
    return " ".join([*parts, text[at:].strip()]).strip()


def _deepened(body: str, levels: int) -> str:
    markup = parse(body)
    by_level = {level: min(6, level + int(levels)) for level in range(1, 7)}
    return edited(body, shifts(markup, by_level))
