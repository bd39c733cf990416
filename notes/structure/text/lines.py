"""Note text as an outline: what each line is, before anybody asks what it means.

One pass over the lines, no Markdown parser: notes are full of headings without a space, unclosed
fences, outlines and pasted pages that a grammar reads as paragraphs. Only lines with text are kept;
a gap between two line numbers is where blank lines, underlines and page furniture stood.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, count, islice, repeat
from typing import TYPE_CHECKING

from notes.structure.text.counted_items import nested
from notes.structure.text.habits import Habits
from notes.structure.text.looks import Line, LineKind, is_text, is_underline, line_of, made
from notes.structure.words.inline import bare
from notes.structure.words.wording import is_noise
from notes.values import value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MOST_LINES", "Line", "LineKind", "Outline", "outline_of"]


@value(frozen=True, slots=True)
class Outline:
    """The lines of a note's body, classified."""

    lines: tuple[Line, ...]
    """All lines with text below the front matter, in order."""
    line_count: int
    """Lines in the file, blank ones and front matter included."""
    body_line: int
    """The line where the body starts, counted from 1."""
    titles: tuple[int, ...] = ()
    """Where in `lines` the headings and the lines that are bold from end to end stand."""
    apart: tuple[int, ...] = ()
    """Where all lines stand but the items of plain lists, which most lines are: items at the
    margin that begin with a letter and hold no sign of a field."""

    def rearranged(self, lines: Sequence[Line]) -> Outline:
        """The outline with other lines."""
        titles = tuple([at for at, line in enumerate(lines) if line.kind in TITLES])
        return replace(self, lines=tuple(lines), titles=titles, apart=(*range(len(lines)),))

    @property
    def titled(self) -> list[Line]:
        """The headings and the lines that are bold from end to end."""
        return [self.lines[at] for at in self.titles]


MOST_LINES = 8_000
"""A note by hand has some hundred lines; a dump of more shows what it is in its beginning."""


def outline_of(
    lines: Sequence[str],
    body_line: int = 1,
    most: int = MOST_LINES,
    text: str = "",
    *,
    org: bool = False,
) -> Outline:
    """Classify the `lines` of a note from `body_line` on; front matter is left out.

    Args:
        lines: All lines of the note.
        body_line: Where the front matter ends, counted from 1.
        most: Lines with text that are classified.
        text: All lines as one text, where that is at hand.
        org: Whether the file's name says that it is in Org.
    """
    found: list[Line] = []
    titles: list[int] = []
    plain: list[range] = []
    habits = Habits(lines, body_line, text, org=org)
    lines, bullets, lists, closers = habits.lines, habits.bullets, habits.lists, habits.closers
    skipped = 0
    limited = len(lines) > most
    numbered = enumerate(islice(lines, body_line - 1, None), body_line)
    for number, raw in numbered:
        if not raw or number <= skipped:
            continue
        if limited and len(found) >= most:
            break
        if number in lists:
            last = min(lists[number], number - 1 + most - len(found))
            if number in habits.plain:
                plain.append(range(len(found), len(found) + last - number + 1))
            texts = [item[2:].rstrip() for item in lines[number - 1 : last]]
            found += map(_new, _LINES, zip(count(number), _BULLETS, _MARGIN, texts, strict=False))
            next(islice(numbered, last - number, last - number), None)
            continue
        text = raw.strip()
        first = text[:1]
        if first.isalpha() and first != "h" and (" | " not in text or is_text(lines, number, text)):
            level = 0 if first == raw[0] else _indent(raw)
            found.append(made((number, _PLAIN, level, text)))
        elif skipped := closers.get(number, 0) or (first == "<" and _comment_end(lines, number)):
            found.extend(_skipped(lines, number, skipped))
        elif text[:2] in bullets and (inside := text[2:].lstrip())[0] not in "-*#":
            found.append(made((number, _BULLET, _indent(raw), inside)))
        elif first == "#" and (headed := _HEADING.match(text)) and text[-1] != "#":
            titles.append(len(found))
            level = headed.end(1)
            found.append(made((number, LineKind.HEADING, level, text[level:].lstrip())))
        elif text and not (text[-1] == first and _heads(found, titles, number, text, lines)):
            line = _marked(number, text, _indent(raw), habits, is_first=not found)
            if line.kind in TITLES:
                titles.append(len(found))
            found.append(line)
    return Outline(nested(found, habits), len(lines), body_line, (*titles,), _between(plain, found))


def _between(parts: Sequence[range], lines: Sequence[Line]) -> tuple[int, ...]:
    """The places of `lines` that are in none of `parts`."""
    starts = [0, *(part.stop for part in parts)]
    stops = [*(part.start for part in parts), len(lines)]
    return tuple(chain.from_iterable(map(range, starts, stops)))


_TITLE_BLOCK = 3
"""Lines of Pandoc's title block."""


def _of_title_block(number: int, text: str, *, is_first: bool) -> Line:
    """The title, above all headings, whatever their level; a date; or the writers, who are none."""
    if is_first:
        return made((number, LineKind.HEADING, 0, text))
    told = any(map(str.isdecimal, text))
    return made((number, _PLAIN if told else LineKind.RULE, 0, text))


def _marked(number: int, text: str, indent: int, habits: Habits, *, is_first: bool) -> Line:
    """A line that begins with a sign, by what the signs are; `## **` and `<h2></h2>` are rules.

    `#Heading` is one in a note that has `##Heading`, or as its first line of several words.
    Pandoc's title block is `% Title`, then `% Authors` and `% Date`. `# To do: ask for slides` is a
    comment in Org, but where it is the first line and tells of no editor's mode.
    """
    commented = habits.org and text[:2] == "# " and (not is_first or "-*-" in text)
    if text in _TYPE_ALONE or (commented and habits.has_stars):
        return made((number, LineKind.MARKUP, 0, text))
    if text[:2] == "% " and number <= _TITLE_BLOCK:
        return _of_title_block(number, text[2:].lstrip(), is_first=is_first)
    joined = text[0] == "#" and not text[1:2].isspace()
    tight = joined and (habits.tight or (is_first and " " in text and " #" not in text))
    line = line_of(number, text, indent, org=habits.org, tight=tight)
    said = line.kind not in TITLES or line.text[:1].isalnum() or _says_something(line.text)
    return line if said else made((number, LineKind.RULE, 0, text))


_TYPE_ALONE = frozenset({"*", "**", "_", "__", "`", "~~"})
"""What opens or closes type, alone on its line."""


def _says_something(title: str) -> bool:
    """Whether a heading that begins with a sign has more than signs, markup and pictures."""
    if is_noise(title) or (title[:3] == "[![" and _LINKED_PICTURE.fullmatch(title)):
        return False
    return _WORDS_BEHIND_SIGNS.match(title) is not None or bool(bare(title).text)


_LINKED_PICTURE = re.compile(r"\[!\[\]\([^()\s]*+\)\]\([^()\s]*+\)")
_WORDS_BEHIND_SIGNS = re.compile(r"(?:[*_\[(\"'“]|<[A-Za-z][^<>]{0,99}>)*[^\W_]")


_PLAIN = LineKind.PLAIN
_BULLET = LineKind.BULLET
"""Looked up for every line, and twice as fast here."""
_new = tuple.__new__
_LINES, _BULLETS, _MARGIN = repeat(Line), repeat(_BULLET), repeat(0)
"""What makes all items of a list at the margin at once, in a third less time than one by one."""
TITLES = frozenset({LineKind.HEADING, LineKind.BOLD})
_HEADING = re.compile(r"(##{1,5}) +(?:\[|[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f? )?[^\W_]")
"""Most headings there are; the others take longer to tell."""


def _indent(raw: str) -> int:
    """The columns a line is indented by, a tab being four."""
    if not raw[0].isspace():
        return 0
    return len(raw) - len(raw.lstrip()) + 3 * raw.count("\t", 0, 12)


def _skipped(lines: Sequence[str], first: int, last: int) -> Iterator[Line]:
    """The lines of a code block or a comment."""
    kind = LineKind.MARKUP if lines[first - 1].lstrip()[:1] == "<" else LineKind.CODE
    for number in range(first, last + 1):
        if text := lines[number - 1].strip():
            yield Line(number, kind, 0, text)


def _heads(
    found: list[Line], titles: list[int], number: int, text: str, lines: Sequence[str]
) -> bool:
    """Make the last line a heading if `text` underlines it; a line above of the same mark goes.

    With a line above as well it heads those that are only underlined.
    """
    mark = text[0]
    marked = mark in _UNDERLINES and is_underline(text)
    if not marked or not _underlines(found, number, text, lines):
        return False
    above = found.pop()
    overline = found[-1] if found else None
    overlined = (
        overline is not None
        and overline.kind is LineKind.RULE
        and overline.text[:1] == mark
        and overline.number == above.number - 1
    )
    if overlined:
        found.pop()
    while titles and titles[-1] >= len(found):
        titles.pop()
    titles.append(len(found))
    level = _LEVEL_OF[mark] - overlined
    found.append(Line(above.number, LineKind.HEADING, level, above.text))
    return True


_UNDERLINES = "=-~^\"'*+#_"
_LEVEL_OF = {mark: 1 if mark == "=" else 2 if mark == "-" else 3 for mark in _UNDERLINES}
_LONGEST_COMMENT = 200
_LONGEST_HEADING = 250


def _comment_end(lines: Sequence[str], number: int) -> int:
    """The line where the HTML comment that starts at `number` ends; 0 where none does."""
    if lines[number - 1].lstrip()[:4] != "<!--":
        return 0
    for at in range(number, min(len(lines), number + _LONGEST_COMMENT) + 1):
        if "-->" in lines[at - 1]:
            return at
        if at > number and "<!--" in lines[at - 1]:
            return 0
    return 0


def _underlines(found: list[Line], number: int, text: str, lines: Sequence[str]) -> bool:
    """Whether the underline `text` at `number` makes a heading of the line above it.

    Dashes below a picture are a rule.
    """
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
        and (above.text[:1].isalnum() or _says_something(above.text))
    )
