"""Titles in bold over several lines, with their people in the same bold paragraph.

    **Rivers that clean themselves: ten years of
    measuring
    Speaker: Ann Lee (Initech)**

A programme that is pasted from a page has its titles wrapped so, and one pair of marks around title
and people. The first line is made a bold one that holds the whole title; the people are lines of
their own. Where a note has such paragraphs, those that lost their marks are read alike.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.evidence.allowance import Tally
from notes.structure.people.names import SURE
from notes.structure.people.people import read_people
from notes.structure.text.labels import is_by_line, is_speaker_label, label_of
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notes.structure.text.lines import Line, Outline

_OPENS = re.compile(r"\n\*\*[^*\n]{3,200}\n(?=[^\n]*\S)")
"""A line that opens bold type and does not close it, with another right below."""
_MOST_LINES = 8
"""Lines of one paragraph: a long title, its people and their organisations."""
_MOST_OF_TITLE = 4


def with_whole_titles(outline: Outline, text: str) -> Outline:
    """`outline` with the title and the people of each bold paragraph on lines of their own.

    Args:
        outline: The lines of a note.
        text: All of the note, for a cheap look.
    """
    # To look for one letter is much faster than to look for several.
    if "*" not in text or "\n**" not in text or not _OPENS.search(text):
        return outline
    lines = outline.lines
    opened = (at for at, line in enumerate(lines) if line.text[:2] == "**" and _opens(line))
    titles = (at for at in opened if not _is_in_link(lines, at))
    found = _parted(lines, titles)
    if len(found) > 1:
        alike = (at for at in range(len(lines)) if at not in found and _opens_block(lines, at))
        found |= _parted(lines, alike)
    return _with(outline, found) if found else outline


class _Parts(NamedTuple):
    """A paragraph of a title and its people, put together anew."""

    lines: tuple[Line, ...]
    stop: int
    """Where the text behind it begins."""


def _parted(lines: Sequence[Line], starts: Iterable[int]) -> dict[int, _Parts]:
    """The parts of the paragraphs at `starts`, as long as some of many have any."""
    found: dict[int, _Parts] = {}
    looks: Tally[None] = Tally(_TELLING)
    for at in starts:
        if looks.is_vain(None):
            break
        parts = _parts(lines, at)
        looks.count(None, found=parts is not None)
        if parts:
            found[at] = parts
    return found


_TELLING = 60
"""Paragraphs."""


def _opens(line: Line) -> bool:
    return line.kind is LineKind.PLAIN and len(line.text) > 2 and "**" not in line.text[2:]


def _is_in_link(lines: Sequence[Line], at: int) -> bool:
    """Whether both the label of a link and the bold type around it end on the next line."""
    after = lines[at + 1].text if at + 1 < len(lines) else ""
    return after.endswith(")**") and "[" in lines[at].text and "](" in after


def _opens_block(lines: Sequence[Line], at: int) -> bool:
    """Whether a plain paragraph begins at `at`."""
    line = lines[at]
    if line.kind is not LineKind.PLAIN or line.text[:2] == "**":
        return False
    return at == 0 or lines[at - 1].number < line.number - 1


def _parts(lines: Sequence[Line], start: int) -> _Parts | None:
    """The title and the labels of the paragraph at `start`; None where no label names speakers."""
    opening = list(islice(_block(lines, start), _MOST_OF_TITLE + 1))
    first = next((at for at, line in enumerate(opening) if at and _is_label(line)), 0)
    if not first or _is_label(opening[0]):
        return None
    block = list(_block(lines, start))
    bold = lines[start].text[:2] == "**"
    if not bold and not any(is_speaker_label(label_of(line.text)[0]) for line in block[first:]):
        return None
    title = _together(block[:first])._replace(kind=LineKind.BOLD)
    labels: list[Line] = []
    for line in block[first:]:
        if _is_label(line) or not labels:
            labels.append(line)
        else:
            labels[-1] = _together([labels[-1], line])
    return _Parts((title, *labels), start + len(block))


def _block(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """The lines of a paragraph without its marks; a plain one ends behind its people."""
    bold = lines[start].text[:2] == "**"
    text = ""
    for at in range(start, min(start + _MOST_LINES, len(lines))):
        line = lines[at]
        if at > start:
            if line.number != lines[at - 1].number + 1 or line.kind is not LineKind.PLAIN:
                return
            if not bold and label_of(text)[0] and text.count("(") <= text.count(")"):
                return
        text = line.text.removeprefix("**").removesuffix("**").strip()
        yield line._replace(text=text)
        if bold and at > start and line.text.endswith("**"):
            return


def _is_label(line: Line) -> bool:
    """Whether a line names people: behind a label or "by", or surely by itself."""
    label, rest = label_of(line.text)
    if label:
        return is_speaker_label(label) or (rest != "" and "author" in label)
    return is_by_line(line.text) or read_people(line.text, least=SURE).speakers != ()


def _together(lines: Sequence[Line]) -> Line:
    """A line with those it goes on with; a word may be parted at its hyphen."""
    text = lines[0].text
    for line in lines[1:]:
        parted = text[-1:] == "-" and text[-2:-1].isalpha()
        text += line.text if parted else f" {line.text}"
    return lines[0]._replace(text=text)


def _with(outline: Outline, found: Mapping[int, _Parts]) -> Outline:
    """`outline` with what the paragraphs at the keys of `found` are made of instead of them.

    A line in bold that begins small is a remark among such titles.
    """
    arranged: list[Line] = []
    stop = 0
    for at, line in enumerate(outline.lines):
        if at in found:
            arranged += found[at].lines
            stop = found[at].stop
        elif at >= stop:
            remark = line.kind is LineKind.BOLD and line.text[0].islower()
            arranged.append(line._replace(kind=LineKind.PLAIN) if remark else line)
    return outline.rearranged(arranged)
