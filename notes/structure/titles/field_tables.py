"""Tables that hold the particulars of one talk, or of an event: fields set in two columns.

    | Title      | How ropes rest   |        | Speaker | Conference    | Slides |
    |------------|------------------|        |---------|---------------|--------|
    | Speakers   | Ann Lee, Bo Ek   |        | Ann Lee | KelpConf 2019 | …      |
    | Conference | KelpConf 2019    |

Markdown has no other table than one with a head, so that the first field or nothing stands there.
Each is read as the line that says the same: `Speakers: Ann Lee, Bo Ek`. A row with a title may as
well be one of a list of talks, unless the heading above it says the same, or the note has no other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.paths.paths import same_title, shares_words
from notes.structure.text.labels import is_speaker_label
from notes.structure.text.lines import Line, LineKind
from notes.structure.titles.columns import RULE, cells_of, labels_of_event
from notes.structure.titles.field_blocks import names_talk
from notes.structure.words.inline import bare
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Outline

_MOST_ROWS = 16
_MOST_KNOWN = 0.6
_NEAR_TOP = 10
_BREAK = re.compile(r"\s*<br\s?/?>\s*")


class _Field(NamedTuple):
    """One particular: `Speakers`, `Ann Lee, Bo Ek`."""

    number: int
    """Of its line."""
    name: str
    value: str

    @property
    def label(self) -> str:
        """Its name as word lists hold it."""
        return phrase_of(self.name)


def with_fields_of_tables(outline: Outline, text: str) -> Outline:
    """`outline` with a line `Name: value` for each field of such tables.

    Args:
        outline: The lines of a note.
        text: All of the note, for a cheap look.
    """
    if "|" not in text or ("-|" not in text and "- |" not in text and "-+-" not in text):
        return outline
    lines = outline.lines
    found: list[Line] = []
    at = 0
    for start, stop in _tables(outline):
        fields = _fields(lines, start, stop)
        if fields:
            found += lines[at:start]
            found += [_line(field, lines[start].level) for field in fields]
            at = stop
    return outline.rearranged([*found, *lines[at:]]) if at else outline


def _line(field: _Field, level: int) -> Line:
    value = _BREAK.sub(", ", field.value) if "<" in field.value else field.value
    return Line(field.number, LineKind.PLAIN, level, f"{field.name}: {value}")


def _tables(outline: Outline) -> Iterator[tuple[int, int]]:
    """Where the rows begin and end that stand together."""
    lines = outline.lines
    stop = 0
    for start in outline.apart:
        if start < stop or lines[start].kind is not LineKind.ROW:
            continue
        stop = start + 1
        while stop < len(lines) and lines[stop].number == lines[stop - 1].number + 1:
            if lines[stop].kind is not LineKind.ROW:
                break
            stop += 1
        yield start, stop


def _fields(lines: Sequence[Line], start: int, stop: int) -> list[_Field]:
    """The fields of a table; none where its rows are no particulars of one thing."""
    if stop - start > _MOST_ROWS:
        return []
    ruled = [at for at in range(start, stop) if RULE.fullmatch(lines[at].text) is not None]
    rows = [
        (lines[at].number, _without_end(cells_of(lines[at].text)))
        for at in range(start, stop)
        if at not in ruled
    ]
    if not rows or not ruled:
        return []
    if found := _in_columns(rows):
        return found
    if len(rows) != _HEAD_AND_ROW or ruled[0] != start + 1:
        return []
    found = _in_row(*rows)
    title = next((field for field in found if names_talk(field.label)), None)
    return [] if title is not None and not _is_alone(lines, start, stop, title.value) else found


_HEAD_AND_ROW = 2


def _without_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _in_columns(rows: Sequence[tuple[int, list[str]]]) -> list[_Field]:
    """The fields of a table that has names in its first column and values in the second."""
    if any(len(cells) > _COLUMNS for _, cells in rows):
        return []
    told = [_field(number, *cells) for number, cells in rows if len(cells) == _COLUMNS]
    if told and not _is_known(told[0]) and told[0].number == rows[0][0]:
        told = told[1:]  # `| Field | Value |`
    labels = [field.label for field in told]
    if not told or len(set(labels)) < len(labels) or _is_label(phrase_of(told[0].value)):
        return []
    known = sum(map(_is_known, told))
    named = any(map(is_speaker_label, labels))
    if known < _MOST_KNOWN * len(told) or not (named or (known == len(told) > 1)):
        return []
    return told if named or not labels_of_event().isdisjoint(labels) else []


_COLUMNS = 2


def _in_row(head: tuple[int, list[str]], row: tuple[int, list[str]]) -> list[_Field]:
    """The fields of a table that has names in its head and values in its only row."""
    names, values = head[1], row[1]
    if not 1 < len(names) >= len(values):
        return []
    told = [_field(row[0], *pair) for pair in zip(names, values, strict=False)]
    known = sum(map(_is_known, told))
    if known < _MOST_KNOWN * len(told) or not any(is_speaker_label(one.label) for one in told):
        return []
    return [field for field in told if field.value]


def _field(number: int, name: str, value: str) -> _Field:
    return _Field(number, bare(name).text.rstrip(": ") if name else "", value)


def _is_known(field: _Field) -> bool:
    return _is_label(field.label)


def _is_label(label: str) -> bool:
    words = wording()
    return (
        label in words.title_column
        or label in words.detail_label
        or label in words.other_label
        or label in labels_of_event()
        or is_speaker_label(label)
    )


def _is_alone(lines: Sequence[Line], start: int, stop: int, title: str) -> bool:
    """Whether a row with a `title` is no list of talks.

    The heading above says the same, or it opens a note that names its event at most.
    """
    above = [line for line in lines[:start] if line.kind is LineKind.HEADING]
    if above and _are_alike(bare(title).text, bare(above[-1].text).text):
        return True
    if start > _NEAR_TOP or any(not is_event_like(bare(line.text).text) for line in above):
        return False
    return all(line.kind is not LineKind.ROW for line in lines[stop:])


def _are_alike(title: str, heading: str) -> bool:
    """Whether a title is that of the heading above it, in these words or some of them."""
    return same_title(title, heading) or (" " in title and shares_words(title, heading))
