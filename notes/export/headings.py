"""Headings at the levels that a document gives them, and text that is written as a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.export.markup import blocks, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notes.export.markup import Heading, Markup

DEEPEST = 6


class Edit(NamedTuple):
    """`text` is to stand where the source has the characters from `first` up to `last`."""

    first: int
    last: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all `edits` made; they must not overlap."""
    parts = []
    at = 0
    for edit in sorted(edits):
        parts += [text[at : edit.first], edit.text]
        at = edit.last
    return "".join([*parts, text[at:]])


_WIDE = re.compile(r"( {0,3}#{1,6})[\xa0\u2000-\u200a\u3000]+(?=\S)")
_GLUED = re.compile(r" {0,3}(#{1,6})(?=([^#\s\\]))(.*)")


def spaced_out(text: str) -> str:
    """`text` with the space that `##Heading` lacks, so that the parser sees what was meant.

    A space that Markdown does not know as one is none.

    Only lines that the parser takes for a paragraph's are looked at, and lines of `#tags` stay.
    """
    if not re.search(r"^ {0,3}#{1,6}[^# \t\n]", text, re.MULTILINE):
        return text
    lines = text.split("\n")
    for token in blocks(text):
        if token.type == "inline" and token.map and token.level == 1:
            for number in range(*token.map):
                lines[number] = _WIDE.sub(r"\1 ", lines[number], count=1)
                glued = _GLUED.fullmatch(lines[number])
                if glued and _is_heading(len(glued[1]), glued[2], glued[3]):
                    lines[number] = f"{glued[1]} {glued[3]}"
    return "\n".join(lines)


def _is_heading(level: int, first: str, words: str) -> bool:
    """Whether hashes without a space were meant as a heading rather than as a tag."""
    if level > 1:
        return True
    return " " in words and " #" not in words and first not in "!+" and not first.islower()


def levels_under(headings: Sequence[Heading], top: int) -> dict[int, int]:
    """Old level -> new level, so that all `headings` nest below a heading of level `top`.

    The distances between levels stay unless the deepest would fall below the sixth; then levels
    that nobody uses are left out first.
    Markdown has no seventh: what is deeper still stays a heading, of the sixth level. As a bold
    line it would be missing wherever headings are listed, and its text would hang on the one above.
    """
    used = sorted({heading.level for heading in headings})
    if not used:
        return {}
    levels = {level: level - used[0] + top + 1 for level in used}
    if levels[used[-1]] > DEEPEST:
        levels = {level: top + 1 + rank for rank, level in enumerate(used)}
    return {level: min(new, DEEPEST) for level, new in levels.items()}


def shifts(markup: Markup, levels: Mapping[int, int]) -> Iterator[Edit]:
    """The edits that give each heading its new level, all written with hashes."""
    lines = markup.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for heading in markup.headings:
        hashes = "#" * levels.get(heading.level, heading.level)
        if heading.underlined:
            yield from _from_underlined(heading, hashes, lines, starts)
        else:
            yield from _from_hashes(heading, hashes, lines[heading.first], starts[heading.first])


def _from_hashes(heading: Heading, hashes: str, line: str, start: int) -> Iterator[Edit]:
    at = line.index("#")
    first = at if heading.inside else 0
    rest = line[at + heading.level :]
    yield Edit(start + first, start + at + heading.level + _spaces(rest), f"{hashes} ".rstrip())
    if heading.content:
        words = rest.strip()
        lead = at + heading.level + len(rest) - len(rest.lstrip())
        yield Edit(start + lead, start + lead, " ")
        tail = words[len(heading.content) :]
        bare = heading.content.rstrip("#")
        if bare != heading.content and (not bare or bare[-1:].isspace()):
            yield Edit(start + lead + len(bare), start + lead + len(bare), "\\")
        yield Edit(start + lead + len(words) - len(tail), start + len(line), "")
    elif rest.strip():
        yield Edit(start + at + heading.level + _spaces(rest), start + len(line), "")


def _spaces(text: str) -> int:
    return len(text) - len(text.lstrip())


def _from_underlined(
    heading: Heading, hashes: str, lines: Sequence[str], starts: Sequence[int]
) -> Iterator[Edit]:
    parts = heading.content.split("\n")
    end = -1
    for number, part in enumerate(parts, heading.first):
        end += len(part) + 1
        line, words = lines[number].rstrip(), part.strip()
        at = len(line) - len(words)
        first = at if number == heading.first and heading.inside else 0
        lead = f"{hashes} " if number == heading.first else " "
        before = starts[number] + first - (number > heading.first)
        yield Edit(before, starts[number] + at, lead)
        if number < heading.first + len(parts) - 1:
            is_code = any(start < end < last for start, last in heading.codes)
            breaks = not is_code and (len(line) - len(line.rstrip("\\"))) % 2
            kept = starts[number] + len(line) - breaks
            yield Edit(kept, starts[number + 1] - 1, "")
    last = heading.first + len(parts) - 1
    if re.search(r"(?:^|\s)#+$", parts[-1].rstrip()):
        at = starts[last] + len(lines[last].rstrip().rstrip("#"))
        yield Edit(at, at, "\\")
    yield Edit(starts[last] + len(lines[last].rstrip()), starts[heading.last] - 1, "")


def text_of(source: str) -> str:
    """The words of inline Markdown, without its marks."""
    return "".join(
        child.content if child.type != "softbreak" else " "
        for token in parse(source).tokens
        for child in token.children or []
        if child.type != "html_inline"
    )
