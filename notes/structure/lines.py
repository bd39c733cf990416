"""Note text as an outline: what each line is, before anybody asks what it means.

One pass over the lines, no Markdown parser: notes are full of headings without a space, unclosed
fences, outlines and pasted pages that a grammar reads as paragraphs. Only lines with text are kept;
a gap between two line numbers is where blank lines, underlines and page furniture stood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count, islice, repeat
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.inline import bare
from notes.structure.looks import Line, LineKind, is_text, is_underline, line_of, made
from notes.structure.org_notes import is_org
from notes.structure.reference_links import DOC_SIGN, SIGN, with_doc_titles, with_targets
from notes.structure.wording import is_noise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MOST_LINES", "Line", "LineKind", "Outline", "outline_of"]


@dataclass(frozen=True, slots=True)
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

    @property
    def titled(self) -> list[Line]:
        """The headings and the lines that are bold from end to end."""
        return [self.lines[at] for at in self.titles]


MOST_LINES = 8_000
"""A note by hand has some hundred lines; a dump of more shows what it is in its beginning."""


def outline_of(lines: Sequence[str], body_line: int = 1, most: int = MOST_LINES) -> Outline:
    """Classify the `lines` of a note from `body_line` on; front matter is left out.

    Args:
        lines: All lines of the note.
        body_line: Where the front matter ends, counted from 1.
        most: Lines with text that are classified.
    """
    found: list[Line] = []
    titles: list[int] = []
    habits = _habits_of(lines, body_line)
    lines, bullets, lists, closers = habits.lines, habits.bullets, habits.lists, habits.closers
    skipped = 0
    numbered = enumerate(islice(lines, body_line - 1, None), body_line)
    for number, raw in numbered:
        if not raw or number <= skipped:
            continue
        if len(found) >= most:
            break
        if number in lists:
            last = min(lists[number], number - 1 + most - len(found))
            texts = [item[2:].strip() for item in lines[number - 1 : last]]
            found += map(made, zip(count(number), repeat(_BULLET), repeat(0), texts, strict=False))
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
            tight = habits.tight or (not found and " " in text and " #" not in text)
            line = line_of(number, text, _indent(raw), org=habits.org, tight=tight)
            if line.kind in TITLES:
                if line.text[:1].isalnum() or _says_something(line.text):
                    titles.append(len(found))
                else:
                    line = made((number, LineKind.RULE, 0, text))  # `## **`, `<h2></h2>`
            found.append(line)
    return Outline(tuple(found), len(lines), body_line, tuple(titles))


def _says_something(title: str) -> bool:
    """Whether a heading that begins with a sign has more than signs and markup."""
    if is_noise(title):
        return False
    return _WORDS_BEHIND_SIGNS.match(title) is not None or bool(bare(title).text)


_WORDS_BEHIND_SIGNS = re.compile(r"(?:[*_\[(\"'“]|<[A-Za-z][^<>]{0,99}>)*[^\W_]")


class _Habits(NamedTuple):
    """How the writer of a note marks things, and where they begin and end."""

    lines: Sequence[str]
    """As written, with the target of each link beside its label."""
    org: bool
    """Stars at the margin are headings."""
    tight: bool
    """`##Heading` is one, without a space."""
    bullets: frozenset[str]
    lists: dict[int, int]
    """The first line of each run of bullets at the margin -> its last line."""
    closers: dict[int, int]
    """The line of each opening code fence -> the line that closes it."""


def _habits_of(lines: Sequence[str], body_line: int) -> _Habits:
    text = "\n" + "\n".join(lines)
    lines = with_doc_titles(lines) if DOC_SIGN in text else lines
    wiki = _has_wiki_heading(text)
    org = not wiki and is_org(lines, text)
    fenced = _has(text, "```") or _has(text, "~~~")
    return _Habits(
        with_targets(lines, text) if _has(text, SIGN) else lines,
        org,
        _has_tight_heading(text),
        _NO_BULLETS if org else _WIKI_BULLETS if wiki else _BULLETS,
        {} if org else _lists_at_margin(text),
        _fence_closers(lines, body_line) if fenced else {},
    )


_ITEM = r"\n[-*+] (?!```|~~~)[^\s*#-].*+"
_LIST = re.compile(rf"{_ITEM}(?>(?:{_ITEM})*)")


def _lists_at_margin(text: str) -> dict[int, int]:
    """The first line of each run of bullets at the margin -> its last line.

    Most lines are such bullets, and a pattern over all of them is much faster than a loop.
    """
    found: dict[int, int] = {}
    number = 1
    end = 0
    for run in _LIST.finditer(text):
        start = run.start()
        first = number + text.count("\n", end, start)
        end = run.end()
        number = first + text.count("\n", start, end)
        found[first] = number - 1
    return found


_PLAIN = LineKind.PLAIN
_BULLET = LineKind.BULLET
"""Looked up for every line, and twice as fast here."""
TITLES = frozenset({LineKind.HEADING, LineKind.BOLD})
_BULLETS = frozenset({"- ", "* ", "+ "})
_WIKI_BULLETS = _BULLETS | {"# "}
"""With the numbered items of MediaWiki."""
_NO_BULLETS: frozenset[str] = frozenset()
_HEADING = re.compile(r"(##{1,5}) +[^\W_]")
"""Most headings there are; the others take longer to tell."""
_MARKS = frozenset({"```", "~~~"})


def _has(text: str, marks: str) -> bool:
    """Whether `marks` stand in a long text; looking for one alone first is much faster."""
    return marks[0] in text and marks in text


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
_TIGHT = re.compile(r"\n##+[^#\s]")
_LONGEST_COMMENT = 200
_LONGEST_HEADING = 250


def _has_tight_heading(text: str) -> bool:
    """Whether some line of the note is `##Heading`, without a space."""
    return _has(text, "##") and _TIGHT.search(text) is not None


def _has_wiki_heading(text: str) -> bool:
    """Whether some line is `== Heading ==`, as in MediaWiki, closed as it is opened."""
    at = text.find("\n== ") if _has(text, "==") else -1
    return at >= 0 and _WIKI_HEADING.search(text, at) is not None


_WIKI_HEADING = re.compile(r"\n== [^\n=]{1,200} ==[ \t]*(?:\n|$)")


def _fence_closers(lines: Sequence[str], body_line: int) -> dict[int, int]:
    """Line of each opening code fence -> line that closes it; one that nothing closes is text."""
    closers: dict[int, int] = {}
    opened = {"`": 0, "~": 0}
    current = ""
    for number in range(body_line, len(lines) + 1):
        text = lines[number - 1].lstrip()
        item = not current and text[:2] in _BULLETS
        text = text[2:].lstrip() if item else text
        if text[:3] not in _MARKS or (not item and _is_drawn_below(lines, number, text)):
            continue
        mark = text[0]
        if current == mark and not text.strip().strip(mark):
            closers[opened[mark]] = number
            current = ""
        elif not current and mark * 3 not in text[3:].strip(mark):
            current, opened[mark] = mark, number
    return closers


def _is_drawn_below(lines: Sequence[str], number: int, text: str) -> bool:
    """Whether tildes at `number` are as long as the line right above: an underline, no fence."""
    above = lines[number - 2].strip() if number > 1 else ""
    return text[0] == "~" and bool(above) and abs(len(text.rstrip()) - len(above)) <= _DRAWN_SHORT


_DRAWN_SHORT = 2
"""Letters by which an underline may be shorter or longer than its heading."""


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
