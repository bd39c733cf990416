"""Note text as an outline: what each line is, before anybody asks what it means.

One pass over the lines, no Markdown parser: notes are full of headings without a space, unclosed
fences, outlines and pasted pages that a grammar reads as paragraphs. Only lines with text are kept;
a gap between two line numbers is where blank lines, underlines and page furniture stood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class LineKind(IntEnum):
    """What a line is by its look alone."""

    PLAIN = 0
    HEADING = 1
    BOLD = 2
    """A line that is bold from end to end: many writers' heading."""
    BULLET = 3
    ROW = 4
    """A row of a table; `text` keeps its bars."""
    QUOTE = 5
    CODE = 6
    MARKUP = 7
    """HTML tags, comments, link definitions, template tags: nothing a reader reads."""
    RULE = 8


class Line(NamedTuple):
    """One line of a note that has text."""

    number: int
    """Counted from 1."""
    kind: LineKind
    level: int
    """Of a heading 1 to 6; of others the columns they are indented by."""
    text: str
    """Without the marker (`##`, `-`, `>`, the `**` around a bold line), as written otherwise."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The lines of a note's body, classified."""

    lines: tuple[Line, ...]
    """All lines with text below the front matter, in order."""
    line_count: int
    """Lines in the file, blank ones and front matter included."""
    body_line: int
    """The line where the body starts, counted from 1."""

    @property
    def headings(self) -> tuple[Line, ...]:
        """The heading lines, in order."""
        return tuple(line for line in self.lines if line.kind is LineKind.HEADING)

    def at(self, number: int) -> Line | None:
        """The line numbered `number`, or None where it is blank or furniture."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].number < number:
                low = middle + 1
            else:
                high = middle
        if low < len(self.lines) and self.lines[low].number == number:
            return self.lines[low]
        return None


MOST_LINES = 12_000
"""A note by hand has some hundred lines; a dump of more shows what it is in its beginning."""


def outline_of(lines: Sequence[str], body_line: int = 1, most: int = MOST_LINES) -> Outline:
    """Classify the `lines` of a note from `body_line` on; front matter is left out.

    Args:
        lines: All lines of the note.
        body_line: Where the front matter ends, counted from 1.
        most: Lines with text that are classified.
    """
    found: list[Line] = []
    tight = any(line[:2] == "##" and _TIGHT.match(line) for line in lines)
    org = _is_org(lines)
    closers = _fence_closers(lines, body_line)
    number = body_line
    count = len(lines)
    while number <= count and len(found) < most:
        raw = lines[number - 1]
        text = raw.strip()
        if not text:
            number += 1
            continue
        last = closers.get(number) or (_comment_end(lines, number) if text[:4] == "<!--" else 0)
        if last:
            found.extend(_skipped(lines, number, last))
            number = last + 1
            continue
        underlined = text[0] in _UNDERLINES and _is_underline(text)
        if underlined and _underlines(found, number, text, lines):
            _make_heading(found, text[0])
        else:
            indent = len(raw) - len(raw.lstrip()) + 3 * raw.count("\t", 0, 12)
            tight_here = tight or (not found and " " in text and " #" not in text)
            found.append(_line(number, text, indent, org=org, tight=tight_here))
        number += 1
    return Outline(tuple(found), count, body_line)


def _skipped(lines: Sequence[str], first: int, last: int) -> Iterator[Line]:
    """The lines of a code block or a comment."""
    kind = LineKind.MARKUP if lines[first - 1].lstrip()[:1] == "<" else LineKind.CODE
    for number in range(first, last + 1):
        if text := lines[number - 1].strip():
            yield Line(number, kind, 0, text)


def _make_heading(found: list[Line], mark: str) -> None:
    """Make the last line a heading; a line of the same `mark` right above it goes with it."""
    above = found.pop()
    overline = found[-1] if found else None
    if (
        overline
        and overline.kind is LineKind.RULE
        and overline.text[:1] == mark
        and overline.number == above.number - 1
    ):
        found.pop()
    found.append(Line(above.number, LineKind.HEADING, _LEVEL_OF[mark], above.text))


_UNDERLINES = "=-~^\"'*+#_"
_LEVEL_OF = {mark: 1 if mark == "=" else 2 if mark == "-" else 3 for mark in _UNDERLINES}
_HEADED = re.compile(r"(#{1,6})\s+(\S.*)")
_CALLOUT = re.compile(r"^\[![\w-]{2,20}\][-+]?\s*")
_TIGHT = re.compile(r"##+[^#\s]")
_ORG = re.compile(r"(\*{1,6})\s+(\S.*)")
_BULLET = re.compile(r"(?:[-*+](?=\s)|[•◦▪‣·○●–—→➢✔✅]|\(?\d{1,3}[.)](?=\s))[\s\u00a0]*(?=\S)")
_HTML_HEADING = re.compile(r"<h([1-6])\b[^>]{0,200}>(.*?)(?:</h[1-6]>|$)", re.IGNORECASE)
_TEXTILE = re.compile(r"h([1-6])\.\s+(\S.*)")
_SUMMARY = re.compile(r"(?:<details[^>]{0,80}>\s*)?<summary>\s*([^<]*[^<\s])", re.IGNORECASE)
_HTML_ITEM = re.compile(r"<(?:li|p|dt|dd)\b[^>]{0,200}>\s*(\S.*)", re.IGNORECASE)
_DEFINITION = re.compile(r"\[[^\]]{1,200}\]:\s*\S")
_LONGEST_COMMENT = 200
_LONGEST_HEADING = 250


def _is_org(lines: Sequence[str]) -> bool:
    """Whether stars at the margin are an outline's headings, as in Org, and no bullets."""
    deep = sum(
        line.startswith(("** ", "*** ")) and not line.rstrip().endswith("*") for line in lines
    )
    return deep >= 2 and not any(line.startswith((" * ", "  * ", "\t* ")) for line in lines)


def _fence_closers(lines: Sequence[str], body_line: int) -> dict[int, int]:
    """Line of each opening code fence -> line that closes it; one that nothing closes is text."""
    closers: dict[int, int] = {}
    opened = {"`": 0, "~": 0}
    current = ""
    for number in range(body_line, len(lines) + 1):
        text = lines[number - 1].lstrip()
        if text[:3] not in {"```", "~~~"}:
            continue
        mark = text[0]
        if current == mark and not text.strip().strip(mark):
            closers[opened[mark]] = number
            current = ""
        elif not current and mark * 3 not in text[3:].strip(mark):
            current, opened[mark] = mark, number
    return closers


def _comment_end(lines: Sequence[str], number: int) -> int:
    """The line where the HTML comment that starts at `number` ends; 0 where it never does."""
    for at in range(number, min(len(lines), number + _LONGEST_COMMENT) + 1):
        if "-->" in lines[at - 1]:
            return at
        if at > number and "<!--" in lines[at - 1]:
            return 0
    return 0


def _is_underline(text: str) -> bool:
    return len(text) >= 3 and text.count(text[0]) == len(text)


def _underlines(found: list[Line], number: int, text: str, lines: Sequence[str]) -> bool:
    """Whether the underline `text` at `number` makes a heading of the line above it."""
    if not found or found[-1].number != number - 1:
        return False
    above = found[-1]
    lone = len(found) < 2 or found[-2].number < above.number - 1 or found[-2].kind is LineKind.RULE
    numbered = above.kind is LineKind.BULLET and lines[number - 2][:1].isdigit()
    return (
        (above.kind in (LineKind.PLAIN, LineKind.BOLD) or numbered)
        and lone
        and len(above.text) <= _LONGEST_HEADING
        and (text[0] in "=-" or len(text) >= len(above.text) - 2)
    )


def _line(number: int, text: str, indent: int, *, org: bool, tight: bool) -> Line:
    """Classify one line by its first letters."""
    first = text[0]
    if first.isalnum():
        return _worded_line(number, text, indent)
    if first == "#":
        return _hash_line(number, text, indent, tight=tight)
    if _is_underline(text) or text in {"* * *", "- - -", "--"}:
        return Line(number, LineKind.RULE, 0, text)
    if org and indent == 0 and (starred := _ORG.match(text)):
        return Line(number, LineKind.HEADING, len(starred[1]), starred[2])
    if first in "*_" and text[1:2] == first:
        return _bold_line(number, text, indent)
    if (
        first == "="
        and (level := len(text) - len(text.lstrip("="))) <= 6
        and text[level : level + 1] == " "
    ):
        return Line(number, LineKind.HEADING, level, text.strip("= "))
    if first == "|":
        return Line(number, LineKind.ROW, indent, text)
    if first == ">":
        return Line(number, LineKind.QUOTE, indent, _CALLOUT.sub("", text.lstrip("> ")) or ">")
    if first == "<":
        return _html_line(number, text, indent)
    if (first in "{%" and text[-1] in "}%") or (first == "[" and _DEFINITION.match(text)):
        return Line(number, LineKind.MARKUP, indent, text)
    if bullet := _BULLET.match(text):
        inside = text[bullet.end() :]
        if inside[0] == "#" and (headed := _HEADED.match(inside)):
            return Line(number, LineKind.HEADING, len(headed[1]), headed[2])
        return Line(number, LineKind.BULLET, indent, inside)
    if text.count(" | ") >= 2:
        return Line(number, LineKind.ROW, indent, text)
    return Line(number, LineKind.PLAIN, indent, text)


def _worded_line(number: int, text: str, indent: int) -> Line:
    """A line that starts with a letter or digit: plain, a numbered item or a Textile heading."""
    if text[0].isdigit() and (bullet := _BULLET.match(text)):
        return Line(number, LineKind.BULLET, indent, text[bullet.end() :])
    if text[0] == "h" and (textile := _TEXTILE.match(text)):
        return Line(number, LineKind.HEADING, int(textile[1]), textile[2])
    if " | " in text and text.count(" | ") >= 2:
        return Line(number, LineKind.ROW, indent, text)
    return Line(number, LineKind.PLAIN, indent, text)


def _hash_line(number: int, text: str, indent: int, *, tight: bool) -> Line:
    """A heading, with or without a space behind the hashes, unless it is a line of `#tags`.

    `#Word` is a tag with most writers; it is a heading in a note that has `##Word` as well.
    """
    bare = text.lstrip("#")
    level = len(text) - len(bare)
    title = bare.strip().rstrip("#").strip() if bare.rstrip().endswith(("#", " ")) else bare.strip()
    spaced = bare[:1].isspace()
    tag = not spaced and level == 1 and (not tight or not title[:1].isupper())
    if not title or level > 6 or tag:
        return Line(number, LineKind.PLAIN if title else LineKind.RULE, indent, text)
    return Line(number, LineKind.HEADING, level, title)


def _bold_line(number: int, text: str, indent: int) -> Line:
    """A line bold from end to end, or a plain line that starts bold."""
    mark = text[:2]
    if text[2:3] == " " and mark == "**" and not text.endswith("**"):
        return Line(number, LineKind.BULLET, indent + 2, text[3:].strip())
    inside = text.rstrip(" :").strip("*_ ") if text.rstrip(" :").endswith(mark) else ""
    if inside and mark not in inside:
        return Line(number, LineKind.BOLD, indent, inside)
    return Line(number, LineKind.PLAIN, indent, text)


def _html_line(number: int, text: str, indent: int) -> Line:
    """A heading or item in HTML, or markup alone."""
    if heading := _HTML_HEADING.match(text):
        return Line(number, LineKind.HEADING, int(heading[1]), heading[2])
    if summary := _SUMMARY.match(text):
        return Line(number, LineKind.BOLD, indent, summary[1])
    if item := _HTML_ITEM.match(text):
        kind = LineKind.BULLET if text[1:3].lower() == "li" else LineKind.PLAIN
        return Line(number, kind, indent, item[1])
    return Line(number, LineKind.MARKUP, indent, text)
