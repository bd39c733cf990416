"""Lines that an editor wrapped: the whole of a title that goes on below.

    - *Why caches, queues and everything else that we put between us
      and the data must rest* by Ann
      Lee.  A tour of what sleeps.

Whether the writer's editor wraps a bullet is seen in the whole note: no line is long, and most
lines that go on below are as long as the next word allowed. A line below that would still have
fitted stands on its own, as names below a title do. In shorter notes, and of lines that are no
bullets, the lines around one show it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.paths.lone_codes import with_codes_before_titles
from notes.structure.people.names import LIKELY
from notes.structure.people.wrapped_people import with_whole_people
from notes.structure.text.definitions import with_definitions
from notes.structure.text.lines import LineKind
from notes.structure.titles.bold_paragraphs import with_whole_titles
from notes.structure.titles.field_tables import with_fields_of_tables
from notes.structure.titles.titles import read_entry
from notes.structure.titles.wrapped_labels import with_whole_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line, Outline


def whole_heading(lines: Sequence[Line], at: int) -> str:
    """A heading's text, with the next line where that closes the type it opens."""
    text = lines[at].text
    if "*" not in text or text.count("*") % 2 == 0 or at + 1 >= len(lines):
        return text
    after = lines[at + 1]
    ends = after.kind is LineKind.PLAIN and after.number == lines[at].number + 1
    closes = ends and after.text[-1] == "*" and after.text.count("*") % 2
    return f"{text} {after.text}" if closes and len(after.text) < _LONGEST_WRAPPED else text


_LONGEST_WRAPPED = 260
_WRAPS_AT = 50


_NEAR = 8
"""Lines to either side that show how wide a writer's lines are."""


def _is_wrapped(lines: Sequence[Line], at: int, stop: int) -> bool:
    """Whether an editor wrapped the line: the first word of the next had no place on it."""
    first, following = lines[at : at + 2]
    needed = first.level + len(first.text) + 1 + len(following.text.split(None, 1)[0])
    return all(
        line.level + len(line.text) < needed or "://" in line.text or _cannot_part(line)
        for line in lines[max(0, at - _NEAR) : min(at + _NEAR, stop)]
    )


def _cannot_part(line: Line) -> bool:
    """Whether an editor leaves a line as it is: one that ends in a link, or is no text."""
    return line.kind not in _OF_TEXT or (line.text[-1] == ")" and "](" in line.text)


_OF_TEXT = frozenset({LineKind.PLAIN, LineKind.BULLET})


def whole_line(lines: Sequence[Line], at: int, stop: int) -> str:
    """A line's text, with the one or two next ones where a writer's editor wrapped it."""
    number, kind, _, text = lines[at]
    after = lines[at + 1] if at + 1 < stop else None
    if after is None or after.kind is not LineKind.PLAIN or after.number != number + 1:
        return text
    if kind is LineKind.BOLD:
        return text
    parts = [text]
    for more in lines[at + 1 : min(at + 4, stop)]:
        if more.kind is not LineKind.PLAIN or more.number != number + 1:
            break
        parts.append(more.text)
        number = more.number
    if len(parts) > 1 and not _is_wrapped(lines, at, stop):
        return text
    whole = " ".join(parts)
    if len(parts) == 1 or len(parts) > 3 or len(whole) > _LONGEST_WRAPPED:
        return text
    if text.count("[") > text.count("]"):
        return whole
    return whole if len(text) > _WRAPS_AT and not _is_complete(text, whole) else text


def _is_complete(text: str, whole: str) -> bool:
    """Whether a line names people that are others, or fewer, once the next lines go on with it."""
    people = read_entry(text).people
    named = [each.name for each in people.speakers] if people.confidence >= LIKELY else []
    return named != [each.name for each in read_entry(whole).people.speakers][: len(named)]


_NARROWEST, _WIDEST = 56, 100
"""Columns to which editors wrap."""
_FEWEST = 4
"""Lines that are full and go on below, for a note to be wrapped."""
_OUTLIERS = 8
"""One line in so many may be longer than the others, where a word could not be parted."""
_MOST = 3
"""Lines on which an entry may go on."""
_SENTENCE_END = re.compile(r"[.!?。](?=\s|$)(?<!\b[A-Z]\.)(?<!\b[DMS]r\.)")


def with_whole_lines(outline: Outline, source: NoteSource) -> Outline:
    """`outline` with each wrapped title in one line, be it in bold, a bullet or a link's label.

    So are the people behind a label, a term and its definition, a session's code and its title, and
    a field set in a table.
    """
    whole = with_whole_items(with_whole_titles(outline, source.text), source.lines)
    whole = with_definitions(with_whole_people(whole), source.text)
    whole = with_codes_before_titles(whole)
    return with_fields_of_tables(with_whole_labels(whole, source.text), source.text)


def with_whole_items(outline: Outline, source: Sequence[str]) -> Outline:
    """`outline` with the first sentence of each wrapped bullet in one line.

    Args:
        outline: The lines of a note.
        source: The same as written, which tells how long they are.
    """
    lines = outline.lines
    below = [
        at for at in outline.apart if at and lines[at].level and _goes_on(lines[at - 1], lines[at])
    ]
    if len(below) < _FEWEST:
        return outline
    lengths = sorted([len(source[lines[at - 1].number - 1].rstrip()) for at in below])
    width = lengths[-1 - len(lengths) // _OUTLIERS]
    if not _NARROWEST <= width <= _WIDEST:
        return outline
    full = {at for at in below if _is_full(lines[at - 1], lines[at], source, width)}
    if len(full) < max(_FEWEST, len(below) / 2):
        return outline
    return outline.rearranged(tuple(_joined(lines, full)))


def _goes_on(line: Line, after: Line) -> bool:
    """Whether an indented line stands right below a bullet, or below one that may belong to it."""
    if after.kind is not LineKind.PLAIN or after.number != line.number + 1:
        return False
    return line.kind is LineKind.BULLET or (line.kind is LineKind.PLAIN and line.level > 0)


def _is_full(line: Line, after: Line, source: Sequence[str], width: int) -> bool:
    """Whether the first word of the line below would not have fitted any more."""
    word = source[after.number - 1].split(None, 1)[0]
    return len(source[line.number - 1].rstrip()) + 1 + len(word) > width


def _joined(lines: Sequence[Line], full: set[int]) -> list[Line]:
    """The lines, each bullet with what follows in `full` up to the end of its first sentence."""
    found: list[Line] = []
    joined = 0
    for at, line in enumerate(lines):
        last = found[-1] if at in full and joined < _MOST else None
        if last is None or last.kind is not LineKind.BULLET or _SENTENCE_END.search(last.text):
            joined = 0
            found.append(line)
            continue
        joined += 1
        end = _SENTENCE_END.search(line.text)
        cut = end.end() if end else len(line.text)
        found[-1] = last._replace(text=f"{last.text} {line.text[:cut]}")
        if rest := line.text[cut:].strip():
            found.append(line._replace(text=rest))
    return found
