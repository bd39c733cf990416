"""One line of a note by its look: heading, bullet, row, quote, markup or plain text."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.text.cleaned import ends_in_language
from notes.structure.text.endings import is_material, is_talk

if TYPE_CHECKING:
    from collections.abc import Sequence


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


made = partial(tuple.__new__, Line)
"""A `Line` of the tuple of its fields; twice as fast, for lines that are made by the hundred."""

_EMPTY = frozenset({"* * *", "- - -", "--", "-", "*", "+", "•"})
"""Lines that part others, and bullets behind which nothing stands."""
_NUMBER_OF = "# of "
"""`# of servers` tells their number."""
_COUNTED = "#. "
"""What reStructuredText counts itself."""
_ORG = re.compile(r"(\*{1,6})\s+(\S.*)")
_HEADED = re.compile(r"(#{1,6})\s+(\S.*)")
_CALLOUT = re.compile(r"^\[![\w-]{2,20}\][-+]?\s*")
_BULLET = re.compile(
    r"(?:(?:[-*+.]|[=-]>)(?=\s)|[•◦▪‣·○●–—→➢✔✅]|\(?\d{1,3}[.)](?=\s)|\[\d{1,3}\](?=\s))[\s\u00a0]*(?=\S)"
)
_HTML_HEADING = re.compile(r"<h([1-6])\b[^>]{0,200}>(.*?)(?:</h[1-6]>|$)", re.IGNORECASE)
_TEXTILE = re.compile(r"h([1-6])\.\s+(\S.*)")
_SUMMARY = re.compile(r"(?:<details[^>]{0,80}>\s*)?<summary>\s*([^<]*[^<\s])", re.IGNORECASE)
_DAYS = re.compile(r"<(\d{4}-\d\d-\d\d)[^<>]{0,20}>(?:--<(\d{4}-\d\d-\d\d)[^<>]{0,20}>)?")
"""`<2019-06-13 Thu>--<2019-06-14 Fri>`, as Org has days."""
_HTML_ITEM = re.compile(r"<(?:li|p|dt|dd)\b[^>]{0,200}>\s*(\S.*)", re.IGNORECASE)
_DEFINITION = re.compile(r"\[[^\]]{1,200}\]:\s*\S")

_DIRECTIVE = re.compile(r"@[A-Z]\w{1,40}(?:\([^()]{0,200}\)(?:\s?\{)?|\s?\{)")
"""`@Metadata {`, `@TitleHeading("Workshop")`, as DocC has them."""


def is_underline(text: str) -> bool:
    """Whether a line is one mark, three times or more."""
    return len(text) >= 3 and text[-1] == text[0] and text.count(text[0]) == len(text)


def is_text(lines: Sequence[str], number: int, text: str) -> bool:
    """Whether a line with bars stands in no table: `Ann Lee | Acme | How caches rest`."""
    beside = (*lines[max(number - 2, 0) : number - 1], *lines[number : number + 1])
    return len(text.split()) > 2 * text.count("|") + 1 and not any("|" in line for line in beside)


def line_of(number: int, text: str, indent: int, *, org: bool, tight: bool) -> Line:
    """Classify one line by its first letters."""
    first = text[0]
    if first.isalnum():
        return _worded_line(number, text, indent)
    if first == "#":
        return _hash_line(number, text, indent, tight=tight)
    if is_underline(text) or text in _EMPTY:
        return made((number, LineKind.RULE, 0, text))
    if org and indent == 0 and (starred := _ORG.match(text)):
        return made((number, LineKind.HEADING, len(starred[1]), _ORG_TAGS.sub("", starred[2])))
    if first in "*_" and text[1:2] == first:
        return _bold_line(number, text, indent)
    if (
        first == "="
        and (level := len(text) - len(text.lstrip("="))) <= 6
        and text[level : level + 1] == " "
    ):
        return made((number, LineKind.HEADING, level, text.strip("= ")))
    if first == "|":
        return made((number, LineKind.ROW, indent, text))
    if first == ">":
        return made((number, LineKind.QUOTE, indent, _CALLOUT.sub("", text.lstrip("> ")) or ">"))
    if first == "<":
        return _html_line(number, text, indent)
    if first in "{%@}" and (text[-1] in "}%" or (first == "@" and _DIRECTIVE.fullmatch(text))):
        return made((number, LineKind.MARKUP, indent, text))
    if first == "[" and _DEFINITION.match(text):
        return made((number, LineKind.MARKUP, indent, text))
    if bullet := _BULLET.match(text):
        return _item(number, text[bullet.end() :], indent)
    if text.count(" | ") >= 2:
        return made((number, LineKind.ROW, indent, text))
    return made((number, LineKind.PLAIN, indent, text))


def _worded_line(number: int, text: str, indent: int) -> Line:
    """A line that starts with a letter or digit: plain, a numbered item or a Textile heading."""
    if text[0].isdigit() and (bullet := _BULLET.match(text)):
        return _item(number, text[bullet.end() :], indent)
    if text[0] == "h" and (textile := _TEXTILE.match(text)):
        return made((number, LineKind.HEADING, int(textile[1]), textile[2]))
    if " | " in text and text.count(" | ") >= 2:
        return made((number, LineKind.ROW, indent, text))
    return made((number, LineKind.PLAIN, indent, text))


def _item(number: int, inside: str, indent: int) -> Line:
    """An item of a list, or the heading that it holds: `- ### Title`, `1. ### Title`."""
    if inside[0] == "#" and inside[:5] != _NUMBER_OF and (headed := _HEADED.match(inside)):
        return made((number, LineKind.HEADING, len(headed[1]), headed[2]))
    return made((number, LineKind.BULLET, indent, inside))


def _hash_line(number: int, text: str, indent: int, *, tight: bool) -> Line:
    """A heading, with or without a space behind the hashes, unless it is a line of `#tags`.

    `#Word` is a tag with most writers; it is a heading in a note that has `##Word` as well.
    """
    if text[1:2] == "+":
        return _org_keyword(number, text, indent)
    bare = text.lstrip("#")
    level = len(text) - len(bare)
    title = bare.strip()
    spaced = bare[:1].isspace()
    if title[-1:] == "#" and not ends_in_language(title):
        title = title.rstrip("#").strip()
    if text[:5] == _NUMBER_OF:
        return made((number, LineKind.PLAIN, indent, text))
    if text[:3] == _COUNTED and text[3:].strip():
        return made((number, LineKind.BULLET, indent, text[3:].strip()))
    if spaced and title and 1 < level <= _DEEPEST:
        return made((number, LineKind.HEADING, level, title))
    headed = tight and (title[:1].isupper() or _opens_heading(title))
    tag = not spaced and level == 1 and not headed
    tag |= level == 1 and indent >= _CODE_INDENT
    if not title or level > _DEEPEST or tag:
        return made((number, LineKind.PLAIN if title else LineKind.RULE, indent, text))
    return made((number, LineKind.HEADING, level, title))


def _opens_heading(title: str) -> bool:
    """Whether a link or a date opens what stands behind a hash: `#2015-10 Gloam Meetup`."""
    if title[:1] == "[":
        return "](" in title
    return title[:2] in _CENTURIES and title[:4].isdecimal() and " " in title


_CENTURIES = ("19", "20")
_ORG_TAGS = re.compile(r"\s+:(?:[\w@%#]+:)+\s*$")
"""`* Title   :talk:keynote:`."""
_DEEPEST = 6
_CODE_INDENT = 4
"""Columns by which a comment in code is indented, as no heading of the first level is."""
_ORG_KEYWORD = re.compile(r"#\+([A-Za-z]{3,12}):\s*(\S.*)")


def _org_keyword(number: int, text: str, indent: int) -> Line:
    """`#+TITLE: Soil` heads the whole note, `#+SPEAKER: Ann Lee` is a label, the rest is markup."""
    said = _ORG_KEYWORD.match(text)
    if not said:
        return made((number, LineKind.MARKUP, indent, text))
    if said[1].lower() == "title":
        return made((number, LineKind.HEADING, 0, said[2]))
    return made((number, LineKind.PLAIN, indent, f"{said[1].lower()}: {said[2].strip('<>')}"))


def _bold_line(number: int, text: str, indent: int) -> Line:
    """A line bold from end to end, or a plain line that starts bold."""
    mark = text[:2]
    text, links = _without_material(text) if text[-1] in ")]" else (text, "")
    if text[2:3] == " " and mark == "**" and not text.endswith("**"):
        return made((number, LineKind.BULLET, indent + 2, text[3:].strip()))
    whole = text.rstrip(" :")
    inside = whole[2:-2].strip() if whole.endswith(mark) else ""
    if inside[:1] in {"*", "_"} and inside[-1:] == inside[:1]:
        inside = inside.strip("*_ ")
    if inside and mark not in inside:
        return made((number, LineKind.BOLD, indent, inside + links))
    return made((number, LineKind.PLAIN, indent, text + links))


_LINK_BEHIND = re.compile(
    r"\s*[-–—|,·]?\s*[(\[]?\[{1,2}([^\[\]]{2,20})\]{1,2}\([^()\s]{1,300}\)[)\]]?$"
)


def _without_material(text: str) -> tuple[str, str]:
    """A line without links to slides, papers and videos behind it, and these links."""
    whole = text
    while (link := _LINK_BEHIND.search(text)) and _is_beside_talk(link[1]):
        text = text[: link.start()]
    return (text, whole[len(text) :]) if text.endswith(("**", "__")) else (whole, "")


def _is_beside_talk(label: str) -> bool:
    return is_material(label) or is_talk(label)


def _html_line(number: int, text: str, indent: int) -> Line:
    """A heading or item in HTML, or markup alone."""
    if heading := _HTML_HEADING.match(text):
        return made((number, LineKind.HEADING, int(heading[1]), heading[2]))
    if summary := _SUMMARY.match(text):
        return made((number, LineKind.BOLD, indent, summary[1]))
    if item := _HTML_ITEM.match(text):
        kind = LineKind.BULLET if text[1:3].lower() == "li" else LineKind.PLAIN
        return made((number, kind, indent, item[1]))
    if text[1:2].isdigit() and (days := _DAYS.fullmatch(text)):
        return made((number, LineKind.PLAIN, indent, " - ".join(filter(None, days.groups()))))
    return made((number, LineKind.MARKUP, indent, text))
