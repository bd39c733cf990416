"""What `podium.toml` says of things that are not in the notebook, most often a mistyped name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from notes.linking.notebook_settings import FILE_NAME
from notes.models import Problem
from notes.reading.files import read_under
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.linking.joins import Links
    from notes.linking.notebook_settings import NotebookSettings


def idle(settings: NotebookSettings, links: Links) -> Iterator[Problem]:
    """One problem for each note, event and talk that is set up and is not there.

    Args:
        settings: Those of all roots that are open.
        links: What was made of the notes with them.
    """
    lines = [line for root in sorted({note.root for note in links.notes}) for line in _lines(root)]
    for root, path in settings.notes:
        if not os.path.lexists(os.path.join(root, path)):  # noqa: PTH118  (`lexists` is of `os`)
            yield _problem("notes", path, "there is no such note", lines)
    titles = {event.details.title for event in links.events}
    for event in settings.events:
        if event.title not in titles:
            yield _problem("events", event.title, "no note is about an event of these names", lines)
    known = {id_ for note in links.notes for id_ in note.session_ids}
    for table, pairs in (("apart", settings.apart_talks), ("same", settings.same_talks)):
        for id_ in sorted({id_ for pair in pairs for id_ in pair} - known):
            yield _problem(f"{table}.talks", id_, "there is no such talk", lines)


def _lines(root: str) -> list[str]:
    try:
        return read_under(root, FILE_NAME).data.decode("utf-8-sig", "replace").split("\n")
    except OSError:
        return []


def _problem(table: str, name: str, message: str, lines: list[str]) -> Problem:
    line = next((number for number, line in enumerate(lines, 1) if name in line), 0)
    told = f"{visible_line(f'{table}.{name}')}: {message}"
    return Problem(FILE_NAME, told, line, remedy="Correct the name, or delete what is below it.")
