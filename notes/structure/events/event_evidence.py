"""What a note holds that may tell of its event, looked up once for all rules that ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dates import LONGEST_LINE, find_dates
from notes.structure.events.event_front import event_front
from notes.structure.events.event_lines import top_lines
from notes.structure.events.event_paths import PathNames
from notes.structure.events.places import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.reading.source import NoteSource
    from notes.structure.dates.dates import When
    from notes.structure.text.lines import Line, Outline

_DIGIT, _OF_ASCII = re.compile(r"\d"), re.compile("[0-9]")


class Labelled(NamedTuple):
    """A line near the top such as `Location: Austin, TX`."""

    at: int
    """Where in the first lines it stands."""
    line: Line
    label: str
    value: str


class DatedLine(NamedTuple):
    """A line with dates in it, whole or in part."""

    at: int
    line: Line
    dates: list[When]


class Evidence(NamedTuple):
    """A note, its path and its first lines."""

    source: NoteSource
    outline: Outline
    names: PathNames
    front: dict[str, object]
    """The front matter, its keys without case and marks."""
    top: list[Line]
    """The first lines that a reader reads."""
    labels: list[Labelled]
    """Those of the first lines that have a label."""
    dated: list[DatedLine]
    """Those of the first lines that hold dates."""

    @classmethod
    def of(cls, source: NoteSource, outline: Outline) -> Evidence:
        """Look `source` through."""
        top = top_lines(source, outline)
        said = [(at, line) for at, line in enumerate(top) if not _is_of_words(line.text)]
        return cls(
            source,
            outline,
            PathNames.of(source),
            event_front(source),
            top,
            list(labelled_lines(said)),
            list(dated_lines(said)),
        )


def _is_of_words(text: str) -> bool:
    """Whether a line is of words that single spaces part, as most: it has no label and no date."""
    return text.replace(" ", "").isalpha() and "  " not in text


def labelled_lines(lines: Iterable[tuple[int, Line]]) -> Iterator[Labelled]:
    """Those of the counted `lines` that have a label."""
    for at, line in lines:
        label, value = labelled(line.text)
        if label:
            yield Labelled(at, line, label, value)


def dated_lines(lines: Iterable[tuple[int, Line]]) -> Iterator[DatedLine]:
    """Those of the counted `lines` that hold dates."""
    for at, line in lines:
        text = line.text
        digit = _OF_ASCII if text.isascii() else _DIGIT
        if digit.search(text, 0, LONGEST_LINE) and (dates := find_dates(text)):
            yield DatedLine(at, line, dates)
