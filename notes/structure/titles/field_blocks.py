"""Notes of several talks whose writer fills in fields: `Title: …`, `Speaker: …` above each.

Where fields stand together, one with the title, one with the people, each title becomes the heading
of its talk with the other fields right below, before anything else is read; all lines keep their
numbers. Headings behind the first of them are parts of the talks. The fields of one talk alone
stand at the top, below nothing but the event's name; they may be headings themselves.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.event_words import event_words
from notes.structure.words.inline import bare
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line, Outline

_NEAR_TOP = 8
_MOST_FIELDS = 8
_LONGEST = 160
_FEW_LETTERS = 24
"""Letters that a field's name takes, with its marks."""
_KINDS = frozenset(
    {LineKind.PLAIN, LineKind.BULLET, LineKind.BOLD, LineKind.MARKUP, LineKind.HEADING}
)


class _Block(NamedTuple):
    """Fields on lines that follow each other."""

    start: int
    title: int
    stop: int
    """Behind its last field."""


def with_titles_of_fields(outline: Outline) -> Outline:
    """`outline` with a heading for each title that stands as a field beside its people."""
    lines = outline.lines
    blocks = list(_blocks(lines, outline.apart))
    if not blocks or any(_is_headed(lines, block) for block in blocks[1:]):
        return outline
    if len(blocks) > 1 and any(_has_headings(lines, block) for block in blocks):
        return outline
    first = blocks[0].start
    above = [line for line in lines[:first] if line.kind is LineKind.HEADING]
    if len(blocks) == 1:
        if first > _NEAR_TOP or not all(map(_is_of_event, above)):
            return outline
        if any(map(_tells_of_another, lines[blocks[0].stop :])):
            return outline
        return _with_headings(
            outline, blocks, [line for line in lines[:first] if line not in above]
        )
    return _with_headings(outline, blocks, list(lines[:first]))


def _with_headings(outline: Outline, blocks: Sequence[_Block], before: Sequence[Line]) -> Outline:
    """`outline` with the titles of `blocks` as headings below those in `before`."""
    lines = outline.lines
    above = max([line.level for line in before if line.kind is LineKind.HEADING], default=0)
    arranged = list(before)
    for block, stop in zip(blocks, [*(each.start for each in blocks[1:]), len(lines)], strict=True):
        title = lines[block.title]
        text = label_of(title.text)[1].rstrip("*_")
        arranged.append(title._replace(kind=LineKind.HEADING, level=above + 1, text=text))
        fields = (lines[at] for at in range(block.start, block.stop) if at != block.title)
        arranged += [_as_field(line) for line in fields]
        arranged += [_lowered(line, above + 1) for line in lines[block.stop : stop]]
    return outline.rearranged(arranged)


def _as_field(line: Line) -> Line:
    return line._replace(kind=LineKind.PLAIN, level=0) if line.kind is LineKind.HEADING else line


def _has_headings(lines: Sequence[Line], block: _Block) -> bool:
    return any(line.kind is LineKind.HEADING for line in lines[block.start : block.stop])


def _lowered(line: Line, by: int) -> Line:
    return line._replace(level=line.level + by) if line.kind is LineKind.HEADING else line


def _tells_of_another(line: Line) -> bool:
    """Whether a line behind the fields tells of another talk's title or people."""
    if line.kind is LineKind.HEADING:
        return read_entry(line.text).people.speakers != ()
    name = _name_of_field(line) if _is_signed(line.text) else ""
    return name != "" and (is_speaker_label(name) or _names_title(name))


def _is_of_event(heading: Line) -> bool:
    """Whether a heading above the only fields is an event's name, or says that these are notes."""
    text = bare(heading.text).text
    return is_event_like(text) or only_boilerplate(text)


def _blocks(lines: Sequence[Line], apart: Sequence[int]) -> Iterator[_Block]:
    """The runs of fields that hold one title and people, among the lines `apart`."""
    if not any(_names_title(_name_of_field(lines[at])) for at in _titled(lines, apart)):
        return
    signed = [at for at in apart if _is_signed(lines[at].text)]
    names = {at: name for at in signed if (name := _name_of_field(lines[at]))}
    # Who tells of one talk may give each field a paragraph, or the rule of a table part the first.
    apart_by = 2 if sum(map(names_talk, names.values())) == 1 else 1
    stop = 0
    for start in names:
        if start < stop:
            continue
        stop = start + 1
        while stop in names and _goes_on(lines, start, stop, apart_by):
            stop += 1
        titles = [at for at in range(start, stop) if _names_title(names[at])]
        titles = [at for at in titles if is_title(*label_of(lines[at].text))]
        several = len(titles) == 1 and stop - start <= _MOST_FIELDS
        if several and any(is_speaker_label(names[at]) for at in range(start, stop)):
            yield _Block(start, titles[0], stop)


def _goes_on(lines: Sequence[Line], start: int, at: int, apart_by: int) -> bool:
    """Whether the field at `at` is one of those from `start` on; a heading is of headings alone."""
    headed = (lines[start].kind is LineKind.HEADING) is (lines[at].kind is LineKind.HEADING)
    return headed and lines[at].number <= lines[at - 1].number + apart_by


def _names_title(name: str) -> bool:
    return name in wording().title_column


def names_talk(name: str) -> bool:
    """Whether a field's name is a title's, and never an event's."""
    return _names_title(name) and name not in event_words().labels["event"]


def is_title(label: str, value: str) -> bool:
    """Whether a field holds a talk's title, as `Conférence: …` may, or else the event's."""
    return _names_title(label) and (names_talk(label) or not is_event_like(value))


def _titled(lines: Sequence[Line], apart: Sequence[int]) -> list[int]:
    """Those of the lines `apart` that begin as the field of a title can: a cheap look at each."""
    heads = _heads_of_titles()
    return [
        at
        for at in apart
        if ((text := lines[at].text)[:2] in heads or text[0] in _MARKS or text[0] > "z")
        and _is_signed(text)
    ]


_MARKS = frozenset(":*_`@")
"""What may stand before the name of a field."""


@cache
def _heads_of_titles() -> frozenset[str]:
    """The first two letters of the names for titles, small or capital."""
    heads = {name[:2] for name in wording().title_column}
    return frozenset(
        spelled for head in heads for spelled in (head, head.upper(), head.title(), head.swapcase())
    )


def _is_signed(text: str) -> bool:
    start = text[:_FEW_LETTERS]
    return ":" in start or " - " in start or start[0] == "@"


def _name_of_field(line: Line) -> str:
    """What stands before the value in `Name: value`; empty where a line is no field."""
    if line.kind not in _KINDS:
        return ""
    name, value = label_of(line.text)
    return name if 1 < len(value) < _LONGEST else ""


def _is_headed(lines: Sequence[Line], block: _Block) -> bool:
    """Whether a heading stands right above a block, as that of its talk."""
    return lines[block.start - 1].kind is LineKind.HEADING
